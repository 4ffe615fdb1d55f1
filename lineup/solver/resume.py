"""A plan made before as the search holds it: to search on from, and to stay with where nothing better is worth a move."""

from __future__ import annotations

from lineup.plan import Plan, Price
from lineup.solver.anneal import HOLDS
from lineup.solver.bounds import highlight_window
from lineup.solver.chains import ODDS
from lineup.solver.columns import fair_tier
from lineup.solver.draft import mended
from lineup.solver.rules import timeline_weights
from lineup.solver.search import MEND_PROPOSALS, finish, valued
from lineup.solver.state import State, empty_state, objective_of
from lineup.solver.tables import Problem
from lineup.solver.timeline_rules import structure
from lineup.solver.walk import link

WORTH_A_MOVE = 1e-3
"""The share of the objective that a plan of other rows must earn beyond the one that people know already."""


def resumed(problem: Problem, plan: Plan, seed: int) -> State | None:
    """The plan as a state to search on from, its broken timeline rules mended; None where it doesn't fill the show."""
    state = state_of(problem, plan)
    if state is None:
        return None
    on = timeline_weights(frozenset())
    if structure(problem.tables, state, on) > HOLDS:
        whole = mended(problem, state, ODDS[3:], on, seed, MEND_PROPOSALS)
        if whole is None:
            return None
        state = whole
    return valued(problem, state)


def settled(problem: Problem, plan: Plan, found: State, *, hurried: bool) -> State:
    """The plan found; the kept plan's own rows, at their best prices, unless other rows earn more than a trifle."""
    own = state_of(problem, plan)
    if own is None or structure(problem.tables, own, timeline_weights(frozenset())) > HOLDS:
        return found
    own = finish(problem, own, hurried=hurried)
    stays = own.total[0]["broken"] <= HOLDS and objective_of(found) <= objective_of(own) + WORTH_A_MOVE * abs(
        objective_of(own)
    )
    return own if stays else found


def state_of(problem: Problem, plan: Plan) -> State | None:
    """The plan as a state, products and prices that are no longer there replaced; None where it doesn't fill the show."""
    tables, products = problem.tables, problem.catalog.products
    index = {product.sku: p for p, product in enumerate(products)}
    airings = [airing for airing in plan.airings if airing.sku in index]
    if sum(airing.duration_min for airing in airings) != len(tables.minutes):
        return None
    state = empty_state(tables)
    for k, airing in enumerate(airings):
        state.slots[k]["product"], state.slots[k]["minutes"] = index[airing.sku], airing.duration_min
    state.total[0]["slots"] = len(airings)
    state.total[0]["highlight"] = highlight_window(plan.highlight.start_min, tables)
    ordered = {order.sku: order.units for order in plan.restock if order.kind == "stock"}
    for p, product in enumerate(products):
        price = plan.price(product.sku)
        state.lines[p]["tier"] = fair_tier(tables, p) if price is None else _nearest(problem.ladders[p], price)
    on_air = {airing.sku for airing in airings}
    for v, (product, variant) in enumerate((p, variant) for p in products for variant in p.variants):
        if product.sku in on_air:
            state.shelves[v]["limit"] = float(ordered.get(variant.sku, 0))
    block = problem.catalog.show.ad_block
    for spend in plan.paid_traffic:
        if spend.start_min // block < len(state.spend):
            state.spend[spend.start_min // block] += spend.spend
    link(tables, state)
    return state


def _nearest(ladder: tuple[Price, ...], price: Price) -> int:
    """The step of the ladder nearest to a price."""
    return min(
        range(len(ladder)),
        key=lambda k: sum(abs(ladder[k].paid(fan) - price.paid(fan)) for fan in ("new", "returning")),
    )
