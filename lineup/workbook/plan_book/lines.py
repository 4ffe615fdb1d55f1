"""The tables of a plan workbook, row by row; what can't be read becomes a fault at its cell."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from openpyxl.utils import get_column_letter

from lineup.catalog import Catalog
from lineup.fields import Field
from lineup.product import Product
from lineup.workbook.cells import Cell, Row, Sheet
from lineup.workbook.currencies import tell_other_currency
from lineup.workbook.faults import Bad, Faults, blank_at
from lineup.workbook.headers import PLAN_CELLS
from lineup.workbook.headings import Names
from lineup.workbook.naming import key
from lineup.workbook.tables import Table, table_of
from lineup.workbook.times import Span
from lineup.workbook.values import FieldValue, is_blank, value_of

FIELDS: dict[str, Field] = {
    "no": Field("no", "whole"),
    "locked": Field("locked", "yes_no"),
    "starts": Field("starts", "pin"),
    "minutes": Field("minutes", "whole", "minutes", low=1.0, high=1440.0),
    "sku": Field("sku", "text"),
    "live_price": Field("live_price", "number", "yuan", low=0.0, above=True),
    "new_fan_coupon": Field("new_fan_coupon", "number", "yuan", low=0.0),
    "returning_fan_coupon": Field("returning_fan_coupon", "number", "yuan", low=0.0),
    "order_units": Field("order_units", "whole", "count", low=0.0),
    "presale_quota": Field("presale_quota", "whole", "count", low=0.0),
    "spend": Field("spend", "number", "yuan", low=0.0),
}
T = TypeVar("T")
_FOLLOW = frozenset(("no", "starts", "name"))
"""Columns that formulas of ours fill."""
_TOTALS = frozenset(key(name) for name in PLAN_CELLS["total"])


@dataclass(frozen=True, slots=True)
class Reader:
    """What reading a plan workbook needs to know, and where its faults go."""

    catalog: Catalog
    span: Span
    faults: Faults
    rows: dict[str, set[int]] = field(default_factory=dict)  # that were read, by title
    columns: dict[str, set[int]] = field(default_factory=dict)

    def lines(self, sheet: Sheet, names: Names, required: tuple[str, ...]) -> Iterator[Line]:
        """The rows of the sheet's table, down to its totals or, without them, to the first blank row."""
        table = table_of(sheet, names, [(name,) for name in required], self.faults, quiet=True)
        if any(name not in table.columns for name in required):
            return
        body = table.body
        total = next((k for k, row in enumerate(body) if key(body[k].cells[min(row.cells)].shown) in _TOTALS), None)
        if total is None:
            total = next((k for k in range(1, len(body)) if body[k].number > body[k - 1].number + 1), len(body))
        self.columns[sheet.title] = {column.number for column in table.columns.values()}
        for row in body[:total]:
            if cells := table.known(row):
                self.rows.setdefault(sheet.title, set()).add(row.number)
                yield Line(self, table, row, cells)

    def value(self, title: str, name: str, cell: Cell, header: str) -> FieldValue | None:
        """What a cell says; None of what can't be read, which is a fault."""
        try:
            value = value_of(FIELDS[name], cell, self.span)
        except Bad as bad:
            self.faults.add(bad.code, title, cell, column=header, **bad.facts)
            return None
        is_amount = cell.kind == "text" and FIELDS[name].unit == "yuan"
        if is_amount and tell_other_currency(FIELDS[name], title, cell, self.faults):
            return None
        return value


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a table."""

    read: Reader
    table: Table
    row: Row
    cells: dict[str, Cell]

    def place(self, name: str) -> tuple[str, str]:
        """(title of the sheet, address) of a field's cell, filled or not."""
        column = self.table.columns.get(name)
        letters = get_column_letter(column.number if column else min(self.row.cells))
        return self.table.title, f"{letters}{self.row.number}"

    def fault(self, code: str, name: str, **facts: object) -> None:
        """Note what is wrong with a field's cell, filled or not."""
        column = self.table.columns.get(name)
        cell = self.cells.get(name) or blank_at(self.row.number, column.number if column else 1)
        self.read.faults.add(code, self.table.title, cell, **facts)

    def says(self, name: str) -> bool:
        """Whether the cell holds something; a formula of ours that nobody calculated follows from the rest and says nothing."""
        if name not in self.cells or is_blank(self.cells[name]):
            return False
        return self.cells[name].kind != "no_value" or name not in _FOLLOW

    def number(self, name: str) -> float | None:
        """None of a blank, and of what can't be read, which is a fault."""
        if not self.says(name):
            return None
        cell = self.cells[name]
        value = self.read.value(self.table.title, name, cell, self.table.columns[name].header)
        if not isinstance(value, int | float):
            return None
        if cell.kind == "text" and FIELDS[name].kind in ("whole", "number"):
            self.read.faults.add("plan_text_number", self.table.title, cell, read=f"{value:g}")
        return float(value)

    def typed(self, name: str) -> bool:
        """Whether somebody typed something there: what a formula gives follows from the rest."""
        return self.says(name) and not self.cells[name].formula

    def needed(self, name: str) -> float | None:
        """A number that has to be there."""
        if not self.says(name):
            self.fault("missing_value", name, columns=f"“{self.table.columns[name].header}”")
        return self.number(name)

    def product(self) -> Product | None:
        """The product that the row is about, by its id or a variant's number; a fault if there is none."""
        catalog = self.read.catalog
        return self._named(lambda sku: catalog.product_of(sku))

    def variant(self) -> str | None:
        """The number of the variant that the row is about; a fault if there is none of that number."""
        catalog = self.read.catalog
        found = self._named(lambda sku: catalog.variant(sku)[1])
        return found.sku if found else None

    def _named(self, find: Callable[[str], T]) -> T | None:
        if not self.says("sku"):
            self.fault("missing_value", "sku", columns=f"“{self.table.columns['sku'].header}”")
            return None
        sku = self.read.value(self.table.title, "sku", self.cells["sku"], self.table.columns["sku"].header)
        if sku is None:
            return None
        try:
            return find(str(sku))
        except KeyError:
            self.fault("plan_unknown_sku", "sku", sku=sku)
            return None
