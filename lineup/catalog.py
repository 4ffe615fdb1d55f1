"""The user's numbers, complete and valid: show parameters, traffic, and the whole catalogue with its products.

Money in yuan, time in whole minutes from the start of the show, traffic in entries per minute. Nothing behind this
module fills a blank: `lineup.completion` has done so, and says what it assumed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, Literal, Self

from pydantic import Field, field_validator, model_validator

from lineup.errors import CellFault
from lineup.errors import Language as Language
from lineup.plan import Kept
from lineup.product import Fan, Frozen, Product, Variant
from lineup.tonight import BEFORE, Night
from lineup.understood import NOTHING, Understood

Goal = Literal["gmv", "net_gmv", "profit"]

WITHOUT_CENTS = frozenset(("JPY", "KRW", "VND", "IDR", "CLP", "HUF", "TWD"))
"""Currencies (ISO codes) whose prices are whole."""


class Show(Frozen):
    """Parameters of the show and of its audience; the defaults are assumptions until the user states them."""

    start: dt.datetime = dt.datetime(2000, 1, 1, 20, 0)
    minutes: int = Field(default=120, ge=1, le=1440)
    expected_entries: float = Field(default=20000.0, ge=0)
    private_share: float = Field(default=0.4, ge=0, le=1)
    days_to_show: int = Field(default=1, ge=0)
    presale_ship_days: int = Field(default=15, ge=0)
    presale_conversion: float = Field(default=0.7, gt=0, le=1)
    currency: str = Field(default="CNY", pattern="^[A-Z]{3}$")
    goal: Goal = "gmv"
    target: float | None = Field(default=None, gt=0)  # GMV that was promised
    sure: float | None = Field(default=None, ge=0.5, le=0.99)  # with which chance rules on luck hold; None: in the mean
    dwell_new: float = Field(default=0.8, gt=0)
    dwell_returning: float = Field(default=4.0, gt=0)
    returning_share_private: float = Field(default=0.85, ge=0, le=1)
    returning_share_public: float = Field(default=0.15, ge=0, le=1)
    returning_share_paid: float = Field(default=0.05, ge=0, le=1)
    base_rate: float = Field(default=0.006, ge=0)
    ref_ticket: float = Field(default=99.0, gt=0)
    ticket_exponent: float = Field(default=0.6, ge=0)
    elasticity_new: float = Field(default=2.4, ge=0)
    elasticity_returning: float = Field(default=1.6, ge=0)
    category_fatigue: float = Field(default=0.06, ge=0)
    category_memory: float = Field(default=10.0, gt=0)
    pressure_fatigue_new: float = Field(default=0.01, ge=0)
    pressure_fatigue_returning: float = Field(default=0.025, ge=0)
    pressure_memory: float = Field(default=12.0, gt=0)
    relist_factor: float = Field(default=0.6, ge=0)
    relist_memory: float = Field(default=60.0, gt=0)
    relist_gap: int = Field(default=30, ge=0)
    max_airings: int = Field(default=2, ge=1)
    price_steps: tuple[float, ...] = (1.0, 0.95, 0.9, 0.85, 0.8, 0.7, 0.6, 0.5)
    coupon_rate: float = Field(default=0.05, ge=0, le=1)
    max_coupons: int = Field(default=10, ge=0)
    welfare_price: float = Field(default=0.7, ge=0, le=1)
    demand_sigma: float = Field(default=0.45, ge=0)
    margin_floor: float = Field(default=0.2, ge=-1, le=1)
    welfare_budget: float = Field(default=5000.0, ge=0)
    restock_budget: float = Field(default=50000.0, ge=0)
    ad_budget: float = Field(default=0.0, ge=0)
    ad_block: int = Field(default=10, ge=1)
    ad_block_min: float = Field(default=100.0, ge=0)
    roi_floor: float = Field(default=1.0, ge=0)
    cost_per_entry: float = Field(default=0.8, gt=0)
    paid_cap: float = Field(default=60.0, ge=0)
    highlight_minutes: int = Field(default=30, ge=0)
    highlight_share: float = Field(default=0.35, ge=0, le=1)
    highlight_lift: float = Field(default=1.1, ge=0)
    highlight_lead_in: int = Field(default=10, ge=0)
    min_hits: int = Field(default=3, ge=0)
    relief_window: int = Field(default=25, ge=1)
    opening_window: int = Field(default=10, ge=0)
    category_window: int = Field(default=20, ge=1)
    category_minutes: int = Field(default=12, ge=0)

    @field_validator("price_steps")
    @classmethod
    def _steps_are_shares(cls, steps: tuple[float, ...]) -> tuple[float, ...]:
        if not steps or any(not 0 < step <= 1 for step in steps):
            raise ValueError("price_steps: shares of the list price, above 0 and up to 1")
        return steps

    def dwell(self, fan: Fan) -> float:
        return self.dwell_new if fan == "new" else self.dwell_returning

    def elasticity(self, fan: Fan) -> float:
        return self.elasticity_new if fan == "new" else self.elasticity_returning

    def pressure_fatigue(self, fan: Fan) -> float:
        return self.pressure_fatigue_new if fan == "new" else self.pressure_fatigue_returning

    def ad_blocks(self) -> list[tuple[int, int]]:
        """(start, length) in minutes of each block of paid traffic; the last may be shorter (§3)."""
        return [(t, min(self.ad_block, self.minutes - t)) for t in range(0, self.minutes, self.ad_block)]


class Traffic(Frozen):
    """Entries per minute that come unpaid, one value a minute of the show."""

    private: tuple[float, ...]
    public: tuple[float, ...]


class Assumption(Frozen):
    """A value that the user did not give. `skus` is empty for the show's own parameters and for `traffic`.

    `value` is the number as text, or how it follows from the row's own numbers (`0.6 × list_price`). `reason`:
    `default`, `role_default` (it depends on the role), `inferred` (a role from the figures), `shape` (entries per
    minute from `expected_entries`), `shared` (its share of what several rooms have).
    """

    field: str
    value: str
    reason: Literal["default", "role_default", "inferred", "shape", "shared"]
    skus: tuple[str, ...] = ()


class Doubt(Frozen):
    """How sure a learnt value is: in eight of ten rooms like it, it lies from `low` to `high`.

    `field`: a parameter of the show; `level`, a factor on how much the room buys in all; `traffic.private` and
    `traffic.public`, entries of the show; of a product (`sku`) `new_fan_appeal`, how well it sells.
    """

    field: str
    sku: str = ""
    low: float = Field(gt=0)
    high: float = Field(gt=0)


class Catalog(Frozen):
    """A whole workbook: everything that a plan depends on."""

    file: str
    language: Language
    products: tuple[Product, ...]
    show: Show
    traffic: Traffic
    assumptions: tuple[Assumption, ...] = ()
    notes: tuple[CellFault, ...] = ()  # warnings, and how cells were read that don't simply hold their value
    kept: Kept = Kept()  # what the user pinned in a plan made before
    night: Night = BEFORE  # where the show stands, once it runs
    extra_columns: tuple[str, ...] = ()  # headers that mean nothing to us, in order
    understood: Understood = NOTHING  # how the workbook was read
    doubts: tuple[Doubt, ...] = ()  # of what was learnt from played shows, how sure it is

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy with other fields; with other products it forgets those that it had looked up."""
        copy = super().model_copy(update=update, deep=deep)
        if update and "products" in update:
            for index in ("_index", "_variant_index"):
                copy.__dict__.pop(index, None)
        return copy

    def product(self, sku: str) -> Product:
        """The product of that number. KeyError if there is none."""
        return self._by_sku[sku]

    @property
    def _by_sku(self) -> dict[str, Product]:
        index = self.__dict__.get("_index")
        if index is None:
            index = {p.sku: p for p in self.products}
            self.__dict__["_index"] = index
        return index

    def product_of(self, sku: str) -> Product:
        """The product of that id, or with a variant of that number. KeyError if there is none."""
        return self._by_sku[sku] if sku in self._by_sku else self._variants[sku][0]

    def substitute_of(self, sku: str) -> Product | None:
        """Who is to stand in for a product, by number or by name; None where nobody is named who could."""
        said = self.product(sku).substitute.strip()
        named = [p for p in self.products if said and said in (p.sku, p.name, *(v.sku for v in p.variants))]
        return next((p for p in named if p.sku != sku and p.sells), None)

    def is_gone(self, sku: str) -> bool:
        """Whether a product was taken down tonight, or nothing of it is left (§12)."""
        known = self.night.products.get(sku)
        return known is not None and (known.off or (self.product(sku).sells and known.is_out))

    def still_fits(self, product: Product) -> bool:
        """Whether a product can still air in the highlight: always in one to come (§12)."""
        begun = self.night.highlight
        return begun is None or begun[1] - self.night.ready >= product.min_minutes

    def variant(self, sku: str) -> tuple[Product, Variant]:
        """The variant of that number, and its product. KeyError if there is none."""
        return self._variants[sku]

    def knows_variant(self, sku: str) -> bool:
        return sku in self._variants

    @property
    def _variants(self) -> dict[str, tuple[Product, Variant]]:
        index = self.__dict__.get("_variant_index")
        if index is None:
            index = {variant.sku: (product, variant) for product in self.products for variant in product.variants}
            self.__dict__["_variant_index"] = index
        return index

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if len(self._by_sku) != len(self.products):
            raise ValueError("two products share a sku")
        if len(self._variants) != sum(len(product.variants) for product in self.products):
            raise ValueError("two variants share a sku")
        if not len(self.traffic.private) == len(self.traffic.public) == self.show.minutes:
            raise ValueError("traffic: one value a minute")
        return self
