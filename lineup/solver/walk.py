"""The room, compiled: viewers, fatigue and what they want, from any minute on (model §3-§5).

`lineup.room` and `lineup.demand` are the readable form; tests hold this one equal to them.
"""

from __future__ import annotations

import math

import numba as nb
import numpy as np

from lineup.solver.bounds import ad_blocks
from lineup.solver.satiation import satiation_now, tire
from lineup.solver.state import UNTOUCHED, State
from lineup.solver.tables import Tables


@nb.njit(cache=True, nogil=True, error_model="numpy")
def link(tables: Tables, state: State) -> None:
    """Give every slot its start, its number among the product's airings, what the last left of demand, and the next."""
    slots, lines = state.slots, state.lines
    clock = 0
    for k in range(state.total[0].slots):
        line = lines[slots[k].product]
        line.airings = 0
        line.last = -1
    for k in range(state.total[0].slots):
        slot = slots[k]
        line = lines[slot.product]
        slot.start = clock
        clock += slot.minutes
        line.airings += 1
        slot.nth = line.airings
        slot.next = -1
        slot.again = 1.0
        if line.last >= 0:
            before = slots[line.last]
            before.next = k
            slot.again = tables.relist[min(slot.start - before.start - before.minutes, len(tables.relist) - 1)]
        else:
            line.first = k
        line.last = k
    state.total[0].unrest = tables.show[0].calm * changes(tables, state) if tables.show[0].calm > 0.0 else 0.0


@nb.njit(cache=True, nogil=True, error_model="numpy")
def changes(tables: Tables, state: State) -> int:
    """Airings added, dropped, or outside the longest run that keeps the old order."""
    old, slots, first = tables.old, state.slots, tables.show[0].open
    count, common = state.total[0].slots - first, 0
    row = np.zeros(len(old) + 1, np.int64)
    taken = np.zeros(len(old), np.bool_)
    for k in range(count):
        product, corner = slots[first + k].product, 0
        free = True
        for i in range(len(old)):
            above = row[i + 1]
            if old[i] == product:
                row[i + 1] = corner + 1
                if free and not taken[i]:
                    taken[i], free = True, False
                    common += 1
            else:
                row[i + 1] = max(above, row[i])
            corner = above
    return int(count + len(old) - common - row[len(old)])


@nb.njit(cache=True, nogil=True, error_model="numpy")
def carry_relist(state: State, known: State, end: int) -> int:
    """After a walk that stopped at minute `end`: what later airings want where the one before them aired at another time.

    From `end` on both states air the same, airing for airing. Returns the minute up to which the curve was rewritten.
    """
    reach = end
    k, i = state.total[0].slots - 1, known.total[0].slots - 1
    while k >= 0 and i >= 0 and state.slots[k].start >= end:
        slot, was = state.slots[k], known.slots[i]
        if slot.again != was.again:
            more = slot.again / was.again
            for t in range(slot.start, slot.start + slot.minutes):
                state.curve[t].wanting_new *= more
                state.curve[t].wanting_returning *= more
            reach = max(reach, slot.start + slot.minutes)
        k -= 1
        i -= 1
    return int(reach)


@nb.njit(cache=True, nogil=True, error_model="numpy")
def walk(tables: Tables, state: State, known: State, first: int, settled: int, tolerance: float) -> int:
    """Walk from slot `first` to the end; returns the minute up to which the curve was rewritten.

    From minute `settled` on, `state` airs what `known` airs: the walk stops early once viewers and pressure are within
    `tolerance` (relative) of the known curve, since every later minute would repeat it but for `carry_satiation`.
    """
    show = tables.show[0]
    slots, curve = state.slots, state.curve
    begin = slots[first].start
    share = show.returning_share_paid
    state.tired["at"][:] = UNTOUCHED
    if begin == 0:
        new = returning = pressure = 0.0
    else:
        before = curve[begin - 1]
        new, returning = before.new, before.returning
        product = tables.products[slots[first - 1].product]
        pressure = max(0.0, before.pressure * show.pressure_decay + product.pressure)
    for k in range(first, state.total[0].slots):
        slot = slots[k]
        product = tables.products[slot.product]
        if slot.start >= settled and slot.start > begin:
            old, was = curve[slot.start], known.curve[slot.start - 1]
            now = curve[slot.start - 1]
            if (
                abs(now.new - was.new) <= tolerance * was.new
                and abs(now.returning - was.returning) <= tolerance * was.returning
                and abs(pressure - old.pressure) <= tolerance
            ):
                return int(slot.start)
        satiation = 0.0
        if product.sells:
            satiation = satiation_now(tables, state, k)
            tire(tables, state, k, satiation)
        for age in range(slot.minutes):
            t = slot.start + age
            come = tables.minutes[t]
            here = curve[t]
            if t < show.now:  # as it happened
                here.new = new = come.seen_new
                here.returning = returning = come.seen_returning
                here.pressure, here.satiation = pressure, satiation
                here.wanting_new = here.wanting_returning = 0.0
                if product.sells:
                    satiation = satiation * show.satiation_decay + 1.0
                pressure = max(0.0, pressure * show.pressure_decay + product.pressure)
                continue
            new = new * product.stay_new + come.new + come.public_new * product.pull + here.paid * (1.0 - share)
            returning = (
                returning * product.stay_returning
                + come.returning
                + come.public_returning * product.pull
                + here.paid * share
            )
            here.new = new
            here.returning = returning
            here.pressure = pressure
            here.satiation = satiation
            if product.sells:
                eager = tables.pitch[slot.product, age] * slot.again
                tired = -show.category_fatigue * satiation
                here.wanting_new = new * eager * math.exp(tired - show.pressure_fatigue_new * pressure)
                here.wanting_returning = (
                    returning * eager * math.exp(tired - show.pressure_fatigue_returning * pressure)
                )
                satiation = satiation * show.satiation_decay + 1.0
            else:
                here.wanting_new = 0.0
                here.wanting_returning = 0.0
            pressure = max(0.0, pressure * show.pressure_decay + product.pressure)
    return int(show.minutes)


@nb.njit(cache=True, nogil=True, error_model="numpy")
def buy_entries(tables: Tables, state: State) -> None:
    """Turn the spend of each block into paid entries per minute, and add it up (§3)."""
    show = tables.show[0]
    state.total[0].spend = 0.0
    for block in range(len(state.spend)):
        state.total[0].spend += state.spend[block]
        begin, end = ad_blocks(tables, block)
        if block < show.blocks_begun:
            for t in range(begin, end):
                state.curve[t].paid = tables.minutes[t].paid
            continue
        rate = 0.0
        if show.paid_cap > 0.0:
            per_minute = state.spend[block] / (end - begin)
            rate = -show.paid_cap * math.expm1(-per_minute / (show.cost_per_entry * show.paid_cap))
        for t in range(begin, end):
            state.curve[t].paid = rate
