"""Whether paid traffic pays: against the show without it, yuan by yuan, and what the screen says first."""

from __future__ import annotations

from dataclasses import replace

import pytest
from report.results import a_result, screen
from shows import a_feasible_plan, small_catalog, with_show

from lineup.evaluate import evaluate
from lineup.plan import Spend
from lineup.report.tables import tables_of


def spent(spend: float, language: str = "en", **show: object):
    """The small show with so much in its second block."""
    catalog = with_show(small_catalog(language), **show)
    return a_result(language, catalog=catalog, plan=replace(a_feasible_plan(), paid_traffic=(Spend(8, 8, spend),)))


def test_what_the_spend_brings_is_the_difference_to_a_show_without():
    """GMV, margin and profit against the same plan with nothing spent; the break-even return follows from them."""
    result = spent(200.0, ad_budget=500.0)
    without = evaluate(result.catalog, replace(result.plan, paid_traffic=()))
    paying = tables_of(result).paying
    assert paying.gmv == pytest.approx(result.figures.gmv - without.gmv)
    assert paying.profit == pytest.approx(paying.margin - 200.0)
    assert paying.break_even == pytest.approx(paying.gmv / paying.margin)
    assert paying.returned == pytest.approx(paying.gmv / 200.0)


@pytest.mark.parametrize("goal", ["gmv", "net_gmv", "profit"])
def test_a_floor_is_named_at_which_the_last_yuan_still_pays(goal):
    """Its margin times the floor is what it brings of the goal: at that floor it would earn back exactly itself."""
    result = spent(600.0, ad_budget=600.0, goal=goal, cost_per_entry=20.0)
    paying = tables_of(result).paying
    step = 1.0
    less = evaluate(result.catalog, replace(result.plan, paid_traffic=(Spend(8, 8, 600.0 - step),)))
    goal_of_last = {"gmv": result.figures.gmv - less.gmv, "net_gmv": result.figures.net_gmv - less.net_gmv}
    goal_of_last["profit"] = result.figures.margin - less.margin
    assert paying.last_loses
    assert paying.paying_floor == pytest.approx(goal_of_last[goal] / (result.figures.margin - less.margin), rel=0.05)


def test_a_losing_last_yuan_is_said_first():
    """Before the rundown, with the setting that would end it."""
    losing = screen(spent(600.0, ad_budget=600.0, cost_per_entry=20.0))
    assert "--set roi_floor=" in " ".join(losing.split("Time")[0].split())
    assert "⚠" not in screen(spent(5.0, ad_budget=600.0, cost_per_entry=0.05))


@pytest.mark.parametrize(
    ("spend", "show", "by"),
    [
        (200.0, {"ad_budget": 200.0}, "budget"),
        (900.0, {"ad_budget": 5000.0, "paid_cap": 20.0, "cost_per_entry": 0.5}, "cap"),
        (200.0, {"ad_budget": 5000.0, "paid_cap": 500.0}, "floor"),
    ],
)
def test_what_stopped_the_spend(spend, show, by):
    """The budget, the entries that there are to buy, or the floor."""
    result = spent(spend, **show)
    assert tables_of(result).paying.stopped_by == by
    assert {"budget": "budget ended", "cap": "can buy (20)", "floor": "roi_floor"}[by] in " ".join(
        screen(result).split()
    )


def test_a_tenth_of_the_budget_more():
    """Spread alike: what it adds is what the plan with it comes to."""
    result = spent(200.0, ad_budget=500.0)
    more = evaluate(result.catalog, replace(result.plan, paid_traffic=(Spend(8, 8, 250.0),)))
    assert tables_of(result).paying.more_gmv == pytest.approx(more.gmv - result.figures.gmv)


def test_without_paid_traffic_nothing_is_said_of_returns():
    """No spend, no division by it."""
    paying = tables_of(spent(0.0, ad_budget=0.0)).paying
    assert (paying.stopped_by, paying.break_even, paying.last_loses) == ("nothing", None, False)
