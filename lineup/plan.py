"""A plan: every decision of the show, and nothing that follows from them (see `lineup.evaluate`)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

RestockKind = Literal["stock", "presale"]


@dataclass(frozen=True, slots=True)
class Airing:
    """讲解: one product on air. `airing` is 1, or 2 for 返场."""

    sku: str
    start_min: int
    duration_min: int
    airing: int = 1

    @property
    def end_min(self) -> int:
        return self.start_min + self.duration_min


@dataclass(frozen=True, slots=True)
class Price:
    """定价: one price per product per show, yuan; at most one of the coupons is above 0."""

    sku: str
    live_price: float
    new_fan_coupon: float = 0.0
    returning_fan_coupon: float = 0.0

    def paid(self, fan: str) -> float:
        """What a fan of that type pays, yuan."""
        return self.live_price - (self.new_fan_coupon if fan == "new" else self.returning_fan_coupon)

    @property
    def coupons(self) -> tuple[bool, bool]:
        """Whether it carries a new-fan, a returning-fan coupon."""
        return self.new_fan_coupon > 0, self.returning_fan_coupon > 0


@dataclass(frozen=True, slots=True)
class Restock:
    """补货: units ordered before the show (`stock`) or the quota released for presale (`presale`)."""

    sku: str
    units: int
    kind: RestockKind


@dataclass(frozen=True, slots=True)
class Spend:
    """投流: paid traffic bought for one block, yuan spread evenly over it."""

    start_min: int
    length_min: int
    spend: float


@dataclass(frozen=True, slots=True)
class Highlight:
    """高光时刻: the window in which the hits first air."""

    start_min: int
    length_min: int

    @property
    def end_min(self) -> int:
        return self.start_min + self.length_min

    def __contains__(self, minute: int) -> bool:
        return self.start_min <= minute < self.end_min


@dataclass(frozen=True, slots=True)
class Plan:
    """All decisions. Airings in time order; prices only of products that air and sell, in catalogue order."""

    highlight: Highlight
    airings: tuple[Airing, ...]
    prices: tuple[Price, ...]
    restock: tuple[Restock, ...] = ()
    paid_traffic: tuple[Spend, ...] = ()

    def price(self, sku: str) -> Price | None:
        return next((p for p in self.prices if p.sku == sku), None)


def in_a_row(airings: Iterable[Airing], start: int = 0) -> list[Airing]:
    """The airings one after the other from that minute on, each with its minutes."""
    found = []
    for airing in airings:
        found.append(replace(airing, start_min=start))
        start = found[-1].end_min
    return found


def numbered(airings: Iterable[Airing]) -> tuple[Airing, ...]:
    """Each with its number among its product's airings."""
    seen: dict[str, int] = {}
    found = []
    for airing in airings:
        seen[airing.sku] = seen.get(airing.sku, 0) + 1
        found.append(replace(airing, airing=seen[airing.sku]))
    return tuple(found)


def aired_until(airings: Iterable[Airing], minute: int) -> tuple[Airing, ...]:
    """What airs before that minute."""
    begun = (airing for airing in airings if airing.start_min < minute)
    return tuple(replace(a, duration_min=min(a.duration_min, minute - a.start_min)) for a in begun)


@dataclass(frozen=True, slots=True)
class OwnColumn:
    """A column that people added to a sheet of a plan workbook. `texts`: (sku, which of its airings, text)."""

    sheet: str
    header: str
    texts: tuple[tuple[str, int, str], ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """锁定: decisions that a new plan takes over as they are. Prices and orders count for products that air.

    An order of 0 units: nothing is ordered. `order`: products in the order made by hand; of those that air none passes
    another with its first airing, and products that are not in it are free. `plan`: the whole plan that they were pinned in,
    to start from. `columns`: what people added to it.
    """

    airings: tuple[Airing, ...] = ()
    prices: tuple[Price, ...] = ()
    restock: tuple[Restock, ...] = ()
    order: tuple[str, ...] = ()
    plan: Plan | None = None
    columns: tuple[OwnColumn, ...] = ()
