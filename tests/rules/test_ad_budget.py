"""The `ad_budget` rule: paid spend within its budget."""

from __future__ import annotations

from dataclasses import replace

import pytest
from shows import a_feasible_plan, report_of, small_catalog, with_show


@pytest.mark.parametrize(
    ("budget", "passes"), [(600.0, True), (560.0, True), (559.991, True), (559.989, False), (0.0, False)]
)
def test_560_yuan_of_spend_against_the_budget(budget, passes):
    """It holds at the budget and within a hundredth of a yuan."""
    report = report_of("ad_budget", a_feasible_plan(), with_show(small_catalog(), ad_budget=budget))
    assert report.passed is passes
    assert (report.value, report.limit) == (560, budget)


def test_no_spend_needs_no_budget():
    """A show without paid traffic holds with a budget of 0."""
    plan = replace(a_feasible_plan(), paid_traffic=())
    assert report_of("ad_budget", plan, with_show(small_catalog(), ad_budget=0.0)).passed
