"""What the cells of an export say: counts, amounts, shares, lengths of time, moments."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from lineup.fields import Field
from lineup.fields.exports import BLANKS
from lineup.workbook.cells import Cell
from lineup.workbook.faults import Bad
from lineup.workbook.headers import BLANK_WORDS
from lineup.workbook.numbers import Said, plain, said_in
from lineup.workbook.units import PLAIN, Measure, measure_of

MOST = 1e10
"""Beyond it a figure is a number of something, not a count."""
CHINA = dt.timedelta(hours=8)
_BLANKS = frozenset(map(plain, (*BLANK_WORDS, *BLANKS)))
_FIGURES = (
    Field("people", "number", "people"), Field("units", "number", "units"), Field("times", "number", "count"),
    Field("amount", "number", "yuan"),
)  # fmt: skip
"""Whose units a figure may have."""
_LENGTHS = (Field("length", "number", "minutes"),)
_ORDERS = "单"
_YUAN = ("", "元", "块", "CNY")
_LENGTH = re.compile(
    r"(?:(\d+(?:\.\d+)?)\s*(?:小时|时|h|hours?)\s*)?(?:(\d+(?:\.\d+)?)\s*(?:分钟|分|min|mins|minutes?|m)\s*)?(?:(\d+(?:\.\d+)?)\s*(?:秒钟?|s|secs?|seconds?)\s*)?"
)
_HOURS = re.compile(r"(\d{1,3}):(\d{2})(?::(\d{2}))?")
_DATE = r"(?:(?P<year>\d{4})[-/.年](?P<month>\d{1,2})[-/.月](?P<day>\d{1,2})日?|(?P<m>\d{1,2})[-/月](?P<d>\d{1,2})日?)"
_CLOCK = (
    r"(?P<hour>\d{1,2})(?:[:：]|点|时)(?P<minute>\d{1,2})?分?(?:[:：](?P<second>\d{1,2}))?(?:\.\d+)?\s*(?P<half>am|pm)?"
)
_WHEN = re.compile(rf"(?:{_DATE}[\st,]*)?(?:{_CLOCK})?")
_OFFSET = re.compile(r"第?\s*(\d+)\s*(?:分钟?|min|minutes?)")
_BETWEEN = re.compile(r"(?<=\d)\s*(?:[~～–—至到]|(?<=:\d\d)\s*-|\bto\b)\s*(?=\d)")


class When(NamedTuple):
    """A moment as a cell says it. `date`: (year or 0, month, day); `minute` of that day; or `offset` minutes from the start.

    `epoch`: counted from 1970, so that its hour depends on where the clock stood.
    """

    date: tuple[int, int, int] | None = None
    minute: int | None = None
    offset: int | None = None
    epoch: bool = False


def is_empty(cell: Cell | None) -> bool:
    """Whether there is nothing, or a word for nothing."""
    return cell is None or (cell.kind == "text" and plain(str(cell.value)) in _BLANKS)


def number_of(cell: Cell, unit: str = "") -> float:
    """The number in a cell, with 万, 亿, k; of a share or a length see below. Raises Bad."""
    if isinstance(cell.value, float):
        return cell.value * float((_measure(unit, _FIGURES) or PLAIN).factor)
    said = _said(cell)
    if said.unit == "%":
        return float(said.number / 100)
    bare, own = _measure(unit, _FIGURES) or PLAIN, _own(said, _FIGURES)
    if own is None:
        own = bare
    elif own.many and not own.currency and not bare.many:
        own = own.times(bare)  # 1.2万 under 成交金额（分）
    return float(said.number * own.factor)


def _said(cell: Cell) -> Said:
    """The number of a text with its unit. Raises Bad."""
    if isinstance(cell.value, bool) or cell.kind in ("moment", "clock", "error", "no_value", "picture"):
        raise Bad("log_not_a_number")
    try:
        return said_in(plain(str(cell.value)).lstrip("<≥>≈~约"))
    except Bad:
        raise Bad("log_not_a_number") from None


def _own(said: Said, kinds: tuple[Field, ...]) -> Measure | None:
    """What a number's own unit makes of it, None if it has none. Raises Bad."""
    unit = said.unit.removesuffix(_ORDERS)
    if not unit:
        return PLAIN if said.unit else None
    measure = _measure(unit, kinds) or _measure(unit.removesuffix("+"), kinds)
    if measure is None or measure.currency not in _YUAN:
        raise Bad("log_not_a_number")
    return measure


def _measure(unit: str, kinds: tuple[Field, ...]) -> Measure | None:
    """What a number with that unit is; None of a word that is no unit, or of one that takes more than a factor."""
    found = (measure_of(kind, unit) for kind in kinds) if unit else ()
    return next((measure for measure in found if measure and not measure.basis), None)


def count_of(cell: Cell, unit: str = "") -> int:
    """A whole number of people or units, not below 0. Raises Bad."""
    number = number_of(cell, unit)
    if number < 0:
        raise Bad("log_negative")
    if number > MOST or abs(number - round(number)) > 0.01:
        raise Bad("log_not_a_count")
    return round(number)


def amount_of(cell: Cell, unit: str = "") -> float:
    """Yuan, not below 0. Raises Bad."""
    number = number_of(cell, unit)
    if not 0 <= number < MOST:
        raise Bad("log_negative")
    return number


def share_of(cell: Cell, unit: str = "") -> float:
    """A share, 0-1: 35.2%, 0.352, or 35.2 below a header of per cent. Raises Bad."""
    number = number_of(cell)
    if "%" not in str(cell.value) and not cell.percent and (unit == "%" or number > 1):
        number = round(number / 100, 9)
    if not 0 <= number <= 1:
        raise Bad("log_not_a_share")
    return number


def length_of(cell: Cell, unit: str = "", *, brief: bool = False) -> float:
    """Minutes: 1.3分钟, 80秒, 1分20秒, 00:01:20. A bare number is in the header's unit, else minutes. Raises Bad.

    `brief`: a stay; bare, above ten, it is in seconds.
    """
    if isinstance(cell.value, dt.time):
        return cell.value.hour * 60 + cell.value.minute + cell.value.second / 60
    if isinstance(cell.value, float):
        number = cell.value
        if number < 1 and cell.kind == "number" and not unit and not brief:
            return number * 1440  # a time of day that lost its format
        return _length(number, unit, brief)
    text = plain(str(cell.value))
    if found := _HOURS.fullmatch(text):
        first, second, third = int(found[1]), int(found[2]), found[3]
        if third is None:
            return first + second / 60 if brief else first * 60 + second
        return first * 60 + second + int(third) / 60
    found = _LENGTH.fullmatch(text)
    if found and any(found.groups()):
        hours, minutes, seconds = (float(part or 0) for part in found.groups())
        return hours * 60 + minutes + seconds / 60
    said = _said(cell)
    own = _own(said, _LENGTHS)
    return _length(float(said.number * own.factor), "分钟", brief) if own else _length(float(said.number), unit, brief)


def _length(number: float, unit: str, brief: bool) -> float:
    if number < 0:
        raise Bad("log_negative")
    if measure := _measure(unit, _LENGTHS):
        return number * float(measure.factor)
    return number / 60 if brief and number > 10 else number


def when_of(cell: Cell) -> tuple[When, When | None]:
    """The moment in a cell, and where a span ends that it names. Raises Bad."""
    if isinstance(cell.value, dt.datetime):
        at = cell.value
        return When((at.year, at.month, at.day), at.hour * 60 + at.minute), None
    if isinstance(cell.value, dt.time):
        return When(minute=cell.value.hour * 60 + cell.value.minute), None
    if isinstance(cell.value, float) and not isinstance(cell.value, bool):
        return _of_number(cell.value), None
    if cell.kind != "text":
        raise Bad("log_not_a_time")
    parts = [_of_text(part) for part in _BETWEEN.split(plain(str(cell.value)), maxsplit=1)]
    return parts[0], parts[1] if len(parts) > 1 else None


def _of_number(number: float) -> When:
    if number >= 1e8:
        seconds = number / 1000 if number >= 1e11 else number
        try:
            at = dt.datetime(1970, 1, 1) + dt.timedelta(seconds=seconds) + CHINA
        except OverflowError:
            raise Bad("log_not_a_time") from None
        return When((at.year, at.month, at.day), at.hour * 60 + at.minute, epoch=True)
    if 0 < number < 1:
        return When(minute=round(number * 1440) % 1440)
    if number < 0 or number >= 10_000 or not float(number).is_integer():
        raise Bad("log_not_a_time")
    return When(offset=int(number))


def _of_text(text: str) -> When:
    if re.fullmatch(r"\d+(\.\d+)?", text):
        return _of_number(float(text))
    if found := _OFFSET.fullmatch(text):
        return When(offset=int(found[1]))
    found = _WHEN.fullmatch(text)
    if not found or not text:
        raise Bad("log_not_a_time")
    date = None
    if found["year"]:
        date = (int(found["year"]), int(found["month"]), int(found["day"]))
    elif found["m"]:
        date = (0, int(found["m"]), int(found["d"]))
    if date is not None:
        try:
            dt.date(date[0] or 2000, date[1], date[2])
        except ValueError:
            raise Bad("log_not_a_time") from None
    if found["hour"] is None:
        return When(date)
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if found["half"]:
        hour = hour % 12 + (12 if found["half"] == "pm" else 0)
    if hour > 47 or minute > 59:
        raise Bad("log_not_a_time")
    return When(date, hour * 60 + minute)
