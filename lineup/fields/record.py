"""The record of a field: all that is known of a product column, a show parameter or a column of traffic."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel

from lineup.fields.choices import CHOICES
from lineup.product import Role
from lineup.words import Text

Kind = Literal["text", "role", "choice", "number", "whole", "yes_no", "pin", "steps", "moment"]
Unit = Literal[
    "number", "yuan", "share", "score", "minutes", "days", "units", "people", "count", "clock", "text"
]  # fmt: skip
ANYTHING = 1e9
"""Beyond this a number is a slip of the finger, and formulas overflow."""
_KINDS: dict[object, Kind] = {
    str: "text", bool: "yes_no", int: "whole", dt.datetime: "moment", Role: "role", tuple[float, ...]: "steps",
}  # fmt: skip
_UNSAID = Text("", "")


@dataclass(frozen=True, slots=True, eq=False)  # each is itself alone, so that looking one up is quick
class Field:
    """One column or parameter. Its number lies in low … high, or above `low` where `above`.

    Of `names` the first is the Chinese one and the second the English one that messages and templates use; the others
    are what people also write. `blank` says what a blank becomes where that is not `default`, and `absent` what the
    whole column becomes where a catalogue has none. `group`: the heading under which templates and plans list it;
    "" where they don't, because it is another way to fill other fields.
    """

    name: str
    kind: Kind
    unit: Unit = "number"
    low: float = -math.inf
    above: bool = False
    high: float = ANYTHING
    names: tuple[str, ...] = ()
    meaning: Text = _UNSAID
    group: str = ""
    default: object = None
    blank: Text | None = None
    absent: Text | None = None
    ignored_of_activities: bool = False

    @property
    def is_rate(self) -> bool:
        """Whether it is a share of a whole, so that 45 can only mean 45 %."""
        return self.unit == "share" and self.high <= 1.0

    @property
    def takes_percent(self) -> bool:
        return self.kind == "number" and self.unit not in ("yuan", "score")

    def allows(self, number: float) -> bool:
        return (number > self.low if self.above else number >= self.low) and number <= self.high

    @property
    def limits(self) -> Text:
        """The allowed range in words; the Chinese ones follow a verb directly."""
        low, high = f"{self.low:g}", f"{self.high:,.12g}"
        if self.low == -math.inf:
            return Text(f"不大于 {high} 的数", f"at most {high}")
        if self.high == ANYTHING:
            if self.above:
                return Text(f"大于 {low} 的数", f"above {low}")
            return Text(f" {low} 或更大的数", f"{low} or more")
        if self.above:
            return Text(f"大于 {low}、不超过 {high} 的数", f"above {low} and up to {high}")
        return Text(f" {low} 到 {high} 之间的数", f"between {low} and {high}")


def field_of(
    model: type[BaseModel],
    group: str,
    name: str,
    unit: Unit,
    names: tuple[str, ...],
    meaning: Text,
    *,
    low: float = -math.inf,
    sensible: float = ANYTHING,
    default: object = None,
    blank: Text | None = None,
    absent: Text | None = None,
    ignored_of_activities: bool = False,
) -> Field:
    """The record of a field of the catalogue's own models: kind and limits, and a default that it has, are theirs.

    `low` and `sensible` bound what is believed where the model itself would take anything.
    """
    info, above, high = model.model_fields[name], False, sensible
    for limit in info.metadata:
        low = getattr(limit, "ge", low)
        if (bound := getattr(limit, "gt", None)) is not None:
            low, above = bound, True
        high = min(high, getattr(limit, "le", high))
    kind = _KINDS.get(info.annotation, "number")
    if unit == "clock" and kind != "moment":
        kind = "pin"
    if name in CHOICES:
        kind = "choice"
    if default is None and not info.is_required() and info.default != "" and not isinstance(info.default, bool):
        default = info.default  # "" and False say that there is nothing, as None does
    return Field(
        name, kind, unit, low, above, high, names, meaning, group, default, blank, absent, ignored_of_activities
    )  # fmt: skip
