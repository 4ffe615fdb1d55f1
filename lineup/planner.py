"""From a catalogue to a plan that is checked: the whole program on one screen."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from lineup.catalog import Catalog
from lineup.check import check
from lineup.errors import BrokenPlan, Interrupted, NoPlan
from lineup.result import Effort, Progress, Result, Search
from lineup.solver import is_compiled
from lineup.solver.decode import decode
from lineup.solver.explain import hopeless, no_plan
from lineup.solver.paid import spread_spend
from lineup.solver.resume import resumed, settled
from lineup.solver.search import Watch, find, starts
from lineup.solver.tables import build_problem, exactly
from lineup.vocabulary.breaches import sentence
from lineup.vocabulary.wording import tell
from lineup.worth import viewer_worth

FREE_ORDERS = (
    "锁定的补货数量不合要求：改数量，或取消锁定，由系统来定",
    "an order that is pinned breaks a rule: change it, or take its pin away and have it planned",
)
INSIST = 50.0
"""First price of a broken rule, where the ordinary one led to no plan."""


def plan_show(
    catalog: Catalog,
    *,
    effort: Effort = "normal",
    seed: int = 0,
    time_limit: float | None = None,
    progress: Callable[[Progress], None] | None = None,
    stop: threading.Event | None = None,
) -> Result:
    """The best plan found for a catalogue, checked against every rule.

    The same catalogue, effort and seed give the same plan, unless `time_limit` (seconds) or `stop` ends the search early.
    Raises NoPlan when no plan was found, with the reason; Interrupted when stopped before the first; BrokenPlan when the
    plan fails its check, which would be our fault.
    """
    began = time.monotonic()
    watch = Watch(
        progress=progress,
        stop=stop or threading.Event(),
        deadline=None if time_limit is None else began + time_limit,
        began=began,
    )
    watch.tell("reading" if is_compiled() else "compile")
    problem = build_problem(catalog)
    if reason := hopeless(problem, seed, watch):
        raise reason
    first = starts(problem, effort, seed, watch)
    if catalog.kept.plan and (known := resumed(problem, catalog.kept.plan, seed)):
        first = [known, *first]
    state = find(problem, first, effort, seed, watch) if first else None
    if state is None and first and watch.ended_by == "effort":
        problem = exactly(problem)  # what plans there are may stand exactly at their limits
        state = find(problem, first, "normal" if effort == "quick" else effort, seed, watch, price=INSIST)
    if state is None:
        if watch.ended_by == "stopped":
            raise Interrupted
        raise no_plan(problem, first, seed, watch)
    if catalog.kept.plan:
        state = settled(problem, catalog.kept.plan, state, hurried=watch.due())
    plan, figures = decode(problem, state)
    rules = check(plan, catalog, figures)
    broken = [sentence(catalog, breach) for rule in rules for breach in rule.breaches]
    if broken and catalog.kept.restock:
        raise NoPlan(
            "\n".join(broken), tell(catalog, *FREE_ORDERS), tuple(rule.rule for rule in rules if rule.breaches)
        )
    if broken:
        raise BrokenPlan("\n".join(broken))
    _, rule_prices = spread_spend(problem, state)
    return Result(
        catalog=catalog,
        plan=plan,
        figures=figures,
        rules=rules,
        viewer_value=viewer_worth(catalog, plan, figures, rule_prices),
        rule_prices=rule_prices,
        search=Search(effort=effort, seed=seed, ended_by=watch.ended_by, evaluations=watch.done),
    )
