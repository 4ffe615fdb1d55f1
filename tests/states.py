"""States of the search that stand for given plans, and what tests ask of any state."""

from __future__ import annotations

import math

from lineup.plan import Plan
from lineup.solver.rules import figure_weights, timeline_weights
from lineup.solver.state import State, empty_state
from lineup.solver.tables import Problem
from lineup.solver.value import value_whole
from lineup.solver.walk import link

ALL_TIMELINE = timeline_weights()
ALL_FIGURES = figure_weights()


def linked_state(problem: Problem, plan: Plan) -> State:
    """The plan's airings, window, prices and spend, linked but not yet valued; orders up to what the plan orders."""
    state = empty_state(problem.tables)
    index = {product.sku: p for p, product in enumerate(problem.catalog.products)}
    for k, airing in enumerate(plan.airings):
        state.slots[k]["product"], state.slots[k]["minutes"] = index[airing.sku], airing.duration_min
    state.total[0]["slots"] = len(plan.airings)
    state.total[0]["highlight"] = plan.highlight.start_min
    for price in plan.prices:
        state.lines[index[price.sku]]["tier"] = problem.ladders[index[price.sku]].index(price)
    state.shelves["limit"] = 0.0
    variants = [variant.sku for product in problem.catalog.products for variant in product.variants]
    for order in plan.restock:
        if order.kind == "stock":
            state.shelves[variants.index(order.sku)]["limit"] = order.units
    block = problem.catalog.show.ad_block
    for spend in plan.paid_traffic:
        state.spend[spend.start_min // block] = spend.spend
    link(problem.tables, state)
    return state


def valued_state(problem: Problem, plan: Plan) -> State:
    """The plan's state, valued."""
    state = linked_state(problem, plan)
    value_whole(problem.tables, state, ALL_FIGURES, 0.0)
    return state


def relative(a: float, b: float) -> float:
    """How far two figures are apart, as a share of the greater."""
    return abs(a - b) / max(abs(a), abs(b), math.ulp(1.0))
