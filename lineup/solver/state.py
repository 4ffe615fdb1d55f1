"""A plan as the search holds it, with what its last evaluation left behind, so that a change costs only what it touches."""

from __future__ import annotations

from typing import NamedTuple

import numba as nb
import numpy as np

from lineup.solver.tables import Records, Tables

SLOT = np.dtype(
    [
        ("product", "i8"),
        ("minutes", "i8"),
        ("start", "i8"),
        ("nth", "i8"),  # 1 on the product's first airing
        ("next", "i8"),  # slot of the product's next airing, or -1
    ],
    align=True,
)
CURVE = np.dtype(
    [
        ("new", "f8"),  # viewers in this minute
        ("returning", "f8"),
        ("pressure", "f8"),  # before this minute
        ("satiation", "f8"),  # with what is on air, before this minute
        ("wanting_new", "f8"),  # viewers · pitch · relist · fatigue: what a tier's rates multiply
        ("wanting_returning", "f8"),
        ("paid", "f8"),  # paid entries per minute
    ],
    align=True,
)
LINE = np.dtype(
    [
        ("tier", "i8"),
        ("first", "i8"),  # slot of its first airing, or -1
        ("airings", "i8"),
        ("order_limit", "f8"),  # units it may order into stock, of what the newsvendor level allows
        ("gmv", "f8"),
        ("highlight_gmv", "f8"),
        ("units", "f8"),
        ("wanted", "f8"),
        ("order", "f8"),  # units ordered into stock
        ("last", "i8"),  # scratch: last slot seen while airings are linked
        ("stamp", "i8"),  # scratch: last evaluation that touched it
    ],
    align=True,
)
TOTAL = np.dtype(
    [
        ("slots", "i8"),
        ("highlight", "i8"),  # first minute of the window
        ("gmv", "f8"),
        ("highlight_gmv", "f8"),
        ("cost", "f8"),  # cost of what is sold
        ("below_cost", "f8"),
        ("prizes", "f8"),
        ("cash", "f8"),  # cost of stock orders
        ("lift", "f8"),  # mean audience of the window over the show's
        ("structure", "f8"),  # minutes by which timeline rules are broken
        ("shortfall", "f8"),  # weighted yuan by which figure rules are broken
        ("broken", "f8"),  # the same unweighted: 0 when every figure rule holds
        ("value", "f8"),  # what the search maximises
    ],
    align=True,
)


TIRED = np.dtype(
    [
        ("satiation", "f8"),
        ("at", "i8"),  # minute before which it stood so; UNTOUCHED or GONE by the walk
    ],
    align=True,
)
UNTOUCHED, GONE = -1, -2


class State(NamedTuple):
    """One plan. Slots beyond `total[0].slots` are meaningless."""

    slots: Records  # [minutes]
    curve: Records  # [minutes]
    lines: Records  # [products]
    spend: Records  # [blocks], yuan
    total: Records  # [1]
    tired: Records  # [categories], scratch of the last walk


def empty_state(tables: Tables) -> State:
    """A state with no airing yet."""
    minutes = len(tables.minutes)
    block = int(tables.show[0]["ad_block"])
    lines = np.zeros(len(tables.products), LINE)
    lines["first"] = lines["last"] = -1
    lines["order_limit"] = np.inf
    return State(
        np.zeros(minutes, SLOT),
        np.zeros(minutes, CURVE),
        lines,
        np.zeros(-(-minutes // block)),
        np.zeros(1, TOTAL),
        np.zeros(1 + int(tables.products["category"].max()), TIRED),
    )


def clone(state: State) -> State:
    """A copy that shares nothing."""
    return State(*(a.copy() for a in state))


@nb.njit(cache=True, nogil=True)
def copy_state(target: State, source: State) -> None:
    """Overwrite one state with another."""
    copy_slots(target, source)
    copy_curve(target, source, 0, len(source.curve))
    for p in range(len(source.lines)):
        target.lines[p] = source.lines[p]
    target.spend[:] = source.spend
    target.total[0] = source.total[0]


@nb.njit(cache=True, nogil=True)
def copy_slots(target: State, source: State) -> None:
    """Overwrite the sequence of airings."""
    for k in range(source.total[0].slots):
        target.slots[k] = source.slots[k]
    target.total[0].slots = source.total[0].slots


@nb.njit(cache=True, nogil=True)
def copy_curve(target: State, source: State, begin: int, end: int) -> None:
    """Overwrite minutes begin … end-1."""
    for t in range(begin, end):
        target.curve[t] = source.curve[t]
