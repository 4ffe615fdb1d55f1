"""The exact model of the timeline: what it finds obeys every rule, and what it calls impossible is so because of a rule."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from feasible import feasible
from hypothesis import given, settings
from hypothesis import strategies as st
from shows import broken_rules, make_catalog, make_product

from lineup.catalog import Catalog
from lineup.solver.building import build_problem
from lineup.solver.decode import to_plan
from lineup.solver.master import exact_timeline
from lineup.solver.rules import TIMELINE_RULES


def twenty(roles: str, **show: object) -> Catalog:
    """Twenty minutes for products of these roles (w, a, h or r), each 4 or 5 minutes long; other rules are loose."""
    names = {"w": "welfare", "a": "activity", "h": "hit", "r": "regular"}
    goods = [
        make_product(f"P{i}", names[role], category="one" if role == "r" else "", min_minutes=4, max_minutes=5)
        for i, role in enumerate(roles)
    ]
    loose: dict[str, object] = {
        "minutes": 20,
        "highlight_minutes": 6,
        "highlight_lead_in": 20,
        "min_hits": 0,
        "relief_window": 21,
        "category_window": 20,
        "category_minutes": 20,
        "relist_gap": 0,
        "opening_window": 0,
    }
    return make_catalog(goods, **{**loose, **show})


def changed(catalog: Catalog, **fields: object) -> Catalog:
    """The catalogue with these fields of its first two products."""
    products = tuple(
        p.model_copy(update=fields) if i < 2 else p  # P0 and P1
        for i, p in enumerate(catalog.products)
    )
    return Catalog(**{**dict(catalog), "products": products})


IMPOSSIBLE: dict[str, Callable[[], Catalog]] = {
    "airings": lambda: twenty("war"),
    "relist_gap": lambda: changed(twenty("war", relist_gap=30), max_airings=2),
    "required": lambda: changed(twenty("wwarrr"), fixed_start=0),
    "highlight_hits": lambda: twenty("whhrrr", min_hits=2),
    "min_hits": lambda: twenty("whhrrr", min_hits=2),
    "lead_in": lambda: twenty("rrrrr"),
    "relief": lambda: twenty("wrrrrr", relief_window=6),
    "opening": lambda: changed(twenty("wrrrrr", opening_window=3), earliest_start=4),
    "category_minutes": lambda: twenty("wrrrrr", category_minutes=7),
}


@pytest.mark.parametrize("rule", IMPOSSIBLE)
def test_a_rule_makes_a_show_impossible(rule):
    """Proven with the rule in the model; found with it left out, and then the plan breaks it and no other of the timeline."""
    problem = build_problem(IMPOSSIBLE[rule]())
    assert exact_timeline(problem, 0).outcome == "infeasible"
    loose = exact_timeline(problem, 0, frozenset({rule}))
    assert loose.outcome == "found"
    assert loose.state is not None
    assert broken_rules(to_plan(problem, loose.state), problem.catalog) & set(TIMELINE_RULES) == {rule}


@pytest.mark.parametrize(("lead", "outcome"), [(0, "found"), (1, "infeasible"), (20, "infeasible")])
def test_a_lead_in_of_no_minutes_needs_no_relief(lead, outcome):
    """Without relief, or with the highlight at minute 0, a show is possible just where the lead-in is switched off."""
    assert exact_timeline(build_problem(twenty("rrrrr", highlight_lead_in=lead)), 0).outcome == outcome
    at_start = twenty("wrrrr", highlight_minutes=20, highlight_lead_in=lead)
    assert exact_timeline(build_problem(at_start), 0).outcome == outcome


@given(seed=st.integers(0, 49).map(lambda n: 8 * n + 1))
@settings(max_examples=20)
def test_the_exact_model_finds_a_timeline_where_there_is_one(seed):
    """Ten-minute shows whose limits stand at a drawn plan: found, and every timeline rule holds."""
    catalog, _ = feasible(seed)
    problem = build_problem(catalog)
    timeline = exact_timeline(problem, seed)
    assert timeline.state is not None
    assert not broken_rules(to_plan(problem, timeline.state), catalog) & set(TIMELINE_RULES)
