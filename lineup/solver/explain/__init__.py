"""Why there is no plan: which rules conflict, with the numbers, and the nearest thing that would work.

What arithmetic proves is said first. Where it sees nothing, rules are loosened one at a time and short searches tell which
of them stands in the way. Only what was proved is called impossible.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from lineup.errors import Refusal, Statement
from lineup.solver.explain.proofs import proofs

if TYPE_CHECKING:  # `lineup check` asks for proofs alone, and what searches takes time to load
    from lineup.solver.state import State
    from lineup.solver.tables import Problem
    from lineup.solver.watch import Watch


def no_plan(problem: Problem, first: Sequence[State], seed: int, watch: Watch) -> Refusal:
    """The reason why no plan was found, of a show that is not `hopeless`. Interrupted when the user stops it.

    first: the timelines that were found, none if the timeline rules conflict.
    """
    if watch.ended_by == "time_limit":
        return _out_of_time(watch)
    from lineup.solver.explain.searched import figure_conflict, timeline_conflict
    from lineup.solver.explain.trials import Trials

    watch.tell("explain")
    conflict = figure_conflict if first else timeline_conflict
    refusal = conflict(problem.catalog, Trials(seed, watch))
    if not problem.catalog.kept.order:
        return refusal
    from lineup.solver.explain.nearest_order import with_nearest_order

    return with_nearest_order(problem.catalog, refusal, Trials(seed, watch))


def hopeless(problem: Problem, seed: int, watch: Watch) -> Refusal | None:
    """The reason why no plan can exist, as far as arithmetic proves it at once; None if it doesn't."""
    found = list(proofs(problem.catalog))
    if not found:
        return None
    from lineup.solver.explain.proven import proven_conflict
    from lineup.solver.explain.trials import Trials

    watch.tell("explain")
    refusal = proven_conflict(problem.catalog, found, Trials(seed, watch))
    if not problem.catalog.kept.order:
        return refusal
    return replace(refusal, problems=(*refusal.problems, Statement("order.any")), in_hand_order=True)


def _out_of_time(watch: Watch) -> Refusal:
    """The clock ended the search before a plan was found, and that is all that is known."""
    seconds = 0.0 if watch.deadline is None else watch.deadline - watch.began
    more = Statement("longer_limit", {"seconds": max(60, round(4 * seconds))})
    return Refusal((Statement("out_of_time", {"seconds": seconds}),), (more,))
