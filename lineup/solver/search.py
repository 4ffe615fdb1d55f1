"""The search from start to end: which chains run, for how long, and what comes of them.

A tournament: chains from random, mended timelines with the highlight in different places; the best go on from where they
ended, reheated; each state that survives gets its best prices and its best spend.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from lineup.result import Effort
from lineup.solver.anneal import HOLDS
from lineup.solver.building import exactly
from lineup.solver.chains import ODDS, ORDINARY, chains_from, run_chains, threads
from lineup.solver.draft import draft, mended, prepare
from lineup.solver.effort import EFFORTS, chains_of, proposals_of
from lineup.solver.master import exact_timeline
from lineup.solver.paid import enterable, spread_spend
from lineup.solver.prices import best_prices
from lineup.solver.rules import figure_weights, timeline_weights
from lineup.solver.state import State, clone, is_plan, objective_of, on_air
from lineup.solver.tables import CLEARANCE, Problem
from lineup.solver.value import value_whole
from lineup.solver.watch import Watch

MEND_PROPOSALS = 400_000
HURRIED, UNHURRIED = 0.2, 2.0
"""CP-SAT's deterministic time for the last prices."""


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
    price: float = ORDINARY,
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
        with threads() as crew:
            finished = list(crew.map(lambda state: finish(problem, state, without, hurried=hurried), some))
        sound = [state for state in finished if state.total[0]["broken"] <= HOLDS]
        if sound:
            return max(sound, key=objective_of)
    return None
