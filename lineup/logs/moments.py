"""Which minute of which show a moment is: years that exports leave out, midnights, clocks that stand elsewhere."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from lineup.logs.figures import When

DAY = 1440
BEFORE, AFTER = 60, 240
"""So many minutes before its start and after its end a moment still belongs to a show."""


def moment(when: When, near: dt.datetime) -> dt.datetime | None:
    """The moment, its year or its date taken from `near` where it doesn't say; None of an offset."""
    if when.offset is not None:
        return None
    if when.date is None:
        if when.minute is None:
            return None
        day = dt.datetime.combine(near.date(), dt.time()) + dt.timedelta(minutes=when.minute)
        while day - near < -dt.timedelta(minutes=BEFORE):
            day += dt.timedelta(days=1)
        return day
    years = (when.date[0],) if when.date[0] else (near.year - 1, near.year, near.year + 1)
    found = []
    for year in years:
        try:
            day = dt.datetime(year, when.date[1], when.date[2])
        except ValueError:
            continue
        found.append(day + dt.timedelta(minutes=when.minute or 0))
    return min(found, key=lambda one: abs(one - near), default=None)


def minutes_of(whens: Sequence[When | None], start: dt.datetime) -> list[int | None]:
    """Minutes from the start of the show, in the order of rows: after midnight the clock goes on."""
    bare = [w.offset for w in whens if w is not None and w.offset is not None]
    clocks = is_clock(bare)
    found: list[int | None] = []
    last: int | None = None
    shift = _zone([w for w in whens if w is not None and w.epoch], start)
    for when in whens:
        if when is None:
            found.append(None)
            continue
        if when.offset is not None and clocks:
            when = When(minute=when.offset // 100 * 60 + when.offset % 100)
        if when.offset is not None:
            minute: int | None = when.offset
        else:
            at = moment(when, start)
            minute = None if at is None else round((at - start).total_seconds() / 60) + (shift if when.epoch else 0)
            if minute is not None and when.date is None and last is not None:
                while minute < last - DAY // 2:
                    minute += DAY
        found.append(minute)
        last = minute if minute is not None else last
    return found


def is_clock(bare: Sequence[int]) -> bool:
    """Whether bare numbers are times of day, 2005 for 20:05, and not minutes of the show."""
    return bool(bare) and max(bare) >= 600 and all(number % 100 < 60 and number < 4800 for number in bare)


def _zone(whens: Sequence[When], start: dt.datetime) -> int:
    """Minutes to add to moments counted from 1970 whose clock stood in another zone than the show's: whole hours."""
    if not whens:
        return 0
    first = moment(whens[0], start)
    if first is None:
        return 0
    off = (first - start).total_seconds() / 3600
    return -60 * round(off) if abs(off) <= 14 and abs(off - round(off)) < 0.35 else 0
