"""What is pitched: products, the variants of each, and what their roles mean.

Money in yuan, time in whole minutes from the start of the show. Complete and valid: `lineup.completion` has filled the blanks.
"""

from __future__ import annotations

import math
from typing import Any, Literal, Self, get_args

from pydantic import BaseModel, ConfigDict, Field, model_validator

Role = Literal["welfare", "activity", "hit", "profit", "prestige", "regular", "talk"]
ROLES: tuple[Role, ...] = get_args(Role)
RELIEF_ROLES: frozenset[Role] = frozenset(("welfare", "activity"))
SILENT_ROLES: frozenset[Role] = frozenset(("activity", "talk"))
"""Roles that sell nothing."""
Fan = Literal["new", "returning"]
FANS: tuple[Fan, ...] = get_args(Fan)

NEVER_RESTOCKED = 999
"""Lead time, in days, of a product that cannot be restocked."""

UNLIMITED = 1_000_000
"""Stock, in units, of a product of which there is as much as anyone wants."""


class Frozen(BaseModel):
    """Never changed, and holding nothing that it doesn't name."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Variant(Frozen):
    """规格: one colour or size of a product, with a stock and orders of its own (§2, §7)."""

    sku: str = Field(min_length=1)
    spec: str = ""
    share: float = Field(default=1.0, ge=0, le=1)  # of the product's demand; those of a product add up to 1
    share_given: bool = False  # whether somebody said so
    stock: int = Field(ge=0)
    lead_time_days: float = Field(ge=0)
    moq: int = Field(ge=1)
    pack_size: int = Field(ge=1)
    restock_max: int = Field(ge=0)
    own_prices: tuple[tuple[str, float], ...] | None = None  # what its row said, where the product's prices are others
    extra: tuple[tuple[str, str], ...] = ()  # columns that mean nothing to us: (header, text), carried into the plan


_OF_THE_ONE_VARIANT = ("stock", "lead_time_days", "moq", "pack_size", "restock_max", "extra")


class Product(Frozen):
    """What is pitched as one: a row of the catalogue, or the rows that are variants of one style; blanks filled.

    Fields of a variant given for the product are those of its only one.
    """

    sku: str = Field(min_length=1)  # its id: the style, or the number of its first row
    style: str = ""
    name: str
    category: str = ""  # "": tires nobody of another product
    role: Role
    list_price: float = Field(ge=0)
    cost: float = Field(ge=0)  # yuan a unit, 0 on commission; of an activity: prize money of one airing
    commission: float | None = Field(default=None, ge=0, le=1)  # share of the price paid that stays with the room
    floor_price: float = Field(ge=0)
    live_price: float | None = Field(default=None, gt=0)  # agreed with the brand: the whole ladder
    variants: tuple[Variant, ...] = Field(min_length=1)
    new_fan_appeal: float = Field(ge=0, le=100)
    returning_fan_appeal: float = Field(ge=0, le=100)
    salvage: float = Field(ge=0)
    return_rate: float = Field(ge=0, le=1)
    min_minutes: int = Field(ge=1)
    max_minutes: int = Field(ge=1)
    pitch_peak: float = Field(gt=0)
    max_airings: int = Field(ge=1)
    hold: float = Field(gt=0)
    pull: float = Field(ge=0)
    pressure: float
    demand_sigma: float = Field(ge=0)
    must_include: bool = False
    fixed_start: int | None = Field(default=None, ge=0)
    earliest_start: int | None = Field(default=None, ge=0)
    latest_start: int | None = Field(default=None, ge=0)
    supplier: str = ""  # who delivers it; restock orders go out by supplier
    substitute: str = ""  # number of the product to put on if this one fails or sells out
    hand_order: int | None = Field(default=None, ge=0)  # its place in the order that the user made by hand

    @model_validator(mode="before")
    @classmethod
    def _one_variant(cls, given: Any) -> Any:
        if not isinstance(given, dict):
            return given
        only = {field: given[field] for field in _OF_THE_ONE_VARIANT if field in given}
        variants = given.get("variants", ())
        if not only or len(variants) > 1:
            return given
        own = dict(variants[0]) if variants else {"sku": given["sku"]}
        whole = {field: value for field, value in given.items() if field not in only}
        return whole | {"variants": (Variant(**own | only),)}

    @model_validator(mode="after")
    def _lengths_in_order(self) -> Self:
        if self.min_minutes > self.max_minutes:
            raise ValueError("min_minutes above max_minutes")
        return self

    @property
    def is_activity(self) -> bool:
        return self.role == "activity"

    @property
    def sells(self) -> bool:
        return self.role not in SILENT_ROLES

    @property
    def stock(self) -> int:
        """Units on hand, of all variants."""
        return sum(variant.stock for variant in self.variants)

    @property
    def extra(self) -> dict[str, str]:
        """What columns that mean nothing to us say of it, by header; of variants the first that says something counts."""
        return {header: text for variant in reversed(self.variants) for header, text in variant.extra}

    def called(self, variant: Variant) -> str:
        """What to call one of its variants."""
        return self.name if len(self.variants) == 1 or not variant.spec else f"{self.name} {variant.spec}"

    @property
    def kept_share(self) -> float:
        """Share of its GMV that is not refunded, 0-1."""
        return 1.0 - self.return_rate

    @property
    def takings_share(self) -> float:
        """Share of the price paid that stays with the room, 0-1: all of it, or the commission."""
        return 1.0 if self.commission is None else self.commission

    def leaves(self, paid: float) -> float:
        """Yuan that a unit sold at `paid` leaves, before returns (§6)."""
        return self.takings_share * paid - self.cost

    def margin(self, gmv: float, units: float) -> float:
        """Yuan that these sales leave once returns are in (§6)."""
        return self.kept_share * (self.takings_share * gmv - self.cost * units)

    def below_cost(self, gmv: float, units: float) -> float:
        """Yuan that these sales fall short of their cost, before returns; 0 of goods on commission (§8.4)."""
        return max(0.0, self.cost * units - gmv)

    @property
    def is_relief(self) -> bool:
        """Whether a minute of it relieves the room (§8.3)."""
        return self.role in RELIEF_ROLES

    @property
    def is_required(self) -> bool:
        return self.must_include or self.fixed_start is not None

    @property
    def start_window(self) -> tuple[float, float]:
        """Earliest and latest minute at which the first airing may start."""
        if self.fixed_start is not None:
            low = high = float(self.fixed_start)
        else:
            low, high = 0.0, math.inf
        if self.earliest_start is not None:
            low = max(low, self.earliest_start)
        if self.latest_start is not None:
            high = min(high, self.latest_start)
        return low, high

    def appeal(self, fan: Fan) -> float:
        return self.new_fan_appeal if fan == "new" else self.returning_fan_appeal
