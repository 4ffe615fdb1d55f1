"""The products as the user gave them: cells to values, row by row, with everything that is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lineup.fields import MADE_UP_COLUMNS, PRODUCT_FIELDS, REQUIRED, REQUIRED_COLUMNS
from lineup.vocabulary.words import Listed, Phrase
from lineup.workbook.body import product_rows
from lineup.workbook.cells import Cell, Row, Sheet
from lineup.workbook.columns import Reading, reading_of
from lineup.workbook.faults import Bad, Faults, blank_at, joined
from lineup.workbook.headers import PRODUCT, ROLES
from lineup.workbook.merging import spread
from lineup.workbook.naming import label
from lineup.workbook.tables import Table, table_of
from lineup.workbook.taxes import on_one_basis
from lineup.workbook.times import Span
from lineup.workbook.told import Told
from lineup.workbook.values import is_blank, roles_named, value_of

_ORDER = {"role": 0, "pack_size": 1, "spec": 1, "list_price": 2, "live_price": 3, "margin": 5}
"""Read first: the role says which columns count, the others what cartons, weights, discounts and commissions are worth.
A margin is read last, for where there is a cost it is only looked at."""
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


def read_products(sheet: Sheet, span: Span, faults: Faults) -> Products:
    """Every row with a product. Faults of single cells, blanks that are required, and an empty sheet are noted."""
    if not sheet.rows:
        faults.add("empty_catalog", sheet.title)
        return Products([])
    sheet = sheet._replace(rows=spread(sheet.rows, sheet.merged))
    table = table_of(sheet, PRODUCT, REQUIRED_COLUMNS, faults, made_up=MADE_UP_COLUMNS)
    rows = []
    found = list(product_rows(table, sheet.merged, faults))
    readings = on_one_basis(table, [row for row, _ in found], _readings(table, [row for row, _ in found]), faults)
    told = Told(faults)
    for row, section in found:
        product = _product(table, row, span, readings, told)
        if section and "category" not in table.columns:
            product.given["category"] = section
        rows.append(product)
    told.tell()
    if not rows:
        faults.add("empty_catalog", sheet.title)
    _tell_apart(rows)
    if hidden := [row for row in table.body if row.hidden and any(row.number == r.number for r in rows)]:
        faults.add("hidden_rows", sheet.title, blank_at(hidden[0].number, 1), count=len(hidden))
    if table.others:
        faults.add("columns_carried", sheet.title, columns=joined(list(table.others.values())))
    return Products(rows, tuple(table.others.values()))


def _readings(table: Table, rows: list[Row]) -> dict[str, Reading]:
    """How each column is read, by its field; what an activity fills in elsewhere than it counts says nothing."""
    cells: dict[str, list[Cell]] = {field: [] for field in table.columns}
    for row in rows:
        known = table.known(row)
        activity = "role" in known and roles_named(known["role"])[:1] == ["activity"]
        for field, cell in known.items():
            if not is_blank(cell) and not (
                activity and (PRODUCT_FIELDS[field].ignored_of_activities or field == "cost")
            ):
                cells[field].append(cell)
    return {field: reading_of(PRODUCT_FIELDS[field], table.columns[field].header, cells[field]) for field in cells}


def _product(table: Table, row: Row, span: Span, readings: Mapping[str, Reading], told: Told) -> ProductRow:
    cells, faults = table.known(row), told.faults
    product = ProductRow(table, row.number, cells, {}, set())
    for field in sorted(cells, key=lambda field: _ORDER.get(field, 4)):
        cell = cells[field]
        if (field not in ("sku", "name") and is_blank(cell)) or (
            product.is_activity and PRODUCT_FIELDS[field].ignored_of_activities
        ):
            continue
        _read(product, field, cell, span, readings[field], told)
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


def _read(product: ProductRow, field: str, cell: Cell, span: Span, reading: Reading, told: Told) -> None:
    """One cell into `given`; what is wrong with it, and how it was read if that isn't plain, is noted."""
    column, title, faults = product.table.columns[field], product.table.title, told.faults
    try:
        if field in _UNSHARED and cell.row != product.number:
            raise Bad("merged_stock")
        value = value_of(PRODUCT_FIELDS[field], cell, span, reading, product.given)
    except Bad as bad:
        if field == "margin" and product.has("cost"):
            faults.add("margin_unused", title, cell, column=column.header)
            return
        product.bad.add(field)
        faults.add(bad.code, title, cell, column=column.header, **bad.facts)
        return
    told.read(PRODUCT_FIELDS[field], (title, column.header, cell), value, reading, product.given)
    product.given[field] = value
    if field == "role" and len(roles_named(cell)) > 1:
        faults.add("role_read_as", title, cell, read=label({str(r): names for r, names in ROLES.items()}, str(value)))


def _fill_from_others(product: ProductRow, faults: Faults) -> None:
    """Fields that other columns speak for: name and spec, a sku of its own, a price to start from, a pitch's length."""
    given, table = product.given, product.table
    if "sku" not in table.columns:
        given["sku"] = f"R{product.number}"
    if spec := given.pop("spec", None):
        name = given.get("name", "")
        given["name"] = name if spec in name else f"{name} {spec}".strip()
    if product.has("live_price") and not product.has("list_price") and "list_price" not in product.bad:
        given["list_price"] = given["live_price"]
    if length := given.pop("pitch_minutes", None):
        given.setdefault("min_minutes", length)
        given.setdefault("max_minutes", length)


def _tell_apart(rows: list[ProductRow]) -> None:
    """Variants under one merged sku get a number each: what was one cell for several rows is not a sku given twice."""
    groups: dict[str, list[ProductRow]] = {}
    for row in rows:
        if "sku" in row.cells and row.has("sku"):
            groups.setdefault(row.cells["sku"].address, []).append(row)
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
