"""The `pins` rule: first airings start where the catalogue pins them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from shows import a_feasible_plan, report_of, sentences, small_catalog, with_product

from lineup.plan import Kept, Restock


@pytest.mark.parametrize(
    ("field", "minute", "passes"),
    [
        ("fixed_start", 3, False),
        ("fixed_start", 4, True),
        ("fixed_start", 5, False),
        ("earliest_start", 4, True),
        ("earliest_start", 5, False),
        ("latest_start", 4, True),
        ("latest_start", 3, False),
    ],
)
def test_a_first_airing_at_minute_four(field, minute, passes):
    """P1 starts at minute 4: each pin holds there and breaks one minute off."""
    report = report_of("pins", a_feasible_plan(), with_product(small_catalog(), "P1", **{field: minute}))
    assert report.passed is passes
    assert (report.value, report.limit) == (4, minute)
    if not passes:
        assert "20:04" in sentences(report)[0]
        assert f"20:0{minute}" in sentences(report)[0]


def test_a_second_airing_is_free():
    """Only the first airing is held against a pin: W1 returns after its latest start."""
    assert report_of("pins", a_feasible_plan(), with_product(small_catalog(), "W1", latest_start=0)).passed


def test_a_pinned_product_that_does_not_air_is_not_its_concern():
    """`required` speaks of products that are missing."""
    report = report_of("pins", a_feasible_plan(), with_product(small_catalog(), "G1", fixed_start=7))
    assert (report.value, report.passed) == (None, True)


@pytest.mark.parametrize(("start", "passes"), [(3, False), (4, True), (5, False)])
def test_an_airing_pinned_in_a_plan_made_before(start, passes):
    """P1 airs at minute 4: a pin holds there, with its minutes, and breaks one minute off."""
    plan = a_feasible_plan()
    airing = next(a for a in plan.airings if a.sku == "P1")
    kept = Kept((replace(airing, start_min=start),))
    report = report_of("pins", plan, small_catalog().model_copy(update={"kept": kept}))
    assert (report.passed, report.value, report.limit) == (passes, 4, start)
    longer = Kept((replace(airing, duration_min=airing.duration_min + 1),))
    assert not report_of("pins", plan, small_catalog().model_copy(update={"kept": longer})).passed


def test_a_price_and_an_order_pinned_in_a_plan_made_before():
    """They hold as they are and break when they differ; for a product that doesn't air they mean nothing."""
    plan = a_feasible_plan()
    price = plan.price("P1")
    for live_price, units, passes in (
        (price.live_price, 0, True),
        (price.live_price + 1, 0, False),
        (price.live_price, 7, False),
    ):
        kept = Kept((), (replace(price, live_price=live_price),), (Restock("P1", units, "stock"),))
        assert report_of("pins", plan, small_catalog().model_copy(update={"kept": kept})).passed is passes
    away = Kept((), (replace(price, sku="G1"),), (Restock("G1", 5, "stock"),))
    rest = replace(
        plan,
        airings=tuple(a for a in plan.airings if a.sku != "G1"),
        prices=tuple(p for p in plan.prices if p.sku != "G1"),
    )
    assert report_of("pins", rest, small_catalog().model_copy(update={"kept": away})).passed
