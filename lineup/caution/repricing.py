"""The rows of a plan as they are, with the prices, orders and spend that suit another catalogue best."""

from __future__ import annotations

from dataclasses import replace

from lineup.catalog import Catalog
from lineup.check import check
from lineup.result import Result
from lineup.solver.anneal import HOLDS
from lineup.solver.building import build_problem
from lineup.solver.decode import decode
from lineup.solver.paid import spread_spend
from lineup.solver.resume import state_of
from lineup.solver.search import finish
from lineup.worth import viewer_worth


def repriced(catalog: Catalog, made: Result, *, hurried: bool) -> Result | None:
    """The plan in this catalogue at its best prices, orders and spend; None where none of them obeys the rules."""
    problem = build_problem(catalog)
    state = state_of(problem, made.plan)
    if state is None:
        return None
    state = finish(problem, state, hurried=hurried)
    if state.total[0]["broken"] > HOLDS:
        return None
    plan, figures = decode(problem, state)
    rules = check(plan, problem.catalog, figures)
    if any(rule.breaches for rule in rules):
        return None
    _, prices = spread_spend(problem, state)
    worth = viewer_worth(problem.catalog, plan, figures, prices)
    return replace(
        made, catalog=catalog, plan=plan, figures=figures, rules=rules, rule_prices=prices, viewer_value=worth
    )
