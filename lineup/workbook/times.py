"""Times as people type them: a minute of the show, or the moment it starts."""

from __future__ import annotations

import datetime as dt
import re
from fractions import Fraction
from typing import NamedTuple

from lineup.fields import Field
from lineup.workbook.cells import Cell
from lineup.workbook.faults import Bad
from lineup.workbook.numbers import checked, plain, said_in, without_noise
from lineup.workbook.units import ONE, measure_of

_CLOCK = re.compile(r"(\d{1,2})(?::|点|时)(\d{1,2})?分?(?::(\d{1,2}))?\s*(am|pm)?")
_NTH = re.compile(r"^第\s*|\s*起$")
_DATE = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")
_FROM_START = Field("minute", "whole", "clock", low=0.0)


class Span(NamedTuple):
    """When the show is: what turns 20:30 into a minute."""

    start: dt.datetime
    minutes: int
    start_known: bool = True

    def places(self, cell: Cell) -> bool:
        """Whether the minute that a cell means can be told: a clock time needs a known start."""
        return self.start_known or cell.kind == "number"

    def clock(self, minute: int) -> str:
        """Time of day of a minute of the show, 20:35."""
        return f"{self.start + dt.timedelta(minutes=minute):%H:%M}"


def is_date(text: str) -> bool:
    """Whether a text is a date, alone or with a time."""
    return bool(_DATE.match(plain(text)))


def minute_of(cell: Cell, span: Span, size: Fraction = ONE) -> int:
    """A minute of the show: a clock time (before the start means past midnight), or a number, bare of `size` minutes."""
    if isinstance(cell.value, dt.datetime):
        return round((cell.value - span.start).total_seconds() / 60)
    if isinstance(cell.value, dt.time):
        return _after_start(cell.value, span)
    if cell.kind == "number" and isinstance(cell.value, float):
        minute = Fraction(repr(cell.value)) * size
    else:
        said = plain(str(cell.value))
        if clock := _clock(said):
            return _after_start(clock, span)
        try:
            number = said_in(_NTH.sub("", said))
        except Bad:
            raise Bad("not_a_time") from None
        measure = measure_of(_FROM_START, number.unit) if number.unit else None
        if number.currency or (number.unit and measure is None):
            raise Bad("not_a_time")
        minute = number.number * (measure.factor if measure else size)
    return int(checked(_FROM_START, without_noise(float(minute))))


def moment_of(cell: Cell, default: dt.datetime) -> dt.datetime:
    """When the show starts. A date alone takes the default's time of day, a time alone its date. Raises Bad."""
    if isinstance(cell.value, dt.datetime):
        has_time = cell.value.time() != dt.time()
        return cell.value.replace(second=0) if has_time else dt.datetime.combine(cell.value, default.time())
    if isinstance(cell.value, dt.time):
        return dt.datetime.combine(default, cell.value.replace(second=0))
    said = plain(cell.shown)
    found = _DATE.match(said)
    rest = said[found.end() :].lstrip("t ,") if found else said
    clock = _clock(rest) if rest else default.time()
    if clock is None:
        raise Bad("bad_start")
    try:
        day = dt.date(int(found[1]), int(found[2]), int(found[3])) if found else default.date()
    except ValueError:
        raise Bad("bad_start") from None
    return dt.datetime.combine(day, clock)


def _clock(said: str) -> dt.time | None:
    found = _CLOCK.fullmatch(said)
    if not found:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[4]:
        hour = hour % 12 + (12 if found[4] == "pm" else 0)
    return dt.time(hour % 24, minute) if hour <= 24 and minute < 60 else None


def _after_start(clock: dt.time, span: Span) -> int:
    return (clock.hour * 60 + clock.minute - span.start.hour * 60 - span.start.minute) % 1440
