"""The plain evaluator: a show worked out by hand, the reference figures, and what must hold of any show."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shows import make_catalog, make_product, rundown, with_price, with_product, with_show
from strategies import shows

from lineup.catalog import Catalog
from lineup.evaluate import Figures, evaluate
from lineup.plan import Airing, Highlight, Plan, Price, Restock, Spend
from lineup.pricing import price_ladder
from lineup.product import Variant
from lineup.supply import Shelf, supply_of

GOLDEN = json.loads((Path(__file__).parent / "data" / "small_show.json").read_text("utf-8"))


def _golden_plan() -> Plan:
    plan = GOLDEN["plan"]
    return Plan(
        highlight=Highlight(**plan["highlight"]),
        airings=tuple(Airing(**a) for a in plan["segments"]),
        prices=tuple(Price(**p) for p in plan["prices"]),
        restock=tuple(Restock(**r) for r in plan["restock"]),
        paid_traffic=tuple(Spend(**b) for b in plan["paid_traffic"]),
    )


def _golden() -> tuple[Catalog, Plan, Figures]:
    catalog = Catalog.model_validate_json(json.dumps(GOLDEN["catalog"]))
    return catalog, _golden_plan(), evaluate(catalog, _golden_plan())


def _by_hand(**fields) -> Catalog:
    """One product at 100 yuan; each minute half of the room leaves, 100 new fans enter, and satiation halves."""
    product = make_product("P1", **{"pitch_peak": 1.0, "demand_sigma": 0.0, "category": "mask"} | fields)
    return make_catalog(
        [product],
        private=100.0,
        public=0.0,
        minutes=3,
        returning_share_private=0.0,
        dwell_new=1 / math.log(2),
        base_rate=0.01,
        ref_ticket=100.0,
        category_fatigue=math.log(2),
        category_memory=1 / math.log(2),
        pressure_fatigue_new=0.0,
    )


_SHOWN = Plan(Highlight(0, 1), rundown("P1 3"), (Price("P1", 100.0),))


def test_three_minutes_by_hand():
    """Viewers 100, 150, 175; pitch 1, 2/e, 3/e²; fatigue 1, 1/2, 1/2^1.5: so many units at 0.01 a viewer."""
    figures = evaluate(_by_hand(), _SHOWN)
    assert [m.viewers for m in figures.curve] == pytest.approx([100.0, 150.0, 175.0])
    units = [1.0, 0.75 * 2 / math.e, 1.75 * 3 / math.e**2 / 2**1.5]
    assert [m.units for m in figures.curve] == pytest.approx(units)
    assert figures.gmv == pytest.approx(100 * sum(units))
    assert figures.margin == pytest.approx(0.7 * 60 * sum(units))
    assert figures.net_gmv == pytest.approx(70 * sum(units))
    assert figures.entries == pytest.approx(300)
    assert figures.gpm == pytest.approx(1000 * 100 * sum(units) / 300)


def test_stock_runs_out_in_the_second_minute():
    """With certain demand of 1 and 0.55 units and one unit in stock, the second minute sells nothing."""
    figures = evaluate(_by_hand(stock=1), _SHOWN)
    assert [m.units for m in figures.curve] == pytest.approx([1.0, 0.0, 0.0])
    assert figures.sales["P1"].wanted > 1.5


def test_a_second_airing_sells_at_the_relist_factor():
    """The same minute in the same room sells 0.6 as much on an airing right after the first."""
    catalog = _by_hand()
    catalog = with_show(catalog, category_fatigue=0.0, relist_factor=0.6)
    once = evaluate(catalog, _SHOWN).curve[1].units
    again = evaluate(catalog, replace(_SHOWN, airings=(Airing("P1", 0, 1), Airing("P1", 1, 2, 2)))).curve[1].units
    # minute 1 is the airing's second minute (2/e) at first, and a fresh airing's first (1) the second time
    assert again == pytest.approx(once * 0.6 / (2 / math.e))


def test_the_longer_ago_the_first_airing_the_more_a_second_sells():
    """Between two airings of a minute lie 30: 1 - 0.4·e^(-30/60) of what a first one sells there, 0.7573877 by hand."""
    catalog = make_catalog(
        [make_product("P1", demand_sigma=0.0), make_product("P2", min_minutes=1, max_minutes=40)], minutes=32,
        relist_factor=0.6, relist_memory=60.0, pressure_fatigue_new=0.0, pressure_fatigue_returning=0.0,
    )  # fmt: skip
    plan = replace(_SHOWN, airings=rundown("P1 1, P2 30, P1 1"), prices=(Price("P1", 100.0), Price("P2", 100.0)))
    alone = replace(plan, airings=rundown("P2 31, P1 1"))
    catalog = with_show(catalog, category_fatigue=0.0)
    again, first = evaluate(catalog, plan).curve[31], evaluate(catalog, alone).curve[31]
    assert again.units / again.viewers == pytest.approx(0.7573877361 * first.units / first.viewers, rel=1e-6)


def test_goods_on_commission_leave_their_share_of_the_price():
    """20 % of 100 yuan a unit, 30 % of them returned: 14 yuan, and nothing is sold below cost."""
    figures = evaluate(_by_hand(commission=0.2, cost=0.0), _SHOWN)
    assert figures.margin == pytest.approx(0.7 * 20 * figures.units)
    assert figures.margin_rate == pytest.approx(0.2)
    assert figures.subsidy == 0


def test_each_goal_counts_what_it_says():
    """GMV, GMV after returns, or margin less prizes; each less `roi_floor` times the paid spend."""
    draw = make_product("A1", "activity", cost=8.0)
    catalog = make_catalog([make_product("P1"), draw], minutes=6, roi_floor=1.5)
    plan = replace(_SHOWN, airings=rundown("P1 3, A1 3"), paid_traffic=(Spend(0, 6, 10.0),))
    figures = evaluate(catalog, plan)
    for goal, value in (("gmv", figures.gmv), ("net_gmv", figures.net_gmv), ("profit", figures.margin - 8.0)):
        assert evaluate(with_show(catalog, goal=goal), plan).value == pytest.approx(value - 15.0)
    assert figures.profit == pytest.approx(figures.margin - 18.0)


def test_a_size_that_has_run_out_is_not_replaced_by_another():
    """Certain demand of 1 and 0.55 units in halves: a size with none of its own sells nothing, the other its half."""
    sizes = tuple(
        Variant(sku=sku, share=0.5, stock=stock, lead_time_days=999, moq=1, pack_size=1, restock_max=0)
        for sku, stock in (("P1-S", 0), ("P1-M", 100))
    )
    catalog = _by_hand()
    whole = evaluate(catalog, _SHOWN)
    (product,) = catalog.products
    split = catalog.model_copy(update={"products": (product.model_copy(update={"variants": sizes}),)})
    assert evaluate(split, _SHOWN).units == pytest.approx(0.5 * whole.units)
    assert evaluate(split, _SHOWN).sales["P1"].wanted == pytest.approx(whole.sales["P1"].wanted)


def test_a_coupon_is_paid_by_its_own_fans_only():
    """A minute's GMV is its units at the mean price paid: with new fans alone, the new-fan price."""
    catalog = _by_hand()
    figures = evaluate(catalog, with_price(_SHOWN, Price("P1", 100.0, new_fan_coupon=5.0)))
    assert figures.gmv == pytest.approx(95 * figures.units)
    untouched = evaluate(catalog, with_price(_SHOWN, Price("P1", 100.0, returning_fan_coupon=5.0)))
    assert untouched == evaluate(catalog, _SHOWN)


def test_sales_below_cost_and_prizes_are_the_subsidy():
    """Sold at 100 against a cost of 110, each unit loses 10; a draw costs its prize; profits do not count."""
    draw = make_product("A1", "activity", cost=80.0)
    catalog = make_catalog([make_product("P1", cost=110.0), draw, make_product("P2", cost=1.0)], minutes=9)
    figures = evaluate(catalog, replace(_SHOWN, airings=rundown("P1 3, A1 3, P2 3")))
    assert figures.subsidy == pytest.approx(80 + 10 * figures.sales["P1"].units)


def test_orders_reach_stock_or_presale():
    """A stock order adds to stock, a presale order is the quota."""
    catalog = make_catalog([make_product("P1", stock=10), make_product("P2", stock=20)])
    plan = replace(_SHOWN, restock=(Restock("P1", 5, "stock"), Restock("P2", 7, "presale")))
    assert supply_of(catalog, plan) == {"P1": (Shelf(1.0, 15.0, 0.0, 0.45),), "P2": (Shelf(1.0, 20.0, 7.0, 0.45),)}


def test_the_reference_totals():
    """A complete show: GMV, margin, net GMV as the reference program computed them."""
    _, _, figures = _golden()
    for name in ("gmv", "net_gmv", "margin", "profit", "value"):
        assert getattr(figures, name) == pytest.approx(GOLDEN["expected"][name], rel=1e-9), name


def test_the_reference_sales_by_product():
    """Units and units wanted of each product, and nothing of the others."""
    _, _, figures = _golden()
    assert {sku: s.units for sku, s in figures.sales.items()} == pytest.approx(GOLDEN["expected"]["units"], rel=1e-9)
    assert {sku: s.wanted for sku, s in figures.sales.items()} == pytest.approx(GOLDEN["expected"]["wanted"], rel=1e-9)
    assert {sku: s.gmv for sku, s in figures.sales.items()} == pytest.approx(GOLDEN["expected"]["revenue"], rel=1e-9)


def test_the_reference_curve():
    """Both fan types and GMV, minute by minute."""
    _, _, figures = _golden()
    curve = GOLDEN["expected"]["curve"]
    assert [m.new_viewers for m in figures.curve] == pytest.approx([m["new"] for m in curve], rel=1e-9)
    assert [m.returning_viewers for m in figures.curve] == pytest.approx([m["returning"] for m in curve], rel=1e-9)
    assert [m.gmv for m in figures.curve] == pytest.approx([m["gmv"] for m in curve], rel=1e-9, abs=1e-9)


@given(shows())
def test_every_sum_agrees(show):
    """GMV by minute, by airing and by product add up to the same total; units too."""
    catalog, plan = show
    figures = evaluate(catalog, plan)
    total = pytest.approx(figures.gmv, rel=1e-9, abs=1e-9)
    assert sum(m.gmv for m in figures.curve) == total
    assert sum(gmv for _, gmv in figures.by_airing) == total
    assert sum(s.gmv for s in figures.sales.values()) == total
    assert sum(units for units, _ in figures.by_airing) == pytest.approx(figures.units, rel=1e-9, abs=1e-9)
    assert [m.t for m in figures.curve] == list(range(catalog.show.minutes))


@given(shows())
def test_nothing_is_sold_that_is_not_wanted_or_not_there(show):
    """Units keep within demand, stock and quota; a unit earns between the cheapest and the dearest price paid."""
    catalog, plan = show
    supply = supply_of(catalog, plan)
    for sku, sales in evaluate(catalog, plan).sales.items():
        price = plan.price(sku)
        (shelf,) = supply[sku]
        assert sales.from_stock <= min(shelf.stock, sales.wanted) * (1 + 1e-9)
        assert sales.presold <= shelf.quota * (1 + 1e-9) + 1e-9
        assert sales.units <= sales.wanted * (1 + 1e-9)
        least, most = sorted((price.paid("new"), price.paid("returning")))
        assert sales.units * least - 1e-6 <= sales.gmv <= sales.units * most + 1e-6


@given(shows(), st.data())
def test_a_price_changes_its_own_product_alone(show, data):
    """Price changes neither viewers nor fatigue: every other product sells the same."""
    catalog, plan = show
    if not plan.prices:
        assert evaluate(catalog, plan).gmv == 0
        return
    old = data.draw(st.sampled_from(plan.prices))
    new = data.draw(st.sampled_from(price_ladder(catalog.product(old.sku), catalog.show)))
    before, after = evaluate(catalog, plan), evaluate(catalog, with_price(plan, new))
    assert [m.viewers for m in after.curve] == [m.viewers for m in before.curve]
    assert {k: v for k, v in after.sales.items() if k != old.sku} == {
        k: v for k, v in before.sales.items() if k != old.sku
    }


@given(shows(), st.floats(0.1, 10))
def test_sales_scale_with_traffic_while_stock_lasts(show, factor):
    """With stock for everyone, so many times the traffic is so many times the GMV and the viewers."""
    catalog, plan = show
    for product in catalog.products:
        if product.sells:
            catalog = with_product(catalog, product.sku, stock=10**12)
    more = make_catalog(
        catalog.products,
        private=[e * factor for e in catalog.traffic.private],
        public=[e * factor for e in catalog.traffic.public],
        **{**dict(catalog.show), "paid_cap": catalog.show.paid_cap * factor},
    )
    scaled = replace(plan, paid_traffic=tuple(replace(b, spend=b.spend * factor) for b in plan.paid_traffic))
    before, after = evaluate(catalog, plan), evaluate(more, scaled)
    assert after.gmv == pytest.approx(factor * before.gmv, rel=1e-6, abs=1e-6)
    assert after.entries == pytest.approx(factor * before.entries)


@given(shows(), st.integers(1, 100))
def test_more_stock_never_sells_less(show, units):
    """Stock changes neither viewers nor demand: more of it sells at least as much of each product."""
    catalog, plan = show
    richer = catalog
    for product in catalog.products:
        if product.sells:
            richer = with_product(richer, product.sku, stock=product.stock + units)
    before, after = evaluate(catalog, plan).sales, evaluate(richer, plan).sales
    assert all(after[sku].units >= sales.units - 1e-9 for sku, sales in before.items())
