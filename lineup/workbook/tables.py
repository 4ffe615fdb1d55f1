"""A sheet with a header: which column means what, and the rows below it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from openpyxl.utils import get_column_letter

from lineup.vocabulary.words import Listed, Phrase
from lineup.workbook.cells import Cell, Row, Sheet
from lineup.workbook.faults import Faults
from lineup.workbook.naming import index, label, meaning_of, nearest

HEADER_ROWS = 20  # a header may stand below a title and notes, but not further down
NEAR = 0.75  # so much alike, 0-1, are a header and the name that it probably stands for
Names = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Column:
    """One column that means something: its field, and its header as the user wrote it."""

    number: int
    field: str
    header: str
    row: int = 0  # of the header, from 1

    @property
    def cell(self) -> Cell:
        """The header's cell, to point at."""
        return Cell(self.row, self.number, "text", self.header)


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet with its header found."""

    title: str
    columns: dict[str, Column]  # by field
    others: dict[int, str]  # headers that mean nothing to us, by column
    body: list[Row]

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
    columns: dict[str, Column] = {}
    strangers: dict[int, Cell] = {}
    for number, cell in sorted(header.cells.items()):
        field = meaning_of(str(cell.value), meanings)
        if field is None:
            strangers[number] = cell
        elif field in columns:
            faults.add(
                "duplicate_column", sheet.title, cell, column=cell.shown,
                other=get_column_letter(columns[field].number), wanted=label(names, field),
            )  # fmt: skip
        else:
            shown = " ".join(cell.shown.split())
            columns[field] = Column(number, field, shown, cell.row)
    unknown = [cell.shown for cell in strangers.values()]
    meant = [(field,) for field in made_up if any(nearest(name, unknown, NEAR) for name in (field, *names[field]))]
    for fields in (*required, *meant):
        if not any(field in columns for field in fields):
            wanted = [label(names, field) for field in fields]
            faults.add(
                "missing_column", sheet.title,
                wanted=Listed("or_quoted", wanted),
                seen=_seen(unknown,
                           [name for field in fields for name in (field, *names[field])]),
            )  # fmt: skip
    needed = {field for fields in (*required, *meant) for field in fields if not any(f in columns for f in fields)}
    if not quiet:
        _near_misses(sheet, {f: n for f, n in names.items() if f not in columns and f not in needed}, strangers, faults)
    others = {number: " ".join(cell.shown.split()) for number, cell in strangers.items()}
    return Table(sheet.title, columns, others, [row for row in sheet.rows if row.number > header.last])


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


def _near_misses(sheet: Sheet, free: Names, strangers: dict[int, Cell], faults: Faults) -> None:
    """Point out unknown headers that are much like a name of a field that has no column."""
    meanings = index(free)
    for cell in strangers.values():
        found = nearest(cell.shown, meanings, cutoff=NEAR) if cell.kind == "text" else None
        if found:
            faults.add("near_miss", sheet.title, cell, column=cell.shown, wanted=label(free, meanings[found]))


def _seen(strangers: list[str], names: list[str]) -> Phrase | str:
    """The unknown header that is most like one of the names."""
    likest = [found for name in names if (found := nearest(name, strangers, cutoff=0.6))]
    if not likest:
        return ""
    return Phrase("seen", header=max(likest, key=likest.count))
