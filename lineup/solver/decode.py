"""From a searched state to a plan, exactly: quotas no larger than they need be, figures by the plain evaluator."""

from __future__ import annotations

from dataclasses import replace

from lineup.catalog import Product
from lineup.check import check
from lineup.evaluate import Figures, evaluate
from lineup.plan import Airing, Highlight, Plan, Restock, Spend
from lineup.solver.state import State
from lineup.solver.tables import Problem
from lineup.supply import expected_sold, most_orderable, order_of_at_least, restock_kind

NOTHING_TO_SPEAK_OF = 1e-4
"""Share of the show's GMV that smaller presale quotas may cost, all products together."""


def to_plan(problem: Problem, state: State) -> Plan:
    """The plan a state stands for, each presale quota at the most that is allowed."""
    catalog, show = problem.catalog, problem.catalog.show
    products = catalog.products
    airings = tuple(
        Airing(products[s["product"]].sku, int(s["start"]), int(s["minutes"]), int(s["nth"]))
        for s in state.slots[: int(state.total[0]["slots"])]
    )
    aired = {a.sku for a in airings}
    selling = [p for p, product in enumerate(products) if product.sku in aired and not product.is_activity]
    prices = tuple(problem.ladders[p][int(state.lines[p]["tier"])] for p in selling)
    restock: list[Restock] = []
    for p in selling:
        kind = restock_kind(products[p], show)
        units = int(state.lines[p]["order"]) if kind == "stock" else most_orderable(products[p])
        if kind is not None and units > 0:
            restock.append(Restock(products[p].sku, units, kind))
    blocks = show.ad_blocks() if show.ad_budget > 0 else []
    spend = tuple(Spend(start, length, float(state.spend[i])) for i, (start, length) in enumerate(blocks))
    window = Highlight(int(state.total[0]["highlight"]), show.highlight_minutes)
    return Plan(window, airings, prices, tuple(restock), spend)


def release_what_sells(problem: Problem, plan: Plan, figures: Figures, share: float) -> Plan:
    """The plan with the smallest presale quotas that cost up to `share` of GMV; one that sells next to nothing is dropped."""
    catalog = problem.catalog
    price = {sku: s.gmv / s.units for sku, s in figures.sales.items() if s.units > 0}
    presales = sum(order.kind == "presale" for order in plan.restock)
    kept: list[Restock] = []
    for order in plan.restock:
        if order.kind == "stock":
            kept.append(order)
            continue
        if order.sku not in price:
            continue
        may_lose = share * figures.gmv / presales / price[order.sku]
        wanted = figures.sales[order.sku].wanted
        units = smallest_quota(
            catalog.product(order.sku), wanted, order.units, may_lose, catalog.show.presale_conversion
        )
        if units > 0:
            kept.append(replace(order, units=units))
    return replace(plan, restock=tuple(kept))


def smallest_quota(product: Product, wanted: float, most: int, may_lose: float, presale_conversion: float) -> int:
    """Smallest quota within `most` that presells at most `may_lose` units fewer; 0 when none is needed."""

    def presold(quota: int) -> float:
        return expected_sold(wanted, product.stock, quota, product.demand_sigma, presale_conversion)[1]

    goal = presold(most) - may_lose
    if goal <= 0:
        return 0
    low, high = order_of_at_least(product, 0) // product.pack_size, most // product.pack_size
    while low < high:
        middle = (low + high) // 2
        if presold(middle * product.pack_size) >= goal:
            high = middle
        else:
            low = middle + 1
    return high * product.pack_size


def decode(problem: Problem, state: State) -> tuple[Plan, Figures]:
    """The plan that a state stands for, and its figures by the plain evaluator."""
    full = to_plan(problem, state)
    figures = evaluate(problem.catalog, full)
    for share in (NOTHING_TO_SPEAK_OF, NOTHING_TO_SPEAK_OF / 10, NOTHING_TO_SPEAK_OF / 100):
        lean = release_what_sells(problem, full, figures, share)
        lean_figures = evaluate(problem.catalog, lean)
        if not any(rule.breaches for rule in check(lean, problem.catalog, lean_figures)):
            return lean, lean_figures
    return full, figures  # a rule so tight that it needs the last units that may be presold
