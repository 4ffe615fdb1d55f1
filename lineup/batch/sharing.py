"""What rooms share, divided by planning them: questions go to the crew, answers are written down as they come.

What was answered before is not planned again, so a night that was killed while it divided goes on where it was.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path

from lineup.batch import worker
from lineup.batch.crew import Crew, each
from lineup.batch.jobs import Job, Read, Settings
from lineup.batch.rooms import Room
from lineup.errors import CatalogError
from lineup.report.saving import save
from lineup.sharing.dividing import Answers, Question, Reply
from lineup.sharing.pools import Part, Parts, Pool
from lineup.workbook.faults import Faults
from lineup.workbook.package import held
from lineup.workbook.shared_list import Shared, misfits

RECORD = "shared.jsonl"
"""The file, in the folder of a night, in which its answers stand."""


def pools_from(
    shared: Sequence[Shared], rooms: Sequence[Room], reads: Mapping[int, Read], file: str
) -> tuple[Pool, ...]:
    """What is shared, by the rooms that could be read. CatalogError at the list's cells where the catalogues contradict it."""
    stocks = {at: dict(read.stocks) for at, read in reads.items()}
    faults = Faults(next((room.settings.tells_in for room in rooms), "en"), tuple({one.sheet: None for one in shared}))
    misfits(shared, [room.name for room in rooms], stocks, faults)
    pools = []
    for one in shared:
        places = [at for at in one.rooms if at in reads and (one.what != "stock" or one.sku in stocks[at])]
        currencies = sorted({reads[at].currency for at in places})
        if len(currencies) > 1:
            cell = one.cells.get("rooms", one.cells["what"])
            faults.add("shared_currencies", one.sheet, cell, currencies="、".join(currencies))
        if places:
            pools.append(Pool(one.what, one.sku, one.amount, tuple(rooms[at].name for at in places)))
    if faults.all:
        raise CatalogError(file, faults.all, faults.language)
    return tuple(pools)


def with_parts(settings: Settings, pools: Sequence[Pool], parts: Parts) -> Settings:
    """What `lineup plan` would be told for a room that gets these parts of these pools."""
    own = list(zip(pools, parts, strict=True))
    money = tuple((pool.what, str(part)) for pool, part in own if pool.what != "stock")
    units = tuple((pool.sku, part) for pool, part in own if pool.what == "stock")
    return replace(settings, overrides=(*settings.overrides, *money), shares=units)


class Asking:
    """Rooms that answer what their plans come to with some parts. `pools`: of each room, by name, those it has a share in."""

    def __init__(
        self,
        pools: Mapping[str, Sequence[Pool]],
        rooms: Mapping[str, tuple[Room, Read]],
        crew: Crew,
        folder: Path,
        heartbeat: Callable[[], None],
        tell: Callable[[int, int, int], None],
    ) -> None:
        self._pools, self._rooms, self._crew, self._heartbeat, self._tell = pools, rooms, crew, heartbeat, tell
        self._record = _Record(folder / RECORD)
        self._round = 0

    def __call__(self, questions: Collection[Question]) -> Answers:
        """The answers to all; the longest shows are planned first."""
        self._round += 1
        keys = {question: self._key(*question) for question in questions}
        known = {question: reply for question, key in keys.items() if (reply := self._record.get(key)) is not None}
        new = sorted((question for question in keys if question not in known), key=self._first_long)
        jobs = [partial(self._job, *question) for question in new]
        for done, (at, outcome) in enumerate(each(self._crew, worker.probe, jobs, self._heartbeat), start=1):
            self._tell(self._round, done, len(new))
            if isinstance(outcome, Reply):
                self._record.add(keys[new[at]], outcome)
            known[new[at]] = outcome if isinstance(outcome, Reply) else Reply(None)
        return known

    def close(self) -> None:
        """Leave the answers of this night, in an order that doesn't tell which came first."""
        self._record.close()

    def _first_long(self, question: Question) -> tuple[int, int, Question]:
        read = self._rooms[question[0]][1]
        return -read.minutes, -read.products, question

    def _parts(self, room: str, parts: Parts) -> tuple[Part, ...]:
        own = zip(self._pools[room], parts, strict=True)
        return tuple(Part(pool.what, pool.sku, part, pool.amount // len(pool.rooms), pool.amount) for pool, part in own)

    def _key(self, room: str, parts: Parts) -> str:
        asked = repr((self._rooms[room][1].fingerprint, self._parts(room, parts)))
        return hashlib.blake2b(asked.encode(), digest_size=16).hexdigest()

    def _job(self, name: str, parts: Parts) -> Job:
        room = self._rooms[name][0]
        settings = with_parts(room.settings, self._pools[name], parts)
        return Job(held(room.path, settings.tells_in), settings, parts=self._parts(name, parts))


class _Record:
    """Answers by the key of their question, each a line of a file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._used: dict[str, str] = {}
        self._known: dict[str, str] = {}
        lines = path.read_text("utf-8", errors="replace").splitlines() if path.exists() else []
        for line in lines:
            key, _, reply = line.partition(" ")
            if _reply(reply) is not None:  # a line that was cut short is none
                self._known[key] = reply
        self._file = path.open("a", encoding="utf-8", newline="\n")
        self._file.write("\n" if lines else "")

    def get(self, key: str) -> Reply | None:
        if key not in self._known:
            return None
        self._used[key] = self._known[key]
        return _reply(self._known[key])

    def add(self, key: str, reply: Reply) -> None:
        self._used[key] = self._known[key] = json.dumps(asdict(reply))
        self._file.write(f"{key} {self._known[key]}\n")
        self._file.flush()

    def close(self) -> None:
        self._file.close()
        save(self._path, "".join(f"{key} {self._used[key]}\n" for key in sorted(self._used)).encode())


def _reply(text: str) -> Reply | None:
    try:
        told = json.loads(text)
        curves = tuple(tuple((int(amount), float(value)) for amount, value in curve) for curve in told["curves"])
        return Reply(told["value"], tuple(told["sold"]), curves)
    except (ValueError, KeyError, TypeError):
        return None
