"""Rows that are longer than their header: something in them stands in a column that is not its own."""

from __future__ import annotations

from lineup.workbook.blocks import Block
from lineup.workbook.cells import Cell, Row
from lineup.workbook.faults import Faults

MOST_NAMED = 10
"""So many rows are faults of their own; more have one cause and are one fault."""


def cut_to_header(block: Block, faults: Faults) -> list[Row]:
    """The rows of the table that are no longer than its header.

    In a text table a longer one is a fault: a delimiter inside a value has moved all that follows. A spreadsheet may
    well have notes beside the table.
    """
    last = max(block.header.cells, default=0)
    if not block.sheet.is_text:
        return block.body
    title = block.sheet.title
    longer = [row for row in block.body if max(row.cells) > last]
    if len(longer) > MOST_NAMED:
        faults.add("rows_too_long", title, _beyond(longer[0], last), count=len(longer), header=last,
                   row=longer[0].number, cells=max(longer[0].cells))  # fmt: skip
    else:
        for row in longer:
            faults.add("row_too_long", title, _beyond(row, last), row=row.number, header=last, cells=max(row.cells))
    for row in longer:
        faults.leave_out("row_too_long", title, row.number)
    gone = {row.number for row in longer}
    return [row for row in block.body if row.number not in gone]


def _beyond(row: Row, last: int) -> Cell:
    return row.cells[min(column for column in row.cells if column > last)]
