"""What stock lets through, compiled: sales of one product from what the room wants (model §6, §7, §8.5).

An airing is cut where the highlight begins and ends; within a piece the mean price paid is taken as one. With a coupon for
one fan type that is off by some millionths; `lineup.solver.tables.exactly` has it done by the minute, slower and exact.
"""

from __future__ import annotations

import math

import numba as nb

from lineup.solver.bounds import newsvendor, order_size
from lineup.solver.state import State
from lineup.solver.tables import Tables

ROOT_HALF = math.sqrt(0.5)


@nb.njit(cache=True, nogil=True, error_model="numpy")
def expected_min(mean: float, stock: float, sigma: float) -> float:
    """E[min(Z·mean, stock)]; `lineup.supply.expected_min` is the readable form."""
    if mean <= 0.0 or stock <= 0.0:
        return 0.0
    if sigma <= 0.0:
        return min(mean, stock)
    d = math.log(stock / mean) / sigma
    if d > 6.0 + sigma:
        return mean
    if d < -6.0 - sigma:
        return stock
    below = 0.5 * math.erfc((0.5 * sigma - d) * ROOT_HALF)
    above = 0.5 * math.erfc((d + 0.5 * sigma) * ROOT_HALF)
    return mean * below + stock * above


@nb.njit(cache=True, nogil=True, error_model="numpy")
def stock_order(tables: Tables, v: int, level: float, limit: float) -> float:
    """Units of variant v to order into stock: up to its newsvendor `level`, in whole packs, never more than `limit` (§8.5).

    What the user pinned is ordered as it is.
    """
    variant = tables.variants[v]
    if variant.kept_order >= 0.0:
        return float(variant.kept_order)
    return order_size(newsvendor(level, variant.stock), variant.moq, variant.pack, min(variant.order_max, limit))


@nb.njit(cache=True, nogil=True, error_model="numpy")
def order_all(tables: Tables, state: State, p: int, wanted: float) -> None:
    """Order of every variant of product p, when `wanted` units of it are wanted in all."""
    product, line = tables.products[p], state.lines[p]
    level = wanted * tables.tiers[p, line.tier].level if wanted > 0.0 else 0.0  # levels may be infinite
    for v in range(product.first_variant, product.first_variant + product.variants):
        share, shelf = tables.variants[v].share, state.shelves[v]
        shelf.order = stock_order(tables, v, share * level, shelf.limit) if share > 0.0 else 0.0
        line.order += shelf.order


@nb.njit(cache=True, nogil=True, error_model="numpy")
def sold(tables: Tables, state: State, p: int, wanted: float) -> float:
    """Units of product p expected to be sold when `wanted` are wanted so far, each variant out of its own stock (§7)."""
    product, show = tables.products[p], tables.show[0]
    units = 0.0
    for v in range(product.first_variant, product.first_variant + product.variants):
        variant = tables.variants[v]
        stock = variant.stock
        if product.orders:
            stock += state.shelves[v].order
        from_stock = expected_min(variant.share * wanted, stock, product.sigma)
        units += from_stock
        if variant.quota > 0.0:
            reach = stock + variant.quota / show.presale_conversion
            units += show.presale_conversion * (expected_min(variant.share * wanted, reach, product.sigma) - from_stock)
    return units


@nb.njit(cache=True, nogil=True, error_model="numpy")
def sell(tables: Tables, state: State, p: int) -> None:
    """Refresh the line of product p from the curve."""
    product, line = tables.products[p], state.lines[p]
    line.gmv, line.highlight_gmv, line.units = product.past_gmv, product.past_highlight, product.past_units
    line.wanted = line.order = 0.0
    line.coupon = 0
    if line.airings == 0 or not product.sells:
        return
    show, tier = tables.show[0], tables.tiers[p, line.tier]
    line.coupon = tier.coupon
    begin_highlight = state.total[0].highlight
    end_highlight = begin_highlight + show.highlight_minutes
    if product.orders:
        wanted = 0.0
        k = line.first
        while k >= 0:
            slot = state.slots[k]
            for t in range(slot.start, slot.start + slot.minutes):
                wanted += tier.rate_new * state.curve[t].wanting_new
                wanted += tier.rate_returning * state.curve[t].wanting_returning
            k = slot.next
        order_all(tables, state, p, wanted)
    by_minute = show.by_minute and tier.paid_new != tier.paid_returning
    k = line.first
    while k >= 0:
        slot = state.slots[k]
        begin, end = slot.start, slot.start + slot.minutes
        while begin < end:
            inside = begin_highlight <= begin < end_highlight
            cut = end
            if begin < begin_highlight < end:
                cut = begin_highlight
            elif begin < end_highlight < end:
                cut = end_highlight
            if by_minute:
                cut = begin + 1
            new = returning = 0.0
            for t in range(begin, cut):
                new += state.curve[t].wanting_new
                returning += state.curve[t].wanting_returning
            begin = cut
            new *= tier.rate_new
            returning *= tier.rate_returning
            if new + returning <= 0.0:
                continue
            line.wanted += new + returning
            units = product.past_units + sold(tables, state, p, line.wanted)
            gmv = (units - line.units) * (new * tier.paid_new + returning * tier.paid_returning) / (new + returning)
            line.units = units
            line.gmv += gmv
            if inside:
                line.highlight_gmv += gmv
        k = slot.next
