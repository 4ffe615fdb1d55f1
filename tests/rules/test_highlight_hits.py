"""The `highlight_hits` rule: hits first air wholly inside the highlight."""

from __future__ import annotations

from dataclasses import replace

import pytest
from shows import a_feasible_plan, report_of, rundown, small_catalog, with_product

from lineup.plan import Highlight


@pytest.mark.parametrize(("start", "inside"), [(12, 2), (13, 1), (11, 1), (2, 0), (23, 0)])
def test_hits_from_minute_twelve_to_twenty_two(start, inside):
    """Two hits of five minutes just fit the window; shifted by a minute one of them sticks out."""
    report = report_of("highlight_hits", replace(a_feasible_plan(), highlight=Highlight(start, 10)), small_catalog())
    assert (report.value, report.limit) == (inside, 2)
    assert len(report.breaches) == 2 - inside


def test_a_hit_may_return_outside():
    """Only the first airing must lie in the highlight."""
    plan = replace(a_feasible_plan(), airings=rundown("W1 4, P1 4, A1 4, H1 5, H2 5, W1 3, H1 5"))
    assert report_of("highlight_hits", plan, small_catalog()).passed


def test_without_hits_there_is_nothing_to_measure():
    """A show of other roles has no value here."""
    catalog = small_catalog()
    for sku in ("H1", "H2", "H3"):
        catalog = with_product(catalog, sku, role="regular")
    report = report_of("highlight_hits", a_feasible_plan(), catalog)
    assert (report.value, report.limit, report.passed) == (None, None, True)
