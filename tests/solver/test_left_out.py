"""Each rule that the search weighs makes a difference: left out, the best plan breaks it and only it.

Three rules can't be left out this way. `timeline`, `duration` and `airings` are kept by the moves themselves, which never
leave a gap, stretch an airing beyond its limits or bring in a product that has had its airings.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from shows import broken_rules, make_catalog, make_product

from lineup.catalog import Catalog
from lineup.product import Product
from lineup.solver.building import build_problem
from lineup.solver.decode import to_plan
from lineup.solver.rules import FIGURE_RULES, TIMELINE_RULES
from lineup.solver.search import find, starts
from lineup.solver.watch import Watch

BUSY_THEN_QUIET = [200.0] * 12 + [20.0] * 12
NOT_LEFT_OUT = {"timeline", "duration", "airings"}


def goods(**changes: dict[str, object]) -> list[Product]:
    """Eight products that sell alike, a welfare item and an activity that drive viewers away; `changes` by sku."""
    dull: dict[str, object] = {"hold": 0.3, "pull": 0.3, "pressure": 0.0, "min_minutes": 2, "max_minutes": 3}
    plain: dict[str, object] = {"min_minutes": 2, "max_minutes": 5, "stock": 1000}
    fields = {
        "A": {"role": "activity", **dull},
        "W": {"role": "welfare", "new_fan_appeal": 1.0, "returning_fan_appeal": 1.0, **dull},
        "H1": {"role": "hit", **plain},
        "H2": {"role": "hit", **plain},
        **{f"R{i}": {"role": "regular", **plain} for i in range(6)},
    }
    return [make_product(sku, **{**own, **changes.get(sku, {})}) for sku, own in fields.items()]


def loose(products: list[Product], **limits: object) -> Catalog:
    """Twenty-four minutes in which every rule is as loose as can be, but for `limits`."""
    settings: dict[str, object] = {
        "minutes": 24,
        "base_rate": 0.02,
        "category_fatigue": 0.0,
        "pressure_fatigue_new": 0.0,
        "pressure_fatigue_returning": 0.0,
        "relist_factor": 1.0,
        "relist_gap": 0,
        "days_to_show": 2,
        "price_steps": (1.0, 0.8),
        "margin_floor": -1.0,
        "welfare_budget": 1e6,
        "restock_budget": 1e6,
        "highlight_minutes": 8,
        "highlight_share": 0.0,
        "highlight_lift": 0.0,
        "highlight_lead_in": 24,
        "min_hits": 0,
        "relief_window": 25,
        "opening_window": 0,
        "max_coupons": 24,
        "category_window": 24,
        "category_minutes": 24,
    }
    return make_catalog(products, **{**settings, **limits})


DUD: dict[str, object] = {"new_fan_appeal": 1.0, "returning_fan_appeal": 1.0}
STAR: dict[str, object] = {"new_fan_appeal": 100.0, "returning_fan_appeal": 100.0}

TEMPTING: dict[str, Callable[[], Catalog]] = {
    # Six minutes apart and once more at once would be twice the best of it: it may return after twenty.
    "relist_gap": lambda: loose(goods(R0={**STAR, "max_airings": 2}), relist_gap=20),
    # The best seller, bound to the quiet half.
    "pins": lambda: loose(goods(R0={**STAR, "earliest_start": 15}), public=BUSY_THEN_QUIET),
    "required": lambda: loose(goods(R0={**DUD, "must_include": True})),
    # Both hits sell best of all, and the window holds one.
    "highlight_hits": lambda: loose(
        goods(H1={**STAR, "min_minutes": 5}, H2={**STAR, "min_minutes": 5}), highlight_minutes=6
    ),
    "min_hits": lambda: loose(goods(H1=DUD, H2=DUD), min_hits=2),
    # Nothing that relieves the room earns anything.
    "lead_in": lambda: loose(goods(), highlight_lead_in=2),
    "relief": lambda: loose(goods(), relief_window=9),
    # Nearly everybody comes in the first minutes, and what relieves the room sends them away.
    "opening": lambda: loose(goods(), opening_window=1, public=[400.0] * 3 + [20.0] * 21),
    # A coupon sells more than it gives away.
    "coupons": lambda: loose(goods(), max_coupons=0),
    "category_minutes": lambda: loose(
        goods(**{f"R{i}": {**STAR, "category": "mask"} for i in range(4)}), category_window=12, category_minutes=4
    ),
    # The lower of two prices sells so much more that it earns more.
    "margin_floor": lambda: loose(goods(), margin_floor=0.55),
    "welfare_budget": lambda: loose(goods(R0={**STAR, "cost": 95.0}), welfare_budget=50.0),
    "restock_budget": lambda: loose(
        goods(R0={**STAR, "stock": 2, "restock_max": 500, "lead_time_days": 1.0, "cost": 20.0}), restock_budget=100.0
    ),
    "highlight_share": lambda: loose(goods(), highlight_share=0.5),
    # The hit sells out wherever it airs, so it leaves the busy minutes to others.
    "highlight_lift": lambda: loose(
        goods(H1={**STAR, "stock": 3, "max_minutes": 2, "must_include": True}),
        public=BUSY_THEN_QUIET,
        highlight_minutes=2,
        highlight_lift=1.2,
    ),
}


def broken_by_the_best(catalog: Catalog, without: frozenset[str]) -> set[str]:
    """Rules that the plan found breaks, when these are left out of the search."""
    problem, watch = build_problem(catalog), Watch()
    state = find(problem, starts(problem, "quick", 0, watch, without), "quick", 0, watch, without)
    assert state is not None
    return broken_rules(to_plan(problem, state), catalog)


def test_every_weighed_rule_is_left_out_once():
    """A catalogue tempts the search for each of them but the three that moves keep."""
    assert set(TEMPTING) == {*TIMELINE_RULES, *FIGURE_RULES} - NOT_LEFT_OUT


@pytest.mark.parametrize("rule", TEMPTING)
def test_a_rule_left_out_is_the_one_that_breaks(rule):
    """Without it the best plan breaks it and nothing else; with it, nothing."""
    catalog = TEMPTING[rule]()
    assert broken_by_the_best(catalog, frozenset({rule})) == {rule}
    assert broken_by_the_best(catalog, frozenset()) == set()
