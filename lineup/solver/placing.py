"""What leads a timeline back to its rules, compiled: products that are astray get a place, the window follows the hits."""

from __future__ import annotations

import numba as nb

from lineup.solver.moves import insert_at, pick, remove_at
from lineup.solver.state import State
from lineup.solver.tables import Records, Tables


@nb.njit(cache=True, nogil=True, error_model="numpy")
def astray(tables: Tables, state: State, p: int, hits_missing: bool) -> bool:
    """Whether product p must air and does not, or first airs outside its pins or, a hit, outside the window."""
    product, line, total = tables.products[p], state.lines[p], state.total[0]
    if line.airings == 0:
        return bool(product.required or (product.hit and hits_missing))
    if line.first < tables.show[0].open:
        return False
    first = state.slots[line.first]
    if not product.first_low <= first.start <= product.first_high:
        return True
    end = total.highlight + tables.show[0].highlight_minutes
    return bool(product.hit and not total.highlight <= first.start <= end - first.minutes)


@nb.njit(cache=True, nogil=True, error_model="numpy")
def place(tables: Tables, state: State, hits_missing: bool, rng: Records) -> bool:
    """A product that is astray in a linked state gets a place where it may first air; all around it stay as they are."""
    slots, total, show = state.slots, state.total[0], tables.show[0]
    count = len(tables.products)
    p = pick(rng, count)
    for _ in range(count):
        if astray(tables, state, p, hits_missing):
            break
        p = (p + 1) % count
    else:
        return False
    product, line = tables.products[p], state.lines[p]
    low, high = product.first_low, min(product.first_high, show.minutes - product.min_minutes)
    if product.hit:
        low = max(low, total.highlight)
        high = min(high, total.highlight + show.highlight_minutes - product.min_minutes)
    if low > high or total.slots >= len(slots):
        return False
    target = low + pick(rng, high - low + 1)
    if line.airings > 0 and not remove_at(tables, state, line.first, rng):
        return False
    k = clock = 0
    while k < tables.show[0].open:
        clock += slots[k].minutes
        k += 1
    while k < total.slots and clock + slots[k].minutes // 2 < target:
        clock += slots[k].minutes
        k += 1
    return insert_at(tables, state, p, k, rng)


@nb.njit(cache=True, nogil=True, error_model="numpy")
def follow_hits(tables: Tables, state: State) -> bool:
    """Move the window as little as it takes to hold the first airings of all hits; whether it moved.

    Without this a hit could not change places with another product across the window's edge.
    """
    show, total = tables.show[0], state.total[0]
    begin, end = show.minutes, 0
    for k in range(total.slots):
        slot = state.slots[k]
        if slot.nth == 1 and tables.products[slot.product].hit:
            begin = min(begin, slot.start)
            end = max(end, slot.start + slot.minutes)
    if begin >= end or end - begin > show.highlight_minutes:
        return False
    earliest = max(show.window_first, end - show.highlight_minutes)
    latest = min(begin, show.window_last)
    start = max(earliest, min(latest, total.highlight))
    if start == total.highlight or earliest > latest:
        return False
    total.highlight = start
    return True
