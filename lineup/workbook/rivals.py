"""Several columns of one meaning: which one counts, or that they are added, or that it has to be asked."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

from lineup.workbook.cells import Cell, Row
from lineup.workbook.values import is_blank

_STRUCK = ("吊牌", "划线", "市场", "专柜", "原价", "指导", "msrp", "rrp", "compare", "牌价")
"""What a list price is called that nobody is asked to pay."""


def is_empty(column: int, body: Iterable[Row]) -> bool:
    """Whether nothing stands below a header, or only words for nothing."""
    return not any((cell := row.cells.get(column)) is not None and not is_blank(cell) for row in body)


def are_alike(columns: Sequence[int], body: Iterable[Row]) -> bool:
    """Whether the columns say the same in every row."""

    def said(row: Row, column: int) -> object:
        cell = row.cells.get(column)
        return None if cell is None or is_blank(cell) else cell.value

    return all(len({said(row, column) for column in columns}) == 1 for row in body)


def everyday(headers: Sequence[Cell]) -> Cell | None:
    """Of several list prices the one of every day, where all others are what tags and strikes say; else None."""
    paid = [cell for cell in headers if not _is_struck(cell)]
    return paid[0] if len(paid) == 1 else None


def _is_struck(cell: Cell) -> bool:
    said = unicodedata.normalize("NFKC", str(cell.value)).casefold()
    return any(word in said for word in _STRUCK)
