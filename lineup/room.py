"""The room minute by minute: viewers, and how tired they are (model §3, §5). Pure functions."""

from __future__ import annotations

import math

from lineup.catalog import Catalog, Show
from lineup.plan import Spend
from lineup.product import FANS, Fan, Product


def stay(product: Product, show: Show, fan: Fan) -> float:
    """Share of a fan type's viewers still there a minute later, exp(-1 / (dwell · hold)) (§3)."""
    return math.exp(-1.0 / (show.dwell(fan) * product.hold))


def paid_rate(spend: float, length_min: int, show: Show) -> float:
    """Paid entries per minute of a block given `spend` yuan; saturates at `paid_cap` (§3)."""
    if show.paid_cap <= 0:
        return 0.0
    return show.paid_cap * -math.expm1(-(spend / length_min) / (show.cost_per_entry * show.paid_cap))


def paid_entries(spends: tuple[Spend, ...], show: Show) -> list[float]:
    """Paid entries per minute, one value a minute of the show (§3)."""
    entries = [0.0] * show.minutes
    for block in spends:
        rate = paid_rate(block.spend, block.length_min, show)
        for t in range(block.start_min, min(show.minutes, block.start_min + block.length_min)):
            entries[t] += rate
    return entries


def entries(catalog: Catalog, product: Product, t: int, paid: float) -> dict[Fan, float]:
    """People of each fan type who enter in minute `t` while `product` is on air (§3)."""
    show = catalog.show
    private, public = catalog.traffic.private[t], catalog.traffic.public[t] * product.pull
    returning = (
        private * show.returning_share_private + public * show.returning_share_public + paid * show.returning_share_paid
    )
    return {"new": private + public + paid - returning, "returning": returning}


class Fatigue:
    """购买疲劳 (§5): satiation of each category and purchase pressure, from the minutes before."""

    def __init__(self, show: Show) -> None:
        self._show = show
        self._satiation: dict[str, float] = {}
        self.pressure = 0.0

    def factors(self, product: Product) -> dict[Fan, float]:
        """Share of demand that tiredness leaves of each fan type, 0-1."""
        tired = math.exp(-self._show.category_fatigue * self._satiation.get(satiation_key(product), 0.0))
        return {f: tired * math.exp(-self._show.pressure_fatigue(f) * self.pressure) for f in FANS}

    def after_minute_of(self, product: Product) -> None:
        """Move on by a minute in which `product` was on air."""
        decay = math.exp(-1.0 / self._show.category_memory)
        for key in self._satiation:
            self._satiation[key] *= decay
        if product.sells:
            key = satiation_key(product)
            self._satiation[key] = self._satiation.get(key, 0.0) + 1.0
        kept = self.pressure * math.exp(-1.0 / self._show.pressure_memory)
        self.pressure = max(0.0, kept + product.pressure)


def satiation_key(product: Product) -> str:
    """What the room tires of: the category; a product without one tires nobody of another."""
    return product.category or f"\0{product.sku}"
