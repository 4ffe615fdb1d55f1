"""Dividing what rooms share: whole units, exactly what there is, never worse than what anybody would do, even at the end."""

from __future__ import annotations

import math
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lineup.sharing.curves import amounts_about, evened, hull, next_worth, value_at
from lineup.sharing.dividing import Account, Reply, divided
from lineup.sharing.pools import Pool, apart, apportioned, parts_of, places_of

NAMES = ("a", "b", "c", "d", "e")


class Rooms:
    """Rooms whose plans come to a known figure: of each pool a weight times a root of what they get. `luck`: of one in a
    hundred of the figure, by what is asked, as a search has it. `none`: rooms that have no plan with less than half of
    all; `never`: with anything.
    """

    def __init__(self, pools, weights, luck=0.0, none=(), never=()):
        self.pools, self.weights, self.luck, self.none, self.never = pools, weights, luck, none, never
        self.asked: list[int] = []

    def comes_to(self, room, parts):
        return sum(
            self.weights[room, place] * math.sqrt(part)
            for place, part in zip(places_of(self.pools)[room], parts, strict=True)
        )

    def reply(self, room, parts):
        own = [self.pools[place] for place in places_of(self.pools)[room]]
        if room in self.never:
            return Reply(None)
        if room in self.none and any(part < pool.amount / 2 for pool, part in zip(own, parts, strict=True)):
            return Reply(None)
        value = self.comes_to(room, parts)
        curves = []
        for k, pool in enumerate(own):
            amounts = amounts_about(parts[k], pool.amount // len(pool.rooms), pool.amount)
            others = [(amount, self.comes_to(room, (*parts[:k], amount, *parts[k + 1 :]))) for amount in amounts]
            curves.append(tuple(others))
        noise = 1 + self.luck * (zlib.crc32(repr((room, parts)).encode()) % 100 / 100)
        return Reply(
            value * noise, tuple(self.weights[room, place] for place in places_of(self.pools)[room]), tuple(curves)
        )

    def __call__(self, questions):
        self.asked.append(len(questions))
        assert len(set(questions)) == len(questions)
        return {(room, parts): self.reply(room, parts) for room, parts in questions}


def two_pools():
    return (Pool("ad_budget", "", 900, NAMES[:3]), Pool("stock", "P1", 60, NAMES[:3]))


def weights_of(pools, of):
    return {(room, place): of(room, place) for place, pool in enumerate(pools) for room in pool.rooms}


groups = st.builds(
    lambda amounts, members, weights, none, luck: (amounts, members, weights, none, luck),
    st.lists(st.integers(1, 5_000), min_size=1, max_size=4),
    st.lists(st.sets(st.sampled_from(NAMES), min_size=1), min_size=4, max_size=4),
    st.lists(st.floats(0, 50), min_size=20, max_size=20),
    st.sets(st.sampled_from(NAMES), max_size=2),
    st.sampled_from((0.0, 0.05)),
)


@settings(max_examples=60, deadline=None)
@given(groups)
def test_totals_are_exact_and_nothing_is_lost(group):
    """Whatever rooms are worth, whatever luck searches have: whole units, as many as there are, never below either baseline."""
    amounts, members, weights, none, luck = group
    pools = tuple(Pool("stock", f"P{k}", amount, tuple(sorted(members[k]))) for k, amount in enumerate(amounts))
    rooms = Rooms(pools, weights_of(pools, lambda room, place: weights[(5 * place + ord(room)) % 20]), luck, none)
    accounts = divided(pools, rooms)
    assert sorted((pool for one in accounts for pool in one.pools), key=pools.index) == list(pools)
    for one in accounts:
        for tried in (one.best, one.equal, one.by_sales):
            assert [sum(parts) for parts in tried.division] == [pool.amount for pool in one.pools]
            assert all(isinstance(part, int) and part >= 0 for parts in tried.division for part in parts)
        assert one.best.worth >= max(one.equal.worth, one.by_sales.worth)
        replies = [rooms.reply(room, parts).value for room, parts in named(rooms, one).items()]
        assert one.best.value == pytest.approx(math.fsum(value for value in replies if value is not None))


def named(rooms, account):
    """The parts of the rooms of an account, of which no other pool of the night is one."""
    assert all(set(pool.rooms) <= set(parts_of(account.pools, account.best.division)) for pool in account.pools)
    return parts_of(account.pools, account.best.division)


def test_shares_move_until_the_next_unit_is_worth_the_same():
    """Of rooms worth 1, 2 and 4 times a root, the best shares are as 1, 4 and 16; sales would give 1, 2 and 4."""
    pools = (Pool("ad_budget", "", 2_100, NAMES[:3]),)
    (account,) = divided(pools, Rooms(pools, weights_of(pools, lambda room, _: 2.0 ** NAMES.index(room))))
    assert account.by_sales.division == ((300, 600, 1_200),)
    assert account.best.division[0] == pytest.approx((100, 400, 1_600), abs=60)
    assert account.best.value > 1.02 * account.by_sales.value > 1.02 * account.equal.value
    assert max(account.next_unit[0]) < 1.3 * min(account.next_unit[0])


def test_a_room_that_has_no_plan_with_less_gets_nothing_of_what_others_can_use():
    """A room without a plan even with all of it gets nothing; as many rooms as can be planned are."""
    pools = two_pools()
    (account,) = divided(pools, Rooms(pools, weights_of(pools, lambda room, _: 1.0), never=("a",)))
    assert account.best.division == ((0, 450, 450), (0, 30, 30))
    assert account.best.planned == 2


def test_groups_are_divided_apart_and_asked_about_at_once():
    """Rooms that share nothing with each other have accounts of their own, as without the others, in no more rounds."""
    pools = (
        Pool("stock", "P1", 70, ("a", "b")),
        Pool("ad_budget", "", 500, ("c", "d")),
        Pool("stock", "P2", 9, ("b", "e")),
    )
    assert apart(pools) == [(pools[0], pools[2]), (pools[1],)]
    weights = weights_of(pools, lambda room, place: 1.0 + NAMES.index(room) + place)
    asking = Rooms(pools, weights)
    together = divided(pools, asking)
    alone: list[Account] = []
    rounds = 0
    for group in apart(pools):
        own = {(room, group.index(pools[place])): w for (room, place), w in weights.items() if pools[place] in group}
        one = Rooms(group, own)
        alone += divided(group, one)
        rounds = max(rounds, len(one.asked))
    assert list(together) == alone
    assert len(asking.asked) == rounds


@given(st.integers(0, 10_000), st.lists(st.floats(0, 1e6), min_size=1, max_size=9))
def test_apportioned_is_exact_and_in_proportion(amount, weights):
    """Whole units that add up, each within one of its exact share."""
    parts = apportioned(amount, weights)
    assert sum(parts) == amount
    whole = math.fsum(weights)
    if whole > 0:
        assert all(abs(part - amount * (weight / whole)) <= 1 for part, weight in zip(parts, weights, strict=True))
    else:
        assert max(parts) - min(parts) <= 1


def test_a_hull_is_concave_and_never_falls():
    """With more one can always do what one did with less, and half of a jump by doing it half of the time."""
    curve = ((0, 0.0), (10, 2.0), (20, 30.0), (30, 25.0), (40, 34.0))
    assert hull(curve) == ((0, 0.0), (20, 30.0), (40, 34.0))
    assert (value_at(curve, 10), value_at(curve, 30), value_at(curve, 99)) == (15.0, 32.0, 34.0)
    assert next_worth(curve, 20) == 0.0
    assert next_worth(curve, 10) == 2.8
    assert next_worth(curve, 40) == next_worth((), 3) == 0.0


def test_what_nobody_needs_is_given_in_proportion():
    """Past what curves know, the rest goes where shares are already: the totals stay exact."""
    flat = ((10, 5.0), (40, 5.0))
    assert evened(100, [flat, flat], (30, 70)) == (34, 66)
    assert evened(100, [(), ((0, 0.0), (50, 9.0))], (50, 50)) == (25, 75)
