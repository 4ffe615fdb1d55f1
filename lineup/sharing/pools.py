"""What is shared, and ways to divide it: whole units or yuan, exactly as many as there are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum

from lineup.fields.rooms import What


@dataclass(frozen=True, slots=True)
class Pool:
    """So many units of a product (`sku`), or so many yuan, that some rooms have together. `rooms`: by name, each once."""

    what: What
    sku: str  # "" of money
    amount: int
    rooms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A room's part of a pool. `amount`: all that there is; `equal`: an equal share of it."""

    what: What
    sku: str
    part: int
    equal: int
    amount: int


Division = tuple[tuple[int, ...], ...]
"""Of each pool what each of its rooms gets, in their order; it adds up to the pool's amount."""
Parts = tuple[int, ...]
"""What one room gets of each pool that it has a share in, in the order of the pools."""


def parts_of(pools: Sequence[Pool], division: Division) -> dict[str, Parts]:
    """The parts of every room, rooms in the order in which pools name them."""
    parts: dict[str, list[int]] = {}
    for pool, amounts in zip(pools, division, strict=True):
        for room, amount in zip(pool.rooms, amounts, strict=True):
            parts.setdefault(room, []).append(amount)
    return {room: tuple(amounts) for room, amounts in parts.items()}


def places_of(pools: Sequence[Pool]) -> dict[str, list[int]]:
    """Of every room the places, among all, of the pools that it has a share in; in the order of its parts."""
    places: dict[str, list[int]] = {}
    for place, pool in enumerate(pools):
        for room in pool.rooms:
            places.setdefault(room, []).append(place)
    return places


def apportioned(amount: int, weights: Sequence[float]) -> tuple[int, ...]:
    """The amount in proportion to the weights, in whole units: the largest remainders are rounded up, the first of equal ones.

    In equal parts where no weight is above 0.

    >>> apportioned(10, (1.0, 1.0, 1.0)), apportioned(7, (0.0, 3.0, 1.0))
    ((4, 3, 3), (0, 5, 2))
    """
    whole = fsum(weights)
    if whole <= 0:
        weights, whole = [1.0] * len(weights), float(len(weights))
    exact = [amount * (weight / whole) for weight in weights]
    parts = [int(share) for share in exact]
    by_remainder = sorted(range(len(parts)), key=lambda k: (parts[k] - exact[k], k))
    for k in by_remainder[: amount - sum(parts)]:
        parts[k] += 1
    return tuple(parts)


def apart(pools: Sequence[Pool]) -> list[tuple[Pool, ...]]:
    """The pools in groups of which no two have a room in common: each can be divided by itself. Their order stays."""
    groups: list[set[int]] = []
    for place, pool in enumerate(pools):
        joined = [group for group in groups if any(set(pool.rooms) & set(pools[other].rooms) for other in group)]
        groups = [group for group in groups if group not in joined] + [{place}.union(*joined)]
    return [tuple(pools[place] for place in sorted(group)) for group in sorted(groups, key=min)]
