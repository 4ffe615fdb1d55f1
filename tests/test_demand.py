"""What viewers want, against numbers worked out by hand (model §4)."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shows import make_product

from lineup.catalog import Show
from lineup.demand import pitch, price_response, rate_at_list, relisted, wanted_per_viewer


@pytest.mark.parametrize(
    ("age", "peak", "value"),
    [(0, 1.0, 1.0), (1, 1.0, 2 / math.e), (1, 2.0, 1.0), (0, 2.5, 0.7288475201562036), (4, 2.5, 2 / math.e)],
)
def test_the_pitch_curve(age, peak, value):
    """w(a) = x·e^(1-x) with x = (a+1)/peak: minute 0 of a 2.5-minute peak sells 0.4·e^0.6 of the best."""
    assert pitch(age, peak) == pytest.approx(value)


@given(peak=st.integers(1, 12))
def test_a_pitch_rises_to_its_peak_and_falls_after(peak):
    """An inverted U: strictly up to the peak's minute, strictly down after it, never above 1."""
    curve = [pitch(age, float(peak)) for age in range(3 * peak)]
    best = peak - 1
    assert curve[best] == 1
    assert all(a < b for a, b in pairwise(curve[: best + 1]))
    assert all(a > b for a, b in pairwise(curve[best:]))


def test_appeal_and_ticket_set_the_rate():
    """Appeal 80 at the reference ticket: 0.003·1.6; at four times the ticket 4^-0.6 = 0.4353 of that."""
    show = Show(base_rate=0.003, ref_ticket=99.0, ticket_exponent=0.6)
    product = make_product(list_price=99.0, new_fan_appeal=80.0, returning_fan_appeal=40.0)
    assert rate_at_list(product, show, "new") == pytest.approx(0.0048)
    assert rate_at_list(product, show, "returning") == pytest.approx(0.0024)
    dear = make_product(list_price=396.0, new_fan_appeal=80.0)
    assert rate_at_list(dear, show, "new") == pytest.approx(0.0048 * 0.43527528164806206)


def test_new_fans_answer_a_discount_more():
    """20 % off: 0.8^-2.4 = 1.708 times the new fans' demand, 0.8^-1.6 = 1.429 times the returning fans'."""
    product, show = make_product(list_price=100.0), Show()
    assert price_response(80.0, product, show, "new") == pytest.approx(1.7083782405363717)
    assert price_response(80.0, product, show, "returning") == pytest.approx(1.4290782872728947)
    assert price_response(100.0, product, show, "new") == 1


@given(paid=st.floats(1, 200), cut=st.floats(0.1, 0.99), fan=st.sampled_from(["new", "returning"]))
def test_the_response_has_constant_elasticity(paid, cut, fan):
    """Whatever the price, the same relative cut multiplies demand by the same factor, and never lowers it."""
    product, show = make_product(list_price=100.0), Show()
    ratio = price_response(paid * cut, product, show, fan) / price_response(paid, product, show, fan)
    assert ratio == pytest.approx(cut ** -show.elasticity(fan))
    assert ratio > 1


def test_everything_multiplies_and_a_second_airing_sells_less():
    """0.0048 a viewer-minute, 1.708 for the discount, 2/e for the pitch's second minute, 0.6 when it returns."""
    show = Show(ref_ticket=100.0, base_rate=0.003)
    product = make_product(list_price=100.0, new_fan_appeal=80.0, pitch_peak=1.0)
    first = wanted_per_viewer(product, show, "new", 80.0, 1, relisted(None, show))
    assert first == pytest.approx(0.0048 * 1.7083782405363717 * 2 / math.e)
    assert wanted_per_viewer(product, show, "new", 80.0, 1, relisted(0, show)) == pytest.approx(0.6 * first)
