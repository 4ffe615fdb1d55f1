"""Viewers, paid traffic and fatigue, against numbers worked out by hand (model §3, §5)."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shows import make_catalog, make_product, rundown

from lineup.catalog import Show
from lineup.evaluate import evaluate
from lineup.plan import Highlight, Plan, Price, Spend
from lineup.room import Fatigue, entries, paid_entries, paid_rate, satiation_key, stay


def test_viewers_settle_at_entries_times_stay():
    """Little's law: 10 entries a minute settle at 10/(1-e^(-1/1.5)) new fans and 10/(1-e^(-1/8)) returning fans."""
    product = make_product("P1", min_minutes=1, max_minutes=200)
    catalog = make_catalog(
        [product],
        minutes=200,
        private=20.0,
        public=0.0,
        returning_share_private=0.5,
        dwell_new=1.5,
        dwell_returning=8.0,
    )
    last = evaluate(catalog, Plan(Highlight(0, 1), rundown("P1 200"), (Price("P1", 100.0),))).curve[-1]
    assert last.new_viewers == pytest.approx(20.55148339809722, rel=1e-9)
    assert last.returning_viewers == pytest.approx(85.10413955001844, rel=1e-9)


def test_hold_lengthens_the_stay():
    """Returning fans stay 8 minutes at hold 1: e^(-1/8) are left a minute later; at hold 2, e^(-1/16)."""
    assert stay(make_product(hold=1.0), Show(dwell_returning=8.0), "returning") == pytest.approx(0.8824969025845955)
    assert stay(make_product(hold=2.0), Show(dwell_returning=8.0), "returning") == pytest.approx(0.9394130628134758)


def test_paid_traffic_saturates():
    """480 yuan in 10 minutes at 0.8 yuan an entry and a cap of 60 reach 60·(1-1/e) = 37.927 entries a minute."""
    show = Show(cost_per_entry=0.8, paid_cap=60.0)
    assert paid_rate(480.0, 10, show) == pytest.approx(37.92723352971346)
    assert paid_rate(0.0, 10, show) == 0
    assert paid_rate(1e9, 10, show) == pytest.approx(60.0)


def test_the_first_yuan_buys_at_the_quoted_cost():
    """Far from the cap, 0.8 yuan a minute buy one entry a minute."""
    assert paid_rate(0.8, 1, Show(cost_per_entry=0.8, paid_cap=1e7)) == pytest.approx(1.0, rel=1e-6)


def test_without_a_cap_to_reach_nothing_is_bought():
    """A cap of 0 means no paid traffic, not a division by zero."""
    assert paid_rate(100.0, 10, Show(paid_cap=0.0)) == 0


@given(low=st.floats(0, 5000), more=st.floats(0.01, 5000))
def test_each_further_yuan_buys_less(low, more):
    """Paid entries grow with spend, by less and less."""
    show = Show()
    first, second, third = (paid_rate(low + k * more, 10, show) for k in range(3))
    assert first <= second <= third
    assert third - second <= second - first + 1e-9


def test_a_block_pays_for_its_own_minutes():
    """Spend is spread evenly over its block and reaches nothing outside it; the last block ends with the show."""
    show = Show(minutes=12, paid_cap=60.0, cost_per_entry=0.8)
    rates = paid_entries((Spend(10, 2, 96.0),), show)
    assert rates[:10] == [0.0] * 10
    assert rates[10:] == pytest.approx([37.92723352971346] * 2)


def test_sources_split_into_fan_types_and_pull_lifts_the_public():
    """30 private, 100 public pulled 1.4 times, 20 paid: 25.5 + 21 + 1 returning, the rest new."""
    catalog = make_catalog([make_product(pull=1.4)], private=30.0, public=100.0)
    came = entries(catalog, catalog.products[0], 5, paid=20.0)
    assert came["returning"] == pytest.approx(47.5)
    assert came["new"] == pytest.approx(190.0 - 47.5)


def _tired(minutes: list, show: Show) -> Fatigue:
    fatigue = Fatigue(show)
    for product in minutes:
        fatigue.after_minute_of(product)
    return fatigue


def test_a_category_tires_minute_by_minute_and_recovers():
    """After 3 minutes S = 1 + e^-0.1 + e^-0.2 = 2.7236; ten minutes of something else divide it by e."""
    show = Show(category_fatigue=0.06, category_memory=10.0, pressure_fatigue_new=0.0)
    mask, lips = make_product("M", category="mask"), make_product("L", category="lips")
    satiation = 1 + 0.9048374180359595 + 0.8187307530779818
    assert _tired([mask] * 3, show).factors(mask)["new"] == pytest.approx(math.exp(-0.06 * satiation))
    rested = _tired([mask] * 3 + [lips] * 10, show).factors(mask)["new"]
    assert rested == pytest.approx(math.exp(-0.06 * satiation / math.e))


def test_products_without_a_category_tire_only_of_themselves():
    """Two products of no category do not share their satiation, and no category's name collides with a sku."""
    show = Show(pressure_fatigue_new=0.0)
    one, other = make_product("A", category=""), make_product("B", category="")
    fatigue = _tired([one] * 5, show)
    assert fatigue.factors(other)["new"] == 1
    assert fatigue.factors(one)["new"] < 1
    assert satiation_key(one) != satiation_key(make_product("C", category="A"))


def test_an_activity_tires_of_no_category():
    """A prize draw filed under masks leaves masks fresh."""
    show = Show(pressure_fatigue_new=0.0)
    draw = make_product("A", "activity", category="mask")
    assert _tired([draw] * 5, show).factors(make_product("M", category="mask"))["new"] == 1


def test_pressure_builds_up_and_welfare_relieves_it():
    """Two minutes at pressure 1 make 1 + e^(-1/12) = 1.92; a welfare minute takes it to 0, never below."""
    show = Show(pressure_memory=12.0)
    plain, welfare = make_product("P"), make_product("W", "welfare")
    assert _tired([plain] * 2, show).pressure == pytest.approx(1.9200444146293233)
    assert _tired([plain] * 2 + [welfare], show).pressure == 0
    assert _tired([welfare] * 4, show).pressure == 0


def test_returning_fans_feel_pressure_more():
    """At pressure 1.92: e^(-0.01·1.92) of new fans' demand is left, e^(-0.025·1.92) of returning fans'."""
    fatigue = _tired([make_product("P")] * 2, Show(category_fatigue=0.0))
    factors = fatigue.factors(make_product("Q"))
    assert factors["new"] == pytest.approx(math.exp(-0.019200444146293233))
    assert factors["returning"] == pytest.approx(math.exp(-0.04800111036573308))
