"""What one airing of each product that a plan leaves out would cost: it takes another's place, everything else stays."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from lineup.result import AiringCost
from lineup.solver.anneal import HOLDS, unlink_dropped
from lineup.solver.columns import fair_tier
from lineup.solver.rules import figure_weights, timeline_weights
from lineup.solver.state import State, clone, objective_of
from lineup.solver.tables import Problem
from lineup.solver.timeline_rules import structure
from lineup.solver.value import value_whole
from lineup.solver.walk import link

MOST = 30
"""Products that are tried: those with the most appeal."""
TRIALS = 2_000
"""Places that are tried in all."""
PRICED = 3
"""Places at which every price is tried, the best at a fair one."""


def airing_costs(problem: Problem, state: State) -> tuple[AiringCost, ...]:
    """In catalogue order, what the goal loses where that costs least; never below 0."""
    whole = clone(state)
    _value(problem, whole)
    base = objective_of(whole)
    idle = _idle(problem, whole)
    each = max(PRICED, TRIALS // max(1, len(idle)))
    return tuple(_cost(problem, whole, base, p, each) for p in idle)


def _idle(problem: Problem, state: State) -> list[int]:
    aired = {int(p) for p in state.slots["product"][: int(state.total[0]["slots"])]}
    left = [p for p in range(len(problem.ladders)) if p not in aired]
    products = problem.catalog.products
    appeal = {p: products[p].new_fan_appeal + products[p].returning_fan_appeal for p in left}
    return sorted(sorted(left, key=lambda p: -appeal[p])[:MOST])


def _cost(problem: Problem, state: State, base: float, p: int, places: int) -> AiringCost:
    sku, tiers = problem.catalog.products[p].sku, len(problem.ladders[p])
    fair = fair_tier(problem.tables, p)
    found = sorted(_tried(problem, state, p, _places(problem, state, p)[:places], (fair,)), reverse=True)
    best = max(_tried(problem, state, p, [k for _, k in found[:PRICED]], range(tiers)), default=None)
    if best is None:
        return AiringCost(sku, None, None)
    return AiringCost(sku, int(state.slots[best[1]]["start"]), max(0.0, base - best[0]))


def _places(problem: Problem, state: State, p: int) -> list[int]:
    """Slots whose minutes suit the product, those whose products earn least in a minute first."""
    product, slots = problem.tables.products[p], state.slots[: int(state.total[0]["slots"])]
    suits = (slots["minutes"] >= product["min_minutes"]) & (slots["minutes"] <= product["max_minutes"])
    earns = [float(state.lines[int(slot["product"])]["gmv"]) / int(slot["minutes"]) for slot in slots]
    return sorted((int(k) for k in np.flatnonzero(suits)), key=lambda k: earns[k])


def _tried(
    problem: Problem, state: State, p: int, places: list[int], tiers: tuple[int, ...] | range
) -> Iterator[tuple[float, int]]:
    """(objective, slot) of every place and price that breaks no rule."""
    for k in places:
        trial = clone(state)
        trial.slots[k]["product"] = p
        unlink_dropped(trial, state)
        link(problem.tables, trial)
        if structure(problem.tables, trial, timeline_weights()) > HOLDS:
            continue
        for tier in tiers:
            trial.lines[p]["tier"] = tier
            _value(problem, trial)
            if trial.total[0]["broken"] <= HOLDS:
                yield objective_of(trial), k


def _value(problem: Problem, state: State) -> None:
    value_whole(problem.tables, state, figure_weights(), 0.0)
