"""Rules that nothing obeys any more are let go, the least matter first, and named: nobody is left without a plan (§12)."""

from __future__ import annotations

import numpy as np

from lineup.solver import timeline_rules
from lineup.solver.anneal import HOLDS
from lineup.solver.chains import ODDS
from lineup.solver.draft import mend
from lineup.solver.rules import FIGURE_RULES, TIMELINE_RULES, timeline_weights
from lineup.solver.state import State, clone
from lineup.solver.tables import Floats, Problem
from lineup.solver.timeline_rules import structure
from lineup.tonight import EXCUSABLE

FIGURES = tuple(name for name in EXCUSABLE if name in FIGURE_RULES)
_MEND = 120_000
_TRIES = 3


def whole_starts(problem: Problem, start: State, seed: int) -> tuple[list[State], frozenset[str]]:
    """Timelines to search from, and the rules that they leave unobeyed: none where the old order or one mended obeys all."""
    on = timeline_weights()
    if structure(problem.tables, start, on) <= HOLDS:
        return [start], frozenset()
    mended = [_mended(problem, start, on, seed + nth) for nth in range(_TRIES)]
    if found := [state for state in mended if state.total[0]["structure"] <= HOLDS]:
        return found, frozenset()
    # The later a rule is let go, the more a minute of it weighs.
    heavy = np.array([2.0 ** (EXCUSABLE.index(rule) if rule in EXCUSABLE else 20) for rule in TIMELINE_RULES])
    tried = [start, *mended, *(_mended(problem, start, heavy, seed + nth) for nth in range(_TRIES))]
    state = min(tried, key=lambda one: _matter(problem, one))
    return [state], frozenset(_broken(problem, state))


def _mended(problem: Problem, start: State, on: Floats, seed: int) -> State:
    state = clone(start)
    rng = np.array([seed * 2 + 1], np.uint64)
    mend(problem.tables, state, clone(state), ODDS[3:], on, rng, _MEND)
    return state


def _broken(problem: Problem, state: State) -> list[str]:
    return [rule for rule in TIMELINE_RULES if getattr(timeline_rules, rule)(problem.tables, state) > 0]


def _matter(problem: Problem, state: State) -> tuple[float, int]:
    """How much the rules matter that a timeline breaks."""
    broken = _broken(problem, state)
    weights = [EXCUSABLE.index(rule) if rule in EXCUSABLE else 99 for rule in broken]
    return max(weights, default=-1), len(broken)
