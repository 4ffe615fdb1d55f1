"""A night at the prompt: what was typed, in the log first, what of it still stands, and what that makes of the night."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable

from lineup.catalog import Catalog
from lineup.control.commands import HEARD, LOST, QUESTIONS, REPLANNED, Command, command_of
from lineup.control.course import on_air_at
from lineup.control.grammar import Reader, read_line
from lineup.control.hours import Hours, heard_of, hours_of
from lineup.control.log import BEGIN, Log
from lineup.control.standing import Standing, stand
from lineup.control.words import refuse
from lineup.logs.played import PlayedShow
from lineup.night.actuals import NEAR
from lineup.plan import Airing, Plan

Base = tuple[Catalog, Plan]
"""A catalogue in the state of its night, and the plan that everything is told of."""


def mark_of(catalog: Catalog, planned_gmv: float | None) -> str:
    """By which a log knows its plan: the same however the workbook is edited while the show runs, another for a new plan."""
    made = (catalog.show.start, planned_gmv, catalog.night.now, [product.sku for product in catalog.products])
    return hashlib.sha256(repr(made).encode("utf-8", "replace")).hexdigest()


class Session:
    """Commands in, states of the night out. `open_plan` reads a re-plan's workbook, by its name; where it can't, all that was
    typed counts from the plan before it.
    """

    def __init__(
        self,
        catalog: Catalog,
        plan: Plan,
        log: Log,
        reader: Callable[[Catalog, Plan], Reader],
        open_plan: Callable[[str], Base],
        *,
        notice: int,
    ) -> None:
        self._first, self._reader, self._open, self._notice = (catalog, plan), reader, open_plan, notice
        self._log = log
        self._told: list[Command] = []
        self._opened: dict[str, Base] = {}
        self.lost: list[str] = []
        """Workbooks of re-plans that can't be read."""
        self.unread = log.kept.unread
        """Lines of the log that are no command."""
        self.unfinished = False
        """Whether the last thing typed was a re-plan that never came to its end."""
        self.playing: Plan = plan
        """What is on air and to come, as far as known."""
        for entry in log.kept.entries:
            if entry.get("command") == BEGIN:
                continue
            try:
                self._apply(command_of(entry))
            except (KeyError, TypeError, ValueError):
                self.unread += 1
        self.playing = self._base()[1]

    @property
    def told(self) -> tuple[Command, ...]:
        """All that was typed and still stands, re-plans that were written among it."""
        return tuple(self._told)

    @property
    def catalog(self) -> Catalog:
        return self._base()[0]

    @property
    def file(self) -> str:
        """The workbook of the re-plan that is in force, "" before there is one."""
        return next((c.file for c in reversed(self._told) if c.name == REPLANNED), "")

    @property
    def since(self) -> tuple[Command, ...]:
        """What was typed since the plan in force was made."""
        made = max((k + 1 for k, c in enumerate(self._told) if c.name == REPLANNED), default=0)
        return tuple(self._told[made:])

    @property
    def target(self) -> float | None:
        return next((c.value for c in reversed(self._told) if c.name == "target"), None)

    @property
    def locked(self) -> frozenset[str]:
        return frozenset(c.sku for c in self._told if c.name == "lock" and c.sku is not None)

    @property
    def hours(self) -> Hours:
        return hours_of(self.catalog, self.since)

    def read(self, line: str, at: dt.datetime) -> Command | None:
        """What a line means, None of a blank one. UsageError for what means nothing, or can't be."""
        catalog, plan = self._base()
        command = read_line(line, self._reader(catalog, plan), catalog, plan, self.hours, at)
        if command is not None:
            self._refuse(command)
        return command

    def take(self, command: Command) -> Command | None:
        """Keep a command, then count it. Of an undo: what it took back. OSError where it can't be kept."""
        if command.name in QUESTIONS:
            return None
        self._log.append(command.as_data())
        return self._apply(command)

    def replanned(self, at: dt.datetime, file: str, plan: Plan) -> None:
        """A re-plan has been written to that workbook; from now on everything is told of what is read from there."""
        self.take(Command(REPLANNED, at, file=file))
        self.playing = plan

    def hear(self, at: dt.datetime, show: PlayedShow) -> bool:
        """A followed file says how the show goes; whether that is news. UsageError where it is of another show."""
        if show == next((c.show for c in reversed(self.since) if c.show is not None), None):
            return False
        clock = heard_of(self.catalog, self.since, show).clock
        if abs(clock.off) > NEAR:
            raise refuse(self.catalog.language, "other_show", clock=f"{show.start:%m-%d %H:%M}")
        self.take(Command(HEARD, at, show=show))
        return True

    def stand(self, at: dt.datetime) -> Standing:
        """The night at that time. UsageError once the show is over."""
        catalog, plan = self._base()
        standing = stand(catalog, plan, self.since, self.locked, at, self._notice)
        self.playing = standing.outlook.plan
        return standing

    def coming(self, at: dt.datetime) -> tuple[Airing, ...]:
        """What is on air, if anything is, and what comes after it."""
        minute = self.hours.minute(at)
        return tuple(a for a in self.playing.airings if a.end_min > minute)

    def _refuse(self, command: Command) -> None:
        """UsageError for what can't be, as things are."""
        catalog, hours = self.catalog, self.hours
        language, minute = catalog.language, hours.minute(command.at)
        match command.name:
            case "undo" if not self._told:
                raise refuse(language, "nothing_to_undo")
            case "late" if catalog.night.has_begun:
                raise refuse(language, "late_known", start=hours.clock(0))
            case "late" if (command.value or 0) >= catalog.show.minutes:
                raise refuse(language, "too_late", value=command.value, minutes=catalog.show.minutes)
            case "end" if (command.value or 0) - hours.late <= max(0, minute):
                raise refuse(language, "end_past", end=hours.clock(round(command.value or 0) - hours.late))
            case "end" | "late" | "undo":
                return
            case name if name not in QUESTIONS and minute >= hours.minutes:
                raise refuse(language, "over", end=hours.clock(hours.minutes))
            case "cut" | "hold" if on_air_at(self.playing.airings, minute) is None:
                raise refuse(language, "nothing_on_air")

    def _apply(self, command: Command) -> Command | None:
        self.unfinished = command.name == "replan"  # until it has been written, or something else was typed
        if command.name == "undo":
            return self._told.pop() if self._told else None
        if command.name == LOST:
            self._told = [c for c in self._told if c.file != command.file]
        elif command.name != "replan":
            self._told.append(command)
        return None

    def _base(self) -> Base:
        """What the plan in force is; a re-plan whose workbook is lost counts as never made."""
        while file := self.file:
            try:
                if file not in self._opened:
                    self._opened[file] = self._open(file)
            except Exception:  # whatever became of the workbook, the night goes on
                self.lost.append(file)
                command = Command(LOST, self._told[-1].at, file=file)
                self._log.append(command.as_data())
                self._apply(command)
                continue
            return self._opened[file]
        return self._first
