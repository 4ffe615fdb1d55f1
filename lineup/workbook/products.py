"""The products as the user gave them: cells to values, row by row, with everything that is wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from lineup.catalog import Assumption
from lineup.fields import PRODUCT_FIELDS, REQUIRED
from lineup.product import SILENT_ROLES
from lineup.vocabulary.words import Listed, Phrase
from lineup.workbook.apart import told_apart
from lineup.workbook.body import product_rows
from lineup.workbook.cells import Cell, Row
from lineup.workbook.column_notes import say_brackets, say_signals, says_nothing, specs_of, without_vague_roles
from lineup.workbook.columns import Reading, reading_of
from lineup.workbook.decimal_columns import with_points
from lineup.workbook.faults import Bad, Faults, blank_at, joined
from lineup.workbook.follow import followed
from lineup.workbook.headers import ROLES
from lineup.workbook.ids import Tidy, unwrapped
from lineup.workbook.naming import label
from lineup.workbook.no_goods import no_goods
from lineup.workbook.numbering import number_blanks, number_variants
from lineup.workbook.passed_over import PassedOver
from lineup.workbook.same_goods import merged
from lineup.workbook.signals import Signals
from lineup.workbook.single_pieces import pieces
from lineup.workbook.tables import Table
from lineup.workbook.taxes import on_one_basis
from lineup.workbook.terms import compare_at, say_zero_stock, take_stock_in_words
from lineup.workbook.times import Span
from lineup.workbook.told import Told
from lineup.workbook.values import is_blank, roles_named, value_of

NO_ROW = Row(0, {})
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
    raw: Row = NO_ROW
    specs: tuple[str, ...] = ()  # what tells it from others of its name: colour, size
    follows: set[str] = field(default_factory=set)  # `list_price` where the live price stands for it; `presale`

    @property
    def is_activity(self) -> bool:
        return self.given.get("role") in SILENT_ROLES

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
    """What the sheet holds: its products, the headers of columns that mean nothing to us, and its tables."""

    rows: list[ProductRow]
    extra_columns: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()

    @property
    def assumed(self) -> tuple[Assumption, ...]:
        """Everyday prices that are the live price, for want of another."""
        skus = tuple(row.given["sku"] for row in self.rows if "list_price" in row.follows)
        return (Assumption(field="list_price", value="live_price", reason="default", skus=skus),) if skus else ()


def read_products(tables: Sequence[Table], span: Span, faults: Faults, everything: bool = False) -> Products:
    """Every row with a product. Faults of single cells, blanks that are required, and a lack of products are noted.

    `everything`: goods that are not for sale, or past their date, are taken all the same.
    """
    rows: list[ProductRow] = []
    extra: dict[str, None] = {}
    carried: dict[str, None] = {}
    taken: list[Table] = []
    for table in tables:
        signals = Signals(without := without_vague_roles(with_points(table, faults), faults))
        whole, led = followed(without, signals)
        over = PassedOver(whole, signals, span, everything)
        mine = _rows(whole, over, span, faults)
        compare_at(mine, whole, signals, faults)
        pieces(mine, whole, faults)
        say_signals(whole, signals, over.unclear, led, faults)
        say_brackets(whole, faults)
        numbers = {product.number for product in mine}
        if hidden := [row for row in table.body if row.hidden and row.number in numbers]:
            faults.add("hidden_rows", table.title, blank_at(hidden[0].number, 1), count=len(hidden))
        rows += mine
        taken.append(whole)
        extra |= dict.fromkeys(whole.others.values())
        carried |= dict.fromkeys(h for number, h in whole.others.items() if says_nothing(number, whole, signals))
    if tables and not rows and not faults.holds("rows_too_long", "row_too_long", "row_moved", "quote_open"):
        faults.add("empty_catalog", tables[0].title)
    no_goods(rows, faults)
    number_variants(rows)
    rows = merged(rows, faults)
    number_blanks(rows, faults)
    told_apart(rows, faults)
    say_zero_stock(rows, faults)
    if carried:
        faults.add("columns_carried", tables[0].title, columns=joined(list(carried)))
    return Products(rows, tuple(extra), tuple(taken))


def _rows(table: Table, over: PassedOver, span: Span, faults: Faults) -> list[ProductRow]:
    """The products of one table; rows that are none, or none for this show, are left out with a note."""
    found: list[ProductRow] = []
    taken: list[tuple[Row, str]] = []
    for row, section in product_rows(table, faults):
        if why := over.why(row):
            faults.add(why.code, table.title, why.cell, column=table.others.get(why.cell.column, ""))
            faults.leave_out(why.code, table.title, row.number)
            continue
        taken.append((row, section))
    tidy, told, rows = Tidy(table.title, faults), Told(faults), [row for row, _ in taken]
    readings = on_one_basis(table, rows, _readings(table, rows), faults)
    for row, section in taken:
        product = _product(table, row, span, tidy, readings, told)
        if section and "category" not in table.columns:
            product.given["category"] = section
        found.append(product)
    told.tell()
    tidy.tell()
    return found


def _readings(table: Table, rows: Sequence[Row]) -> dict[str, Reading]:
    """How each column is read, by its field; what an activity fills in elsewhere than it counts says nothing."""
    cells: dict[str, list[Cell]] = {name: [] for name in table.columns}
    for row in rows:
        known = table.known(row)
        activity = "role" in known and roles_named(known["role"])[:1] == ["activity"]
        for name, cell in known.items():
            if not is_blank(cell) and not (activity and (PRODUCT_FIELDS[name].ignored_of_activities or name == "cost")):
                cells[name].append(unwrapped(cell))
    return {name: reading_of(PRODUCT_FIELDS[name], table.columns[name].header, cells[name]) for name in cells}


def _product(table: Table, row: Row, span: Span, tidy: Tidy, readings: Mapping[str, Reading], told: Told) -> ProductRow:
    faults = told.faults
    cells = tidy.row(table.known(row), {field: column.header for field, column in table.columns.items()})
    product = ProductRow(table, row.number, cells, {}, set(), row, specs_of(table, row))
    for name in sorted(cells, key=lambda name: _ORDER.get(name, 4)):
        cell = cells[name]
        if (name not in ("sku", "name") and is_blank(cell)) or (
            product.is_activity and PRODUCT_FIELDS[name].ignored_of_activities
        ):
            continue
        if not (name == "stock" and take_stock_in_words(product, cell, faults)):
            _read(product, name, cell, span, readings[name], told)
        if name != "spec" and (name in table.added or name in table.joined):
            _add(product, name, table.parts(row, name)[1:], span, readings[name], told)
    for fields in _missing(product):
        columns = Listed("or", [Phrase("quoted", name=product.header(field)) for field in fields])
        faults.add("missing_value", table.title, product.cell(fields[0]), columns=columns)
    _fill_from_others(product)
    product.given["extra"] = tuple(
        (header, str(cell.value) if cell.kind == "text" else cell.shown)
        for number, header in table.others.items()
        if number in row.cells and (cell := unwrapped(row.cells[number])).kind not in _NO_TEXT and not is_blank(cell)
    )
    return product


def _read(product: ProductRow, field: str, cell: Cell, span: Span, reading: Reading, told: Told) -> None:
    """One cell into `given`; what is wrong with it, and how it was read if that isn't plain, is noted."""
    column, title, faults = product.table.columns[field], product.table.title, told.faults
    try:
        if field in _UNSHARED and cell.row != product.number and field not in product.table.joined:
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


def _add(product: ProductRow, field: str, cells: Sequence[Cell], span: Span, reading: Reading, told: Told) -> None:
    """What further cells say of a field is added to its number, or to its words."""
    for cell in cells:
        if is_blank(cell):
            continue
        so_far = product.given.pop(field, None)
        _read(product, field, cell, span, reading, told)
        if so_far is not None and field in product.given:
            value = product.given[field]
            product.given[field] = f"{so_far} {value}" if isinstance(value, str) else so_far + value


def _fill_from_others(product: ProductRow) -> None:
    """Fields that other columns speak for: a spec of several columns, a price to start from, a pitch's length."""
    given = product.given
    given.pop("spec", None)  # what says that there is one variant is no spec
    if product.specs:
        given["spec"] = " ".join(product.specs)
    if product.has("live_price") and not product.has("list_price") and "list_price" not in product.bad:
        given["list_price"] = given["live_price"]
        product.follows.add("list_price")
    if length := given.pop("pitch_minutes", None):
        given.setdefault("min_minutes", length)
        given.setdefault("max_minutes", length)


def _missing(row: ProductRow) -> list[list[str]]:
    """Required fields that are blank, alternatives together; a column that is missing altogether has its own fault."""
    # A role that can't be read might be an activity's, which needs no more than a number.
    needed = (("sku",),) if row.is_activity or "role" in row.bad else REQUIRED
    blank: list[list[str]] = []
    for fields in needed:
        if fields == ("sku",) and (row.has("name") or "sku" not in row.table.columns):
            continue  # it gets the number of its row
        known = [field for field in fields if field in row.table.columns]
        if known and not any(field in row.given or field in row.bad for field in known):
            blank.append(known)
    return blank
