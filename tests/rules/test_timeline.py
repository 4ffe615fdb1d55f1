"""The `timeline` rule: airings of known products fill the show without gap or overlap."""

from __future__ import annotations

from dataclasses import replace

import pytest
from shows import a_feasible_plan, broken_rules, report_of, rundown, sentences, small_catalog

from lineup.plan import Airing, Price, Restock


def _aired(*airings: Airing):
    return replace(a_feasible_plan(), airings=airings)


def test_minutes_filled_exactly_are_within_the_rule():
    """A rundown from the first minute to the last is fine, and its minutes are the value."""
    report = report_of("timeline", a_feasible_plan(), small_catalog())
    assert report.passed
    assert (report.value, report.limit, report.relation) == (30, 30, "=")


@pytest.mark.parametrize(
    ("line", "minutes", "moment"),
    [
        ("W1 4, P1 4, A1 4, H1 5, H2 5, W1 3, R1 4", 29, "20:29–20:30"),
        ("W1 4, P1 4, A1 4, H1 5, H2 5, W1 3, R1 6", 31, "20:31"),
    ],
)
def test_one_minute_short_or_long_breaks_it(line, minutes, moment):
    """A show that ends a minute early or late is a breach that says when."""
    report = report_of("timeline", replace(a_feasible_plan(), airings=rundown(line)), small_catalog())
    assert report.value == minutes
    assert len(report.breaches) == 1
    assert moment in sentences(report)[0]


def test_a_gap_of_one_minute_breaks_it():
    """A minute with nothing on air is named by its clock time."""
    first, second, *rest = a_feasible_plan().airings
    report = report_of("timeline", _aired(first, replace(second, start_min=5, duration_min=3), *rest), small_catalog())
    assert report.value == 29
    assert "20:04–20:05" in sentences(report)[0]


def test_an_overlap_of_one_minute_breaks_it():
    """Two products in one minute are a breach, even when the show's end is right."""
    first, second, *rest = a_feasible_plan().airings
    report = report_of("timeline", _aired(first, replace(second, start_min=3, duration_min=5), *rest), small_catalog())
    assert report.value == 29
    assert len(report.breaches) == 1
    assert "20:03" in sentences(report)[0]


def test_an_airing_before_the_show_breaks_it():
    """An airing that starts before minute 0 is a breach."""
    first, *rest = a_feasible_plan().airings
    plan = _aired(replace(first, start_min=-1, duration_min=5), *rest)
    assert not report_of("timeline", plan, small_catalog()).passed


def test_unknown_products_are_a_breach_wherever_they_stand():
    """A sku outside the catalogue is named once, whether it airs, has a price or is ordered."""
    plan = a_feasible_plan()
    stranger = replace(
        plan,
        airings=(*plan.airings[:-1], replace(plan.airings[-1], sku="X1")),
        prices=(*plan.prices, Price("X1", 5.0), Price("X2", 5.0)),
        restock=(*plan.restock, Restock("X3", 5, "stock")),
    )
    breaches = sentences(report_of("timeline", stranger, small_catalog()))
    assert len(breaches) == 3
    assert all(any(sku in breach for breach in breaches) for sku in ("X1", "X2", "X3"))


def test_no_airing_at_all_is_one_long_gap():
    """An empty rundown breaks the timeline and fills no minute."""
    report = report_of("timeline", _aired(), small_catalog())
    assert report.value == 0
    assert "timeline" in broken_rules(_aired(), small_catalog())
