"""体检: every rule with its value and its limit."""

from __future__ import annotations

import math
from typing import Any

from xlsxwriter.worksheet import Worksheet

from lineup.report import prose
from lineup.report.excel.book import ALARM, BAND, Book
from lineup.report.excel.grid import Column, Table, finish, set_widths, write_table, write_title
from lineup.report.tables import Tables
from lineup.report.tables.frame import Row, rows_of

COLUMNS = (
    Column("rule", least=14),
    Column("demand", least=30, most=56),
    Column("value", "number", least=13),
    Column("relation", least=5),
    Column("limit", "number", least=13),
    Column("unit", least=7),
    Column("passed", least=9),
    Column("breaches", least=24, most=70, wrap=True),
)
_KINDS = {"minutes": "number", "yuan": "price", "share": "percent", "units": "units", "count": "whole"}
_RELATIONS = {"<=": "≤", ">=": "≥", "=": "="}
_GOOD = "#DDF1DC"


def write_checks(book: Book, sheet: Worksheet, tables: Tables) -> Table:
    """One row a rule; those at their limit are shaded, broken ones red."""
    shown = [_shown(book, row) for row in rows_of(tables.checks)]
    write_title(book, sheet, "checks", f"{book.words.say('checks_about')}  {prose.rules(tables, book.words)}")
    set_widths(book, sheet, COLUMNS, shown)
    table = write_table(book, sheet, COLUMNS, shown, _look)
    finish(sheet, table)
    return table


def _shown(book: Book, row: Row) -> Row:
    label = book.words.label
    silent = row["value"] is None and row["passed"]
    result = "caption.nothing" if silent else "caption.passed" if row["passed"] else "caption.failed"
    unit = {"minutes": "minutes_unit", "units": "units_unit", "count": "count_unit"}
    return row | {
        "rule": book.words.rule(row["rule"]),
        "demand": book.words.rule_demand(row["rule"]),
        "kind": _KINDS[row["unit"]],
        "relation": "" if row["limit"] is None else _RELATIONS[row["relation"]],
        "unit": label(f"caption.{unit[row['unit']]}") if row["unit"] in unit and row["limit"] is not None else "",
        "limit": row["limit"] if row["limit"] is None or math.isfinite(row["limit"]) else label("caption.no_limit"),
        "ok": row["passed"],
        "passed": label(result),
        "breaches": "\n".join(row["breaches"]),
        "tight": prose.is_tight(row),
    }


def _look(row: Row, key: str) -> dict[str, Any]:
    if key in ("value", "limit"):
        look: dict[str, Any] = {"kind": row["kind"], "align": "right"}
        return look | ({"bg_color": BAND, "bold": True} if row["tight"] else {})
    if key == "passed":
        return {"align": "center", "bg_color": _GOOD if row["ok"] else ALARM, "bold": not row["ok"]}
    return {"align": "center"} if key in ("relation", "unit") else {}
