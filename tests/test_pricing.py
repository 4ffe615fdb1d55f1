"""The price ladder (model §6)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shows import make_product
from strategies import products

from lineup.catalog import ROLES, Product, Show
from lineup.plan import Price
from lineup.pricing import charm, live_prices, price_ladder


@pytest.mark.parametrize(
    ("price", "ending"),
    [
        (205.0, 199.0),
        (209.0, 209.0),
        (208.99, 199.0),
        (1234.0, 1229.0),
        (109.0, 109.0),
        (100.0, 99.0),
        (99.99, 99.9),
        (36.4, 35.9),
        (35.9, 35.9),
        (35.89, 34.9),
        (10.0, 9.9),
        (9.99, 9.9),
        (8.46, 8.4),
        (8.4, 8.4),
        (0.3, 0.3),  # a decimal that binary floats miss
        (0.05, 0.0),
    ],
)
def test_charm_rounds_down_to_natural_endings(price, ending):
    """Tens minus 1 from 100 yuan, .9 from 10 yuan, whole 角 below."""
    assert charm(price) == ending


@given(price=st.floats(0.1, 5000))
def test_charm_never_raises_a_price_and_stays_put_once_there(price):
    """The ending is less than 10 yuan below; rounding it again changes nothing, but for 99 (from 100 to 109)."""
    ending = charm(price)
    assert price - 10 < ending <= price + 1e-9
    assert charm(ending) == ending or ending == 99


def test_a_ladder_by_hand():
    """129 yuan at list, 79 at least: each step down to 89.9 (0.6 gives 76.9), each with both coupons."""
    product = make_product("P1", list_price=129.0, floor_price=79.0)
    assert live_prices(product, Show()) == [129.0, 119.0, 109.0, 99.0, 89.9]  # 0.85 and 0.9 meet at 109
    assert price_ladder(product, Show())[-3:] == (
        Price("P1", 89.9),
        Price("P1", 89.9, new_fan_coupon=4.0),
        Price("P1", 89.9, returning_fan_coupon=4.0),
    )
    assert len(price_ladder(product, Show())) == 15


def test_a_coupon_may_reach_the_floor_but_not_break_it():
    """At 100 yuan a coupon of 5 needs a floor of 95 or lower."""
    show = Show(price_steps=(1.0,))
    assert len(price_ladder(make_product(list_price=100.0, floor_price=95.0), show)) == 3
    assert len(price_ladder(make_product(list_price=100.0, floor_price=95.01), show)) == 1


def test_coupons_are_whole_yuan_from_one():
    """5 % of 19.9 is no coupon, 5 % of 20 is one yuan."""
    show = Show(price_steps=(1.0,))
    assert len(price_ladder(make_product(list_price=19.9, floor_price=1.0), show)) == 1
    coupons = {price.new_fan_coupon for price in price_ladder(make_product(list_price=20.0, floor_price=1.0), show)}
    assert coupons == {0.0, 1.0}


def test_when_no_step_reaches_the_floor_the_list_price_remains():
    """A floor above every step leaves the list price alone."""
    show = Show(price_steps=(0.8, 0.7))
    assert price_ladder(make_product("P1", list_price=100.0, floor_price=90.0), show)[0] == Price("P1", 100.0)


def test_an_agreed_price_stands_alone():
    """A price agreed with the brand is the whole ladder, without coupons."""
    assert price_ladder(make_product("P1", live_price=88.0), Show()) == (Price("P1", 88.0),)


def test_an_activity_costs_the_viewer_nothing():
    """Its one price is 0."""
    assert price_ladder(make_product("A1", "activity"), Show()) == (Price("A1", 0.0),)


@given(product=st.sampled_from([role for role in ROLES if role != "activity"]).flatmap(lambda r: products(role=r)))
def test_every_ladder_keeps_between_floor_and_list(product: Product):
    """No one pays below the floor or above list; at most one coupon; no price twice; never empty."""
    ladder = price_ladder(product, Show())
    assert ladder
    assert len(set(ladder)) == len(ladder)
    for price in ladder:
        assert price.live_price <= product.list_price
        assert min(price.paid("new"), price.paid("returning")) >= product.floor_price - 1e-6
        assert not (price.new_fan_coupon and price.returning_fan_coupon)
