"""The search over the rest of a night: a few chains from the old order, in a breath."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from lineup.night.excusing import FIGURES
from lineup.solver.anneal import HOLDS
from lineup.solver.search import INSIST, Level, Watch, chains_from, finish, is_plan, on_air, run_chains, valued
from lineup.solver.state import State, objective_of
from lineup.solver.tables import Problem

LEVELS = (Level(2, 200, 8e-3, 1e-4), Level(2, 1_500, 8e-3, 2e-5))
"""Temperatures are shares of what the rest comes to; proposals are counted by its minutes."""
ON = Level(2, 300, 3e-3, 2e-5)
"""From a plan that is good already."""
LEAST = 4_000
"""Proposals of a chain, however little is left."""
LONG = 120
"""Minutes."""


def best_rest(
    problem: Problem, starts: Sequence[State], seed: int, watch: Watch, without: frozenset[str]
) -> State | None:
    """The best rest found from these timelines, at its best prices and spend.

    Where nothing obeys the rules on figures, as few as can be are let go, the least matter first. None where nothing was found.
    """
    watch.work = sum(level.chains * _proposals(problem, level) for level in LEVELS)
    for let_go in _attempts():
        rules = without | let_go
        elite = [state for start in starts if is_plan(state := valued(problem, start, rules))]
        for price in (1.0, INSIST):
            found = elite if watch.due() else _round(problem, 0, starts, elite, seed, watch, rules, price)
            if not found and price == INSIST and not let_go and not watch.due():  # never without having been tried
                found = _round(problem, 1, starts, elite, seed, watch, rules, price)
            if found:
                break
            watch.done = 0
        if not found:
            continue
        if not watch.due():
            found = _round(problem, 1, found, found, seed, watch, rules, price)
        best = found[:1] + [state for state in elite[:1] if state is not found[0]]
        finished = [finish(problem, state, rules, hurried=True) for state in best]
        if sound := [state for state in finished if state.total[0]["broken"] <= HOLDS]:
            return max(sound, key=objective_of)
    return None


def searched_on(problem: Problem, start: State, seed: int, watch: Watch, without: frozenset[str]) -> State | None:
    """The best plan found from this one on in a moment; None where nothing was found that obeys the other rules."""
    chains = chains_from([start] * ON.chains, ON, 0, _proposals(problem, ON), seed, 1.0, reprice=False)
    ended = run_chains(problem, chains, np.arange(len(problem.tables.products)), watch, "asking", without)
    return max((state for state in (start, *ended) if is_plan(state)), key=objective_of, default=None)


def _attempts() -> list[frozenset[str]]:
    """What of the rules on figures may have to be let go: nothing, one of them, then one after the other."""
    singles = [frozenset({name}) for name in FIGURES]
    return [frozenset(), *singles, *(frozenset(FIGURES[:count]) for count in range(2, len(FIGURES) + 1))]


def _round(
    problem: Problem,
    depth: int,
    starts: Sequence[State],
    found: list[State],
    seed: int,
    watch: Watch,
    without: frozenset[str],
    price: float,
) -> list[State]:
    """The plans found, and those known before, the best first."""
    level = LEVELS[depth]
    everything = np.arange(len(problem.tables.products))
    lines = [starts[i % len(starts)] for i in range(level.chains)]
    chains = chains_from(lines, level, depth, _proposals(problem, level), seed, price, reprice=False)
    pool = np.concatenate([everything, *(on_air(state) for state in found)])
    ended = run_chains(problem, chains, pool, watch, f"search {depth + 1}/{len(LEVELS)}", without)
    return sorted((state for state in (*ended, *found) if is_plan(state)), key=objective_of, reverse=True)


def _proposals(problem: Problem, level: Level) -> int:
    """Of a chain: by the minutes that are left, those past two hours a quarter as much."""
    minutes = problem.catalog.show.minutes - problem.catalog.night.ready
    return max(LEAST, level.proposals * (min(minutes, LONG) + max(0, minutes - LONG) // 4))
