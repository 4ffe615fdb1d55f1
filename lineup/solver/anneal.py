"""Simulated annealing over exact values, compiled: one chain in one thread, the same for the same seed.

Rules on figures are broken at a price that rises while they stay broken and falls while they hold, so that the chain walks
along a tight budget and not only inside it. Timeline rules may be broken while it is hot, and are mended as it cools.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numba as nb

from lineup.solver.moves import draw, follow_hits, insert, near, pick, relocate, remove, replace, shift, swap
from lineup.solver.rules import Weights, figure, highlight_window, structure
from lineup.solver.state import State, copy_curve, copy_slots, copy_state
from lineup.solver.tables import Records, Tables
from lineup.solver.value import conclude, measure_lift, refresh, reprice, value_change, value_whole
from lineup.solver.walk import buy_entries, link

REPRICE_EVERY = 256
HOLDS = 1e-9
HARSH = 0.02
"""Share of GMV that a minute of a broken timeline costs."""


class Cooling(NamedTuple):
    """How one chain of the search goes on."""

    proposals: int
    hot: float  # first temperature, a share of GMV
    cold: float  # last temperature, a share of GMV
    tolerance: float  # relative: a walk ends where viewers and pressure are so close to the known ones
    crossing: float  # temperatures: a proposal that costs more by the timeline alone isn't valued


@nb.njit(cache=True, nogil=True)
def restore(trial: State, known: State, begin: int, end: int) -> None:
    """Undo a proposal: everything that it may have touched."""
    for k in range(trial.total[0].slots):
        p = trial.slots[k].product
        trial.lines[p] = known.lines[p]
    for k in range(known.total[0].slots):
        p = known.slots[k].product
        trial.lines[p] = known.lines[p]
    copy_slots(trial, known)
    copy_curve(trial, known, begin, end)
    trial.spend[:] = known.spend
    trial.total[0] = known.total[0]


@nb.njit(cache=True, nogil=True)
def keep(known: State, trial: State) -> None:
    """Take over an accepted proposal."""
    for k in range(known.total[0].slots):
        p = known.slots[k].product
        known.lines[p] = trial.lines[p]
    for k in range(trial.total[0].slots):
        p = trial.slots[k].product
        known.lines[p] = trial.lines[p]
    copy_slots(known, trial)
    copy_curve(known, trial, 0, len(trial.curve))
    known.spend[:] = trial.spend
    known.total[0] = trial.total[0]


@nb.njit(cache=True, nogil=True)
def unlink_dropped(trial: State, known: State) -> None:
    """Forget the airings of every known product, so that one dropped from the sequence leaves no trace."""
    for k in range(known.total[0].slots):
        line = trial.lines[known.slots[k].product]
        line.airings = 0
        line.first = -1


@nb.njit(cache=True, nogil=True)
def first_change(trial: State, known: State) -> int:
    """The first slot in which the two differ, or -1."""
    count = min(trial.total[0].slots, known.total[0].slots)
    for k in range(count):
        if trial.slots[k].product != known.slots[k].product or trial.slots[k].minutes != known.slots[k].minutes:
            return k
    return -1


@nb.njit(cache=True, nogil=True)
def settled_from(trial: State, known: State) -> int:
    """The minute from which both air the same, airing for airing."""
    i, j = trial.total[0].slots - 1, known.total[0].slots - 1
    minute = trial.slots[i].start + trial.slots[i].minutes
    while i >= 0 and j >= 0:
        a, b = trial.slots[i], known.slots[j]
        if a.product != b.product or a.start != b.start or a.nth != b.nth:
            break
        minute = a.start
        i -= 1
        j -= 1
    return int(minute)


@nb.njit(cache=True, nogil=True)
def best_tier(tables: Tables, trial: State, p: int, weigh: Records, harsh: float) -> None:
    """Give product p the tier of greatest value, all else as it is."""
    best, value = trial.lines[p].tier, trial.total[0].value
    for k in range(tables.products[p].tiers):
        if k == best:
            continue
        trial.lines[p].tier = k
        reprice(tables, trial, p)
        conclude(tables, trial, weigh, harsh)
        if trial.total[0].value > value:
            best, value = k, trial.total[0].value
    if trial.lines[p].tier != best:
        trial.lines[p].tier = best
        reprice(tables, trial, p)
        conclude(tables, trial, weigh, harsh)


@nb.njit(cache=True, nogil=True)
def propose(tables: Tables, trial: State, pool: Records, odds: Records, rng: Records) -> tuple[bool, int]:
    """Change the sequence in one of six ways; whether it could be done, and the product that came in, or -1."""
    dice = draw(rng)
    if dice < odds[0]:
        return swap(tables, trial, rng), -1
    if dice < odds[1]:
        return shift(tables, trial, rng), -1
    if dice < odds[2]:
        return relocate(trial, rng), -1
    if dice < odds[3]:
        p = replace(tables, trial, pool, rng)
        return p >= 0, p
    if dice < odds[4]:
        p = insert(tables, trial, pool, rng)
        return p >= 0, p
    return remove(tables, trial, rng), -1


@nb.njit(cache=True, nogil=True)
def move_price(tables: Tables, trial: State, rng: Records, weigh: Records, harsh: float) -> bool:
    """Another tier, or another order limit, for a product on air."""
    p = trial.slots[pick(rng, trial.total[0].slots)].product
    product, line = tables.products[p], trial.lines[p]
    if not product.sells:
        return False
    if product.order_max > 0.0 and draw(rng) < 0.3:
        line.order_limit = math.inf if draw(rng) < 0.5 else math.floor(draw(rng) * (product.order_max + 1.0))
    elif product.tiers < 2:
        return False
    else:
        line.tier = near(rng, line.tier, product.tiers)
    reprice(tables, trial, p)
    conclude(tables, trial, weigh, harsh)
    return True


@nb.njit(cache=True, nogil=True)
def move_highlight(
    tables: Tables, trial: State, rng: Records, stamp: int, on: Records, weigh: Records, harsh: float
) -> bool:
    """The window a few minutes earlier or later."""
    total, minutes = trial.total[0], tables.show[0].minutes
    start = highlight_window(total.highlight + pick(rng, 11) - 5, tables)
    if start == total.highlight:
        return False
    before = total.structure
    total.highlight = start
    total.structure = structure(tables, trial, on)
    if total.structure > before:
        return False
    refresh(tables, trial, trial, 0, minutes, stamp)
    measure_lift(tables, trial)
    conclude(tables, trial, weigh, harsh)
    return True


@nb.njit(cache=True, nogil=True)
def move_spend(
    tables: Tables, trial: State, known: State, rng: Records, stamp: int, tolerance: float, weigh: Records, harsh: float
) -> int:
    """Some of one block's spend goes to another; returns the minute up to which the curve changed, or -1."""
    blocks, show = len(trial.spend), tables.show[0]
    if blocks < 2 or show.ad_budget <= 0.0:
        return -1
    giver = pick(rng, blocks)
    taker = near(rng, giver, blocks)
    yuan = min(trial.spend[giver], draw(rng) * 0.1 * show.ad_budget)
    if yuan <= 0.0:
        return -1
    trial.spend[giver] -= yuan
    trial.spend[taker] += yuan
    buy_entries(tables, trial)
    begin = min(giver, taker) * show.ad_block
    settled = min(show.minutes, (max(giver, taker) + 1) * show.ad_block)
    first = 0
    while trial.slots[first].start + trial.slots[first].minutes <= begin:
        first += 1
    return value_change(tables, trial, known, first, settled, tolerance, stamp, weigh, harsh)


@nb.njit(cache=True, nogil=True)
def anneal(
    tables: Tables,
    known: State,
    trial: State,
    best: State,
    pool: Records,
    odds: Records,
    weights: Weights,
    rng: Records,
    cooling: Cooling,
    signal: Records,
) -> int:
    """Search on from `known`; `best` receives every better plan that breaks no rule. Returns the proposals made.

    pool: products to draw newcomers from. odds: cumulated shares of price, window and spend moves, then of the six sequence
    moves. weights: those of the figure rules are updated in place. signal: [stop when not 0, proposals done].
    """
    on, weigh = weights.timeline, weights.figures
    rounds, tolerance = cooling.proposals, cooling.tolerance
    link(known)
    known.total[0].structure = structure(tables, known, on)
    value_whole(tables, known, weigh, 0.0)
    copy_state(trial, known)
    stamp = 0
    minutes = tables.show[0].minutes
    harsh = temperature = 1.0
    for turn in range(rounds):
        if turn % REPRICE_EVERY == 0:
            if signal[0] != 0:
                return turn
            signal[1] += REPRICE_EVERY
            harsh = max(1.0, HARSH * known.total[0].gmv)
            temperature = cooling.hot * (cooling.cold / cooling.hot) ** (turn / rounds) * max(1.0, known.total[0].gmv)
            for rule in range(len(weigh)):
                if weigh[rule] >= 0.0:
                    breached = figure(tables, known, rule) > 0.0
                    weigh[rule] = min(50.0, weigh[rule] * 1.08) if breached else max(0.01, weigh[rule] * 0.98)
            conclude(tables, known, weigh, harsh)
            trial.total[0] = known.total[0]
        stamp += 1
        threshold = known.total[0].value + temperature * math.log(1.0 - draw(rng))
        dice = draw(rng)
        begin = end = 0
        whole = followed = False
        if dice < odds[0]:
            done = move_price(tables, trial, rng, weigh, harsh)
        elif dice < odds[1]:
            done = move_highlight(tables, trial, rng, stamp, on, weigh, harsh)
        elif dice < odds[2]:
            end = move_spend(tables, trial, known, rng, stamp, tolerance, weigh, harsh)
            done = end >= 0
            end = minutes
            whole = True
        else:
            done, came = propose(tables, trial, pool, odds[3:], rng)
            first = first_change(trial, known) if done else -1
            if first < 0:
                done = False
            else:
                unlink_dropped(trial, known)
                link(trial)
                followed = follow_hits(tables, trial)
                trial.total[0].structure = structure(tables, trial, on)
                broken = trial.total[0].structure - known.total[0].structure
                done = broken <= 0.0 or broken * harsh <= cooling.crossing * temperature
                begin = trial.slots[first].start
            if done:
                settled = settled_from(trial, known)
                end = value_change(tables, trial, known, first, settled, tolerance, stamp, weigh, harsh)
                whole = end < minutes
                if followed:
                    refresh(tables, trial, trial, 0, minutes, stamp)
                    refresh(tables, trial, known, 0, minutes, stamp)
                    conclude(tables, trial, weigh, harsh)
                if came >= 0 and trial.lines[came].airings == 1:
                    best_tier(tables, trial, came, weigh, harsh)
        if not done or trial.total[0].value < threshold:
            restore(trial, known, begin, end)
            continue
        if whole:
            value_whole(tables, trial, weigh, harsh)
        keep(known, trial)
        if (
            known.total[0].structure <= HOLDS
            and known.total[0].broken <= HOLDS
            and known.total[0].gmv > best.total[0].gmv
        ):
            copy_state(best, known)
    return rounds
