"""From files and folders to played shows: which tables belong to which show, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from lineup.catalog import Catalog
from lineup.errors import CatalogError, CellFault
from lineup.logs.assembling import shows_of
from lineup.logs.drafts import Group
from lineup.logs.goods import Goods
from lineup.logs.happened import happened
from lineup.logs.played import PlayedShow
from lineup.logs.tables import LogFile, read_file
from lineup.workbook.faults import Faults, joined
from lineup.workbook.plan_book import is_plan_book

ENDINGS = (".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv", ".txt")


@dataclass(frozen=True)
class Logs:
    """The shows, in order of time, and what was found in each file."""

    shows: tuple[PlayedShow, ...]
    files: tuple[tuple[Path, tuple[CellFault, ...]], ...]

    @property
    def refused(self) -> list[tuple[Path, tuple[CellFault, ...]]]:
        """Files with errors."""
        return [(path, found) for path, found in self.files if any(one.severity == "error" for one in found)]


def read_logs(paths: Sequence[Path], catalog: Catalog, *, running: bool = False) -> Logs:
    """The shows that files tell of: a folder a show, or several told apart by date.

    `running`: the show goes on, so that its length isn't known and what is on air has no end yet.

    Raises UnreadableWorkbook of a file that can't be read at all.
    """
    goods, shows, files = Goods(catalog), [], []
    for folder, members in groups_of(paths):
        group, passed = Group(folder), []
        for path in members:
            if folder is not None and path.suffix.lower() not in ENDINGS:
                passed.append(path.name)
                continue
            if is_plan_book(path, catalog.language):
                faults = Faults(catalog.language)
                group.plans.append((LogFile(path, faults), _happened(path, catalog, faults)))
            else:
                group.files.append(read_file(path, catalog.language))
        shows += shows_of(group, catalog, goods, running=running)
        if passed and group.all_files:
            group.all_files[0].faults.add("log_files_passed", "", files=joined(passed))
        files += group.all_files
    ordered = sorted(shows, key=lambda show: show.start)
    return Logs(tuple(ordered), tuple((file.path, file.faults.all) for file in files))


def _happened(path: Path, catalog: Catalog, faults: Faults) -> PlayedShow | None:
    try:
        return happened(path, catalog, faults)
    except CatalogError as error:
        faults.add("log_plan_unread", "", problem=error.faults[0].problem, cell_at=error.faults[0].cell)
        return None


def groups_of(paths: Sequence[Path]) -> list[tuple[Path | None, list[Path]]]:
    """Files that are read together: those of a folder, and those that were named one by one."""
    single = [path for path in paths if not path.is_dir()]
    found: list[tuple[Path | None, list[Path]]] = [(None, single)] if single else []
    for folder in (path for path in paths if path.is_dir()):
        inside = sorted(path for path in folder.iterdir() if not path.name.startswith((".", "~$")))
        files = [path for path in inside if path.is_file()]
        if files:
            found.append((folder, files))
        for below in (path for path in inside if path.is_dir()):
            found += groups_of([below])
    return found
