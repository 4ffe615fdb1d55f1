"""学到的 in the plan's workbook: how sure what was learnt of the room is, so that the plan can be simulated again."""

from __future__ import annotations

from typing import Any

from xlsxwriter.worksheet import Worksheet

from lineup.catalog import Catalog
from lineup.report.excel.book import Book
from lineup.report.excel.grid import Column, finish, set_widths, write_table, write_title
from lineup.report.learnt_names import name_of, say
from lineup.report.tables.frame import Row


def write_doubts(book: Book, sheet: Worksheet, catalog: Catalog) -> None:
    """A row a value of the room, with the heads of the sheet that `lineup learn` wrote."""
    language = catalog.language
    columns = [
        Column(key, "number" if key in ("low", "high") else "text", header=say(language, key), least=12, most=40)
        for key in ("of", "what", "low", "high")
    ]
    rows: list[Row] = [
        {
            "of": catalog.product(doubt.sku).name if doubt.sku else say(language, "whole_room"),
            "what": name_of(doubt.field, book.words),
            "low": doubt.low,
            "high": doubt.high,
        }
        for doubt in catalog.doubts
    ]
    write_title(book, sheet, "learnt", say(language, "doubts_about"))
    set_widths(book, sheet, columns, rows)
    finish(sheet, write_table(book, sheet, columns, rows, _look))


def _look(row: Row, key: str) -> dict[str, Any]:
    return {}
