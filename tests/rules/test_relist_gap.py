"""The `relist_gap` rule: a product returns only so many minutes after its last airing ended."""

from __future__ import annotations

from dataclasses import replace

import pytest
from shows import a_feasible_plan, report_of, rundown, sentences, small_catalog, with_show


@pytest.mark.parametrize(("gap", "passes"), [(17, True), (18, True), (19, False)])
def test_eighteen_minutes_between_two_airings(gap, passes):
    """W1 ends at minute 4 and returns at 22: it holds up to a gap of 18."""
    report = report_of("relist_gap", a_feasible_plan(), with_show(small_catalog(), relist_gap=gap))
    assert report.passed is passes
    assert (report.value, report.limit) == (18, gap)


def test_the_breach_says_when_it_may_return():
    """The soonest allowed minute is in the sentence."""
    report = report_of("relist_gap", a_feasible_plan(), with_show(small_catalog(), relist_gap=20))
    assert "20:24" in sentences(report)[0]


def test_without_a_second_airing_there_is_nothing_to_measure():
    """No value, no limit, no breach."""
    plan = replace(a_feasible_plan(), airings=rundown("W1 4, P1 4, A1 4, H1 5, H2 5, R1 7"))
    report = report_of("relist_gap", plan, small_catalog())
    assert (report.value, report.limit, report.passed) == (None, None, True)


def test_every_pair_of_neighbours_counts():
    """With three airings the second pair can break the rule alone."""
    plan = replace(a_feasible_plan(), airings=rundown("W1 4, H1 5, H2 5, P1 4, W1 4, A1 4, W1 4"))
    report = report_of("relist_gap", plan, with_show(small_catalog(), relist_gap=10))
    assert (report.value, len(report.breaches)) == (4, 1)
