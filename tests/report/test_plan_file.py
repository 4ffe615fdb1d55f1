"""The plan file, `lineup.plan/1`."""

from __future__ import annotations

import json

import pytest
from report.results import a_result

from lineup.check import RULES
from lineup.report import plan_json
from lineup.report.plan_file import figure
from lineup.worth import RulePrices


@pytest.fixture(scope="module")
def plan():
    return json.loads(plan_json(a_result()))


def test_it_holds_what_the_schema_asks_for(plan):
    """Every key of the contract, with its type, and the decisions exactly as taken."""
    assert plan["schema"] == "lineup.plan/1"
    assert (plan["catalog"], plan["seed"]) == ("show.xlsx", 7)
    assert plan["show"] == {"start": "2026-11-22T20:00", "minutes": 30, "currency": "CNY", "goal": "gmv"}
    assert {k: plan["highlight"][k] for k in ("start_min", "length_min")} == {"start_min": 12, "length_min": 10}
    decisions = a_result().plan
    assert [(s["sku"], s["start_min"], s["duration_min"], s["airing"]) for s in plan["segments"]] == [
        (a.sku, a.start_min, a.duration_min, a.airing) for a in decisions.airings
    ]
    assert [(p["sku"], p["live_price"], p["new_fan_coupon"], p["returning_fan_coupon"]) for p in plan["prices"]] == [
        (p.sku, p.live_price, p.new_fan_coupon, p.returning_fan_coupon) for p in decisions.prices
    ]
    assert [(b["start_min"], b["length_min"], b["spend"]) for b in plan["paid_traffic"]] == [
        (b.start_min, b.length_min, b.spend) for b in decisions.paid_traffic
    ]


def test_prices_carry_list_price_and_tier(plan):
    """What the price was, and what it is called."""
    price = plan["prices"][0]
    assert (price["list_price"], price["tier"], price["tier_code"]) == (29.9, "福利价", "welfare")


def test_orders_carry_their_dates(plan):
    """Stock arrives on the day of the show, presale ships within ten days of it."""
    orders = {order["sku"]: order for order in plan["restock"]}
    stock, presale = orders["R1"], orders["H1"]
    assert (stock["units"], stock["kind"]) == (30, "stock")
    assert (stock["order_by"], stock["arrives"]) == ("2026-11-21", "2026-11-22")
    assert (presale["units"], presale["kind"]) == (40, "presale")
    assert (presale["order_by"], presale["arrives"], presale["ship_by"]) == ("2026-11-24", "2026-12-02", "2026-12-02")


def test_expected_figures_are_those_of_the_plan(plan):
    """Totals, and units and revenue by product, to eight digits."""
    figures, expected = a_result().figures, plan["expected"]
    for name in ("gmv", "value", "net_gmv", "margin", "margin_rate", "profit"):
        assert expected[name] == pytest.approx(getattr(figures, name), rel=1e-7)
    assert expected["units"] == pytest.approx({sku: s.units for sku, s in figures.sales.items()}, rel=1e-7)
    assert expected["wanted"] == pytest.approx({sku: s.wanted for sku, s in figures.sales.items()}, rel=1e-7)
    assert sum(expected["revenue"].values()) == pytest.approx(expected["gmv"], rel=1e-7)
    assert sum(s["gmv"] for s in plan["segments"]) == pytest.approx(expected["gmv"], rel=1e-7)


def test_it_tells_how_it_was_checked_and_found():
    """Rules, the worth of viewers by minute, rule prices, assumptions, the search and what cut it short."""
    prices = RulePrices(margin_floor=0.25, newsvendor={"R1": 2.0})
    plan = json.loads(plan_json(a_result(ended_by="stopped", rule_prices=prices)))
    assert len(plan["rules"]) == len(RULES)
    assert all(rule["passed"] for rule in plan["rules"])
    assert [row["minute"] for row in plan["viewer_value"]] == list(range(30))
    assert plan["rule_prices"]["margin_floor"] == 0.25
    assert plan["rule_prices"]["newsvendor"] == {"R1": 2.0}
    assert {a["reason"] for a in plan["assumptions"]} == {"default", "role_default", "inferred", "shape"}
    assert plan["search"] == {
        "effort": "normal",
        "seed": 7,
        "ended_by": "stopped",
        "stopped_early": True,
        "evaluations": 12345,
    }


def test_chinese_stays_readable():
    """Chinese stands as it is, and the file ends in a line break."""
    text = plan_json(a_result())
    assert "福利价" in text
    assert text.endswith("}\n")


@pytest.mark.parametrize(("value", "rounded"), [(1 / 3, 0.33333333), (123456.789012345, 123456.79), (0.0, 0.0)])
def test_figures_have_eight_digits(value, rounded):
    """Small figures keep their precision, large ones lose what nobody needs."""
    assert figure(value) == rounded
