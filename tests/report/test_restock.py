"""补货: dates, cash, presale, and the reason where nothing is ordered."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import replace

import pytest
from report.results import START, a_result
from shows import a_feasible_plan, make_product, small_catalog, with_product, with_show

from lineup.catalog import Show
from lineup.plan import Restock
from lineup.product import UNLIMITED
from lineup.report import restock_prose
from lineup.report.export import _or_unlimited
from lineup.report.restock_dates import order_dates
from lineup.report.tables import tables_of
from lineup.report.tables.frame import rows_of
from lineup.report.words import Words
from lineup.supply import newsvendor_level

NIGHT = START.date()


def rows_by_sku(result):
    return {row["sku"]: row for row in rows_of(tables_of(result).restock)}


@pytest.mark.parametrize(("lead", "order_by"), [(0, NIGHT), (2, dt.date(2026, 11, 20)), (1.5, dt.date(2026, 11, 20))])
def test_stock_is_ordered_its_lead_time_before_the_show(lead, order_by):
    """Half a day of lead time costs a whole one; it arrives on the show's day."""
    dates = order_dates(make_product(lead_time_days=lead).variants[0], Show(start=START, days_to_show=2), "stock")
    assert (dates.order_by, dates.arrives, dates.ship_by) == (order_by, NIGHT, None)


def test_presale_is_ordered_as_late_as_shipping_allows():
    """Seven days of lead time and ten to ship: order three days after the show, when it is known what was presold."""
    show = Show(start=START, days_to_show=2, presale_ship_days=10)
    dates = order_dates(make_product(lead_time_days=7).variants[0], show, "presale")
    assert dates.order_by == dt.date(2026, 11, 25)
    assert dates.arrives == dates.ship_by == dt.date(2026, 12, 2)


def test_a_presale_that_barely_fits_is_ordered_today():
    """Twelve days of lead time, two to the show, ten to ship after it: today, and no earlier."""
    show = Show(start=START, days_to_show=2, presale_ship_days=10)
    assert order_dates(make_product(lead_time_days=12).variants[0], show, "presale").order_by == dt.date(2026, 11, 20)


def test_orders_cost_and_presell_what_the_plan_says():
    """R1 is ordered for cash, H1 is presold from what the show takes."""
    result = a_result()
    rows = rows_by_sku(result)
    assert (rows["R1"]["order_units"], rows["R1"]["cash"]) == (30, 750.0)
    assert (rows["H1"]["presale_quota"], rows["H1"]["cash"]) == (40, 0.0)
    assert rows["H1"]["presold"] == result.figures.sales["H1"].presold > 0
    assert rows["R1"]["presold"] == 0


def test_every_product_that_sells_is_listed_and_no_other():
    """Activities and products that stay at home have no line."""
    assert list(rows_by_sku(a_result())) == ["W1", "H1", "H2", "P1", "R1"]


def test_the_newsvendor_level_is_that_of_the_mean_price_paid():
    """Level from expected demand at GMV a unit (model §8.5)."""
    result = a_result()
    sold, product = result.figures.sales["R1"], result.catalog.product("R1")
    level = newsvendor_level(
        sold.wanted,
        sold.gmv / sold.units,
        product.cost,
        product.salvage,
        product.demand_sigma,
        return_rate=product.return_rate,
    )
    assert rows_by_sku(result)["R1"]["level"] == level


SHORT = {"stock": 5}  # sells out whatever happens


@pytest.mark.parametrize(
    ("sku", "fields", "note"),
    [
        ("P1", {"stock": 5000}, "enough"),
        ("P1", SHORT, "never"),
        ("P1", SHORT | {"lead_time_days": 40}, "too_late"),
        ("P1", SHORT | {"lead_time_days": 1, "restock_max": 0}, "none_allowed"),
        ("P1", SHORT | {"lead_time_days": 1, "restock_max": 10, "moq": 20}, "moq_too_big"),
        ("P1", SHORT | {"lead_time_days": 1, "restock_max": 900, "moq": 500}, "order_too_big"),
        ("P1", SHORT | {"lead_time_days": 1, "restock_max": 900}, "not_worth"),
        ("P1", SHORT | {"lead_time_days": 1, "restock_max": 900, "cost": 238.0, "salvage": 0.0}, "level_reached"),
    ],
)
def test_why_a_product_is_not_ordered(sku, fields, note):
    """Each reason has its case, and a sentence in both languages."""
    result = a_result(catalog=with_product(small_catalog(), sku, **fields))
    row = rows_by_sku(result)[sku]
    assert row["note"] == note
    for language in ("zh", "en"):
        assert len(restock_prose.restock_note(row, result, Words(language))) > 5


def test_reasons_come_with_their_numbers():
    """Too late: how long it takes, and how long there is."""
    result = a_result(catalog=with_product(small_catalog(), "P1", stock=5, lead_time_days=40))
    said = restock_prose.restock_note(rows_by_sku(result)["P1"], result, Words("en"))
    assert "40 days" in said
    assert "in 2" in said


def test_what_runs_short_without_remedy_is_named():
    """The worst comes first; a product with stock to spare is not named."""
    result = a_result("en", catalog=with_product(small_catalog("en"), "P1", stock=5))
    said = " ".join(restock_prose.short_of(tables_of(result), Words("en")))
    assert "P1 (by about" in said
    assert "G1" not in said


def test_a_level_without_end_is_no_number():
    """When an unsold unit loses nothing there is no level to stop at: words, not infinity."""
    result = a_result(catalog=with_product(small_catalog(), "R1", salvage=25.0))
    assert math.isinf(rows_by_sku(result)["R1"]["level"])


def test_the_weightiest_orders_lead_the_list_of_things_to_do():
    """Room for one order: the one that moves most money at cost, 22 units of 50 yuan, not 30 of 25; the other counts."""
    result = a_result("en")
    things = restock_prose.todo(tables_of(result), Words("en"), most=1)
    assert "40 of H1" in things[0]
    assert "1 more" in things[1]


def test_nothing_to_order_is_said():
    """No orders, no coupons, no traffic: one sentence."""
    plan = replace(a_feasible_plan(), restock=(), paid_traffic=(), prices=a_feasible_plan().prices[:1])
    result = a_result("en", plan=plan, catalog=with_show(small_catalog("en"), ad_budget=0.0))
    assert restock_prose.todo(tables_of(result), Words("en"), most=5) == ["Nothing to order, nothing to presell."]


def test_an_order_of_nothing_is_no_order():
    """A line of 0 units in the plan is not reported as an order."""
    plan = replace(a_feasible_plan(), restock=(Restock("R1", 0, "stock"),))
    assert rows_by_sku(a_result(plan=plan))["R1"]["kind"] is None


def test_unlimited_stock_is_said_in_words():
    """Nobody is told that a million may be sold."""
    words = Words("en")
    assert _or_unlimited(UNLIMITED, "sellable", words) == "unlimited"
    assert _or_unlimited(300, "sellable", words) == 300
    assert _or_unlimited(UNLIMITED, "list_price", words) == UNLIMITED
