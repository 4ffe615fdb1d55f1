"""Changes that a hand makes to a plan: rows moved, lengthened, taken out or put in, prices, with the minutes still adding up.

Minutes that a change frees or needs go to and come from the airings nearest to it, the next one first, as far as each
product's length allows; so that what is far from the change keeps its time.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from lineup.catalog import Catalog
from lineup.plan import Airing, Plan, Price, in_a_row, numbered

Key = tuple[str, int]
"""(sku, which of its airings)."""


def key_of(airing: Airing) -> Key:
    """By which an airing is known in two plans."""
    return airing.sku, airing.airing


def with_airings(catalog: Catalog, plan: Plan, airings: Iterable[Airing]) -> Plan:
    """The plan with these airings in that order; prices and orders only of what still airs."""
    rows = numbered(in_a_row(airings))
    aired = {airing.sku for airing in rows}
    return replace(
        plan,
        airings=rows,
        prices=tuple(price for price in plan.prices if price.sku in aired),
        restock=tuple(order for order in plan.restock if catalog.product_of(order.sku).sku in aired),
    )


def with_price(catalog: Catalog, plan: Plan, price: Price) -> Plan:
    """The plan with that price of its product, prices in the order of the catalogue."""
    prices = {one.sku: one for one in plan.prices} | {price.sku: price}
    return replace(plan, prices=tuple(prices[p.sku] for p in catalog.products if p.sku in prices))


def fitted(
    catalog: Catalog, airings: Sequence[Airing], total: int, around: int, fixed: Collection[int] = ()
) -> list[Airing]:
    """The airings lengthened or shortened until they take `total` minutes, as far as their products' lengths allow.

    `around`: the place of the change; `fixed`: places that keep their minutes. Locked airings keep theirs too.
    """
    rows = list(airings)
    spare = total - sum(row.duration_min for row in rows)
    locked = {(pin.sku, pin.duration_min) for pin in catalog.kept.airings}
    nearest = sorted(range(len(rows)), key=lambda k: (abs(k - around), k < around))
    for k in nearest:
        if not spare:
            break
        row = rows[k]
        if k in fixed or (row.sku, row.duration_min) in locked:
            continue
        product = catalog.product(row.sku)
        low, high = min(product.min_minutes, row.duration_min), max(product.max_minutes, row.duration_min)
        minutes = min(high, max(low, row.duration_min + spare))
        spare -= minutes - row.duration_min
        rows[k] = replace(row, duration_min=minutes)
    return rows


def total_of(plan: Plan) -> int:
    """Minutes that the airings of a plan take."""
    return sum(airing.duration_min for airing in plan.airings)


def moved(catalog: Catalog, plan: Plan, place: int, to: int) -> Plan:
    """The airing at a place put where it becomes the one at `to`; every airing keeps its minutes."""
    rows = list(plan.airings)
    rows.insert(to, rows.pop(place))
    return with_airings(catalog, plan, rows)


def lengthened(catalog: Catalog, plan: Plan, place: int, minutes: int) -> Plan:
    """The airing at a place for so many minutes, which its neighbours give or take."""
    rows = list(plan.airings)
    rows[place] = replace(rows[place], duration_min=minutes)
    return with_airings(catalog, plan, fitted(catalog, rows, total_of(plan), place, {place}))


def without(catalog: Catalog, plan: Plan, places: Collection[int]) -> Plan:
    """The plan without the airings at these places, whose minutes their neighbours take."""
    rows, total = list(plan.airings), total_of(plan)
    for place in sorted(places, reverse=True):
        left = sum(row.duration_min for row in rows)
        del rows[place]
        rows = fitted(catalog, rows, left, place)
    if sum(row.duration_min for row in rows) != total and places:
        rows = fitted(catalog, rows, total, min(places))
    return with_airings(catalog, plan, rows)


def with_added(catalog: Catalog, plan: Plan, airing: Airing, place: int) -> Plan:
    """The plan with one more airing at a place, whose minutes its neighbours give."""
    rows = list(plan.airings)
    rows.insert(place, airing)
    return with_airings(catalog, plan, fitted(catalog, rows, total_of(plan), place, {place}))
