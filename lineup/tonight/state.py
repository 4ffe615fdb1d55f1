"""The state of a night: what has happened of a show that runs, and what is known of the rest (model §12).

Before a show it is empty, and whatever begins from it begins at minute 0 with nothing sold. Minutes count from the real
start.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lineup.plan import Price, Spend

EXCUSABLE = (
    "highlight_lift", "highlight_share", "margin_floor", "welfare_budget", "lead_in", "highlight_hits", "min_hits",
    "highlight_window", "opening", "relief", "category_minutes", "pins", "required", "relist_gap", "duration",
)  # fmt: skip
"""Rules that are let go where nothing obeys them any more, in this order."""
ON_HIGHLIGHT = ("highlight_lift", "highlight_share", "lead_in", "highlight_hits", "min_hits", "highlight_window")
"""Rules that ask nothing of a show without a highlight."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one product. `left` and `quota` are units on the shelf and still to be presold, by variant.

    `demand` times what the model expects is wanted, with `sigma` the sd of what stays uncertain in its log. `price`: sold at or
    announced; `held`: it has sold, so that the price stays. `off`: taken down tonight.
    """

    sold: float = 0.0  # units, before now
    gmv: float = 0.0  # yuan, before now
    left: Mapping[str, float] = field(default_factory=dict)
    quota: Mapping[str, float] = field(default_factory=dict)
    demand: float = 1.0
    sigma: float = 0.0
    price: Price | None = None
    held: bool = False
    off: bool = False

    @property
    def is_out(self) -> bool:
        """Whether nothing of it is left to sell."""
        return sum(self.left.values()) + sum(self.quota.values()) <= 0


@dataclass(frozen=True, slots=True)
class Passed:
    """A minute that has passed: who was there, what it sold."""

    sku: str
    new: float
    returning: float
    units: float = 0.0
    gmv: float = 0.0
    entries: float = 0.0
    paid: float = 0.0


@dataclass(frozen=True, slots=True)
class Night:
    """Where a night stands. `now` is the first minute that is not history, `ready` the first that can still be changed.

    `shift`: minutes by which the pins of the catalogue as it was planned have moved. `begun`: the product of each airing that
    begins before `ready`; the last of them is on air. `highlight`: (from, to) of one that has begun. `forgiven_…`: yuan of a
    rule's debt that nobody meant. `excused`: rules that nothing obeys any more.
    """

    now: int = 0
    ready: int = 0
    shift: int = 0
    new_viewers: float = 0.0  # in the minute before now
    returning_viewers: float = 0.0
    products: Mapping[str, Known] = field(default_factory=dict)
    curve: tuple[Passed, ...] = ()
    begun: tuple[str, ...] = ()
    highlight: tuple[int, int] | None = None
    forgiven_margin: float = 0.0
    forgiven_share: float = 0.0
    bought: tuple[Spend, ...] = ()  # the blocks that have begun
    subsidy: float = 0.0  # used of the welfare budget, yuan
    coupons: int = 0  # products that have carried one
    excused: tuple[str, ...] = ()

    @property
    def has_begun(self) -> bool:
        """Whether this is a night at all."""
        return self.ready > 0 or bool(self.products)

    @property
    def aired(self) -> int:
        """Airings that begin before `ready`."""
        return len(self.begun)

    @property
    def spent(self) -> float:
        """Yuan of the blocks that have begun."""
        return sum((block.spend for block in self.bought), 0.0)

    @property
    def highlight_has_passed(self) -> bool:
        return self.highlight is not None and self.highlight[1] <= self.ready

    def demand(self, sku: str) -> float:
        """What is wanted of a product, times what the model expects."""
        known = self.products.get(sku)
        return known.demand if known else 1.0

    def sold(self, sku: str) -> tuple[float, float]:
        """(units, yuan) that a product has sold."""
        known = self.products.get(sku)
        return (known.sold, known.gmv) if known else (0.0, 0.0)

    def gmv_within(self, begin: int, end: int) -> float:
        """What the minutes begin … end-1 that have passed have sold, yuan."""
        return sum(minute.gmv for minute in self.curve[max(0, begin) : max(0, end)])


BEFORE = Night()
"""Before the show."""
