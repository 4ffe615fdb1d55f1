"""The `price_ladder` rule: every product that sells has one price from its ladder."""

from __future__ import annotations

from dataclasses import replace

import pytest
from shows import a_feasible_plan, report_of, sentences, small_catalog, with_price, with_product

from lineup.plan import Price


@pytest.mark.parametrize(
    ("price", "passes"),
    [
        (Price("H1", 129.0), True),
        (Price("H1", 89.9, 4.0), True),  # the lowest live price; the coupon leaves the floor of 79 unbroken
        (Price("H1", 89.9 + 5e-7, 4.0), True),  # rounding
        (Price("H1", 89.9 + 2e-6, 4.0), False),
        (Price("H1", 79.0), False),  # at the floor, but no step of the ladder
        (Price("H1", 120.0), False),
        (Price("H1", 119.0, 5.0, 5.0), False),  # both coupons
        (Price("H1", 119.0, 4.0), False),
    ],
)
def test_prices_of_a_product_against_its_ladder(price, passes):
    """Only live prices and coupons of the ladder are allowed."""
    report = report_of("price_ladder", with_price(a_feasible_plan(), price), small_catalog())
    assert report.passed is passes
    assert (report.value, report.limit) == (0 if passes else 1, 0)


def test_the_nearest_step_is_offered():
    """A price between two steps is answered with the nearer one, coupon and all."""
    plan = with_price(a_feasible_plan(), Price("H1", 118.0, returning_fan_coupon=5.0))
    report = report_of("price_ladder", plan, small_catalog("en"))
    assert "¥119.00 − returning-fan coupon ¥5.00" in sentences(report, small_catalog("en"))[0]


def test_an_agreed_live_price_is_the_whole_ladder():
    """At 119 agreed with the brand, 119 alone is allowed and no coupon."""
    catalog = with_product(small_catalog(), "H1", live_price=119.0)
    assert not report_of("price_ladder", a_feasible_plan(), catalog).passed
    assert report_of("price_ladder", with_price(a_feasible_plan(), Price("H1", 119.0)), catalog).passed


def test_a_product_without_a_price_breaks_it():
    """A product on air must be given a price; an activity needs none."""
    plan = a_feasible_plan()
    report = report_of("price_ladder", replace(plan, prices=plan.prices[1:]), small_catalog())
    assert len(report.breaches) == 1
    assert "W1" in sentences(report)[0]
    assert "¥14.90–¥20.90" in sentences(report)[0]


def test_two_prices_of_one_product_break_it():
    """价保: one price per product per show."""
    plan = a_feasible_plan()
    assert not report_of("price_ladder", replace(plan, prices=(*plan.prices, plan.prices[0])), small_catalog()).passed
