"""What the headers of an export stand for, and of which kind the table is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from lineup.fields.exports import LEAST, NEEDED, PREFIXES, SIDEWAYS, SO_FAR, TABLES, VISITS, Table
from lineup.workbook.brackets import in_brackets
from lineup.workbook.cells import Cell, Row, Sheet
from lineup.workbook.naming import key

HEADER_ROWS = 20
_NEXT = re.compile(r"[\s:：]")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of an export: its place, its header as it stands, the unit that the header names ("" if none)."""

    number: int
    header: Cell
    unit: str = ""


@dataclass(frozen=True)
class Found:
    """A table: its kind, the columns understood by field, those that several headers claim, those nobody knows."""

    kind: Table
    sheet: str
    columns: Mapping[str, Column]
    rivals: Mapping[str, tuple[Cell, ...]]
    unknown: tuple[Cell, ...]
    rows: tuple[Row, ...]
    head: Cell

    def cell(self, row: Row, field: str) -> Cell | None:
        """What a row says of a field."""
        column = self.columns.get(field)
        return row.cells.get(column.number) if column else None


@cache
def _index(kind: Table) -> dict[str, str]:
    found: dict[str, str] = {}
    for field, names in TABLES[kind].items():
        for name in names:
            found.setdefault(key(name), field)
    return found


@cache
def field_of(header: str, kind: Table) -> str | None:
    """The field of such a table that a header names, whatever stands in front of it.

    >>> field_of("直播间成交金额（元）", "session"), field_of("Total viewers", "minute"), field_of("备注", "minute")
    ('gmv', 'entries_so_far', None)
    """
    names, said = _index(kind), key(header)
    if said in names:
        return names[said]
    fronts = [key(prefix) for prefix in PREFIXES]
    seen = {said}
    for _ in range(3):
        seen |= {one.replace(front, "", 1) for one in seen for front in fronts if len(one) > len(front) + 1}
        for one in sorted(seen, key=lambda one: (-len(one), one)):
            if one in names:
                return names[one]
    summed = next((said.removeprefix(key(word)) for word in SO_FAR if said.startswith(key(word))), "")
    alone = field_of(summed, kind) if summed else None
    return f"{alone}_so_far" if f"{alone}_so_far" in TABLES[kind] else None


def tables_in(sheet: Sheet) -> Found | None:
    """The table in a sheet; None if it holds none that we know."""
    best: tuple[int, int, Table, Row] | None = None
    order = list(NEEDED)
    for row in sheet.rows[:HEADER_ROWS]:
        for kind in order:
            fields = _fields(row.cells, kind)
            if _suffices(kind, frozenset(fields)):
                rank = (len(fields), -order.index(kind))
                if best is None or rank > (best[0], best[1]):
                    best = (*rank, kind, row)
    lying = _lying(sheet)
    if lying is not None and (best is None or len(lying.columns) > best[0]):
        return lying
    if best is None:
        return None
    _, _, kind, row = best
    body = tuple(below for below in sheet.rows if below.number > row.number)
    return _found(kind, sheet.title, row.cells, body)


def _suffices(kind: Table, fields: frozenset[str]) -> bool:
    return all(any(name in fields for name in needed) for needed in NEEDED[kind]) and len(fields) >= LEAST.get(kind, 2)


def _fields(cells: Mapping[int, Cell], kind: Table) -> set[str]:
    named = (field_of(str(cell.value), kind) for cell in cells.values() if cell.kind == "text")
    return {field for field in named if field}


def _found(kind: Table, title: str, header: Mapping[int, Cell], body: tuple[Row, ...]) -> Found:
    columns: dict[str, Column] = {}
    rivals: dict[str, list[Cell]] = {}
    unknown = []
    for number, cell in sorted(header.items()):
        field = field_of(str(cell.value), kind) if cell.kind == "text" else None
        if field is None:
            if any(number in row.cells for row in body):
                unknown.append(cell)
        elif field in columns:
            if field == "entries" and _counts_visits(cell) and not _counts_visits(columns[field].header):
                columns[field] = Column(number, cell, _unit(cell))  # who comes twice enters twice
            elif field == "entries" and _counts_visits(columns[field].header) and not _counts_visits(cell):
                continue
            elif not _alike(columns[field].number, number, body):
                rivals.setdefault(field, [columns[field].header]).append(cell)
        else:
            columns[field] = Column(number, cell, _unit(cell))
    head = min(header.values(), key=lambda cell: cell.column)
    return Found(kind, title, columns, {f: tuple(c) for f, c in rivals.items()}, tuple(unknown), body, head)


def _alike(one: int, other: int, body: tuple[Row, ...]) -> bool:
    """Whether two columns say the same in every row, so that it doesn't matter which is read."""
    pairs = [(row.cells.get(one), row.cells.get(other)) for row in body]
    return all((a is None and b is None) or (a is not None and b is not None and a.value == b.value) for a, b in pairs)


def _counts_visits(cell: Cell) -> bool:
    """Whether a header speaks of visits, not of people."""
    return any(word in str(cell.value).casefold() for word in VISITS)


def _unit(cell: Cell) -> str:
    brackets = in_brackets(str(cell.value))
    return brackets[-1] if brackets else ""


def _lying(sheet: Sheet) -> Found | None:
    """A table of the whole show on its side: a name in each row, its figure in the next column."""
    cells: dict[int, Cell] = {}
    values: dict[int, Cell] = {}
    known = 0
    for place, row in enumerate(sheet.rows, start=1):
        ordered = [cell for _, cell in sorted(row.cells.items())]
        if len(ordered) < 2 or ordered[0].kind != "text" or key(str(ordered[0].value)) in _SIDEWAYS:
            continue
        if len(ordered) > 3:
            return None
        cells[place], values[place] = ordered[0], ordered[1]
        known += field_of(str(ordered[0].value), "session") is not None
    if known < 3 or 2 * known < len(cells):
        return None
    return _found("session", sheet.title, cells, (Row(0, values),))


_SIDEWAYS = frozenset(map(key, SIDEWAYS))
