"""A table with its header found: which column means what, and the rows below."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lineup.vocabulary.words import Listed, Phrase
from lineup.workbook.blocks import Block
from lineup.workbook.cells import Cell, Merged, Row, Sheet
from lineup.workbook.claims import Column, columns_of
from lineup.workbook.faults import Faults
from lineup.workbook.faults import joined as joined_columns
from lineup.workbook.headings import Header, Meanings, Names, best_header
from lineup.workbook.naming import index, key, label
from lineup.workbook.side_tables import elsewhere, joined
from lineup.workbook.suggestions import Suggestion, shops, suggestions

_SAMPLE = 50  # rows that tell what kind of values a column holds


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its header found.

    `added`: by field, further columns whose numbers are added to those of its own. `joined`: by field, cells of another
    table for each row's number. `section`: what stands above it as its caption, or the title of its sheet where that is
    the category. `prefix`: what stands before a row's number to name a product without one.
    """

    title: str
    columns: dict[str, Column]  # by field
    others: dict[int, str]  # headers that mean nothing to us, by column
    body: list[Row]
    header_row: int = 1  # the last row of the header
    added: Mapping[str, tuple[Column, ...]] = field(default_factory=dict)
    joined: Mapping[str, Mapping[int, Sequence[Cell]]] = field(default_factory=dict)
    section: str = ""
    prefix: str = "R"
    merged: Sequence[Merged] = ()

    def filled(self) -> Iterator[tuple[int, dict[str, Cell]]]:
        """(row number, the cells by field) of every row that holds anything in a known column."""
        for row in self.body:
            if cells := self.known(row):
                yield row.number, cells

    def known(self, row: Row) -> dict[str, Cell]:
        """The row's cells by field, of several columns the first one filled."""
        cells = {name: row.cells[c.number] for name, c in self.columns.items() if c.number in row.cells}
        for name in (*self.added, *self.joined) if cells else ():
            cells.pop(name, None)
            if parts := self.parts(row, name):
                cells[name] = parts[0]
        return cells

    def parts(self, row: Row, name: str) -> Sequence[Cell]:
        """Every cell of the row that says something of a field: their numbers are added."""
        if name in self.joined:
            return self.joined[name].get(row.number, ())
        columns = (self.columns[name], *self.added.get(name, ()))
        return [row.cells[column.number] for column in columns if column.number in row.cells]


def table_of(
    sheet: Sheet, names: Names, required: Sequence[tuple[str, ...]], faults: Faults, quiet: bool = False
) -> Table:
    """The table of a sheet that holds one: the best header among its first rows, else its first row.

    `required`, `quiet`: see `table_below`.
    """
    meanings = Meanings(names)
    first = sheet.rows[0]
    header = best_header(sheet.rows, meanings, sheet.merged) or Header(first.cells, first.number, first.number)
    body = [row for row in sheet.rows if row.number > header.last]
    return table_below(sheet.title, header, body, names, required, faults, quiet=quiet)


def table_below(
    title: str,
    header: Header,
    body: list[Row],
    names: Names,
    required: Sequence[tuple[str, ...]],
    faults: Faults,
    made_up: Sequence[str] = (),
    quiet: bool = False,
    at: Cell | None = None,
    sides: Sequence[Block] = (),
) -> Table:
    """The table of a header. Columns given twice, and columns missing, become faults; near misses are pointed out.

    `required`: of each tuple of fields at least one must have a column. `made_up`: fields that need one only if a header
    is much like their names, and so probably meant for them. `quiet`: other columns are no business of ours. `at`: the
    cell to point at where a column is missing, if not the sheet alone. `sides`: other tables, which may say what this
    one lacks of the same products.
    """
    found = columns_of(title, header, body, names, faults)
    lacking = [name for fields in required if not any(f in found.columns for f in fields) for name in fields]
    beside = joined(lacking, found, body, sides, names, faults) if lacking and sides else {}
    found.columns |= {name: side.column for name, side in beside.items()}
    meanings = index(names)
    unknown = {n: c for n, c in found.strangers.items() if not meanings.get(key(str(c.value)))}
    free = {name: own for name, own in names.items() if name not in found.columns}
    values = {n: [row.cells[n] for row in body[:_SAMPLE] if n in row.cells] for n in unknown}
    meant = {one.field: one for one in suggestions(unknown, values, free)}
    needed: set[str] = set()
    for fields in (*required, *((name,) for name in made_up if name in meant)):
        if any(name in found.columns for name in fields):
            continue
        needed |= {*fields}
        if empty := next((found.empty[name] for name in fields if name in found.empty), None):
            faults.add("empty_column", title, empty, column=empty.shown)
            continue
        likest = next((meant[name] for name in fields if name in meant), None)
        faults.add(
            "missing_column", title, at,
            wanted=Listed("or_quoted", [label(names, name) for name in fields]),
            seen=elsewhere(fields, sides, names, faults) or _seen(likest, shops(unknown, values) if "stock" in fields else []),
        )  # fmt: skip
    for one in meant.values():
        if not quiet and one.field not in needed:
            cell = found.strangers[one.column]
            faults.add("near_miss", title, cell, column=one.header, wanted=label(names, one.field))
    others = {number: " ".join(cell.shown.split()) for number, cell in sorted(found.others.items())}
    cells = {name: side.cells for name, side in beside.items()}
    return Table(title, found.columns, others, body, header.last, found.added, cells)


def _seen(likest: Suggestion | None, apart: Sequence[str]) -> Phrase | str:
    """What a missing column may be under another name, or in several parts."""
    if len(apart) > 1:
        return Phrase("seen_apart", columns=joined_columns(apart))
    return Phrase("seen", header=likest.header) if likest else ""
