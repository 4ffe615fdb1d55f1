"""Uncertain demand against limited stock: expected sales, newsvendor level, what may be ordered (model §7, §8.5)."""

from __future__ import annotations

import math
from statistics import NormalDist

from lineup.catalog import Product, Show
from lineup.plan import RestockKind


def normal_cdf(x: float) -> float:
    """Φ(x)."""
    return 0.5 * math.erfc(-x / math.sqrt(2.0))


def expected_min(mean: float, stock: float, sigma: float) -> float:
    """E[min(Z·mean, stock)], Z lognormal with E[Z] = 1 and sd of ln Z = `sigma` (§7); units.

    >>> expected_min(10.0, 1e9, 0.5)
    10.0
    """
    if mean <= 0 or stock <= 0:
        return 0.0
    if sigma <= 0 or math.isinf(stock):
        return min(mean, stock)
    d = math.log(stock / mean) / sigma
    return mean * normal_cdf(d - sigma / 2) + stock * normal_cdf(-d - sigma / 2)


def expected_sold(
    wanted: float, stock: float, quota: float, sigma: float, presale_conversion: float
) -> tuple[float, float]:
    """Expected units (from stock, presold) when `wanted` are wanted in the mean (§7)."""
    from_stock = expected_min(wanted, stock, sigma)
    if quota <= 0:
        return from_stock, 0.0
    reachable = expected_min(wanted, stock + quota / presale_conversion, sigma)
    return from_stock, presale_conversion * (reachable - from_stock)


def newsvendor_level(mean: float, price: float, cost: float, salvage: float, sigma: float) -> float:
    """Stock of greatest expected profit on lognormal demand of this mean (§8.5); units.

    Critical fractile (price - cost) / (price - salvage). 0 when a unit earns nothing, infinite when none is at risk.
    """
    if mean <= 0 or price <= cost:
        return 0.0
    fractile = (price - cost) / (price - min(salvage, cost))
    if fractile >= 1:
        return math.inf
    return demand_quantile(mean, sigma, fractile)


def demand_quantile(mean: float, sigma: float, fractile: float) -> float:
    """Units that lognormal demand of this mean stays below with probability `fractile`, above 0 and below 1 (§7)."""
    return mean * math.exp(-sigma * sigma / 2 + sigma * NormalDist().inv_cdf(fractile))


def restock_kind(product: Product, show: Show) -> RestockKind | None:
    """How a product may be reordered: it arrives in time, it may be presold, or neither (§8.5)."""
    late = product.lead_time_days - show.days_to_show
    if product.is_activity or late > show.presale_ship_days:
        return None
    return "stock" if late <= 0 else "presale"


def most_orderable(product: Product) -> int:
    """The greatest multiple of `pack_size` within `restock_max`; 0 when it falls short of `moq` (§8.5)."""
    units = product.restock_max // product.pack_size * product.pack_size
    return units if units >= product.moq else 0


def order_of_at_least(product: Product, units: float) -> int:
    """The smallest order that covers `units`: a multiple of `pack_size`, at least `moq`; may exceed `restock_max`."""
    packs = math.ceil(max(units, product.moq) / product.pack_size - 1e-9)
    return packs * product.pack_size
