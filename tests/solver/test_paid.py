"""Paid spend: the last yuan earns the same in every block that is neither empty nor full."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from shows import a_feasible_plan, small_catalog, with_show
from states import valued_state

from lineup.catalog import Catalog
from lineup.evaluate import evaluate
from lineup.plan import Plan, Spend
from lineup.solver.building import build_problem
from lineup.solver.decode import to_plan
from lineup.solver.paid import spread_spend
from lineup.worth import RulePrices, viewer_worth


def last_yuan(catalog: Catalog, plan: Plan, rules: RulePrices) -> list[tuple[float, float]]:
    """(spend, what one more yuan earns) of each block, from the worth of a viewer (model §3)."""
    show = catalog.show
    worth = viewer_worth(catalog, plan, evaluate(catalog, plan), rules)
    share = show.returning_share_paid
    earned = []
    for block in plan.paid_traffic:
        entrants = math.exp(-block.spend / block.length_min / (show.cost_per_entry * show.paid_cap))
        minutes = worth[block.start_min : block.start_min + block.length_min]
        value = sum((1 - share) * new + share * returning for new, returning in minutes)
        earned.append((block.spend, entrants / show.cost_per_entry / block.length_min * value))
    return earned


@pytest.mark.parametrize("least", [0.0, 40.0])
@pytest.mark.parametrize("goal", ["gmv", "net_gmv", "profit"])
@pytest.mark.parametrize("floor", [0.1, 0.4, 0.5])
def test_the_last_yuan_earns_the_same_wherever_some_is_spent(least: float, goal: str, floor: float) -> None:
    """Within 1 %, of any goal, whether or not the margin floor binds; where nothing is spent the first yuan earns no more."""
    free = {"welfare_budget": 1e6, "highlight_share": 0.2, "ad_block_min": least}
    catalog = with_show(small_catalog(), goal=goal, margin_floor=floor, **free)
    problem = build_problem(catalog)
    state = valued_state(problem, a_feasible_plan())
    if state.total[0]["broken"] > 0:
        floor_held = state.total[0]["margin"] / state.total[0]["kept_gmv"] - 1e-4
        catalog = with_show(catalog, margin_floor=float(floor_held))
        problem = build_problem(catalog)
        state = valued_state(problem, a_feasible_plan())
    better, rules = spread_spend(problem, state)
    earned = last_yuan(catalog, to_plan(problem, better), rules)
    spent_on = [yuan for spend, yuan in earned if spend > 1.0]
    assert len(spent_on) >= 2
    assert max(spent_on) <= 1.01 * min(spent_on)
    assert all(yuan <= 1.01 * max(spent_on) for spend, yuan in earned if spend <= 1.0)


def test_where_no_block_is_worth_its_least_nothing_is_spent() -> None:
    """The only block would take a sixth of the least it may have: it is closed, and no rule has a price there."""
    catalog = with_show(small_catalog(), ad_block=30, paid_cap=4.0, ad_block_min=600.0)
    problem = build_problem(catalog)
    plan = replace(a_feasible_plan(), paid_traffic=(Spend(0, 30, 600.0),))
    better, rules = spread_spend(problem, valued_state(problem, plan))
    assert better.spend.tolist() == [0.0]
    assert rules == RulePrices()


def test_spreading_never_loses_and_keeps_the_budget() -> None:
    """GMV rises, every rule holds, the spend adds up to the budget."""
    catalog = small_catalog()
    problem = build_problem(catalog)
    state = valued_state(problem, a_feasible_plan())
    better, _ = spread_spend(problem, state)
    assert better.total[0]["gmv"] > state.total[0]["gmv"]
    assert better.total[0]["broken"] == 0
    assert float(np.sum(better.spend)) == pytest.approx(catalog.show.ad_budget, abs=0.01)
    assert (better.spend >= 0).all()


def test_without_a_budget_nothing_changes() -> None:
    """No budget: the very state comes back, and no rule has a price."""
    problem = build_problem(with_show(small_catalog(), ad_budget=0.0))
    state = valued_state(problem, a_feasible_plan())
    assert spread_spend(problem, state) == (state, RulePrices())
