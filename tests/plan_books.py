"""Plan workbooks to edit as people do: open, change cells by header, save."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from report.results import a_result

from lineup.report import write_workbook
from lineup.result import Result

HEAD = 3
"""The row of every table's header."""


def a_plan_book(folder: Path, result: Result | None = None) -> Path:
    """The small show's plan as lineup writes it."""
    return write_workbook(result or a_result(), folder / "show.plan.xlsx")


def edited(path: Path, *edits: Callable[[Any], None]) -> Path:
    """The workbook with these edits, saved by a program that computes no formula."""
    book = load_workbook(path)
    for edit in edits:
        edit(book)
    target = path.with_name(f"edited {path.name}")
    book.save(target)
    return target


def column_of(sheet: Worksheet, header: str) -> int:
    return next(cell.column for cell in sheet[HEAD] if cell.value == header)


def row_of(sheet: Worksheet, sku: str, nth: int = 1) -> int:
    """The row of the nth airing (or order) of a product."""
    column = column_of(sheet, "商品编号")
    rows = [row for row in range(HEAD + 1, sheet.max_row + 1) if sheet.cell(row, column).value == sku]
    return rows[nth - 1]


def put(sheet: str, sku: str, header: str, value: object, nth: int = 1) -> Callable[[Any], None]:
    """Type a value into the row of a product."""

    def edit(book: Any) -> None:
        page = book[sheet]
        page.cell(row_of(page, sku, nth), column_of(page, header)).value = value

    return edit


def place(path: Path, sheet: str, sku: str, header: str, nth: int = 1) -> tuple[str, str]:
    """(sheet, address) of a product's cell."""
    page = load_workbook(path)[sheet]
    return sheet, page.cell(row_of(page, sku, nth), column_of(page, header)).coordinate


def swap(sheet: str, one: str, other: str) -> Callable[[Any], None]:
    """Change places of two products' rows, as cutting and inserting them does."""

    def edit(book: Any) -> None:
        page = book[sheet]
        a, b = row_of(page, one), row_of(page, other)
        for column in range(1, page.max_column + 1):
            here, there = page.cell(a, column), page.cell(b, column)
            here.value, there.value = there.value, here.value

    return edit
