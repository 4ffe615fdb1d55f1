"""Paid traffic for a finished schedule: how the budget is spread over the blocks, and what each rule costs there (model §3).

With schedule and prices fixed, GMV is smooth in the spend, so a standard optimiser (SLSQP) climbs to where the last yuan
earns the same in every block that is neither empty nor full, at the price of the rules that bind.

The optimiser's last digits differ between processors and libraries. What leaves this file is rounded well above them, so
that every machine gives the same plan: spend to the fen, which is what a person enters, and prices of rules.
"""

from __future__ import annotations

import math

import numpy as np

from lineup.solver.columns import Ints
from lineup.solver.rules import HAIR, ad_budget, figure_weights
from lineup.solver.state import State, clone
from lineup.solver.tables import Floats, Problem, Tables
from lineup.solver.value import value_whole
from lineup.worth import RulePrices

STEP = 1e-4
"""Finite difference, as a share of the budget."""
CLEAR_OF_LIMIT = (1e-7, 1e-5)
"""Slack of each rule kept in the optimiser, as a share of GMV, so that its rounding breaks none; more where fen need more."""
FEN = 100
"""To the yuan."""
LEAST_PRICE = 1e-6
"""Yuan; a rule that costs less does not bind."""


def _frozen_orders(tables: Tables, state: State) -> Tables:
    """Tables in which the state's stock orders have arrived: an order jumps by packs, which has no derivative."""
    products = tables.products.copy()
    products["stock"] += state.lines["order"]
    products["order_max"] = 0
    return tables._replace(products=products)


def _slacks(tables: Tables, state: State, held_orders: Ints, least_wanted: Floats) -> Floats:
    """GMV, then the slack of margin floor, welfare budget and highlight share (yuan), of lift (share), of each order (units).

    An order holds while so many units are wanted that the newsvendor level still asks for its last pack.
    """
    show, total = tables.show[0], state.total[0]
    gmv = total["gmv"]
    room = state.curve["new"] + state.curve["returning"]
    begin = int(total["highlight"])
    lift = room[begin : begin + int(show["highlight_minutes"])].mean() / max(room.mean(), 1e-9)
    figures = [
        gmv,
        (1 - show["margin_floor"]) * gmv - total["cost"],
        show["welfare_budget"] - total["prizes"] - total["below_cost"],
        total["highlight_gmv"] - show["highlight_share"] * gmv,
        lift - show["highlight_lift"],
    ]
    return np.concatenate([figures, state.lines["wanted"][held_orders] - least_wanted])


def _least_wanted(tables: Tables, state: State, held_orders: Ints) -> Floats:
    """Units that must be wanted of each ordered product lest its order shrink by a pack."""
    products = tables.products[held_orders]
    level = tables.tiers["level"][held_orders, state.lines["tier"][held_orders]]
    before_last_pack = state.lines["order"][held_orders] - products["pack"]
    least = np.where(before_last_pack >= products["moq"], before_last_pack, 0.0)
    return np.asarray((products["stock"] + least) / level * (1 + 2 * HAIR))


def in_fen(spend: Floats, budget: float) -> Floats:
    """The spend of each block to the nearest fen; where that would pass the budget, the largest give up a fen each."""
    fen = np.round(spend * FEN)
    over = int(fen.sum()) - math.floor(budget * FEN + HAIR)  # a budget of whole fen may lie a last digit below them
    fen[np.argsort(-fen, kind="stable")[: max(0, over)]] -= 1
    return np.asarray(fen / FEN)


def enterable(problem: Problem, state: State, without: frozenset[str] = frozenset()) -> State | None:
    """The state with its spend in fen; None where that would break a rule or change an order."""
    rounded = clone(state)
    rounded.spend[:] = in_fen(state.spend, float(problem.tables.show[0]["ad_budget"]))
    value_whole(problem.tables, rounded, figure_weights(without), 0.0)
    kept = np.array_equal(rounded.lines["order"], state.lines["order"])
    return rounded if kept and rounded.total[0]["broken"] <= 0 else None


def meant(price: float) -> float:
    """A rule's price to the four digits that its finite differences can tell."""
    return float(f"{price:.4g}") if price >= LEAST_PRICE else 0.0


def spread_spend(problem: Problem, state: State, without: frozenset[str] = frozenset()) -> tuple[State, RulePrices]:
    """The state with its best spend in fen, all else unchanged, and what the binding rules cost there.

    Gives back the state as it was where the optimiser finds nothing better that still obeys every rule.
    """
    budget = float(problem.tables.show[0]["ad_budget"])
    if budget <= 0 or problem.tables.show[0]["paid_cap"] <= 0:
        return state, RulePrices()
    from scipy.optimize import minimize  # a third of a second to load, which a show without paid traffic need not wait

    tables = _frozen_orders(problem.tables, state)
    held_orders = np.flatnonzero(state.lines["order"] > 0)
    least_wanted = _least_wanted(problem.tables, state, held_orders)
    trial = clone(state)
    scale = max(1.0, float(state.total[0]["gmv"]))
    units = np.array([scale] * 4 + [1.0] + [1.0] * len(held_orders))

    def figures(shares: Floats) -> Floats:
        trial.spend[:] = np.maximum(shares, 0.0) * budget
        value_whole(tables, trial, figure_weights(without), 0.0)
        return np.asarray(_slacks(tables, trial, held_orders, least_wanted) / units)

    def slopes(shares: Floats) -> Floats:
        rows = np.zeros((len(units), len(shares)))
        for block in range(len(shares)):
            up, down = shares.copy(), shares.copy()
            up[block] += STEP
            down[block] = max(0.0, down[block] - STEP)
            rows[:, block] = (figures(up) - figures(down)) / (up[block] - down[block])
        return rows

    names = ("margin_floor", "welfare_budget", "highlight_share", "highlight_lift")
    held = [1 + i for i, rule in enumerate(names) if rule not in without]
    held += list(range(1 + len(names), len(units)))
    start = np.array(state.spend) / budget
    found = state
    for clear in CLEAR_OF_LIMIT:
        answer = minimize(  # type: ignore[call-overload]  # the stubs know no NaN-free mixed list of constraints
            lambda x: -figures(x)[0],
            start,
            jac=lambda x: -slopes(x)[0],
            method="SLSQP",
            bounds=[(0.0, 1.0)] * len(start),
            constraints=[
                {"type": "ineq", "fun": lambda x: 1.0 - x.sum(), "jac": lambda x: -np.ones_like(x)},
                {"type": "ineq", "fun": lambda x, c=clear: figures(x)[held] - c, "jac": lambda x: slopes(x)[held]},
            ],
            options={"maxiter": 60, "ftol": 1e-10},
        )
        better = clone(state)
        better.spend[:] = ad_budget(np.maximum(answer.x, 0.0) * budget, budget)
        better.lines["order_limit"] = state.lines["order"]
        value_whole(problem.tables, better, figure_weights(without), 0.0)
        # Only what is in fen is compared: before, a last digit could decide.
        if rounded := enterable(problem, better, without):
            found = max(state, rounded, key=lambda some: float(some.total[0]["gmv"]))
            break
    yuan = np.zeros(len(units))
    yuan[held] = np.maximum(answer.multipliers[1:], 0.0) * scale / units[held]
    prices = [meant(float(price)) for price in yuan[1:]]
    margin, welfare, share, lift = prices[:4]
    skus = (problem.catalog.products[p].sku for p in held_orders)
    orders = {sku: price for sku, price in zip(skus, prices[4:], strict=True) if price > 0}
    return found, RulePrices(margin, welfare, share, lift, orders)
