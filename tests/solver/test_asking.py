"""What pins cost, where else the highlight could be, what margin costs, and the order made by hand."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest
from shows import small_catalog, with_product, with_show

from lineup.catalog import Catalog
from lineup.check import check
from lineup.errors import NoPlan
from lineup.hand_order import hand_order_of, in_hand_order
from lineup.planner import plan_show
from lineup.result import Result
from lineup.solver.asking import APART, Asker, frontier, next_place, pin_costs
from lineup.solver.building import build_problem
from lineup.solver.search import find, starts
from lineup.solver.watch import Watch


@cache
def asker(of: Callable[[], Catalog] = small_catalog) -> Asker:
    """A good plan of a small show."""
    problem, watch = build_problem(of()), Watch()
    state = find(problem, starts(problem, "quick", 0, watch), "quick", 0, watch)
    assert state is not None
    return Asker(problem, state, 0, watch)


def pinned() -> Catalog:
    """P1 pinned to the last minutes."""
    catalog = with_product(small_catalog(), "P1", fixed_start=27, must_include=True)
    return with_product(catalog, "W1", must_include=True)


def short_highlight() -> Catalog:
    """A highlight of five minutes has room elsewhere; one of ten has none in half an hour."""
    return with_show(small_catalog(), highlight_minutes=5, highlight_share=0.15, min_hits=1)


def test_a_pin_costs_what_a_search_without_it_finds_more():
    """P1 sells dear and late here, when the room is empty; W1 would air anyway. Nothing is below 0."""
    costs = {(pin.kind, pin.sku): pin.cost for pin in pin_costs(asker(pinned))}
    assert set(costs) == {("fixed_start", "P1"), ("must_include", "P1"), ("must_include", "W1")}
    assert costs["fixed_start", "P1"] > 0
    assert costs["must_include", "W1"] == 0
    assert min(costs.values()) >= 0


def test_nothing_pinned_nothing_asked():
    """No pins, no searches."""
    assert pin_costs(asker()) == ()


def test_the_next_best_place_is_another_one():
    """Ten minutes off or more, and no better than the plan's own."""
    found, state = next_place(asker(short_highlight)), asker(short_highlight).state
    assert found is not None
    assert abs(found.start_min - int(state.total[0]["highlight"])) >= APART
    assert found.value <= float(state.total[0]["objective"]) * 1.001


def test_a_highlight_with_no_other_place_has_no_next_one():
    """None is the answer, not the plan's own place."""
    assert next_place(asker()) is None


def test_margin_is_bought_along_the_frontier():
    """Every plan has more margin than the one before it, and less of the goal."""
    points = frontier(asker())
    assert len(points) >= 2
    assert [point.margin for point in points] == sorted(point.margin for point in points)
    assert [point.value for point in points] == sorted((point.value for point in points), reverse=True)
    assert points[0].floor is None


def by_hand(*skus: str) -> Catalog:
    """The small show with an order made by hand."""
    catalog = small_catalog()
    for place, sku in enumerate(skus, start=1):
        catalog = with_product(catalog, sku, hand_order=place)
    return catalog


ORDER = ("W1", "P1", "A1", "H2", "H1", "R1")


def first_airings(result: Result) -> list[str]:
    return [airing.sku for airing in result.plan.airings if airing.airing == 1 and airing.sku in ORDER]


def test_the_order_made_by_hand_is_kept():
    """Of those that air none passes another; what has no place in it is free."""
    catalog = in_hand_order(by_hand(*ORDER))
    result = plan_show(catalog, effort="quick")
    aired = first_airings(result)
    assert aired == [sku for sku in ORDER if sku in aired]
    assert len(aired) >= 4
    assert all(report.passed for report in check(result.plan, catalog))


def test_without_the_option_the_plan_is_no_worse():
    """The best plan in that order was looked for, and the plan is at least as good."""
    result = plan_show(by_hand(*ORDER), effort="quick")
    assert result.hand_order is not None
    assert result.hand_order.value is not None
    assert result.figures.value >= result.hand_order.value * (1 - 1e-3)


def test_rows_are_the_order_where_none_is_numbered():
    """A catalogue without 直播顺序 is in its own order."""
    assert hand_order_of(small_catalog()) == tuple(p.sku for p in small_catalog().products)
    assert plan_show(small_catalog(), effort="quick").hand_order is None


def late_relief() -> Catalog:
    """A hit before the first welfare item, where the opening must relieve: no plan keeps that order."""
    return with_show(in_hand_order(by_hand("H1", "H2", "P1", "R1", "W1", "A1")), opening_window=3)


def test_an_order_that_no_plan_can_keep_is_told():
    """With why, and the nearest order that does: what opens the show has to move to the front."""
    with pytest.raises(NoPlan) as caught:
        plan_show(late_relief(), effort="quick")
    refusal = caught.value.refusal
    assert refusal is not None
    assert refusal.in_hand_order
    assert "pins" in refusal.rules
    assert {"opening", "min_hits"} & set(refusal.rules)
    nearest = refusal.remedies[0]
    assert nearest.code == "order.nearest"
    (move,) = nearest.facts["moves"]
    assert move.code == "order.first"
    assert move.sku in ("W1", "A1")


def test_the_nearest_order_gives_a_plan():
    """Typed in as it is told, it is kept."""
    with pytest.raises(NoPlan) as caught:
        plan_show(late_relief(), effort="quick")
    assert caught.value.refusal is not None
    told = caught.value.refusal.remedies[0].facts["skus"]
    result = plan_show(with_show(in_hand_order(by_hand(*told)), opening_window=3), effort="quick")
    aired = [sku for sku in dict.fromkeys(airing.sku for airing in result.plan.airings) if sku in told]
    assert aired == [sku for sku in told if sku in aired]


def test_what_no_order_can_mend():
    """Where arithmetic speaks against every order, none is looked for."""
    catalog = with_show(in_hand_order(by_hand("H1", "W1")), relief_window=1)
    with pytest.raises(NoPlan) as caught:
        plan_show(catalog, effort="quick")
    refusal = caught.value.refusal
    assert refusal is not None
    assert refusal.in_hand_order
    assert refusal.problems[-1].code == "order.any"
