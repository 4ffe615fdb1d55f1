"""Annealing runs side by side.

Chains are compiled code that holds no lock, so one runs on each processor, in threads of this process; each has its own
seed and arrays, and results are taken in the order in which chains were made, so the same seed gives the same plan, however
many there are.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np

from lineup.processors import processors
from lineup.solver.anneal import Cooling, anneal
from lineup.solver.columns import Ints
from lineup.solver.effort import Level
from lineup.solver.prices import best_prices
from lineup.solver.rules import Weights, figure_weights, timeline_weights
from lineup.solver.state import State, clone, is_plan
from lineup.solver.tables import Problem, Records
from lineup.solver.watch import Watch

ODDS = np.array([0.15, 0.16, 0.18, 0.20, 0.40, 0.57, 0.92, 0.96])
"""Cumulated odds: price, window, spend; then of sequence moves swap, shift, relocate, replace, insert, else remove."""
THREADS = min(processors(), 8)
"""More would wait for each other: most rounds have eight chains or fewer."""
TOLERANCE = 2e-5
CROSSING = 4.0
"""Temperatures that a proposal of every other chain may cost by the timeline: exp(-4) is one in 55.

Tight and tiny shows need to cross broken timelines, long ones are the better for never leaving the whole ones. None cross
where a plan is insisted on: there the rules on figures need every proposal.
"""
ORDINARY, INSIST = 1.0, 50.0
"""First price of a yuan by which a rule on figures is broken, and where the ordinary one led to no plan."""


@dataclass(frozen=True)
class Chain:
    """One annealing run: where it starts and how it cools."""

    start: State
    seed: int
    proposals: int
    hot: float
    cold: float
    crossing: float  # temperatures that a proposal may cost by the timeline
    price: float  # at first, of a yuan by which a rule on figures is broken
    reprice: bool  # best prices for the best state at its end; not where `finish` comes next, which finds them anyway


def chains_from(
    lines: Sequence[State], level: Level, depth: int, proposals: int, seed: int, price: float, *, reprice: bool
) -> list[Chain]:
    """The chains of round `depth`, one from each line."""
    return [
        Chain(
            start=line,
            seed=seed * 1000 + depth * 100 + i,
            proposals=proposals,
            hot=level.hot,
            cold=level.cold,
            crossing=CROSSING if i % 2 and price <= ORDINARY else 0.0,
            price=price,
            reprice=reprice,
        )
        for i, line in enumerate(lines)
    ]


def threads() -> ThreadPoolExecutor:
    """Threads for compiled code, one a processor."""
    return ThreadPoolExecutor(THREADS)


def run_chains(
    problem: Problem, chains: Sequence[Chain], pool: Ints, watch: Watch, stage: str, without: frozenset[str]
) -> list[State]:
    """Run chains, `THREADS` at a time; the best state of each that breaks no rule (its objective is -inf where none was found).

    pool: products to draw newcomers from.
    """
    signals = [np.zeros(2, np.int64) for _ in chains]
    bests = [clone(c.start) for c in chains]
    for best in bests:
        best.total[0]["objective"] = -np.inf
    with threads() as crew:
        running = [
            crew.submit(_run, problem, chain, pool, best, signal, without)
            for chain, best, signal in zip(chains, bests, signals, strict=True)
        ]
        _wait(running, signals, bests, watch, stage)
    finished = [future.result() for future in running]
    watch.done += sum(int(s[1]) for s in signals)
    for state in finished:
        watch.saw(state)
    return finished


def _wait(running: list[Future[State]], signals: list[Records], bests: list[State], watch: Watch, stage: str) -> None:
    while not all(f.done() for f in running):
        if watch.due():
            for signal in signals:
                signal[0] = 1
        for best in bests:
            watch.saw(best)
        watch.tell(stage, sum(int(s[1]) for s in signals))
        time.sleep(0.02)
    for best in bests:
        watch.saw(best)


def _run(problem: Problem, chain: Chain, pool: Ints, best: State, signal: Records, without: frozenset[str]) -> State:
    known = clone(chain.start)
    weights = Weights(timeline_weights(without), figure_weights(without, chain.price))
    # Numbers of 0 stop a xorshift generator.
    rng = np.array([(chain.seed * 0x9E3779B97F4A7C15 + 0x1234567) % 2**64 or 1], np.uint64)
    anneal(
        problem.tables,
        known,
        clone(known),
        best,
        pool,
        ODDS,
        weights,
        rng,
        Cooling(chain.proposals, chain.hot, chain.cold, TOLERANCE, chain.crossing, strict=chain.price > ORDINARY),
        signal,
    )
    return (chain.reprice and is_plan(best) and best_prices(problem, best, without, work=0.2, gap=1e-4)) or best
