"""The plan as a workbook: a sheet for every question, figures that recompute, native charts."""

from __future__ import annotations

import json

from lineup.night.outlook import Replanned
from lineup.report.excel.book import Book
from lineup.report.excel.catalog_sheets import CatalogColumns, write_products, write_traffic
from lineup.report.excel.checks import write_checks
from lineup.report.excel.cues import Cued, write_cues
from lineup.report.excel.curve import axis_top, write_curve
from lineup.report.excel.doubts import write_doubts
from lineup.report.excel.overview import Sheets, write_overview
from lineup.report.excel.paid import write_paid
from lineup.report.excel.parameters import parameter_cells, write_parameters
from lineup.report.excel.prices import write_prices
from lineup.report.excel.restock import write_restock
from lineup.report.excel.rundown import write_rundown
from lineup.report.excel.substitutes import with_substitutes, write_substitutes
from lineup.report.excel.tonight import write_tonight
from lineup.report.excel.tradeoffs import write_tradeoffs
from lineup.report.tables import tables_of
from lineup.report.words import Words
from lineup.result import Result
from lineup.tonight import night_data


def workbook_bytes(result: Result, replanned: Replanned | None = None) -> bytes:
    """The workbook of a plan; the same bytes for the same result. `replanned`: the re-plan of a night that it is of."""
    tables, catalog = tables_of(result), result.catalog
    title = Words.of(catalog).label("caption.plan")
    book = Book(catalog.language, title, catalog.show.start, catalog.show.currency)
    overview = book.sheet("overview", tab="#C8432F")
    if replanned is not None:
        write_tonight(book, book.sheet("tonight", tab="#C8432F"), replanned)
    products, parameters = (
        CatalogColumns(book.words.label("sheet.catalog"), catalog.extra_columns),
        parameter_cells(book, tables),
    )
    rundown = write_rundown(book, book.sheet("rundown"), result, tables, products, parameters)
    cues = book.sheet("cues")
    if tables.substitutes:
        write_substitutes(book, book.sheet("substitutes"), result, tables)
    prices = write_prices(book, book.sheet("prices"), result, tables, rundown)
    write_cues(book, cues, result, tables, Cued(rundown, prices, products))
    sheets = Sheets(
        rundown=rundown,
        prices=prices,
        restock=write_restock(book, book.sheet("restock"), result, tables),
        paid=write_paid(book, book.sheet("paid"), result, tables, parameters["start"]),
        curve=write_curve(book, book.sheet("curve"), result, tables),
    )
    write_checks(book, book.sheet("checks"), tables)
    if tables.tradeoffs or tables.pins:
        write_tradeoffs(book, book.sheet("tradeoffs"), result, tables)
    write_parameters(book, book.sheet("parameters"), result, tables)
    write_products(book, book.sheet("catalog"), with_substitutes(catalog, result))
    write_traffic(book, book.sheet("traffic"), catalog)
    if catalog.doubts:
        write_doubts(book, book.sheet("learnt"), catalog)
    write_overview(book, overview, result, tables, sheets, axis_top(result))
    book.remember(json.dumps(night_data(catalog.night), ensure_ascii=False) if catalog.night.has_begun else "")
    return book.bytes()
