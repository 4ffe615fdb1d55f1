"""定量: units released in each airing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shows import a_feasible_plan, small_catalog

from lineup.evaluate import evaluate
from lineup.report.tables.quotas import quotas, round_up, share_out

SOLD = st.lists(st.floats(0.01, 5000), min_size=1, max_size=3)


@pytest.mark.parametrize(("units", "quota"), [(0.0, 0), (0.2, 1), (20.0, 20), (20.1, 25), (100.0, 100), (100.1, 110)])
def test_rounding(units, quota):
    """Whole units up to 20, fives up to 100, tens above; never down."""
    assert round_up(units) == quota


@given(SOLD, st.integers(0, 20000))
def test_never_more_than_there_is(expected, available):
    """Quotas are whole, not below 0, and together within what is sellable."""
    shares = share_out(expected, available)
    assert len(shares) == len(expected)
    assert all(share >= 0 for share in shares)
    assert sum(shares) <= available


@given(SOLD)
def test_all_that_is_expected_when_there_is_plenty(expected):
    """With enough in stock every airing gets what it expects to sell, and a little more."""
    assert share_out(expected, 10**6) == [round_up(units) for units in expected]


def test_scarce_units_are_split_by_what_each_airing_sells():
    """Sixty units for airings that would sell 90 and 30: three to one, none left over."""
    assert share_out([90.0, 30.0], 60) == [45, 15]


def test_a_plan_releases_for_each_airing_but_not_for_activities():
    """The small plan: W1 airs twice and gets two quotas, the activity none."""
    catalog, plan = small_catalog(), a_feasible_plan()
    figures = evaluate(catalog, plan)
    released = quotas(catalog, plan, figures)
    assert [quota is None for quota in released] == [a.sku == "A1" for a in plan.airings]
    for airing, quota, (units, _) in zip(plan.airings, released, figures.by_airing, strict=True):
        if quota is not None:
            welfare = catalog.product(airing.sku).role == "welfare"
            assert quota > units if welfare else quota == round_up(units), airing
