"""A sheet with a header: which column means what, and the rows below it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from openpyxl.utils import get_column_letter

from lineup.words import Text
from lineup.workbook.cells import Cell, Row
from lineup.workbook.faults import Faults
from lineup.workbook.naming import index, key, label, nearest, says_percent
from lineup.workbook.sheets import Sheet

HEADER_ROWS = 20  # a header may stand below a title and notes, but not further down
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
    body: list[Row]

    def filled(self) -> Iterator[tuple[int, dict[str, Cell]]]:
        """(row number, the cells by field) of every row that holds anything in a known column."""
        for row in self.body:
            cells = {field: row.cells[c.number] for field, c in self.columns.items() if c.number in row.cells}
            if cells:
                yield row.number, cells


def known_headers(rows: Sequence[Row], names: Names) -> int:
    """How many fields the best header row among the first rows names."""
    meanings = index(names)
    return max((_known(row, meanings) for row in rows[:HEADER_ROWS]), default=0)


def table_of(sheet: Sheet, names: Names, required: Sequence[tuple[str, ...]], faults: Faults) -> Table:
    """The table of a sheet. Columns given twice, and columns missing, become faults.

    `required`: of each tuple of fields at least one must have a column.
    """
    meanings = index(names)
    # The first row that names two fields; if none does, the first row is what the user meant as header.
    at = next((row for row in sheet.rows[:HEADER_ROWS] if _known(row, meanings) >= 2), sheet.rows[0])
    columns: dict[str, Column] = {}
    strangers: list[str] = []
    for number, cell in sorted(at.cells.items()):
        field = meanings.get(key(str(cell.value)))
        if field is None:
            strangers.append(cell.shown)
        elif field in columns:
            faults.add(
                "duplicate_column", sheet.title, cell, column=cell.shown,
                other=get_column_letter(columns[field].number), wanted=label(names, field),
            )  # fmt: skip
        else:
            header = " ".join(cell.shown.split())
            columns[field] = Column(number, field, header, says_percent(header))
    for fields in required:
        if not any(field in columns for field in fields):
            wanted = [label(names, field) for field in fields]
            faults.add(
                "missing_column", sheet.title,
                wanted=Text("”或“".join(w.zh for w in wanted), "” or “".join(w.en for w in wanted)),
                seen=_seen(strangers, [name for field in fields for name in (field, *names[field])]),
            )  # fmt: skip
    return Table(sheet.title, columns, [row for row in sheet.rows if row.number > at.number])


def _known(row: Row, meanings: dict[str, str]) -> int:
    return len({field for cell in row.cells.values() if (field := meanings.get(key(str(cell.value))))})


def _seen(strangers: list[str], names: list[str]) -> Text:
    """The unknown header that is most like one of the names."""
    likest = [found for name in names if (found := nearest(name, strangers, cutoff=0.6))]
    if not likest:
        return Text("", "")
    header = max(likest, key=likest.count)
    return Text(f"；表头里最接近的是“{header}”", f"; the nearest header is “{header}”")
