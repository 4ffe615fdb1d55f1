"""备胎: who goes on when a hit or a must-air fails or sells out, on one page for the control room."""

from __future__ import annotations

from typing import Any

from xlsxwriter.worksheet import Worksheet

from lineup.catalog import Catalog
from lineup.report.excel.book import FAINT, Book
from lineup.report.excel.grid import Column, finish, set_widths, write_table, write_title
from lineup.report.substitutes import price_said
from lineup.report.tables import Tables
from lineup.report.tables.frame import Row, rows_of
from lineup.result import Result

_KINDS = {
    "sku": "text", "name": "text", "by": "text", "by_name": "text", "starts": "clock", "price": "text", "gmv": "yuan",
    "change": "yuan", "source": "text", "broken": "text",
}  # fmt: skip


def write_substitutes(book: Book, sheet: Worksheet, result: Result, tables: Tables) -> None:
    """A row a product that may fail."""
    words = book.words
    write_title(book, sheet, "substitutes", words.say("substitutes_about"))
    columns = [
        Column(key, kind, header=words.label(f"substitute.{key}"), least=11, most=40, wrap=key == "broken")
        for key, kind in _KINDS.items()
    ]
    rows = [
        row
        | {
            "by_name": row["by_name"] or words.label("substitute.nobody"),
            "price": price_said(of.price, words),
            "gmv": row["gmv"] if row["by"] else None,
            "change": row["change"] if row["by"] else None,
            "source": words.label(f"substitute.{'given' if row['given'] else 'found'}") if row["by"] else "",
            "broken": words.listed([words.rule(rule) for rule in row["broken"]]),
        }
        for row, of in zip(rows_of(tables.substitutes), tables.substitutes, strict=True)
    ]
    set_widths(book, sheet, columns, rows)
    finish(sheet, write_table(book, sheet, columns, rows, _look), frozen=2)


def _look(row: Row, key: str) -> dict[str, Any]:
    if key == "by_name":
        return {"bold": bool(row["by"])} if row["by"] else {"font_color": FAINT}
    return {}


def with_substitutes(catalog: Catalog, result: Result) -> Catalog:
    """The catalogue in which the best that were found stand where nobody was named: the night goes by them."""
    found = {one.sku: one.by for one in result.substitutes if one.by and not one.given}
    products = tuple(p.model_copy(update={"substitute": found.get(p.sku, p.substitute)}) for p in catalog.products)
    return catalog.model_copy(update={"products": products})
