"""Expected sales from limited stock, the newsvendor level, orders (model §7, §8.5)."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shows import make_product

from lineup.catalog import Show
from lineup.supply import (
    expected_min,
    expected_sold,
    most_orderable,
    most_stocked,
    newsvendor_level,
    normal_cdf,
    order_of_at_least,
    restock_kind,
)


def a_variant(**fields):
    """The only variant of a product."""
    return make_product(**fields).variants[0]


MEANS = st.floats(0.01, 5000)
STOCKS = st.just(0.0) | st.floats(0.01, 5000)  # a subnormal stock is no stock that exists
SIGMAS = st.floats(0.0, 1.5)


def _integrated_min(mean: float, stock: float, sigma: float) -> float:
    """E[min(Z·mean, stock)] by the trapezoid rule over twelve standard deviations of ln Z."""
    z = np.linspace(-12.0, 12.0, 200_001)
    density = np.exp(-z * z / 2) / math.sqrt(2 * math.pi)
    sold = np.minimum(mean * np.exp(-sigma * sigma / 2 + sigma * z), stock)
    return float(np.trapezoid(sold * density, z))


def test_the_normal_distribution_function():
    """Φ at a few tabulated points, far tail included."""
    assert normal_cdf(0.0) == 0.5
    assert normal_cdf(1.959963984540054) == pytest.approx(0.975)
    assert normal_cdf(-10.0) == pytest.approx(7.619853024160527e-24)


@pytest.mark.parametrize("mean", [5.0, 80.0])
@pytest.mark.parametrize("stock", [1.0, 60.0, 80.0, 400.0])
@pytest.mark.parametrize("sigma", [0.1, 0.45, 1.2])
def test_the_closed_form_is_the_integral(mean, stock, sigma):
    """The formula agrees with numerical integration of lognormal demand."""
    assert expected_min(mean, stock, sigma) == pytest.approx(_integrated_min(mean, stock, sigma), rel=1e-6)


def test_demand_that_meets_stock_loses_what_uncertainty_costs():
    """Mean = stock = 100, sigma 0.45: 100·2·Φ(-0.225) = 82.1979 (Φ(-0.225) = 0.410990)."""
    assert expected_min(100.0, 100.0, 0.45) == pytest.approx(82.198, rel=1e-4)


@given(mean=MEANS, stock=STOCKS, sigma=SIGMAS)
def test_sales_exceed_neither_demand_nor_stock(mean, stock, sigma):
    """E[min] is at most the mean and at most the stock; without uncertainty it is the smaller of them."""
    sold = expected_min(mean, stock, sigma)
    assert 0 <= sold <= min(mean, stock) * (1 + 1e-9)
    assert expected_min(mean, stock, 0.0) == min(mean, stock)


@given(mean=MEANS, stock=STOCKS, sigma=SIGMAS, more=st.integers(0, 500))
def test_more_demand_or_stock_never_sells_less(mean, stock, sigma, more):
    """Monotone in both."""
    sold = expected_min(mean, stock, sigma)
    assert expected_min(mean + more, stock, sigma) >= sold - 1e-9
    assert expected_min(mean, stock + more, sigma) >= sold - 1e-9


@given(mean=MEANS, stock=st.floats(1, 5000), low=SIGMAS, more=st.floats(0.0, 0.5))
def test_more_uncertainty_never_sells_more(mean, stock, low, more):
    """min is concave: a wider spread of the same mean sells at most as much."""
    assert expected_min(mean, stock, low + more) <= expected_min(mean, stock, low) + 1e-9 * stock


def test_no_demand_or_no_stock_sells_nothing_and_endless_stock_sells_all():
    """The edges, without a logarithm of zero."""
    assert expected_min(0.0, 10.0, 0.45) == expected_min(10.0, 0.0, 0.45) == expected_min(10.0, -5.0, 0.45) == 0
    assert expected_min(10.0, math.inf, 0.45) == 10


def test_presale_by_hand():
    """Certain demand for 100, stock 60, conversion 0.7: 40 over, of which 28 are presold, or the quota of 20."""
    assert expected_sold(100.0, 60.0, 0.0, 0.0, 0.7) == (60.0, 0.0)
    assert expected_sold(100.0, 60.0, 50.0, 0.0, 0.7) == (60.0, pytest.approx(28.0))
    assert expected_sold(100.0, 60.0, 20.0, 0.0, 0.7) == (60.0, pytest.approx(20.0))


@given(mean=MEANS, stock=STOCKS, quota=st.integers(0, 2000), sigma=st.floats(0.0, 1.5), conversion=st.floats(0.05, 1.0))
def test_presale_adds_to_stock_sales_within_its_quota(mean, stock, quota, sigma, conversion):
    """Stock sales do not depend on the quota; presold units keep within the quota and the demand that was left over."""
    from_stock, presold = expected_sold(mean, stock, quota, sigma, conversion)
    assert from_stock == expected_min(mean, stock, sigma)
    assert -1e-9 <= presold <= quota * (1 + 1e-9) + 1e-9
    assert presold <= conversion * (mean - from_stock) + 1e-6


@pytest.mark.parametrize("sigma", [0.2, 0.45, 1.0])
def test_the_newsvendor_fractile_is_the_textbook_one(sigma):
    """Price 1, cost 0.3, salvage 0.12: z of the fractile as in stockpyl's newsvendor_normal_explicit(1,.3,.12,50,8)."""
    z = (56.60395592743389 - 50) / 8
    level = newsvendor_level(50.0, 1.0, 0.3, 0.12, sigma)
    assert (math.log(level / 50.0) + sigma * sigma / 2) / sigma == pytest.approx(z, rel=1e-9)


@given(
    mean=st.floats(1, 2000),
    price=st.floats(10, 500),
    cost=st.floats(0.1, 0.95),
    salvage=st.floats(0.0, 0.95),
    sigma=st.floats(0.05, 1.2),
    off=st.sampled_from([0.5, 0.9, 0.99, 1.01, 1.1, 2.0]),
)
def test_no_other_level_earns_more(mean, price, cost, salvage, sigma, off):
    """The level maximises (price - salvage)·E[min] - (cost - salvage)·stock."""
    unit_cost, unit_salvage = price * cost, price * cost * salvage

    def profit(stock: float) -> float:
        return (price - unit_salvage) * expected_min(mean, stock, sigma) - (unit_cost - unit_salvage) * stock

    level = newsvendor_level(mean, price, unit_cost, unit_salvage, sigma)
    assert profit(level) >= profit(level * off) - 1e-9 * mean * price


def test_the_newsvendor_edges():
    """Nothing for what is not wanted or sold at or below cost; no limit where an unsold unit loses nothing."""
    assert newsvendor_level(0.0, 10.0, 5.0, 1.0, 0.45) == 0
    assert newsvendor_level(50.0, 5.0, 5.0, 1.0, 0.45) == 0
    assert newsvendor_level(50.0, 10.0, 5.0, 5.0, 0.45) == math.inf
    assert newsvendor_level(50.0, 10.0, 5.0, 7.0, 0.45) == math.inf  # salvage above cost counts as cost


@pytest.mark.parametrize(
    ("lead", "kind"), [(0, "stock"), (1, "stock"), (1.5, "presale"), (16, "presale"), (16.5, None), (999, None)]
)
def test_what_may_be_ordered_by_lead_time(lead, kind):
    """A day before the show: up to 1 day is stock, up to 15 days after the show is presale, later is nothing."""
    assert restock_kind(a_variant(lead_time_days=lead), Show(days_to_show=1, presale_ship_days=15)) == kind


@pytest.mark.parametrize(
    ("level", "most"), [(30.0, 0.0), (30.5, 24.0), (54.0, 24.0), (54.5, 36.0), (math.inf, math.inf)]
)
def test_the_most_that_a_level_allows(level, most):
    """What reaches it from 30 in stock, rounded up to packs of 12 and to 20 at least; nothing where it is reached."""
    assert most_stocked(a_variant(stock=30, moq=20, pack_size=12), level) == most


def test_returns_lower_the_level():
    """A sale at 100 of which 30 % return to be cleared at 20 brings 76; without returns it would bring 100."""
    kept = newsvendor_level(50.0, 100.0, 40.0, 20.0, 0.45)
    assert newsvendor_level(50.0, 100.0, 40.0, 20.0, 0.45, return_rate=0.3) == newsvendor_level(
        50.0, 76.0, 40.0, 20.0, 0.45
    )
    assert newsvendor_level(50.0, 100.0, 40.0, 20.0, 0.45, return_rate=0.3) < kept


@pytest.mark.parametrize(
    ("most", "moq", "pack", "units"), [(100, 1, 1, 100), (100, 20, 12, 96), (19, 20, 1, 0), (11, 1, 12, 0)]
)
def test_the_most_that_may_be_ordered(most, moq, pack, units):
    """The largest multiple of the pack within the maximum, if it reaches the least order."""
    assert most_orderable(a_variant(restock_max=most, moq=moq, pack_size=pack)) == units


@given(units=st.floats(0, 5000), moq=st.integers(1, 200), pack=st.integers(1, 60))
def test_the_least_order_that_covers(units, moq, pack):
    """A multiple of the pack, at least moq and `units`, and a pack less would not do."""
    order = order_of_at_least(a_variant(moq=moq, pack_size=pack), units)
    assert order % pack == 0
    assert order >= max(units, moq) - 1e-6
    assert order - pack < max(units, moq) + 1e-6 * pack
