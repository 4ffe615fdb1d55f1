"""From a catalogue to a plan that is checked: the whole program on one screen."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from functools import partial

from lineup.catalog import Catalog
from lineup.caution import cautiously, curiously
from lineup.check import check
from lineup.errors import BrokenPlan, Interrupted, NoPlan
from lineup.hand_order import in_hand_order
from lineup.odds import Draws, odds_of
from lineup.result import Effort, HandOrder, Progress, Result, Search
from lineup.solver import is_compiled
from lineup.solver.airing_costs import airing_costs
from lineup.solver.asking import Asker, frontier, next_place, pin_costs
from lineup.solver.building import build_problem, exactly
from lineup.solver.chains import INSIST
from lineup.solver.decode import decode
from lineup.solver.explain import hopeless, no_plan
from lineup.solver.paid import spread_spend
from lineup.solver.resume import resumed, settled
from lineup.solver.search import find, mended_starts, starts
from lineup.solver.state import State, is_plan, objective_of
from lineup.solver.substitutes import substitutes
from lineup.solver.watch import Watch
from lineup.vocabulary.breaches import sentence
from lineup.vocabulary.no_plan import refused
from lineup.vocabulary.words import words
from lineup.worth import viewer_worth

HAND_STARTS = 2


def plan_show(
    catalog: Catalog,
    *,
    effort: Effort = "normal",
    seed: int = 0,
    time_limit: float | None = None,
    progress: Callable[[Progress], None] | None = None,
    stop: threading.Event | None = None,
    with_frontier: bool = False,
    draws: Draws | None = None,
    explore: bool = False,
) -> Result:
    """The best plan found for a catalogue, checked against every rule.

    The same catalogue, effort and seed give the same plan, unless `time_limit` (seconds) or `stop` ends the search early.
    `with_frontier`: also plans along the margin floor. `draws`: rooms that may be, where the catalogue was learnt. `explore`:
    give what is little known the benefit of the doubt. Raises
    NoPlan when no plan was found, with the reason; Interrupted when stopped before the first; BrokenPlan when the plan fails
    its check, which would be our fault.
    """
    began = time.monotonic()
    if catalog.show.sure is not None and not catalog.night.has_begun:  # tonight a plan has to be there at once
        limit, heard = None if time_limit is None else began + time_limit, stop or threading.Event()
        search = partial(plan_show, seed=seed, progress=progress, stop=heard, draws=draws)
        return cautiously(search, catalog, effort, limit, heard, draws, with_frontier=with_frontier)
    if explore:
        limit, heard = None if time_limit is None else began + time_limit, stop or threading.Event()
        return curiously(partial(plan_show, seed=seed, progress=progress, stop=heard), catalog, effort, limit, heard)
    watch = Watch(
        progress=progress,
        stop=stop or threading.Event(),
        deadline=None if time_limit is None else began + time_limit,
        began=began,
        unspent=catalog.show.roi_floor - (catalog.show.goal == "profit"),
    )
    watch.tell("reading" if is_compiled() else "compile")
    problem = build_problem(catalog)
    if refusal := hopeless(problem, seed, watch):
        raise refused(catalog, refusal)
    by_hand = _in_hand_order(catalog, seed, watch)
    first = starts(problem, effort, seed, watch)
    known = resumed(problem, catalog.kept.plan, seed) if catalog.kept.plan else None
    first = first if known is None else [known, *first]
    elite = [state for state in (by_hand, known) if state is not None and is_plan(state)]
    state = find(problem, first or elite, effort, seed, watch, elite=elite) if first or elite else None
    if state is None and first and watch.ended_by == "effort":
        problem = exactly(problem)  # what plans there are may stand exactly at their limits
        state = find(problem, first, "normal" if effort == "quick" else effort, seed, watch, price=INSIST)
    if state is None:
        if watch.ended_by == "stopped":
            raise Interrupted
        raise refused(catalog, no_plan(problem, first, seed, watch))
    if catalog.kept.plan:
        state = settled(problem, catalog.kept.plan, state, hurried=watch.due())
    plan, figures = decode(problem, state)
    rules = check(plan, catalog, figures)
    broken = [sentence(catalog, breach) for rule in rules for breach in rule.breaches]
    if broken and catalog.kept.restock:
        remedy = words(catalog.language, "no_plan")["free_orders"]
        raise NoPlan("\n".join(broken), remedy, tuple(rule.rule for rule in rules if rule.breaches))
    if broken:
        raise BrokenPlan("\n".join(broken))
    _, rule_prices = spread_spend(problem, state)
    watch.tell("asking")
    asker = Asker(problem, state, seed, watch)
    return Result(
        catalog=catalog,
        plan=plan,
        figures=figures,
        rules=rules,
        viewer_value=viewer_worth(catalog, plan, figures, rule_prices),
        rule_prices=rule_prices,
        search=Search(effort=effort, seed=seed, ended_by=watch.ended_by, evaluations=watch.done),
        pin_costs=pin_costs(asker) if effort != "quick" else (),
        next_place=next_place(asker) if effort != "quick" else None,
        hand_order=_hand_order(catalog, by_hand),
        frontier=frontier(asker) if with_frontier else (),
        odds=odds_of(catalog, plan, draws),
        airing_costs=airing_costs(problem, state),
        substitutes=substitutes(problem, state, plan),
    )


def _in_hand_order(catalog: Catalog, seed: int, watch: Watch) -> State | None:
    """A good plan in the order made by hand, where the catalogue holds one that is not kept anyway."""
    if not _has_an_order_to_compare_with(catalog):
        return None
    problem = build_problem(in_hand_order(catalog))
    found = mended_starts(problem, HAND_STARTS, seed, frozenset(), watch)
    return find(problem, found, "sketch", seed, watch) if found else None


def _hand_order(catalog: Catalog, state: State | None) -> HandOrder | None:
    if not _has_an_order_to_compare_with(catalog):
        return None
    return HandOrder(None if state is None else objective_of(state))


def _has_an_order_to_compare_with(catalog: Catalog) -> bool:
    return not catalog.kept.order and any(p.hand_order is not None for p in catalog.products)
