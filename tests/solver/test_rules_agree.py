"""The check, the search and the exact model say the same of every timeline: which of its rules hold."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given
from states import linked_state
from timelines import arrangements

from lineup.catalog import Catalog
from lineup.check import RULES
from lineup.plan import Plan
from lineup.solver import timeline_rules
from lineup.solver.building import build_problem
from lineup.solver.columns import Columns, build_columns
from lineup.solver.master import Master
from lineup.solver.rules import TIMELINE_RULES
from lineup.solver.state import State
from lineup.solver.tables import Problem


def columns_of(state: State) -> Columns:
    """One column for each airing."""
    slots = state.slots[: int(state.total[0]["slots"])]
    return Columns(slots["product"], np.minimum(slots["nth"], 2), slots["start"], slots["minutes"])


def on_offer(problem: Problem, airings: Columns) -> list[bool]:
    """Whether each airing is a column of the exact model."""
    offered = build_columns(problem, np.arange(len(problem.ladders)))
    known = {*zip(offered.product, offered.airing, offered.start, offered.minutes, strict=True)}
    return [c in known for c in zip(airings.product, airings.airing, airings.start, airings.minutes, strict=True)]


def model_accepts(rule: str, problem: Problem, state: State) -> bool:
    """Whether the exact model, with just this rule in it, allows exactly these airings and this window."""
    airings = columns_of(state)
    master = Master(problem, airings)
    master.highlight_window()
    getattr(master, rule)()
    for column in master.used:
        master.model.add(column == 1)
    master.model.add(master.window[int(state.total[0]["highlight"])] == 1)
    return master.solve(1.0, 0).outcome == "found"


def all_three(rule: str, catalog: Catalog, plan: Plan) -> tuple[bool, bool, bool]:
    """Whether the rule holds by the check, by the search's measure, by the exact model."""
    problem = build_problem(catalog)
    state = linked_state(problem, plan)
    measured = float(getattr(timeline_rules, rule)(problem.tables, state))
    return RULES[rule](plan, catalog, None).passed, measured <= 0, model_accepts(rule, problem, state)


BY_COLUMNS = ("duration", "pins")


def has_columns(catalog: Catalog, plan: Plan) -> bool:
    """Whether no airing ends beyond the show, and none comes again of a product that airs once."""
    return all(
        a.end_min <= catalog.show.minutes and (a.airing == 1 or catalog.product(a.sku).max_airings > 1)
        for a in plan.airings
    )


@pytest.mark.parametrize("rule", [rule for rule in TIMELINE_RULES if rule not in BY_COLUMNS])
@given(show=arrangements())
def test_the_three_agree_on_a_rule(rule, show):
    """They pass the same timelines, and fail the same."""
    catalog, plan = show
    assume(has_columns(catalog, plan))
    if rule == "relist_gap":  # the model spaces no more airings than a product may have
        assume(all(a.airing <= catalog.product(a.sku).max_airings for a in plan.airings))
    assert len({*all_three(rule, catalog, plan)}) == 1


@given(show=arrangements())
def test_the_model_offers_what_duration_pins_and_airings_allow(show):
    """Those that hold by the choice of columns: all airings are on offer where the check and the search pass them."""
    catalog, plan = show
    problem = build_problem(catalog)
    state = linked_state(problem, plan)
    checked = {rule: RULES[rule](plan, catalog, None).passed for rule in BY_COLUMNS}
    assert checked == {rule: float(getattr(timeline_rules, rule)(problem.tables, state)) <= 0 for rule in BY_COLUMNS}
    assert all(on_offer(problem, columns_of(state))) == (all(checked.values()) and has_columns(catalog, plan))
