"""The rest of a night planned anew: from the old order, within what can still be obeyed, only where a change pays."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from lineup.catalog import Catalog
from lineup.check import check
from lineup.errors import BrokenPlan
from lineup.evaluate import evaluate
from lineup.night.beginning import Begun
from lineup.night.changes import count_changes
from lineup.night.excusing import whole_starts
from lineup.night.moving import copied
from lineup.night.outlook import Outlook, Replanned, StoodIn, outlook_of_playing_on
from lineup.night.searching import best_rest
from lineup.night.substitutes import stood_in
from lineup.plan import Plan
from lineup.result import Result, Search
from lineup.solver.anneal import HOLDS
from lineup.solver.building import build_problem
from lineup.solver.decode import decode
from lineup.solver.paid import spread_spend
from lineup.solver.resume import state_of
from lineup.solver.rules import timeline_weights
from lineup.solver.search import Watch
from lineup.solver.state import State
from lineup.solver.tables import Problem
from lineup.solver.timeline_rules import structure
from lineup.tonight import EXCUSABLE
from lineup.vocabulary.breaches import sentence
from lineup.worth import RulePrices, viewer_worth

CALM = 0.1
"""Of 1 % of what the rest is worth: what a change of the order has to earn."""


def replan(begun: Begun, old: Plan, watch: Watch, *, calm: float = CALM, seed: int = 0) -> Replanned:
    """The best rest of the night that was found; never without one."""
    before = outlook_of_playing_on(begun, old)
    problem = _calmed(build_problem(begun.catalog), begun, before, calm)
    swapped = stood_in(begun, old)
    state = _best_rest(problem, before, swapped, seed, watch)
    plan = before.plan if state is None else replace(decode(problem, state)[0], restock=old.restock)
    figures = evaluate(begun.catalog, plan)
    for known in (before, *([swapped.outlook] if swapped else [])):
        if known.figures.value > figures.value and not known.broken:
            plan, figures = known.plan, known.figures
    lost = begun.catalog.night.excused
    broken = {rule.rule for rule in check(plan, _excusing(begun.catalog, ()), figures) if rule.breaches}
    excused = tuple(name for name in EXCUSABLE if name in broken or name in lost)
    catalog = _excusing(begun.catalog, excused)
    rules = check(plan, catalog, figures)
    if said := [sentence(catalog, breach) for rule in rules for breach in rule.breaches]:
        raise BrokenPlan("\n".join(said))
    prices = RulePrices() if state is None else spread_spend(problem, state, frozenset(excused))[1]
    result = Result(
        catalog=catalog,
        plan=plan,
        figures=figures,
        rules=rules,
        viewer_value=viewer_worth(catalog, plan, figures, prices),
        rule_prices=prices,
        search=Search(effort="quick", seed=seed, ended_by=watch.ended_by, evaluations=watch.done),
    )
    return Replanned(replace(begun, catalog=catalog), result, before, swapped, _changes(begun, plan))


def _calmed(problem: Problem, begun: Begun, before: Outlook, calm: float) -> Problem:
    """The problem in which a change of the old order costs its share of what the rest is worth."""
    show = problem.tables.show.copy()
    rest = max(0.0, before.figures.value - float(show[0]["past_value"]))
    show["calm"] = calm * 0.01 * rest
    index = {product.sku: p for p, product in enumerate(begun.catalog.products)}
    old = np.array([index[airing.sku] for airing in begun.course.rest], np.int64)
    return replace(problem, tables=problem.tables._replace(show=show, old=old))


def _best_rest(problem: Problem, before: Outlook, swapped: StoodIn | None, seed: int, watch: Watch) -> State | None:
    """The best state that breaks the least rules, let go one by one where nothing obeys them all."""
    start = state_of(problem, before.plan)
    if start is None:
        return None
    starts, without = whole_starts(problem, start, seed)
    with_others = None if swapped is None else state_of(problem, swapped.outlook.plan)
    if with_others is not None and structure(problem.tables, with_others, timeline_weights(without)) <= HOLDS:
        starts = [with_others, *starts]
    return best_rest(problem, starts, seed, watch, without)


def _excusing(catalog: Catalog, excused: tuple[str, ...]) -> Catalog:
    return copied(catalog, night=replace(catalog.night, excused=excused))


def _changes(begun: Begun, plan: Plan) -> int:
    new = [airing.sku for airing in plan.airings[begun.catalog.night.aired :]]
    return count_changes([airing.sku for airing in begun.course.rest], new)
