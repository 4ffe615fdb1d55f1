"""Prices and stock orders of a whole schedule at once, by CP-SAT: a multiple-choice knapsack.

A price changes neither viewers nor fatigue, so with the schedule fixed every product's tier is a choice between known
figures, and only margin, welfare budget, restock cash, the number of coupons and the highlight's share tie products together.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from ortools.sat.python import cp_model

from lineup.solver.figure_rules import SHARE, YUAN
from lineup.solver.rules import figure_weights
from lineup.solver.sales import sell
from lineup.solver.state import State, clone, objective_of
from lineup.solver.tables import Floats, Problem
from lineup.solver.value import value_whole

GRAIN = 10_000
"""Parts of a yuan that are counted: CP-SAT knows whole numbers only."""


@dataclass(frozen=True)
class _Choice:
    product: int
    tier: int
    limits: Floats  # [its variants]
    earned: float  # of the goal
    slack: float  # of the margin floor
    share_slack: float  # of the highlight's share
    below_cost: float
    cash: float
    coupon: int


def _choices(problem: Problem, state: State) -> list[_Choice]:
    """Every tier of every product on air; with a stock order, also half of it and none, and what the state allows now."""
    tables, show = problem.tables, problem.tables.show[0]
    floor, share = float(show["margin_floor"]), float(show["highlight_share"]) - SHARE
    found: list[_Choice] = []
    for p in map(int, np.flatnonzero((state.lines["airings"] > 0) | (tables.products["past_gmv"] > 0))):
        line, product = state.lines[p], tables.products[p]
        if not product["sells"]:
            continue
        own = _own(problem, p)
        now = state.shelves["limit"][own].copy()
        free = np.full(len(now), np.inf)
        for tier in range(int(product["tiers"])):
            limits = [free] if np.array_equal(now, free) else [free, now]
            for limit in limits:
                line["tier"], state.shelves["limit"][own] = tier, limit
                sell(tables, state, p)
                gmv, units, cash = float(line["gmv"]), float(line["units"]), float(product["cost"] * line["order"])
                margin = float(product["margin_gmv"] * gmv + product["margin_units"] * units)
                found.append(
                    _Choice(
                        product=p,
                        tier=tier,
                        limits=limit,
                        earned=float(product["goal_gmv"] * gmv + product["goal_units"] * units),
                        slack=margin - floor * float(product["kept_share"]) * gmv,
                        share_slack=float(line["highlight_gmv"]) - share * gmv,
                        below_cost=max(0.0, float(product["cost"]) * units - gmv),
                        cash=cash,
                        coupon=int(line["coupon"]),
                    )
                )
                if limit is free and line["order"] > 0:
                    ordered = state.shelves["order"][own].copy()
                    limits += [ordered // 2, np.zeros(len(now))]
    return found


def best_prices(
    problem: Problem, state: State, without: frozenset[str] = frozenset(), work: float = 2.0, gap: float = 1e-6
) -> State | None:
    """The state with the best tiers and stock orders for its schedule, or None when none obeys the rules or is better.

    work: CP-SAT's deterministic time; past it the best choice found so far counts. gap: what it may fall short, as a share.
    """
    show = problem.tables.show[0]
    candidate = clone(state)
    choices = _choices(problem, candidate)
    if not choices:
        return None
    model = cp_model.CpModel()
    chosen = [model.new_bool_var("") for _ in choices]
    by_product: dict[int, list[int]] = {}
    for i, choice in enumerate(choices):
        by_product.setdefault(choice.product, []).append(i)
        now = state.shelves["limit"][_own(problem, choice.product)]
        same = choice.tier == state.lines[choice.product]["tier"] and np.array_equal(choice.limits, now)
        model.add_hint(chosen[i], same)
    for members in by_product.values():
        model.add_exactly_one(chosen[i] for i in members)

    def total(yuan: list[float]) -> cp_model.LinearExprT:
        return cp_model.LinearExpr.weighted_sum(chosen, [round(GRAIN * y) for y in yuan])

    # Rounding may be off by half a grain a product: the rules are held that much tighter.
    rounding = -(-len(by_product) // 2)
    slack = rounding - round(GRAIN * YUAN)
    prizes = float(state.total[0]["prizes"])
    rules = {
        "margin_floor": total([c.slack for c in choices]) >= slack - round(GRAIN * show["forgiven_margin"]),
        "highlight_share": total([c.share_slack for c in choices]) >= rounding - round(GRAIN * show["forgiven_share"]),
        "welfare_budget": total([c.below_cost for c in choices])
        <= round(GRAIN * (show["welfare_budget"] - prizes)) - slack,
        "restock_budget": total([c.cash for c in choices]) <= max(0, round(GRAIN * show["restock_budget"]) - slack),
        "coupons": cp_model.LinearExpr.weighted_sum(chosen, [c.coupon for c in choices]) <= int(show["max_coupons"]),
    }
    for name, rule in rules.items():
        if name not in without:
            model.add(rule)
    model.maximize(total([c.earned for c in choices]))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.catch_sigint_signal = False  # Ctrl-C is the command line's
    solver.parameters.linearization_level = 2
    solver.parameters.max_deterministic_time = work
    solver.parameters.relative_gap_limit = gap
    st = solver.solve(model)
    if st not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return None
    for i, choice in enumerate(choices):
        if solver.boolean_value(chosen[i]):
            candidate.lines[choice.product]["tier"] = choice.tier
            candidate.shelves["limit"][_own(problem, choice.product)] = choice.limits
    value_whole(problem.tables, candidate, figure_weights(without), 0.0)
    return candidate if objective_of(candidate) > objective_of(state) or state.total[0]["broken"] > 0 else None


def _own(problem: Problem, p: int) -> slice:
    """The places of product p's variants."""
    product = problem.tables.products[p]
    return slice(int(product["first_variant"]), int(product["first_variant"] + product["variants"]))
