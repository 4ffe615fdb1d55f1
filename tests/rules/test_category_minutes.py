"""The `category_minutes` rule: no category fills too much of any window."""

from __future__ import annotations

from dataclasses import replace

import pytest
from shows import a_feasible_plan, report_of, rundown, sentences, small_catalog, with_product, with_show

from lineup.plan import Plan


def _masks() -> Plan:
    """H1 and H3, both masks, get 5 and 5 minutes with 5 of H2 between: 7 of any 12, 10 of any 15."""
    return replace(a_feasible_plan(), airings=rundown("W1 4, A1 4, H1 5, H2 5, H3 5, P1 7"))


@pytest.mark.parametrize(("most", "passes"), [(8, True), (7, True), (6, False)])
def test_seven_minutes_of_masks_in_a_window_of_twelve(most, passes):
    """It holds at its limit and breaks a minute past it."""
    report = report_of(
        "category_minutes", _masks(), with_show(small_catalog(), category_minutes=most, category_window=12)
    )
    assert report.passed is passes
    assert (report.value, report.limit) == (7, most)


def test_the_window_slides():
    """A window of 15 minutes catches both masks whole; the worst window is named."""
    catalog = with_show(small_catalog(), category_window=15, category_minutes=9)
    report = report_of("category_minutes", _masks(), catalog)
    assert report.value == 10
    assert "mask" in sentences(report)[0]
    assert "20:08–20:23" in sentences(report)[0]


def test_products_without_a_category_are_never_counted():
    """Masks that lose their category are nobody's; then P1's seven minutes of serum are the worst."""
    catalog = with_product(with_product(small_catalog(), "H1", category=""), "H3", category="")
    report = report_of("category_minutes", _masks(), catalog)
    assert report.value == 7
    assert "serum" in sentences(report)[0]


def test_an_activity_has_no_category():
    """A prize draw filed under masks does not tire of masks."""
    plain = report_of("category_minutes", _masks(), small_catalog())
    filed = report_of("category_minutes", _masks(), with_product(small_catalog(), "A1", category="mask"))
    assert filed == plain


def test_a_show_shorter_than_the_window_holds_no_window():
    """Where no window fits into the show, nothing is measured."""
    report = report_of("category_minutes", _masks(), with_show(small_catalog(), category_window=31, category_minutes=1))
    assert (report.value, report.passed) == (None, True)


def test_a_window_as_long_as_the_show_is_one_window():
    """Over all thirty minutes masks get 10."""
    report = report_of("category_minutes", _masks(), with_show(small_catalog(), category_window=30, category_minutes=9))
    assert (report.value, report.passed) == (10, False)
