"""A plan as the search holds it, with what its last evaluation left behind, so that a change costs only what it touches."""

from __future__ import annotations

import math
from typing import Any, NamedTuple

import numba as nb
import numpy as np

from lineup.solver.columns import Ints
from lineup.solver.record import Record, Rows, rows
from lineup.solver.tables import Records, Tables


class Slot(Record):
    """One airing in its place."""

    product: int
    minutes: int
    start: int
    nth: int  # 1 on the product's first airing
    again: float  # demand against a first airing, by the time since the last
    next: int  # slot of the product's next airing, or -1


class Curve(Record):
    """What the last walk left of one minute."""

    new: float  # viewers in this minute
    returning: float
    pressure: float  # before this minute
    satiation: float  # with what is on air, before this minute
    wanting_new: float  # viewers · pitch · relist · fatigue: what a tier's rates multiply
    wanting_returning: float
    paid: float  # paid entries per minute


class Line(Record):
    """What one product does in the plan, and what it earns."""

    tier: int
    first: int  # slot of its first airing, or -1
    airings: int
    gmv: float
    highlight_gmv: float
    units: float
    wanted: float
    order: float  # units ordered into stock, of all variants
    coupon: int  # 1: on air with a coupon
    last: int  # scratch: last slot seen while airings are linked
    stamp: int  # scratch: last evaluation that touched it


class Shelf(Record):
    """What one variant orders into stock."""

    limit: float  # units it may order, of what the newsvendor level allows
    order: float  # units ordered


class Total(Record):
    """Sums over the plan, and what it is worth."""

    slots: int
    highlight: int  # first minute of the window
    gmv: float
    highlight_gmv: float
    kept_gmv: float  # after returns
    margin: float  # after returns
    earned: float  # what sales bring of the goal
    below_cost: float
    coupons: int  # products on air with a coupon
    prizes: float
    spend: float
    cash: float  # cost of stock orders
    lift: float  # mean audience of the window over the show's
    unrest: float  # yuan that changes of a night's old order must earn
    structure: float  # minutes by which timeline rules are broken
    shortfall: float  # weighted yuan by which figure rules are broken
    broken: float  # the same unweighted: 0 when every figure rule holds
    objective: float  # the show's goal, less `roi_floor` for every yuan of paid spend
    value: float  # the same, less what broken rules cost: what the search maximises


class Tired(Record):
    """How tired the room is of one category."""

    satiation: float
    at: int  # minute before which it stood so; UNTOUCHED or GONE by the walk


UNTOUCHED, GONE = -1, -2


class State(NamedTuple):
    """One plan. Slots beyond `total[0].slots` are meaningless."""

    slots: Rows[Slot]  # [minutes]
    curve: Rows[Curve]  # [minutes]
    lines: Rows[Line]  # [products]
    shelves: Rows[Shelf]  # [variants]
    spend: Records  # [blocks], yuan
    total: Rows[Total]  # [1]
    tired: Rows[Tired]  # [categories], scratch of the last walk


def empty_state(tables: Tables) -> State:
    """A state with no airing yet."""
    minutes = len(tables.minutes)
    block = int(tables.show[0]["ad_block"])
    lines = rows(Line, len(tables.products))
    lines["first"] = lines["last"] = -1
    shelves = rows(Shelf, len(tables.variants))
    shelves["limit"] = np.inf
    total = rows(Total, 1)
    total["objective"] = -np.inf
    return State(
        rows(Slot, minutes),
        rows(Curve, minutes),
        lines,
        shelves,
        np.zeros(-(-minutes // block)),
        total,
        rows(Tired, 1 + int(tables.products["category"].max())),
    )


def clone(state: State) -> State:
    """A copy that shares nothing."""
    copies: Any = [array.copy() for array in state]
    return State(*copies)


def objective_of(state: State) -> float:
    """The state's objective, yuan; -inf where it stands for no plan."""
    return float(state.total[0]["objective"])


def is_plan(state: State) -> bool:
    """Whether the state stands for a plan."""
    return objective_of(state) > -math.inf


def on_air(state: State) -> Ints:
    """The product of every airing."""
    return np.asarray(state.slots["product"][: int(state.total[0]["slots"])])


@nb.njit(cache=True, nogil=True, error_model="numpy")
def copy_state(target: State, source: State) -> None:
    """Overwrite one state with another."""
    copy_slots(target, source)
    copy_curve(target, source, 0, len(source.curve))
    for p in range(len(source.lines)):
        target.lines[p] = source.lines[p]
    for v in range(len(source.shelves)):
        target.shelves[v] = source.shelves[v]
    target.spend[:] = source.spend
    target.total[0] = source.total[0]


@nb.njit(cache=True, nogil=True, error_model="numpy")
def copy_line(tables: Tables, target: State, source: State, p: int) -> None:
    """Overwrite what product p does, with its variants."""
    target.lines[p] = source.lines[p]
    product = tables.products[p]
    if product.orders:
        for v in range(product.first_variant, product.first_variant + product.variants):
            target.shelves[v] = source.shelves[v]


@nb.njit(cache=True, nogil=True, error_model="numpy")
def copy_slots(target: State, source: State) -> None:
    """Overwrite the sequence of airings."""
    for k in range(source.total[0].slots):
        target.slots[k] = source.slots[k]
    target.total[0].slots = source.total[0].slots


@nb.njit(cache=True, nogil=True, error_model="numpy")
def copy_curve(target: State, source: State, begin: int, end: int) -> None:
    """Overwrite minutes begin … end-1."""
    for t in range(begin, end):
        target.curve[t] = source.curve[t]
