"""What stock lets through, compiled: sales of one product from what the room wants (model §6, §7, §8.5).

An airing is cut where the highlight begins and ends; within a piece the mean price paid is taken as one. With a coupon for
one fan type that is off by some millionths; `lineup.solver.tables.exactly` has it done by the minute, slower and exact.
"""

from __future__ import annotations

import math

import numba as nb

from lineup.solver.rules import newsvendor, order_size
from lineup.solver.state import State
from lineup.solver.tables import Tables

ROOT_HALF = math.sqrt(0.5)


@nb.njit(cache=True, nogil=True)
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


@nb.njit(cache=True, nogil=True)
def stock_order(tables: Tables, p: int, tier: int, wanted: float, limit: float) -> float:
    """Units to order into stock: up to the newsvendor level, in whole packs, never more than `limit` (§8.5).

    What the user pinned is ordered as it is.
    """
    product = tables.products[p]
    if product.kept_order >= 0.0:
        return float(product.kept_order)
    need = newsvendor(wanted * tables.tiers[p, tier].level, product.stock)
    return order_size(need, product.moq, product.pack, min(product.order_max, limit))


@nb.njit(cache=True, nogil=True)
def sell(tables: Tables, state: State, p: int) -> None:
    """Refresh the line of product p from the curve."""
    product, line = tables.products[p], state.lines[p]
    line.gmv = line.highlight_gmv = line.units = line.wanted = line.order = 0.0
    if line.airings == 0 or not product.sells:
        return
    show, tier = tables.show[0], tables.tiers[p, line.tier]
    begin_highlight = state.total[0].highlight
    end_highlight = begin_highlight + show.highlight_minutes
    if product.order_max > 0.0:
        wanted = 0.0
        k = line.first
        while k >= 0:
            slot = state.slots[k]
            for t in range(slot.start, slot.start + slot.minutes):
                wanted += tier.rate_new * state.curve[t].wanting_new
                wanted += tier.rate_returning * state.curve[t].wanting_returning
            k = slot.next
        line.order = stock_order(tables, p, line.tier, wanted, line.order_limit)
    stock = product.stock + line.order
    by_minute = show.by_minute and tier.paid_new != tier.paid_returning
    reach = stock + product.quota / show.presale_conversion
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
            sold = expected_min(line.wanted, stock, product.sigma)
            if product.quota > 0.0:
                over = expected_min(line.wanted, reach, product.sigma) - sold
                sold += show.presale_conversion * over
            gmv = (sold - line.units) * (new * tier.paid_new + returning * tier.paid_returning) / (new + returning)
            line.units = sold
            line.gmv += gmv
            if inside:
                line.highlight_gmv += gmv
        k = slot.next
