"""Columns that say nothing, or the same as another: they are as if they weren't there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lineup.workbook.cells import Row
from lineup.workbook.values import is_blank


def is_empty(column: int, body: Iterable[Row]) -> bool:
    """Whether nothing stands below a header, or only words for nothing."""
    return not any((cell := row.cells.get(column)) is not None and not is_blank(cell) for row in body)


def are_alike(columns: Sequence[int], body: Iterable[Row]) -> bool:
    """Whether the columns say the same in every row."""

    def said(row: Row, column: int) -> object:
        cell = row.cells.get(column)
        return None if cell is None or is_blank(cell) else cell.value

    return all(len({said(row, column) for column in columns}) == 1 for row in body)
