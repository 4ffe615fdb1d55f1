"""Why so: an airing a minute longer or shorter, at another price, elsewhere, or not at all; and why a product is left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lineup.asked.edits import fitted, lengthened, moved, total_of, with_airings, with_price, without
from lineup.asked.standing import Standing, stand
from lineup.errors import Statement
from lineup.plan import Airing, Plan, Price
from lineup.pricing import price_ladder
from lineup.product import Product

PLACES = 5
"""Other places that are told."""
_PRICED = 3
"""Places at which every price of a product left out is tried."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What is done otherwise, and the plan with it."""

    what: Statement
    now: Standing


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A product that a plan leaves out: its best place that breaks no further rule, and one that earns more but breaks some."""

    best: Trial | None
    barred: Trial | None


def of_length(base: Standing, place: int) -> Iterator[Trial]:
    """The airing a minute longer, then a minute shorter."""
    airing = base.plan.airings[place]
    for code, minutes in (("explain.longer", airing.duration_min + 1), ("explain.shorter", airing.duration_min - 1)):
        if minutes > 0:
            plan = lengthened(base.catalog, base.plan, place, minutes)
            yield _trial(base, plan, Statement(code, {"minutes": minutes}, airing.sku, airing.start_min))


def of_price(base: Standing, sku: str) -> Iterator[Trial]:
    """The product a step dearer, then a step cheaper, with the kind of coupon that it has."""
    own = base.plan.price(sku)
    if own is None:
        return
    ladder = price_ladder(base.catalog.product(sku), base.catalog.show)
    alike = [step for step in ladder if step.coupons == own.coupons]
    dearer = min((step for step in alike if step.live_price > own.live_price), key=_live, default=None)
    cheaper = max((step for step in alike if step.live_price < own.live_price), key=_live, default=None)
    for code, step in (("explain.dearer", dearer), ("explain.cheaper", cheaper)):
        if step is not None:
            yield _trial(base, with_price(base.catalog, base.plan, step), Statement(code, {"price": step}, sku))


def _live(price: Price) -> float:
    return price.live_price


def of_absence(base: Standing, place: int) -> Trial:
    """The plan without that airing, whose minutes its neighbours take."""
    airing = base.plan.airings[place]
    plan = without(base.catalog, base.plan, {place})
    return _trial(base, plan, Statement("explain.without", {}, airing.sku, airing.start_min))


def of_neighbours(base: Standing, place: int) -> Iterator[Trial]:
    """The airing swapped with the one before it, then with the one after it."""
    for to in (place - 1, place + 1):
        if 0 <= to < len(base.plan.airings):
            facts = {"other": base.plan.airings[to].sku}
            what = Statement("explain.swapped", facts, base.plan.airings[place].sku)
            yield _trial(base, moved(base.catalog, base.plan, place, to), what)


def of_place(base: Standing, place: int) -> tuple[Trial, ...]:
    """The airing in its best other places, those first that break no further rule; next to it is `of_neighbours`."""
    airing, found = base.plan.airings[place], []
    for to in range(len(base.plan.airings)):
        if abs(to - place) > 1:
            plan = moved(base.catalog, base.plan, place, to)
            facts = {"place": to + 1, "start": plan.airings[to].start_min}
            found.append(_trial(base, plan, Statement("explain.place", facts, airing.sku)))
    return tuple(sorted(found, key=lambda trial: _rank(base, trial))[:PLACES])


def _rank(base: Standing, trial: Trial) -> tuple[int, float]:
    return len(trial.now.breaks_beyond(base)), -trial.now.value


def left_out(base: Standing, sku: str) -> LeftOut:
    """Where a product that doesn't air would air best: instead of another, at every price of its ladder."""
    product = base.catalog.product(sku)
    ladder = price_ladder(product, base.catalog.show)
    tried = [_instead(base, product, place, ladder[len(ladder) // 2]) for place in range(len(base.plan.airings))]
    by_value = sorted(range(len(tried)), key=lambda place: -tried[place].now.value)
    lawful = [place for place in by_value if not tried[place].now.breaks_beyond(base)]
    priced = dict.fromkeys((*lawful[:_PRICED], *by_value[:_PRICED]))
    tried += [_instead(base, product, place, price) for place in priced for price in ladder]
    best = _best(t for t in tried if not t.now.breaks_beyond(base))
    barred = _best(t for t in tried if t.now.breaks_beyond(base))
    if best is not None and (barred is None or barred.now.value <= best.now.value):
        return LeftOut(best, None)
    return LeftOut(best, barred)


def _best(trials: Iterable[Trial]) -> Trial | None:
    return max(trials, key=lambda trial: trial.now.value, default=None)


def _instead(base: Standing, product: Product, place: int, price: Price) -> Trial:
    rows = list(base.plan.airings)
    out = rows[place]
    minutes = min(product.max_minutes, max(product.min_minutes, out.duration_min))
    rows[place] = Airing(product.sku, out.start_min, minutes)
    plan = with_airings(base.catalog, base.plan, fitted(base.catalog, rows, total_of(base.plan), place, {place}))
    plan = with_price(base.catalog, plan, price) if product.sells else plan
    facts = {"other": out.sku, "price": price, "minutes": minutes}
    return _trial(base, plan, Statement("explain.instead", facts, product.sku, plan.airings[place].start_min))


def _trial(base: Standing, plan: Plan, what: Statement) -> Trial:
    return Trial(what, stand(base.catalog, plan))
