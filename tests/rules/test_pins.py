"""The `pins` rule: first airings start where the catalogue pins them."""

from __future__ import annotations

import pytest
from shows import a_feasible_plan, report_of, small_catalog, with_product


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
        assert "20:04" in report.breaches[0]
        assert f"20:0{minute}" in report.breaches[0]


def test_a_second_airing_is_free():
    """Only the first airing is held against a pin: W1 returns after its latest start."""
    assert report_of("pins", a_feasible_plan(), with_product(small_catalog(), "W1", latest_start=0)).passed


def test_a_pinned_product_that_does_not_air_is_not_its_concern():
    """`required` speaks of products that are missing."""
    report = report_of("pins", a_feasible_plan(), with_product(small_catalog(), "G1", fixed_start=7))
    assert (report.value, report.passed) == (None, True)
