"""排品表: the rundown, and the sheet in which a plan is edited.

Order and minutes are typed; times, numbers, names and marks follow from them by formula, wherever a row is moved to.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from lineup.pricing import price_ladder
from lineup.product import ROLES, Role
from lineup.report.excel.book import BAND, FAINT, INPUT, ROLE_FILLS, Book, write_text
from lineup.report.excel.catalog_sheets import CatalogColumns
from lineup.report.excel.goals import goal_by_airing
from lineup.report.excel.grid import Column, Table, finish, serial, set_widths, write_table, write_title
from lineup.report.excel.own_columns import with_own
from lineup.report.tables import Tables
from lineup.report.tables.frame import Row, rows_of
from lineup.report.tables.totals import Totals
from lineup.result import Result

_SECOND = "1/86400"  # times are sums of parts of a day, which rounding keeps from being equal
_IN_HIGHLIGHT = f"AND({{starts}}<{{highlight_to}}-{_SECOND},{{ends}}>{{highlight_from}}+{_SECOND})"
_LEADS_IN = (
    "AND(OR({role}={welfare},{role}={activity}),"
    f"{{starts}}<{{highlight_from}}-{_SECOND},{{ends}}>{{highlight_from}}-{{lead_in}}/1440+{_SECOND})"
)
_MARK = f'IF({_IN_HIGHLIGHT},"★",IF({_LEADS_IN},"▸",""))'
COLUMNS = (
    Column("no", "whole", formula="ROW()-{head}", least=5),
    Column("locked", least=6),
    Column(
        "starts",
        "clock",
        formula="{show_start}+(SUM(INDEX({minutes_column}:{minutes_column},{head}+1):{minutes})-{minutes})/1440",
        least=7,
    ),
    Column("ends", "clock", formula="{starts}+{minutes}/1440", least=7),
    Column("minutes", "whole", total="sum", least=6),
    Column("mark", formula=_MARK, least=6),
    Column("sku", least=9, most=18),
    Column("name", least=14, most=34),
    Column("category", least=7, most=16),
    Column("role", least=8),
    Column(
        "airing",
        formula="IF(COUNTIF(INDEX({sku_column}:{sku_column},{head}+1):{sku},{sku})>1,{second},{first})",
        least=7,
    ),
    Column("tier", least=8),
    Column("live_price", "price", least=10),
    Column("new_fan_coupon", "coupon", least=9),
    Column("returning_fan_coupon", "coupon", least=9),
    Column("viewers", "whole", least=9),
    Column("quota", "whole", total="sum", least=7),
    Column("units", "units", total="sum", least=9),
    Column("gmv", "yuan", total="sum", least=11),
    Column("gmv_share", "percent", formula="IF({gmv_total}=0,0,{gmv}/{gmv_total})", total="sum", least=8),
    Column("goal", "yuan", total="sum", least=11),
)
_LOOKED_UP = ("name", "category", "role")
EDITED = frozenset(("locked", "minutes", "sku", "live_price", "new_fan_coupon", "returning_fan_coupon"))
_HIGHLIGHT = {"label": 7, "from": 8, "to": 9, "until": 10}  # columns of the first row
AIRED = "#E4E6EA"
"""The fill of rows that have aired tonight: they are history."""
_LEGEND = 6  # roles in a row


def write_rundown(
    book: Book, sheet: Worksheet, result: Result, tables: Tables, products: CatalogColumns, parameters: dict[str, str]
) -> Table:
    """One row an airing: coloured by role, shaded in the highlight; a legend below.

    `parameters`: the cells of the show's parameters, as formulas name them.
    """
    words, totals = book.words, tables.totals
    columns, rows = with_own(book, result, "rundown", _columns(totals, products), rows_of(tables.rundown))
    shown = [
        row
        | {
            "locked": words.label("caption.yes") if row["locked"] else "",
            "mark": "★" if row["highlight"] else "▸" if row["lead_in"] else "",
            "role": words.role(row["role"]),
            "airing": words.label("caption.second" if row["airing"] > 1 else "caption.first"),
            "tier": words.tier(row["tier"]) if row["tier"] else "",
            "goal": earned,
            "fill": ROLE_FILLS[row["role"]],
            "aired": row["start_min"] < result.catalog.night.ready,
        }
        for row, earned in zip(rows, goal_by_airing(result), strict=True)
    ]
    write_title(book, sheet, "rundown", words.say("rundown_about" if totals.has_highlight else "rundown_about_plain"))
    others = _write_highlight(book, sheet, tables, parameters["highlight_minutes"]) if totals.has_highlight else {}
    others |= {role: f'"{words.role(role)}"' for role in ("welfare", "activity")}
    others |= {nth: f'"{words.label(f"caption.{nth}")}"' for nth in ("first", "second")}
    others |= {"show_start": parameters["start"], "lead_in": parameters["highlight_lead_in"]}
    set_widths(book, sheet, columns, shown)
    table = write_table(book, sheet, columns, shown, _look, others=others)
    _guide(book, sheet, table, result, shown)
    below = table.last + 3
    write_legend(book, sheet, below, table.columns["name"], [airing.role for airing in tables.rundown])
    finish(sheet, table, below=below + 1)
    return table


def _columns(totals: Totals, products: CatalogColumns) -> list[Column]:
    """Its columns: no mark of a highlight that isn't there, what the show is for where that isn't GMV."""
    columns = []
    for column in COLUMNS:
        if column.key in _LOOKED_UP:
            formula = f'IFERROR({products.found(products.column(column.key), "{sku}")}&"","")'
            columns.append(replace(column, formula=formula))
        elif column.key == "goal" and totals.goal != "gmv":
            columns.append(replace(column, label=f"earned.{totals.goal}"))
        elif column.key != "goal" and (column.key != "mark" or totals.has_highlight):
            columns.append(column)
    return columns


def _write_highlight(book: Book, sheet: Worksheet, tables: Tables, minutes: str) -> dict[str, str]:
    """When the highlight is, above the table; returns its two cells by name."""
    begin, end = (xl_rowcol_to_cell(0, _HIGHLIGHT[at], row_abs=True, col_abs=True) for at in ("from", "until"))
    label = book.format(bold=True, align="right")
    write_text(sheet, 0, _HIGHLIGHT["label"], book.words.label("caption.highlight_from"), label)
    clock = {"bold": True, "bg_color": BAND, "align": "center"}
    starts, ends = serial(tables.totals.highlight_starts), serial(tables.totals.highlight_ends)
    sheet.write_number(0, _HIGHLIGHT["from"], starts, book.format("clock", font_color=INPUT, **clock))
    write_text(sheet, 0, _HIGHLIGHT["to"], book.words.label("caption.highlight_to"), book.format(align="center"))
    sheet.write_formula(0, _HIGHLIGHT["until"], f"={begin}+{minutes}/1440", book.format("clock", **clock), ends)
    return {"highlight_from": begin, "highlight_to": end}


def _guide(book: Book, sheet: Worksheet, table: Table, result: Result, shown: list[Row]) -> None:
    """What may be typed: a pin, whole minutes, a price of the ladder; the highlight's rows are shaded as they move."""
    words = book.words
    places = table.columns

    def over(key: str, rule: dict[str, Any]) -> None:
        sheet.data_validation(table.first, places[key], table.last, places[key], rule)

    over("locked", {"validate": "list", "source": [words.label("caption.yes")], "ignore_blank": True})
    over(
        "minutes",
        {"validate": "integer", "criteria": "between", "minimum": 1, "maximum": 1440,
         "error_title": words.label("minutes"), "error_message": words.say("whole_minutes")},
    )  # fmt: skip
    for at, row in enumerate(shown, start=table.first):
        product = result.catalog.product(row["sku"])
        if row["live_price"] is None:
            continue
        steps = sorted({price.live_price for price in price_ladder(product, result.catalog.show)}, reverse=True)
        sheet.data_validation(
            at, places["live_price"], at, places["live_price"],
            {"validate": "list", "source": [f"{step:.10g}" for step in steps][:20], "error_type": "warning",
             "error_title": words.label("live_price"), "error_message": words.say("off_the_ladder")},
        )  # fmt: skip
    if "mark" in places:
        mark = xl_rowcol_to_cell(table.first, places["mark"], col_abs=True)
        shade_highlight(book, sheet, table, mark, ("name", "role"))


def shade_highlight(book: Book, sheet: Worksheet, table: Table, mark: str, unshaded: Sequence[str]) -> None:
    """Shade the rows marked as the highlight, but for columns that have a colour of their own. `mark`: of the first row."""
    look, first = book.shade(BAND), 0
    for key, place in [*table.columns.items(), ("", len(table.columns))]:
        if key in unshaded or not key:
            if first < place:
                rule = {"type": "formula", "criteria": f'={mark}="★"', "format": look}
                sheet.conditional_format(table.first, first, table.last, place - 1, rule)
            first = place + 1


def _look(row: Row, key: str) -> dict[str, Any]:
    look: dict[str, Any] = {"align": "center"} if key in ("locked", "mark", "role", "airing", "tier") else {}
    if key in ("role", "name"):
        look["bg_color"] = row["fill"]
    if key in EDITED:
        look["font_color"] = INPUT
    if key == "minutes" or (row["highlight"] and key in ("mark", "name", "gmv")):
        look["bold"] = True
    return look | {"bg_color": AIRED, "font_color": FAINT} if row["aired"] else look


def write_legend(book: Book, sheet: Worksheet, row: int, column: int, aired: Collection[Role]) -> None:
    """What the colours of the roles on air mean, six in a row."""
    for k, role in enumerate(role for role in ROLES if role in aired):
        look = book.format(bg_color=ROLE_FILLS[role], align="center")
        write_text(sheet, row + k // _LEGEND, column + k % _LEGEND, book.words.role(role), look)
