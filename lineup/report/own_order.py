"""The order that the user made by hand, held against the plan's: the same airings, minutes and prices, in that order."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from lineup.check import check
from lineup.evaluate import evaluate
from lineup.plan import Airing
from lineup.report import formats
from lineup.report.words import Words
from lineup.result import Result

_NAMED = 4


@dataclass(frozen=True, slots=True)
class OwnOrder:
    """What the night would come to in the user's own order: GMV in yuan, and the rules that it breaks."""

    gmv: float
    broken: tuple[str, ...]


def own_order(result: Result) -> OwnOrder | None:
    """None where the catalogue holds no order of its own for what is on air.

    Products without a place in it come last; second airings stay behind all first ones. Everything else, the highlight
    too, is the plan's.
    """
    catalog, plan = result.catalog, result.plan
    places = {p.sku: (math.inf if p.hand_order is None else p.hand_order, k) for k, p in enumerate(catalog.products)}
    if not any(places[airing.sku][0] < math.inf for airing in plan.airings):
        return None
    airings: list[Airing] = []
    for airing in sorted(plan.airings, key=lambda a: (a.airing, *places[a.sku])):
        airings.append(replace(airing, start_min=airings[-1].end_min if airings else 0))
    own = replace(plan, airings=tuple(airings))
    figures = evaluate(catalog, own)
    broken = tuple(rule.rule for rule in check(own, catalog, figures) if not rule.passed)
    return OwnOrder(figures.gmv, broken)


def own_order_said(result: Result, words: Words) -> str:
    """That comparison in words; "" where there is none."""
    own = own_order(result)
    if own is None or result.figures.gmv <= 0:
        return ""
    more = own.gmv / result.figures.gmv - 1
    said = words.say(
        "own_order_more" if more > 0 else "own_order_less",
        gmv=words.money(own.gmv),
        share=formats.percent(abs(more)),
    )
    if not own.broken:
        return said
    names = words.listed([words.rule(rule) for rule in own.broken[:_NAMED]])
    names = words.say("assumed_and_more", some=names) if len(own.broken) > _NAMED else names
    return words.sentences([said, words.say("own_order_breaks", count=len(own.broken), rules=names)])
