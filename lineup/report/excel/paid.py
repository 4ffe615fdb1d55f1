"""投流: spend by block, what it brings, what one yuan more would return."""

from __future__ import annotations

from typing import Any

from xlsxwriter.worksheet import Worksheet

from lineup.report import paid_prose
from lineup.report.excel import charts
from lineup.report.excel.book import BAND, INPUT, Book
from lineup.report.excel.grid import Column, Table, finish, set_widths, write_note, write_table, write_title
from lineup.report.tables import Tables
from lineup.report.tables.frame import Row, rows_of
from lineup.result import Result

COLUMNS = (
    Column("starts", "clock", formula="{show_start}+{start_min}/1440", least=10),
    Column("ends", "clock", formula="{starts}+{length_min}/1440", least=10),
    Column("length_min", "whole", total="sum", least=9),
    Column("mark", least=9),
    Column("spend", "spend", total="sum", least=13),
    Column("spend_share", "percent", formula="IF({spend_total}=0,0,{spend}/{spend_total})", total="sum", least=12),
    Column("entries", "some_units", total="sum", label="paid_entries", least=12),
    Column("cost_per_entry", "price", formula="{spend}/{entries}", least=13),
    Column("viewers", "whole", least=12),
    Column("gmv", "yuan", total="sum", least=13),
    Column("last_yuan", "price", least=16),
)
_CHART_ROWS = 20
_ON_ONE_PAGE = 24  # blocks


def write_paid(book: Book, sheet: Worksheet, result: Result, tables: Tables, show_start: str) -> Table:
    """One row a block, spent on or not; below, why and a chart. `show_start`: the cell that says when the show starts."""
    words = book.words
    said, spent = paid_prose.paid(result, tables, words), tables.totals.ad_spend
    shown = [
        row | {"mark": "★" if row["highlight"] else "", "spend_share": row["spend"] / spent if spent else 0.0}
        for row in rows_of(tables.paid_traffic)
    ]
    write_title(book, sheet, "paid", "")
    columns = [column for column in COLUMNS if column.key != "mark" or tables.totals.has_highlight]
    write_note(book, sheet, 1, len(columns) - 1, said[0], width=130)
    set_widths(book, sheet, columns, shown)
    table = write_table(book, sheet, columns, shown, _look, others={"show_start": show_start})
    below = table.last + 3
    if spent:
        write_note(book, sheet, below, len(columns) - 1, words.sentences(said[1:]), width=130)
        sheet.insert_chart(below + 2, 0, charts.paid(book, table), {"object_position": 3})
        below += 2 + _CHART_ROWS
    finish(sheet, table, below=below)
    if spent and len(shown) <= _ON_ONE_PAGE:
        sheet.fit_to_pages(1, 1)  # or the chart would be cut in two
    return table


def _look(row: Row, key: str) -> dict[str, Any]:
    look: dict[str, Any] = {"align": "center"} if key == "mark" else {}
    if row["highlight"]:
        look["bg_color"] = BAND
    if key == "spend":
        look |= {"font_color": INPUT, "bold": row["spend"] > 0}
    return look
