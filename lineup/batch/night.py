"""The order of work: every catalogue is read first, so that faults are known at once; then long shows come first."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

from lineup.batch import worker
from lineup.batch.crew import Crew, each
from lineup.batch.jobs import GOOD, Fate, Job, Made, Read
from lineup.batch.kept import Place
from lineup.batch.rooms import Room
from lineup.batch.sharing import Asking, pools_from, with_parts
from lineup.errors import CellFault
from lineup.report.tables.rooms import Money, RoomRow, money_of
from lineup.sharing.dividing import Account, divided
from lineup.sharing.pools import Pool, parts_of, places_of
from lineup.workbook.package import held
from lineup.workbook.shared_list import Shared


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
    shared: Sequence[Shared] = ()
    """What the list says that rooms share; `source`: what the list is called."""
    source: str = ""
    tell: Callable[[int, int, int], None] = lambda _round, _done, _plans: None
    """Hears of each round of dividing what is shared how many of its plans are made."""
    accounts: tuple[Account, ...] = ()
    """How what is shared was divided, once it is."""

    def settle(self) -> Iterator[RoomRow]:
        """What became of each room, as soon as it is known. CatalogError where catalogues contradict what the list shares."""
        to_plan: dict[int, Read] = {}
        for number, room in enumerate(self.rooms):
            if room.findings:
                yield self._row(number, "faults", room.findings)
        sound = [number for number, room in enumerate(self.rooms) if not room.findings]
        sharing = {number for one in self.shared for number in one.rooms}
        of_shared: dict[int, Read] = {}
        for number, outcome in self._read(sound):
            if not isinstance(outcome, Read):
                yield self._row(number, *self._told(number, outcome))
            elif outcome.fate != "checked" or self.only_check:
                bad = any(found.severity == "error" for found in outcome.findings)
                yield self._row(
                    number, "faults" if bad and outcome.fate == "checked" else outcome.fate, outcome.findings
                )
                if outcome.fate == "checked":
                    of_shared[number] = outcome
            elif number in sharing:
                of_shared[number] = outcome
            else:
                yield from self._kept_or(number, outcome, to_plan)
        pools = pools_from(self.shared, self.rooms, of_shared, self.source)
        if not self.only_check:
            self._divide(pools, of_shared)
            for number, outcome in self._read(list(of_shared)):  # the same, with its shares
                if isinstance(outcome, Read):
                    yield from self._kept_or(number, outcome, to_plan)
                else:
                    yield self._row(number, *self._told(number, outcome))
            yield from self._planned(to_plan)

    def _read(self, numbers: Sequence[int]) -> Iterator[tuple[int, Read | Exception]]:
        jobs = [partial(self._job, number) for number in numbers]
        return ((numbers[at], outcome) for at, outcome in each(self.crew, worker.read, jobs, self.heartbeat))

    def _kept_or(self, number: int, read: Read, to_plan: dict[int, Read]) -> Iterator[RoomRow]:
        """The room with the plan that it has already; else it is to be planned."""
        if plan := self._place(number).kept(read.fingerprint):
            yield self._row(number, "kept", read.findings, plan, self._place(number).newest)
        else:
            to_plan[number] = read
            self.minutes[number] = read.minutes

    def _divide(self, pools: Sequence[Pool], reads: Mapping[int, Read]) -> None:
        """Give every room its parts of what is shared: from here on they are among its settings."""
        if not pools:
            return
        named = {self.rooms[number].name: (self.rooms[number], reads[number]) for number in sorted(reads)}
        of_room = {room: [pools[place] for place in places] for room, places in places_of(pools).items()}
        asking = Asking(of_room, named, self.crew, self.folder, self.heartbeat, self.tell)
        self.accounts = divided(pools, asking)
        asking.close()
        parts = {room: own for one in self.accounts for room, own in parts_of(one.pools, one.best.division).items()}
        self.rooms = [
            replace(room, settings=with_parts(room.settings, of_room[room.name], parts[room.name]))
            if room.name in parts
            else room
            for room in self.rooms
        ]

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
        asked = tuple({one.sku: None for one in self.shared if one.sku})
        return Job(held(room.path, room.settings.tells_in), room.settings, self.only_check, asked)

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
