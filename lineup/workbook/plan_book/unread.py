"""Edits of a plan workbook that decide nothing, each named at its cell, and the columns that people added for themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from lineup.fields import PRODUCT_FIELDS
from lineup.plan import OwnColumn
from lineup.workbook.cells import Cell, Sheet
from lineup.workbook.currencies import tell_other_currency
from lineup.workbook.faults import Faults, blank_at
from lineup.workbook.headers import PAID, PRODUCT, RESTOCK, RUNDOWN, SHOW, TRAFFIC
from lineup.workbook.naming import index, key
from lineup.workbook.plan_book.changes import Changes, changes, digests_named
from lineup.workbook.plan_book.lines import FIELDS, Reader
from lineup.workbook.record import Written
from lineup.workbook.show_sheet import to_value

CARRIED = ("rundown", "cues", "prices", "restock", "catalog")
"""Sheets whose own columns go into the next plan."""
SETTING = ("catalog", "parameters", "traffic")
"""Sheets that a plan starts from."""
_HEADED = {"catalog": PRODUCT, "traffic": TRAFFIC}
_NAMES = {"rundown": RUNDOWN, "restock": RESTOCK, "paid": PAID, **_HEADED}
_SKU = {key(name) for name in (*RUNDOWN["sku"], *PRODUCT["sku"])}
_MOST = 20
"""Findings of one kind on one sheet; people who changed more changed all of it."""


@dataclass(frozen=True, slots=True)
class Edits:
    """`by_sheet`: what was changed, by what a sheet holds. `settings`: (title, cell) of edits of what a plan starts from."""

    by_sheet: Mapping[str, Changes]
    settings: tuple[tuple[str, Cell], ...] = ()


NO_EDITS = Edits({})


def name_unread(
    written: Mapping[str, Written], sheets: Mapping[str, Sheet], read: Reader, highlight: str, faults: Faults
) -> Edits:
    """Note every edit that decides nothing. `highlight`: the address of the cell in which the highlight starts."""
    found: dict[str, Changes] = {}
    settings: list[tuple[str, Cell]] = []
    for held, was in written.items():
        if held not in sheets:
            continue
        sheet, changed = sheets[held], changes(was, sheets[held])
        if not changed:
            continue
        found[held] = changed
        counted: Counter[str] = Counter()
        counts = _counting(held, sheet, changed, read, highlight)

        def note(code: str, cell: Cell, sheet: Sheet = sheet, counted: Counter[str] = counted, **facts: object) -> None:
            counted[code] += 1
            if counted[code] <= _MOST:
                faults.add(code, sheet.title, cell, **facts)

        _name_columns(held, sheet, changed, note)
        for cell in changed.edited:
            if counts(cell):
                _name_currency(sheet, cell, faults)
                if held in SETTING:
                    settings.append((sheet.title, cell))
            elif cell.kind == "text" and cell.value:
                note("plan_remark", cell)
            else:
                note("plan_not_read", cell)
        for cell in changed.added:
            if not counts(cell):
                note("plan_remark", cell)
    return Edits(found, tuple(settings))


def own_columns(
    sheets: Mapping[str, Sheet], edits: Edits, airings: Mapping[int, tuple[str, int]]
) -> tuple[OwnColumn, ...]:
    """What people wrote into columns of their own. `airings`: (sku, which airing) by row of the rundown.

    The cue sheet has each airing in the row in which the rundown has it.
    """
    found: list[OwnColumn] = []
    for held in CARRIED:
        changed = edits.by_sheet.get(held)
        if changed is None or not changed.own:
            continue
        rows = {row.number: row.cells for row in sheets[held].rows if row.number > changed.head}
        header = next((row.cells for row in sheets[held].rows if row.number == changed.head), {})
        sku = next((c for c, cell in header.items() if key(cell.shown) in _SKU), 0)
        about = {n: (_text(cells[sku]), 1) for n, cells in rows.items() if sku in cells}
        about = dict(airings) if held in ("rundown", "cues") else about
        for column, title in changed.own.items():
            texts = ((about[n], _text(rows[n][column])) for n in about if n in rows and column in rows[n])
            found.append(OwnColumn(held, title, tuple((*whose, text) for whose, text in texts)))
    return tuple(found)


def _text(cell: Cell) -> str:
    return cell.value if isinstance(cell.value, str) else cell.shown


def name_headers(written: Mapping[str, Written], sheets: Mapping[str, Sheet], faults: Faults) -> None:
    """Note headers that were changed, where that alone keeps the workbook from being read."""
    for held in sheets.keys() & written.keys() & _HEADED.keys():
        sheet, changed = sheets[held], changes(written[held], sheets[held])
        header = next((row.cells for row in sheet.rows if row.number == changed.head), {})
        for column in changed.headers:
            cell = header.get(column) or blank_at(changed.head, column)
            if key(cell.shown) not in index(_HEADED[held]):
                faults.add("plan_header_changed", sheet.title, cell, column=cell.shown)


def _name_columns(held: str, sheet: Sheet, changed: Changes, note: Callable[..., None]) -> None:
    """Columns of the user's own, and headers that were changed so that what stands below is read no more."""
    header = next((row.cells for row in sheet.rows if row.number == changed.head), {})
    meanings = index(_NAMES.get(held, {}))
    names = digests_named([name for known in _NAMES.get(held, {}).values() for name in known])
    for column, was in changed.headers.items():
        cell = header.get(column) or blank_at(changed.head, column)
        if was in names and key(cell.shown) not in meanings:
            note("plan_header_changed", cell, column=cell.shown)
        elif was not in names:
            note("plan_remark", cell)
    for column, title in changed.own.items():
        note("plan_own_column" if held in CARRIED else "plan_remark", header[column], column=title)


def _name_currency(sheet: Sheet, cell: Cell, faults: Faults) -> None:
    """Typed with its sign, an amount becomes a number of another format than the rest of its column has."""
    others = (row.cells[cell.column] for row in sheet.rows if cell.column in row.cells and row.number != cell.row)
    if cell.kind == "number" and cell.mark and cell.mark not in {other.mark for other in others}:
        tell_other_currency(FIELDS["spend"], sheet.title, cell, faults)


def _counting(held: str, sheet: Sheet, changed: Changes, read: Reader, highlight: str) -> Callable[[Cell], bool]:
    """Whether a cell of that sheet decides something."""
    if held in ("catalog", "traffic"):
        header = next((row.cells for row in sheet.rows if row.number == changed.head), {})
        if held == "traffic":
            return lambda cell: cell.row > changed.head and cell.column in header
        # What stands alone below the products, or is taken for a caption, makes none.
        products = {row.row: row.given for row in read.catalog.understood.rows if row.sheet == sheet.title}
        meant = index(PRODUCT)
        passed = {c for c, cell in header.items() if _of_no_activity(meant.get(key(cell.shown)))}
        return lambda cell: (
            cell.row > changed.head
            and cell.column in header
            and (cell.row in products or not cell.shown)
            and not (cell.column in passed and products.get(cell.row, {}).get("role") == "activity")
        )
    if held == "parameters":
        meanings = index(SHOW)
        named = {
            (row.number, column)
            for row in sheet.rows
            for column, cell in row.cells.items()
            if cell.kind == "text" and key(cell.shown) in meanings
        }
        apart = to_value(sheet)
        return lambda cell: bool({(cell.row, cell.column), (cell.row, cell.column - apart)} & named)
    filled = {row.number for row in sheet.rows}
    rows, columns = read.rows.get(sheet.title, set()), read.columns.get(sheet.title, set())
    is_read = held in _NAMES

    def counts(cell: Cell) -> bool:
        if held == "rundown" and cell.address == highlight:
            return True
        return is_read and (cell.row not in filled or (cell.row in rows and cell.column in columns))

    return counts


def _of_no_activity(field: str | None) -> bool:
    """Whether what an activity says of a field means nothing."""
    return field is not None and PRODUCT_FIELDS[field].ignored_of_activities
