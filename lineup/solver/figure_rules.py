"""The rules about figures as the search weighs them, compiled: yuan by which each is broken (model §8)."""

from __future__ import annotations

import numba as nb

from lineup.solver.rules import FigureRule
from lineup.solver.state import State
from lineup.solver.tables import Records, Tables

YUAN, SHARE = 0.005, 5e-7
"""Rounding that a figure rule forgives, in yuan and in shares: half of what the check forgives."""

COUPON_TOO_MANY = 2e-3


@nb.njit(cache=True, nogil=True, error_model="numpy")
def margin_floor(tables: Tables, state: State) -> float:
    """Margin of at least `margin_floor` of the GMV that is kept: yuan missing."""
    total = state.total[0]
    return float(
        max(0.0, tables.show[0].margin_floor * total.kept_gmv - total.margin - tables.show[0].forgiven_margin - YUAN)
    )


@nb.njit(cache=True, nogil=True, error_model="numpy")
def welfare_budget(tables: Tables, state: State) -> float:
    """Prizes and sales below cost within `welfare_budget`: yuan too many."""
    total = state.total[0]
    return float(max(0.0, total.prizes + total.below_cost - tables.show[0].welfare_budget - YUAN))


@nb.njit(cache=True, nogil=True, error_model="numpy")
def restock_budget(tables: Tables, state: State) -> float:
    """Stock orders within `restock_budget`: yuan too many."""
    return float(max(0.0, state.total[0].cash - tables.show[0].restock_budget - YUAN))


@nb.njit(cache=True, nogil=True, error_model="numpy")
def highlight_share(tables: Tables, state: State) -> float:
    """The window earns its share of GMV: yuan missing."""
    total = state.total[0]
    show = tables.show[0]
    if show.highlight_share <= 0.0:
        return 0.0
    due = (show.highlight_share - SHARE) * total.gmv - show.forgiven_share
    return float(max(0.0, due - total.highlight_gmv))


@nb.njit(cache=True, nogil=True, error_model="numpy")
def highlight_lift(tables: Tables, state: State) -> float:
    """The window's mean audience over the show's: the share missing, as yuan of GMV (of one where nothing sells)."""
    total = state.total[0]
    return float(max(0.0, tables.show[0].highlight_lift - SHARE - total.lift) * max(1.0, total.gmv))


@nb.njit(cache=True, nogil=True, error_model="numpy")
def coupons(tables: Tables, state: State) -> float:
    """At most `max_coupons` products on air with a coupon: those too many, each as a share of GMV."""
    total = state.total[0]
    return float(max(0, total.coupons - tables.show[0].max_coupons) * COUPON_TOO_MANY * max(1.0, total.gmv))


@nb.njit(cache=True, nogil=True, error_model="numpy")
def figures(tables: Tables, state: State, weigh: Records) -> None:
    """Weighted and plain yuan by which figure rules are broken; a weight below 0 leaves the rule of FIGURE_RULES out."""
    total = state.total[0]
    total.shortfall = 0.0
    total.broken = 0.0
    for rule in range(len(weigh)):
        if weigh[rule] < 0.0:
            continue
        yuan = figure(tables, state, rule)
        total.shortfall += weigh[rule] * yuan
        total.broken += yuan


@nb.njit(cache=True, nogil=True, error_model="numpy")
def figure(tables: Tables, state: State, rule: int) -> float:
    """Yuan by which one of FIGURE_RULES is broken."""
    if rule == FigureRule.margin_floor:
        return margin_floor(tables, state)
    if rule == FigureRule.welfare_budget:
        return welfare_budget(tables, state)
    if rule == FigureRule.restock_budget:
        return restock_budget(tables, state)
    if rule == FigureRule.highlight_share:
        return highlight_share(tables, state)
    if rule == FigureRule.highlight_lift:
        return highlight_lift(tables, state)
    return coupons(tables, state)
