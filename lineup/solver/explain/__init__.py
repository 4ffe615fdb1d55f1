"""Why there is no plan: which rules conflict, with the numbers, and the nearest thing that would work.

What arithmetic proves is said first. Where it sees nothing, rules are loosened one at a time and short searches tell which
of them stands in the way. Only what was proved is called impossible.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lineup.catalog import Catalog
from lineup.errors import NoPlan
from lineup.solver.explain.capacity import most_airings
from lineup.solver.explain.filling import filling
from lineup.solver.explain.highlights import highlights
from lineup.solver.explain.money import money
from lineup.solver.explain.nothing_sells import nothing_sells
from lineup.solver.explain.pins import pins
from lineup.solver.explain.reason import Reason
from lineup.solver.explain.relief import relief
from lineup.solver.explain.searched import figure_conflict, timeline_conflict
from lineup.solver.explain.settle import remedy
from lineup.solver.explain.trials import Trials
from lineup.solver.search import Watch
from lineup.solver.state import State
from lineup.solver.tables import Problem
from lineup.vocabulary.wording import tell


def no_plan(problem: Problem, first: Sequence[State], seed: int, watch: Watch) -> NoPlan:
    """The reason why no plan was found, of a show that is not `hopeless`. Interrupted when the user stops it.

    first: the timelines that were found, none if the timeline rules conflict.
    """
    catalog = problem.catalog
    if watch.ended_by == "time_limit":
        return _out_of_time(catalog, watch)
    watch.tell("explain")
    trials = Trials(seed, watch)
    return figure_conflict(catalog, trials) if first else timeline_conflict(catalog, trials)


def hopeless(problem: Problem, seed: int, watch: Watch) -> NoPlan | None:
    """The reason why no plan can exist, as far as arithmetic proves it at once; None if it doesn't."""
    catalog = problem.catalog
    reasons = list(_proofs(catalog))
    if not reasons:
        return None
    watch.tell("explain")
    rules = tuple(dict.fromkeys(rule for reason in reasons for rule in reason.rules))
    message = tell(catalog, "", " ").join(reason.sentence for reason in reasons)
    trials = Trials(seed, watch)

    def possible(changed: Catalog) -> bool:
        return next(_proofs(changed), None) is None

    return NoPlan(message, remedy(reasons, catalog, trials, possible=possible), rules)


def _proofs(catalog: Catalog) -> Iterator[Reason]:
    yield from filling(catalog)
    if not any(most_airings(product, catalog.show) for product in catalog.products):
        return  # and so nothing else fits either
    for proof in (pins, highlights, relief, money, nothing_sells):
        yield from proof(catalog)


def _out_of_time(catalog: Catalog, watch: Watch) -> NoPlan:
    """The clock ended the search before a plan was found, and that is all that is known."""
    seconds = 0.0 if watch.deadline is None else watch.deadline - watch.began
    more = max(60, round(4 * seconds))
    return NoPlan(
        tell(
            catalog,
            f"到了 {seconds:g} 秒的时限，还没找到方案：不等于排不出来，只是搜索没做完。",
            f"The time limit of {seconds:g} seconds ended the search before a plan was found; there may well be one.",
        ),
        tell(
            catalog,
            f"放宽时限（--time-limit {more}），或者不设时限再运行一次。",
            f"raise the limit (--time-limit {more}) or leave it out, and run again.",
        ),
    )
