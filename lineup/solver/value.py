"""What a state is worth, compiled: afresh, or after a change, from the first minute that it touched.

Whole: `value_whole`. After a change: `value_change`, tested equal to it.
"""

from __future__ import annotations

import math

import numba as nb

from lineup.solver.rules import figures
from lineup.solver.sales import sell
from lineup.solver.state import State
from lineup.solver.tables import Records, Tables
from lineup.solver.walk import buy_entries, carry_satiation, walk


@nb.njit(cache=True, nogil=True)
def tally(tables: Tables, state: State, p: int, sign: float) -> None:
    """Add product p's line to the totals, or take it away."""
    line, total = state.lines[p], state.total[0]
    cost = tables.products[p].cost
    total.gmv += sign * line.gmv
    total.highlight_gmv += sign * line.highlight_gmv
    total.cost += sign * cost * line.units
    total.below_cost += sign * max(0.0, cost * line.units - line.gmv)
    total.cash += sign * cost * line.order


@nb.njit(cache=True, nogil=True)
def reprice(tables: Tables, state: State, p: int) -> None:
    """Bring product p's line and the totals up to date with the curve, its airings and its tier."""
    tally(tables, state, p, -1.0)
    sell(tables, state, p)
    tally(tables, state, p, 1.0)


@nb.njit(cache=True, nogil=True)
def count_prizes(tables: Tables, state: State) -> None:
    """Prize money of the activities on air."""
    total = state.total[0]
    total.prizes = 0.0
    for k in range(total.slots):
        total.prizes += tables.products[state.slots[k].product].prize


@nb.njit(cache=True, nogil=True)
def measure_lift(tables: Tables, state: State) -> None:
    """Mean audience of the window over the show's; infinite in an empty room, where the rule asks nothing."""
    show, total = tables.show[0], state.total[0]
    everyone = inside = 0.0
    for t in range(show.minutes):
        everyone += state.curve[t].new + state.curve[t].returning
    for t in range(total.highlight, total.highlight + show.highlight_minutes):
        inside += state.curve[t].new + state.curve[t].returning
    total.lift = inside / show.highlight_minutes / (everyone / show.minutes) if everyone > 0.0 else math.inf


@nb.njit(cache=True, nogil=True)
def conclude(tables: Tables, state: State, weigh: Records, harsh: float) -> None:
    """Value = GMV less what broken rules cost; `harsh` is yuan per minute of a broken timeline."""
    total = state.total[0]
    figures(tables, state, weigh)
    total.value = total.gmv - total.shortfall - harsh * total.structure


@nb.njit(cache=True, nogil=True)
def value_whole(tables: Tables, state: State, weigh: Records, harsh: float) -> None:
    """Evaluate a linked state from its first minute."""
    total = state.total[0]
    buy_entries(tables, state)
    walk(tables, state, state, 0, tables.show[0].minutes, 0.0)
    total.gmv = total.highlight_gmv = total.cost = total.below_cost = total.cash = 0.0
    for p in range(len(state.lines)):
        state.lines[p].stamp = 0
        sell(tables, state, p)
        tally(tables, state, p, 1.0)
    count_prizes(tables, state)
    measure_lift(tables, state)
    conclude(tables, state, weigh, harsh)


@nb.njit(cache=True, nogil=True)
def refresh(tables: Tables, state: State, known: State, begin: int, end: int, stamp: int) -> None:
    """Reprice, once per stamp, every product that `known` airs between minutes begin and end."""
    for k in range(known.total[0].slots):
        slot = known.slots[k]
        if slot.start >= end:
            break
        if slot.start + slot.minutes > begin and state.lines[slot.product].stamp != stamp:
            state.lines[slot.product].stamp = stamp
            reprice(tables, state, slot.product)


@nb.njit(cache=True, nogil=True)
def refresh_tired(tables: Tables, state: State, known: State, begin: int, end: int, stamp: int) -> None:
    """Reprice, once per stamp, every product on air between two minutes whose satiation is no longer the known one."""
    for k in range(state.total[0].slots):
        slot = state.slots[k]
        if slot.start >= end:
            break
        line = state.lines[slot.product]
        tired = state.curve[slot.start].satiation != known.curve[slot.start].satiation
        if slot.start >= begin and tired and line.stamp != stamp:
            line.stamp = stamp
            reprice(tables, state, slot.product)


@nb.njit(cache=True, nogil=True)
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
        if reach == minutes:
            end = walk(tables, state, known, first, minutes, 0.0)
    refresh(tables, state, state, begin, end, stamp)
    refresh(tables, state, known, begin, end, stamp)
    refresh_tired(tables, state, known, end, reach, stamp)
    count_prizes(tables, state)
    measure_lift(tables, state)
    conclude(tables, state, weigh, harsh)
    return reach
