"""Moves keep the show filled, or say that they could not be made; links tell of every airing where the next one is."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shows import make_catalog, make_product

from lineup.catalog import Catalog
from lineup.solver.building import build_problem
from lineup.solver.draft import draft
from lineup.solver.moves import draw, insert, near, pick, relocate, remove, replace, shift, swap
from lineup.solver.placing import follow_hits, place
from lineup.solver.state import State, clone
from lineup.solver.tables import Problem, Records
from lineup.solver.walk import link

POOL = np.arange(9)
Move = Callable[[Problem, State, Records], bool]
MOVES: dict[str, Move] = {
    "swap": lambda problem, state, rng: swap(problem.tables, state, rng),
    "shift": lambda problem, state, rng: shift(problem.tables, state, rng),
    "relocate": lambda problem, state, rng: relocate(problem.tables, state, rng),
    "replace": lambda problem, state, rng: replace(problem.tables, state, POOL, rng) >= 0,
    "insert": lambda problem, state, rng: insert(problem.tables, state, POOL, rng) >= 0,
    "remove": lambda problem, state, rng: remove(problem.tables, state, rng),
    "place": lambda problem, state, rng: place(problem.tables, state, True, rng),
}


def a_catalog() -> Catalog:
    """Forty minutes; nine products of different lengths, some twice, one pinned, two hits."""
    roles = ("welfare", "activity", "hit", "hit", "regular", "profit", "prestige", "regular", "welfare")
    goods = [
        make_product(f"P{i}", role, min_minutes=2 + i % 3, max_minutes=5 + i % 4, max_airings=1 + i % 2)
        for i, role in enumerate(roles)
    ]
    goods[4] = goods[4].model_copy(update={"fixed_start": 20})
    return make_catalog(goods, minutes=40, highlight_minutes=12)


PROBLEM = build_problem(a_catalog())


def drafted(seed: int) -> State:
    """A state that fills the show."""
    state = draft(PROBLEM, seed, 14)
    assert state is not None
    return state


def sequence(state: State) -> list[tuple[int, int]]:
    """(product, minutes) of each slot."""
    return [(int(s["product"]), int(s["minutes"])) for s in state.slots[: int(state.total[0]["slots"])]]


def walked(move: str, seed: int, times: int) -> Iterator[tuple[State, State]]:
    """(before, after) of every move that says that it was made, on a linked state that walks along with them."""
    state, rng = drafted(seed), np.array([seed + 1], np.uint64)
    for _ in range(times):
        trial = clone(state)
        if not MOVES[move](PROBLEM, trial, rng):
            trial = clone(state)
            if move not in ("insert", "remove") and not shift(PROBLEM.tables, trial, rng):
                continue
        else:
            yield state, trial
            if move in ("insert", "remove"):
                continue  # from the same state again: products or minutes would run out
        link(PROBLEM.tables, trial)
        state = clone(trial)


@pytest.mark.parametrize("move", MOVES)
def test_a_move_that_is_made_keeps_the_show_filled(move):
    """The minutes add up to the show's, each airing at least one, for a sequence that was changed by every move."""
    made = 0
    for seed in range(12):
        for before, after in walked(move, seed, 40):
            made += 1
            assert sum(minutes for _, minutes in sequence(after)) == 40
            assert all(minutes >= 1 for _, minutes in sequence(after))
            assert sequence(before) != sequence(after) or move in ("swap", "relocate", "replace", "place")
    assert made >= 40


@pytest.mark.parametrize("move", MOVES)
def test_a_move_keeps_lengths_within_their_limits(move):
    """From a state whose airings are neither too short nor too long, none becomes so."""
    products = PROBLEM.tables.products
    for seed in range(12):
        for before, after in walked(move, seed, 40):
            if all(products[p]["min_minutes"] <= m <= products[p]["max_minutes"] for p, m in sequence(before)):
                assert all(products[p]["min_minutes"] <= m <= products[p]["max_minutes"] for p, m in sequence(after))


@pytest.mark.parametrize(("move", "slots"), [("swap", 0), ("shift", 0), ("relocate", 0), ("replace", 0)])
def test_what_a_move_changes(move, slots):
    """Swaps and relocations air the same products; shifts the same order; a replacement one other product."""
    for seed in range(12):
        for before, after in walked(move, seed, 40):
            old, new = [p for p, _ in sequence(before)], [p for p, _ in sequence(after)]
            assert len(new) == len(old) + slots
            if move in ("swap", "relocate"):
                assert sorted(new) == sorted(old)
            if move == "shift":
                assert new == old
            if move == "replace":
                assert sum(a != b for a, b in zip(old, new, strict=True)) == 1


@pytest.mark.parametrize("step", [1, -1])
def test_insert_and_remove_change_one_airing(step):
    """One airing more or less; the others stay in order."""
    move = "insert" if step == 1 else "remove"
    for seed in range(12):
        for before, after in walked(move, seed, 40):
            longer, shorter = (after, before) if step == 1 else (before, after)
            many, few = [p for p, _ in sequence(longer)], [p for p, _ in sequence(shorter)]
            assert len(many) == len(few) + 1
            assert any(many[:i] + many[i + 1 :] == few for i in range(len(many)))


def test_place_brings_a_pinned_product_near_its_minute():
    """Placed, the pinned product first airs within an airing's length of its minute, and nothing far away moves."""
    pinned = next(p for p, product in enumerate(PROBLEM.catalog.products) if product.fixed_start is not None)
    placed = 0
    for seed in range(40):
        for _, after in walked("place", seed, 10):
            changed = clone(after)
            link(PROBLEM.tables, changed)
            if pinned in [p for p, _ in sequence(changed)]:
                placed += abs(int(changed.slots[int(changed.lines[pinned]["first"])]["start"]) - 20) <= 8
    assert placed >= 100


def test_place_has_nothing_to_do_where_nothing_is_astray():
    """Without a pinned product, a hit outside the window or a missing one it says that it was not made."""
    free = make_catalog([make_product(f"P{i}") for i in range(9)], minutes=40, highlight_minutes=12)
    problem = build_problem(free)
    state = draft(problem, 1, 14)
    assert state is not None
    before = sequence(state)
    assert not place(problem.tables, state, False, np.array([3], np.uint64))
    assert sequence(state) == before


def test_the_window_follows_its_hits():
    """It moves no further than it must to hold the first airings of all hits, or not at all where they need no move."""
    hits = [p for p, product in enumerate(PROBLEM.catalog.products) if product.role == "hit"]
    moved = 0
    for seed in range(100):
        state = drafted(seed)
        before = int(state.total[0]["highlight"])
        first = [state.slots[int(state.lines[p]["first"])] for p in hits if state.lines[p]["airings"]]
        begins, ends = [int(s["start"]) for s in first], [int(s["start"] + s["minutes"]) for s in first]
        holding = [h for h in range(40 - 12 + 1) if first and h <= min(begins) and max(ends) <= h + 12]
        moved += follow_hits(PROBLEM.tables, state)
        after = int(state.total[0]["highlight"])
        assert after == (min(holding, key=lambda h, b=before: abs(h - b)) if holding else before)
    assert moved >= 10


@given(products=st.lists(st.integers(0, 8), min_size=1, max_size=12))
def test_links_lead_from_airing_to_airing(products):
    """Starts add up; first, next and number of every product's airings are those of the sequence."""
    state = drafted(0)
    for k, p in enumerate(products):
        state.slots[k]["product"], state.slots[k]["minutes"] = p, 2 + k % 2
    state.lines["airings"], state.lines["first"] = 0, -1
    state.total[0]["slots"] = len(products)
    link(PROBLEM.tables, state)
    clock = 0
    for k, p in enumerate(products):
        slot = state.slots[k]
        assert slot["start"] == clock
        clock += int(slot["minutes"])
        assert slot["nth"] == products[: k + 1].count(p)
        later = [i for i in range(k + 1, len(products)) if products[i] == p]
        assert slot["next"] == (later[0] if later else -1)
    for p in range(9):
        assert state.lines[p]["airings"] == products.count(p)
        assert state.lines[p]["first"] == (products.index(p) if p in products else -1)


@given(seed=st.integers(1, 2**64 - 1), count=st.integers(2, 40), k=st.integers(0, 39))
def test_draws_lie_where_they_should(seed, count, k):
    """Uniform numbers in [0, 1), picks below their count, another slot than the given one."""
    rng = np.array([seed], np.uint64)
    assert 0 <= draw(rng) < 1
    assert 0 <= pick(rng, count) < count
    other = near(rng, k % count, count)
    assert 0 <= other < count
    assert other != k % count


def test_draws_are_spread_evenly():
    """Each tenth of [0, 1) gets about a tenth of ten thousand draws."""
    rng = np.array([7], np.uint64)
    tenths = np.bincount([int(10 * draw(rng)) for _ in range(10_000)], minlength=10)
    assert (abs(tenths - 1000) < 100).all()
