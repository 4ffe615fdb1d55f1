"""The `highlight_lift` rule: the highlight's audience is that much above the show's mean."""

from __future__ import annotations

from dataclasses import replace

import pytest
from shows import a_feasible_plan, make_catalog, make_product, report_of, rundown, small_catalog, with_show

from lineup.evaluate import evaluate
from lineup.plan import Highlight, Plan, Price


def _lift() -> float:
    room = [minute.viewers for minute in evaluate(small_catalog(), a_feasible_plan()).curve]
    return (sum(room[12:22]) / 10) / (sum(room) / 30)


@pytest.mark.parametrize(("past", "passes"), [(-0.01, True), (0.0, True), (5e-7, True), (2e-6, False), (0.01, False)])
def test_the_lift_against_a_limit_around_it(past, passes):
    """It holds at the limit and within rounding, not a millionth past it."""
    report = report_of("highlight_lift", a_feasible_plan(), with_show(small_catalog(), highlight_lift=_lift() + past))
    assert report.passed is passes
    assert report.value == pytest.approx(_lift(), rel=1e-12)


def test_a_quiet_window_breaks_it():
    """The first minutes, when the room is still filling, are no highlight."""
    plan = replace(a_feasible_plan(), highlight=Highlight(0, 10))
    assert not report_of("highlight_lift", plan, small_catalog()).passed


def test_a_window_outside_the_show_cannot_be_measured():
    """A highlight with no minute in the show is a breach without a value."""
    plan = replace(a_feasible_plan(), highlight=Highlight(40, 10))
    report = report_of("highlight_lift", plan, small_catalog())
    assert (report.value, report.limit, report.passed) == (None, 1.1, False)


def test_an_empty_room_has_no_lift():
    """Without a viewer there is nothing to compare."""
    catalog = make_catalog([make_product("P1")], minutes=5, private=0.0, public=0.0, highlight_minutes=2)
    plan = Plan(Highlight(2, 2), rundown("P1 5"), (Price("P1", 100.0),))
    report = report_of("highlight_lift", plan, catalog)
    assert (report.value, report.passed) == (None, True)
