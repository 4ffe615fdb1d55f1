"""The rows below the header: which are products, and which are captions of sections, totals or remarks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lineup.workbook.cells import Cell, Merged, Row
from lineup.workbook.faults import Faults
from lineup.workbook.headers import EXAMPLE_WORDS, REMARK_WORDS, TOTAL_WORDS
from lineup.workbook.merging import spans_columns
from lineup.workbook.numbers import plain
from lineup.workbook.tables import Table

LONGEST_CAPTION = 12
"""Characters; what is longer is a remark."""
LEAST_COLUMNS = 3
"""In a narrower table a row with one cell may well be a product that is not filled in yet."""


def product_rows(table: Table, faults: Faults) -> Iterator[tuple[Row, str]]:
    """(row, caption of the section that it stands in) of every product; captions and remarks passed over are noted."""
    section = table.section
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
        elif _is_example(cells):
            faults.add("example_passed", table.title, cells["sku"])
            faults.leave_out("example_passed", table.title, row.number)
        elif cells and not _is_total(cells):
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
    if said in TOTAL_WORDS or len(said) > LONGEST_CAPTION or len(table.columns) < LEAST_COLUMNS:
        return False
    if spans_columns(row, merged):
        return True
    sku = table.columns.get("sku")
    return (
        not any(c.isdigit() for c in said)
        and cell.column == min(c.number for c in table.columns.values())
        and (sku is None or sku.number == cell.column)
    )


def _is_example(cells: dict[str, Cell]) -> bool:
    """Whether the row is the one that a template shows how to fill in: its number and its name say so."""
    said = [plain(str(cells[field].value)) for field in ("sku", "name") if field in cells]
    return len(said) == 2 and all(text.startswith(EXAMPLE_WORDS) for text in said)


def _is_total(cells: dict[str, Cell]) -> bool:
    """Whether the row adds up those above it."""
    first = cells.get("sku") or cells.get("name")
    return first is not None and first.kind == "text" and plain(str(first.value)) in TOTAL_WORDS
