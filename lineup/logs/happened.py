"""A plan workbook as a record of what was on air: the plan as it happened."""

from __future__ import annotations

from pathlib import Path

from lineup.catalog import Catalog
from lineup.logs.played import OnAir, PlayedShow, planned_paid
from lineup.workbook.faults import Faults
from lineup.workbook.plan_book import read_plan_book


def happened(path: Path, catalog: Catalog, faults: Faults) -> PlayedShow:
    """What a plan workbook says was on air, at which prices, with which paid spend. CatalogError if it can't be read."""
    book = read_plan_book(path, catalog.language)
    known = {product.sku for product in catalog.products}
    prices = {price.sku: price for price in book.plan.prices}
    ordered = {order.sku: order.units for order in book.plan.restock if order.kind == "stock"}
    aired = []
    for airing in book.plan.airings:
        price, product = prices.get(airing.sku), book.catalog.product(airing.sku)
        ready = sum(variant.stock + ordered.get(variant.sku, 0) for variant in product.variants)
        aired.append(
            OnAir(
                airing.sku if airing.sku in known else "",
                airing.start_min,
                airing.end_min,
                price.live_price if price else None,
                price.new_fan_coupon if price else 0.0,
                price.returning_fan_coupon if price else 0.0,
                ready if product.sells else None,
            )
        )
    faults.add("log_plan_taken", "", count=len(aired))
    return PlayedShow(
        book.catalog.show.start,
        book.catalog.show.minutes,
        on_air=tuple(aired),
        paid=planned_paid(book.plan),
    )
