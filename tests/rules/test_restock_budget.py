"""The `restock_budget` rule: what stock orders cost within their budget."""

from __future__ import annotations

from dataclasses import replace

import pytest
from shows import a_feasible_plan, report_of, small_catalog, with_show

from lineup.plan import Restock


@pytest.mark.parametrize(("budget", "passes"), [(751.0, True), (750.0, True), (749.991, True), (749.989, False)])
def test_thirty_units_at_25_yuan_against_the_budget(budget, passes):
    """750 yuan of stock hold at the budget and within a hundredth of a yuan; the presale order costs nothing yet."""
    report = report_of("restock_budget", a_feasible_plan(), with_show(small_catalog(), restock_budget=budget))
    assert report.passed is passes
    assert (report.value, report.limit) == (750, budget)


def test_orders_add_up():
    """Two products' orders share one budget."""
    plan = replace(a_feasible_plan(), restock=(Restock("R1", 30, "stock"), Restock("H2", 10, "stock")))
    assert report_of("restock_budget", plan, small_catalog()).value == 1050
