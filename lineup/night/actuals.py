"""What really aired, from a plan workbook whose rundown somebody kept true."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from lineup.plan import Plan, in_a_row, numbered


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
    moved = in_a_row(rest, aired[-1].end_min if aired else 0)
    return replace(plan, airings=numbered([*aired, *moved]))
