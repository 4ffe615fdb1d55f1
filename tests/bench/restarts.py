"""Random restarts with local search: hill climbing over the same moves and the same exact values, until the minute ends."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np

from lineup.solver.anneal import Cooling, anneal
from lineup.solver.chains import ODDS, THREADS, TOLERANCE
from lineup.solver.draft import draft, mended
from lineup.solver.rules import Weights, figure_weights, timeline_weights
from lineup.solver.search import MEND_PROPOSALS, finish
from lineup.solver.state import State, clone, objective_of
from lineup.solver.tables import Problem

STEPS = 400  # proposals of one climb, per minute of the show
UPHILL = 1e-12
"""A temperature at which nothing worse is taken."""
FINISHING = 2.0  # seconds kept for the best one's prices and spend


def climb(problem: Problem, seed: int, signal: np.ndarray) -> State | None:
    """One climb from a random timeline; None where it found no plan."""
    minutes = problem.catalog.show.minutes
    rng = np.random.default_rng(seed)
    start = draft(problem, seed, int(rng.integers(minutes)))
    start = start and mended(problem, start, ODDS[3:], timeline_weights(), seed, MEND_PROPOSALS)
    if start is None:
        return None
    best = clone(start)
    best.total[0]["gmv"] = 0.0
    numbers = np.array([seed * 2 + 1], np.uint64)
    everything = np.arange(len(problem.tables.products))
    known, trial = clone(start), clone(start)
    anneal(
        problem.tables,
        known,
        trial,
        best,
        everything,
        ODDS,
        Weights(timeline_weights(), figure_weights()),
        numbers,
        Cooling(STEPS * minutes, UPHILL, UPHILL, TOLERANCE, crossing=0.0, strict=True),
        signal,
    )
    return best if objective_of(best) > 0 else None


def best_of_restarts(problem: Problem, deadline: float) -> tuple[State | None, int]:
    """The best plan that climbs have found by `deadline` (of time.monotonic()), and how many climbs there were."""
    signals = [np.zeros(2, np.int64) for _ in range(THREADS)]
    end = deadline - FINISHING
    alarm = threading.Timer(max(0.0, end - time.monotonic()), lambda: [s.__setitem__(0, 1) for s in signals])
    alarm.start()

    def climbs(thread: int) -> tuple[State | None, int]:
        best, count = None, 0
        while count == 0 or time.monotonic() < end:
            found = climb(problem, thread + THREADS * count, signals[thread])
            count += 1
            if found is not None and (best is None or objective_of(found) > objective_of(best)):
                best = found
        return best, count

    with ThreadPoolExecutor(THREADS) as pool:
        ended = list(pool.map(climbs, range(THREADS)))
    alarm.cancel()
    found = [state for state, _ in ended if state is not None]
    best = max(found, key=objective_of) if found else None
    return (finish(problem, best) if best is not None else None), sum(count for _, count in ended)
