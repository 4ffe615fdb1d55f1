"""Simulated annealing over exact values, compiled: one chain in one thread, the same for the same seed.

Rules on figures are broken at a price that rises while they stay broken and falls while they hold, so that the chain walks
along a tight budget and not only inside it. Timeline rules may be broken while it is hot, and are mended as it cools.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numba as nb

from lineup.solver.bounds import highlight_window
from lineup.solver.figure_rules import figure
from lineup.solver.moves import draw, follow_hits, insert, near, pick, relocate, remove, replace, shift, swap
from lineup.solver.rules import Weights
from lineup.solver.state import State, copy_curve, copy_line, copy_slots, copy_state
from lineup.solver.tables import Records, Tables
from lineup.solver.timeline_rules import structure
from lineup.solver.value import conclude, measure_lift, refresh, reprice, value_change, value_whole
from lineup.solver.walk import buy_entries, link

REPRICE_EVERY = 256
HOLDS = 1e-9
HARSH = 0.02
"""Share of what the goal comes to that a minute of a broken timeline costs."""


class Cooling(NamedTuple):
    """How one chain of the search goes on."""

    proposals: int
    hot: float  # first temperature, a share of what the goal comes to
    cold: float  # last temperature, a share of what the goal comes to
    tolerance: float  # relative: a walk ends where viewers and pressure are so close to the current ones
    crossing: float  # temperatures: a proposal that costs more by the timeline alone isn't valued


@nb.njit(cache=True, nogil=True)
def reject(tables: Tables, candidate: State, current: State, begin: int, end: int) -> None:
    """Undo a proposal: everything that it may have touched."""
    for k in range(candidate.total[0].slots):
        copy_line(tables, candidate, current, candidate.slots[k].product)
    for k in range(current.total[0].slots):
        copy_line(tables, candidate, current, current.slots[k].product)
    copy_slots(candidate, current)
    copy_curve(candidate, current, begin, end)
    candidate.spend[:] = current.spend
    candidate.total[0] = current.total[0]


@nb.njit(cache=True, nogil=True)
def accept(tables: Tables, current: State, candidate: State) -> None:
    """Take over a proposal."""
    for k in range(current.total[0].slots):
        copy_line(tables, current, candidate, current.slots[k].product)
    for k in range(candidate.total[0].slots):
        copy_line(tables, current, candidate, candidate.slots[k].product)
    copy_slots(current, candidate)
    copy_curve(current, candidate, 0, len(candidate.curve))
    current.spend[:] = candidate.spend
    current.total[0] = candidate.total[0]


@nb.njit(cache=True, nogil=True)
def unlink_dropped(candidate: State, current: State) -> None:
    """Forget the airings of every current product, so that one dropped from the sequence leaves no trace."""
    for k in range(current.total[0].slots):
        line = candidate.lines[current.slots[k].product]
        line.airings = 0
        line.first = -1


@nb.njit(cache=True, nogil=True)
def first_change(candidate: State, current: State) -> int:
    """The first slot in which the two differ, or -1."""
    count = min(candidate.total[0].slots, current.total[0].slots)
    for k in range(count):
        if (
            candidate.slots[k].product != current.slots[k].product
            or candidate.slots[k].minutes != current.slots[k].minutes
        ):
            return k
    return -1


@nb.njit(cache=True, nogil=True)
def settled_from(candidate: State, current: State) -> int:
    """The minute from which both air the same, airing for airing, but for how long ago the products aired before."""
    i, j = candidate.total[0].slots - 1, current.total[0].slots - 1
    minute = candidate.slots[i].start + candidate.slots[i].minutes
    while i >= 0 and j >= 0:
        a, b = candidate.slots[i], current.slots[j]
        if a.product != b.product or a.start != b.start:
            break
        minute = a.start
        i -= 1
        j -= 1
    return int(minute)


@nb.njit(cache=True, nogil=True)
def worth_of(tables: Tables, state: State) -> float:
    """Yuan that the state's goal is measured by: its objective, or where that comes to little, a tenth of its GMV.

    Of a night what is still to come.
    """
    total, past = state.total[0], tables.show[0].past_value
    return float(max(1.0, total.objective - past, 0.1 * (total.gmv - past)))


@nb.njit(cache=True, nogil=True)
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


@nb.njit(cache=True, nogil=True)
def propose(tables: Tables, candidate: State, pool: Records, odds: Records, rng: Records) -> tuple[bool, int]:
    """Change the sequence in one of six ways; whether it could be done, and the product that came in, or -1."""
    dice = draw(rng)
    if dice < odds[0]:
        return swap(tables, candidate, rng), -1
    if dice < odds[1]:
        return shift(tables, candidate, rng), -1
    if dice < odds[2]:
        return relocate(tables, candidate, rng), -1
    if dice < odds[3]:
        p = replace(tables, candidate, pool, rng)
        return p >= 0, p
    if dice < odds[4]:
        p = insert(tables, candidate, pool, rng)
        return p >= 0, p
    return remove(tables, candidate, rng), -1


@nb.njit(cache=True, nogil=True)
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


@nb.njit(cache=True, nogil=True)
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


@nb.njit(cache=True, nogil=True)
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


@nb.njit(cache=True, nogil=True)
def anneal(
    tables: Tables,
    current: State,
    candidate: State,
    best: State,
    pool: Records,
    odds: Records,
    weights: Weights,
    rng: Records,
    cooling: Cooling,
    signal: Records,
) -> int:
    """Search on from `current`; `best` receives every better plan that breaks no rule. Returns the proposals made.

    pool: products to draw newcomers from. odds: cumulated shares of price, window and spend moves, then of the six sequence
    moves. weights: those of the figure rules are updated in place. signal: [stop when not 0, proposals done].
    """
    on, weigh = weights.timeline, weights.figures
    rounds, tolerance = cooling.proposals, cooling.tolerance
    link(tables, current)
    current.total[0].structure = structure(tables, current, on)
    value_whole(tables, current, weigh, 0.0)
    copy_state(candidate, current)
    stamp = 0
    minutes = tables.show[0].minutes
    harsh = temperature = 1.0
    for turn in range(rounds):
        if turn % REPRICE_EVERY == 0:
            if signal[0] != 0:
                return turn
            signal[1] += REPRICE_EVERY
            worth = worth_of(tables, current)
            harsh = HARSH * worth
            temperature = cooling.hot * (cooling.cold / cooling.hot) ** (turn / rounds) * worth
            for rule in range(len(weigh)):
                if weigh[rule] >= 0.0:
                    breached = figure(tables, current, rule) > 0.0
                    weigh[rule] = min(50.0, weigh[rule] * 1.08) if breached else max(0.01, weigh[rule] * 0.98)
            conclude(tables, current, weigh, harsh)
            candidate.total[0] = current.total[0]
        stamp += 1
        threshold = current.total[0].value + temperature * math.log(1.0 - draw(rng))
        dice = draw(rng)
        begin = end = 0
        whole = followed = False
        if dice < odds[0]:
            done = move_price(tables, candidate, rng, weigh, harsh)
        elif dice < odds[1]:
            done = move_highlight(tables, candidate, rng, stamp, on, weigh, harsh)
        elif dice < odds[2]:
            end = move_spend(tables, candidate, current, rng, stamp, tolerance, weigh, harsh)
            done = end >= 0
            end = minutes
            whole = True
        else:
            done, came = propose(tables, candidate, pool, odds[3:], rng)
            first = first_change(candidate, current) if done else -1
            if first < 0:
                done = False
            else:
                unlink_dropped(candidate, current)
                link(tables, candidate)
                followed = follow_hits(tables, candidate)
                candidate.total[0].structure = structure(tables, candidate, on)
                broken = candidate.total[0].structure - current.total[0].structure
                done = broken <= 0.0 or broken * harsh <= cooling.crossing * temperature
                begin = candidate.slots[first].start
            if done:
                settled = settled_from(candidate, current)
                end = value_change(tables, candidate, current, first, settled, tolerance, stamp, weigh, harsh)
                whole = end < minutes
                if followed:
                    refresh(tables, candidate, candidate, 0, minutes, stamp)
                    refresh(tables, candidate, current, 0, minutes, stamp)
                    conclude(tables, candidate, weigh, harsh)
                if came >= 0 and candidate.lines[came].airings == 1:
                    best_tier(tables, candidate, came, weigh, harsh)
        if not done or candidate.total[0].value < threshold:
            reject(tables, candidate, current, begin, end)
            continue
        if whole:
            value_whole(tables, candidate, weigh, harsh)
        accept(tables, current, candidate)
        if (
            current.total[0].structure <= HOLDS
            and current.total[0].broken <= HOLDS
            and current.total[0].objective > best.total[0].objective
        ):
            copy_state(best, current)
    return rounds
