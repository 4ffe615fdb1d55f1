"""商品 and 流量: the catalogue as it was planned, nothing left blank, so that a plan workbook can be read back alone."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from lineup.catalog import Catalog
from lineup.fields import PRODUCT_FIELDS
from lineup.product import NEVER_RESTOCKED, Product, Variant
from lineup.report.excel.book import ROLE_FILLS, Book, sheet_reference, typeable
from lineup.report.excel.grid import HEAD, Column, finish, set_widths, write_table, write_title
from lineup.report.tables.clock import moment
from lineup.report.tables.frame import Row
from lineup.report.words import Words
from lineup.styles import PRICED

_PINS = tuple(name for name, field in PRODUCT_FIELDS.items() if field.kind == "pin")
FIELDS = tuple(name for name in PRODUCT_FIELDS if name not in ("margin", "pitch_minutes"))
_OF_VARIANTS = ("sku", "spec", "stock", "moq", "pack_size", "restock_max")


@dataclass(frozen=True, slots=True)
class CatalogColumns:
    """Where the catalogue's columns stand, for formulas that look a product up."""

    sheet: str
    extra_columns: tuple[str, ...] = ()

    def column(self, field: str) -> str:
        """A whole column, as a formula names it."""
        return self._whole(FIELDS.index(field))

    def found(self, column: str, sku: str) -> str:
        """A formula for what a whole column says of the product whose number, or whose style, stands in the cell `sku`."""
        by_sku, by_style = (f"INDEX({column},MATCH({sku},{self.column(key)},0))" for key in ("sku", "style"))
        return f"IFERROR({by_sku},{by_style})"

    def extra(self, header: str) -> str:
        """A column that means nothing to us, as a formula names it."""
        return self._whole(len(FIELDS) + self.extra_columns.index(header))

    def header_of(self, header: str) -> str:
        """The cell of that column's header: what a user wrote there stays text, out of formulas."""
        place = len(FIELDS) + self.extra_columns.index(header)
        return sheet_reference(self.sheet, str(xl_rowcol_to_cell(HEAD, place, row_abs=True, col_abs=True)))

    def _whole(self, place: int) -> str:
        letters = xl_col_to_name(place, col_abs=True)
        return f"{sheet_reference(self.sheet, letters)}:{letters}"


def write_products(book: Book, sheet: Worksheet, catalog: Catalog) -> None:
    """One row a variant; columns that mean nothing to us behind ours."""
    words = book.words
    extra = {f"extra {k}": header for k, header in enumerate(catalog.extra_columns)}
    columns = [Column(field, _kind(field), header=words.column(field), least=9, most=34) for field in FIELDS]
    columns += [Column(key, header=header, least=9, most=34) for key, header in extra.items()]
    rows = [
        _variant(product, variant, catalog, words) | _extras(variant, extra)
        for product in catalog.products
        for variant in product.variants
    ]
    write_title(book, sheet, "catalog", words.say("catalog_about"))
    set_widths(book, sheet, columns, rows)
    table = write_table(book, sheet, columns, rows, _look)
    for own in catalog.kept.columns:
        if own.sheet == "catalog":
            book.owned("catalog", own.header)
    finish(sheet, table, frozen=2)
    sheet.repeat_columns(0, 1)


def _kind(field: str) -> str:
    record = PRODUCT_FIELDS[field]
    if record.kind in ("text", "role", "yes_no"):
        return "text"
    if field == "stock":
        return "stock"
    if record.kind == "pin":
        return "moment"
    if record.unit == "yuan":
        return "price"
    if record.is_rate:
        return "fine_percent"
    return "whole" if record.kind == "whole" or record.unit == "count" else "number"


def _variant(product: Product, variant: Variant, catalog: Catalog, words: Words) -> Row:
    row: Row = {field: getattr(product, field, None) for field in FIELDS}
    row |= {field: getattr(variant, field) for field in _OF_VARIANTS}
    if product.commission is not None:
        row["cost"] = None
    if variant.own_prices is not None:
        row |= _own_prices(dict(variant.own_prices))
    if row["cost"] == 0:  # a nought would be asked about
        row["cost"] = words.label("caption.free") if product.sells else None
    row |= {field: typeable(row[field]) for field in FIELDS if _kind(field) == "price" and row[field]}
    row |= {field: moment(catalog.show, row[field]) for field in _PINS if row[field] is not None}
    return row | {
        "role": words.role(product.role),
        "fill": ROLE_FILLS[product.role],
        "must_include": words.label("caption.yes") if product.must_include else "",
        "variant_share": variant.share if variant.share_given else None,
        "lead_time_days": None if variant.lead_time_days >= NEVER_RESTOCKED else variant.lead_time_days,
    }


def _own_prices(own: dict[str, float]) -> Row:
    """What its row said of prices, where they are not the product's; a margin as the cost that it makes."""
    if "margin" in own and "cost" not in own and "commission" not in own:
        own["cost"] = own["list_price"] * (1 - own["margin"])
    return {field: own.get(field) for field in PRICED if field in FIELDS}


def _extras(variant: Variant, extra: dict[str, str]) -> Row:
    said = dict(variant.extra)
    return {key: said.get(header, "") for key, header in extra.items()}


def _look(row: Row, key: str) -> dict[str, Any]:
    return {"bg_color": row["fill"], "align": "center"} if key == "role" else {}


def write_traffic(book: Book, sheet: Worksheet, catalog: Catalog) -> None:
    """Unpaid entries per minute: a row wherever they change."""
    kinds = {"minute": "whole", "private": "number", "public": "number"}
    columns = [Column(key, kind, header=book.words.entries(key), least=12) for key, kind in kinds.items()]
    entries = list(zip(catalog.traffic.private, catalog.traffic.public, strict=True))
    changes = [0, *(t for t, (before, now) in enumerate(pairwise(entries), start=1) if now != before)]
    rows: list[Row] = [{"minute": t, "private": entries[t][0], "public": entries[t][1]} for t in changes]
    write_title(book, sheet, "traffic", book.words.say("traffic_about"))
    set_widths(book, sheet, columns, rows)
    finish(sheet, write_table(book, sheet, columns, rows, lambda row, key: {}))
