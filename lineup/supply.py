"""Uncertain demand against limited stock: expected sales, newsvendor level, what may be ordered (model §7, §8.5)."""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import NormalDist

from lineup.catalog import Catalog, Show
from lineup.plan import Plan, RestockKind
from lineup.product import Product, Variant

READY = 0.9
"""On this share of shows the brand's stock of goods on commission is enough."""


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


@dataclass(frozen=True, slots=True)
class Shelf:
    """What there is of one variant from here on: its share of demand, units in stock, presale quota, uncertainty."""

    share: float
    stock: float
    quota: float
    sigma: float

    def sold(self, wanted: float, show: Show) -> tuple[float, float]:
        """Expected units (from stock, presold) when `wanted` are wanted of the whole product in the mean (§7)."""
        return expected_sold(self.share * wanted, self.stock, self.quota, self.sigma, show.presale_conversion)


def supply_of(catalog: Catalog, plan: Plan) -> dict[str, tuple[Shelf, ...]]:
    """Of every product its variants' shelves, in the order of the catalogue; once the show runs, what is left on them."""
    ordered = {order.sku: order for order in plan.restock}

    def shelf(product: Product, variant: Variant) -> Shelf:
        if known := catalog.night.products.get(product.sku):
            return Shelf(
                variant.share, known.left.get(variant.sku, 0.0), known.quota.get(variant.sku, 0.0), known.sigma
            )
        order = ordered.get(variant.sku)
        units = float(order.units) if order else 0.0
        presold = order is not None and order.kind == "presale"
        stock = variant.stock + (0.0 if presold else units)
        return Shelf(variant.share, stock, units if presold else 0.0, product.demand_sigma)

    return {product.sku: tuple(shelf(product, variant) for variant in product.variants) for product in catalog.products}


def worthwhile_level(product: Product, mean: float, price: float) -> float:
    """Stock worth having where `mean` units are wanted at `price` yuan (§8.5); units.

    Own goods: the newsvendor level. On commission the brand has ready what demand exceeds once in ten shows.
    """
    if mean <= 0:
        return 0.0
    if product.commission is not None:
        return demand_quantile(mean, product.demand_sigma, READY)
    return newsvendor_level(
        mean, price, product.cost, product.salvage, product.demand_sigma, return_rate=product.return_rate
    )


def newsvendor_level(
    mean: float, price: float, cost: float, salvage: float, sigma: float, return_rate: float = 0.0
) -> float:
    """Stock of greatest expected profit on lognormal demand of this mean (§8.5); units.

    A unit sold brings R = (1 - return_rate) · price + return_rate · salvage. Critical fractile (R - cost) / (R - salvage).
    0 when a unit earns nothing, infinite when none is at risk.
    """
    salvage = min(salvage, cost)
    brings = (1.0 - return_rate) * price + return_rate * salvage
    if mean <= 0 or brings <= cost:
        return 0.0
    fractile = (brings - cost) / (brings - salvage)
    return math.inf if fractile >= 1 else demand_quantile(mean, sigma, fractile)


def demand_quantile(mean: float, sigma: float, fractile: float) -> float:
    """Units that lognormal demand of this mean stays below with probability `fractile`, above 0 and below 1 (§7)."""
    return mean * math.exp(-sigma * sigma / 2 + sigma * NormalDist().inv_cdf(fractile))


def restock_kind(variant: Variant, show: Show) -> RestockKind | None:
    """How a variant may be reordered: it arrives in time, it may be presold, or neither (§8.5)."""
    late = variant.lead_time_days - show.days_to_show
    if late > show.presale_ship_days:
        return None
    return "stock" if late <= 0 else "presale"


def most_orderable(variant: Variant) -> int:
    """The greatest multiple of `pack_size` within `restock_max`; 0 when it falls short of `moq` (§8.5)."""
    units = variant.restock_max // variant.pack_size * variant.pack_size
    return units if units >= variant.moq else 0


def order_of_at_least(variant: Variant, units: float) -> int:
    """The smallest order that covers `units`: a multiple of `pack_size`, at least `moq`; may exceed `restock_max`."""
    packs = max(math.ceil(units / variant.pack_size - 1e-6), math.ceil(variant.moq / variant.pack_size - 1e-9))
    return packs * variant.pack_size


def most_stocked(variant: Variant, level: float) -> float:
    """The largest stock order that the newsvendor level allows: what reaches it, rounded up; units, may be infinite (§8.5)."""
    short = level - variant.stock
    if short <= 0:
        return 0.0
    return math.inf if math.isinf(short) else float(order_of_at_least(variant, short))
