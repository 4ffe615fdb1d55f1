"""What is pinned in a plan made before, for a new plan of a catalogue."""

from __future__ import annotations

from lineup.catalog import Catalog
from lineup.plan import Kept
from lineup.workbook.faults import Faults
from lineup.workbook.plan_book import PlanBook


def kept_for(catalog: Catalog, book: PlanBook, file: str) -> Kept:
    """The pins of a plan workbook, in minutes from the start of the show.

    Raises CatalogError, at the cells of the workbook, where the catalogue doesn't hold what is pinned. `file`: its name.
    """
    known = {product.sku for product in catalog.products} | {v.sku for p in catalog.products for v in p.variants}
    faults = Faults(catalog.language)
    pins = set(book.pinned.airings)
    aired = zip(book.plan.airings, book.rundown.lines, strict=True)
    pinned = [(airing.sku, line) for airing, line in aired if airing in pins]
    pinned += [(order.sku, book.orders.lines[order.sku]) for order in book.pinned.restock]
    for sku, line in pinned:
        if sku not in known:
            faults.add("pinned_unknown", line.table.title, line.cells["sku"], sku=sku)
    faults.raise_if_any(file)
    return book.pinned
