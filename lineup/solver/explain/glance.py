"""A short look for any plan: chains alone, without the exact prices and the spend that make a plan good."""

from __future__ import annotations

import time
from collections.abc import Sequence

import numpy as np

from lineup.solver.anneal import Cooling, anneal
from lineup.solver.chains import ODDS, TOLERANCE, threads
from lineup.solver.effort import Level
from lineup.solver.rules import Weights, figure_weights, timeline_weights
from lineup.solver.state import State, clone, is_plan, objective_of
from lineup.solver.tables import Problem, Records
from lineup.solver.watch import Watch

POLL_SECONDS = 0.01


def glance(
    problem: Problem,
    first: Sequence[State],
    level: Level,
    proposals: int,
    seed: int,
    watch: Watch,
    *,
    until_found: bool,
) -> State | None:
    """The best state found that breaks no rule, or None. `until_found` ends with any: then only whether counts.

    proposals: of each chain, whatever the level says.
    """
    signals = [np.zeros(2, np.int64) for _ in range(level.chains)]
    bests = [clone(first[i % len(first)]) for i in range(level.chains)]
    for best in bests:
        best.total[0]["objective"] = -np.inf
    with threads() as pool:
        running = [
            pool.submit(_chain, problem, first[i % len(first)], bests[i], level, proposals, seed * 1000 + i, signals[i])
            for i in range(level.chains)
        ]
        while not all(future.done() for future in running):
            if watch.due() or (until_found and any(is_plan(best) for best in bests)):
                for signal in signals:
                    signal[0] = 1
            time.sleep(POLL_SECONDS)
    for future in running:
        future.result()
    best = max(bests, key=objective_of)
    return best if is_plan(best) else None


def _chain(
    problem: Problem, start: State, best: State, level: Level, proposals: int, seed: int, signal: Records
) -> None:
    anneal(
        problem.tables,
        clone(start),
        clone(start),
        best,
        np.arange(len(problem.tables.products)),
        ODDS,
        Weights(timeline_weights(), figure_weights()),
        np.array([seed * 2 + 1], np.uint64),
        Cooling(proposals, level.hot, level.cold, TOLERANCE, crossing=0.0, strict=True),
        signal,
    )
