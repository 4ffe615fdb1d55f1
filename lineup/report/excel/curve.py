"""分钟曲线: the show minute by minute, and its charts."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

from xlsxwriter.worksheet import Worksheet

from lineup.report import paid_prose
from lineup.report.excel import charts, odds
from lineup.report.excel.book import BAND, FAINT, ROLE_FILLS, Book
from lineup.report.excel.goals import goal_by_minute
from lineup.report.excel.grid import Column, Table, finish, set_widths, write_table, write_title
from lineup.report.tables import Tables
from lineup.report.tables.frame import Row, rows_of
from lineup.result import Result

COLUMNS = (
    Column("at", "clock", least=7),
    Column("t", "whole", least=8),
    Column("mark", least=6),
    Column("sku", least=9, most=18),
    Column("name", least=14, most=30),
    Column("role", least=8),
    Column("new_viewers", "whole", least=9),
    Column("returning_viewers", "whole", least=9),
    Column("viewers", "whole", formula="{new_viewers}+{returning_viewers}", label="total_viewers", least=9),
    Column("entries", "units", total="sum", least=9),
    Column("paid_entries", "units", total="sum", least=9),
    Column("pressure", "units", least=8),
    Column("units", "units", total="sum", least=9),
    Column("gmv", "yuan", total="sum", least=10),
    Column("gmv_so_far", "yuan", formula="{gmv_so_far_above}+{gmv}", least=11),
    Column("goal", "yuan", total="sum", least=11),
    Column("new_value", "price", least=10),
    Column("returning_value", "price", least=10),
    Column("band", "whole", label="band", least=9),
)


def write_curve(book: Book, sheet: Worksheet, result: Result, tables: Tables) -> Table:
    """One row a minute, charts to the right; the last column draws the highlight's band."""
    words = book.words
    about = words.sentences([words.say("curve_about"), *paid_prose.rules_counted(result, words)])
    goal, goals = tables.totals.goal, goal_by_minute(result)
    height = axis_top(result)
    shown = [
        row
        | {
            "mark": "★" if row["highlight"] else "",
            "role": words.role(row["role"]),
            "fill": ROLE_FILLS[row["role"]],
            "band": height if row["highlight"] else 0,
            "goal": earned,
        }
        for row, earned in zip(rows_of(tables.curve), goals, strict=True)
    ]
    left_out = {*(() if tables.totals.has_highlight else ("mark", "band")), *(("goal",) if goal == "gmv" else ())}
    columns = [
        replace(column, label=f"earned.{goal}") if column.key == "goal" else column
        for column in COLUMNS
        if column.key not in left_out
    ]
    columns, shown = odds.with_odds(book, result, columns, shown)
    write_title(book, sheet, "curve", about)
    set_widths(book, sheet, columns, shown)
    table = write_table(book, sheet, columns, shown, _look)
    right = len(columns) + 1
    sheet.insert_chart(2, right, charts.curve(book, table, goal, height), {"object_position": 3})
    sheet.insert_chart(22, right, charts.value(book, table, goal), {"object_position": 3})
    if result.odds is not None:
        sheet.insert_chart(42, right, odds.chart(book, table), {"object_position": 3})
    finish(sheet, table, frozen=1)
    return table


def axis_top(result: Result) -> float:
    """A round number above what every minute earns, yuan: where its axis ends, and how high the highlight's band is."""
    value = max(goal_by_minute(result), default=0.0)
    if value <= 0:
        return 1.0
    magnitude = 10.0 ** math.floor(math.log10(value))
    return magnitude * next(step for step in (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10) if step * magnitude >= value)


def _look(row: Row, key: str) -> dict[str, Any]:
    look: dict[str, Any] = {"align": "center"} if key in ("mark", "role") else {}
    if row["highlight"]:
        look["bg_color"] = BAND
    if key == "role":
        look["bg_color"] = row["fill"]
    if key == "band":
        look["font_color"] = FAINT
    return look
