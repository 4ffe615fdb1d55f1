"""Prices of a whole schedule: none of all combinations of tiers beats those that are chosen."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shows import make_catalog, make_product, rundown, with_show
from states import ALL_FIGURES, valued_state

from lineup.catalog import Catalog
from lineup.check import check
from lineup.evaluate import evaluate
from lineup.plan import Highlight, Plan
from lineup.pricing import price_ladder
from lineup.solver.building import build_problem, exactly
from lineup.solver.decode import to_plan
from lineup.solver.figure_rules import SHARE, YUAN
from lineup.solver.prices import best_prices
from lineup.solver.rules import FIGURE_RULES
from lineup.solver.state import State, clone
from lineup.solver.tables import Problem
from lineup.solver.value import value_whole

LINE_UP = rundown("W 4, A 2, H 5, R 4, W 3, G 3")
GRAIN = 0.01
"""Yuan by which a rule's rounding may pass over a choice."""


@st.composite
def schedules(draw: st.DrawFn) -> tuple[Problem, State]:
    """A fixed line-up of four products of two or three prices; limits about where the prices decide."""
    goods = [
        make_product(
            "W", "welfare", list_price=30.0, floor_price=12.0, cost=draw(st.floats(10, 28)), stock=2000, max_airings=2
        ),
        make_product("A", "activity", cost=20.0),
        make_product("H", "hit", list_price=129.0, floor_price=80.0, stock=draw(st.sampled_from([5, 40, 300]))),
        make_product(
            "R", list_price=draw(st.sampled_from([59.0, 99.0])), floor_price=40.0, stock=10, lead_time_days=1.0, moq=5
        ),
        make_product("G", "prestige", list_price=399.0, floor_price=280.0, cost=draw(st.floats(80, 260))),
    ]
    catalog = make_catalog(
        goods,
        minutes=21,
        base_rate=0.02,
        price_steps=(1.0, 0.8, 0.5),
        margin_floor=draw(st.floats(0.2, 0.7)),
        welfare_budget=draw(st.floats(20, 400)),
        restock_budget=draw(st.sampled_from([0.0, 500.0, 5000.0])),
        highlight_minutes=6,
        highlight_share=draw(st.floats(0.1, 0.6)),
        highlight_lift=0.0,
        days_to_show=2,
    )
    problem = exactly(build_problem(catalog))
    first = tuple(price_ladder(p, catalog.show)[0] for p in goods if p.sells)
    return problem, valued_state(problem, Plan(Highlight(6, 6), LINE_UP, first))


def every_pricing(problem: Problem, state: State) -> list[State]:
    """The state under every combination of tiers and of full, half and no orders."""
    selling = [p for p, row in enumerate(problem.tables.products) if row["sells"]]
    tiers = [range(int(problem.tables.products[p]["tiers"])) for p in selling]
    found = []
    for choice in product(*tiers):
        trial = clone(state)
        trial.lines["tier"][selling] = choice
        trial.shelves["limit"] = np.inf
        value_whole(problem.tables, trial, ALL_FIGURES, 0.0)
        found.append(trial)
        orders = trial.shelves["order"].copy()
        for limit in (orders // 2, orders * 0) if orders.any() else ():
            less = clone(trial)
            less.shelves["limit"] = limit
            value_whole(problem.tables, less, ALL_FIGURES, 0.0)
            found.append(less)
    return found


def obeying(problem: Problem, states: list[State], spare: float) -> list[float]:
    """GMV of those that obey every figure rule with so many yuan to spare."""
    show = problem.tables.show[0]
    return [
        float(t["gmv"])
        for t in (state.total[0] for state in states)
        if t["margin"] - show["margin_floor"] * t["kept_gmv"] >= spare
        and show["welfare_budget"] - t["prizes"] - t["below_cost"] >= spare
        and show["restock_budget"] - t["cash"] >= min(spare, 0.0)
        and t["highlight_gmv"] - show["highlight_share"] * t["gmv"] >= spare
    ]


@given(schedule=schedules())
@settings(max_examples=12)
def test_no_combination_of_tiers_beats_the_best_prices(schedule):
    """Against every one of them; None where none obeys, or none is better than the prices that the schedule has."""
    problem, state = schedule
    tried = every_pricing(problem, state)
    surely, perhaps = obeying(problem, tried, GRAIN), obeying(problem, tried, -GRAIN)
    best = best_prices(problem, state)
    if best is None:
        best = state
        if state.total[0]["broken"] > 0:
            assert not surely
            return
    assert best.total[0]["broken"] == 0
    assert best.total[0]["gmv"] >= max(surely, default=0.0) * (1 - 1e-6)
    assert best.total[0]["gmv"] <= max(perhaps) * (1 + 1e-6)
    plan = to_plan(problem, best)
    money = {report.rule for report in check(plan, problem.catalog) if not report.passed} & set(FIGURE_RULES)
    assert not money
    assert evaluate(problem.catalog, plan).gmv == pytest.approx(best.total[0]["gmv"], rel=1e-9)


RULES = ("margin_floor", "welfare_budget", "restock_budget", "highlight_share")


@pytest.mark.parametrize("spare", [1e-3, -2e-3], ids=["just kept", "just broken"])
@given(schedule=schedules())
@settings(max_examples=12)
def test_limits_are_kept_to_the_last_grain(spare, schedule):
    """Limits so many yuan from what the best prices without them make, and from what is forgiven: kept, or other prices."""
    problem, state = schedule
    free = best_prices(problem, state, frozenset(RULES)) or state
    total = free.total[0]
    gmv, near = float(total["gmv"]), YUAN - spare
    limits = {
        "margin_floor": (float(total["margin"]) + near) / float(total["kept_gmv"]),
        "welfare_budget": float(total["prizes"] + total["below_cost"]) - near,
        "restock_budget": float(total["cash"]) - near,
        "highlight_share": (float(total["highlight_gmv"]) - spare) / gmv + SHARE,
    }
    for rule in RULES:
        if not 0 <= limits[rule] <= (1 if rule in ("margin_floor", "highlight_share") else 1e9):
            continue
        loose = dict.fromkeys(RULES, 0.0) | {
            "margin_floor": -1.0,
            "welfare_budget": 1e6,
            "restock_budget": 1e6,
            rule: limits[rule],
        }
        held = exactly(build_problem(with_show(problem.catalog, **loose)))
        value_whole(held.tables, state, ALL_FIGURES, 0.0)
        best = best_prices(held, state) or state
        assert best.total[0]["broken"] == 0 or (spare < 0 and best is state), rule
        if spare > 0:
            assert best.total[0]["gmv"] >= gmv * (1 - 1e-6), rule


def a_schedule(catalog: Catalog, plan: Plan) -> tuple[Problem, State]:
    problem = exactly(build_problem(catalog))
    return problem, valued_state(problem, plan)


@pytest.mark.parametrize(
    "limit",
    [{"margin_floor": 0.95}, {"welfare_budget": 10.0}, {"highlight_share": 0.999}],
    ids=lambda limit: next(iter(limit)),
)
def test_none_where_no_prices_obey(limit, catalog, plan):
    """A floor, a budget or a share out of reach of every price; left out, the rule stands in the way no more."""
    problem, state = a_schedule(with_show(catalog, **limit), plan)
    assert best_prices(problem, state) is None
    assert best_prices(problem, state, frozenset(limit)) is not None


def test_the_given_state_stays_as_it_is(catalog, plan):
    """The best prices come in another state."""
    problem, state = a_schedule(catalog, plan)
    before = clone(state)
    best = best_prices(problem, state)
    assert best is not None
    assert best.total[0]["gmv"] > state.total[0]["gmv"]
    assert all((a == b).all() for a, b in zip(before, state, strict=True))
    assert best_prices(problem, best) is None


def test_none_where_nothing_sells():
    """Only an activity on air: there is no price to choose."""
    catalog = make_catalog([make_product("A", "activity", min_minutes=5)], minutes=5, highlight_minutes=3)
    problem, state = a_schedule(catalog, Plan(Highlight(0, 3), rundown("A 5"), ()))
    assert best_prices(problem, state) is None
