"""Rule `opening`: relief in the first minutes (§8.3)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from shows import a_feasible_plan, report_of, rundown, small_catalog, with_show

LATE = 4
"""Minute in which relief begins in the plan below."""


@pytest.fixture
def late():
    """The feasible plan with its first two airings changed about: P1 opens, relief follows."""
    return replace(a_feasible_plan(), airings=rundown("P1 4, W1 4, A1 4, H1 5, H2 5, W1 3, R1 5"))


@pytest.mark.parametrize(
    ("window", "passes"), [(LATE + 2, True), (LATE + 1, True), (LATE, False)], ids=["inside", "limit", "broken"]
)
def test_relief_begins_within_the_opening(late, window, passes):
    """Relief that starts in the last minute of the opening counts, a minute later it does not."""
    report = report_of("opening", late, with_show(small_catalog(), opening_window=window))
    assert report.passed is passes
    assert report.limit == 1


def test_zero_is_no_rule(late):
    """A show whose opening window is 0 asks for nothing."""
    report = report_of("opening", late, with_show(small_catalog(), opening_window=0))
    assert report.passed
    assert report.value is None
