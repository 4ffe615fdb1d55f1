"""A list of rooms: a row a room, its catalogue and any show parameter as a column."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lineup.catalog import Language
from lineup.errors import CatalogError, CellFault
from lineup.fields import READING_FIELDS, SHOW_FIELDS
from lineup.fields.rooms import COLUMNS, EFFORTS
from lineup.workbook.cells import Cell, Row, Sheet
from lineup.workbook.faults import Bad, Faults, blank_at, guess
from lineup.workbook.languages import language_of
from lineup.workbook.naming import index, key, label, meaning_of, nearest_meaning
from lineup.workbook.shared_list import Shared, is_shared_sheet, read_shared
from lineup.workbook.sheets import opened_sheets
from lineup.workbook.show_sheet import read_parameter
from lineup.workbook.values import is_blank

_OWN = {field.name: field.names for field in COLUMNS}
_PARAMETERS = SHOW_FIELDS | READING_FIELDS
_NAMES = _OWN | {name: field.names for name, field in _PARAMETERS.items()}
_MEANINGS, _EFFORTS = index(_NAMES), index(EFFORTS)
_HEADER_ROWS = 20
"""Rows among which the header is looked for: titles and notes may stand above it."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A row of the list. `settings`: show parameters by name, as people would type them; `findings`: what is wrong with it."""

    catalog: str
    room: str
    effort: str
    settings: tuple[tuple[str, str], ...]
    findings: tuple[CellFault, ...]


@dataclass(frozen=True, slots=True)
class RoomList:
    """A list that was read. `remarks`: columns that mean nothing to us; `shared`: what its rooms share."""

    rooms: tuple[Listed, ...]
    language: Language
    remarks: tuple[CellFault, ...]
    shared: tuple[Shared, ...] = ()


def read_room_list(path: Path, today: dt.date, language: Language | None) -> RoomList:
    """The rooms in a list, whatever is wrong with one of them.

    Raises UnreadableWorkbook, or CatalogError where the list as a whole can't be used.
    """
    with opened_sheets(path, language) as opened:
        sheets = [opened.read(title) for title in opened.titles if title not in opened.hidden]
        titles = opened.titles
    language = language or language_of(titles, sheets)
    faults = Faults(language, titles)
    lists = [sheet for sheet in sheets if not is_shared_sheet(sheet.title)]
    found = next(((sheet, row) for sheet in lists for row in sheet.rows[:_HEADER_ROWS] if _is_header(row)), None)
    if found is None:
        faults.add("list_no_catalogs", sheets[0].title if sheets else "")
        raise CatalogError(path.name, faults.all, language)
    sheet, header = found
    columns = _columns(sheet, header, faults)
    faults.raise_if_any(path.name)
    rows = [row for row in sheet.rows if row.number > header.number and any(at in row.cells for at in columns)]
    if not rows:
        faults.add("list_no_rows", sheet.title, next(iter(header.cells.values())))
        raise CatalogError(path.name, faults.all, language)
    rooms = tuple(_listed(sheet, header, row, columns, today, language) for row in rows)
    called = [tuple(filter(None, (one.room, one.catalog, Path(one.catalog).stem))) or ("–",) for one in rooms]
    shared = tuple(one for it in sheets if is_shared_sheet(it.title) for one in read_shared(it, called, faults))
    _check_own(shared, rooms, sheet, rows, columns, faults)
    faults.raise_if_any(path.name)
    return RoomList(rooms, language, faults.all, shared)


def _check_own(
    shared: Sequence[Shared],
    rooms: Sequence[Listed],
    sheet: Sheet,
    rows: Sequence[Row],
    columns: Mapping[int, str],
    faults: Faults,
) -> None:
    """Say where a row states a budget of its own and has a share of a common one as well."""
    at = {name: column for column, name in columns.items()}
    for one in shared:
        for place in one.rooms:
            if one.what in dict(rooms[place].settings):
                cell = rows[place].cells[at[one.what]]
                faults.add("shared_and_own", sheet.title, cell, row=one.cells["what"].row, shared=one.sheet)


def _is_header(row: Row) -> bool:
    return any(meaning_of(cell.shown, _MEANINGS) == "catalog" for cell in row.cells.values())


def _columns(sheet: Sheet, header: Row, faults: Faults) -> dict[int, str]:
    """What each column means, by its number."""
    found: dict[int, str] = {}
    for at, cell in header.cells.items():
        meaning = meaning_of(cell.shown, _MEANINGS)
        if meaning is None:
            near = nearest_meaning(cell.shown, _NAMES)
            meant = guess(label(_NAMES, near) if near else None)
            faults.add("list_column_unused", sheet.title, cell, column=cell.shown, guess=meant)
        elif meaning in found.values():
            faults.add("list_column_twice", sheet.title, cell, column=cell.shown)
        else:
            found[at] = meaning
    return found


def _listed(sheet: Sheet, header: Row, row: Row, columns: dict[int, str], today: dt.date, language: Language) -> Listed:
    faults = Faults(language, (sheet.title,))
    cells = {name: row.cells[at] for at, name in columns.items() if at in row.cells and not is_blank(row.cells[at])}
    at = {name: column for column, name in columns.items()}
    if "catalog" not in cells:
        faults.add("list_no_file", sheet.title, blank_at(row.number, at["catalog"]))
    settings: list[tuple[str, str]] = []
    given: dict[str, object] = {}
    for name in sorted((name for name in cells if name in _PARAMETERS), key=lambda name: name == "start"):
        shown = header.cells[at[name]].shown
        try:
            given[name] = read_parameter(name, shown, cells[name], today, given)
        except Bad as bad:
            faults.add(bad.code, sheet.title, cells[name], column=shown, **bad.facts)
        else:
            settings.append((name, _typed(cells[name])))
    effort = _EFFORTS.get(key(cells["effort"].shown), "") if "effort" in cells else ""
    if "effort" in cells and not effort:
        faults.add("list_effort", sheet.title, cells["effort"])
    said = {name: cells[name].shown.strip() if name in cells else "" for name in ("catalog", "room")}
    return Listed(said["catalog"], said["room"], effort, tuple(settings), faults.all)


def _typed(cell: Cell) -> str:
    """The cell as a person would type it."""
    return cell.value.strip() if isinstance(cell.value, str) else cell.shown
