"""Merged cells as people mean them: what stands in the first cell holds for all rows that it spans."""

from __future__ import annotations

from collections.abc import Sequence

from lineup.workbook.cells import Cell, Merged, Row

MOST_ROWS = 1_000
"""A range higher than that is a slip of the mouse, not a group of variants."""


def spread(rows: Sequence[Row], merged: Sequence[Merged]) -> list[Row]:
    """The rows, each with the cells of vertically merged ranges that span it; a cell keeps its own address.

    Rows that hold nothing else stay as they are: a range may well reach below the last product.
    """
    by_number = {row.number: row.cells for row in rows}
    filled: dict[int, dict[int, Cell]] = {}
    for top, left, bottom, _ in merged:
        cell = by_number.get(top, {}).get(left)
        if cell is None or not top < bottom <= top + MOST_ROWS:
            continue
        for number in range(top + 1, bottom + 1):
            if number in by_number:
                filled.setdefault(number, {})[left] = cell
    return [row._replace(cells={**row.cells, **filled.get(row.number, {})}) for row in rows]


def spans_columns(row: Row, merged: Sequence[Merged]) -> bool:
    """Whether a cell of the row is merged across columns."""
    return any(m.top <= row.number <= m.bottom and m.right > m.left for m in merged)
