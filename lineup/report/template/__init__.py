"""An empty catalogue that explains itself: what `lineup init` writes."""

from __future__ import annotations

import datetime as dt

from lineup.catalog import Language
from lineup.report.excel.book import Book
from lineup.report.template.products import write_products
from lineup.report.template.show import write_show
from lineup.report.template.traffic import write_traffic
from lineup.report.words import Words

_CREATED = dt.datetime(2000, 1, 1)


def template_bytes(language: Language) -> bytes:
    """The workbook; the same bytes every time."""
    book = Book(language, Words(language).label("template.title"), _CREATED)
    write_products(book, book.sheet("catalog", tab="#C8432F"))
    write_show(book, book.sheet("show"))
    write_traffic(book, book.sheet("traffic"))
    return book.bytes()
