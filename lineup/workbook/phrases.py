"""Numbers in people's own words: 约200, 4.5折, 3-5天, 48小时, 现货."""

from __future__ import annotations

import re

from lineup.fields import Field
from lineup.workbook.faults import Bad
from lineup.workbook.numbers import parsed_number, plain

_ABOUT = re.compile(r"^(约|大约|大概|将近|近|about|approx\.?|≈|~)\s*|\s*(左右|上下|以内|之内|内|\+|以上)$")
_RANGE = re.compile(r"(\d+(?:\.\d+)?)\s*[^\d\s.-]{0,3}\s*(?:-|–|—|~|至|到|to)\s*(\d+(?:\.\d+)?)\s*\D*")
_DISCOUNT = re.compile(r"(\d(?:\.\d+)?|\d\d)\s*折")
_DISCOUNTED = frozenset(("live_price", "floor_price", "cost", "salvage"))
_HOURS, _WEEKS = (
    re.compile(r"(\d+(?:\.\d+)?)\s*(小时|h|hours?|hrs?)"),
    re.compile(r"(\d+(?:\.\d+)?)\s*(周|星期|weeks?)"),
)
_DAY_WORDS = re.compile(r"(个)?(工作日|自然日)|(发货|到货|发出|送达)$")
_IN_STOCK = {
    "现货": 0.0,
    "现货速发": 0.0,
    "即发": 0.0,
    "当天": 0.0,
    "当日": 0.0,
    "次日": 1.0,
    "隔天": 1.0,
    "in stock": 0.0,
}


def said_number(field: Field, text: str, whole: float | None = None) -> tuple[float, bool]:
    """The number that a text means for a field, and whether it wrote a percentage. Raises Bad.

    `whole`: the price in yuan that a discount is of, None if the row has none. A range of days counts its longer end.
    """
    said = plain(text)
    if field.name in _DISCOUNTED and (discount := _DISCOUNT.fullmatch(said)):
        if whole is None:
            raise Bad("discount_without_list")
        share = float(discount[1]) / (100 if len(discount[1]) == 2 and "." not in discount[1] else 10)
        return round(whole * share, 2), False
    if field.name == "lead_time_days":
        said = _days(said)
    about = _ABOUT.sub("", said)
    if ends := _RANGE.fullmatch(about):
        if field.name == "lead_time_days":
            return max(float(ends[1]), float(ends[2])), False
        raise Bad("price_range" if field.unit == "yuan" else "number_range")
    return parsed_number(about)


def _days(said: str) -> str:
    """A time to deliver, as a text in days."""
    said = _DAY_WORDS.sub("", said).strip()
    if said in _IN_STOCK:
        return f"{_IN_STOCK[said]:g}"
    hours, weeks = _HOURS.search(said), _WEEKS.search(said)
    if hours and "-" not in said:
        return f"{float(hours[1]) / 24:g}"
    if weeks and "-" not in said:
        return f"{float(weeks[1]) * 7:g}"
    return said
