"""What the rules cost tonight: the rest searched on as it is, and with a group of rules let go."""

from __future__ import annotations

from lineup.catalog import Catalog
from lineup.night.outlook import GROUPS, Replanned, RuleCost
from lineup.night.searching import searched_on
from lineup.solver.building import build_problem
from lineup.solver.resume import state_of
from lineup.solver.search import valued
from lineup.solver.state import objective_of
from lineup.solver.watch import Watch


def rule_costs(replanned: Replanned, watch: Watch) -> tuple[RuleCost, ...]:
    """What each group of rules that ask something tonight takes, and all of them together; none where there was no time.

    What more search alone would find is no cost of a rule.
    """
    catalog, plan = replanned.result.catalog, replanned.result.plan
    problem = build_problem(catalog)
    start = state_of(problem, plan)
    if start is None:
        return ()
    past = float(problem.tables.show[0]["past_value"])
    excused, seed = frozenset(catalog.night.excused), replanned.result.search.seed

    def best(without: frozenset[str]) -> float | None:
        quiet = Watch(stop=watch.stop, deadline=watch.deadline)
        if quiet.due():
            return None
        found = searched_on(problem, valued(problem, start, without), seed, quiet, without)
        return None if quiet.due() or found is None else objective_of(found)

    watch.tell("asking")
    base = best(excused)
    if base is None:
        return ()
    base = max(base, replanned.result.figures.value)
    costs: list[RuleCost] = []
    for group, rules in _asking(catalog).items():
        freed = best(excused | frozenset(rules))
        if freed is None:
            return ()
        cost = max(0.0, freed - base, *(one.cost for one in costs if group == "all"))
        costs.append(RuleCost(group, cost, cost / (base + cost - past) if base + cost > past else 0.0))
    return tuple(costs)


def _asking(catalog: Catalog) -> dict[str, tuple[str, ...]]:
    """The groups of which something is still asked."""
    lit = catalog.show.highlight_minutes > 0 and not catalog.night.highlight_has_passed
    return {group: rules for group, rules in GROUPS.items() if group != "highlight" or lit}
