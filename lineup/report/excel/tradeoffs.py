"""取舍: plans along the margin floor, as a table and a chart; what each pin costs."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from lineup.report.alternatives import pins_said, tradeoff_name, tradeoff_said
from lineup.report.excel import charts
from lineup.report.excel.book import BAND, Book, merge_text, write_text
from lineup.report.excel.grid import HEAD, Column, finish, set_widths, write_note, write_table, write_title
from lineup.report.tables import Tables
from lineup.report.tables.frame import Row, rows_of
from lineup.result import Result

_CHANGE = "IF({first_%s}=0,0,({%s}-{first_%s})/ABS({first_%s}))"
COLUMNS = (
    Column("plan", least=18),
    Column("gmv", "yuan", least=13),
    Column("gmv_change", "change", formula=_CHANGE.replace("%s", "gmv"), least=11),
    Column("net_gmv", "yuan", least=14),
    Column("margin", "yuan", least=14),
    Column("margin_change", "change", formula=_CHANGE.replace("%s", "margin"), least=11),
    Column("margin_rate", "percent", least=12),
    Column("profit", "yuan", least=13),
    Column("ad_spend", "yuan", label="caption.ad_spend", least=13),
)
_HEADERS = {"plan": "frontier_floor", "gmv_change": "frontier_change.gmv", "margin_change": "frontier_change.margin"}
_CHART_ROWS = 17
_WIDTH = 118.0


def write_tradeoffs(book: Book, sheet: Worksheet, result: Result, tables: Tables) -> None:
    """A row a plan, this one first; below, the chart, then a line a pin that costs something."""
    words = book.words
    write_title(book, sheet, "tradeoffs", words.say("frontier_about") if tables.tradeoffs else "")
    below = HEAD
    if tables.tradeoffs:
        below = _write_plans(book, sheet, result, tables)
    if pins := pins_said(result, tables, words):
        title = words.say("pins", goal=words.goal(result.catalog.show.goal))
        write_text(sheet, below, 0, title, book.format(font_size=12, bold=True))
        for at, sentence in enumerate(pins, start=below + 1):
            merge_text(sheet, at, 0, len(COLUMNS) - 1, f"· {sentence}", book.format(text_wrap=True))
        below += len(pins) + 1
    sheet.print_area(0, 0, below, len(COLUMNS) - 1)
    sheet.fit_to_pages(1, 1)


def _write_plans(book: Book, sheet: Worksheet, result: Result, tables: Tables) -> int:
    """Returns the row below the chart."""
    words = book.words
    shown = [
        row | {"plan": tradeoff_name(of, words)}
        for row, of in zip(rows_of(tables.tradeoffs), tables.tradeoffs, strict=True)
    ]
    columns = [_named(book, column) for column in COLUMNS]
    places = {column.key: k for k, column in enumerate(columns)}
    first = {
        f"first_{key}": str(xl_rowcol_to_cell(HEAD + 1, places[key], row_abs=True, col_abs=True))
        for key in ("gmv", "margin")
    }
    set_widths(book, sheet, columns, shown)
    table = write_table(book, sheet, columns, shown, _look, others=first)
    finish(sheet, table)
    write_note(book, sheet, table.last + 2, len(columns) - 1, tradeoff_said(tables, words), width=_WIDTH)
    sheet.insert_chart(
        table.last + 4, 0, charts.tradeoffs(book, table, result.catalog.show.goal), {"object_position": 3}
    )
    return table.last + 5 + _CHART_ROWS


def _named(book: Book, column: Column) -> Column:
    """The column with its header, where that isn't called like its key."""
    return replace(column, header=book.words.say(_HEADERS[column.key])) if column.key in _HEADERS else column


def _look(row: Row, key: str) -> dict[str, Any]:
    return {"bg_color": BAND, "bold": True} if row["is_this_plan"] else {}
