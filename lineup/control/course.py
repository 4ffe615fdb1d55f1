"""The rundown as it really went, by what was told of it and when."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from lineup.catalog import Catalog
from lineup.control.commands import HEARD, Command
from lineup.night.actuals import as_aired
from lineup.night.course import course_of
from lineup.night.facts import Facts
from lineup.plan import Airing, Plan, in_a_row, numbered

Told = tuple[int, Command]
"""A command and its minute."""


@dataclass(frozen=True, slots=True)
class Went:
    """The plan as it really went. `out`: products that air no more, from which minute on."""

    plan: Plan
    out: tuple[tuple[int, str], ...] = ()


def on_air_at(airings: Iterable[Airing], minute: int) -> Airing | None:
    """The airing to which that minute belongs."""
    return next((a for a in airings if a.start_min <= minute < a.end_min), None)


def as_it_went(plan: Plan, catalog: Catalog, told: Iterable[Told]) -> Went:
    """The plan with what was told of it: what was cut, held, put on, left out, or is gone from then on.

    `catalog`: with the minutes that the show has now.
    """
    went = Went(plan)
    for minute, command in told:
        went = _after(went, catalog, minute, command)
    return went


def _after(went: Went, catalog: Catalog, minute: int, command: Command) -> Went:
    plan, sku = went.plan, command.sku or ""
    match command.name:
        case "cut":
            return replace(went, plan=_ending(plan, minute, lambda airing: max(1, minute - airing.start_min)))
        case "hold":
            longer = round(command.value or 0)
            return replace(went, plan=_ending(plan, minute, lambda airing: airing.duration_min + longer))
        case "on_air":
            return replace(went, plan=_going_on(plan, catalog, Facts(now=minute, on_air=sku)))
        case "skip" if any(a.sku == sku and a.start_min < minute for a in plan.airings[catalog.night.aired :]):
            return replace(went, plan=_going_on(plan, catalog, Facts(now=minute, skipped=frozenset({sku}))))
        case "drop" | "skip":
            left = _going_on(plan, catalog, Facts(now=minute), frozenset({sku}))
            return Went(left, (*went.out, (minute, sku)))
        case "sold_out":
            return replace(went, plan=_going_on(plan, catalog, Facts(now=minute), frozenset({sku})))
        case "stock" if not command.value:
            return replace(went, plan=_going_on(plan, catalog, Facts(now=minute), frozenset({sku})))
        case name if name == HEARD:
            really = replace(plan, airings=tuple(Airing(*one) for one in command.aired))
            return replace(went, plan=as_aired(plan, really, minute))
    return went


def _ending(plan: Plan, minute: int, lasts: Callable[[Airing], int]) -> Plan:
    """The plan whose airing on air ends otherwise; those after it follow."""
    on_air = on_air_at(plan.airings, minute)
    if on_air is None:
        return plan
    at = plan.airings.index(on_air)
    changed = replace(on_air, duration_min=lasts(on_air))
    return replace(plan, airings=(*plan.airings[:at], *in_a_row([changed, *plan.airings[at + 1 :]], on_air.start_min)))


def _going_on(plan: Plan, catalog: Catalog, facts: Facts, gone: frozenset[str] = frozenset()) -> Plan:
    """The plan as it goes on from what is known at `facts.now`, neither cut nor stretched to the end."""
    course = course_of(plan, facts, facts.now, catalog.show.minutes, gone, catalog.night.aired)
    end = course.begun[-1].end_min if course.begun else 0
    return replace(plan, airings=numbered([*course.begun, *in_a_row(course.rest, end)]))
