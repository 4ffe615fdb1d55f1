"""From files and folders to played shows: which tables belong to which show, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from lineup.catalog import Catalog
from lineup.errors import CatalogError, CellFault, UnreadableWorkbook
from lineup.logs.assembling import shows_of
from lineup.logs.drafts import Group
from lineup.logs.goods import Goods
from lineup.logs.happened import happened
from lineup.logs.played import PlayedShow
from lineup.logs.tables import LogFile, tables_of
from lineup.vocabulary.words import LANGUAGES, words
from lineup.workbook.faults import Faults, joined
from lineup.workbook.plan_book import holds_plan
from lineup.workbook.sheets import Sheets, opened_sheets

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
            with opened_sheets(path, catalog.language) as sheets:
                if _is_review(sheets):
                    passed.append(path.name)
                    continue
                is_plan = holds_plan(sheets)
                if not is_plan:
                    group.files.append(tables_of(path, sheets, catalog.language))
            if is_plan:
                faults = Faults(catalog.language)
                group.plans.append((LogFile(path, faults), _happened(path, catalog, faults)))
        shows += shows_of(group, catalog, goods, running=running)
        if passed and group.all_files:
            group.all_files[0].faults.add("log_files_passed", "", files=joined(passed))
        files += group.all_files
    ordered = sorted(shows, key=lambda show: show.start)
    return Logs(tuple(ordered), tuple((file.path, file.faults.all) for file in files))


def is_review(path: Path) -> bool:
    """Whether the file is a look back that we wrote; of one that can't be read it isn't."""
    try:
        with opened_sheets(path, None) as sheets:
            return _is_review(sheets)
    except UnreadableWorkbook:
        return False


def _is_review(sheets: Sheets) -> bool:
    """Told by its sheets: what it says of a show was read once, and is no export."""
    ours = ({words(language, "sheets")[f"sheet.{sheet}"] for sheet in _OF_REVIEW} for language in LANGUAGES)
    return any(titles <= set(sheets.titles) for titles in ours)


_OF_REVIEW = ("review", "review_minutes", "review_airings", "review_goods")


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
