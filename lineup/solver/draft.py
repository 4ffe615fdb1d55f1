"""A first sequence that fills the show, and its mending until every timeline rule holds."""

from __future__ import annotations

import math

import numba as nb
import numpy as np

from lineup.solver.anneal import first_change, propose, reject, unlink_dropped
from lineup.solver.bounds import highlight_window
from lineup.solver.columns import fair_tier
from lineup.solver.moves import draw, pick
from lineup.solver.placing import place
from lineup.solver.state import State, clone, copy_slots, empty_state
from lineup.solver.tables import Problem, Records, Tables
from lineup.solver.timeline_rules import min_hits, structure
from lineup.solver.walk import link

DRAWS = 50
PLACED = 0.1
"""Share of the proposals that mend which bring a product to where it has to be."""
MEND_CYCLE = 20_000
MEND_TEMPERATURE = 1.5  # minutes of a broken rule


def draft(problem: Problem, seed: int, highlight: int) -> State | None:
    """Products drawn at random, required ones among them, at lengths that fill the show; None if they can't fill it.

    Pinned airings stand where they must, and what lies between them is filled on its own.
    """
    rng = np.random.default_rng(seed)
    tables = problem.tables
    filled = next((f for f in (fill(tables, rng) for _ in range(DRAWS)) if f is not None), None)
    if filled is None:
        return None
    state = empty_state(tables)
    for k, (product, minutes) in enumerate(filled):
        state.slots[k]["product"], state.slots[k]["minutes"] = product, minutes
    state.total[0]["slots"] = len(filled)
    state.total[0]["highlight"] = highlight_window(highlight, tables)
    prepare(problem, state)
    link(tables, state)
    return state


def fill(tables: Tables, rng: np.random.Generator) -> list[tuple[int, int]] | None:
    """(product, minutes) of airings that fill the show, in random order but for pinned ones; None if these don't add up."""
    products = tables.products
    pinned = tables.kept["product"]
    order = rng.permutation(len(products))
    order = np.concatenate([order[products["required"][order] == 1], order[products["required"][order] == 0]])
    most = int(products["max_airings"].max())
    again = [p for nth in range(2, most + 1) for p in rng.permutation(order) if products[p]["max_airings"] >= nth]
    left = [*order.tolist(), *again]
    for p in pinned[np.isin(pinned, left)]:
        left.remove(p)
    drawn: list[tuple[int, int]] = []
    clock = 0
    for kept in [*tables.kept, None]:
        until = kept["start"] if kept is not None else int(tables.show[0]["minutes"])
        part = fill_part(tables, left, until - clock)
        if part is None:
            return None
        drawn += _in_hand_order(tables, _shuffled(part, rng))
        for p, _ in part:
            left.remove(p)
        if kept is not None:
            drawn.append((int(kept["product"]), int(kept["minutes"])))
            clock = until + kept["minutes"]
    return drawn


def _shuffled(part: list[tuple[int, int]], rng: np.random.Generator) -> list[tuple[int, int]]:
    """In random order, but for airings again: these follow one another as they were drawn, far apart as they are."""
    first = len({p for p, _ in part})
    return [part[i] for i in (*rng.permutation(first), *range(first, len(part)))]


def _in_hand_order(tables: Tables, part: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same, those with a place in the order made by hand among themselves in that order."""
    places = tables.products["place"]
    held = [i for i, (p, _) in enumerate(part) if places[p] >= 0]
    sorted_part = list(part)
    for i, one in zip(held, sorted((part[i] for i in held), key=lambda one: places[one[0]]), strict=True):
        sorted_part[i] = one
    return sorted_part


def fill_part(tables: Tables, left: list[int], minutes: int) -> list[tuple[int, int]] | None:
    """The first of `left` that can make up so many minutes, with the minutes of each; None if they can't."""
    low, high = tables.products["min_minutes"][left], tables.products["max_minutes"][left]
    if minutes == 0:
        return []
    count = min(len(left), int(np.searchsorted(np.cumsum((low + high) / 2), minutes)) + 1)
    while count < len(left) and high[:count].sum() < minutes:
        count += 1
    while count > 1 and low[:count].sum() > minutes:
        count -= 1
    if high[:count].sum() < minutes or low[:count].sum() > minutes:
        return None
    lengths = low[:count].copy()
    while lengths.sum() < minutes:
        growing = np.flatnonzero(lengths < high[:count])
        lengths[growing[: minutes - int(lengths.sum())]] += 1
    return [(left[i], int(lengths[i])) for i in range(count)]


def prepare(problem: Problem, state: State) -> None:
    """Fair prices and an even spend over as many blocks as it is enough for, for a state that has neither yet."""
    for p in range(len(problem.ladders)):
        state.lines[p]["tier"] = fair_tier(problem.tables, p)
    show, blocks = problem.catalog.show, len(state.spend)
    funded = blocks if show.ad_block_min == 0 else min(blocks, int(show.ad_budget / show.ad_block_min))
    state.spend[:] = 0.0
    for nth in range(funded):
        state.spend[nth * blocks // funded] = show.ad_budget / funded


@nb.njit(cache=True, nogil=True, error_model="numpy")
def mend(
    tables: Tables, current: State, candidate: State, odds: Records, on: Records, rng: Records, proposals: int
) -> bool:
    """Change `current` until no timeline rule is broken; whether that was reached.

    Nothing is valued, so a proposal costs a microsecond. Anneals on the minutes broken, from warm to cold, again and again.
    """
    pool = np.arange(len(tables.products))
    show = tables.show[0]
    link(tables, current)
    current.total[0].structure = structure(tables, current, on)
    candidate.total[0] = current.total[0]
    for turn in range(proposals):
        if current.total[0].structure <= 0.0:
            return True
        temperature = MEND_TEMPERATURE * (1.0 - (turn % MEND_CYCLE) / MEND_CYCLE) + 0.05
        if draw(rng) < 0.03:
            start = candidate.total[0].highlight + pick(rng, 11) - 5
            if draw(rng) < 0.3:
                start = show.window_first + pick(rng, show.window_last - show.window_first + 1)
            candidate.total[0].highlight = highlight_window(start, tables)
            done = True
        else:
            if draw(rng) < PLACED:
                done = place(tables, candidate, min_hits(tables, current) > 0.0, rng)
            else:
                done, _ = propose(tables, candidate, pool, odds, rng)
            done = done and first_change(candidate, current) >= 0
            if done:
                unlink_dropped(candidate, current)
                link(tables, candidate)
        if done:
            candidate.total[0].structure = structure(tables, candidate, on)
            worse = candidate.total[0].structure - current.total[0].structure
            done = worse <= 0.0 or draw(rng) < math.exp(-worse / temperature)
        if not done:
            reject(tables, candidate, current, 0, 0)
            continue
        unlink_dropped(current, current)
        copy_slots(current, candidate)
        current.total[0] = candidate.total[0]
        link(tables, current)
    return bool(current.total[0].structure <= 0.0)


def mended(problem: Problem, start: State, odds: Records, on: Records, seed: int, proposals: int) -> State | None:
    """A state that breaks no timeline rule, made from `start`; None if mending did not get there."""
    state = clone(start)
    rng = np.array([seed * 2 + 1], np.uint64)
    return state if mend(problem.tables, state, clone(state), odds, on, rng, proposals) else None
