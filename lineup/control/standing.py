"""All that was typed, as the state of the night: the same facts that `lineup replan` takes, each at its minute."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from lineup.catalog import Catalog
from lineup.control.commands import HEARD, Command
from lineup.control.course import Told, Went, as_it_went
from lineup.control.hours import Heard, heard_in, hours_of
from lineup.control.words import refuse
from lineup.errors import Statement
from lineup.night.actuals import seen_in, together
from lineup.night.beginning import Begun, begin
from lineup.night.facts import Facts
from lineup.night.moving import moved
from lineup.night.outlook import Outlook, old_plan, outlook_of_playing_on
from lineup.plan import Plan

FRESH = 3
"""Figures that are no older, minutes, are the newest that there are: they count together, as one look at the room."""
_FIGURES = ("gmv", "viewers", "sold", "stock", "sold_out")


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a night stands: begun from the plan as it really went, and what playing on comes to. `now`: minute of the show.

    `remarks`: on what a followed file says, and where it differs from what was typed.
    """

    begun: Begun
    plan: Plan
    now: int
    outlook: Outlook
    remarks: tuple[Statement, ...] = ()


def stand(
    catalog: Catalog, plan: Plan, told: Sequence[Command], locked: frozenset[str], at: dt.datetime, notice: int
) -> Standing:
    """The night at that time. `told`: since that plan was made. UsageError where the show is over."""
    hours, night = hours_of(catalog, told), catalog.night
    timed = [(max(0, night.now, hours.minute(command.at)), command) for command in told]
    clock = hours.minute(at)
    now = max(0, night.now, clock, *(minute for minute, _ in timed))
    if now >= hours.minutes:
        raise refuse(catalog.language, "over", end=hours.clock(hours.minutes))
    notice = notice + min(0, clock) if now == 0 else notice
    always = Facts(now=now, late=hours.late, end=hours.minutes, locked=locked, notice=max(0, notice))
    heard = heard_in(catalog, told)
    went = as_it_went(plan, moved(catalog, always), timed, now, heard)
    meant: Plan | None = plan
    plan, looks = went.plan, _looks(timed)
    if not looks or now - looks[-1].minute > FRESH:
        looks.append(_Look(now))
    for look in looks[:-1]:
        facts, _ = _facts(always, look, went, heard, look.minute, notice=0)
        begun = begin(catalog, plan, facts, meant)
        catalog, plan, meant = begun.catalog, old_plan(begun, plan), None
    last = looks[-1]
    facts, conflicts = _facts(always, last, went, heard, now, notice=now - last.minute + always.notice)
    begun = begin(catalog, plan, facts, meant)
    remarks = (*heard.clock.said, *went.said, *conflicts) if heard else ()
    return Standing(begun, plan, now, outlook_of_playing_on(begun, plan), remarks)


@dataclass(slots=True)
class _Look:
    """Figures that count together, at the minute of the last of them; each by what it is of."""

    minute: int
    figures: dict[tuple[str, str | None], Command] = field(default_factory=dict)


def _looks(timed: Iterable[Told]) -> list[_Look]:
    """Figures by the looks at the room that they come from; a newer one of the same thing leaves nothing of the older."""
    newest: dict[tuple[str, str | None], Told] = {}
    for minute, command in timed:
        if command.name in (*_FIGURES, HEARD):
            key = ("stock" if command.name == "sold_out" else command.name, command.sku)
            newest.pop(key, None)
            newest[key] = (minute, command)
    looks: list[_Look] = []
    began = 0
    for key, (minute, command) in sorted(newest.items(), key=lambda one: one[1][0]):
        if not looks or minute - began > FRESH:
            looks.append(_Look(minute))
            began = minute
        looks[-1].minute = minute
        looks[-1].figures[key] = command
    return looks


def _facts(
    always: Facts, look: _Look, went: Went, heard: Heard | None, until: int, *, notice: int
) -> tuple[Facts, tuple[Statement, ...]]:
    """What is known at a look, with what airs no more from some minute up to `until` on; and what is odd about it."""
    told = look.figures.values()
    units = {name: {c.sku or "": c.value or 0.0 for c in told if c.name == name} for name in ("sold", "stock")}
    whole = {name: next((c.value for c in told if c.name == name), None) for name in ("gmv", "viewers")}
    typed = replace(
        always,
        now=look.minute,
        notice=notice,
        gmv=whole["gmv"],
        viewers=whole["viewers"],
        sold=units["sold"],
        left=units["stock"],
        sold_out=frozenset(c.sku or "" for c in told if c.name == "sold_out"),
        dropped=frozenset(sku for minute, sku in went.out if minute <= until),
    )
    if heard is None or (HEARD, None) not in look.figures:
        return typed, ()
    seen = seen_in(heard.show, heard.clock.shift, look.minute, went.plan)
    facts, conflicts = together(typed, seen)
    return facts, (*seen.said, *conflicts)
