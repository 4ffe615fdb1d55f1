"""Small changes to a sequence of airings, compiled. Each keeps the show filled, or says that it could not be made.

They change products and minutes of slots only; `lineup.solver.walk.link` finds the starts afterwards.
"""

from __future__ import annotations

import numba as nb
import numpy as np

from lineup.solver.bounds import least_minutes, most_minutes
from lineup.solver.state import State
from lineup.solver.tables import Records, Tables

REACH = 6
"""Slots to either side that may lend or take minutes."""
PARTS = 0.06
"""Share of relocations that move a whole part of the show."""


@nb.njit(cache=True, nogil=True, error_model="numpy")
def draw(rng: Records) -> float:
    """A uniform number in [0, 1) from a xorshift64* generator with its state in rng[0]."""
    x = rng[0]
    x ^= x >> np.uint64(12)
    x ^= x << np.uint64(25)
    x ^= x >> np.uint64(27)
    rng[0] = x
    return float((x * np.uint64(2685821657736338717)) >> np.uint64(11)) * (1.0 / 9007199254740992.0)


@nb.njit(cache=True, nogil=True, error_model="numpy")
def pick(rng: Records, count: int) -> int:
    """A whole number from 0 to count-1."""
    return min(count - 1, int(draw(rng) * count))


@nb.njit(cache=True, nogil=True, error_model="numpy")
def near(rng: Records, k: int, count: int) -> int:
    """Another slot than k, mostly a close one."""
    if count < 2:
        return -1
    if draw(rng) < 0.5:
        step = 1 + pick(rng, 3)
        other = k + step if draw(rng) < 0.5 else k - step
        if 0 <= other < count:
            return other
    other = pick(rng, count - 1)
    return other + 1 if other >= k else other


@nb.njit(cache=True, nogil=True, error_model="numpy")
def settle_minutes(tables: Tables, state: State, k: int, surplus: int, rng: Records) -> bool:
    """Hand `surplus` minutes (or borrow them, below 0) to slots around k, the nearest first, within their limits."""
    slots, count = state.slots, state.total[0].slots
    side = 1 if draw(rng) < 0.5 else -1
    for distance in range(1, REACH + 1):
        for turn in (side, -side):
            i = k + turn * distance
            if surplus == 0:
                return True
            if i < max(0, tables.show[0].open - 1) or i >= count:
                continue
            room = most_minutes(tables, state, i) if surplus > 0 else least_minutes(tables, state, i)
            change = room - slots[i].minutes
            change = max(0, min(change, surplus)) if surplus > 0 else min(0, max(change, surplus))
            if abs(change) > 1 and draw(rng) < 0.5:
                change = change // 2 if change > 0 else -(-change // 2)
            slots[i].minutes += change
            surplus -= change
    return surplus == 0


@nb.njit(cache=True, nogil=True, error_model="numpy")
def swap(tables: Tables, state: State, rng: Records) -> bool:
    """Two airings change places, each with its minutes, or each taking on the other's where both can."""
    slots, first = state.slots, tables.show[0].open
    count = state.total[0].slots - first
    i = pick(rng, count)
    j = near(rng, i, count)
    if j < 0:
        return False
    i, j = first + i, first + j
    if slots[i].product == slots[j].product:
        return False
    a, b = slots[i].product, slots[j].product
    slots[i].product, slots[j].product = b, a
    length_i, length_j = slots[i].minutes, slots[j].minutes
    if (
        draw(rng) < 0.4
        and tables.products[b].min_minutes <= length_i <= tables.products[b].max_minutes
        and tables.products[a].min_minutes <= length_j <= tables.products[a].max_minutes
    ):
        return True
    slots[i].minutes, slots[j].minutes = length_j, length_i
    return True


@nb.njit(cache=True, nogil=True, error_model="numpy")
def shift(tables: Tables, state: State, rng: Records) -> bool:
    """A minute goes from one airing to another."""
    slots, first = state.slots, max(0, tables.show[0].open - 1)
    count = state.total[0].slots - first
    i = pick(rng, count)
    j = near(rng, i, count)
    if j < 0:
        return False
    i, j = first + i, first + j
    if slots[i].minutes <= least_minutes(tables, state, i) or slots[j].minutes >= most_minutes(tables, state, j):
        return False
    slots[i].minutes -= 1
    slots[j].minutes += 1
    return True


@nb.njit(cache=True, nogil=True, error_model="numpy")
def turn_round(state: State, begin: int, end: int) -> None:
    """Slots begin … end-1 in the opposite order."""
    slots = state.slots
    i, j = begin, end - 1
    while i < j:
        product, minutes = slots[i].product, slots[i].minutes
        slots[i].product, slots[i].minutes = slots[j].product, slots[j].minutes
        slots[j].product, slots[j].minutes = product, minutes
        i += 1
        j -= 1


@nb.njit(cache=True, nogil=True, error_model="numpy")
def relocate(tables: Tables, state: State, rng: Records) -> bool:
    """Airings in a row move elsewhere, all else in its order: mostly one to three, now and then a whole part of the show.

    Only with whole parts does the highlight get from one end of a long show to the other.
    """
    first = tables.show[0].open
    count = state.total[0].slots - first
    dice = draw(rng)
    length = 1 if dice < 0.58 else 1 + pick(rng, 3) if dice < 1.0 - PARTS else 1 + pick(rng, max(1, count // 2))
    if count <= length:
        return False
    i = pick(rng, count - length + 1)
    j = pick(rng, count - length + 1)
    if dice < 1.0 - PARTS and draw(rng) < 0.5:
        j = max(0, min(count - length, i + pick(rng, 9) - 4))
    if i == j:
        return False
    # Two rows that stand side by side change places: each is turned round, then both together.
    i, j = first + i, first + j
    begin, middle, end = (j, i, i + length) if j < i else (i, i + length, j + length)
    turn_round(state, begin, middle)
    turn_round(state, middle, end)
    turn_round(state, begin, end)
    return True


@nb.njit(cache=True, nogil=True, error_model="numpy")
def newcomer(tables: Tables, state: State, pool: Records, rng: Records) -> int:
    """A product that may air once more, or -1. `pool` lists products, the promising ones more often."""
    p = pool[pick(rng, len(pool))]
    if state.lines[p].airings >= tables.products[p].max_airings:
        return -1
    return int(p)


@nb.njit(cache=True, nogil=True, error_model="numpy")
def replace(tables: Tables, state: State, pool: Records, rng: Records) -> int:
    """A product takes another's place; returns it, or -1."""
    first = tables.show[0].open
    if state.total[0].slots <= first:
        return -1
    k = first + pick(rng, state.total[0].slots - first)
    p = newcomer(tables, state, pool, rng)
    if p < 0 or p == state.slots[k].product:
        return -1
    slot, product = state.slots[k], tables.products[p]
    minutes = max(product.min_minutes, min(product.max_minutes, slot.minutes))
    surplus = slot.minutes - minutes
    slot.product = p
    slot.minutes = minutes
    return p if surplus == 0 or settle_minutes(tables, state, k, surplus, rng) else -1


@nb.njit(cache=True, nogil=True, error_model="numpy")
def insert(tables: Tables, state: State, pool: Records, rng: Records) -> int:
    """One more airing, its minutes borrowed around it; returns its product, or -1."""
    slots, total = state.slots, state.total[0]
    if total.slots >= len(slots):
        return -1
    p = newcomer(tables, state, pool, rng)
    if p < 0:
        return -1
    first = tables.show[0].open
    return p if insert_at(tables, state, p, first + pick(rng, total.slots - first + 1), rng) else -1


@nb.njit(cache=True, nogil=True, error_model="numpy")
def insert_at(tables: Tables, state: State, p: int, k: int, rng: Records) -> bool:
    """Product p becomes slot k, its minutes borrowed around it."""
    slots, total, product = state.slots, state.total[0], tables.products[p]
    for i in range(total.slots, k, -1):
        slots[i].product, slots[i].minutes = slots[i - 1].product, slots[i - 1].minutes
    total.slots += 1
    slots[k].product = p
    slots[k].minutes = product.min_minutes + pick(rng, min(3, product.max_minutes - product.min_minutes + 1))
    return settle_minutes(tables, state, k, -slots[k].minutes, rng)


@nb.njit(cache=True, nogil=True, error_model="numpy")
def remove(tables: Tables, state: State, rng: Records) -> bool:
    """One airing less, its minutes handed to those around it."""
    count, first = state.total[0].slots, tables.show[0].open
    return count > max(1, first) and remove_at(tables, state, first + pick(rng, count - first), rng)


@nb.njit(cache=True, nogil=True, error_model="numpy")
def remove_at(tables: Tables, state: State, k: int, rng: Records) -> bool:
    """Slot k goes, its minutes handed to those around it."""
    slots, total = state.slots, state.total[0]
    freed = slots[k].minutes
    for i in range(k, total.slots - 1):
        slots[i].product, slots[i].minutes = slots[i + 1].product, slots[i + 1].minutes
    total.slots -= 1
    # The gap lies between k-1 and k: hand out from either side of it.
    return settle_minutes(tables, state, k if draw(rng) < 0.5 else k - 1, freed, rng)
