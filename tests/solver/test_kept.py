"""What was pinned in a plan made before is in the new one as it was; the rest is planned anew."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from feasible import feasible

from lineup.catalog import Catalog
from lineup.check import check
from lineup.errors import NoPlan
from lineup.plan import Kept, Plan
from lineup.planner import plan_show
from lineup.solver.building import build_problem
from lineup.solver.decode import to_plan
from lineup.solver.draft import draft
from lineup.solver.master import exact_timeline
from lineup.solver.resume import state_of


def keeping(catalog: Catalog, kept: Kept) -> Catalog:
    return catalog.model_copy(update={"kept": kept})


def some_of(plan: Plan, seed: int) -> Kept:
    """A third of the airings at their prices, and an order if there is one."""
    airings = Random(seed).sample(plan.airings, max(1, len(plan.airings) // 3))
    skus = {airing.sku for airing in airings}
    return Kept(tuple(airings), tuple(p for p in plan.prices if p.sku in skus), plan.restock[:1])


@pytest.mark.parametrize("seed", [0, 2, 3, 5])
def test_pinned_rows_stay(seed: int) -> None:
    """Start, minutes, price and order of what was pinned in a plan that exists: all as they were, and every rule holds."""
    catalog, drawn = feasible(seed)
    kept = some_of(drawn, seed)
    result = plan_show(keeping(catalog, kept), effort="quick")
    aired = {(a.sku, a.start_min, a.duration_min) for a in result.plan.airings}
    assert {(a.sku, a.start_min, a.duration_min) for a in kept.airings} <= aired
    assert all(result.plan.price(price.sku) == price for price in kept.prices)
    assert not [rule.rule for rule in check(result.plan, keeping(catalog, kept)) if not rule.passed]


@pytest.mark.parametrize("seed", [0, 2, 5])
def test_a_draft_holds_what_is_pinned(seed: int) -> None:
    """First timelines have pinned airings where they must be, whether drawn or solved."""
    catalog, drawn = feasible(seed)
    kept = Kept(some_of(drawn, seed).airings)
    problem = build_problem(keeping(catalog, kept))
    due = {(a.sku, a.start_min, a.duration_min) for a in kept.airings}
    drafts = [state for state in (draft(problem, n, 0) for n in range(10)) if state is not None]
    solved = exact_timeline(problem, 0).state
    assert drafts
    assert solved is not None
    for state in [*drafts, solved]:
        slots = state.slots[: int(state.total[0]["slots"])]
        there = {(catalog.products[s["product"]].sku, int(s["start"]), int(s["minutes"])) for s in slots}
        assert due <= there


def test_the_whole_plan_pinned() -> None:
    """Everything pinned: the same rundown comes back."""
    catalog, drawn = feasible(0)
    result = plan_show(keeping(catalog, Kept(drawn.airings, drawn.prices)), effort="quick")
    assert [(a.sku, a.start_min) for a in result.plan.airings] == [(a.sku, a.start_min) for a in drawn.airings]
    assert set(result.plan.prices) == set(drawn.prices)


def test_pins_that_overlap() -> None:
    """Two airings pinned to the same minutes: no plan, and the pins are named."""
    catalog, drawn = feasible(0)
    first = drawn.airings[0]
    other = replace(drawn.airings[1], start_min=first.start_min)
    with pytest.raises(NoPlan) as refused:
        plan_show(keeping(catalog, Kept((first, other))), effort="quick")
    assert "pins" in refused.value.rules


def test_a_good_plan_stays_as_it_is() -> None:
    """Replanned from itself with pins, under another seed, a plan is as good, and no row moves for a trifle."""
    catalog, _ = feasible(0)
    before = plan_show(catalog, effort="quick")
    kept = replace(some_of(before.plan, 0), plan=before.plan)
    after = plan_show(keeping(catalog, kept), effort="quick", seed=1)
    gain = after.figures.gmv / before.figures.gmv - 1
    assert gain >= -1e-3
    assert after.plan.airings == before.plan.airings or gain > 5e-4


def test_a_kept_plan_as_the_search_holds_it() -> None:
    """Decoded again, the state of a plan has its rows and highlight; a product that is gone leaves no state."""
    catalog, drawn = feasible(0)
    problem = build_problem(catalog)
    state = state_of(problem, drawn)
    assert state is not None
    again = to_plan(problem, state)
    assert (again.airings, again.highlight) == (drawn.airings, drawn.highlight)
    assert state_of(problem, replace(drawn, airings=drawn.airings[1:])) is None
