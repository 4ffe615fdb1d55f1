"""What is pinned in a plan made before, for a new plan of a catalogue; pins that no plan can keep are named at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lineup.catalog import Catalog
from lineup.check import RULES
from lineup.errors import CatalogError, CellFault
from lineup.plan import Kept, Plan
from lineup.review import finding
from lineup.workbook.faults import Faults
from lineup.workbook.plan_book import PlanBook

_OF_PINS_ALONE = ("duration", "airings", "relist_gap", "price_ladder", "order_size", "arrival")
"""Rules that pins break by themselves, whatever else is planned."""


def kept_for(catalog: Catalog, book: PlanBook, file: str) -> Kept:
    """The pins of a plan workbook, in minutes from the start of the show.

    Raises CatalogError, at the cells of the workbook, where the catalogue doesn't hold what is pinned, or where no plan can
    keep it: too long, past the end, at a price that isn't on the ladder. `file`: its name.
    """
    faults = Faults(catalog.language, book.titles)
    known = {product.sku for product in catalog.products}
    pins = set(book.pinned.airings)
    aired = zip(book.plan.airings, book.rundown.lines, strict=True)
    pinned = [(airing.sku, line) for airing, line in aired if airing in pins]
    pinned += [(order.sku, book.orders.lines[order.sku]) for order in book.pinned.restock]
    for sku, line in pinned:
        if sku not in known:
            faults.add("pinned_unknown", line.table.title, line.cells["sku"], sku=sku)
    faults.raise_if_any(file)
    _past_the_end(catalog, book, faults)
    if broken := (*faults.all, *_impossible(catalog, book)):
        raise CatalogError(file, broken, catalog.language)
    return book.pinned


def _past_the_end(catalog: Catalog, book: PlanBook, faults: Faults) -> None:
    length, pins = catalog.show.minutes, set(book.pinned.airings)
    for airing, line in zip(book.plan.airings, book.rundown.lines, strict=True):
        if airing in pins and airing.end_min > length:
            facts = {"product": catalog.product(airing.sku).name, "end": airing.end_min, "length": length}
            faults.add("pinned_past_end", line.table.title, line.cells["minutes"], **facts)


def _impossible(catalog: Catalog, book: PlanBook) -> Iterator[CellFault]:
    """A finding for every pin that breaks a rule by itself."""
    pinned = book.pinned
    alone = Plan(book.plan.highlight, pinned.airings, pinned.prices, pinned.restock)
    for rule in _OF_PINS_ALONE:
        for breach in RULES[rule](alone, catalog, None).breaches:
            yield finding(catalog, book, breach)
    firsts = replace(alone, airings=tuple(airing for airing in pinned.airings if airing.airing == 1))
    for breach in RULES["pins"](firsts, catalog, None).breaches:
        yield finding(catalog, book, breach)
