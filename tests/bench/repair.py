"""A sequence laid by other means made to obey the rules, changed as little as that takes. The same for every peer."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numba as nb
import numpy as np

from lineup.solver.anneal import first_change, propose, reject, unlink_dropped
from lineup.solver.bounds import highlight_window
from lineup.solver.chains import ODDS
from lineup.solver.draft import prepare
from lineup.solver.moves import draw, near, pick
from lineup.solver.prices import best_prices
from lineup.solver.rules import FIGURE_RULES, TIMELINE_RULES
from lineup.solver.state import State, clone, copy_state, empty_state
from lineup.solver.tables import Problem, Records, Tables
from lineup.solver.timeline_rules import structure
from lineup.solver.value import value_whole
from lineup.solver.walk import link

PROPOSALS = 40_000
WARM, COLD = 1.5, 0.1  # temperatures, in pairs of neighbours parted
MINUTE, PERCENT = 4.0, 1.0
"""Pairs that a minute of a broken timeline rule is worth, and a broken figure rule by percent of GMV."""
PRICE_WORK = 0.3  # of CP-SAT, for each sequence tried
HOLDS = 1e-9


def to_state(problem: Problem, laid: Sequence[tuple[int, int]], highlight: int) -> State:
    """A sequence of (product, minutes) with fair prices and an even spend."""
    state = empty_state(problem.tables)
    for k, (p, minutes) in enumerate(laid):
        state.slots[k]["product"], state.slots[k]["minutes"] = p, minutes
    state.total[0]["slots"] = len(laid)
    state.total[0]["highlight"] = highlight_window(highlight, problem.tables)
    prepare(problem, state)
    link(problem.tables, state)
    return state


def repaired(problem: Problem, start: State, seed: int) -> State | None:
    """A state that breaks no rule, with its best prices; None where none was found near the sequence."""
    rng = np.array([seed * 2 + 1], np.uint64)
    on = np.ones(len(TIMELINE_RULES))
    for figures in (False, True):
        best = clone(start)
        if not change_little(problem.tables, clone(start), clone(start), best, ODDS[3:], on, rng, figures, PROPOSALS):
            continue
        priced = best_prices(problem, best, work=PRICE_WORK) or best
        value_whole(problem.tables, priced, np.zeros(len(FIGURE_RULES)), 0.0)
        if priced.total[0]["broken"] <= HOLDS:
            return priced
    return None


@nb.njit(cache=True, nogil=True)
def followers(state: State) -> Records:
    """Whether [product, product] follow each other somewhere in the sequence."""
    pairs = np.zeros((len(state.lines), len(state.lines)), np.bool_)
    for k in range(state.total[0].slots - 1):
        pairs[state.slots[k].product, state.slots[k + 1].product] = True
    return pairs


@nb.njit(cache=True, nogil=True)
def parted(state: State, pairs: Records, count: int) -> int:
    """How many of the `count` pairs of neighbours are neighbours no more."""
    kept = 0
    for k in range(state.total[0].slots - 1):
        kept += pairs[state.slots[k].product, state.slots[k + 1].product]
    return int(count - kept)


@nb.njit(cache=True, nogil=True)
def change_little(
    tables: Tables,
    known: State,
    trial: State,
    best: State,
    odds: Records,
    on: Records,
    rng: Records,
    figures: bool,
    proposals: int,
) -> bool:
    """Anneal on broken timeline rules, with `figures` on the others as well, and on neighbours parted.

    `best` receives the state that breaks no rule and parts the fewest; whether there was one.
    """
    pool, weigh = np.arange(len(tables.products)), np.zeros(5)
    minutes, slots = tables.show[0].minutes, known.total[0].slots
    pairs = followers(known)
    fewest = slots + minutes
    cost = math.inf
    for turn in range(proposals):
        temperature = WARM * (COLD / WARM) ** (turn / proposals)
        dice = draw(rng)
        done = True
        if turn == 0:
            link(tables, trial)
        elif dice < 0.05:
            trial.total[0].highlight = highlight_window(known.total[0].highlight + pick(rng, 11) - 5, tables)
        elif dice < 0.1:
            p = trial.slots[pick(rng, trial.total[0].slots)].product
            done = tables.products[p].tiers > 1
            if done:
                trial.lines[p].tier = near(rng, trial.lines[p].tier, tables.products[p].tiers)
        else:
            done, _ = propose(tables, trial, pool, odds, rng)
            done = done and first_change(trial, known) >= 0
            if done:
                unlink_dropped(trial, known)
                link(tables, trial)
        broken = 0.0
        if done:
            trial.total[0].structure = structure(tables, trial, on)
            gone = parted(trial, pairs, slots - 1)
            if figures and trial.total[0].structure <= 0.0:
                value_whole(tables, trial, weigh, 0.0)
                broken = trial.total[0].broken / max(1.0, trial.total[0].gmv)
            new = gone + MINUTE * trial.total[0].structure + 100.0 * PERCENT * broken
            done = new <= cost or draw(rng) < math.exp((cost - new) / temperature)
        if not done:
            reject(tables, trial, known, 0, minutes)
            continue
        cost = new
        copy_state(known, trial)
        if known.total[0].structure <= 0.0 and broken <= 0.0 and gone < fewest:
            fewest = gone
            copy_state(best, known)
    if fewest < slots + minutes:
        value_whole(tables, best, weigh, 0.0)
        return True
    return False
