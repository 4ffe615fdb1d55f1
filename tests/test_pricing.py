"""The price ladder (model §6)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shows import make_product
from strategies import products

from lineup.catalog import Show
from lineup.plan import Price
from lineup.pricing import charm, live_prices, price_ladder
from lineup.product import ROLES, SILENT_ROLES, Product


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


@given(
    product=st.sampled_from([role for role in ROLES if role not in SILENT_ROLES]).flatmap(lambda r: products(role=r))
)
def test_every_ladder_keeps_between_floor_and_list(product: Product):
    """No one pays below the floor or above list; at most one coupon; no price twice; never empty."""
    ladder = price_ladder(product, Show())
    assert ladder
    assert len(set(ladder)) == len(ladder)
    for price in ladder:
        assert price.live_price <= product.list_price
        assert min(price.paid("new"), price.paid("returning")) >= product.floor_price - 1e-6
        assert not (price.new_fan_coupon and price.returning_fan_coupon)


def test_welfare_is_a_bargain():
    """Of its ladder only what costs at most 0.7 of list remains, the limit included."""
    product = make_product("W1", "welfare", list_price=100.0, floor_price=30.0)
    show = Show(price_steps=(1.0, 0.9, 0.7, 0.6, 0.5, 0.4), welfare_price=0.699)
    assert live_prices(product, show) == [69.9, 59.9, 49.9, 39.9]


def test_welfare_without_a_bargain_keeps_its_lowest_price():
    """A floor of 85 leaves nothing up to 70: the lowest price of the ladder stands."""
    product = make_product("W1", "welfare", list_price=100.0, floor_price=85.0)
    assert live_prices(product, Show(price_steps=(1.0, 0.95, 0.9, 0.5))) == [89.9]


@pytest.mark.parametrize(("currency", "price"), [("CNY", 89.9), ("USD", 89.99), ("JPY", 90.0)])
def test_prices_end_as_the_currency_has_it(currency, price):
    """0.9 of 100: 89.9 yuan, 89.99 dollars, 90 yen."""
    product = make_product("P1", list_price=100.0)
    assert live_prices(product, Show(currency=currency, price_steps=(0.9,))) == [price]


def test_coupons_are_amounts_that_people_set_up():
    """5 % of 609 is 30.45, of 1,299 is 64.95: 30 and 60."""
    for price, coupon in ((609.0, 30.0), (1299.0, 60.0)):
        product = make_product("P1", list_price=price)
        ladder = price_ladder(product, Show(price_steps=(1.0,)))
        assert {max(p.new_fan_coupon, p.returning_fan_coupon) for p in ladder} == {0.0, coupon}
