"""What rules and pins cost: a search on from the plan with a rule a notch looser, or without a pin of the product."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lineup.asked.explain import Trial
from lineup.asked.standing import Standing, stand
from lineup.catalog import Catalog, Show
from lineup.check import check
from lineup.errors import Statement
from lineup.night.searching import searched_on
from lineup.result import PinCost
from lineup.solver.asking import NOTHING, carried, pinned_in
from lineup.solver.building import build_problem
from lineup.solver.decode import decode
from lineup.solver.resume import state_of
from lineup.solver.search import valued
from lineup.solver.state import State, is_plan
from lineup.solver.tables import Problem
from lineup.solver.watch import Watch

NOTCHES: dict[str, float] = {
    "margin_floor": -0.01, "highlight_share": -0.02, "highlight_lift": -0.05, "relief_window": 5, "category_minutes": 2,
    "relist_gap": -5, "opening_window": -2, "max_coupons": 1, "welfare_budget": 0.1, "restock_budget": 0.1, "ad_budget": 0.1,
}  # fmt: skip
"""By how much a parameter is loosened; budgets by a share of themselves."""
_RULE = {"max_coupons": "coupons", "relief_window": "relief", "opening_window": "opening"}
SLACK = 0.05
"""Share of its limit by which a rule that holds has room: loosening it earns nothing."""


@dataclass(frozen=True, slots=True)
class RuleCosts:
    """What was found; `base`: the plan searched on as it is, with which all of them are compared. `pins`: of the product."""

    base: Standing
    loosened: tuple[Trial, ...]
    pins: tuple[PinCost, ...]


def rule_costs(base: Standing, sku: str) -> RuleCosts | None:
    """What each rule and each pin of the product costs; None of a plan that breaks rules itself, or of a night."""
    catalog = base.catalog
    if base.broken or catalog.night.has_begun:
        return None
    problem = build_problem(catalog)
    state = state_of(problem, base.plan)
    if state is None or not is_plan(state := valued(problem, state)):
        return None
    best = base if (on := _searched(problem, state)) is None else max(base, on, key=lambda one: one.value)
    trials = []
    for what, looser in _looser(base):
        other = build_problem(looser)
        if (found := _searched(other, carried(problem, state, other))) is not None:
            trials.append(Trial(what, found))
    pins = []
    for pin, freed in pinned_in(catalog):
        other = build_problem(freed)
        if pin.sku == sku and (found := _searched(other, carried(problem, state, other))) is not None:
            gain = found.value - best.value
            pins.append(replace(pin, cost=gain if gain > NOTHING * abs(best.value) else 0.0))
    return RuleCosts(best, tuple(trials), tuple(pins))


def _searched(problem: Problem, state: State) -> Standing | None:
    """The plan searched on from this one for a moment."""
    found = searched_on(problem, state, 0, Watch(), frozenset())
    return None if found is None else stand(problem.catalog, decode(problem, found)[0])


def _looser(base: Standing) -> Iterator[tuple[Statement, Catalog]]:
    """The catalogue with each rule that binds, or may, a notch looser."""
    show = base.catalog.show
    for name, notch in NOTCHES.items():
        old = getattr(show, name)
        if not old or _has_room(base, name):
            continue
        new = old * (1 + notch) if name.endswith("_budget") else max(0, round(old + notch, 6))
        if name == "category_minutes":
            new = min(new, show.category_window)
        if new != old:
            changed = show.model_copy(update={name: type(old)(new)})
            yield Statement("explain.setting", {"name": name, "old": old, "new": new}), _with(base.catalog, changed)


def _with(catalog: Catalog, show: Show) -> Catalog:
    return catalog.model_copy(update={"show": show})


def _has_room(base: Standing, name: str) -> bool:
    """Whether the rule of that parameter is far from binding, as far as its check measures it."""
    reports = check(base.plan, base.catalog, base.figures)
    report = next(one for one in reports if one.rule == _RULE.get(name, name))
    if report.value is None or not report.limit:
        return report.limit is None  # the plan holds nothing that it speaks of
    return abs(report.value - report.limit) > SLACK * abs(report.limit)
