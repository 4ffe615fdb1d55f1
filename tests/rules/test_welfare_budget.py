"""The `welfare_budget` rule: prizes and sales below cost within their budget."""

from __future__ import annotations

from dataclasses import replace

import pytest
from shows import a_feasible_plan, report_of, rundown, small_catalog, with_product, with_show

from lineup.evaluate import evaluate


def _subsidy() -> float:
    units = evaluate(small_catalog(), a_feasible_plan()).sales["W1"].units
    return 60.0 + units * (18.0 - 14.9)  # one prize draw, and W1 at 3.1 yuan below its cost


@pytest.mark.parametrize(
    ("past", "passes"), [(-100.0, False), (-0.011, False), (-0.009, True), (0.0, True), (100.0, True)]
)
def test_the_subsidy_against_a_budget_around_it(past, passes):
    """Prize money and the loss on W1 hold up to their sum, within a hundredth of a yuan."""
    report = report_of(
        "welfare_budget", a_feasible_plan(), with_show(small_catalog(), welfare_budget=_subsidy() + past)
    )
    assert report.passed is passes
    assert report.value == pytest.approx(_subsidy())


def test_each_airing_of_an_activity_costs_its_prize():
    """Two draws of 60 yuan and no sale below cost come to 120."""
    catalog = with_product(with_product(small_catalog(), "W1", cost=10.0), "A1", max_airings=2)
    plan = replace(a_feasible_plan(), airings=rundown("A1 4, P1 4, W1 4, H1 5, H2 5, A1 7"))
    assert report_of("welfare_budget", plan, catalog).value == pytest.approx(120.0)
