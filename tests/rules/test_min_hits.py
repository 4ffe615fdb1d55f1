"""The `min_hits` rule: enough hits air, or all that the catalogue has."""

from __future__ import annotations

import pytest
from shows import a_feasible_plan, report_of, sentences, small_catalog, with_product, with_show


@pytest.mark.parametrize(("needed", "passes"), [(0, True), (2, True), (3, False)])
def test_two_hits_against_what_is_needed(needed, passes):
    """Two of three hits air: enough for two, not for three, and the idle one is named."""
    report = report_of("min_hits", a_feasible_plan(), with_show(small_catalog(), min_hits=needed))
    assert report.passed is passes
    assert (report.value, report.limit) == (2, needed)
    assert passes or "H3" in sentences(report)[0]


def test_a_catalogue_of_few_hits_needs_no_more_than_it_has():
    """With two hits in the catalogue, five needed means two."""
    catalog = with_product(with_show(small_catalog(), min_hits=5), "H3", role="regular")
    report = report_of("min_hits", a_feasible_plan(), catalog)
    assert (report.value, report.limit, report.passed) == (2, 2, True)


def test_a_second_airing_is_not_a_second_hit():
    """Hits are counted as products, not as airings."""
    catalog = with_product(with_product(small_catalog(), "W1", role="hit"), "H1", role="regular")
    assert report_of("min_hits", a_feasible_plan(), catalog).value == 2
