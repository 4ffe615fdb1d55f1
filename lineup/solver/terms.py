"""Small changes to all but the sequence of airings, compiled: prices, order limits, the window, spend; each valued at once."""

from __future__ import annotations

import math

import numba as nb

from lineup.solver.bounds import highlight_window
from lineup.solver.moves import draw, near, pick
from lineup.solver.state import State
from lineup.solver.tables import Records, Tables
from lineup.solver.timeline_rules import structure
from lineup.solver.value import conclude, measure_lift, refresh, reprice, value_change
from lineup.solver.walk import buy_entries


@nb.njit(cache=True, nogil=True, error_model="numpy")
def best_tier(tables: Tables, candidate: State, p: int, weigh: Records, harsh: float) -> None:
    """Give product p the tier of greatest value, all else as it is."""
    best, value = candidate.lines[p].tier, candidate.total[0].value
    for k in range(tables.products[p].tiers):
        if k == best:
            continue
        candidate.lines[p].tier = k
        reprice(tables, candidate, p)
        conclude(tables, candidate, weigh, harsh)
        if candidate.total[0].value > value:
            best, value = k, candidate.total[0].value
    if candidate.lines[p].tier != best:
        candidate.lines[p].tier = best
        reprice(tables, candidate, p)
        conclude(tables, candidate, weigh, harsh)


@nb.njit(cache=True, nogil=True, error_model="numpy")
def move_price(tables: Tables, candidate: State, rng: Records, weigh: Records, harsh: float) -> bool:
    """Another tier, or another order limit, for a product on air."""
    p = candidate.slots[pick(rng, candidate.total[0].slots)].product
    product, line = tables.products[p], candidate.lines[p]
    if not product.sells:
        return False
    if product.orders and draw(rng) < 0.3:
        v = product.first_variant + pick(rng, product.variants)
        most = tables.variants[v].order_max
        candidate.shelves[v].limit = math.inf if draw(rng) < 0.5 else math.floor(draw(rng) * (most + 1.0))
    elif product.tiers < 2:
        return False
    else:
        line.tier = near(rng, line.tier, product.tiers)
    reprice(tables, candidate, p)
    conclude(tables, candidate, weigh, harsh)
    return True


@nb.njit(cache=True, nogil=True, error_model="numpy")
def move_highlight(
    tables: Tables, candidate: State, rng: Records, stamp: int, on: Records, weigh: Records, harsh: float
) -> bool:
    """The window a few minutes earlier or later."""
    total, minutes = candidate.total[0], tables.show[0].minutes
    start = highlight_window(total.highlight + pick(rng, 11) - 5, tables)
    if start == total.highlight:
        return False
    before = total.structure
    total.highlight = start
    total.structure = structure(tables, candidate, on)
    if total.structure > before:
        return False
    refresh(tables, candidate, candidate, 0, minutes, stamp)
    measure_lift(tables, candidate)
    conclude(tables, candidate, weigh, harsh)
    return True


@nb.njit(cache=True, nogil=True, error_model="numpy")
def move_spend(
    tables: Tables,
    candidate: State,
    current: State,
    rng: Records,
    stamp: int,
    tolerance: float,
    weigh: Records,
    harsh: float,
) -> int:
    """Some of one block's spend goes to another, or is saved, or more is spent; each block gets nothing or the least allowed.

    Returns the minute up to which the curve changed, or -1.
    """
    show = tables.show[0]
    begun = show.blocks_begun
    blocks = len(candidate.spend) - begun
    if show.ad_budget <= 0.0 or blocks <= 0:
        return -1
    giver = pick(rng, blocks)
    taker = near(rng, giver, blocks)
    giver, taker = begun + giver, (begun + taker if taker >= 0 else -1)
    left = show.ad_budget - candidate.total[0].spend
    yuan = max(draw(rng) * 0.1 * show.ad_budget, 0.0)
    dice = draw(rng)
    if dice < 0.25 or taker < 0:
        yuan = min(yuan, candidate.spend[giver])
        if candidate.spend[giver] - yuan < show.ad_block_min:
            yuan = candidate.spend[giver]
        taker = giver
        candidate.spend[giver] -= yuan
    elif dice < 0.5:
        yuan = min(max(yuan, show.ad_block_min - candidate.spend[giver]), left)
        taker = giver
        candidate.spend[giver] += yuan
    else:
        yuan = max(min(yuan, candidate.spend[giver]), show.ad_block_min - candidate.spend[taker])
        if yuan > candidate.spend[giver] or 0.0 < candidate.spend[giver] - yuan < show.ad_block_min:
            yuan = candidate.spend[giver]
        candidate.spend[giver] -= yuan
        candidate.spend[taker] += yuan
    if yuan <= 0.0 or 0.0 < candidate.spend[taker] < show.ad_block_min:
        return -1
    buy_entries(tables, candidate)
    begin = min(giver, taker) * show.ad_block
    settled = min(show.minutes, (max(giver, taker) + 1) * show.ad_block)
    first = 0
    while candidate.slots[first].start + candidate.slots[first].minutes <= begin:
        first += 1
    return value_change(tables, candidate, current, first, settled, tolerance, stamp, weigh, harsh)
