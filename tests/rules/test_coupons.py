"""The `coupons` rule: at most `max_coupons` products carry one (§8.4)."""

from __future__ import annotations

import pytest
from shows import a_feasible_plan, report_of, sentences, small_catalog, with_price, with_show

from lineup.plan import Price


@pytest.mark.parametrize(("most", "passes"), [(3, True), (2, True), (1, False), (0, False)])
def test_two_coupons_against_the_most(most, passes):
    """H1 and H2 carry one each, whichever fan it is for."""
    report = report_of("coupons", a_feasible_plan(), with_show(small_catalog(), max_coupons=most))
    assert report.passed is passes
    assert (report.value, report.limit) == (2, most)


def test_a_coupon_of_what_does_not_air_costs_nobody_anything():
    """Only products on air count."""
    plan = with_price(a_feasible_plan(), Price("H1", 119.0, new_fan_coupon=5.0))
    plan = type(plan)(plan.highlight, plan.airings[:3], plan.prices, plan.restock, plan.paid_traffic)
    assert report_of("coupons", plan, small_catalog()).value == 0


def test_the_breach_names_who_carries_one():
    """So that one can be dropped."""
    catalog = with_show(small_catalog(), max_coupons=1)
    assert "H1" in sentences(report_of("coupons", a_feasible_plan(), catalog), catalog)[0]
