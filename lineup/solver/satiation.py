"""What the room has had enough of, compiled: satiation by category (model §5)."""

from __future__ import annotations

import math

import numba as nb

from lineup.solver.state import GONE, UNTOUCHED, State
from lineup.solver.tables import Tables

TIRED_TOLERANCE = 100.0
"""How much more a difference in satiation may be off, in demand, than the number of viewers."""


@nb.njit(cache=True, nogil=True, error_model="numpy")
def satiation_at(tables: Tables, state: State, k: int) -> float:
    """Satiation of slot k's category when it begins, from the slots before it."""
    show, slots = tables.show[0], state.slots
    category = tables.products[slots[k].product].category
    begin = slots[k].start
    decay = show.satiation_decay
    total = 0.0
    for i in range(k - 1, -1, -1):
        end = slots[i].start + slots[i].minutes
        left = tables.decay[begin - end]
        if left < show.forgotten:
            break
        product = tables.products[slots[i].product]
        if product.category == category and product.sells:
            grown = (1.0 - tables.decay[slots[i].minutes]) / (1.0 - decay)
            total += grown * left
    return total


@nb.njit(cache=True, nogil=True, error_model="numpy")
def satiation_now(tables: Tables, state: State, k: int) -> float:
    """The same as `satiation_at`, from what the walk has kept if it came through the category."""
    tired = state.tired[tables.products[state.slots[k].product].category]
    if tired.at >= 0:
        return float(tired.satiation * tables.decay[state.slots[k].start - tired.at])
    return satiation_at(tables, state, k)


@nb.njit(cache=True, nogil=True, error_model="numpy")
def tire(tables: Tables, state: State, k: int, before: float) -> None:
    """Keep the satiation that slot k leaves behind, from that before it."""
    slot, decay = state.slots[k], tables.show[0].satiation_decay
    tired = state.tired[tables.products[slot.product].category]
    faded = tables.decay[slot.minutes]
    tired.satiation = before * faded + (1.0 - faded) / (1.0 - decay)
    tired.at = slot.start + slot.minutes


@nb.njit(cache=True, nogil=True, error_model="numpy")
def carry_satiation(tables: Tables, state: State, known: State, first: int, end: int, tolerance: float) -> int:
    """After a walk that stopped at minute `end`: what later slots want where their category aired otherwise before.

    Viewers and pressure there are `known`'s. Differences in demand up to TIRED_TOLERANCE · `tolerance` are let be. Returns
    the minute up to which the curve was rewritten.
    """
    show, slots, curve = tables.show[0], state.slots, state.curve
    least = TIRED_TOLERANCE * tolerance + 1e-12
    for k in range(first, known.total[0].slots):
        if known.slots[k].start >= end:
            break
        product = tables.products[known.slots[k].product]
        if product.sells and state.tired[product.category].at < 0:
            state.tired[product.category].at = GONE
    reach = end
    for k in range(first, state.total[0].slots):
        slot = slots[k]
        product = tables.products[slot.product]
        if slot.start < end or not product.sells or state.tired[product.category].at == UNTOUCHED:
            continue
        if show.category_fatigue * tables.decay[slot.start - end] < least * (1.0 - show.satiation_decay):
            break
        now, was = satiation_now(tables, state, k), curve[slot.start].satiation
        tire(tables, state, k, now)
        if show.category_fatigue * abs(now - was) <= least:
            continue
        for age in range(slot.minutes):
            here, more = curve[slot.start + age], (now - was) * tables.decay[age]
            fresher = math.exp(-show.category_fatigue * more)
            here.satiation += more
            here.wanting_new *= fresher
            here.wanting_returning *= fresher
        reach = slot.start + slot.minutes
    return int(reach)
