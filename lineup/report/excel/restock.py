"""补货: what to order by when, what to presell, and why not the rest."""

from __future__ import annotations

import math
from typing import Any

from xlsxwriter.worksheet import Worksheet

from lineup.report import restock_prose
from lineup.report.excel.book import INPUT, ROLE_FILLS, Book
from lineup.report.excel.grid import Column, Table, finish, set_widths, write_table, write_title
from lineup.report.excel.own_columns import with_own
from lineup.report.tables import Tables
from lineup.report.tables.frame import Row, rows_of
from lineup.result import Result

COLUMNS = (
    Column("sku", least=9, most=18),
    Column("name", least=14, most=34),
    Column("role", least=8),
    Column("on_hand", "stock", total="sum", least=9),
    Column("wanted", "units", total="sum", least=9),
    Column("level", "whole", least=9),
    Column("locked", least=6),
    Column("order_units", "some", total="sum", least=9),
    Column("cost", "price", least=10),
    Column("cash", "cash", formula="{order_units}*{cost}", total="sum", least=11),
    Column("order_by", "date", least=11),
    Column("arrives", "date", least=11),
    Column("presale_quota", "some", total="sum", least=9),
    Column("presold", "some_units", total="sum", least=9),
    Column("ship_by", "date", least=11),
    Column("short", "units", total="sum", least=9),
    Column("note", least=30, most=52, wrap=True),
)
_ORDERED = "#E4F3E2"
_PRESOLD = "#E6EDFA"


def write_restock(book: Book, sheet: Worksheet, result: Result, tables: Tables) -> Table:
    """One row a product that airs and sells."""
    words = book.words
    columns, rows = with_own(book, result, "restock", COLUMNS, rows_of(tables.restock))
    shown = [
        row
        | {
            "role": words.role(row["role"]),
            "fill": ROLE_FILLS[row["role"]],
            "locked": words.label("caption.yes") if row["locked"] else "",
            "cost": None if row["by_brand"] else row["cost"],
            "level": row["level"] if math.isfinite(row["level"]) else words.label("caption.no_limit"),
            "note": restock_prose.restock_note(row, result, words),
        }
        for row in rows
    ]
    write_title(book, sheet, "restock", words.say("restock_about"))
    set_widths(book, sheet, columns, shown)
    table = write_table(book, sheet, columns, shown, _look)
    pinned = {"validate": "list", "source": [words.label("caption.yes")], "ignore_blank": True}
    place = table.columns["locked"]
    sheet.data_validation(table.first, place, table.last, place, pinned)
    finish(sheet, table, frozen=2)
    return table


def _look(row: Row, key: str) -> dict[str, Any]:
    look: dict[str, Any] = {"align": "center"} if key in ("role", "locked", "order_by", "arrives", "ship_by") else {}
    if key in ("locked", "order_units", "presale_quota"):
        look["font_color"] = INPUT
    if key == "role":
        look["bg_color"] = row["fill"]
    elif row["kind"] == "stock" and key in ("order_units", "cash", "order_by", "arrives"):
        look |= {"bg_color": _ORDERED, "bold": True}
    elif row["kind"] == "presale" and key in ("order_by", "arrives", "presale_quota", "presold", "ship_by"):
        look |= {"bg_color": _PRESOLD, "bold": True}
    return look
