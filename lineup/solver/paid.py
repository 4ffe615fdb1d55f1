"""Paid traffic for a finished schedule: how the budget is spread over the blocks, and what each rule costs there (model §3).

With schedule and prices fixed, the goal is smooth in the spend, so a standard optimiser (SLSQP) climbs to where the last yuan
earns the same in every block that has money and is at no bound: `roi_floor`, or more where the budget ends before, at the
price of the rules that bind.

The optimiser's last digits differ between processors and libraries. What leaves this file is rounded well above them, so
that every machine gives the same plan: spend to the fen, which is what a person enters, and prices of rules.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np

from lineup.solver.bounds import HAIR, ad_budget
from lineup.solver.columns import Ints
from lineup.solver.rules import figure_weights
from lineup.solver.state import State, clone, objective_of
from lineup.solver.tables import Floats, Problem, Tables
from lineup.solver.value import value_whole
from lineup.worth import RulePrices

STEP = 1e-4
"""Finite difference, as a share of the budget."""
ROUNDS = 6
NOTHING = 1e-7
"""Share of the budget that the optimiser's rounding leaves in an empty block."""
CLEAR_OF_LIMIT = (1e-7, 1e-5)
"""Slack of each rule kept in the optimiser, as a share of GMV, so that its rounding breaks none; more where fen need more."""
FEN = 100
"""To the yuan."""
NO_LIMIT = 1e6
"""In place of an infinite slack."""
LEAST_PRICE = 1e-6
"""Yuan; a rule that costs less does not bind."""


def _frozen_orders(tables: Tables, state: State) -> Tables:
    """Tables in which the state's stock orders have arrived: an order jumps by packs, which has no derivative."""
    products, variants = tables.products.copy(), tables.variants.copy()
    variants["stock"] += np.where(variants["order_max"] > 0, state.shelves["order"], 0.0)
    products["orders"] = 0
    return tables._replace(products=products, variants=variants)


def _slacks(tables: Tables, state: State, owners: Ints, least_wanted: Floats) -> Floats:
    """Objective, then the slack of margin floor, welfare budget and highlight share (yuan), of lift (share), of orders (units).

    An order holds while so many units are wanted that the newsvendor level still asks for its last pack. owners: the
    product of each order.
    """
    show, total = tables.show[0], state.total[0]
    figures = [
        total["objective"],
        total["margin"] - show["margin_floor"] * total["kept_gmv"] + show["forgiven_margin"],
        show["welfare_budget"] - total["prizes"] - total["below_cost"],
        total["highlight_gmv"] - show["highlight_share"] * total["gmv"] + show["forgiven_share"],
        min(total["lift"], NO_LIMIT) - show["highlight_lift"],
    ]
    return np.concatenate([figures, state.lines["wanted"][owners] - least_wanted])


def _least_wanted(tables: Tables, state: State, held: Ints, owners: Ints) -> Floats:
    """Units that must be wanted of the product of each ordered variant lest its order shrink by a pack."""
    variants = tables.variants[held]
    level = tables.tiers["level"][owners, state.lines["tier"][owners]] * variants["share"]
    before_last_pack = state.shelves["order"][held] - variants["pack"]
    least = np.where(before_last_pack >= variants["moq"], before_last_pack, 0.0)
    return np.asarray((variants["stock"] + least) / level * (1 + 2 * HAIR))


def in_fen(spend: Floats, budget: float) -> Floats:
    """The spend of each block to the nearest fen; where that would pass the budget, the largest give up a fen each."""
    fen = np.round(spend * FEN)
    over = int(fen.sum()) - math.floor(budget * FEN + HAIR)  # a budget of whole fen may lie a last digit below them
    fen[np.argsort(-fen, kind="stable")[: max(0, over)]] -= 1
    return np.asarray(fen / FEN)


def enterable(problem: Problem, state: State, without: frozenset[str] = frozenset()) -> State | None:
    """The state with its spend in fen, nothing in a block that would get less than the least.

    None where that would break a rule or change an order.
    """
    rounded = clone(state)
    show = problem.tables.show[0]
    begun = int(show["blocks_begun"])
    to_come, spent = state.spend[begun:], float(state.spend[:begun].sum())
    enough = np.where(to_come < show["ad_block_min"] - 0.5 / FEN, 0.0, to_come)
    rounded.spend[begun:] = in_fen(enough, float(show["ad_budget"]) - spent)
    value_whole(problem.tables, rounded, figure_weights(without), 0.0)
    kept = np.array_equal(rounded.shelves["order"], state.shelves["order"])
    return rounded if kept and rounded.total[0]["broken"] <= 0 else None


def meant(price: float) -> float:
    """A rule's price to the four digits that its finite differences can tell."""
    return float(f"{price:.4g}") if price >= LEAST_PRICE else 0.0


def spread_spend(problem: Problem, state: State, without: frozenset[str] = frozenset()) -> tuple[State, RulePrices]:
    """The state with its best spend in fen, all else unchanged, and what the binding rules cost there.

    Gives back the state as it was where the optimiser finds nothing better that still obeys every rule.
    """
    begun = int(problem.tables.show[0]["blocks_begun"])
    budget = float(problem.tables.show[0]["ad_budget"]) - float(state.spend[:begun].sum())
    if budget <= HAIR or begun == len(state.spend) or problem.tables.show[0]["paid_cap"] <= 0:
        return state, RulePrices()
    from scipy.optimize import minimize  # a third of a second to load, which a show without paid traffic need not wait

    tables = _frozen_orders(problem.tables, state)
    held = np.flatnonzero((state.shelves["order"] > 0) & (tables.variants["order_max"] > 0))
    owners = np.searchsorted(tables.products["first_variant"], held, side="right") - 1
    least_wanted = _least_wanted(problem.tables, state, held, owners)
    candidate = clone(state)
    scale = max(1.0, float(state.total[0]["gmv"]))
    units = np.array([scale] * 4 + [1.0] + [1.0] * len(held))

    def figures(shares: Floats) -> Floats:
        candidate.spend[begun:] = np.maximum(shares, 0.0) * budget
        value_whole(tables, candidate, figure_weights(without), 0.0)
        return np.asarray(_slacks(tables, candidate, owners, least_wanted) / units)

    def slopes(shares: Floats) -> Floats:
        rows = np.zeros((len(units), len(shares)))
        for block in range(len(shares)):
            up, down = shares.copy(), shares.copy()
            up[block] += STEP
            down[block] = max(0.0, down[block] - STEP)
            rows[:, block] = (figures(up) - figures(down)) / (up[block] - down[block])
        return rows

    at, slopes_at = _remembered(figures), _remembered(slopes)
    names = ("margin_floor", "welfare_budget", "highlight_share", "highlight_lift")
    lit = problem.tables.show[0]["highlight_minutes"] > 0
    binding = [
        1 + i for i, rule in enumerate(names) if rule not in without and (lit or not rule.startswith("highlight"))
    ]
    binding += list(range(1 + len(names), len(units)))
    least = float(problem.tables.show[0]["ad_block_min"]) / budget

    def climbed(start: Floats, bounds: list[tuple[float, float]], clear: float) -> Any:
        return minimize(  # type: ignore[call-overload]  # the stubs know no NaN-free mixed list of constraints
            lambda x: -at(x)[0],
            start,
            jac=lambda x: -slopes_at(x)[0],
            method="SLSQP",
            bounds=bounds,
            constraints=[
                {"type": "ineq", "fun": lambda x: 1.0 - x.sum(), "jac": lambda x: -np.ones_like(x)},
                {"type": "ineq", "fun": lambda x: at(x)[binding] - clear, "jac": lambda x: slopes_at(x)[binding]},
            ],
            options={"maxiter": 60, "ftol": 1e-10},
        )

    found = state
    for clear in CLEAR_OF_LIMIT:
        answer = _nothing_or_enough(climbed, figures, np.array(state.spend[begun:]) / budget, least, clear)
        better = clone(state)
        better.spend[begun:] = ad_budget(np.maximum(answer.x, 0.0) * budget, budget)
        better.shelves["limit"] = state.shelves["order"]
        value_whole(problem.tables, better, figure_weights(without), 0.0)
        # Only what is in fen is compared: before, a last digit could decide.
        if rounded := enterable(problem, better, without):
            found = max(state, rounded, key=objective_of)
            break
    # Where every block is closed, or held at its least, there is nothing to weigh a rule against.
    multipliers = answer.get("multipliers", np.zeros(1 + len(binding)))
    yuan = np.zeros(len(units))
    yuan[binding] = np.maximum(multipliers[1:], 0.0) * scale / units[binding]
    prices = [meant(float(price)) for price in yuan[1:]]
    margin, welfare, share, lift = prices[:4]
    orders: dict[str, float] = {}
    for p, price in zip(owners, prices[4:], strict=True):
        if price > 0:
            sku = problem.catalog.products[p].sku
            orders[sku] = orders.get(sku, 0.0) + price
    return found, RulePrices(margin, welfare, share, lift, orders)


def _remembered(function: Callable[[Floats], Floats]) -> Callable[[Floats], Floats]:
    """The function with its last answer: the optimiser asks for the goal and for the rules at each point."""
    last: list[tuple[bytes, Floats]] = [(b"", np.zeros(0))]

    def asked(x: Floats) -> Floats:
        if (key := x.tobytes()) != last[0][0]:
            last[0] = key, function(x)
        return last[0][1]

    return asked


def _nothing_or_enough(
    climbed: Callable[[Floats, list[tuple[float, float]], float], Any],
    figures: Callable[[Floats], Floats],
    start: Floats,
    least: float,
    clear: float,
) -> Any:
    """The best spend in which each block gets nothing or at least `least`, as shares of the budget.

    Blocks that would get less are closed, or held at the least where half of it is worth spending, until none is left.
    """
    bounds = [(0.0, 1.0)] * len(start)
    for _ in range(ROUNDS):
        answer = climbed(np.clip(start, [low for low, _ in bounds], [high for _, high in bounds]), bounds, clear)
        start = np.where(answer.x < NOTHING, 0.0, answer.x)
        value, changed = figures(start)[0], False
        for block, share in enumerate(start):
            closed = start.copy()
            closed[block] = 0.0
            if 0.0 < share < least - NOTHING:
                changed, bounds[block] = True, (0.0, 0.0) if share < least / 2 else (least, 1.0)
            elif 0.0 < share <= least + NOTHING and figures(closed)[0] > value:
                changed, bounds[block] = True, (0.0, 0.0)
        if not changed:
            break
    return answer
