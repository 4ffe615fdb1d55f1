"""What more or less of something is worth to a room: its finished plan taken on under another amount.

The running order stays; with other stock or another budget for orders, prices and orders are chosen anew, with another budget
for ads the spend is, each by the same model as in planning. So a curve is what a plan with other amounts comes to at least:
one that was searched for from the start may do better. Its steps are finite differences, not derivatives.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lineup.catalog import Catalog
from lineup.fields.rooms import What
from lineup.plan import Plan
from lineup.result import Result
from lineup.sharing.curves import Curve, amounts_about
from lineup.sharing.dividing import Reply
from lineup.sharing.own import with_stock_shares
from lineup.sharing.pools import Part
from lineup.solver.anneal import HOLDS
from lineup.solver.building import build_problem, exactly
from lineup.solver.paid import enterable, spread_spend
from lineup.solver.prices import best_prices
from lineup.solver.resume import state_of
from lineup.solver.search import HURRIED, valued
from lineup.solver.state import objective_of
from lineup.solver.tables import CLEARANCE

GAP = 1e-4
"""Share of the goal that prices may fall short of the best."""


def reply_of(result: Result, parts: Sequence[Part]) -> Reply:
    """What a finished plan tells of its room: its value, what it sells, and a curve of each of its parts."""
    return Reply(
        result.figures.value,
        tuple(_sold(result, part) for part in parts),
        tuple(_curve(result, part) for part in parts),
    )


def _sold(result: Result, part: Part) -> float:
    """Units of the shared variant; of money the GMV of the room."""
    figures = result.figures
    if part.what != "stock":
        return figures.gmv
    product, variant = result.catalog.variant(part.sku)
    sales = figures.sales.get(product.sku)
    return variant.share * sales.units if sales else 0.0


def _curve(result: Result, part: Part) -> Curve:
    catalog, plan = result.catalog, result.plan
    if part.part >= part.amount:  # there is no more, and nobody to give it to
        return ((part.part, result.figures.value),)
    if part.what == "stock" and catalog.product_of(part.sku).sku not in {airing.sku for airing in plan.airings}:
        return ((0, result.figures.value), (part.amount, result.figures.value))
    amounts = amounts_about(part.part, part.equal, part.amount)
    found = ((amount, _taken_on(_with(catalog, part, amount), plan, part.what)) for amount in amounts)
    return tuple((amount, value) for amount, value in found if value is not None)


def _with(catalog: Catalog, part: Part, amount: int) -> Catalog:
    """The catalogue with another amount of what is shared."""
    if part.what == "stock":
        return with_stock_shares(catalog, {part.sku: amount})
    return catalog.model_copy(update={"show": catalog.show.model_copy(update={part.what: float(amount)})})


def _taken_on(catalog: Catalog, plan: Plan, what: What) -> float | None:
    """What the rows of a plan come to under a catalogue with another amount, yuan; None where they break a rule."""
    problem = exactly(build_problem(catalog), CLEARANCE)
    spent, budget = sum(block.spend for block in plan.paid_traffic), catalog.show.ad_budget
    if spent > budget:  # in proportion, as a start
        blocks = (replace(block, spend=block.spend * budget / spent) for block in plan.paid_traffic)
        plan = replace(plan, paid_traffic=tuple(blocks))
    state = state_of(problem, plan)
    if state is None:
        return None
    state = valued(problem, state)
    if what == "ad_budget":
        state, _ = spread_spend(problem, enterable(problem, state) or state)
    else:
        state = best_prices(problem, state, work=HURRIED, gap=GAP) or state
    return objective_of(state) if state.total[0]["broken"] <= HOLDS else None
