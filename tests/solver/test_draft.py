"""First sequences fill the show; mending ends with one that breaks no timeline rule, or says that it did not get there."""

from __future__ import annotations

import numpy as np
import pytest
from feasible import KINDS, feasible
from hypothesis import given, settings
from hypothesis import strategies as st
from shows import make_catalog, make_product, with_show
from states import ALL_TIMELINE, valued_state

from lineup.check import check
from lineup.solver.building import build_problem
from lineup.solver.chains import ODDS
from lineup.solver.decode import to_plan
from lineup.solver.draft import draft, fill, mended
from lineup.solver.rules import TIMELINE_RULES
from lineup.solver.search import MEND_PROPOSALS
from lineup.solver.state import State
from lineup.solver.tables import Problem
from lineup.solver.timeline_rules import structure


def broken_timeline(problem: Problem, state: State) -> set[str]:
    """Timeline rules that the state's plan breaks, by the check."""
    plan = to_plan(problem, state)
    return {report.rule for report in check(plan, problem.catalog) if not report.passed} & set(TIMELINE_RULES)


@given(seed=st.integers(0, 10_000))
@settings(max_examples=40)
def test_a_draft_fills_its_show(seed):
    """Lengths add up and lie within their limits; no product airs too often; what must air does, as far as it fits."""
    catalog, _ = feasible(seed % 7 + 8 * (seed // 7))  # no show of twelve hours
    problem = build_problem(catalog)
    state = draft(problem, seed, catalog.show.minutes // 2)
    assert state is not None
    assert not broken_timeline(problem, state) & {"timeline", "duration", "airings"}
    assert 0 <= state.total[0]["highlight"] <= catalog.show.minutes - catalog.show.highlight_minutes


def test_a_draft_takes_the_required_products_first():
    """They are on air even where many others could fill the show."""
    goods = [make_product(f"P{i:02}", must_include=i in (7, 31)) for i in range(40)]
    problem = build_problem(make_catalog(goods, minutes=30, highlight_minutes=5))
    for seed in range(20):
        state = draft(problem, seed, 0)
        assert state is not None
        assert {7, 31} <= {int(s["product"]) for s in state.slots[: int(state.total[0]["slots"])]}


@pytest.mark.parametrize("minutes", [5, 100])
def test_no_draft_where_nothing_fills_the_show(minutes):
    """Airings too long or too few for the show: there is none, and it is said so."""
    goods = [make_product(f"P{i}", min_minutes=6, max_minutes=8) for i in range(4)]
    problem = build_problem(make_catalog(goods, minutes=minutes, highlight_minutes=3))
    assert fill(problem.tables, np.random.default_rng(0)) is None
    assert draft(problem, 0, 0) is None


@pytest.mark.parametrize("kind", KINDS[:-1])
@pytest.mark.parametrize("turn", range(3))
def test_mending_ends_with_every_timeline_rule_kept(kind, turn):
    """Shows that have a timeline, limits at its very figures: one in four drafts is mended at least, as the check confirms."""
    catalog, _ = feasible(KINDS.index(kind) + 8 * turn)
    problem = build_problem(catalog)
    drafts = [draft(problem, seed, int(catalog.show.minutes * (seed + 0.5) / 4)) for seed in range(4)]
    found = [mended(problem, d, ODDS[3:], ALL_TIMELINE, 1, MEND_PROPOSALS) for d in drafts if d is not None]
    whole = [state for state in found if state is not None]
    assert whole
    for state in whole:
        assert not broken_timeline(problem, state)
        assert structure(problem.tables, state, ALL_TIMELINE) == 0


def test_pinned_products_of_a_long_show_are_put_in_their_places():
    """Twelve hours with five fixed or bounded starts: a proposal in ten places a product, or this would not be found."""
    catalog, _ = feasible(7)
    problem = build_problem(catalog)
    first = draft(problem, 0, 90)
    assert first is not None
    state = mended(problem, first, ODDS[3:], ALL_TIMELINE, 0, 100_000)
    assert state is not None
    assert not broken_timeline(problem, state)


def test_mending_says_when_it_does_not_get_there(catalog):
    """More hits than the window can hold: no number of proposals mends it."""
    problem = build_problem(with_show(catalog, highlight_minutes=3, min_hits=2))
    first = draft(problem, 0, 10)
    assert first is not None
    assert mended(problem, first, ODDS[3:], ALL_TIMELINE, 0, 20_000) is None


def test_mending_changes_nothing_that_is_whole(catalog, plan):
    """A timeline that breaks nothing comes back as it was, and the given state is never touched."""
    problem = build_problem(catalog)
    start = valued_state(problem, plan)
    state = mended(problem, start, ODDS[3:], ALL_TIMELINE, 0, 1000)
    assert state is not None
    assert to_plan(problem, state).airings == plan.airings == to_plan(problem, start).airings
