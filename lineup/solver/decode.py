"""From a searched state to a plan, exactly: quotas no larger than they need be, figures by the plain evaluator."""

from __future__ import annotations

from dataclasses import replace

from lineup.catalog import Show
from lineup.check import check
from lineup.evaluate import Figures, evaluate
from lineup.plan import Airing, Highlight, Plan, Restock, Spend
from lineup.product import Product, Variant
from lineup.solver.state import State
from lineup.solver.tables import Problem
from lineup.supply import demand_quantile, order_of_at_least, restock_kind

SELDOM = 0.002
"""A presale unit that demand reaches less often than this loses nothing to speak of when it isn't released."""


def to_plan(problem: Problem, state: State) -> Plan:
    """The plan a state stands for, each presale quota at the most that is allowed."""
    catalog, show = problem.catalog, problem.catalog.show
    products = catalog.products
    airings = tuple(
        Airing(products[s["product"]].sku, int(s["start"]), int(s["minutes"]), int(s["nth"]))
        for s in state.slots[: int(state.total[0]["slots"])]
    )
    aired = {a.sku for a in airings}
    selling = [p for p, product in enumerate(products) if product.sku in aired and product.sells]
    prices = tuple(problem.ladders[p][int(state.lines[p]["tier"])] for p in selling)
    restock: list[Restock] = []
    for p in selling if not catalog.night.has_begun else ():
        for v, variant in enumerate(products[p].variants, int(problem.tables.products[p]["first_variant"])):
            kind = restock_kind(variant, show)
            units = int(state.shelves[v]["order"] if kind == "stock" else problem.tables.variants[v]["quota"])
            if kind is not None and units > 0:
                restock.append(Restock(variant.sku, units, kind))
    blocks = show.ad_blocks() if show.ad_budget > 0 else []
    spend = catalog.night.bought + tuple(
        Spend(start, length, float(state.spend[i]))
        for i, (start, length) in enumerate(blocks)
        if start >= catalog.night.ready
    )
    window = Highlight(int(state.total[0]["highlight"]), show.highlight_minutes)
    return Plan(window, airings, prices, tuple(restock), spend)


def release_what_sells(problem: Problem, plan: Plan, figures: Figures, seldom: float) -> Plan:
    """The plan with each presale quota cut to what demand reaches with a chance of at least `seldom`."""
    pinned = {order.sku for order in problem.catalog.kept.restock}
    kept: list[Restock] = []
    for order in plan.restock:
        units = order.units
        if order.kind == "presale" and order.sku not in pinned:
            product, variant = problem.catalog.variant(order.sku)
            sales = figures.sales.get(product.sku)
            wanted = variant.share * sales.wanted if sales else 0.0
            units = min(units, presale_quota(product, variant, problem.catalog.show, wanted, seldom))
        if units > 0:
            kept.append(replace(order, units=units))
    return replace(plan, restock=tuple(kept))


def presale_quota(product: Product, variant: Variant, show: Show, wanted: float, seldom: float) -> int:
    """Smallest quota, in whole orders, that demand exceeds with a chance below `seldom`; 0 when the stock suffices.

    `wanted`: units wanted of the variant in the mean.
    """
    over = demand_quantile(wanted, product.demand_sigma, 1 - seldom) - variant.stock
    return order_of_at_least(variant, show.presale_conversion * over) if over > 0 else 0


def decode(problem: Problem, state: State) -> tuple[Plan, Figures]:
    """The plan that a state stands for, and its figures by the plain evaluator."""
    full = to_plan(problem, state)
    figures = evaluate(problem.catalog, full)
    for seldom in (SELDOM, SELDOM / 10):
        lean = release_what_sells(problem, full, figures, seldom)
        lean_figures = evaluate(problem.catalog, lean)
        if not any(rule.breaches for rule in check(lean, problem.catalog, lean_figures)):
            return lean, lean_figures
    return full, figures  # a rule so tight that it needs the last units that may be presold
