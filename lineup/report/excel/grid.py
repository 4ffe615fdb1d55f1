"""A table in a sheet: header, rows, formulas with the values that they will have, a line of totals."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from lineup.report.excel.book import (
    FAINT,
    HEADER,
    LINE,
    PAPER,
    Book,
    lines_needed,
    merge_text,
    sheet_reference,
    text_width,
    write_text,
)
from lineup.report.tables.frame import Row

HEAD = 2
"""The header's row, counted from 0: a title and a line about the sheet stand above it."""

_TALLEST = 400  # points; a row can't be higher than 409
_EPOCH = dt.datetime(1899, 12, 30)
_LEFT = ("text",)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what it shows, as which kind of number, how wide at least and at most.

    `formula` computes the cell from others of its row, `{other}`, of the row above, `{other_above}`, from totals,
    `{other_total}`, whole columns, `{other_column}`, the header's row, `{head}`, and what else its row holds. `total` is
    the line of totals: "sum" or one sum over another, `{one}/{other}`. `label` is the key of its header, its own key if
    ""; `header` the header itself.
    """

    key: str
    kind: str = "text"
    formula: str = ""
    total: str = ""
    label: str = ""
    header: str = ""
    least: float = 6
    most: float = 30
    wrap: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Where a table stands in its sheet."""

    columns: dict[str, int]
    first: int
    last: int
    totals: int | None
    sheet: str
    others: Mapping[str, str] = field(default_factory=dict)  # cells outside it that its formulas speak of

    def cells(self, key: str) -> list[Any]:
        """A column's values, as XlsxWriter's charts take them."""
        return [self.sheet, self.first, self.columns[key], self.last, self.columns[key]]

    def cell(self, key: str, row: int) -> str:
        return str(xl_rowcol_to_cell(row, self.columns[key]))

    def names(self, row: int) -> dict[str, str]:
        """What a formula in that row may speak of."""
        names = {key: self.cell(key, row) for key in self.columns}
        names |= {f"{key}_above": self.cell(key, row - 1) for key in self.columns}
        names |= {f"{key}_column": xl_col_to_name(k, col_abs=True) for key, k in self.columns.items()}
        names |= {"head": str(self.first)} | dict(self.others)
        if self.totals is not None:
            places = self.columns.items()
            names |= {
                f"{k}_total": str(xl_rowcol_to_cell(self.totals, c, row_abs=True, col_abs=True)) for k, c in places
            }
        return names

    def column(self, key: str) -> str:
        """A whole column, as formulas of other sheets name it."""
        letters = xl_col_to_name(self.columns[key], col_abs=True)
        return f"{sheet_reference(self.sheet, letters)}:{letters}"

    def range(self, key: str) -> str:
        return f"{self.cell(key, self.first)}:{self.cell(key, self.last)}"

    def total(self, key: str) -> str:
        """The cell of a column's total."""
        assert self.totals is not None
        return self.cell(key, self.totals)


Look = Callable[[Row, str], dict[str, Any]]
"""The look of one cell, from its row and the key of its column."""


def serial(moment: dt.date) -> float:
    """A date or a time as spreadsheets count them, in days."""
    if not isinstance(moment, dt.datetime):
        moment = dt.datetime.combine(moment, dt.time())
    return (moment - _EPOCH) / dt.timedelta(days=1)


def write_title(book: Book, sheet: Worksheet, key: str, about: str) -> None:
    """The sheet's title and a line about it, above the table."""
    sheet.set_row(0, 26)
    write_text(sheet, 0, 0, book.words.label(f"sheet.{key}"), book.format(font_size=16, bold=True))
    sheet.set_row(1, 18)
    write_text(sheet, 1, 0, about, book.format(font_color=FAINT))


def write_table(
    book: Book,
    sheet: Worksheet,
    columns: Sequence[Column],
    rows: Sequence[Row],
    look: Look,
    head: int = HEAD,
    others: Mapping[str, str] | None = None,
) -> Table:
    """Write header, rows and totals; returns where they stand.

    `others`: cells outside the table that formulas speak of, by name.
    """
    places = {column.key: k for k, column in enumerate(columns)}
    first, last = head + 1, head + max(1, len(rows))
    totals = last + 1 if any(column.total for column in columns) else None
    table = Table(places, first, last, totals, sheet.get_name(), others or {})
    _write_header(book, sheet, columns, head)
    for number, row in enumerate(rows):
        lines = max([1, *(lines_needed(row[c.key] or "", c.most - 2) for c in columns if c.wrap)])
        if lines > 1:
            sheet.set_row(first + number, min(_TALLEST, 4 + 14 * lines))
        for column in columns:
            _write_cell(book, sheet, table, column, first + number, row, look(row, column.key))
    if totals is not None:
        _write_totals(book, sheet, table, columns, rows)
    return table


def set_widths(book: Book, sheet: Worksheet, columns: Sequence[Column], rows: Sequence[Row]) -> None:
    """Columns as wide as their texts and headers ask, within their bounds."""
    for k, column in enumerate(columns):
        header = _header(book, column)
        # A header may break in two, Chinese anywhere, English at blanks; the filter's button needs room too.
        half = math.ceil(text_width(header) / 2)
        wished = max([half, *(len(word) for word in header.split(" "))]) + 3
        wished = max([wished, *(_shown_width(row[column.key], column.kind) + 3 for row in rows)])
        if column.total == "sum":
            wished = max(wished, _shown_width(sum(row[column.key] or 0 for row in rows), column.kind) + 3)
        sheet.set_column(k, k, min(column.most, max(column.least, wished)))


def _shown_width(value: Any, kind: str) -> int:
    """About how many characters a value is shown with."""
    if isinstance(value, str):
        return text_width(value)
    if not isinstance(value, int | float) or kind == "percent":
        return len("2026-11-22 20:00") if kind == "moment" and value else 0
    decimals = {"units": 1, "some_units": 1, "price": 2, "coupon": 2, "spend": 2}.get(kind, 0)
    sign = 1 if decimals == 2 or kind in ("yuan", "cash") else 0
    return len(f"{value:,.{decimals}f}") + sign


def finish(sheet: Worksheet, table: Table, *, frozen: int = 0, below: int | None = None) -> None:
    """Freeze the header (and the first `frozen` columns), filter the rows, print all of it one page wide."""
    width = len(table.columns) - 1
    sheet.freeze_panes(table.first, frozen)
    sheet.autofilter(table.first - 1, 0, table.last, width)
    sheet.repeat_rows(table.first - 1)
    bottom = table.totals if table.totals is not None else table.last
    sheet.print_area(0, 0, max(bottom, below or 0), width)


def _header(book: Book, column: Column) -> str:
    return column.header or book.words.label(column.label or column.key)


def _write_header(book: Book, sheet: Worksheet, columns: Sequence[Column], head: int) -> None:
    sheet.set_row(head, 32)
    for k, column in enumerate(columns):
        look = book.format(
            bold=True, font_color=PAPER, bg_color=HEADER, text_wrap=True, align="center", border=1, border_color=LINE
        )
        write_text(sheet, head, k, _header(book, column), look)


def _write_cell(
    book: Book, sheet: Worksheet, table: Table, column: Column, at: int, row: Row, look: dict[str, Any]
) -> None:
    place, value = table.columns[column.key], row[column.key]
    kind = look.pop("kind", column.kind)
    align = {"align": "left", "indent": 1} if kind in _LEFT and "align" not in look else {}
    wrap = {"text_wrap": True} if column.wrap else {}
    cell = book.format(kind, border=1, border_color=LINE, **align, **wrap, **look)
    if value is None:
        sheet.write_blank(at, place, None, cell)
    elif isinstance(value, str) and not column.formula:
        write_text(sheet, at, place, value, cell)
    elif column.formula and not (at == table.first and "_above}" in column.formula):
        sheet.write_formula(at, place, "=" + column.formula.format_map(row | table.names(at)), cell, _number(value))
    else:
        sheet.write_number(at, place, _number(value), cell)


def _number(value: Any) -> Any:
    """A value as a number of a spreadsheet: 15 digits, all that other programs keep when they save it again."""
    if isinstance(value, float):
        return float(f"{value:.15g}")
    return serial(value) if isinstance(value, dt.date) else value


def _write_totals(book: Book, sheet: Worksheet, table: Table, columns: Sequence[Column], rows: Sequence[Row]) -> None:
    assert table.totals is not None
    for column in columns:
        place = table.columns[column.key]
        look = book.format(
            column.kind if column.total else "text", bold=True, top=2, bottom=1, border_color=LINE, bg_color="#F3F5F9"
        )
        if not column.total:
            write_text(sheet, table.totals, place, book.words.label("caption.total") if place == 0 else "", look)
        elif column.total == "sum":
            value = sum(row[column.key] or 0 for row in rows)
            sheet.write_formula(table.totals, place, f"=SUM({table.range(column.key)})", look, value)
        else:
            names = {key: table.total(key) for key in table.columns}
            sums = {key: sum(r[key] or 0 for r in rows) for key in names if f"{{{key}}}" in column.total}
            sheet.write_formula(table.totals, place, "=" + column.total.format_map(names), look, _ratio(column, sums))


def _ratio(column: Column, sums: dict[str, float]) -> float:
    """The value of a total that is one sum over another: the only kind of formula that totals have."""
    above, below = column.total.split("/")
    return sums[above.strip("{}")] / sums[below.strip("{}")]


def write_note(book: Book, sheet: Worksheet, row: int, last: int, text: str, width: float) -> None:
    """A paragraph below a table, over all of its columns."""
    sheet.set_row(row, 16 * lines_needed(text, width))
    merge_text(sheet, row, 0, last, text, book.format(font_color=FAINT, text_wrap=True))
