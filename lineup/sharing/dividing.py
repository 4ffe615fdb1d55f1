"""How what rooms share is divided among them. It knows rooms by name only, and whoever plans them answers its questions.

Two divisions that anybody would make are planned first: equal shares, and shares by expected sales. From the better one on
shares move to where the next unit is worth most, until that is even or nothing more is gained. Each division that is tried
is planned, and the best of them is kept: it is never worse than the two.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Mapping, Sequence
from dataclasses import dataclass
from math import fsum
from typing import TypeVar

from lineup.sharing.curves import Curve, evened, next_worth, value_at
from lineup.sharing.pools import Division, Parts, Pool, apart, apportioned, parts_of, places_of

ROUNDS = 3
"""Divisions tried after the first two."""
LEAST_GAIN = 5e-4
"""Share of what all rooms come to that a move has to promise."""

T = TypeVar("T")
Question = tuple[str, Parts]
"""A room, and what it gets of each pool that it has a share in."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What a room's plan comes to with its parts, yuan of its goal; None where it has no plan.

    Of each of its pools: `sold`, what it is expected to sell (units of the product; of money GMV, yuan), and its curve.
    """

    value: float | None
    sold: tuple[float, ...] = ()
    curves: tuple[Curve, ...] = ()


Answers = Mapping[Question, Reply]
Ask = Callable[[Collection[Question]], Answers]


@dataclass(frozen=True, slots=True)
class Tried:
    """A division and what all of its rooms come to, yuan; `planned`: how many of them have a plan."""

    division: Division
    value: float
    planned: int

    @property
    def worth(self) -> tuple[int, float]:
        """By which divisions are compared: a room without a plan is the worst that can come of one."""
        return self.planned, self.value


@dataclass(frozen=True, slots=True)
class Account:
    """How some pools were divided: the best division, the two that it is measured by, how many were tried.

    `next_unit`: of each pool what one more is worth to each room, yuan of its goal.
    """

    pools: tuple[Pool, ...]
    best: Tried
    equal: Tried
    by_sales: Tried
    next_unit: tuple[tuple[float, ...], ...]
    tried: int


def divided(pools: Sequence[Pool], ask: Ask) -> tuple[Account, ...]:
    """The accounts of all pools; those that have no room in common are divided apart, and asked about at once."""
    groups = [_rounds(group) for group in apart(pools)]
    wants: dict[int, list[Question]] = {at: next(group) for at, group in enumerate(groups)}
    accounts: dict[int, Account] = {}
    while wants:
        answers = ask(list(dict.fromkeys(question for asked in wants.values() for question in asked)))
        for at, asked in list(wants.items()):
            try:
                wants[at] = groups[at].send({question: answers[question] for question in asked})
            except StopIteration as ended:
                accounts[at] = ended.value
                del wants[at]
    return tuple(accounts[at] for at in range(len(groups)))


def _rounds(pools: tuple[Pool, ...]) -> Generator[list[Question], Answers, Account]:
    """Divide pools that hang together. Yields questions, is sent the answers, returns the account."""
    everything = parts_of(pools, tuple((pool.amount,) * len(pool.rooms) for pool in pools))
    alone = yield list(everything.items())
    hopeful = {room: alone[room, parts] for room, parts in everything.items() if alone[room, parts].value is not None}
    sold = _of_pools(pools, {room: reply.sold for room, reply in hopeful.items()}, 0.0)
    firsts = [
        tuple(apportioned(pool.amount, [float(room in hopeful) for room in pool.rooms]) for pool in pools),
        tuple(apportioned(pool.amount, weights) for pool, weights in zip(pools, sold, strict=True)),
    ]
    known: dict[Question, Reply] = {}
    known |= yield [question for division in firsts for question in parts_of(pools, division).items()]
    equal, by_sales = (_tried(pools, division, known) for division in firsts)
    seen = set(firsts)
    best, step = max(equal, by_sales, key=lambda one: one.worth), 1.0
    for _ in range(ROUNDS):
        division = _towards(pools, best.division, _moved(pools, best.division, known), step)
        if division in seen or _promise(pools, best.division, division, known) < LEAST_GAIN * abs(best.value):
            break
        seen.add(division)
        known |= yield list(parts_of(pools, division).items())
        found = _tried(pools, division, known)
        if found.worth > best.worth:
            best = found
        else:
            step /= 2
    return Account(pools, best, equal, by_sales, _next_unit(pools, best.division, known), len(seen))


def _of_pools(pools: Sequence[Pool], of_rooms: Mapping[str, Sequence[T]], blank: T) -> list[list[T]]:
    """Of each pool what each of its rooms says of it; `blank` where one says nothing. `of_rooms`: of each of a room's pools."""
    found: list[dict[str, T]] = [{} for _ in pools]
    for room, places in places_of(pools).items():
        for place, said in zip(places, of_rooms.get(room, ()), strict=False):
            found[place][room] = said
    return [[said.get(room, blank) for room in pool.rooms] for pool, said in zip(pools, found, strict=True)]


def _tried(pools: Sequence[Pool], division: Division, known: Answers) -> Tried:
    values = [known[question].value for question in parts_of(pools, division).items()]
    return Tried(division, fsum(value for value in values if value is not None), sum(v is not None for v in values))


def _curves(pools: Sequence[Pool], division: Division, known: Answers) -> list[list[Curve]]:
    """Of each pool the curve of each of its rooms; () of a room without a plan."""
    replies = {room: known[room, parts].curves for room, parts in parts_of(pools, division).items()}
    return _of_pools(pools, replies, ())


def _moved(pools: Sequence[Pool], division: Division, known: Answers) -> Division:
    """The division to where the next unit is worth most, as far as the curves of these plans know."""
    curves = _curves(pools, division, known)
    return tuple(
        evened(pool.amount, of_rooms, now) for pool, of_rooms, now in zip(pools, curves, division, strict=True)
    )


def _towards(pools: Sequence[Pool], here: Division, there: Division, step: float) -> Division:
    """A division that goes so far (0-1) from one to the other."""
    if step == 1.0:
        return there
    return tuple(
        apportioned(pool.amount, [(1 - step) * a + step * b for a, b in zip(before, after, strict=True)])
        for pool, before, after in zip(pools, here, there, strict=True)
    )


def _promise(pools: Sequence[Pool], here: Division, there: Division, known: Answers) -> float:
    """What the curves say that the move is worth, yuan."""
    gains = (
        value_at(curve, after) - value_at(curve, before)
        for of_rooms, befores, afters in zip(_curves(pools, here, known), here, there, strict=True)
        for curve, before, after in zip(of_rooms, befores, afters, strict=True)
    )
    return fsum(gains)


def _next_unit(pools: Sequence[Pool], division: Division, known: Answers) -> tuple[tuple[float, ...], ...]:
    return tuple(
        tuple(next_worth(curve, part) for curve, part in zip(of_rooms, parts, strict=True))
        for of_rooms, parts in zip(_curves(pools, division, known), division, strict=True)
    )
