"""Which rooms there are: the catalogues of a folder, or the rows of a list."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

from lineup.batch.jobs import Settings
from lineup.catalog import Language
from lineup.errors import CellFault, UnreadableWorkbook
from lineup.result import Effort
from lineup.workbook.plan_book import is_plan_book
from lineup.workbook.record import is_recorded
from lineup.workbook.room_list import Listed, read_room_list
from lineup.workbook.shared_list import Shared

ENDINGS = frozenset((".xlsx", ".xlsm", ".csv", ".xls", ".ods"))
_OURS = re.compile(r"(.*\.plan|summary)[0-9-]*\.xlsx", re.DOTALL | re.IGNORECASE)
_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
"""What a file's name can't hold on one system or another."""


@dataclass(frozen=True, slots=True)
class Room:
    """One room. `name`: what its files are called; `findings`: what is wrong with its row of the list."""

    name: str
    path: Path
    settings: Settings
    findings: tuple[CellFault, ...] = ()


@dataclass(frozen=True, slots=True)
class Rooms:
    """All of them, in order. `remarks`: about the list itself; `shared`: what its rooms share."""

    rooms: tuple[Room, ...]
    language: Language | None = None
    remarks: tuple[CellFault, ...] = ()
    shared: tuple[Shared, ...] = ()


def in_folder(folder: Path, settings: Settings) -> Rooms:
    """The catalogues of a folder by name; hidden files, plan workbooks and summaries are none."""
    files = sorted(path for path in folder.iterdir() if _may_be_catalog(path))
    stems = Counter(path.stem.casefold() for path in files)
    names = [path.stem if stems[path.stem.casefold()] == 1 else path.name for path in files]
    return Rooms(tuple(Room(name, path, settings) for name, path in zip(_apart(names), files, strict=True)))


def in_list(path: Path, settings: Settings) -> Rooms:
    """The rooms of a list; what a row says beats `settings`. Raises UnreadableWorkbook and CatalogError."""
    listed = read_room_list(path, settings.today, settings.language)
    settings = replace(settings, speaks=listed.language)
    names = _apart([_UNFIT.sub("-", one.room) or Path(one.catalog).stem or path.stem for one in listed.rooms])
    rooms = (_room(name, one, path.parent, settings) for name, one in zip(names, listed.rooms, strict=True))
    return Rooms(tuple(rooms), listed.language, listed.remarks, listed.shared)


def _room(name: str, listed: Listed, folder: Path, settings: Settings) -> Room:
    says = dict(listed.settings)
    return Room(
        name,
        folder / listed.catalog.replace("\\", "/"),
        replace(
            settings,
            start=None if "start" in says else settings.start,
            minutes=None if "minutes" in says else settings.minutes,
            overrides=tuple((dict(settings.overrides) | says).items()),
            effort=cast("Effort", listed.effort or settings.effort),
        ),
        listed.findings,
    )


def _may_be_catalog(path: Path) -> bool:
    if path.suffix.casefold() not in ENDINGS or path.name.startswith((".", "~$")) or path.is_dir():
        return False
    return not (_OURS.fullmatch(path.name) and _is_ours(path))


def _is_ours(path: Path) -> bool:
    """Whether lineup wrote it."""
    try:
        return is_recorded(path) or is_plan_book(path)
    except UnreadableWorkbook:
        return False


def _apart(names: Sequence[str]) -> Iterable[str]:
    """The names, numbered from the second room of one name on."""
    taken: set[str] = set()
    for name in names:
        found, number = name, 1
        while found.casefold() in taken:
            number += 1
            found = f"{name}-{number}"
        taken.add(found.casefold())
        yield found
