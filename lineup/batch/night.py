"""The order of work: every catalogue is read first, so that faults are known at once; then long shows come first."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from lineup.batch import worker
from lineup.batch.crew import Crew, each
from lineup.batch.jobs import GOOD, Fate, Job, Made, Read
from lineup.batch.kept import Place
from lineup.batch.rooms import Room
from lineup.errors import CellFault
from lineup.report.tables.rooms import Money, RoomRow, money_of
from lineup.workbook.package import held


@dataclass
class Night:
    """Rooms to plan into a folder, or only to check."""

    rooms: Sequence[Room]
    folder: Path
    crew: Crew
    only_check: bool = False
    heartbeat: Callable[[], None] = lambda: None
    minutes: dict[int, int] = field(default_factory=dict)
    """Of the shows that are still to be planned, by the number of their room: what work is left."""

    def settle(self) -> Iterator[RoomRow]:
        """What became of each room, as soon as it is known."""
        to_plan: dict[int, Read] = {}
        sound = [number for number, room in enumerate(self.rooms) if not room.findings]
        for number, room in enumerate(self.rooms):
            if room.findings:
                yield self._row(number, "faults", room.findings)
        jobs = [partial(self._job, number) for number in sound]
        for at, outcome in each(self.crew, worker.read, jobs, self.heartbeat):
            number = sound[at]
            if not isinstance(outcome, Read):
                yield self._row(number, *self._told(number, outcome))
            elif outcome.fate != "checked" or self.only_check:
                bad = any(found.severity == "error" for found in outcome.findings)
                yield self._row(
                    number, "faults" if bad and outcome.fate == "checked" else outcome.fate, outcome.findings
                )
            elif plan := self._place(number).kept(outcome.fingerprint):
                yield self._row(number, "kept", outcome.findings, plan, self._place(number).newest)
            else:
                to_plan[number] = outcome
                self.minutes[number] = outcome.minutes
        yield from self._planned(to_plan)

    def _planned(self, to_plan: dict[int, Read]) -> Iterator[RoomRow]:
        # The longest first: what is left at the end is short, and no worker waits long for the last.
        longest = sorted(to_plan, key=lambda number: (-to_plan[number].minutes, -to_plan[number].products, number))
        jobs = [partial(self._job, number) for number in longest]
        for at, outcome in each(self.crew, worker.make, jobs, self.heartbeat):
            number = longest[at]
            notes = to_plan[number].findings
            del self.minutes[number]
            if not isinstance(outcome, Made):
                fate, found = self._told(number, outcome)
                yield self._row(number, fate, (*found, *notes))
            elif outcome.fate == "planned":
                workbook = self._place(number).write(outcome)
                yield self._row(number, "planned", notes, json.loads(outcome.json), workbook)
            else:
                yield self._row(number, outcome.fate, (*outcome.findings, *notes))

    def _job(self, number: int) -> Job:
        room = self.rooms[number]
        return Job(held(room.path, room.settings.tells_in), room.settings, self.only_check)

    def _place(self, number: int) -> Place:
        return Place.of(self.folder, self.rooms[number].name)

    def _told(self, number: int, error: Exception) -> tuple[Fate, tuple[CellFault, ...]]:
        return worker.told(error, self.rooms[number].settings.tells_in)

    def _row(
        self,
        number: int,
        fate: Fate,
        findings: tuple[CellFault, ...],
        plan: dict[str, Any] | None = None,
        workbook: Path | None = None,
    ) -> RoomRow:
        room = self.rooms[number]
        money: Money | None = money_of(plan) if plan else None
        return RoomRow(
            room=room.name,
            catalog=str(room.path),
            fate=fate,
            good=fate in GOOD,
            money=money,
            findings=findings,
            workbook=workbook.name if workbook else "",
            plan_file=self._place(number).plan_file.name if plan else "",
        )
