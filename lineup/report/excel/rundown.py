"""排品表: the rundown."""

from __future__ import annotations

from typing import Any

from xlsxwriter.worksheet import Worksheet

from lineup.catalog import ROLES
from lineup.report.excel.book import BAND, ROLE_FILLS, Book, write_text
from lineup.report.excel.grid import Column, Table, finish, set_widths, write_table, write_title
from lineup.report.tables import Tables
from lineup.report.tables.frame import Row, rows_of

COLUMNS = (
    Column("no", "whole", least=5),
    Column("starts", "clock", least=7),
    Column("ends", "clock", formula="{starts}+{minutes}/1440", least=7),
    Column("minutes", "whole", total="sum", least=6),
    Column("mark", least=6),
    Column("sku", least=9, most=18),
    Column("name", least=14, most=34),
    Column("category", least=7, most=16),
    Column("role", least=8),
    Column("airing", least=7),
    Column("tier", least=8),
    Column("live_price", "price", least=10),
    Column("new_fan_coupon", "coupon", least=9),
    Column("returning_fan_coupon", "coupon", least=9),
    Column("viewers", "whole", least=9),
    Column("quota", "whole", total="sum", least=7),
    Column("units", "units", total="sum", least=9),
    Column("gmv", "yuan", total="sum", least=11),
    Column("gmv_share", "percent", formula="IF({gmv_total}=0,0,{gmv}/{gmv_total})", total="sum", least=8),
)
COLUMNS_BEFORE_LEGEND = 5


def write_rundown(book: Book, sheet: Worksheet, tables: Tables) -> Table:
    """One row an airing: coloured by role, shaded in the highlight; a legend below."""
    words = book.words
    shown = [
        row
        | {
            "mark": "★" if row["highlight"] else "▸" if row["lead_in"] else "",
            "role": words.role(row["role"]),
            "airing": words.label("caption.second" if row["airing"] > 1 else "caption.first"),
            "tier": words.tier(row["tier"]) if row["tier"] else "",
            "fill": ROLE_FILLS[row["role"]],
        }
        for row in rows_of(tables.rundown)
    ]
    write_title(book, sheet, "rundown", words.say("rundown_about"))
    set_widths(book, sheet, COLUMNS, shown)
    table = write_table(book, sheet, COLUMNS, shown, _look)
    below = table.last + 3
    write_legend(book, sheet, below, COLUMNS_BEFORE_LEGEND)
    finish(sheet, table, below=below)
    return table


def _look(row: Row, key: str) -> dict[str, Any]:
    look: dict[str, Any] = {"align": "center"} if key in ("mark", "role", "airing", "tier") else {}
    if row["highlight"]:
        look["bg_color"] = BAND
    if key in ("role", "name"):
        look["bg_color"] = row["fill"]
    if row["highlight"] and key in ("mark", "name", "gmv"):
        look["bold"] = True
    return look


def write_legend(book: Book, sheet: Worksheet, row: int, column: int) -> None:
    """What the colours mean."""
    for k, role in enumerate(ROLES):
        look = book.format(bg_color=ROLE_FILLS[role], align="center")
        write_text(sheet, row, column + k, book.words.role(role), look)
