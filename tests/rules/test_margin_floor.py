"""The `margin_floor` rule: the margin is enough of the GMV that is kept."""

from __future__ import annotations

import pytest
from shows import a_feasible_plan, report_of, sentences, small_catalog, with_product, with_show

from lineup.evaluate import evaluate


@pytest.mark.parametrize(
    ("short", "passes"), [(-50.0, True), (0.0, True), (0.009, True), (0.011, False), (50.0, False)]
)
def test_the_margin_against_a_floor_around_it(short, passes):
    """It holds at the floor and within a hundredth of a yuan, not beyond."""
    figures = evaluate(small_catalog(), a_feasible_plan())
    catalog = with_show(small_catalog(), margin_floor=(figures.margin + short) / figures.net_gmv)
    report = report_of("margin_floor", a_feasible_plan(), catalog)
    assert report.passed is passes
    assert report.value == pytest.approx(figures.margin / figures.net_gmv)


def test_the_breach_says_how_much_margin_is_missing():
    """The shortfall stands there in yuan."""
    figures = evaluate(small_catalog(), a_feasible_plan())
    catalog = with_show(small_catalog(), margin_floor=(figures.margin + 321.0) / figures.net_gmv)
    assert "¥321.00" in sentences(report_of("margin_floor", a_feasible_plan(), catalog))[0]


def test_the_unit_cost_counts():
    """A dearer purchase price alone can break it."""
    assert not report_of("margin_floor", a_feasible_plan(), with_product(small_catalog(), "H1", cost=118.0)).passed
