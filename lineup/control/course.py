"""The rundown as it really went, by what was told of it and when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from lineup.catalog import Catalog
from lineup.control.commands import HEARD, Command
from lineup.control.hours import Heard
from lineup.errors import Statement
from lineup.night.aired import as_aired, shown_in, with_real_prices
from lineup.night.course import course_of
from lineup.night.facts import Facts
from lineup.plan import Airing, Plan, in_a_row, numbered

Told = tuple[int, Command]
"""A command and its minute."""


@dataclass(frozen=True, slots=True)
class Went:
    """The plan as it really went. `out`: products that air no more, from which minute on; `said`: of a followed file."""

    plan: Plan
    out: tuple[tuple[int, str], ...] = ()
    said: tuple[Statement, ...] = ()


def on_air_at(airings: Iterable[Airing], minute: int) -> Airing | None:
    """The airing to which that minute belongs."""
    return next((a for a in airings if a.start_min <= minute < a.end_min), None)


def as_it_went(plan: Plan, catalog: Catalog, told: Sequence[Told], now: int, heard: Heard | None) -> Went:
    """The plan with what was told of it: what was cut, held, put on, or left out, and what was gone when its turn came.

    `catalog`: with the minutes that the show has now. `heard`: what a followed file said last, which counts from then on.
    """
    said: list[Statement] = []
    last = max((k for k, (_, command) in enumerate(told) if command.name == HEARD), default=-1)
    out: list[tuple[int, str]] = []
    gone: dict[str, int] = {}
    for k, (minute, command) in enumerate(told):
        plan, sku = _passed(plan, catalog, gone, minute + 1), command.sku or ""
        match command.name:
            case "cut":
                plan = _ending(plan, minute, None)
            case "hold":
                plan = _ending(plan, minute, round(command.value or 0))
            case "on_air":
                plan = _going_on(plan, catalog, Facts(now=minute, on_air=sku))
            case "skip" if any(a.sku == sku and a.start_min < minute for a in plan.airings[catalog.night.aired :]):
                plan = _going_on(plan, catalog, Facts(now=minute, skipped=frozenset({sku})))
            case "drop" | "skip":
                out.append((minute, sku))
                gone[sku] = minute
            case "sold_out" | "stock" if not command.value:
                gone[sku] = minute
            case "stock":  # there is some again
                gone.pop(sku, None)
            case _ if heard is not None and k == last:
                plan, said = _as_heard(plan, catalog, heard, minute)
    return Went(_passed(plan, catalog, gone, now), tuple(out), tuple(said))


def _as_heard(plan: Plan, catalog: Catalog, heard: Heard, minute: int) -> tuple[Plan, list[Statement]]:
    """The plan with what the followed file says has aired, at the prices that it tells."""
    shown = shown_in(heard.show, heard.clock.shift, minute)
    plan, skipped = as_aired(plan, shown, minute, catalog.night.aired)
    plan, prices = with_real_prices(plan, heard.show)
    return plan, [*shown.said, *prices, *([Statement("actual.skipped", {"skus": skipped})] if skipped else [])]


def _passed(plan: Plan, catalog: Catalog, gone: Mapping[str, int], until: int) -> Plan:
    """The plan without what was gone when its turn came, before that minute; what follows moved up."""
    settled = catalog.night.aired
    kept = list(plan.airings[:settled])
    for airing in plan.airings[settled:]:
        start = kept[-1].end_min if kept else 0
        if not (airing.sku in gone and gone[airing.sku] <= start < until):
            kept.append(replace(airing, start_min=start))
    return replace(plan, airings=numbered(kept))


def _ending(plan: Plan, minute: int, longer: int | None) -> Plan:
    """The plan whose airing on air lasts so much longer, or ends now where that is None; those after it follow."""
    on_air = on_air_at(plan.airings, minute)
    if on_air is None:
        return plan
    lasts = max(1, minute - on_air.start_min) if longer is None else on_air.duration_min + longer
    at = plan.airings.index(on_air)
    rest = in_a_row([replace(on_air, duration_min=lasts), *plan.airings[at + 1 :]], on_air.start_min)
    return replace(plan, airings=(*plan.airings[:at], *rest))


def _going_on(plan: Plan, catalog: Catalog, facts: Facts) -> Plan:
    """The plan as it goes on from what is known at `facts.now`, neither cut nor stretched to the end."""
    course = course_of(plan, facts, facts.now, catalog.show.minutes, frozenset(), catalog.night.aired)
    end = course.begun[-1].end_min if course.begun else 0
    return replace(plan, airings=numbered([*course.begun, *in_a_row(course.rest, end)]))
