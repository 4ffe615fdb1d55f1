"""备胎: for every hit and must-air the product to put on in its place if it fails, and what the show comes to with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from lineup.catalog import Catalog
from lineup.check import check, judged
from lineup.evaluate import evaluate
from lineup.plan import Plan
from lineup.product import Product
from lineup.result import Substitute
from lineup.solver.anneal import unlink_dropped
from lineup.solver.columns import fair_tier
from lineup.solver.decode import to_plan
from lineup.solver.rules import figure_weights, timeline_weights
from lineup.solver.state import State, clone, objective_of
from lineup.solver.tables import Problem
from lineup.solver.timeline_rules import structure
from lineup.solver.value import value_whole
from lineup.solver.walk import link

MOST = 20
"""Products that are tried for one: those with the most appeal."""
PRICED = 3
"""Of these the best, of which every price is tried."""
YUAN, MINUTE = 2.0, 0.01
"""What a yuan by which a rule on figures is broken counts, and a minute of the timeline, as a share of the goal."""


def substitutes(problem: Problem, state: State, plan: Plan) -> tuple[Substitute, ...]:
    """One for every hit and must-air of the plan that sells, in the order of the rundown.

    Who the catalogue names stands in, else the best that the plan leaves out. Nothing is ordered for it, and nobody misses what
    failed.
    """
    catalog = problem.catalog
    value = evaluate(catalog, plan).value
    skus = dict.fromkeys(airing.sku for airing in plan.airings)
    wanted = [p for sku in skus if (p := catalog.product(sku)).sells and (p.role == "hit" or p.is_required)]
    idle = [p for p in catalog.products if p.sku not in skus and p.sells and p.stock > 0]
    idle.sort(key=lambda p: -(p.new_fan_appeal + p.returning_fan_appeal))
    return tuple(_for(problem, state, plan, product, idle[:MOST], value) for product in wanted)


def _for(
    problem: Problem, state: State, plan: Plan, lost: Product, idle: Sequence[Product], value: float
) -> Substitute:
    named = problem.catalog.substitute_of(lost.sku)
    free, catalog = _unmissed(problem, lost, plan), _catalog_unmissed(problem.catalog, lost)
    others = [named] if named else _promising(free, state, lost, idle)
    trials = [_at_its_best_price(free, state, lost, other) for other in others]
    if not trials:
        return Substitute(lost.sku)
    best = max(range(len(trials)), key=lambda k: _worth(free, trials[k]))
    new = _plan_of(free, trials[best], plan, lost)
    figures = evaluate(catalog, new)
    place = next(k for k, a in enumerate(plan.airings) if a.sku == lost.sku)
    return Substitute(
        sku=lost.sku,
        by=others[best].sku,
        given=named is not None,
        minute=new.airings[place].start_min,
        price=new.price(others[best].sku),
        gmv=figures.by_airing[place][1],
        cost=value - figures.value,
        broken=tuple(rule.rule for rule in judged(check(new, catalog, figures), catalog.show) if not rule.passed),
    )


def _unmissed(problem: Problem, lost: Product, plan: Plan) -> Problem:
    """The problem in which nobody misses the product, and nothing is ordered of those that the plan leaves out."""
    tables, aired = problem.tables, {airing.sku for airing in plan.airings}
    variants = tables.variants.copy()
    out = np.array([product.sku not in aired for product in problem.catalog.products for _ in product.variants])
    variants["kept_order"][out] = variants["quota"][out] = 0
    products, show = tables.products.copy(), tables.show.copy()
    p = problem.catalog.products.index(lost)
    show[0]["required"] -= products[p]["required"]
    show[0]["min_hits"] = min(int(show[0]["min_hits"]), int(products["hit"].sum() - products[p]["hit"]))
    products[p]["required"] = products[p]["hit"] = 0
    return replace(problem, tables=tables._replace(products=products, show=show, variants=variants))


def _catalog_unmissed(catalog: Catalog, lost: Product) -> Catalog:
    """The catalogue in which no rule asks for the product."""
    role = "regular" if lost.role == "hit" else lost.role
    free = lost.model_copy(update={"must_include": False, "fixed_start": None, "role": role})
    kept = replace(catalog.kept, airings=tuple(a for a in catalog.kept.airings if a.sku != lost.sku))
    products = tuple(free if product is lost else product for product in catalog.products)
    return catalog.model_copy(update={"products": products, "kept": kept})


def _promising(problem: Problem, state: State, lost: Product, idle: Sequence[Product]) -> list[Product]:
    """The best few at a fair price."""
    ranked = []
    for k, other in enumerate(idle):
        trial, q = _replaced(problem, state, lost, other), problem.catalog.products.index(other)
        trial.lines[q]["tier"] = fair_tier(problem.tables, q)
        ranked.append((_worth(problem, trial), -k))
    return [idle[-k] for _, k in sorted(ranked, reverse=True)[:PRICED]]


def _at_its_best_price(problem: Problem, state: State, lost: Product, other: Product) -> State:
    """With it in every place of what was lost; one that airs anyway keeps its price."""
    q = problem.catalog.products.index(other)
    trial = _replaced(problem, state, lost, other)
    if q in state.slots["product"][: int(state.total[0]["slots"])]:
        return trial
    worth = []
    for tier in range(len(problem.ladders[q])):
        trial.lines[q]["tier"] = tier
        worth.append(_worth(problem, trial))
    trial.lines[q]["tier"] = max(range(len(worth)), key=worth.__getitem__)
    return trial


def _replaced(problem: Problem, state: State, lost: Product, other: Product) -> State:
    products = problem.catalog.products
    trial, p, q = clone(state), products.index(lost), products.index(other)
    places = np.flatnonzero(state.slots["product"][: int(state.total[0]["slots"])] == p)
    trial.slots["product"][places] = q
    unlink_dropped(trial, state)
    link(problem.tables, trial)
    return trial


def _worth(problem: Problem, trial: State) -> float:
    """What it comes to, less what the rules are worth that it breaks."""
    value_whole(problem.tables, trial, figure_weights(), 0.0)
    minutes = structure(problem.tables, trial, timeline_weights())
    return objective_of(trial) - YUAN * float(trial.total[0]["broken"]) - MINUTE * abs(objective_of(trial)) * minutes


def _plan_of(problem: Problem, trial: State, plan: Plan, lost: Product) -> Plan:
    """The plan of a state, with what was ordered for the plan before, but for what was lost."""
    skus = {variant.sku for variant in lost.variants}
    return replace(to_plan(problem, trial), restock=tuple(order for order in plan.restock if order.sku not in skus))
