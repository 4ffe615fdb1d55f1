"""The products as the user gave them: cells to values, row by row, with everything that is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from lineup.words import Text
from lineup.workbook.cells import Cell
from lineup.workbook.faults import Bad, Faults, blank_at
from lineup.workbook.fields import IGNORED_OF_ACTIVITIES, PRODUCT_FIELDS, REQUIRED
from lineup.workbook.headers import PRODUCT, REMARK_WORDS, TOTAL_WORDS
from lineup.workbook.numbers import plain
from lineup.workbook.sheets import Sheet
from lineup.workbook.tables import Table, table_of
from lineup.workbook.times import Span
from lineup.workbook.values import is_blank, value_of

_REQUIRED_COLUMNS = (*((field,) for field in REQUIRED), ("cost", "margin"))


@dataclass(slots=True)
class ProductRow:
    """One product: what its row says (`given`), where it says it (`cells`), and which fields say nothing valid."""

    table: Table
    number: int
    cells: dict[str, Cell]
    given: dict[str, Any]
    bad: set[str]

    @property
    def is_activity(self) -> bool:
        return self.given.get("role") == "activity"

    def header(self, field: str) -> str:
        """The column's header as the user wrote it; "" if there is no such column."""
        column = self.table.columns.get(field)
        return column.header if column else ""

    def cell(self, field: str) -> Cell:
        """The field's cell, blank or not."""
        column = self.table.columns.get(field)
        return self.cells.get(field) or blank_at(self.number, column.number if column else 1)

    def has(self, *fields: str) -> bool:
        """Whether all of them were given and can be read."""
        return all(field in self.given for field in fields)


def read_products(sheet: Sheet, span: Span, faults: Faults) -> list[ProductRow]:
    """Every row with a product. Faults of single cells, blanks that are required, and an empty sheet are noted."""
    if not sheet.rows:
        faults.add("empty_catalog", sheet.title)
        return []
    table = table_of(sheet, PRODUCT, _REQUIRED_COLUMNS, faults)
    rows = [_product(table, number, cells, span, faults) for number, cells in table.filled() if not _is_note(cells)]
    if not rows:
        faults.add("empty_catalog", sheet.title)
    return rows


def _product(table: Table, number: int, cells: dict[str, Cell], span: Span, faults: Faults) -> ProductRow:
    row = ProductRow(table, number, cells, {}, set())
    # The role first: it says which columns count.
    for field in sorted(cells, key=lambda field: field != "role"):
        cell = cells[field]
        if (field not in ("sku", "name") and is_blank(cell)) or (row.is_activity and field in IGNORED_OF_ACTIVITIES):
            continue
        column = table.columns[field]
        try:
            row.given[field] = value_of(PRODUCT_FIELDS[field], cell, span, percent_header=column.in_percent)
        except Bad as bad:
            row.bad.add(field)
            faults.add(bad.code, table.title, cell, column=column.header, **bad.facts)
    for fields in _missing(row):
        quoted = [f"“{row.header(field)}”" for field in fields]
        columns = Text("或".join(quoted), " or ".join(quoted))
        faults.add("missing_value", table.title, row.cell(fields[0]), columns=columns)
    return row


def _missing(row: ProductRow) -> list[list[str]]:
    """Required fields that are blank, alternatives together; a column that is missing altogether has its own fault."""
    # A role that can't be read might be an activity's, which needs no more than a number.
    needed = (
        [("sku",)] if row.is_activity or "role" in row.bad else [(field,) for field in REQUIRED] + [("cost", "margin")]
    )
    blank: list[list[str]] = []
    for fields in needed:
        known = [field for field in fields if field in row.table.columns]
        if known and not any(field in row.given or field in row.bad for field in known):
            blank.append(known)
    return blank


def _is_note(cells: dict[str, Cell]) -> bool:
    """Whether the row is a total or a remark below the products."""
    first = cells.get("sku") or cells.get("name")
    if first is None or first.kind != "text":
        return False
    said = plain(str(first.value))
    return said in TOTAL_WORDS or (len(cells) == 1 and said.startswith(REMARK_WORDS))
