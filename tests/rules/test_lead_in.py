"""The `lead_in` rule: a welfare item or activity shortly before the highlight."""

from __future__ import annotations

from dataclasses import replace

import pytest
from shows import a_feasible_plan, report_of, rundown, sentences, small_catalog, with_show

from lineup.plan import Highlight


@pytest.mark.parametrize(("lead", "minutes"), [(12, 4), (9, 1), (8, 0)])
def test_relief_that_ends_eight_minutes_before(lead, minutes):
    """W1 leaves the air 8 minutes before the highlight: a lead-in of 9 minutes sees one of its minutes, 8 sees none."""
    plan = replace(a_feasible_plan(), airings=rundown("W1 4, P1 4, R1 4, H1 5, H2 5, A1 3, G1 5"))
    report = report_of("lead_in", plan, with_show(small_catalog(), highlight_lead_in=lead))
    assert (report.value, report.limit) == (minutes, 1)
    assert report.passed is (minutes > 0)


@pytest.mark.parametrize("start", [0, 12])
def test_a_lead_in_of_no_minutes_asks_nothing(start):
    """0 switches the rule off, whether or not relief could be on air before the highlight."""
    plan = replace(a_feasible_plan(), highlight=Highlight(start, 10), airings=rundown("P1 12, H1 5, H2 5, A1 8"))
    report = report_of("lead_in", plan, with_show(small_catalog(), highlight_lead_in=0))
    assert (report.value, report.limit, report.passed) == (None, None, True)


@pytest.mark.parametrize(("rest", "passed"), [("P1 8, A1 4", True), ("A1 4, P1 8", False)])
def test_a_lead_in_of_one_minute_is_the_minute_before(rest, passed):
    """Relief has to be on air in the very minute before the highlight."""
    plan = replace(a_feasible_plan(), airings=rundown(f"{rest}, H1 5, H2 5, W1 8"))
    assert report_of("lead_in", plan, with_show(small_catalog(), highlight_lead_in=1)).passed is passed


def test_an_activity_leads_in_too():
    """A1 fills the four minutes before the highlight."""
    report = report_of("lead_in", a_feasible_plan(), with_show(small_catalog(), highlight_lead_in=4))
    assert (report.value, report.passed) == (4, True)


def test_relief_inside_the_highlight_is_too_late():
    """W1 airs in the window's first minute only: nothing led in."""
    plan = replace(a_feasible_plan(), airings=rundown("P1 4, R1 4, G1 4, W1 5, H2 5, A1 7"))
    assert not report_of("lead_in", plan, small_catalog()).passed


def test_a_highlight_at_the_start_has_no_lead_in():
    """Nothing can lead into minute 0, whatever airs."""
    report = report_of("lead_in", replace(a_feasible_plan(), highlight=Highlight(0, 10)), small_catalog("en"))
    assert (report.value, report.passed) == (0, False)
    assert "move it later" in sentences(report, small_catalog("en"))[0]
