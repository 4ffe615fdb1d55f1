"""Plans for a room that is still being learnt: what is little known is given the benefit of the doubt.

A product whose appeal nobody knows well may sell far better than thought, and only airing it tells. So the rows are chosen
as if every product sold `HOPE` of its doubt better than is expected; prices, orders and spend then suit what is expected,
and so do all figures and rules.
"""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable
from dataclasses import replace

from lineup.catalog import Catalog, Doubt
from lineup.caution.repricing import repriced
from lineup.errors import Interrupted, NoPlan
from lineup.learning.values import Z80
from lineup.odds import odds_of
from lineup.plan import Plan
from lineup.result import Effort, Explored, Lesson, Result

HOPE = 0.7
"""Of one standard deviation: what earned most over six shows of simulated rooms."""
LESS = 2.0
"""By which hope is divided where rows of so much of it obey no rules."""
LEAST_LUCK = 0.15

Search = Callable[..., Result]


def curiously(search: Search, catalog: Catalog, effort: Effort, until: float | None, stop: threading.Event) -> Result:
    """The plan that explores, with what it teaches and what it is expected to cost; the plain one where none can."""

    def left(share: float) -> float | None:
        return None if until is None else max(0.1, share * (until - time.monotonic()))

    plain = search(catalog, effort=effort, time_limit=left(0.4))
    for hope in (HOPE, HOPE / LESS):
        if stop.is_set():
            break
        try:
            found = search(hopeful(catalog, hope), effort=effort, time_limit=left(0.5))
        except (NoPlan, Interrupted):
            continue
        made = repriced(catalog, found, hurried=stop.is_set())
        if made is not None:
            return replace(
                made, pin_costs=(), next_place=None, hand_order=None, frontier=(), airing_costs=(),
                odds=odds_of(catalog, made.plan),
                explored=Explored(max(0.0, plain.figures.value - made.figures.value), lessons(catalog, made.plan, plain.plan)),
            )  # fmt: skip
    return replace(plain, explored=Explored(0.0, ()))


def hopeful(catalog: Catalog, hope: float) -> Catalog:
    """The catalogue in which every product sells so much of its doubt better."""
    doubts = doubts_by_product(catalog)
    products = tuple(
        p.model_copy(
            update={f"{fan}_fan_appeal": p.appeal(fan) * math.exp(hope * doubts[p.sku]) for fan in ("new", "returning")}
        )
        if p.sells and p.sku in doubts
        else p
        for p in catalog.products
    )
    return catalog.model_copy(update={"products": products})


def doubts_by_product(catalog: Catalog) -> dict[str, float]:
    """Of every product that was looked at the sd of how well it sells, in logs."""
    return {doubt.sku: sd_of(doubt) for doubt in catalog.doubts if doubt.sku}


def sd_of(doubt: Doubt) -> float:
    """Of the value's logarithm."""
    return math.log(doubt.high / doubt.low) / (2 * Z80)


def lessons(catalog: Catalog, plan: Plan, plain: Plan) -> tuple[Lesson, ...]:
    """What airs that would not have aired, or not so long; what is known least stands first."""
    doubts, found = doubts_by_product(catalog), []
    minutes, before = _minutes(plan), _minutes(plain)
    for sku, length in minutes.items():
        product = catalog.product(sku)
        if product.sells and sku in doubts and length > before.get(sku, 0):
            now, luck = doubts[sku], max(product.demand_sigma, LEAST_LUCK)
            after = 1 / math.sqrt(1 / now**2 + 1 / luck**2)
            found.append(Lesson(sku, length, before.get(sku, 0), now, after))
    return tuple(sorted(found, key=lambda lesson: (lesson.after - lesson.now, lesson.sku)))


def _minutes(plan: Plan) -> dict[str, int]:
    found: dict[str, int] = {}
    for airing in plan.airings:
        found[airing.sku] = found.get(airing.sku, 0) + airing.duration_min
    return found
