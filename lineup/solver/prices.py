"""Prices and stock orders of a whole schedule at once, by CP-SAT: a multiple-choice knapsack.

A price changes neither viewers nor fatigue, so with the schedule fixed every product's tier is a choice between known
figures, and only margin, welfare budget, restock cash and the highlight's share tie the products together.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from ortools.sat.python import cp_model

from lineup.solver.rules import SHARE, YUAN, figure_weights
from lineup.solver.sales import sell
from lineup.solver.state import State, clone
from lineup.solver.tables import Problem
from lineup.solver.value import value_whole

GRAIN = 10_000
"""Parts of a yuan that are counted: CP-SAT knows whole numbers only."""


@dataclass(frozen=True)
class _Choice:
    product: int
    tier: int
    order_limit: float
    gmv: float
    highlight_gmv: float
    cost: float
    below_cost: float
    cash: float


def _choices(problem: Problem, state: State) -> list[_Choice]:
    """Every tier of every product on air; with a stock order, also half of it and none."""
    tables = problem.tables
    found: list[_Choice] = []
    for p in map(int, np.flatnonzero(state.lines["airings"])):
        line, product = state.lines[p], tables.products[p]
        if not product["sells"]:
            continue
        for tier in range(int(product["tiers"])):
            limits = [math.inf]
            for limit in limits:
                line["tier"], line["order_limit"] = tier, limit
                sell(tables, state, p)
                gmv, cost, order = float(line["gmv"]), float(product["cost"] * line["units"]), float(line["order"])
                found.append(
                    _Choice(
                        p,
                        tier,
                        limit,
                        gmv,
                        float(line["highlight_gmv"]),
                        cost,
                        max(0.0, cost - gmv),
                        float(product["cost"]) * order,
                    )
                )
                if limit == math.inf and order > 0:
                    limits += [order // 2, 0.0]
    return found


def best_prices(
    problem: Problem, state: State, without: frozenset[str] = frozenset(), work: float = 2.0
) -> State | None:
    """The state with the best tiers and stock orders for its schedule, or None when none obeys the rules or is better.

    work: CP-SAT's deterministic time; past it the best choice found so far counts.
    """
    show = problem.tables.show[0]
    trial = clone(state)
    choices = _choices(problem, trial)
    if not choices:
        return None
    model = cp_model.CpModel()
    chosen = [model.new_bool_var("") for _ in choices]
    by_product: dict[int, list[int]] = {}
    for i, choice in enumerate(choices):
        by_product.setdefault(choice.product, []).append(i)
        line = state.lines[choice.product]
        model.add_hint(chosen[i], choice.tier == line["tier"] and choice.order_limit == line["order_limit"])
    for members in by_product.values():
        model.add_exactly_one(chosen[i] for i in members)

    def total(yuan: list[float]) -> cp_model.LinearExprT:
        return cp_model.LinearExpr.weighted_sum(chosen, [round(GRAIN * y) for y in yuan])

    # Rounding may be off by half a grain a product: the rules are held that much tighter.
    rounding = -(-len(by_product) // 2)
    slack = rounding - round(GRAIN * YUAN)
    floor, share = float(show["margin_floor"]), float(show["highlight_share"]) - SHARE
    prizes = float(state.total[0]["prizes"])
    rules = {
        "margin_floor": total([(1 - floor) * c.gmv - c.cost for c in choices]) >= slack,
        "highlight_share": total([c.highlight_gmv - share * c.gmv for c in choices]) >= rounding,
        "welfare_budget": total([c.below_cost for c in choices])
        <= round(GRAIN * (show["welfare_budget"] - prizes)) - slack,
        "restock_budget": total([c.cash for c in choices]) <= max(0, round(GRAIN * show["restock_budget"]) - slack),
    }
    for name, rule in rules.items():
        if name not in without:
            model.add(rule)
    model.maximize(total([c.gmv for c in choices]))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.catch_sigint_signal = False  # Ctrl-C is the command line's
    solver.parameters.linearization_level = 2
    solver.parameters.max_deterministic_time = work
    solver.parameters.relative_gap_limit = 1e-7
    st = solver.solve(model)
    if st not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None
    for i, choice in enumerate(choices):
        if solver.boolean_value(chosen[i]):
            trial.lines[choice.product]["tier"] = choice.tier
            trial.lines[choice.product]["order_limit"] = choice.order_limit
    value_whole(problem.tables, trial, figure_weights(without), 0.0)
    return trial if trial.total[0]["gmv"] > state.total[0]["gmv"] or state.total[0]["broken"] > 0 else None
