"""What really aired, from a plan workbook whose rundown somebody kept true."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from lineup.night.course import numbered
from lineup.plan import Plan


def as_aired(plan: Plan, actual: Plan, now: int) -> Plan:
    """The plan with the airings that really began before `now`; after them its own, but for those that have aired."""
    aired = [airing for airing in actual.airings if airing.start_min < now]
    done = Counter(airing.sku for airing in aired)
    rest = []
    for airing in plan.airings:
        if done[airing.sku] > 0:
            done[airing.sku] -= 1
        elif airing.start_min >= now:
            rest.append(airing)
    clock, moved = aired[-1].end_min if aired else 0, []
    for airing in rest:
        moved.append(replace(airing, start_min=clock))
        clock = moved[-1].end_min
    return replace(plan, airings=numbered([*aired, *moved]))
