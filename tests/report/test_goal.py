"""The goal leads; what is left after returns, unsold stock, welfare beside the rest, what never airs."""

from __future__ import annotations

import math
import random
from dataclasses import replace

import pytest
from report.results import a_result, screen
from shows import a_feasible_plan, small_catalog, with_product, with_show

from lineup.evaluate import evaluate
from lineup.plan import Plan
from lineup.report.tables import tables_of
from lineup.worth import RulePrices


@pytest.mark.parametrize(("goal", "named"), [("gmv", "GMV"), ("net_gmv", "GMV after returns"), ("profit", "profit")])
def test_the_goal_leads(goal, named):
    """Below the title stands what the show is planned for, with its figure; the table of figures begins with it too."""
    result = a_result("en", catalog=with_show(small_catalog("en"), goal=goal))
    totals = tables_of(result).totals
    assert f"Planned for {named}: ¥{totals.goal_value:,.0f}." in screen(result).splitlines()[1]
    assert totals.goal_value == getattr(result.figures, goal)


def test_what_ordered_units_lose_where_they_stay_unsold():
    """Against drawn demand: units of the order that nobody takes, at cost less salvage; older stock is sold first."""
    result = a_result()
    (order,) = [order for order in result.plan.restock if order.kind == "stock"]
    product, variant = result.catalog.variant(order.sku)
    draw = random.Random(1)
    sigma, wanted = product.demand_sigma, result.figures.sales[product.sku].wanted
    left = [
        min(
            order.units,
            max(0.0, variant.stock + order.units - wanted * math.exp(draw.gauss(-sigma * sigma / 2, sigma))),
        )
        for _ in range(40_000)
    ]
    expected = sum(left) / len(left) * (product.cost - product.salvage)
    assert tables_of(result).totals.unsold_loss == pytest.approx(expected, rel=0.03)


def test_goods_on_commission_lose_nothing_unsold():
    """The brand carries the stock: nothing is lost, no cash, and it is the brand that is asked; what is not counted is said."""
    catalog = with_product(small_catalog("en"), "R1", commission=0.2, cost=0.0)
    result = a_result("en", catalog=catalog)
    (row,) = [row for row in tables_of(result).restock if row.sku == "R1"]
    shown = screen(result)
    assert tables_of(result).totals.unsold_loss == 0.0
    assert (row.by_brand, row.cash) == (True, 0.0)
    assert "by the brand" in shown
    assert "lotting fees" in " ".join(shown.split())


def test_columns_of_offers_are_named_as_not_counted():
    """A bundle offer that the catalogue holds changes no figure, and the report says so; a column of notes is no offer."""
    extra = (("机制", "第二件半价"), ("备注", "x"))
    catalog = with_product(small_catalog(), "W1", extra=extra).model_copy(update={"extra_columns": ("机制", "备注")})
    assert "这些列没有计入：机制。" in "".join(screen(a_result(catalog=catalog)).split())
    assert "没有计入" not in screen(a_result())


def test_what_a_point_of_margin_floor_costs():
    """From the floor's price: a hundredth of what is kept; where the margin stands well above, that it costs nothing."""
    binding = a_result("en", rule_prices=RulePrices(margin_floor=2.0))
    cost = 2.0 * 0.01 * binding.figures.net_gmv
    assert f"takes about ¥{cost:,.0f} of GMV" in " ".join(screen(binding).split())
    free = a_result("en", catalog=with_show(small_catalog("en"), margin_floor=-0.5))
    assert "holds nothing back" in " ".join(screen(free).split())


def test_welfare_beside_the_rest():
    """Price, share of list and what is given away add up to the plan's own figures."""
    result = a_result()
    ours, rest = tables_of(result).bargains
    assert ours.gmv + rest.gmv == pytest.approx(result.figures.gmv)
    assert ours.units + rest.units == pytest.approx(result.figures.units)
    at_list = sum(s.units * result.catalog.product(sku).list_price for sku, s in result.figures.sales.items())
    assert ours.given_away + rest.given_away == pytest.approx(at_list - result.figures.gmv)
    assert "福利款 1 款" in screen(result)


def test_an_agreed_price_that_is_no_bargain_is_named():
    """Welfare at an agreed price above its limit is said to be none."""
    live = a_feasible_plan().price("W1").live_price
    agreed = with_product(small_catalog("en"), "W1", live_price=live, list_price=live + 1.0)
    assert "no bargain (above 70% of list): W1" in " ".join(screen(a_result("en", catalog=agreed)).split())
    assert "no bargain" not in screen(a_result("en"))


def test_what_never_airs_is_named():
    """By name, on screen and in the table."""
    result = a_result("en")
    aired = {airing.sku for airing in result.plan.airings}
    idle = [product.sku for product in result.catalog.products if product.sku not in aired]
    assert [row.sku for row in tables_of(result).idle] == idle
    assert ("never air" in screen(result)) == bool(idle)


def without_highlight() -> tuple[object, Plan]:
    """The small show as one without a highlight."""
    plan = a_feasible_plan()
    return (
        with_show(small_catalog("en"), highlight_minutes=0),
        replace(plan, highlight=replace(plan.highlight, start_min=0, length_min=0)),
    )


def test_a_show_without_a_highlight_has_no_word_of_one():
    """No star, no share, no line."""
    catalog, plan = without_highlight()
    shown = screen(a_result("en", catalog=catalog, plan=plan))
    assert "★" not in shown
    assert "▸" not in shown
    assert "highlight" not in shown.lower().split("what was not given")[0]
    assert evaluate(catalog, plan).gmv > 0
