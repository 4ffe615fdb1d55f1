"""What belongs in each column and parameter: its kind and its limits, taken from the catalogue's own models."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from lineup.catalog import Product, Show
from lineup.words import Text

Kind = Literal["text", "role", "number", "whole", "yes_no", "pin", "steps", "moment"]
Unit = Literal["", "yuan", "rate", "score"]

_YUAN = frozenset((
    "list_price", "cost", "floor_price", "live_price", "salvage", "ref_ticket", "welfare_budget",
    "restock_budget", "ad_budget", "cost_per_entry",
))  # fmt: skip
_RATES = frozenset((
    "margin", "return_rate", "private_share", "presale_conversion", "returning_share_private",
    "returning_share_public", "returning_share_paid", "coupon_rate", "margin_floor", "highlight_share",
))  # fmt: skip
_SCORES = frozenset(("new_fan_appeal", "returning_fan_appeal"))
_PINS = frozenset(("fixed_start", "earliest_start", "latest_start"))
_ANYTHING = 1e9  # beyond this a number is a slip of the finger, and formulas overflow
_SENSIBLE = {
    "elasticity_new": 20.0,
    "elasticity_returning": 20.0,
    "ticket_exponent": 20.0,
    "hold": 100.0,
    "pull": 100.0,
    "pressure": 100.0,
    "demand_sigma": 5.0,
    "max_airings": 20.0,
    "days_to_show": 3650.0,
    "presale_ship_days": 3650.0,
    "min_minutes": 1440.0,
    "max_minutes": 1440.0,
}


@dataclass(frozen=True, slots=True)
class Field:
    """One column or parameter. Its number lies in low … high, or above `low` where `above`."""

    name: str
    kind: Kind
    unit: Unit = ""
    low: float = -math.inf
    above: bool = False
    high: float = _ANYTHING

    @property
    def takes_percent(self) -> bool:
        return self.kind == "number" and self.unit in ("", "rate")

    def allows(self, number: float) -> bool:
        return (number > self.low if self.above else number >= self.low) and number <= self.high

    @property
    def limits(self) -> Text:
        """The allowed range in words; the Chinese ones follow a verb directly."""
        low, high = f"{self.low:g}", f"{self.high:,.12g}"
        if self.low == -math.inf:
            return Text(f"不大于 {high} 的数", f"at most {high}")
        if self.high == _ANYTHING:
            if self.above:
                return Text(f"大于 {low} 的数", f"above {low}")
            return Text(f" {low} 或更大的数", f"{low} or more")
        if self.above:
            return Text(f"大于 {low}、不超过 {high} 的数", f"above {low} and up to {high}")
        return Text(f" {low} 到 {high} 之间的数", f"between {low} and {high}")


def _field(name: str, info: FieldInfo) -> Field:
    low, above, high = -math.inf, False, _SENSIBLE.get(name, _ANYTHING)
    if name == "pressure":
        low = -high
    for limit in info.metadata:
        low = getattr(limit, "ge", low)
        if (bound := getattr(limit, "gt", None)) is not None:
            low, above = bound, True
        high = min(high, getattr(limit, "le", high))
    return Field(name, _kind(name, info), _unit(name), low, above, high)


def _kind(name: str, info: FieldInfo) -> Kind:
    if name == "role":
        return "role"
    if name in _PINS:
        return "pin"
    kinds: dict[object, Kind] = {str: "text", bool: "yes_no", int: "whole", dt.datetime: "moment"}
    if info.annotation == tuple[float, ...]:
        return "steps"
    return kinds.get(info.annotation, "number")


def _unit(name: str) -> Unit:
    return "yuan" if name in _YUAN else "rate" if name in _RATES else "score" if name in _SCORES else ""


def _fields(model: type[BaseModel]) -> dict[str, Field]:
    return {name: _field(name, info) for name, info in model.model_fields.items() if name != "extra"}


SHOW_FIELDS: dict[str, Field] = _fields(Show)
PRODUCT_FIELDS: dict[str, Field] = _fields(Product) | {
    "margin": Field("margin", "number", "rate", 0.0, False, 1.0),
    "commission": Field("commission", "number", "rate", 0.0, False, 1.0),
    "spec": Field("spec", "text"),
    "pitch_minutes": Field("pitch_minutes", "whole", "", 1.0, False, 1440.0),
}
"""Columns that fill other fields stand at the end: margin and commission the cost, a spec the name."""
TRAFFIC_FIELDS: dict[str, Field] = {
    "minute": Field("minute", "pin", low=0.0),
    "private": Field("private", "number", low=0.0),
    "public": Field("public", "number", low=0.0),
}
REQUIRED: tuple[tuple[str, ...], ...] = (
    ("sku",),
    ("list_price", "live_price"),
    ("stock",),
    ("cost", "margin", "commission"),
    ("new_fan_appeal",),
    ("returning_fan_appeal",),
)
"""What every row of a product has to say, one field of each; where there is no such column, see REQUIRED_COLUMNS."""
REQUIRED_COLUMNS = REQUIRED[1:4]
"""Without these nothing can be planned."""
MADE_UP_COLUMNS = tuple(fields[0] for fields in REQUIRED if fields not in REQUIRED_COLUMNS)
"""These are made up where there is no such column, nor one that might be meant for it."""
IGNORED_OF_ACTIVITIES: frozenset[str] = frozenset((
    "list_price", "margin", "commission", "floor_price", "live_price", "stock", "restock_max", "new_fan_appeal",
    "returning_fan_appeal",
))  # fmt: skip
"""An activity sells nothing, so what stands in these columns doesn't count."""
