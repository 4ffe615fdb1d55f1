"""Rules that no state can break: where its window, blocks, spend and orders may lie, compiled. States are made by them."""

from __future__ import annotations

import math

import numba as nb
import numpy as np

from lineup.solver.state import State
from lineup.solver.tables import Floats, Tables

HAIR = 1e-6


@nb.njit(cache=True, nogil=True, error_model="numpy")
def highlight_window(start: int, tables: Tables) -> int:
    """The nearest start that the window may have; 0 of a show without one."""
    show = tables.show[0]
    return int(max(show.window_first, min(start, show.window_last)))


@nb.njit(cache=True, nogil=True, error_model="numpy")
def least_minutes(tables: Tables, state: State, k: int) -> int:
    """The fewest minutes of slot k: what is on air tonight may be cut as soon as that can be heard."""
    if k == tables.show[0].open - 1:
        return int(max(1, tables.show[0].ready - state.slots[k].start))
    return int(tables.products[state.slots[k].product].min_minutes)


@nb.njit(cache=True, nogil=True, error_model="numpy")
def most_minutes(tables: Tables, state: State, k: int) -> int:
    """The most minutes of slot k: what is on air tonight may be held as long as it could have lasted."""
    most = tables.products[state.slots[k].product].max_minutes
    return int(max(most, least_minutes(tables, state, k)) if k == tables.show[0].open - 1 else most)


@nb.njit(cache=True, nogil=True, error_model="numpy")
def ad_blocks(tables: Tables, block: int) -> tuple[int, int]:
    """The minute in which a block of paid traffic begins, and the one before which it ends: the last may be shorter."""
    show = tables.show[0]
    begin = block * show.ad_block
    return int(begin), int(min(show.minutes, begin + show.ad_block))


def ad_budget(spend: Floats, budget: float) -> Floats:
    """The spend of each block, yuan, cut in proportion where all together exceed the budget."""
    return np.asarray(spend * min(1.0, budget / max(float(spend.sum()), 1e-9)))


@nb.njit(cache=True, nogil=True, error_model="numpy")
def newsvendor(level: float, stock: float) -> float:
    """Units that bring the stock up to its newsvendor level, or a hair below; 0 when it is there already.

    At the level itself, a last digit would decide whether one pack more is too many.
    """
    return max(0.0, level * (1.0 - HAIR) - stock)


@nb.njit(cache=True, nogil=True, error_model="numpy")
def order_size(units: float, moq: float, pack: float, most: float) -> float:
    """The smallest order that covers `units`, in whole packs and of at least the MOQ, or the greatest within `most`."""
    if units <= 0.0:
        return 0.0
    whole = min(math.ceil(max(units, moq) / pack - 1e-9), math.floor(most / pack + 1e-9)) * pack
    return whole if whole >= moq else 0.0
