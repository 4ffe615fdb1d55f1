"""参数: every parameter used, given or assumed, and how the plan was found."""

from __future__ import annotations

import datetime as dt
from typing import Any

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from lineup.report import prose
from lineup.report.assumed_prose import assumed_value
from lineup.report.excel.book import BAND, FAINT, Book, merge_text, sheet_reference, typeable, write_text
from lineup.report.excel.grid import HEAD, Column, finish, set_widths, write_note, write_table, write_title
from lineup.report.tables import Tables
from lineup.report.tables.frame import Row, rows_of
from lineup.result import Result

COLUMNS = (
    Column("group", least=14, most=26),
    Column("parameter", least=26, most=34),
    Column("setting", least=22, most=40),
    Column("unit", least=9),
    Column("source", least=16, most=24),
    Column("skus", least=46, most=46, wrap=True),
)
_KINDS = {"share": "percent", "yuan": "price", "clock": "moment"}
_UNITS = {"minutes": "minutes_unit", "days": "days_unit", "people": "people_unit"}
_WIDE = 150
_SETTING = 2
"""The column of the values."""


def parameter_cells(book: Book, tables: Tables) -> dict[str, str]:
    """Where each parameter's value stands, as formulas of other sheets name it."""
    sheet = book.words.label("sheet.parameters")
    return {
        row.field: sheet_reference(sheet, xl_rowcol_to_cell(at, _SETTING, row_abs=True, col_abs=True))
        for at, row in enumerate(tables.parameters, start=HEAD + 1)
    }


def write_parameters(book: Book, sheet: Worksheet, result: Result, tables: Tables) -> None:
    """The show's parameters, what was assumed of products, what the plan promised, the search.

    Parameters are read back from here: their names and values stand in two columns that hold nothing else.
    """
    words = book.words
    of_show = [_parameter(book, row) for row in rows_of(tables.parameters)]
    of_products = [
        _assumption(book, row, result)
        for row in rows_of(tables.assumptions)
        if row["products"] or row["source"] == "shape"
    ]
    shown = of_show + of_products
    write_title(book, sheet, "parameters", words.say("parameters_about"))
    set_widths(book, sheet, COLUMNS, shown)
    table = write_table(book, sheet, COLUMNS, shown, _look)
    below, last = table.last + 2, len(COLUMNS) - 1
    write_text(sheet, below, 0, words.label("caption.search"), book.format(font_size=12, bold=True))
    write_note(book, sheet, below + 1, last, prose.search(result, words), _WIDE)
    merge_text(sheet, below + 2, 0, last, words.say("expected"), book.format(font_color=FAINT))
    write_text(sheet, below + 3, 0, words.label("caption.planned_gmv"), book.format(font_color=FAINT))
    sheet.write_number(below + 3, _SETTING, result.figures.gmv, book.format("price", align="right"))
    finish(sheet, table, below=below + 3)


def _parameter(book: Book, row: Row) -> Row:
    unit = row["unit"]
    value = cell_value(book, row["field"], row["value"], unit)
    return {
        "group": book.words.group(row["group"]),
        "parameter": book.words.parameter(row["field"]),
        "setting": value,
        "unit": book.words.label(f"caption.{_UNITS[unit]}") if unit in _UNITS else "",
        "source": book.words.reason(row["source"]),
        "skus": "",
        "given": row["source"] == "given",
        "kind": _kind(value, unit),
    }


def cell_value(book: Book, field: str, value: Any, unit: str) -> Any:
    """A parameter's value as its cell holds it, to be read back."""
    if field == "goal":
        return book.words.goal(value)
    if unit == "yuan" and isinstance(value, float):
        return typeable(value)
    if isinstance(value, tuple):
        return ", ".join(f"{step:.12g}" for step in value)
    if isinstance(value, dt.datetime) and value.time() == dt.time():
        return f"{value:%Y-%m-%d %H:%M}"  # as a number, midnight would be a date without a time
    return value


def _kind(value: object, unit: str) -> str:
    if isinstance(value, str):
        return "text"
    if unit == "share" and isinstance(value, float) and round(value, 3) != value:
        return "fine_percent"
    return _KINDS.get(unit, "number")


def _assumption(book: Book, row: Row, result: Result) -> Row:
    words, products = book.words, row["products"]
    whole = products >= len(result.catalog.products)
    return {
        # In the first column: what stands in the second is a parameter of the show.
        "group": f"{words.label('caption.of_products')} · {words.column(row['field'])}"
        if products
        else words.parameter(row["field"]),
        "parameter": "",
        "setting": assumed_value(row, result, words),
        "unit": "",
        "source": words.reason(row["source"]),
        "skus": words.say("all_products", count=products) if whole and products else words.listed(list(row["skus"])),
        "given": False,
        "kind": "text",
    }


def _look(row: Row, key: str) -> dict[str, Any]:
    if key == "setting":
        return {"align": "right", "kind": row["kind"]}
    return {"bg_color": BAND} if key == "source" and not row["given"] else {}
