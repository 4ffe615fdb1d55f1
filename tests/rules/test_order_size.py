"""The `order_size` rule: orders fit `moq`, `pack_size` and `restock_max`, one a product."""

from __future__ import annotations

from dataclasses import replace

import pytest
from shows import a_feasible_plan, report_of, sentences, small_catalog, with_product

from lineup.plan import Plan, Restock, RestockKind


def _ordered(units: int, kind: RestockKind = "stock") -> Plan:
    return replace(a_feasible_plan(), restock=(Restock("R1", units, kind),))


@pytest.mark.parametrize(
    ("units", "passes"),
    [(11, False), (12, True), (13, False), (18, True), (24, True), (25, False), (30, False), (0, True), (-12, False)],
)
@pytest.mark.parametrize("kind", ["stock", "presale"])
def test_packs_of_six_from_twelve_to_twenty_five(units, kind, passes):
    """At least 12, at most 25, in sixes; an order of 0 is none."""
    catalog = with_product(small_catalog(), "R1", moq=12, pack_size=6, restock_max=25)
    report = report_of("order_size", _ordered(units, kind), catalog)
    assert report.passed is passes
    assert (report.value, report.limit) == (0 if passes else 1, 0)


def test_the_most_may_be_ordered():
    """An order of exactly `restock_max` is fine, one unit more is not."""
    catalog = with_product(small_catalog(), "R1", restock_max=24)
    assert report_of("order_size", _ordered(24), catalog).passed
    assert not report_of("order_size", _ordered(25), catalog).passed


def test_two_orders_of_one_product_break_it():
    """Orders of a product are one order."""
    plan = replace(a_feasible_plan(), restock=(Restock("R1", 10, "stock"), Restock("R1", 10, "stock")))
    report = report_of("order_size", plan, small_catalog())
    assert len(report.breaches) == 1
    assert "R1" in sentences(report)[0]
