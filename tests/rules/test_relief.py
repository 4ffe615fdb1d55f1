"""The `relief` rule: no stretch as long as `relief_window` goes without a welfare item or activity."""

from __future__ import annotations

from dataclasses import replace

import pytest
from shows import a_feasible_plan, report_of, rundown, sentences, small_catalog, with_show


@pytest.mark.parametrize(("window", "passes"), [(12, True), (11, True), (10, False)])
def test_ten_minutes_of_hits_against_the_window(window, passes):
    """Ten minutes in a row without relief hold in a window of 11 and break one of 10."""
    report = report_of("relief", a_feasible_plan(), with_show(small_catalog(), relief_window=window))
    assert report.passed is passes
    assert (report.value, report.limit) == (10, window - 1)


def test_the_breach_says_where_relief_is_due():
    """The stretch runs 20:12–20:22; with a window of 8 something must come by its eighth minute."""
    report = report_of("relief", a_feasible_plan(), with_show(small_catalog(), relief_window=8))
    assert len(report.breaches) == 1
    assert "20:12–20:22" in sentences(report)[0]
    assert "20:19" in sentences(report)[0]


def test_the_show_edges_count():
    """A stretch at the start and one at the end are each a breach."""
    plan = replace(a_feasible_plan(), airings=rundown("H1 8, H2 4, W1 4, P1 8, R1 6"))
    report = report_of("relief", plan, small_catalog())
    assert report.value == 14
    assert len(report.breaches) == 2


def test_a_show_shorter_than_the_window_needs_no_relief():
    """Thirty minutes without relief do not fill a window of 31."""
    plan = replace(a_feasible_plan(), airings=rundown("P1 8, H1 8, H2 8, R1 6"))
    assert report_of("relief", plan, with_show(small_catalog(), relief_window=31)).passed
    assert not report_of("relief", plan, with_show(small_catalog(), relief_window=30)).passed
