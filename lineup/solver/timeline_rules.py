"""The rules of the timeline as the search weighs them, compiled: minutes by which each is broken (model §8.1–8.3).

A missing product counts its least minutes.
"""

from __future__ import annotations

import numba as nb

from lineup.solver.bounds import least_minutes, most_minutes
from lineup.solver.rules import TimelineRule
from lineup.solver.state import State
from lineup.solver.tables import Records, Tables


@nb.njit(cache=True, nogil=True, error_model="numpy")
def timeline(tables: Tables, state: State) -> float:
    """Airings fill the show: minutes missing or too many."""
    filled = 0
    for k in range(state.total[0].slots):
        filled += state.slots[k].minutes
    return float(abs(filled - tables.show[0].minutes))


@nb.njit(cache=True, nogil=True, error_model="numpy")
def duration(tables: Tables, state: State) -> float:
    """Each airing within its product's shortest and longest: minutes outside."""
    off = 0
    for k in range(max(0, tables.show[0].open - 1), state.total[0].slots):
        minutes = state.slots[k].minutes
        off += max(0, least_minutes(tables, state, k) - minutes, minutes - most_minutes(tables, state, k))
    return float(off)


@nb.njit(cache=True, nogil=True, error_model="numpy")
def airings(tables: Tables, state: State) -> float:
    """At most `max_airings` of a product: minutes of those too many."""
    off = 0
    for k in range(tables.show[0].open, state.total[0].slots):
        slot = state.slots[k]
        if slot.nth > tables.products[slot.product].max_airings:
            off += slot.minutes
    return float(off)


@nb.njit(cache=True, nogil=True, error_model="numpy")
def relist_gap(tables: Tables, state: State) -> float:
    """`relist_gap` minutes between two airings of a product: minutes missing."""
    off = 0
    for k in range(state.total[0].slots):
        slot = state.slots[k]
        if slot.next >= tables.show[0].open and slot.next >= 0:
            between = state.slots[slot.next].start - slot.start - slot.minutes
            off += max(0, tables.show[0].relist_gap - between)
    return float(off)


@nb.njit(cache=True, nogil=True, error_model="numpy")
def pins(tables: Tables, state: State) -> float:
    """First airings start within their windows, pinned ones are where they were: minutes early, late, off or missing.

    Where the order made by hand is kept, a minute for each pair of first airings of which the later one belongs before.
    """
    off = 0
    for k in range(tables.show[0].open, state.total[0].slots):
        slot = state.slots[k]
        if slot.nth == 1:
            product = tables.products[slot.product]
            off += max(0, product.first_low - slot.start, slot.start - product.first_high)
    for i in range(len(tables.kept)):
        kept = tables.kept[i]
        least = tables.show[0].minutes
        for k in range(state.total[0].slots):
            slot = state.slots[k]
            if slot.product == kept.product:
                least = min(least, abs(slot.start - kept.start) + abs(slot.minutes - kept.minutes))
        off += least
    if tables.show[0].ordered:
        off += passed(tables, state)
    return float(off)


@nb.njit(cache=True, nogil=True, error_model="numpy")
def passed(tables: Tables, state: State) -> int:
    """Pairs of first airings that stand the other way round in the order made by hand."""
    pairs, slots = 0, state.slots
    for k in range(state.total[0].slots):
        own = tables.products[slots[k].product].place
        if slots[k].nth != 1 or own < 0:
            continue
        for i in range(k):
            if slots[i].nth == 1 and tables.products[slots[i].product].place > own:
                pairs += 1
    return pairs


@nb.njit(cache=True, nogil=True, error_model="numpy")
def required(tables: Tables, state: State) -> float:
    """Products that must air do: the least minutes of those that don't."""
    missing = 0
    if tables.show[0].required > 0:
        for p in range(len(tables.products)):
            if tables.products[p].required and state.lines[p].airings == 0:
                missing += tables.products[p].min_minutes
    return float(missing)


@nb.njit(cache=True, nogil=True, error_model="numpy")
def highlight_hits(tables: Tables, state: State) -> float:
    """Hits first air wholly inside the window: minutes outside."""
    begin = state.total[0].highlight
    end = begin + tables.show[0].highlight_minutes
    off = 0
    for k in range(state.total[0].slots):
        slot = state.slots[k]
        if slot.nth == 1 and tables.products[slot.product].hit:
            off += max(0, begin - slot.start, slot.start + slot.minutes - end)
    return float(off)


@nb.njit(cache=True, nogil=True, error_model="numpy")
def min_hits(tables: Tables, state: State) -> float:
    """At least so many hits air: three minutes for each that is missing."""
    hits = 0
    for k in range(state.total[0].slots):
        slot = state.slots[k]
        if slot.nth == 1 and tables.products[slot.product].hit:
            hits += 1
    return float(3 * max(0, tables.show[0].min_hits - hits))


@nb.njit(cache=True, nogil=True, error_model="numpy")
def lead_in(tables: Tables, state: State) -> float:
    """Relief in the minutes before the highlight, if any are set: minutes by which the last one came too early."""
    show = tables.show[0]
    begin = state.total[0].highlight
    if show.highlight_lead_in == 0:
        return 0.0
    if begin == 0:
        return float(show.minutes)
    last = -show.minutes
    for k in range(state.total[0].slots):
        slot = state.slots[k]
        if slot.start >= begin:
            break
        if tables.products[slot.product].relief:
            last = min(begin, slot.start + slot.minutes)
    return float(max(0, begin - show.highlight_lead_in + 1 - last))


@nb.njit(cache=True, nogil=True, error_model="numpy")
def relief(tables: Tables, state: State) -> float:
    """No `relief_window` minutes in a row without relief: minutes too many in every such stretch."""
    show = tables.show[0]
    since = show.relief_from
    off = 0
    for k in range(state.total[0].slots):
        slot = state.slots[k]
        if tables.products[slot.product].relief:
            off += max(0, slot.start - since - show.relief_window + 1)
            since = max(since, slot.start + slot.minutes)
    return float(off + max(0, show.minutes - since - show.relief_window + 1))


@nb.njit(cache=True, nogil=True, error_model="numpy")
def opening(tables: Tables, state: State) -> float:
    """Relief in the first `opening_window` minutes, if any are set: minutes by which the first comes too late."""
    show = tables.show[0]
    if show.opening_window == 0:
        return 0.0
    first = show.minutes + show.opening_window
    for k in range(state.total[0].slots):
        if tables.products[state.slots[k].product].relief:
            first = state.slots[k].start
            break
    return float(max(0, first - show.opening_window + 1))


@nb.njit(cache=True, nogil=True, error_model="numpy")
def category_minutes(tables: Tables, state: State) -> float:
    """No category too long within the window that ends with any of its airings: minutes too many.

    The fullest window of a category can always be moved to end where one of its airings ends, or to start where one
    starts; both are looked at, cut to windows that lie in the show.
    """
    show = tables.show[0]
    window, most = show.category_window, show.category_minutes
    slots, count = state.slots, state.total[0].slots
    if window > show.minutes:
        return 0.0
    off = 0
    for k in range(show.open, count):
        product = tables.products[slots[k].product]
        if not product.shares_category:
            continue
        for side in range(2):
            begin = slots[k].start + slots[k].minutes - window if side == 0 else slots[k].start
            begin = max(0, min(begin, show.minutes - window))
            end = begin + window
            held = 0
            for step in (-1, 1):
                i = k if step == 1 else k - 1
                while 0 <= i < count:
                    low, high = max(begin, slots[i].start), min(end, slots[i].start + slots[i].minutes)
                    if high <= low and i != k:
                        break
                    other = tables.products[slots[i].product]
                    if other.category == product.category and other.shares_category:
                        held += max(0, high - low)
                    i += step
            off += max(0, held - most)
    return float(off)


@nb.njit(cache=True, nogil=True, error_model="numpy")
def structure(tables: Tables, state: State, weigh: Records) -> float:
    """Minutes by which the timeline rules are broken; a weight of 0 leaves the rule out."""
    return float(
        weigh[TimelineRule.timeline] * timeline(tables, state)
        + weigh[TimelineRule.duration] * duration(tables, state)
        + weigh[TimelineRule.airings] * airings(tables, state)
        + weigh[TimelineRule.relist_gap] * relist_gap(tables, state)
        + weigh[TimelineRule.pins] * pins(tables, state)
        + weigh[TimelineRule.required] * required(tables, state)
        + weigh[TimelineRule.highlight_hits] * highlight_hits(tables, state)
        + weigh[TimelineRule.min_hits] * min_hits(tables, state)
        + weigh[TimelineRule.lead_in] * lead_in(tables, state)
        + weigh[TimelineRule.relief] * relief(tables, state)
        + weigh[TimelineRule.opening] * opening(tables, state)
        + weigh[TimelineRule.category_minutes] * category_minutes(tables, state)
    )
