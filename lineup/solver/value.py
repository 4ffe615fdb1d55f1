"""What a state is worth, compiled: afresh, or after a change, from the first minute that it touched.

Whole: `value_whole`. After a change: `value_change`, tested equal to it.
"""

from __future__ import annotations

import math

import numba as nb

from lineup.solver.figure_rules import figures
from lineup.solver.sales import sell
from lineup.solver.satiation import carry_satiation
from lineup.solver.state import State
from lineup.solver.tables import Records, Tables
from lineup.solver.walk import buy_entries, carry_relist, walk


@nb.njit(cache=True, nogil=True, error_model="numpy")
def tally(tables: Tables, state: State, p: int, sign: float) -> None:
    """Add product p's line to the totals, or take it away."""
    product, line, total = tables.products[p], state.lines[p], state.total[0]
    total.gmv += sign * line.gmv
    total.highlight_gmv += sign * line.highlight_gmv
    total.kept_gmv += sign * product.kept_share * line.gmv
    total.margin += sign * (product.margin_gmv * line.gmv + product.margin_units * line.units)
    total.earned += sign * (product.goal_gmv * line.gmv + product.goal_units * line.units)
    total.below_cost += sign * max(0.0, product.cost * line.units - line.gmv)
    total.cash += sign * product.cost * line.order
    total.coupons += int(sign) * line.coupon


@nb.njit(cache=True, nogil=True, error_model="numpy")
def reprice(tables: Tables, state: State, p: int) -> None:
    """Bring product p's line and the totals up to date with the curve, its airings and its tier."""
    tally(tables, state, p, -1.0)
    sell(tables, state, p)
    tally(tables, state, p, 1.0)


@nb.njit(cache=True, nogil=True, error_model="numpy")
def count_prizes(tables: Tables, state: State) -> None:
    """Prize money of the activities on air."""
    total = state.total[0]
    total.prizes = 0.0
    for k in range(total.slots):
        total.prizes += tables.products[state.slots[k].product].prize


@nb.njit(cache=True, nogil=True, error_model="numpy")
def measure_lift(tables: Tables, state: State) -> None:
    """Mean audience of the window over the show's; infinite in an empty room, where the rule asks nothing."""
    show, total = tables.show[0], state.total[0]
    if show.highlight_minutes == 0:
        total.lift = math.inf
        return
    everyone = inside = 0.0
    for t in range(show.minutes):
        everyone += state.curve[t].new + state.curve[t].returning
    for t in range(total.highlight, total.highlight + show.highlight_minutes):
        inside += state.curve[t].new + state.curve[t].returning
    total.lift = inside / show.highlight_minutes / (everyone / show.minutes) if everyone > 0.0 else math.inf


@nb.njit(cache=True, nogil=True, error_model="numpy")
def conclude(tables: Tables, state: State, weigh: Records, harsh: float) -> None:
    """Value = objective less what broken rules cost; `harsh` is yuan per minute of a broken timeline."""
    show, total = tables.show[0], state.total[0]
    figures(tables, state, weigh)
    total.objective = total.earned + show.goal_prizes * total.prizes - show.roi_floor * total.spend - total.unrest
    total.value = total.objective - total.shortfall - harsh * total.structure


@nb.njit(cache=True, nogil=True, error_model="numpy")
def value_whole(tables: Tables, state: State, weigh: Records, harsh: float) -> None:
    """Evaluate a linked state from its first minute."""
    total = state.total[0]
    buy_entries(tables, state)
    walk(tables, state, state, 0, tables.show[0].minutes, 0.0)
    total.gmv = total.highlight_gmv = total.kept_gmv = total.margin = 0.0
    total.earned = total.below_cost = total.cash = 0.0
    total.coupons = 0
    for p in range(len(state.lines)):
        state.lines[p].stamp = 0
        sell(tables, state, p)
        tally(tables, state, p, 1.0)
    count_prizes(tables, state)
    measure_lift(tables, state)
    conclude(tables, state, weigh, harsh)


@nb.njit(cache=True, nogil=True, error_model="numpy")
def refresh(tables: Tables, state: State, known: State, begin: int, end: int, stamp: int) -> None:
    """Reprice, once per stamp, every product that `known` airs between minutes begin and end."""
    for k in range(known.total[0].slots):
        slot = known.slots[k]
        if slot.start >= end:
            break
        if slot.start + slot.minutes > begin and state.lines[slot.product].stamp != stamp:
            state.lines[slot.product].stamp = stamp
            reprice(tables, state, slot.product)


@nb.njit(cache=True, nogil=True, error_model="numpy")
def refresh_wanted(tables: Tables, state: State, known: State, begin: int, end: int, stamp: int) -> None:
    """Reprice, once per stamp, every product on air between two minutes that is wanted otherwise than it was."""
    for k in range(state.total[0].slots):
        slot = state.slots[k]
        if slot.start >= end:
            break
        line = state.lines[slot.product]
        now, was = state.curve[slot.start], known.curve[slot.start]
        other = now.wanting_new != was.wanting_new or now.wanting_returning != was.wanting_returning
        if slot.start >= begin and other and line.stamp != stamp:
            line.stamp = stamp
            reprice(tables, state, slot.product)


@nb.njit(cache=True, nogil=True, error_model="numpy")
def value_change(
    tables: Tables,
    state: State,
    known: State,
    first: int,
    settled: int,
    tolerance: float,
    stamp: int,
    weigh: Records,
    harsh: float,
) -> int:
    """Evaluate a linked state that differs from the evaluated `known` from slot `first` to minute `settled`.

    Returns the minute up to which the curve was rewritten; all of the show's only if nothing in it is approximate.
    """
    begin = state.slots[first].start
    minutes = tables.show[0].minutes
    reach = end = walk(tables, state, known, first, settled, tolerance)
    if end < minutes:
        reach = carry_satiation(tables, state, known, first, end, tolerance)
        reach = max(reach, carry_relist(state, known, end))
        if reach == minutes:
            end = walk(tables, state, known, first, minutes, 0.0)
    refresh(tables, state, state, begin, end, stamp)
    refresh(tables, state, known, begin, end, stamp)
    refresh_wanted(tables, state, known, end, reach, stamp)
    count_prizes(tables, state)
    measure_lift(tables, state)
    conclude(tables, state, weigh, harsh)
    return reach
