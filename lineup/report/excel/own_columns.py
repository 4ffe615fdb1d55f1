"""Columns that people added to a plan made before, at the right of the new one's tables."""

from __future__ import annotations

from collections.abc import Sequence

from lineup.report.excel.book import Book
from lineup.report.excel.grid import Column
from lineup.report.tables.frame import Row
from lineup.result import Result


def with_own(
    book: Book, result: Result, held: str, columns: Sequence[Column], rows: Sequence[Row]
) -> tuple[list[Column], list[Row]]:
    """Columns and rows of a sheet with what people added to it beside them; `held` is what the sheet holds.

    A text belongs to a product, in the rundown and on the cue sheet to one of its airings: `airing` of the row.
    """
    widened, filled = list(columns), list(rows)
    for k, own in enumerate(one for one in result.catalog.kept.columns if one.sheet == held):
        texts = {(sku, nth): text for sku, nth, text in own.texts}
        widened.append(Column(f"own {k}", header=own.header, least=10, most=40))
        filled = [row | {f"own {k}": texts.get((row["sku"], row.get("airing", 1)), "")} for row in filled]
        book.owned(held, own.header)
    return widened, filled
