"""The `airings` rule: no product airs more often than `max_airings`."""

from __future__ import annotations

from dataclasses import replace

import pytest
from shows import a_feasible_plan, report_of, rundown, sentences, small_catalog, with_product


def test_a_second_airing_at_the_limit_is_fine():
    """Two airings where two are allowed."""
    report = report_of("airings", a_feasible_plan(), small_catalog())
    assert report.passed
    assert (report.value, report.limit) == (2, 2)


@pytest.mark.parametrize(("allowed", "passes"), [(1, False), (2, True), (3, True)])
def test_two_airings_against_what_is_allowed(allowed, passes):
    """The second airing is one too many where one is allowed."""
    report = report_of("airings", a_feasible_plan(), with_product(small_catalog(), "W1", max_airings=allowed))
    assert report.passed is passes


def test_the_breach_says_when_and_how_often():
    """A third airing is named with all its times and the number to drop."""
    plan = replace(a_feasible_plan(), airings=rundown("W1 4, P1 4, W1 4, H1 5, H2 5, W1 3, R1 5"))
    report = report_of("airings", plan, small_catalog("en"))
    assert (report.value, report.limit) == (3, 2)
    assert sentences(report, small_catalog("en")) == ("“W1” airs 3 times (20:00, 20:08, 20:22), allowed 2: drop 1",)
