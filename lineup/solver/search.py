"""The search from start to end: which chains run, for how long, and what comes of them.

Work is counted in proposals, never in seconds. Chains are compiled code that holds no lock, so two run in two threads of
this process; each has its own seed and arrays, and results are taken in the order in which chains were made.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field

import numpy as np

from lineup.result import EndedBy, Progress
from lineup.solver.anneal import anneal
from lineup.solver.rules import FIGURE_RULES, TIMELINE_RULES
from lineup.solver.state import State, clone
from lineup.solver.tables import Floats, Problem, Records

ODDS = np.array([0.15, 0.16, 0.18, 0.20, 0.40, 0.57, 0.92, 0.96])
"""Cumulated odds: price, window, spend; then of sequence moves swap, shift, relocate, replace, insert, else remove."""

THREADS = 2
TOLERANCE = 2e-5


@dataclass(frozen=True)
class Chain:
    """One annealing run: where it starts and how it cools. Temperatures are shares of the start's GMV."""

    start: State
    seed: int
    proposals: int
    hot: float
    cold: float


@dataclass
class Watch:
    """What the outside sees of a running search, and how it says stop."""

    work: int
    progress: Callable[[Progress], None] | None = None
    stop: threading.Event = field(default_factory=threading.Event)
    deadline: float | None = None  # of time.monotonic()
    began: float = field(default_factory=time.monotonic)
    done: int = 0
    best_gmv: float | None = None
    ended_by: EndedBy = "effort"

    def due(self) -> bool:
        """Whether the search has to end now; remembers why."""
        if self.stop.is_set():
            self.ended_by = "stopped"
            return True
        if self.deadline is not None and time.monotonic() >= self.deadline:
            self.ended_by = "time_limit"
            return True
        return False

    def tell(self, stage: str, running: int = 0) -> None:
        if self.progress is not None:
            share = min(1.0, (self.done + running) / self.work) if self.work else 1.0
            self.progress(Progress(time.monotonic() - self.began, stage, self.best_gmv, share))

    def saw(self, gmv: float) -> None:
        if gmv > 0 and (self.best_gmv is None or gmv > self.best_gmv):
            self.best_gmv = gmv


def run_chains(problem: Problem, chains: Sequence[Chain], watch: Watch, stage: str, without: frozenset[str]) -> list[State]:
    """Run chains, two at a time; the best state of each that breaks no rule (its GMV is 0 where none was found)."""
    signals = [np.zeros(2, np.int64) for _ in chains]
    bests = [clone(c.start) for c in chains]
    for best in bests:
        best.total[0]["gmv"] = 0.0
    with ThreadPoolExecutor(THREADS) as pool:
        running = [
            pool.submit(_run, problem, chain, best, signal, without)
            for chain, best, signal in zip(chains, bests, signals, strict=True)
        ]
        _wait(running, signals, bests, watch, stage)
    for future in running:
        future.result()
    watch.done += sum(int(s[1]) for s in signals)
    return bests


def _wait(running: list[Future[int]], signals: list[Records], bests: list[State], watch: Watch, stage: str) -> None:
    while not all(f.done() for f in running):
        if watch.due():
            for signal in signals:
                signal[0] = 1
        for best in bests:
            watch.saw(float(best.total[0]["gmv"]))
        watch.tell(stage, sum(int(s[1]) for s in signals))
        time.sleep(0.02)
    for best in bests:
        watch.saw(float(best.total[0]["gmv"]))


def _run(problem: Problem, chain: Chain, best: State, signal: Records, without: frozenset[str]) -> int:
    known = clone(chain.start)
    weigh: Floats = np.array([-1.0 if rule in without else 1.0 for rule in FIGURE_RULES])
    on: Floats = np.array([0.0 if rule in without else 1.0 for rule in TIMELINE_RULES])
    rng = np.array([(chain.seed * 0x9E3779B97F4A7C15 + 0x1234567) % 2**64 or 1], np.uint64)
    return int(
        anneal(
            problem.tables,
            known,
            clone(known),
            best,
            np.arange(len(problem.tables.products)),
            ODDS,
            on,
            weigh,
            rng,
            chain.proposals,
            chain.hot,
            chain.cold,
            TOLERANCE,
            signal,
        )
    )
