"""Blanks are filled as the model says, and every filling is on record."""

from __future__ import annotations

import datetime as dt
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineup.catalog import Assumption, Show
from lineup.completion import complete, complete_products, complete_show
from lineup.entries import default_traffic
from lineup.product import Product
from lineup.roles import infer_roles

ROW: dict[str, Any] = {
    "sku": "P1", "list_price": 100.0, "cost": 40.0, "stock": 50, "new_fan_appeal": 50.0, "returning_fan_appeal": 50.0,
}  # fmt: skip


def _product(show: Show | None = None, **changes: Any) -> Product:
    (product,) = complete_products([ROW | {"role": "regular"} | changes], show or complete_show({}))
    return product


def test_product_defaults() -> None:
    """Every blank of a row is what the table of the model says."""
    said = {
        "sku": "P1", "name": "P1", "category": "", "role": "regular", "list_price": 100.0, "cost": 40.0,
        "floor_price": 60.0, "live_price": None, "stock": 50, "new_fan_appeal": 50.0, "returning_fan_appeal": 50.0,
        "lead_time_days": 999, "moq": 1, "pack_size": 1, "restock_max": 150, "salvage": 20.0, "return_rate": 0.3,
        "min_minutes": 3, "max_minutes": 8, "pitch_peak": 2.5, "max_airings": 2, "hold": 1.0, "pull": 1.0,
        "pressure": 1.0, "demand_sigma": 0.45,
    }  # fmt: skip
    assert _product() == Product.model_validate(said)


@pytest.mark.parametrize(
    ("role", "hold", "pull", "pressure", "floor"),
    [
        ("welfare", 2.0, 1.4, -2.0, 30.0),
        ("activity", 1.8, 1.3, -2.0, 0.0),
        ("hit", 1.15, 1.0, 1.0, 60.0),
        ("profit", 0.9, 1.0, 1.0, 60.0),
        ("prestige", 0.8, 1.0, 1.4, 60.0),
        ("regular", 1.0, 1.0, 1.0, 60.0),
    ],
)
def test_role_defaults(role: str, hold: float, pull: float, pressure: float, floor: float) -> None:
    """What a role means for the room, and how low a welfare item may be sold."""
    product = _product(role=role)
    assert (product.hold, product.pull, product.pressure, product.floor_price) == (hold, pull, pressure, floor)


def test_what_is_given_stays() -> None:
    """Nothing that the user stated is changed."""
    stated = {"name": "面霜", "category": "护肤", "floor_price": 80.0, "salvage": 1.0, "hold": 3.0, "max_airings": 2}
    product = _product(**stated)
    assert {name: getattr(product, name) for name in stated} == stated


def test_cost_from_margin() -> None:
    """A margin is at list price; a cost, if given too, wins."""
    row = {name: value for name, value in ROW.items() if name != "cost"} | {"role": "hit", "margin": 0.25}
    show = complete_show({})
    assert complete_products([row], show)[0].cost == 75.0
    assert complete_products([row | {"cost": 74.5}], show)[0].cost == 74.5


def test_activity_sells_nothing() -> None:
    """An activity has no price, stock or appeal whatever stands there; its cost is the prize money, else 0."""
    product = _product(role="activity")
    assert (product.list_price, product.floor_price, product.stock, product.variants[0].restock_max) == (0.0, 0.0, 0, 0)
    assert (product.new_fan_appeal, product.returning_fan_appeal, product.cost) == (0.0, 0.0, 40.0)
    (blank,) = complete_products([{"sku": "A", "role": "activity"}], complete_show({}))
    assert (blank.cost, blank.min_minutes, blank.max_minutes) == (0.0, 3, 8)


def test_demand_sigma_is_the_shows() -> None:
    """A product without its own uncertainty has the show's."""
    assert _product(complete_show({"demand_sigma": 0.2})).demand_sigma == 0.2


@pytest.mark.parametrize(
    ("minutes", "highlight"),
    [(1, 5), (10, 5), (29, 5), (30, 10), (40, 10), (90, 25), (120, 30), (130, 35), (240, 60), (241, 0), (480, 0)],
)
def test_highlight_default(minutes: int, highlight: int) -> None:
    """A quarter of the show, in fives, 5 to 60; none in shows longer than four hours."""
    assert complete_show({"minutes": minutes}).highlight_minutes == highlight


def test_start_default() -> None:
    """20:00, as many days after today as the show is away."""
    assert complete_show({}, dt.date(2026, 11, 21)).start == dt.datetime(2026, 11, 22, 20)
    assert complete_show({"days_to_show": 0}, dt.date(2026, 11, 21)).start == dt.datetime(2026, 11, 21, 20)
    assert complete_show({"start": dt.datetime(2027, 1, 1, 9)}).start == dt.datetime(2027, 1, 1, 9)


def test_default_traffic() -> None:
    """The expected entries come in full, private ones early and fading, public ones most at 55 % of the show."""
    show = complete_show({"minutes": 100, "expected_entries": 1000.0, "private_share": 0.3})
    traffic = default_traffic(show)
    assert sum(traffic.private) == pytest.approx(300)
    assert sum(traffic.public) == pytest.approx(700)
    assert list(traffic.private) == sorted(traffic.private, reverse=True)
    assert traffic.public.index(max(traffic.public)) == 55
    assert traffic.private[25] / traffic.private[0] == pytest.approx((150 / math.e + 35) / 185)
    assert traffic.public[75] / traffic.public[55] == pytest.approx((0.55 + 0.9 / math.e) / 1.45)


def _rows(**columns: list[float]) -> list[dict[str, Any]]:
    count = len(next(iter(columns.values())))
    return [ROW | {"sku": f"P{i}"} | {name: values[i] for name, values in columns.items()} for i in range(count)]


def _inferred(rows: list[dict[str, Any]], show: Show) -> list[str]:
    roles = infer_roles(rows, show)
    return [roles[place] for place in range(len(rows))]


def test_roles_inferred_by_hand() -> None:
    """Twelve products, one hit asked for: every group has the size and the members worked out on paper.

    Counts: hits max(1, round(1.8)) = 2; welfare max(ceil(20/25)+1, 2) = 2; prestige round(1.2) = 1; then profit from
    the median margin up.
    """
    rows = _rows(
        #                 0   1   2   3    4   5   6    7    8    9   10   11
        list_price=[100, 100, 10, 10, 900, 100, 100, 100, 100, 100, 100, 100],
        new_fan_appeal=[90, 95, 80, 70, 10, 10, 10, 10, 10, 10, 10, 10],
        returning_fan_appeal=[90, 80, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10],
        cost=[40, 40, 5, 5, 500, 10, 20, 30, 40, 50, 60, 70],
    )
    show = complete_show({"minutes": 20, "min_hits": 1})
    # Left after hits, welfare and prestige: margins .9 .8 .7 .6 .5 .4 .3, whose median is .6.
    assert list(_inferred(rows, show)) == [
        "hit", "hit", "welfare", "welfare", "prestige", "profit", "profit", "profit", "profit",
        "regular", "regular", "regular",
    ]  # fmt: skip


def test_scarce_stock_makes_no_hit() -> None:
    """Appeal counts only as far as stock reaches: 10 of 50 units weigh a fifth."""
    rows = _rows(new_fan_appeal=[90, 60], returning_fan_appeal=[90, 60], stock=[10, 50])
    assert _inferred(rows, complete_show({"min_hits": 1}))[1] == "hit"


def test_ties_go_to_the_earlier_row() -> None:
    """Equal products take the roles in their order."""
    rows = _rows(stock=[50] * 8)
    roles = _inferred(rows, complete_show({"minutes": 50, "min_hits": 2}))
    assert roles == ["hit"] * 2 + ["welfare"] * 3 + ["prestige"] + ["profit"] * 2


def test_inferred_welfare_keeps_the_usual_floor() -> None:
    """Nobody agreed to sell an inferred welfare item at 0.3 of its list price."""
    products = complete_products(_rows(stock=[50] * 8), complete_show({"minutes": 50, "min_hits": 2}))
    assert {product.floor_price for product in products if product.role == "welfare"} == {60.0}


def test_named_roles_stop_inference() -> None:
    """Where a hit and something that relieves are named, blank means regular."""
    rows = _rows(stock=[50] * 4)
    rows[2]["role"], rows[3]["role"] = "hit", "activity"
    roles = [product.role for product in complete_products(rows, complete_show({}))]
    assert roles == ["regular", "regular", "hit", "activity"]


@pytest.mark.parametrize(
    ("named", "roles"),
    [
        ("profit", ["hit", "welfare", "welfare", "profit", "regular"]),
        ("hit", ["welfare", "welfare", "regular", "hit", "regular"]),
        ("welfare", ["hit", "regular", "regular", "welfare", "regular"]),
    ],
)
def test_only_what_is_missing_is_inferred(named: str, roles: list[str]) -> None:
    """Rows name a role that sells, but no hit, or nothing that relieves: just these are found among the unnamed."""
    rows = _rows(new_fan_appeal=[90, 80, 70, 60, 50], returning_fan_appeal=[90, 20, 20, 20, 20])
    rows[3]["role"] = named
    products = complete_products(rows, complete_show({"minutes": 20, "min_hits": 1}))
    assert [product.role for product in products] == roles


def test_a_talk_must_air_once_and_sells_nothing() -> None:
    """Unless it is said not to."""
    show = complete_show({})
    (talk,) = complete_products([{"sku": "T", "role": "talk"}], show)
    assert (talk.must_include, talk.max_airings, talk.sells, talk.cost, talk.pressure) == (True, 1, False, 0.0, 0.0)
    (free,) = complete_products([{"sku": "T", "role": "talk", "must_include": False}], show)
    assert not free.must_include


def test_goods_on_commission_cost_nothing_and_keep_their_price() -> None:
    """Commission wins over cost and margin; the floor is the list price; no margin floor where all is on commission."""
    catalog = complete("c.xlsx", "zh", [ROW | {"commission": 0.2, "role": "hit"}], {})
    (product,) = catalog.products
    assert (product.cost, product.commission, product.floor_price, product.salvage) == (0.0, 0.2, 100.0, 0.0)
    assert product.leaves(80.0) == pytest.approx(16.0)
    assert catalog.show.margin_floor == 0.0
    mixed = complete("c.xlsx", "zh", [ROW | {"commission": 0.2}, ROW | {"sku": "P2"}], {})
    assert mixed.show.margin_floor == 0.2


def test_an_agreed_price_below_the_usual_floor_is_its_own() -> None:
    """Half the list price, agreed with the brand: the floor is no higher."""
    assert _product(live_price=50.0).floor_price == 50.0
    assert _product(live_price=90.0).floor_price == 60.0


def test_the_reference_ticket_is_the_median_of_what_sells() -> None:
    """Of an even number the mean of the middle two; an activity has no price."""
    rows = [*_rows(list_price=[10, 300, 50, 90]), {"sku": "A", "role": "activity"}]
    assert complete("c.xlsx", "zh", rows, {}).show.ref_ticket == 70.0
    assert complete("c.xlsx", "zh", rows, {"ref_ticket": 99.0}).show.ref_ticket == 99.0


def test_rows_of_one_style_are_its_variants() -> None:
    """One product under the style's number: the most common price, orders by variant, blanks as the first that says."""
    common = ROW | {"style": "S1", "moq": 6}
    rows = [
        common | {"sku": "a", "spec": "M", "stock": 10, "variant_share": 0.6},
        common | {"sku": "b", "spec": "L", "stock": 20, "variant_share": 0.2, "pack_size": 3},
        common | {"sku": "c", "spec": "XL", "stock": 30, "list_price": 110.0},
    ]
    (product,) = complete_products(rows, complete_show({}))
    assert (product.sku, product.list_price, product.stock) == ("S1", 100.0, 60)
    assert [variant.sku for variant in product.variants] == ["a", "b", "c"]
    assert [variant.share for variant in product.variants] == pytest.approx([0.5, 1 / 6, 1 / 3])
    assert [(v.moq, v.pack_size, v.restock_max) for v in product.variants] == [(6, 3, 90), (6, 3, 30), (6, 3, 60)]
    assert [variant.own_prices is None for variant in product.variants] == [True, True, False]


def test_prices_far_apart_are_products_of_their_own() -> None:
    """Within a quarter they are one product's; beyond it each price is one, under its first row's number."""
    rows = [ROW | {"sku": sku, "style": "S1", "list_price": price} for sku, price in (("a", 100.0), ("b", 125.0))]
    assert [p.sku for p in complete_products(rows, complete_show({}))] == ["S1"]
    rows[1]["list_price"] = 125.1
    assert [p.sku for p in complete_products(rows, complete_show({}))] == ["a", "b"]


def test_one_name_under_several_specs_is_one_product() -> None:
    """Without a style the name holds them together; a row without a spec stands alone."""
    rows = [ROW | {"sku": "a", "name": "裙", "spec": "S"}, ROW | {"sku": "b", "name": "裙", "spec": "M"},
            ROW | {"sku": "c", "name": "裙"}]  # fmt: skip
    products = complete_products(rows, complete_show({}))
    assert [(p.sku, p.name, len(p.variants)) for p in products] == [("a", "裙", 2), ("c", "裙", 1)]


def test_every_blank_is_on_record() -> None:
    """Show, traffic, roles and columns: what was assumed, with the products it touches."""
    rows = [ROW | {"sku": "P1", "role": "hit"}, ROW | {"sku": "P2", "moq": 6}, {"sku": "A", "role": "activity"}]
    assumed = complete("c.xlsx", "zh", rows, {"minutes": 60}).assumptions
    assert Assumption(field="role", value="regular", reason="default", skus=("P2",)) in assumed
    assert Assumption(field="moq", value="1", reason="default", skus=("P1",)) in assumed
    assert Assumption(field="floor_price", value="0.6 × list_price", reason="default", skus=("P1", "P2")) in assumed
    assert Assumption(field="hold", value="1.15", reason="role_default", skus=("P1",)) in assumed
    assert Assumption(field="traffic", value="20000", reason="shape") in assumed
    assert Assumption(field="highlight_minutes", value="15", reason="default") in assumed
    assert Assumption(field="start", value="2000-01-02T20:00", reason="default") in assumed
    sigma = [assumption for assumption in assumed if assumption.field == "demand_sigma"]
    assert [assumption.skus for assumption in sigma] == [(), ("P1", "P2")]
    assert "minutes" not in {assumption.field for assumption in assumed}
    show_fields = {assumption.field for assumption in assumed if not assumption.skus} - {"traffic"}
    assert show_fields == set(Show.model_fields) - {"minutes", "target", "sure"}  # blank, these ask nothing


def test_inferred_roles_are_on_record() -> None:
    """Each inferred role is listed with its products."""
    rows = _rows(stock=[50] * 8)
    assumed = complete("c.xlsx", "zh", rows, {"minutes": 50, "min_hits": 2}).assumptions
    inferred = {a.value: a.skus for a in assumed if a.reason == "inferred"}
    assert inferred == {
        "hit": ("P0", "P1"), "welfare": ("P2", "P3", "P4"), "prestige": ("P5",), "profit": ("P6", "P7"),
    }  # fmt: skip


def test_nothing_left_blank_nothing_assumed() -> None:
    """A catalogue complete in itself, completed again, is the same and assumes nothing."""
    first = complete("c.xlsx", "zh", [ROW | {"role": "hit", "category": "护肤"}], {})
    rows = [
        {name: value for name, value in (product.model_dump() | dict(product.variants[0])).items() if value is not None}
        for product in first.products
    ]
    again = complete("c.xlsx", "zh", rows, first.show.model_dump(), first.traffic)
    assert again.products == first.products
    assert again.show == first.show
    assert again.assumptions == ()


@given(st.integers(1, 60), st.integers(1, 300), st.integers(0, 12), st.randoms(use_true_random=False))
def test_inference_covers_everything(count: int, minutes: int, min_hits: int, random: Any) -> None:
    """Whatever the catalogue, groups have the sizes of the model, hits first; profit is no poorer than regular."""
    rows = _rows(
        list_price=[random.uniform(5, 900) for _ in range(count)],
        new_fan_appeal=[random.uniform(0, 100) for _ in range(count)],
        margin=[random.uniform(0, 0.9) for _ in range(count)],
    )
    for row in rows:
        del row["cost"]
    roles = _inferred(rows, complete_show({"minutes": minutes, "min_hits": min_hits}))
    hits = min(count, max(min_hits, round(0.15 * count)))
    welfare = min(count - hits, max(math.ceil(minutes / 25) + 1, round(0.15 * count)))
    prestige = min(count - hits - welfare, round(0.1 * count))
    assert [roles.count("hit"), roles.count("welfare"), roles.count("prestige")] == [hits, welfare, prestige]
    margins = {role: [row["margin"] for row, r in zip(rows, roles, strict=True) if r == role] for role in set(roles)}
    assert min(margins.get("profit", [1.0])) >= max(margins.get("regular", [0.0]))


def test_an_agreed_price_below_the_usual_floor_is_its_own_floor():
    """What the brand agreed to sell at half of list may be sold at that, and the other products keep the usual floor."""
    row = {"list_price": 100.0, "cost": 20.0, "stock": 10}
    rows = [row | {"sku": "A", "live_price": 50.0}, row | {"sku": "B", "live_price": 90.0}, row | {"sku": "C"}]
    catalog = complete("x", "en", rows, {})
    assert [product.floor_price for product in catalog.products] == [50.0, 60.0, 60.0]
    said = {a.skus: a.value for a in catalog.assumptions if a.field == "floor_price"}
    assert said[("A",)] == "live_price"
