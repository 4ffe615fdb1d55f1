"""A sheet with a header: which column means what, and the rows below it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from openpyxl.utils import get_column_letter

from lineup.vocabulary.words import Listed, Phrase
from lineup.workbook.cells import Cell, Row, Sheet
from lineup.workbook.contests import settled
from lineup.workbook.faults import Faults, joined
from lineup.workbook.naming import index, key, label, meaning_of, says_percent
from lineup.workbook.suggestions import suggestions

HEADER_ROWS = 20  # a header may stand below a title and notes, but not further down
_SAMPLE = 50  # rows that tell what kind of values a column holds
Names = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Column:
    """One column that means something: its field, and its header as the user wrote it."""

    number: int
    field: str
    header: str
    in_percent: bool  # the header announces percentages


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet with its header found."""

    title: str
    columns: dict[str, Column]  # by field
    others: dict[int, str]  # headers that mean nothing to us, by column
    body: list[Row]
    header_row: int = 1  # the last row of the header

    def filled(self) -> Iterator[tuple[int, dict[str, Cell]]]:
        """(row number, the cells by field) of every row that holds anything in a known column."""
        for row in self.body:
            if cells := self.known(row):
                yield row.number, cells

    def known(self, row: Row) -> dict[str, Cell]:
        """The row's cells by field."""
        return {field: row.cells[c.number] for field, c in self.columns.items() if c.number in row.cells}


@dataclass(frozen=True, slots=True)
class _Header:
    """The header's cells by column, and the last row that it takes."""

    cells: dict[int, Cell]
    last: int


def known_headers(rows: Sequence[Row], names: Names) -> int:
    """How many fields the best header among the first rows names."""
    return _known(_header(rows, index(names)).cells, index(names)) if rows else 0


def table_of(
    sheet: Sheet,
    names: Names,
    required: Sequence[tuple[str, ...]],
    faults: Faults,
    made_up: Sequence[str] = (),
    quiet: bool = False,
) -> Table:
    """The table of a sheet. Columns given twice, and columns missing, become faults; near misses are pointed out.

    `required`: of each tuple of fields at least one must have a column. `made_up`: fields that need one only if a header
    is much like their names, and so probably meant for them. `quiet`: other columns are no business of ours.
    """
    meanings = index(names)
    header = _header(sheet.rows, meanings)
    body = [row for row in sheet.rows if row.number > header.last]
    claims: dict[str, list[int]] = {}
    for number, cell in sorted(header.cells.items()):
        if field := meaning_of(str(cell.value), meanings):
            claims.setdefault(field, []).append(number)
    columns = {
        field: _column(_counting(sheet, field, numbers, header, names, body, faults), field, header)
        for field, numbers in claims.items()
    }
    taken = {column.number for column in columns.values()}
    strangers = {number: cell for number, cell in sorted(header.cells.items()) if number not in taken}
    unknown = {n: c for n, c in strangers.items() if not meanings.get(key(str(c.value)))}
    free = {field: own for field, own in names.items() if field not in columns}
    values = {n: [row.cells[n] for row in body[:_SAMPLE] if n in row.cells] for n in unknown}
    meant = {one.field: one for one in suggestions(unknown, values, free)}
    needed: set[str] = set()
    for fields in (*required, *((field,) for field in made_up if field in meant)):
        if not any(field in columns for field in fields):
            needed |= {*fields}
            likest = next((meant[field] for field in fields if field in meant), None)
            faults.add(
                "missing_column", sheet.title,
                wanted=Listed("or_quoted", [label(names, field) for field in fields]),
                seen=Phrase("seen", header=likest.header) if likest else "",
            )  # fmt: skip
    for one in meant.values():
        if not quiet and one.field not in needed:
            cell = strangers[one.column]
            faults.add("near_miss", sheet.title, cell, column=one.header, wanted=label(names, one.field))
    others = {number: " ".join(cell.shown.split()) for number, cell in strangers.items()}
    return Table(sheet.title, columns, others, body, header.last)


def _column(number: int, field: str, header: _Header) -> Column:
    shown = " ".join(header.cells[number].shown.split())
    return Column(number, field, shown, says_percent(shown))


def _counting(
    sheet: Sheet, field: str, numbers: list[int], header: _Header, names: Names, body: list[Row], faults: Faults
) -> int:
    """Of the columns that mean one field, the one that counts; that it was chosen is said, or asked."""
    if len(numbers) == 1:
        return numbers[0]
    cells = [header.cells[number] for number in numbers]
    chosen = settled(field, [(cell.column, str(cell.value)) for cell in cells], names[field], body)
    if chosen is None:
        for cell in cells[1:]:
            faults.add(
                "duplicate_column", sheet.title, cell, column=cell.shown,
                other=get_column_letter(numbers[0]), wanted=label(names, field),
            )  # fmt: skip
    elif field != "spec":
        others = joined([" ".join(cell.shown.split()) for cell in cells if cell.column != chosen])
        taken = header.cells[chosen]
        faults.add("column_chosen", sheet.title, taken, column=taken.shown, wanted=label(names, field), others=others)
    return numbers[0] if chosen is None else chosen


def _header(rows: Sequence[Row], meanings: dict[str, str]) -> _Header:
    """The first row that names two fields, with the row below it where both together name more.

    Below a group of columns (价格: 日常价, 直播价) stand the names that count. If no row names two fields, the first row
    is what the user meant as header.
    """
    candidates = rows[:HEADER_ROWS]
    at = next((i for i, row in enumerate(candidates) if _known(row.cells, meanings) >= 2), None)
    if at is None:
        # Neither half of a split header need name two fields.
        joined = [_joined(row, below) for row, below in pairwise(candidates)]
        found = next((header for header in joined if header and _known(header.cells, meanings) >= 2), None)
        return found or _Header(rows[0].cells, rows[0].number)
    best = _Header(rows[at].cells, rows[at].number)
    below = _joined(rows[at], rows[at + 1]) if at + 1 < len(rows) else None
    above = _joined(rows[at - 1], rows[at]) if at else None
    for other in (above, below):
        if other and _known(other.cells, meanings) > _known(best.cells, meanings):
            best = other
    return best


def _joined(upper: Row, lower: Row) -> _Header | None:
    """Two rows as one header, the lower one's names before the upper one's; None unless all of it is text."""
    if lower.number != upper.number + 1 or any(cell.kind != "text" for cell in lower.cells.values()):
        return None
    return _Header({**upper.cells, **lower.cells}, lower.number)


def _known(cells: Mapping[int, Cell], meanings: dict[str, str]) -> int:
    return len({field for cell in cells.values() if (field := meaning_of(str(cell.value), meanings))})
