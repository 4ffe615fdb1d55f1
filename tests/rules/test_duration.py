"""The `duration` rule: each airing lasts from its product's shortest pitch to its longest."""

from __future__ import annotations

import pytest
from shows import a_feasible_plan, report_of, sentences, small_catalog, with_product


@pytest.mark.parametrize(
    ("least", "most", "passes", "limit"),
    [(3, 8, True, 8), (5, 8, True, 5), (6, 8, False, 6), (2, 5, True, 5), (2, 4, False, 4), (5, 5, True, 5)],
)
def test_an_airing_of_five_minutes_against_its_bounds(least, most, passes, limit):
    """Five minutes hold at either bound and break one minute inside it."""
    catalog = with_product(small_catalog(), "H1", min_minutes=least, max_minutes=most)
    for sku in ("W1", "A1", "H2", "P1", "R1"):  # leave H1 as the closest to its bounds
        catalog = with_product(catalog, sku, min_minutes=1, max_minutes=60)
    report = report_of("duration", a_feasible_plan(), catalog)
    assert report.passed is passes
    if not passes:
        assert (report.value, report.limit) == (5, limit)
        assert len(report.breaches) == 1
        assert "H1" in sentences(report)[0]
        assert "20:12" in sentences(report)[0]


def test_the_closest_to_a_bound_is_reported():
    """W1's second airing is exactly as short as it may be: that is the value shown."""
    report = report_of("duration", a_feasible_plan(), small_catalog())
    assert (report.value, report.relation, report.limit) == (3, ">=", 3)
