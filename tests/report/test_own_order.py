"""The user's own order beside the plan's."""

from __future__ import annotations

from dataclasses import replace

import pytest
from report.results import a_result, screen
from report.test_workbook import texts
from shows import a_feasible_plan, small_catalog, with_product

from lineup.evaluate import evaluate
from lineup.plan import Airing
from lineup.report import write_workbook
from lineup.report.own_order import own_order


def in_order(*skus: str):
    """The small show's plan, its products numbered in that order by hand."""
    catalog = small_catalog()
    for place, sku in enumerate(skus, start=1):
        catalog = with_product(catalog, sku, hand_order=place)
    return a_result(catalog=catalog)


def test_no_order_of_ones_own():
    """Without such a column there is nothing to compare with, and nothing is said."""
    assert own_order(a_result()) is None
    assert "原来的顺序" not in screen(a_result())


def test_the_plans_own_order_earns_the_same():
    """Numbered as planned, all but the second airing stand as in the plan."""
    plan = a_feasible_plan()
    own = own_order(in_order("W1", "P1", "A1", "H1", "H2", "R1"))
    again = (*plan.airings[:5], Airing("R1", 22, 5), Airing("W1", 27, 3, 2))
    result = a_result()
    expected = evaluate(result.catalog, replace(plan, airings=again))
    assert own.gmv == pytest.approx(expected.gmv)


def test_an_order_that_breaks_rules_says_which(tmp_path):
    """Hits first: they air outside the highlight, which the comparison says on screen and on the first page."""
    result = in_order("H1", "H2", "P1", "R1", "W1", "A1")
    own = own_order(result)
    assert "highlight_hits" in own.broken
    shown = "".join(screen(result).split())
    assert "按您原来的顺序播" in shown
    assert "守不住" in shown
    assert any("按您原来的顺序播" in text for text in texts(write_workbook(result, tmp_path / "x.xlsx")))
