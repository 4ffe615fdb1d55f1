"""What has aired by now, and the old order from here on: what playing on means."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from lineup.catalog import Catalog
from lineup.night.facts import Facts
from lineup.plan import Airing, Plan, aired_until, in_a_row, numbered


@dataclass(frozen=True, slots=True)
class Course:
    """The course of a night. `begun`: airings that begin before anything can be changed; `rest`: the old plan's others, in its
    order and at its minutes, without what is gone. `planned`: the same with it.
    """

    begun: tuple[Airing, ...]
    rest: tuple[Airing, ...]
    planned: tuple[Airing, ...] = ()


def course_of(plan: Plan, facts: Facts, ready: int, minutes: int, gone: frozenset[str], settled: int) -> Course:
    """What of the plan has aired by `facts.now`, if all went as planned but for what the facts say.

    `settled`: airings that an earlier re-plan counted as begun, which nothing takes back. `gone`: what airs no
    more, with what is left out.
    """
    aired = list(plan.airings[:settled])
    open_ = [a for a in plan.airings[settled:] if not (a.sku in facts.skipped and a.start_min < facts.now)]
    open_ = _after(aired, open_)
    aired += [a for a in open_ if a.start_min < facts.now]
    rest = [a for a in open_ if a.start_min >= facts.now]
    if facts.on_air is not None:
        aired, rest = _with_on_air(aired, rest, facts.on_air, facts.now)
    if aired and (not rest or rest[0].sku in gone):
        # Nothing to go on with, and nobody hears of another before `ready`.
        aired[-1] = replace(aired[-1], duration_min=max(ready, aired[-1].end_min) - aired[-1].start_min)
    coming = [a for a in rest if a.sku not in gone]
    begun = aired + [a for a in _after(aired, coming) if a.start_min < ready]
    settled_now = len(begun) - len(aired)
    there = [k for k, a in enumerate(rest) if a.sku not in gone][:settled_now]
    planned = rest[there[-1] + 1 if there else 0 :]
    return Course(numbered(aired_until(begun, minutes)), tuple(coming[settled_now:]), tuple(planned))


def left_out(plan: Plan, facts: Facts, settled: int) -> frozenset[str]:
    """Products that were to be skipped but not before now: they stay out of the rest."""
    past = {a.sku for a in plan.airings[settled:] if a.start_min < facts.now}
    return facts.skipped - past


def _after(settled: Sequence[Airing], airings: Iterable[Airing]) -> list[Airing]:
    """The airings from where those settled end: what was skipped makes room for what follows."""
    return in_a_row(airings, settled[-1].end_min if settled else 0)


def _with_on_air(aired: list[Airing], rest: list[Airing], sku: str, now: int) -> tuple[list[Airing], list[Airing]]:
    """The course with that product on air: it came on where the plan changes, or never went off."""
    if aired and aired[-1].sku == sku:
        return aired, rest
    planned = next((a for a in rest if a.sku == sku), None)
    if planned is None:
        before = next((k for k in range(len(aired) - 1, -1, -1) if aired[k].sku == sku), None)
        if before is not None and before >= len(aired) - 3:  # held on: those after it are still to come
            held = replace(aired[before], duration_min=max(now + 1, aired[before].end_min) - aired[before].start_min)
            return [*aired[:before], held], in_a_row([*aired[before + 1 :], *rest], held.end_min)
    replaced = aired[-1:] if aired and aired[-1].end_min > now else []
    start = replaced[0].start_min if replaced else aired[-1].end_min if aired else now
    lasts = planned.duration_min if planned else replaced[0].duration_min if replaced else 1
    shown = Airing(sku, start, max(lasts, now + 1 - start))
    kept = aired[: len(aired) - len(replaced)]
    others = [*replaced, *(a for a in rest if a is not planned)]
    return [*kept, shown], in_a_row(others, shown.end_min)


def playing_on(course: Course, catalog: Catalog) -> tuple[Airing, ...]:
    """The old order to the end: later airings moved up, the last ones stretched or cut to the end."""
    minutes = catalog.show.minutes
    airings = list(course.begun)
    for airing in course.rest:
        start = airings[-1].end_min if airings else 0
        if start >= minutes:
            break
        if start + airing.duration_min > minutes and airings:
            lasts = minutes - start
            if lasts < catalog.product(airing.sku).min_minutes and _spare(airings, course, catalog) >= lasts:
                break  # too short to be worth a start
        airings.append(replace(airing, start_min=start))
    return numbered(_stretched(airings, course, catalog))


def _spare(airings: Sequence[Airing], course: Course, catalog: Catalog) -> int:
    """By how much the airings that can still change can grow, minutes."""
    open_ = airings[max(0, len(course.begun) - 1) :]
    return sum(max(0, catalog.product(a.sku).max_minutes - a.duration_min) for a in open_)


def _stretched(airings: list[Airing], course: Course, catalog: Catalog) -> list[Airing]:
    over = sum(a.duration_min for a in airings) - catalog.show.minutes
    lengths = [a.duration_min for a in airings]
    for k in range(len(airings) - 1, max(0, len(course.begun) - 1) - 1, -1):
        if over > 0:
            cut = min(over, lengths[k] - 1)
            lengths[k] -= cut
            over -= cut
        elif over < 0:
            grown = min(-over, max(0, catalog.product(airings[k].sku).max_minutes - lengths[k]))
            lengths[k] += grown
            over += grown
    if over < 0 and lengths:
        lengths[-1] -= over
    return in_a_row(replace(a, duration_min=lasts) for a, lasts in zip(airings, lengths, strict=True))
