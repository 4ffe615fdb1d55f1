"""Simulated annealing over exact values, compiled: one chain in one thread, the same for the same seed.

Rules on figures are broken at a price that rises while they stay broken and falls while they hold, so that the chain walks
along a tight budget and not only inside it. Too high a price is a wall: what lies behind it is never reached. Timeline rules
may be broken while it is hot, and are mended as it cools.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numba as nb

from lineup.solver.figure_rules import figure
from lineup.solver.moves import draw, insert, relocate, remove, replace, shift, swap
from lineup.solver.placing import follow_hits
from lineup.solver.rules import Weights
from lineup.solver.state import State, copy_curve, copy_line, copy_slots, copy_state
from lineup.solver.tables import Records, Tables
from lineup.solver.terms import best_tier, move_highlight, move_price, move_spend
from lineup.solver.timeline_rules import structure
from lineup.solver.value import conclude, refresh, value_change, value_whole
from lineup.solver.walk import link

REPRICE_EVERY = 256
HOLDS = 1e-9
RISE, FALL, STRICT_FALL = 1.08, 0.94, 0.98
"""What the price of a broken rule is multiplied by, each `REPRICE_EVERY` proposals, while it is broken, and while it holds.

Level where the rule holds about half of the time; where a plan is insisted on, four times in five.
"""
LEEWAY = 0.5
"""Temperatures by which a rule may be broken before its price rises: next to nothing once it is cold."""
CHEAPEST, DEAREST = 0.01, 50.0
"""Yuan that a yuan of a broken rule may cost."""
HARSH = 0.02
"""Share of what the goal comes to that a minute of a broken timeline costs."""


class Cooling(NamedTuple):
    """How one chain of the search goes on."""

    proposals: int
    hot: float  # first temperature, a share of what the goal comes to
    cold: float  # last temperature, a share of what the goal comes to
    tolerance: float  # relative: a walk ends where viewers and pressure are so close to the current ones
    crossing: float  # temperatures: a proposal that costs more by the timeline alone isn't valued
    strict: bool  # a plan is insisted on: rules on figures get no leeway


@nb.njit(cache=True, nogil=True, error_model="numpy")
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


@nb.njit(cache=True, nogil=True, error_model="numpy")
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


@nb.njit(cache=True, nogil=True, error_model="numpy")
def unlink_dropped(candidate: State, current: State) -> None:
    """Forget the airings of every current product, so that one dropped from the sequence leaves no trace."""
    for k in range(current.total[0].slots):
        line = candidate.lines[current.slots[k].product]
        line.airings = 0
        line.first = -1


@nb.njit(cache=True, nogil=True, error_model="numpy")
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


@nb.njit(cache=True, nogil=True, error_model="numpy")
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


@nb.njit(cache=True, nogil=True, error_model="numpy")
def worth_of(tables: Tables, state: State) -> float:
    """Yuan that the state's goal is measured by: its objective, or where that comes to little, a tenth of its GMV.

    Of a night what is still to come.
    """
    total, past = state.total[0], tables.show[0].past_value
    return float(max(1.0, total.objective - past, 0.1 * (total.gmv - past)))


@nb.njit(cache=True, nogil=True, error_model="numpy")
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


@nb.njit(cache=True, nogil=True, error_model="numpy")
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
    leeway, fall = (0.0, STRICT_FALL) if cooling.strict else (LEEWAY, FALL)
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
                    breached = figure(tables, current, rule) > leeway * temperature
                    weigh[rule] = min(DEAREST, weigh[rule] * RISE) if breached else max(CHEAPEST, weigh[rule] * fall)
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
