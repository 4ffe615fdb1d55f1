"""The `newsvendor` rule: no more stock than the newsvendor level, but for rounding."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from shows import a_feasible_plan, report_of, small_catalog, with_product

from lineup.plan import Plan, Restock


def _ordered(sku: str, units: int) -> Plan:
    return replace(a_feasible_plan(), restock=(Restock(sku, units, "stock"),))


@pytest.mark.parametrize("units", [60, 68, 400])
def test_of_what_sells_nothing_nothing_may_be_ordered(units):
    """G1 does not air: its level is 0, and no least order excuses one."""
    catalog = with_product(small_catalog(), "G1", moq=60, pack_size=8, restock_max=1000, lead_time_days=1)
    report = report_of("newsvendor", _ordered("G1", units), catalog)
    assert not report.passed
    assert (report.value, report.limit) == (30 + units, 30)


WANTED = 106.02823250315188
"""Of R1, units in the mean."""


@pytest.mark.parametrize(("units", "passes"), [(86, True), (87, True), (88, False)], ids=["below", "limit", "beyond"])
def test_the_level_is_the_critical_fractile_of_the_demand_wanted(units, passes):
    """With sigma near 0 the level is the demand itself, 106.03 units; 20 are there, so 87 reach it, rounded up."""
    catalog = with_product(small_catalog(), "R1", demand_sigma=1e-9, restock_max=1000)
    report = report_of("newsvendor", _ordered("R1", units), catalog)
    assert report.limit == math.ceil(WANTED)
    assert report.passed is passes


def test_uncertain_demand_and_returns_move_the_level():
    """R1 sells at 46.9, costs 25, salvages 12.5, 30 % come back: a sale brings 36.58, Φ⁻¹(11.58/24.08) = -0.04790 by table."""
    report = report_of("newsvendor", _ordered("R1", 10), small_catalog())
    expected = WANTED * math.exp(-(0.45**2) / 2 + 0.45 * -0.04790)
    assert report.limit == math.ceil(expected)


@pytest.mark.parametrize(("units", "passes"), [(72, True), (80, True), (88, False)])
def test_rounding_to_packs_is_allowed_and_no_more(units, passes):
    """Where 73 or more reach the level, packs of 8 make that 80."""
    catalog = with_product(small_catalog(), "R1", demand_sigma=1e-9, pack_size=8, stock=30, restock_max=1000)
    assert report_of("newsvendor", _ordered("R1", units), catalog).passed is passes


def test_on_commission_the_brand_readies_what_demand_exceeds_once_in_ten_shows():
    """The level is the ninth decile of lognormal demand, whatever a unit costs the brand: Φ⁻¹(0.9) = 1.2815516."""
    catalog = with_product(small_catalog(), "R1", commission=0.2, cost=0.0, salvage=0.0, restock_max=1000)
    report = report_of("newsvendor", _ordered("R1", 10), catalog)
    assert report.limit == math.ceil(WANTED * math.exp(-(0.45**2) / 2 + 0.45 * 1.2815516))


def test_stock_that_is_never_at_risk_has_no_limit():
    """Salvaged at cost, nothing can be lost: no limit to report, no breach."""
    catalog = with_product(small_catalog(), "R1", salvage=25.0, restock_max=10000)
    report = report_of("newsvendor", _ordered("R1", 9000), catalog)
    assert (report.value, report.limit, report.passed) == (None, None, True)


def test_presale_quota_is_not_stock():
    """A quota released for presale may be as large as the order rules allow."""
    plan = replace(a_feasible_plan(), restock=(Restock("H1", 180, "presale"),))
    assert report_of("newsvendor", plan, small_catalog()).passed
