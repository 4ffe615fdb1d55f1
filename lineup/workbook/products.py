"""The products as the user gave them: cells to values, row by row, with everything that is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from lineup.fields import PRODUCT_FIELDS, REQUIRED
from lineup.vocabulary.words import Listed, Phrase
from lineup.workbook.body import product_rows
from lineup.workbook.cells import Cell, Row
from lineup.workbook.faults import Bad, Faults, blank_at, joined
from lineup.workbook.headers import ROLES
from lineup.workbook.naming import label
from lineup.workbook.numbers import reading_of
from lineup.workbook.tables import Table
from lineup.workbook.times import Span
from lineup.workbook.values import is_blank, roles_named, value_of

_FIRST = {"role": 0, "list_price": 1}
"""The role says which columns count, the list price what a discount is worth: they are read first."""
_UNSHARED = ("stock", "restock_max")
"""What several rows can't have in common."""
_NO_TEXT = ("error", "no_value", "picture")


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


@dataclass(frozen=True, slots=True)
class Products:
    """What the sheet holds: its products, and the headers of columns that mean nothing to us."""

    rows: list[ProductRow]
    extra_columns: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()


def read_products(tables: Sequence[Table], span: Span, faults: Faults) -> Products:
    """Every row with a product. Faults of single cells, blanks that are required, and a lack of products are noted."""
    rows = []
    extra: dict[str, None] = {}
    for table in tables:
        mine = []
        for row, section in product_rows(table, faults):
            product = _product(table, row, span, faults)
            if section and "category" not in table.columns:
                product.given["category"] = section
            mine.append(product)
        numbers = {product.number for product in mine}
        if hidden := [row for row in table.body if row.hidden and row.number in numbers]:
            faults.add("hidden_rows", table.title, blank_at(hidden[0].number, 1), count=len(hidden))
        rows += mine
        extra |= dict.fromkeys(table.others.values())
    if tables and not rows and not faults.holds("rows_too_long", "row_too_long", "row_moved", "quote_open"):
        faults.add("empty_catalog", tables[0].title)
    _tell_apart(rows)
    if extra:
        faults.add("columns_carried", tables[0].title, columns=joined(list(extra)))
    return Products(rows, tuple(extra), tuple(tables))


def _product(table: Table, row: Row, span: Span, faults: Faults) -> ProductRow:
    cells = table.known(row)
    product = ProductRow(table, row.number, cells, {}, set())
    for field in sorted(cells, key=lambda field: _FIRST.get(field, 2)):
        cell = cells[field]
        if (field not in ("sku", "name") and is_blank(cell)) or (
            product.is_activity and PRODUCT_FIELDS[field].ignored_of_activities
        ):
            continue
        _read(product, field, cell, span, faults)
        if field in table.added or field in table.joined:
            _add(product, field, table.parts(row, field)[1:], span, faults)
    for fields in _missing(product):
        columns = Listed("or", [Phrase("quoted", name=product.header(field)) for field in fields])
        faults.add("missing_value", table.title, product.cell(fields[0]), columns=columns)
    _fill_from_others(product, faults)
    product.given["extra"] = tuple(
        (header, str(cell.value) if cell.kind == "text" else cell.shown)
        for number, header in table.others.items()
        if number in row.cells and (cell := row.cells[number]).kind not in _NO_TEXT and not is_blank(cell)
    )
    return product


def _read(product: ProductRow, field: str, cell: Cell, span: Span, faults: Faults) -> None:
    """One cell into `given`; what is wrong with it, and how it was read if that isn't plain, is noted."""
    column, title = product.table.columns[field], product.table.title
    try:
        if field in _UNSHARED and cell.row != product.number and field not in product.table.joined:
            raise Bad("merged_stock")
        value = value_of(
            PRODUCT_FIELDS[field], cell, span, percent_header=column.in_percent, whole=product.given.get("list_price")
        )
    except Bad as bad:
        product.bad.add(field)
        faults.add(bad.code, title, cell, column=column.header, **bad.facts)
        return
    product.given[field] = value
    if field == "role":
        if len(roles_named(cell)) > 1:
            faults.add(
                "role_read_as", title, cell, read=label({str(r): names for r, names in ROLES.items()}, str(value))
            )
    elif PRODUCT_FIELDS[field].kind in ("number", "whole") and (read := reading_of(cell, value)):
        faults.add("read_as", title, cell, column=column.header, read=read)


def _add(product: ProductRow, field: str, cells: Sequence[Cell], span: Span, faults: Faults) -> None:
    """What further cells say of a field is added to its number, or to its words."""
    for cell in cells:
        if is_blank(cell):
            continue
        so_far = product.given.pop(field, None)
        _read(product, field, cell, span, faults)
        if so_far is not None and field in product.given:
            value = product.given[field]
            product.given[field] = f"{so_far} {value}" if isinstance(value, str) else so_far + value


def _fill_from_others(product: ProductRow, faults: Faults) -> None:
    """Fields that other columns speak for: name and spec, a sku of its own, a price to start from, a pitch's length."""
    given, table = product.given, product.table
    if "sku" not in table.columns:
        given["sku"] = f"{table.prefix}{product.number}"
    if spec := given.pop("spec", None):
        name = given.get("name", "")
        given["name"] = name if spec in name else f"{name} {spec}".strip()
    if product.has("live_price") and not product.has("list_price") and "list_price" not in product.bad:
        given["list_price"] = given["live_price"]
    if length := given.pop("pitch_minutes", None):
        given.setdefault("max_minutes", max(length, given.get("min_minutes", 1)))
        if length < 3:
            given.setdefault("min_minutes", length)


def _tell_apart(rows: list[ProductRow]) -> None:
    """Variants under one merged sku get a number each: what was one cell for several rows is not a sku given twice."""
    groups: dict[tuple[str, str], list[ProductRow]] = {}
    for row in rows:
        if "sku" in row.cells and row.has("sku"):
            groups.setdefault((row.table.title, row.cells["sku"].address), []).append(row)
    for group in groups.values():
        if len(group) > 1:
            for nth, row in enumerate(group, start=1):
                row.given["sku"] = f"{row.given['sku']}-{nth}"


def _missing(row: ProductRow) -> list[list[str]]:
    """Required fields that are blank, alternatives together; a column that is missing altogether has its own fault."""
    # A role that can't be read might be an activity's, which needs no more than a number.
    needed = (("sku",),) if row.is_activity or "role" in row.bad else REQUIRED
    blank: list[list[str]] = []
    for fields in needed:
        known = [field for field in fields if field in row.table.columns]
        if known and not any(field in row.given or field in row.bad for field in known):
            blank.append(known)
    return blank
