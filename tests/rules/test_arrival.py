"""The `arrival` rule: stock comes by the show, presale after it and in time to be shipped."""

from __future__ import annotations

from dataclasses import replace

import pytest
from shows import a_feasible_plan, report_of, sentences, small_catalog, with_product

from lineup.plan import Restock


@pytest.mark.parametrize(
    ("lead", "kind", "passes"),
    [
        (0, "stock", True),
        (2, "stock", True),
        (2.5, "stock", False),
        (3, "stock", False),
        (2, "presale", False),
        (2.5, "presale", True),
        (12, "presale", True),
        (13, "presale", False),
        (999, "stock", False),
        (999, "presale", False),
    ],
)
def test_lead_times_two_days_before_a_show_that_ships_presales_in_ten(lead, kind, passes):
    """Up to 2 days: stock. More, up to 12: presale. Beyond: nothing."""
    plan = replace(a_feasible_plan(), restock=(Restock("R1", 10, kind),))
    report = report_of("arrival", plan, with_product(small_catalog(), "R1", lead_time_days=lead))
    assert report.passed is passes
    assert (report.value, report.limit) == (0 if passes else 1, 0)


@pytest.mark.parametrize(("lead", "presale"), [(12, True), (13, False)])
def test_presale_is_offered_only_where_it_is_allowed(lead, presale):
    """A stock order that comes too late is told to presell while that ships in time, else not to order."""
    plan = replace(a_feasible_plan(), restock=(Restock("R1", 10, "stock"),))
    catalog = with_product(small_catalog("en"), "R1", lead_time_days=lead)
    assert ("presell" in sentences(report_of("arrival", plan, catalog), catalog)[0]) is presale


@pytest.mark.parametrize("kind", ["stock", "presale"])
def test_activities_cannot_be_ordered(kind):
    """A prize draw has no stock, whatever its lead time."""
    plan = replace(a_feasible_plan(), restock=(Restock("A1", 10, kind),))
    catalog = with_product(small_catalog(), "A1", lead_time_days=1 if kind == "stock" else 5)
    assert not report_of("arrival", plan, catalog).passed


def test_an_order_of_nothing_need_not_arrive():
    """0 units are no order."""
    plan = replace(a_feasible_plan(), restock=(Restock("G1", 0, "stock"),))
    report = report_of("arrival", plan, small_catalog())
    assert (report.value, report.passed) == (None, True)
