"""What another table says of the same products: a column that the catalogue lacks, found by number or by name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from lineup.vocabulary.words import Phrase
from lineup.workbook.blocks import Block
from lineup.workbook.cells import Cell, Row
from lineup.workbook.claims import Column, Columns, columns_of
from lineup.workbook.faults import Faults, blank_at
from lineup.workbook.headings import Names
from lineup.workbook.values import is_blank

LEAST_SHARED = 0.5
"""Of the catalogue's products another table must have as many, 0-1, to be about the same ones."""


class Joined(NamedTuple):
    """A column of another table: its place there, and the cells for the rows of the catalogue, by their numbers."""

    column: Column
    cells: Mapping[int, Sequence[Cell]]


def joined(
    wanted: Iterable[str], found: Columns, body: Sequence[Row], sides: Sequence[Block], names: Names, faults: Faults
) -> dict[str, Joined]:
    """Of the wanted fields those that another table says, which is noted."""
    taken: dict[str, Joined] = {}
    for side in sides:
        quiet = Faults(faults.language)  # that table's own faults are of no interest
        there = columns_of(side.sheet.title, side.header, side.body, names, quiet)
        for name in wanted:
            if name in taken or name not in there.columns:
                continue
            for identity in ("sku", "name"):
                if identity not in found.columns or identity not in there.columns:
                    continue
                cells = _matched(found.columns[identity], body, side, there, identity, name)
                if cells is None:
                    continue
                column = there.columns[name]
                header = side.header.cells[column.number]._replace(sheet=side.sheet.title)
                taken[name] = Joined(
                    replace(
                        column, number=found.columns[identity].number, header=f"{side.sheet.title}!{column.header}"
                    ),
                    cells,
                )
                faults.add(
                    "column_joined", side.sheet.title, header, column=column.header, count=len(cells),
                    by=found.columns[identity].header,
                    added=Phrase("stocks_joined") if any(len(parts) > 1 for parts in cells.values()) else "",
                )  # fmt: skip
                break
    return taken


def _matched(
    own: Column, body: Sequence[Row], side: Block, there: Columns, identity: str, name: str
) -> dict[int, list[Cell]] | None:
    """The cells of a field for each row's number; None if the tables are about different products, or it is unclear."""
    said: dict[str, list[Cell]] = {}
    columns = [there.columns[name].number, *(column.number for column in there.added.get(name, ()))]
    for row in side.body:
        key = _said(row.cells.get(there.columns[identity].number))
        cells = [row.cells[column] for column in columns if column in row.cells and not is_blank(row.cells[column])]
        if key and cells:
            said.setdefault(key, []).extend(cell._replace(sheet=side.sheet.title) for cell in cells)
    if name != "stock" and any(len({cell.value for cell in cells}) > 1 for cells in said.values()):
        return None
    if name != "stock":
        said = {key: cells[:1] for key, cells in said.items()}
    keys = {row.number: key for row in body if (key := _said(row.cells.get(own.number)))}
    shared = {key for key in keys.values() if key in said}
    if len(shared) < max(1.0, LEAST_SHARED * len(set(keys.values()))):
        return None
    if name == "stock" and len(set(keys.values())) < len(keys):  # one stock for several rows would count several times
        return None
    return {number: said[key] for number, key in keys.items() if key in said}


def _said(cell: Cell | None) -> str:
    if cell is None or is_blank(cell):
        return ""
    return f"{cell.value:.15g}" if isinstance(cell.value, float) else "".join(str(cell.value).split())


def elsewhere(fields: Sequence[str], sides: Sequence[Block], names: Names, faults: Faults) -> Phrase | None:
    """Which other table says one of the fields, though it can't be told of which product."""
    for side in sides:
        there = columns_of(side.sheet.title, side.header, side.body, names, Faults(faults.language))
        for name in fields:
            if name in there.columns:
                return Phrase("elsewhere", sheet=side.sheet.title, header=there.columns[name].header)
    return None


def place_of(block: Block) -> Cell:
    """The first cell of a table's header, to point at."""
    return blank_at(block.header.last, min(block.header.cells, default=1))
