"""Rule `opening`: relief in the first minutes (§8.3)."""

from __future__ import annotations

import pytest
from shows import a_feasible_plan, report_of, small_catalog, with_show


@pytest.fixture
def late():
    """The feasible plan with its first welfare item moved: what relieves first comes at minute `at`."""
    plan = a_feasible_plan()
    relief = {p.sku for p in small_catalog().products if p.is_relief}
    return plan, min(a.start_min for a in plan.airings if a.sku in relief)


@pytest.mark.parametrize(("spare", "passes"), [(2, True), (1, True), (0, False)], ids=["inside", "limit", "broken"])
def test_relief_begins_within_the_opening(late, spare, passes):
    """Relief that starts in the last minute of the opening counts, a minute later it does not."""
    plan, at = late
    window = at + spare
    if window == 0:
        pytest.skip("the plan opens with relief")
    report = report_of("opening", plan, with_show(small_catalog(), opening_window=window))
    assert report.passed is passes
    assert report.limit == 1


def test_zero_is_no_rule(late):
    """A show whose opening window is 0 asks for nothing."""
    report = report_of("opening", late[0], with_show(small_catalog(), opening_window=0))
    assert report.passed
    assert report.value is None
