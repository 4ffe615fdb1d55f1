"""The rest planned anew: by the rules that can still be obeyed, as the plain evaluator values it, only where changes pay."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from shows import a_feasible_plan, small_catalog

from lineup.check import check
from lineup.evaluate import evaluate
from lineup.night.beginning import begin
from lineup.night.changes import count_changes
from lineup.night.facts import Facts
from lineup.night.replan import replan
from lineup.night.told import cues, differences
from lineup.solver.building import build_problem
from lineup.solver.resume import state_of
from lineup.solver.watch import Watch

NIGHTS = [
    {"now": 0},
    {"now": 9, "gmv": 4_000.0},
    {"now": 13, "dropped": frozenset({"H2"})},
    {"now": 13, "late": 3, "viewers": 900.0},
    {"now": 18, "sold_out": frozenset({"R1"}), "sold": {"H1": 20.0}},
    {"now": 23, "end": 36},
    {"now": 27},
]


@pytest.fixture(scope="module", params=range(len(NIGHTS)), ids=lambda i: f"night{i}")
def night(request):
    begun = begin(small_catalog(), a_feasible_plan(), Facts(**NIGHTS[request.param]))
    return replan(begun, a_feasible_plan(), Watch())


def test_it_obeys_what_can_still_be_obeyed(night):
    """Nothing is broken but what is excused by name, and history is as it was."""
    result = night.result
    assert not any(rule.breaches for rule in check(result.plan, result.catalog))
    begun = night.begun.course.begun
    assert result.plan.airings[: len(begun) - 1] == begun[:-1]
    assert [a.sku for a in result.plan.airings[: len(begun)]] == [a.sku for a in begun]


def test_it_is_worth_what_it_says(night):
    """Figures are those of the plain evaluator."""
    result = night.result
    assert result.figures == evaluate(result.catalog, result.plan)


def test_it_is_never_below_an_old_order_that_is_allowed(night):
    """Playing on is a candidate."""
    if not night.playing_on.broken and not night.result.catalog.night.excused:
        assert night.result.figures.value >= night.playing_on.figures.value - 0.01


def test_every_airing_to_come_is_told_once(night):
    """Kept, moved or added; what is dropped besides."""
    told = [change.now for change in differences(night) if change.now]
    assert told == list(night.result.plan.airings[max(0, night.result.catalog.night.aired - 1) :])
    now = night.result.catalog.night.now
    first = cues(night)[0].airing
    assert first.start_min <= now < first.end_min


def test_calm_costs_changes():
    """The dearer a change, the fewer."""
    begun = begin(small_catalog(), a_feasible_plan(), Facts(now=9, gmv=4_000.0))
    wild, still = (replan(begun, a_feasible_plan(), Watch(), calm=calm) for calm in (0.0, 1.0))
    assert still.changes <= wild.changes


def test_the_search_counts_the_same_changes(night):
    """What the calm weighs is what is told: airings added, dropped, or out of the old order."""
    catalog = night.result.catalog
    problem = build_problem(catalog)
    index = {product.sku: p for p, product in enumerate(catalog.products)}
    old = np.array([index[airing.sku] for airing in night.begun.course.rest], np.int64)
    tables = problem.tables._replace(show=problem.tables.show.copy(), old=old)
    tables.show["calm"] = 1.0
    for plan in (night.result.plan, night.playing_on.plan):
        state = state_of(replace(problem, tables=tables), plan)
        assert state is not None
        new = [airing.sku for airing in plan.airings[catalog.night.aired :]]
        counted = count_changes([airing.sku for airing in night.begun.course.rest], new)
        assert state.total[0]["unrest"] == counted


def test_what_is_locked_stays():
    """The airing to come is where the old plan had it."""
    begun = begin(small_catalog(), a_feasible_plan(), Facts(now=9, locked=frozenset({"R1"})))
    found = replan(begun, a_feasible_plan(), Watch()).result
    pinned = next(a for a in a_feasible_plan().airings if a.sku == "R1")
    assert pinned in [replace(a, airing=1) for a in found.plan.airings]


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [("abc", "abc", 0), ("abc", "acb", 1), ("abc", "ab", 1), ("abc", "abcd", 1), ("abc", "xyz", 6), ("aba", "aab", 1)],
)
def test_changes_are_counted(old, new, changes):
    """Added, dropped, and those outside the longest run that keeps its order."""
    assert count_changes(old, new) == changes
