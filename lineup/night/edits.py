"""Changes that people would make by hand, done to a plan: what would it come to?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from lineup.catalog import Catalog
from lineup.night.course import Course, playing_on
from lineup.plan import Airing, Plan, Price


@dataclass(frozen=True, slots=True, kw_only=True)
class Edits:
    """By product: the minute to which its next airing moves, how long that lasts, its price in yuan; and what is dropped."""

    moves: Mapping[str, int] = field(default_factory=dict)
    minutes: Mapping[str, int] = field(default_factory=dict)
    prices: Mapping[str, float] = field(default_factory=dict)
    dropped: frozenset[str] = frozenset()


def edited(plan: Plan, catalog: Catalog, edits: Edits) -> Plan:
    """The plan with the edits; what follows moves up or back, and the last airings are stretched or cut to the end.

    Of a night only what is still to come changes.
    """
    aired = catalog.night.aired
    begun, rest = list(plan.airings[:aired]), list(plan.airings[aired:])
    rest = [airing for airing in rest if airing.sku not in edits.dropped]
    for sku, lasts in edits.minutes.items():
        if (place := _next(rest, sku)) is not None:
            rest[place] = replace(rest[place], duration_min=lasts)
    for sku, minute in edits.moves.items():
        rest = _moved(rest, sku, minute, begun[-1].end_min if begun else 0, catalog)
    airings = playing_on(Course(tuple(begun), tuple(rest)), catalog)
    prices = {price.sku: price for price in plan.prices} | {sku: Price(sku, yuan) for sku, yuan in edits.prices.items()}
    on_air = {airing.sku for airing in airings}
    return replace(
        plan,
        airings=airings,
        prices=tuple(prices[p.sku] for p in catalog.products if p.sku in on_air and p.sku in prices),
        paid_traffic=tuple(block for block in plan.paid_traffic if block.start_min < catalog.show.minutes),
    )


def _next(rest: list[Airing], sku: str) -> int | None:
    """The place of the product's next airing."""
    return next((k for k, airing in enumerate(rest) if airing.sku == sku), None)


def _moved(rest: list[Airing], sku: str, minute: int, begin: int, catalog: Catalog) -> list[Airing]:
    """The product's next airing starts as near to that minute as the others let it; one that isn't in the plan comes in."""
    own = next((airing for airing in rest if airing.sku == sku), None)
    others = [airing for airing in rest if airing is not own]
    starts = [begin]
    for airing in others:
        starts.append(starts[-1] + airing.duration_min)
    place = min(range(len(starts)), key=lambda k: abs(starts[k] - minute))
    new = own or Airing(sku, minute, catalog.product(sku).min_minutes)
    return [*others[:place], new, *others[place:]]
