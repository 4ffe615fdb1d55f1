"""What a plan workbook held when it was written: a digest of every cell, in a hidden sheet of the workbook itself.

Contents are recorded, not bytes, so that a save by Excel, WPS or LibreOffice alone changes nothing. A cell whose formula was
typed over is told from one that was merely calculated: a formula stands for whatever it gives.
"""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from lineup.entries import TOTALS
from lineup.errors import UnreadableWorkbook
from lineup.workbook.cells import Cell, Sheet
from lineup.workbook.headers import PLAN_PARAMETERS, PLAN_SHEETS, SHOW
from lineup.workbook.naming import index, key
from lineup.workbook.sheets import ExcelSheets, Sheets, opened_sheets

TITLE = "lineup"
"""The title of the hidden sheet."""
VERSION = "lineup.record/1"
FORMULA = "="
NIGHT = 4
"""The column of the hidden sheet, from 0, that holds the state of a night."""
_BLANK, _NEXT, _OWN = "-", ";", "own "
_ROOM = 30_000  # characters in a cell
_EPOCH, _LEAP = dt.datetime(1899, 12, 30), dt.datetime(1900, 3, 1)
_DIGITS = 9  # that other programs keep of a number, and of a time, which is read as whole seconds

Digests = dict[tuple[int, int], str]
"""By row and column from 1."""
_NONE: Mapping[tuple[int, int], str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Written:
    """One sheet as it was written. `key`: what it holds, in no language. `own`: digests of headers that users added."""

    key: str
    title: str
    cells: Digests
    own: set[str] = field(default_factory=set)

    @property
    def is_table(self) -> bool:
        """Whether it is one table below a title."""
        return self.key != "overview"


def of_text(text: str) -> str:
    """The digest of a text; "" of one that is blank."""
    said = " ".join(text.split())
    return _digest(f"t{said}") if said else ""


def of_number(number: float) -> str:
    """The digest of a number, or of a time as spreadsheets count it."""
    return _digest(f"n{number:.{_DIGITS}g}")


def of_cell(cell: Cell) -> str:
    """The digest of a cell that was read."""
    if cell.formula:
        return FORMULA
    match cell.value:
        case bool():
            return _digest(f"b{cell.value}")
        case float():
            return of_number(cell.value)
        case dt.datetime():
            days = (cell.value - _EPOCH) / dt.timedelta(days=1)
            return of_number(days if cell.value >= _LEAP else days - 1)  # 1900 had a day too many, for spreadsheets
        case dt.time():
            return of_number((cell.value.hour * 3600 + cell.value.minute * 60 + cell.value.second) / 86400)
        case str():
            return of_text(cell.value)


def rows_of(written: Iterable[Written]) -> Iterator[tuple[str, str, str]]:
    """The rows of the hidden sheet: what a sheet holds, its title, and as many of its rows as a cell has room for."""
    for sheet in written:
        by_row: dict[int, dict[int, str]] = {}
        for (row, column), digest in sheet.cells.items():
            by_row.setdefault(row, {})[column] = digest
        held = ""
        for row, cells in sorted(by_row.items()):
            line = " ".join([str(row), *(cells.get(column, _BLANK) for column in range(1, max(cells) + 1))])
            if len(held) + len(line) > _ROOM:
                yield sheet.key, sheet.title, held
                held = ""
            held += f"{_NEXT if held else ''}{line}"
        yield sheet.key, sheet.title, held
        yield from ((sheet.key, sheet.title, f"{_OWN}{digest}") for digest in sorted(sheet.own))


def parts_of(night: str) -> list[str]:
    """The state of a night, in as many texts as cells need."""
    return [night[at : at + _ROOM] for at in range(0, len(night), _ROOM)]


def night_in(sheets: Sheets) -> str:
    """The state of a night as it was written; "" of a plan made before the show."""
    if TITLE not in sheets.titles:
        return ""
    cells = (row.cells.get(NIGHT + 1) for row in sheets.read(TITLE).rows)
    return "".join(str(cell.value) for cell in cells if cell is not None)


def written_in(sheets: Sheets) -> dict[str, Written] | None:
    """The sheets that the workbook had when it was written, by what they hold; None if it doesn't say."""
    if TITLE not in sheets.titles:
        return None
    rows = sheets.read(TITLE).rows
    if not rows or rows[0].cells.get(1, _NOTHING).value != VERSION:
        return None
    found: dict[str, Written] = {}
    for row in rows[1:]:
        if 1 not in row.cells:
            continue  # the state of a night, longer than the record
        key, title, held = (str(row.cells.get(column, _NOTHING).value) for column in range(1, 4))
        sheet = found.setdefault(key, Written(key, title, {}))
        if held.startswith(_OWN):
            sheet.own.add(held.removeprefix(_OWN))
            continue
        for line in held.split(_NEXT):
            number, *digests = line.split()
            for column, digest in enumerate(digests, start=1):
                if digest != _BLANK:
                    sheet.cells[int(number), column] = digest
    return found


def digests_of(sheet: Sheet, written: Mapping[tuple[int, int], str] = _NONE) -> Digests:
    """The digests of a sheet as it stands now. `written`: as it was; a file that tells no formulas may have kept them."""
    found = {(row.number, column): of_cell(cell) for row in sheet.rows for column, cell in row.cells.items()}
    found |= dict.fromkeys(sheet.empty_results, FORMULA)
    if not sheet.tells_formulas:
        found |= {place: digest for place, digest in written.items() if digest == FORMULA}
    return {place: digest for place, digest in found.items() if digest}


def is_recorded(path: Path) -> bool:
    """Whether the file is a workbook that was written with such a record. UnreadableWorkbook if it can't be read."""
    with opened_sheets(path, None) as sheets:
        return written_in(sheets) is not None


def is_untouched(path: Path) -> bool:
    """Whether the file is a plan workbook that nobody has changed since it was written."""
    try:
        with opened_sheets(path, None) as sheets:
            written = written_in(sheets)
            if written is None:
                return False
            was = {sheet.title: sheet.cells for sheet in written.values()}
            here = {
                title: digests_of(sheets.read(title), was.get(title, _NONE))
                for title in sheets.titles
                if title != TITLE
            }
            remarked = isinstance(sheets, ExcelSheets) and sheets.has_comments
            return not remarked and here == was
    except UnreadableWorkbook:
        return False


def plan_titles(titles: tuple[str, ...]) -> dict[str, str] | None:
    """The sheets of a plan workbook by what they hold; None if sheets of these titles make none."""
    for nth in range(2):
        named = {meaning: names[nth] for meaning, names in PLAN_SHEETS.items()}
        if set(named.values()) <= set(titles):
            return named
    return None


def is_of_plan(parameters: Sheet) -> bool:
    """Whether a sheet of parameters is that of a plan workbook: it says of each where it comes from."""
    texts = [{key(cell.shown) for cell in row.cells.values() if cell.kind == "text"} for row in parameters.rows]
    return any({key(name) for name in header} <= line for line in texts for header in PLAN_PARAMETERS)


def titles_now(written: Mapping[str, Written], sheets: Sheets) -> dict[str, str]:
    """By what they hold, the titles that the recorded sheets have now: a renamed one is known by its cells."""
    found = {key: sheet.title for key, sheet in written.items() if sheet.title in sheets.titles}
    new = [title for title in sheets.titles if title not in found.values() and title != TITLE]
    cells = {title: digests_of(sheets.read(title)) for title in new}
    for held, sheet in written.items():
        if held in found or not cells:
            continue
        shared = {title: _shared(sheet.cells, now) for title, now in cells.items()}
        title = max(shared, key=lambda one: shared[one])
        if 2 * shared[title] >= len(sheet.cells):
            found[held] = title
            del cells[title]
    return found


def settled_by_traffic(written: Written, sheet: Sheet, apart: int) -> frozenset[str]:
    """Which of the parameters that a plan workbook's traffic settles stand in its sheet of parameters as they were written.

    `apart`: how many columns right of a name its value stands now. Whoever types another total over one wants that many
    entries; left as it is, it only tells what the traffic comes to.
    """
    was = {digest: written.cells.get((row, column + 1)) for (row, column), digest in written.cells.items()}
    meanings, found = index({field: SHOW[field] for field in TOTALS}), set()
    for row in sheet.rows:
        for column, cell in row.cells.items():
            value = row.cells.get(column + apart)
            field = meanings.get(key(cell.shown)) if cell.kind == "text" else None
            if field and value and was.get(of_cell(cell)) == of_cell(value):
                found.add(field)
    return frozenset(found)


def _shared(one: Digests, other: Digests) -> int:
    return sum(other.get(place) == digest for place, digest in one.items())


def _digest(said: str) -> str:
    return base64.urlsafe_b64encode(hashlib.blake2b(said.encode(), digest_size=3).digest()).decode().replace("-", ".")


_NOTHING = Cell(0, 0, "text", "")
