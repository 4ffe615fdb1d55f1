"""When a show really runs, and how the minutes of a followed file stand to that."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from lineup.catalog import Catalog
from lineup.control.commands import Command
from lineup.logs.played import PlayedShow
from lineup.night.actuals import Clock, clock_of
from lineup.workbook.times import Span


@dataclass(frozen=True, slots=True)
class Hours:
    """As planned, but for what was said since. `minutes`: until its end."""

    start: dt.datetime
    minutes: int
    late: int

    def minute(self, at: dt.datetime) -> int:
        """The minute of the show at that time; of another day than planned, by the time of day (a rehearsal)."""
        return int(self.seconds(at) // 60)

    def seconds(self, at: dt.datetime) -> float:
        """Since the real start."""
        day, half = 86_400.0, 43_200.0
        seconds = (at - self.start).total_seconds()
        if -half <= seconds <= self.minutes * 60 + half:
            return seconds
        return (seconds + half) % day - half

    def clock(self, minute: int) -> str:
        return Span(self.start, self.minutes).clock(minute)


@dataclass(frozen=True, slots=True)
class Heard:
    """What the followed file had when it changed last, and how its minutes become the night's."""

    show: PlayedShow
    clock: Clock


def heard_in(catalog: Catalog, told: Sequence[Command]) -> Heard | None:
    """What was heard last of what was told, if anything was."""
    show = next((command.show for command in reversed(told) if command.show is not None), None)
    return None if show is None else heard_of(catalog, told, show)


def heard_of(catalog: Catalog, told: Sequence[Command], show: PlayedShow) -> Heard:
    """A followed file's show, beside what was told of when the night began."""
    late = _last(told, "late")
    start = catalog.show.start + dt.timedelta(minutes=late or 0)
    return Heard(show, clock_of(catalog, show, start, surely=catalog.night.has_begun or late is not None))


def hours_of(catalog: Catalog, told: Sequence[Command]) -> Hours:
    """The hours of the show, from the plan, what was told since, and a followed file where nobody said how late it began."""
    late, heard = _last(told, "late"), heard_in(catalog, told)
    if late is None and heard is not None:
        late = heard.clock.late
    end = _last(told, "end")
    late = late or 0
    minutes = (catalog.show.minutes if end is None else end) - late
    return Hours(catalog.show.start + dt.timedelta(minutes=late), minutes, late)


def _last(told: Sequence[Command], name: str) -> int | None:
    return next((round(c.value) for c in reversed(told) if c.name == name and c.value is not None), None)
