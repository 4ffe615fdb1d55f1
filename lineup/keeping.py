"""What is pinned in a plan made before, for a new plan of a catalogue; pins that no plan can keep are named at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from lineup.catalog import Catalog
from lineup.check import RULES, check
from lineup.errors import CatalogError, CellFault
from lineup.evaluate import evaluate
from lineup.plan import Kept, Plan, Price
from lineup.pricing import price_ladder
from lineup.product import Variant
from lineup.result import Result
from lineup.review import finding, is_walkable
from lineup.workbook.faults import Faults
from lineup.workbook.plan_book import PlanBook

_OF_PINS_ALONE = ("duration", "airings", "relist_gap", "price_ladder", "order_size", "arrival")
"""Rules that pins break by themselves, whatever else is planned."""


def kept_for(catalog: Catalog, book: PlanBook, file: str) -> Kept:
    """The pins of a plan workbook, in minutes from the start of the show.

    Raises CatalogError, at the cells of the workbook, where the catalogue doesn't hold what is pinned, or where no plan can
    keep it: too long, past the end, at a price that isn't on the ladder. `file`: its name.
    """
    if book.of_before:
        book = replace(book, pinned=replace(book.pinned, prices=_on_a_ladder(catalog, book.pinned.prices)))
    faults = Faults(catalog.language, book.titles)
    known = {product.sku for product in catalog.products} | {v.sku for p in catalog.products for v in p.variants}
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
    return replace(book.pinned, plan=book.plan, columns=book.columns)


def _on_a_ladder(catalog: Catalog, prices: Iterable[Price]) -> tuple[Price, ...]:
    """Those of the prices that today's ladders hold: a plan of before may have others, which nobody chose against them."""
    known = {product.sku: product for product in catalog.products}
    return tuple(
        price for price in prices if price.sku not in known or price in price_ladder(known[price.sku], catalog.show)
    )


def keeping(catalog: Catalog, book: PlanBook, file: str) -> Catalog:
    """The catalogue with what is kept of a plan workbook: `kept_for`, and columns that people added to its products."""
    kept = kept_for(catalog, book, file)
    added = [own for own in kept.columns if own.sheet == "catalog" and own.header not in catalog.extra_columns]
    products = catalog.products
    for own in added:
        texts = {sku: text for sku, _, text in own.texts}
        products = tuple(
            product.model_copy(update={"variants": tuple(_with_extra(v, own.header, texts) for v in product.variants)})
            for product in products
        )
    headers = (*catalog.extra_columns, *(own.header for own in added))
    return catalog.model_copy(update={"kept": kept, "products": products, "extra_columns": headers})


def _with_extra(variant: Variant, header: str, texts: Mapping[str, str]) -> Variant:
    said = texts.get(variant.sku)
    return variant if said is None else variant.model_copy(update={"extra": (*variant.extra, (header, said))})


def remarks(catalog: Catalog, book: PlanBook, file: str) -> tuple[CellFault, ...]:
    """What of a kept plan's edits decides nothing in the new one. `file`: its name.

    Its parameters, products and traffic are those of the catalogue; rows that aren't pinned are only where the search starts.
    """
    faults = Faults(catalog.language, book.titles)
    if file != catalog.file:
        for sheet, cell in book.edits.settings:
            faults.add("kept_setting_unused", sheet, cell, catalog=catalog.file, plan=file)
    pins, changed = set(book.pinned.airings), book.edits.by_sheet.get("rundown")
    aired = zip(book.plan.airings, book.rundown.lines, strict=True)
    free = {line.row.number: line for airing, line in aired if airing not in pins}
    typed = [cell for cell in changed.edited if cell.row in free] if changed else []
    typed = [cell for cell in typed if cell.column in {c.number for c in free[cell.row].table.columns.values()}]
    if typed:
        faults.add("kept_not_pinned", book.highlight_at[0], typed[0], count=len(typed))
    return (*book.remarks, *faults.all)


@dataclass(frozen=True, slots=True)
class Against:
    """The new plan against the one that was kept, as that stood after its edits: GMV of both, yuan.

    `moved`: airings of the new plan that the old one doesn't have at that minute for that long. `broken`: rules that the old
    one breaks.
    """

    before: float
    now: float
    moved: int
    broken: int


def against_kept(result: Result) -> Against | None:
    """What replanning gained; None where nothing was kept, or the kept plan can't be valued."""
    catalog, kept = result.catalog, result.catalog.kept.plan
    known = {product.sku for product in catalog.products}
    if kept is None or not {airing.sku for airing in kept.airings} <= known:
        return None
    rules = check(kept, catalog)
    if not is_walkable(rules):
        return None
    old = {(airing.sku, airing.start_min, airing.duration_min) for airing in kept.airings}
    moved = sum((a.sku, a.start_min, a.duration_min) not in old for a in result.plan.airings)
    broken = sum(not rule.passed for rule in rules)
    return Against(evaluate(catalog, kept).gmv, result.figures.gmv, moved, broken)


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
    priced = {price.sku for price in pinned.prices}
    for rule in _OF_PINS_ALONE:
        for breach in RULES[rule](alone, catalog, None).breaches:
            if rule != "price_ladder" or breach.sku in priced:  # a price that isn't kept is chosen anew
                yield finding(catalog, book, breach)
    firsts = replace(alone, airings=tuple(airing for airing in pinned.airings if airing.airing == 1))
    for breach in RULES["pins"](firsts, catalog, None).breaches:
        yield finding(catalog, book, breach)
