"""The catalogue anew as a workbook: products, the show's parameters, traffic, and what was learnt of each value."""

from __future__ import annotations

from typing import Any

from xlsxwriter.worksheet import Worksheet

from lineup.catalog import Catalog, Show
from lineup.entries import TOTALS
from lineup.fields import SHOW_FIELDS
from lineup.learning.learned import LearntCatalog
from lineup.learning.values import Value
from lineup.report.excel.book import BAND, Book
from lineup.report.excel.catalog_sheets import write_products, write_traffic
from lineup.report.excel.grid import HEAD, Column, finish, set_widths, write_table, write_title
from lineup.report.excel.parameters import cell_value
from lineup.report.learnt_names import is_factor, is_share, name_of, readable, say
from lineup.report.tables.frame import Row

_FILLS = {"data": "#DDF1DC", "some": BAND, "kept": "#ECEEF1", "never": "#ECEEF1", "refused": "#ECEEF1"}
_LEARNT = ("of", "what", "before", "now", "low", "high", "moved", "verdict", "from")


def learnt_bytes(learnt: LearntCatalog) -> bytes:
    """The workbook; the same bytes for the same shows and catalogue."""
    catalog = learnt.catalog
    title = say(catalog.language, "title", shows=learnt.shows, file="").strip()
    book = Book(catalog.language, title, catalog.show.start, catalog.show.currency)
    write_products(book, book.sheet("catalog"), catalog)
    _write_show(book, book.sheet("show"), learnt)
    write_traffic(book, book.sheet("traffic"), catalog)
    _write_learnt(book, book.sheet("learnt", tab="#2E7D4F"), learnt)
    return book.bytes()


def _write_show(book: Book, sheet: Worksheet, learnt: LearntCatalog) -> None:
    """Parameters that were typed or learnt: a default stays a default."""
    language, catalog = learnt.catalog.language, learnt.catalog
    known = {value.field: value for value in learnt.of_room()}
    assumed = {a.field for a in catalog.assumptions if not a.skus}
    fields = [f for f in SHOW_FIELDS if f in Show.model_fields and f not in TOTALS and f not in assumed]
    rows = [_parameter(book, catalog, field, known.get(field)) for field in fields]
    columns = [
        Column("parameter", header=book.words.label("parameter"), least=24, most=34),
        Column("value", header=book.words.label("template.value"), least=20, most=40),
        *(Column(key, header=say(language, key), least=12, most=40) for key in ("low", "high", "verdict", "from")),
    ]
    write_title(book, sheet, "show", say(language, "show_about"))
    set_widths(book, sheet, columns, rows)
    finish(sheet, write_table(book, sheet, columns, rows, _look), frozen=1)


def _parameter(book: Book, catalog: Catalog, field: str, value: Value | None) -> Row:
    unit = SHOW_FIELDS[field].unit
    setting = cell_value(book, field, getattr(catalog.show, field), unit)
    kind = "text" if isinstance(setting, str) else {"share": "fine_percent", "clock": "moment"}.get(unit, "general")
    learnt = value is not None and value.verdict in ("data", "some")
    row: Row = {"parameter": book.words.parameter(field), "value": setting, "kind": kind, "low": "", "high": ""}
    row |= {"verdict": "", "from": say(catalog.language, "from.typed"), "fill": ""}
    if value is not None and learnt:
        row |= {"low": value.low, "high": value.high, "fill": _FILLS[value.verdict]}
        row |= {
            "verdict": say(catalog.language, f"verdict.{value.verdict}"),
            "from": say(catalog.language, "from.shows", count=value.shows),
        }
    elif value is not None:
        row["verdict"] = say(catalog.language, f"verdict.{value.verdict}")
    return row


def _write_learnt(book: Book, sheet: Worksheet, learnt: LearntCatalog) -> None:
    """Every value that was looked at: the room first, then the products in catalogue order."""
    language, catalog = learnt.catalog.language, learnt.catalog
    names = {product.sku: product.name for product in catalog.products}
    assumed = {(a.field, sku) for a in catalog.assumptions for sku in (a.skus or ("",))}
    rows = [_line(book, value, names, learnt, (value.field, value.sku) in assumed) for value in learnt.values]
    columns = [
        Column(key, header=say(language, key), least=12, most=34, kind="text") for key in _LEARNT
    ]  # fmt: skip
    write_title(book, sheet, "learnt", say(language, "about", shows=learnt.shows))
    set_widths(book, sheet, columns, rows)
    finish(sheet, write_table(book, sheet, columns, rows, _look, HEAD), frozen=2)


def _line(book: Book, value: Value, names: dict[str, str], learnt: LearntCatalog, assumed: bool) -> Row:
    language = learnt.catalog.language
    source = "from.shows" if value.verdict in ("data", "some") else "from.default" if assumed else "from.typed"
    if value.verdict == "never" and value.value != value.guess:
        source = "from.room"
    spread = value.verdict in ("data", "some", "kept", "never") and value.low != value.high
    return {
        "of": names.get(value.sku, "") if value.sku else say(language, "whole_room"),
        "what": name_of(value.field, book.words),
        "before": readable(value.guess, value),
        "now": readable(value.value, value),
        "low": readable(value.low, value) if spread else "",
        "high": readable(value.high, value) if spread else "",
        "moved": value.moved,
        "verdict": say(language, f"verdict.{value.verdict}"),
        "from": say(language, source, count=value.shows) if source == "from.shows" else say(language, source),
        "kind": "percent" if is_share(value) else "factor" if is_factor(value) else "number",
        "fill": _FILLS[value.verdict],
    }


def _look(row: Row, key: str) -> dict[str, Any]:
    if key in ("value", "before", "now"):
        return {"kind": row["kind"], "align": "right"}
    if key in ("low", "high"):
        return (
            {"kind": "number" if row["kind"] == "general" else row["kind"], "align": "right"} if row[key] != "" else {}
        )
    if key == "moved":
        return {"kind": "percent", "align": "right"}
    return {"bg_color": row["fill"]} if key == "verdict" and row["fill"] else {}
