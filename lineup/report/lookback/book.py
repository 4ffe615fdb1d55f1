"""复盘 as a workbook: the show in figures and causes, minute by minute, airing by airing, product by product."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from xlsxwriter.worksheet import Worksheet

from lineup.catalog import Catalog
from lineup.lookback.minutes import STAYS
from lineup.lookback.record import CAUSES, LookBack
from lineup.report.excel.book import Book, lines_needed, merge_text, write_text
from lineup.report.excel.grid import HEAD, Column, Table, write_table, write_title
from lineup.report.lookback import charts
from lineup.report.lookback.book_tables import write_airings, write_goods, write_minutes
from lineup.report.lookback.words import advised, broken, lateness, measures_of, moment_of, off_the_plan, said
from lineup.report.tables.frame import Row

_WIDTHS = (38, 16, 16, 12)
_KINDS = {
    "gmv": "yuan", "gpm": "yuan", "refunds": "yuan", "uv_value": "price", "mean_stay": "number",
}  # fmt: skip
"""Of the show's figures those that are no whole numbers of people; shares are written in per cent."""


def lookback_bytes(found: LookBack, catalog: Catalog) -> bytes:
    """The workbook; the same bytes for the same show beside the same plan."""
    title = said(catalog.language, "title", start=f"{found.start:%Y-%m-%d %H:%M}")
    book = Book(catalog.language, title, found.start, catalog.show.currency)
    overview = book.sheet("review", tab="#C8432F")
    minutes = write_minutes(book, book.sheet("review_minutes"), found, catalog)
    write_airings(book, book.sheet("review_airings"), found, catalog)
    write_goods(book, book.sheet("review_goods"), found, catalog)
    _write_overview(book, overview, found, catalog, minutes)
    return book.bytes()


def _write_overview(book: Book, sheet: Worksheet, found: LookBack, catalog: Catalog, minutes: Table) -> None:
    """Figures, causes, then what to know and what to change; charts to the right."""
    language = catalog.language
    about = said(language, "about", start=f"{found.start:%Y-%m-%d %H:%M}")
    write_title(book, sheet, "review", book.words.sentences([about, *filter(None, [lateness(found, language)])]))
    for k, width in enumerate(_WIDTHS):
        sheet.set_column(k, k, width)
    figures = write_table(book, sheet, _columns(language), _measures(found, language), _look)
    causes = write_table(book, sheet, _cause_columns(language), _causes(found, language), _look, head=figures.last + 2)
    row = (causes.totals or causes.last) + 2
    unknown = [said(language, f"cause.{cause}") for cause in found.unknown]
    if unknown:
        row = _paragraphs(book, sheet, row, "", [said(language, "unknown", names=book.words.listed(unknown))], language)
    for title, sentences in (
        ("advice", advised(found, catalog)),
        ("moments", [moment_of(one, found.start, catalog) for one in found.moments()]),
        ("off", off_the_plan(found, catalog)),
        ("rules", broken(found, catalog)),
    ):
        row = _paragraphs(book, sheet, row, title, sentences, language)
    right = len(_WIDTHS) + 1
    sheet.insert_chart(
        HEAD,
        right,
        charts.causes(book, causes, list(found.parts.values()), said(language, "chart.causes")),
        {"object_position": 3},
    )
    so_far = charts.beside(book, minutes, "so_far", said(language, "chart.so_far"), book.kinds["axis"], charts.OVERVIEW)
    sheet.insert_chart(HEAD + 18, right, so_far, {"object_position": 3})
    sheet.freeze_panes(HEAD, 0)
    sheet.print_area(0, 0, max(row, HEAD + 38), right + 10)


def _columns(language: str) -> list[Column]:
    keys = ("show", "planned", "actual", "change")
    return [Column(key, "text" if key == "show" else "number", header=said(language, key)) for key in keys]


def _measures(found: LookBack, language: str) -> list[Row]:
    return [
        {
            "show": said(language, f"measure.{name}"),
            "planned": planned if planned is None else round(planned, 4 if name in STAYS else 2),
            "actual": actual if actual is None else round(actual, 4 if name in STAYS else 2),
            "change": actual / planned - 1 if planned and actual is not None else None,
            "kind": "percent" if name in STAYS else _KINDS.get(name, "whole"),
        }
        for name, planned, actual in measures_of(found)
    ]


def _cause_columns(language: str) -> list[Column]:
    return [Column("cause", header=said(language, "cause")), Column("amount", "yuan", total="sum", header="GMV")]


def _causes(found: LookBack, language: str) -> list[Row]:
    parts = found.parts
    return [{"cause": said(language, f"cause.{cause}"), "amount": parts[cause], "kind": "yuan"} for cause in CAUSES]


def _look(row: Row, key: str) -> dict[str, Any]:
    if key in ("planned", "actual"):
        return {"kind": row["kind"]}
    return {"kind": "change"} if key == "change" else {}


def _paragraphs(book: Book, sheet: Worksheet, row: int, title: str, sentences: Sequence[str], language: str) -> int:
    """Sentences under their title, each over all columns; returns the row behind them."""
    if not sentences:
        return row
    if title:
        write_text(sheet, row, 0, said(language, title), book.format(bold=True, font_size=12))
        row += 1
    look = book.format(text_wrap=True, valign="top")
    for one in sentences:
        sheet.set_row(row, 4 + 14 * lines_needed(one, sum(_WIDTHS)))
        merge_text(sheet, row, 0, len(_WIDTHS) - 1, one, look)
        row += 1
    return row + 1
