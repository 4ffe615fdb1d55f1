"""What one airing of a product that the plan leaves out costs, against the plain evaluator and every rule."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from shows import make_product, small_catalog

from lineup.catalog import Catalog
from lineup.check import check
from lineup.evaluate import evaluate
from lineup.plan import Plan, numbered
from lineup.planner import plan_show
from lineup.pricing import price_ladder
from lineup.result import Result

POOR = make_product("Z1", new_fan_appeal=5.0, returning_fan_appeal=5.0, category="z")
LONG = make_product("Z2", new_fan_appeal=5.0, returning_fan_appeal=5.0, category="y", min_minutes=20, max_minutes=25)


@cache
def planned() -> Result:
    """The small show with a product that hardly anybody wants, and one that takes twenty minutes."""
    catalog = small_catalog()
    return plan_show(Catalog(**{**dict(catalog), "products": (*catalog.products, POOR, LONG)}), effort="quick")


def in_place(plan: Plan, sku: str, minute: int) -> Plan:
    airings = tuple(replace(a, sku=sku) if a.start_min == minute else a for a in plan.airings)
    aired = {airing.sku for airing in airings}
    prices = tuple(price for price in plan.prices if price.sku in aired)
    restock = tuple(order for order in plan.restock if order.sku in aired)
    return replace(plan, airings=numbered(airings), prices=prices, restock=restock)


def test_it_is_what_the_evaluator_says():
    """Everything else in its place, at the best price that breaks no rule; what no longer airs isn't ordered."""
    result = planned()
    cost = {one.sku: one for one in result.airing_costs}["Z1"]
    assert cost.minute is not None
    assert cost.cost is not None
    assert cost.cost > 0
    best = None
    for price in price_ladder(POOR, result.catalog.show):
        swapped = in_place(result.plan, "Z1", cost.minute)
        plan = replace(swapped, prices=(*swapped.prices, price))
        figures = evaluate(result.catalog, plan)
        if all(report.passed for report in check(plan, result.catalog, figures)):
            best = max(best or 0.0, figures.value)
    assert best is not None
    assert result.figures.value - cost.cost == pytest.approx(best, rel=1e-3)


def test_what_fits_nowhere_costs_nothing_known():
    """Twenty minutes are no place of another's."""
    cost = {one.sku: one for one in planned().airing_costs}["Z2"]
    assert (cost.minute, cost.cost) == (None, None)


def test_only_what_never_airs_is_tried():
    """All of it, once."""
    aired = {airing.sku for airing in planned().plan.airings}
    assert [one.sku for one in planned().airing_costs] == [
        p.sku for p in planned().catalog.products if p.sku not in aired
    ]
