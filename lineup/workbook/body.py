"""The rows below the header: which are products, and which are captions of sections, totals or remarks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lineup.workbook.cells import Cell, Merged, Row
from lineup.workbook.faults import Faults
from lineup.workbook.headers import REMARK_WORDS
from lineup.workbook.merging import spans_columns
from lineup.workbook.numbers import plain
from lineup.workbook.tables import Table
from lineup.workbook.totals import Totals, says_total

LONGEST_CAPTION = 12
"""Characters; what is longer is a remark."""
LEAST_COLUMNS = 3
"""In a narrower table a row with one cell may well be a product that is not filled in yet."""


def product_rows(table: Table, faults: Faults) -> Iterator[tuple[Row, str]]:
    """(row, caption of the section that it stands in) of every product; captions and remarks passed over are noted."""
    section, totals = table.section, Totals(table)
    body = [row for row in table.body if row.cells]
    for row in body:
        cells = table.known(row)
        alone = _alone(row)
        if alone and _says_remark(alone, table, row is body[-1]):
            if not plain(str(alone.value)).startswith(REMARK_WORDS):
                faults.add("remark_taken", table.title, alone)
            faults.leave_out("remark_taken", table.title, row.number)
        elif alone and _is_caption(alone, row, table, table.merged):
            section = " ".join(str(alone.value).split())
            faults.add("section_taken", table.title, alone)
            faults.leave_out("section_taken", table.title, row.number)
        elif total := totals.word_of(row):
            faults.add("total_passed", table.title, total)
            faults.leave_out("total_passed", table.title, row.number)
        elif cells:
            yield row, section


def _alone(row: Row) -> Cell | None:
    """The row's only cell, if it has one cell of its own and that holds text."""
    own = [cell for cell in row.cells.values() if cell.row == row.number]
    return own[0] if len(own) == len(row.cells) == 1 and own[0].kind == "text" else None


def _says_remark(cell: Cell, table: Table, last: bool) -> bool:
    said = plain(str(cell.value))
    if said.startswith(REMARK_WORDS):
        return True
    return len(table.columns) >= LEAST_COLUMNS and len(said) > LONGEST_CAPTION and (last or " " in said or "，" in said)


def _is_caption(cell: Cell, row: Row, table: Table, merged: Sequence[Merged]) -> bool:
    """A short text across columns, or one that could not be a number of a product: these hold digits."""
    said = plain(str(cell.value))
    if says_total(cell) or len(said) > LONGEST_CAPTION or len(table.columns) < LEAST_COLUMNS:
        return False
    if spans_columns(row, merged):
        return True
    sku = table.columns.get("sku")
    return (
        not any(c.isdigit() for c in said)
        and cell.column == min(c.number for c in table.columns.values())
        and (sku is None or sku.number == cell.column)
    )
