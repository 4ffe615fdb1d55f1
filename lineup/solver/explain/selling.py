"""Money that cannot be had, by arithmetic: a margin above that of every price, and shows in which nothing sells."""

from __future__ import annotations

from collections.abc import Iterator

from lineup.catalog import Catalog
from lineup.pricing import price_ladder
from lineup.solver.explain.proof import Proof, proof
from lineup.supply import most_orderable, restock_kind


def margin_beyond_prices(catalog: Catalog) -> Iterator[Proof]:
    """No product has a price whose margin rate reaches the floor, so no mix of them does."""
    floor, show = catalog.show.margin_floor, catalog.show
    dearest = {p.sku: max(s.live_price for s in price_ladder(p, show)) for p in catalog.products if not p.is_activity}
    rates = {sku: 1 - catalog.product(sku).cost / price for sku, price in dearest.items()}
    if not rates or max(rates.values()) >= floor:
        return
    sku = max(rates, key=lambda s: rates[s])
    cost = catalog.product(sku).cost
    rules = ("margin_floor", "price_ladder")
    yield proof("margin.prices", *rules, sku=sku, price=dearest[sku], cost=cost, rate=rates[sku], floor=floor)


def nothing_sells(catalog: Catalog) -> Iterator[Proof]:
    """Nobody comes, nobody buys, or there is nothing to sell: no plan is better than another."""
    show = catalog.show
    selling = [p for p in catalog.products if not p.is_activity]
    stocked = [p for p in selling if p.stock or (restock_kind(p, show) and most_orderable(p))]
    wanted = [p for p in stocked if p.new_fan_appeal or p.returning_fan_appeal]
    entries = sum(catalog.traffic.private) + sum(catalog.traffic.public)
    if entries <= 0 and min(show.ad_budget, show.paid_cap) <= 0:
        yield proof("sales.nobody")
    elif show.base_rate <= 0:
        yield proof("sales.no_rate")
    elif not wanted:
        yield proof("sales.nothing", count=len(selling), stocked=len(stocked))
