"""The search from start to end: which chains run, for how long, and what comes of them.

A tournament: chains from random, mended timelines with the highlight in different places; the best go on from where they
ended, reheated; each state that survives gets its best prices and its best spend. Work is counted in proposals, never in
seconds. Chains are compiled code that holds no lock, so one runs on each processor, in threads of this process; each has
its own seed and arrays, and results are taken in the order in which chains were made, so the same seed gives the same plan,
however many there are.
"""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field

import numpy as np

from lineup.processors import processors
from lineup.result import Effort, EndedBy, Progress
from lineup.solver.anneal import HOLDS, Cooling, anneal
from lineup.solver.building import exactly
from lineup.solver.columns import Ints
from lineup.solver.draft import draft, mended, prepare
from lineup.solver.master import exact_timeline
from lineup.solver.paid import enterable, spread_spend
from lineup.solver.prices import best_prices
from lineup.solver.rules import Weights, figure_weights, timeline_weights
from lineup.solver.state import State, clone, objective_of
from lineup.solver.tables import CLEARANCE, Problem, Records
from lineup.solver.value import value_whole

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
INSIST = 50.0
"""First price of a broken rule, where the ordinary one led to no plan."""
MEND_PROPOSALS = 400_000
SHORT = 180
"""Minutes; half of it and less is a short show."""
HURRIED, UNHURRIED = 0.2, 2.0
"""CP-SAT's deterministic time for the last prices."""
LEAST_PROPOSALS = 40_000
"""Of a chain, however short the show: what rules cost has to settle."""


@dataclass(frozen=True)
class Level:
    """One round of the tournament. Temperatures are shares of what the goal comes to."""

    chains: int
    proposals: int  # of each chain, per minute of the show
    hot: float
    cold: float


EFFORTS: dict[str, tuple[Level, ...]] = {
    "sketch": (Level(2, 340, 2e-2, 1e-4),),
    "polish": (Level(2, 340, 3e-3, 2e-5),),
    "quick": (Level(4, 340, 2e-2, 1e-4), Level(2, 420, 1e-3, 2e-5)),
    "normal": (Level(8, 600, 2e-2, 1e-3), Level(4, 6_500, 2e-2, 3e-5), Level(2, 4_500, 1e-3, 1e-5)),
    "thorough": (
        Level(32, 800, 2e-2, 1e-3),
        Level(8, 25_000, 2e-2, 2e-5),
        Level(6, 20_000, 6e-3, 1e-5),
        Level(4, 20_000, 3e-3, 1e-5),
    ),
}


def proposals_of(level: Level, minutes: int) -> int:
    """Proposals of one chain: minutes past the second hour count half and past the fourth an eighth, since each costs more."""
    return max(
        LEAST_PROPOSALS,
        level.proposals * (min(minutes, 120) + min(max(0, minutes - 120), 120) // 2 + max(0, minutes - 240) // 8),
    )


def chains_of(level: Level, minutes: int) -> int:
    """Chains of a round: a short show gets more of them, up to four times as many, since each costs little."""
    return level.chains * max(1, min(4, SHORT // minutes))


@dataclass(frozen=True)
class Chain:
    """One annealing run: where it starts and how it cools."""

    start: State
    seed: int
    proposals: int
    hot: float
    cold: float
    crossing: float  # temperatures that a proposal may cost by the timeline
    strict: bool
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
            crossing=CROSSING if i % 2 and price <= 1.0 else 0.0,
            strict=price > 1.0,
            price=price,
            reprice=reprice,
        )
        for i, line in enumerate(lines)
    ]


@dataclass
class Watch:
    """What the outside sees of a running search, and how it says stop."""

    progress: Callable[[Progress], None] | None = None
    stop: threading.Event = field(default_factory=threading.Event)
    deadline: float | None = None  # of time.monotonic()
    began: float = field(default_factory=time.monotonic)
    work: int = 0  # proposals in all
    done: int = 0
    best: float = -math.inf  # objective of the best state so far
    best_goal: float | None = None  # what the show is for comes to in it
    unspent: float = 0.0  # what a yuan of paid spend takes from the objective and not from the goal
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
            self.progress(Progress(time.monotonic() - self.began, stage, self.best_goal, share))

    def saw(self, state: State) -> None:
        if (objective := objective_of(state)) > self.best:
            self.best, self.best_goal = objective, objective + self.unspent * float(state.total[0]["spend"])


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
    with ThreadPoolExecutor(THREADS) as threads:
        running = [
            threads.submit(_run, problem, chain, pool, best, signal, without)
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
        Cooling(chain.proposals, chain.hot, chain.cold, TOLERANCE, chain.crossing, chain.strict),
        signal,
    )
    return (chain.reprice and is_plan(best) and best_prices(problem, best, without, work=0.2, gap=1e-4)) or best


def on_air(state: State) -> Ints:
    """The product of every airing."""
    return np.asarray(state.slots["product"][: int(state.total[0]["slots"])])


def is_plan(state: State) -> bool:
    """Whether the state stands for a plan."""
    return objective_of(state) > -math.inf


def valued(problem: Problem, state: State, without: frozenset[str] = frozenset()) -> State:
    """The state with its figures; no plan where it breaks rules on them."""
    state = clone(state)
    value_whole(problem.tables, state, figure_weights(without), 0.0)
    if state.total[0]["broken"] > HOLDS:
        state.total[0]["objective"] = -np.inf
    return state


def mended_starts(problem: Problem, count: int, seed: int, without: frozenset[str], watch: Watch) -> list[State]:
    """Timelines that break no rule, the highlight in `count` different places as far as the rules let it."""
    found: list[State] = []
    for i in range(count):
        if found and watch.due():
            break
        highlight = int(problem.catalog.show.minutes * (i + 0.5) / count)
        first = draft(problem, seed + i, highlight)
        whole = first and mended(problem, first, ODDS[3:], timeline_weights(without), seed + i, MEND_PROPOSALS)
        if whole:
            found.append(whole)
        elif not found and i >= 2:
            break  # mending does not get there: leave it to the exact model
    return found


def starts(
    problem: Problem, effort: Effort, seed: int, watch: Watch, without: frozenset[str] = frozenset()
) -> list[State]:
    """Timelines to search from; where mending finds none, the one that the exact model finds, if there is one."""
    watch.tell("timeline")
    found = mended_starts(problem, chains_of(EFFORTS[effort][0], problem.catalog.show.minutes), seed, without, watch)
    if not found:
        timeline = exact_timeline(problem, seed, without)
        if timeline.state is not None:
            prepare(problem, timeline.state)
            found = [timeline.state]
    return found


def finish(problem: Problem, state: State, without: frozenset[str] = frozenset(), *, hurried: bool = False) -> State:
    """The state valued exactly, with its best prices and its best spend, in turn until neither gains; `hurried`: once."""
    if not problem.tables.show[0]["by_minute"]:
        problem = exactly(problem, CLEARANCE)
    state = clone(state)
    value_whole(problem.tables, state, figure_weights(without), 0.0)
    state = enterable(problem, state, without) or state
    for _ in range(1 if hurried else 4):
        priced = best_prices(problem, state, without, work=HURRIED if hurried else UNHURRIED) or state
        spent, _ = spread_spend(problem, priced, without)
        if objective_of(spent) <= objective_of(state) + 1e-7 * abs(objective_of(state)):
            return spent
        state = spent
    return state


def find(
    problem: Problem,
    first: Sequence[State],
    effort: str,
    seed: int,
    watch: Watch,
    without: frozenset[str] = frozenset(),
    price: float = 1.0,
    elite: Sequence[State] = (),
) -> State | None:
    """The best state found from these starts that breaks no rule, or None; never worse than the best of `elite`.

    effort: one of EFFORTS. elite: valued states that break no rule; the search goes on from them where they lead.

    price: what a yuan by which a figure rule is broken costs at first; a high one insists on a plan before a good one.
    """
    levels = EFFORTS[effort]
    minutes = problem.catalog.show.minutes
    watch.work = sum(chains_of(level, minutes) * proposals_of(level, minutes) for level in levels)
    entrants, best = list(first), list[State]()
    pool = everything = np.arange(len(problem.tables.products))
    for depth, level in enumerate(levels):
        lines = [entrants[i % len(entrants)] for i in range(chains_of(level, minutes))]
        chains = chains_from(
            lines, level, depth, proposals_of(level, minutes), seed, price, reprice=depth < len(levels) - 1
        )
        ended = run_chains(problem, chains, pool, watch, f"search {depth + 1}/{len(levels)}", without)
        # Each line goes on from its better end, so that those that go on differ.
        furthest = [max(line, end, key=objective_of) for line, end in zip(lines, ended, strict=True)]
        found = sorted((state for state in (*furthest, *elite) if is_plan(state)), key=objective_of, reverse=True)
        if found:
            best = found
            # A product is tried once more for every plan so far that airs it.
            pool = np.concatenate([everything, *(on_air(state) for state in found)])
            entrants = found[: chains_of(levels[min(depth + 1, len(levels) - 1)], minutes)]
        if watch.due():
            break
    watch.tell("prices")
    hurried = watch.due()
    for some in (best[:2], best[2:]):
        with ThreadPoolExecutor(THREADS) as threads:
            finished = list(threads.map(lambda state: finish(problem, state, without, hurried=hurried), some))
        sound = [state for state in finished if state.total[0]["broken"] <= HOLDS]
        if sound:
            return max(sound, key=objective_of)
    return None
