"""备胎 tonight: who goes on in place of what failed or sold out, and what the old order comes to with that alone."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from lineup.catalog import Catalog
from lineup.night.beginning import Begun
from lineup.night.course import Course
from lineup.night.outlook import StoodIn, old_plan, outlook_of
from lineup.plan import Airing, Plan
from lineup.pricing import price_ladder


def stood_in(begun: Begun, old: Plan) -> StoodIn | None:
    """The old order, all that is gone replaced by who is named for it; None where nobody is."""
    rest, swaps = _swapped(begun.course, begun.catalog)
    if not swaps:
        return None
    there = replace(begun, course=replace(begun.course, rest=rest))
    plan = old
    for _, by in swaps:
        if plan.price(by) is None:
            plan = _at_its_best_price(there, plan, by)
    return StoodIn(swaps, outlook_of(there.catalog, old_plan(there, plan)))


def _swapped(course: Course, catalog: Catalog) -> tuple[tuple[Airing, ...], tuple[tuple[str, str], ...]]:
    """What is still to come with those who stand in, and who does for whom."""
    coming = {airing.sku for airing in course.rest}
    aired = Counter(airing.sku for airing in (*course.begun, *course.rest))
    rest: list[Airing] = []
    swaps: dict[str, str] = {}
    on_air = course.begun[-1:]
    cut_off = [replace(a, airing=0) for a in on_air if catalog.is_gone(a.sku)]  # what is on air goes off now
    for airing in (*cut_off, *course.planned):
        if airing.sku in coming:
            rest.append(airing)
            continue
        by = catalog.substitute_of(airing.sku)
        if by is None or catalog.is_gone(by.sku) or aired[by.sku] >= by.max_airings:
            continue
        if by.sku in swaps.values() and swaps.get(airing.sku) != by.sku:  # it stands in for another
            continue
        aired[by.sku] += 1
        swaps.setdefault(airing.sku, by.sku)
        lasts = min(by.max_minutes, max(by.min_minutes, airing.duration_min))
        rest.append(Airing(by.sku, airing.start_min, lasts))
    return tuple(rest), tuple(swaps.items())


def _at_its_best_price(begun: Begun, plan: Plan, sku: str) -> Plan:
    """The plan with the price of a product at which the old order comes to most."""
    product = begun.catalog.product(sku)
    priced = [replace(plan, prices=(*plan.prices, price)) for price in price_ladder(product, begun.catalog.show)]
    return max(priced, key=lambda one: outlook_of(begun.catalog, old_plan(begun, one)).figures.value)
