"""The `newsvendor` rule: no more stock than the newsvendor level, but for rounding."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from shows import a_feasible_plan, report_of, small_catalog, with_product

from lineup.plan import Plan, Restock


def _ordered(sku: str, units: int) -> Plan:
    return replace(a_feasible_plan(), restock=(Restock(sku, units, "stock"),))


@pytest.mark.parametrize(("units", "passes"), [(60, True), (68, True), (69, False), (400, False)])
def test_of_what_sells_nothing_only_the_least_order_is_allowed(units, passes):
    """G1 does not air: moq 60 and one pack of 8 beyond it are all that rounding excuses."""
    catalog = with_product(small_catalog(), "G1", moq=60, pack_size=8, restock_max=1000, lead_time_days=1)
    report = report_of("newsvendor", _ordered("G1", units), catalog)
    assert report.passed is passes
    assert (report.value, report.limit) == (30 + units, 30 + 60 + 8)


def test_the_level_is_the_critical_fractile_of_the_demand_wanted():
    """R1 sells at 46.9, costs 25, salvages 12.5: with sigma near 0 the level is the demand itself, 106.03 units."""
    catalog = with_product(small_catalog(), "R1", demand_sigma=1e-9, restock_max=1000)
    report = report_of("newsvendor", _ordered("R1", 87), catalog)
    demand = report.limit - 1  # one pack of rounding
    assert demand == pytest.approx(106.02823250315188, rel=1e-6)
    assert report.passed
    assert not report_of("newsvendor", _ordered("R1", 88), catalog).passed


def test_uncertain_demand_moves_the_level():
    """With sigma 0.45 it is demand · exp(-σ²/2 + σ·Φ⁻¹(21.9/34.4)); Φ⁻¹(0.636628) = 0.349477 by table."""
    report = report_of("newsvendor", _ordered("R1", 10), small_catalog())
    expected = 106.02823250315188 * math.exp(-(0.45**2) / 2 + 0.45 * 0.349477)
    assert report.limit == pytest.approx(expected + 1, rel=1e-5)


def test_stock_that_is_never_at_risk_has_no_limit():
    """Salvaged at cost, nothing can be lost: no limit to report, no breach."""
    catalog = with_product(small_catalog(), "R1", salvage=25.0, restock_max=10000)
    report = report_of("newsvendor", _ordered("R1", 9000), catalog)
    assert (report.value, report.limit, report.passed) == (None, None, True)


def test_presale_quota_is_not_stock():
    """A quota released for presale may be as large as the order rules allow."""
    plan = replace(a_feasible_plan(), restock=(Restock("H1", 180, "presale"),))
    assert report_of("newsvendor", plan, small_catalog()).passed
