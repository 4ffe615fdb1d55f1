"""What a room's plan comes to with more or less of something; shares that are even in what the next unit is worth."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from lineup.sharing.pools import apportioned

Curve = tuple[tuple[int, float], ...]
"""(amount, what the room's plan comes to with it, yuan of its goal), amounts ascending."""


def amounts_about(part: int, equal: int, amount: int) -> tuple[int, ...]:
    """The amounts at which a curve is taken: from a half of what the room has to a few times as much, and a little more.

    `equal`: an equal share; `amount`: all there is.
    """
    near = max(part, equal // 4, 1)
    about = {part, next_amount(part, amount), *(near * quarters // 4 for quarters in (2, 3, 5, 6, 10))}
    if part <= equal // 8:
        about.add(0)
    return tuple(sorted({min(one, amount) for one in about}))


def next_amount(part: int, amount: int) -> int:
    """A little more than that, by which the next unit is judged: a twentieth, at least one unit."""
    return min(amount, part + max(1, part // 20))


def next_worth(curve: Curve, part: int) -> float:
    """What one more unit is worth beyond `part`: the finite difference to the next amount of the curve; 0 past its end."""
    here = max((point for point in curve if point[0] <= part), default=None)
    more = min((point for point in curve if point[0] > part), default=None)
    if here is None or more is None:
        return 0.0
    return max(0.0, (more[1] - here[1]) / (more[0] - here[0]))


def hull(curve: Curve) -> Curve:
    """The least concave curve above it that never falls: with more one can always do what one did with less."""
    points: list[tuple[int, float]] = []
    most = -float("inf")
    for amount, value in curve:
        most = max(most, value)
        if points and points[-1][0] == amount:
            points.pop()
        while len(points) > 1 and _slope(points[-2], points[-1]) <= _slope(points[-2], (amount, most)):
            points.pop()
        points.append((amount, most))
    return tuple(points)


def evened(amount: int, curves: Sequence[Curve], now: Sequence[int]) -> tuple[int, ...]:
    """The amount divided so that the next unit is worth the same to all, as far as their curves know.

    Each room first gets what its curve begins with. What is worth nothing more to anybody is added in proportion to `now`.
    """
    hulls = [hull(curve) for curve in curves]
    parts = [points[0][0] if points else 0 for points in hulls]
    if sum(parts) > amount:
        return apportioned(amount, parts)
    left = amount - sum(parts)
    steps = sorted(
        (
            (_slope(low, high), room, high[0] - low[0])
            for room, points in enumerate(hulls)
            for low, high in pairwise(points)
        ),
        key=lambda step: (-step[0], step[1]),
    )
    for slope, room, length in steps:
        if slope <= 0:
            break
        taken = min(left, length)
        parts[room] += taken
        left -= taken
    spare = apportioned(left, [float(part) for part in now]) if left else (0,) * len(parts)
    return tuple(part + more for part, more in zip(parts, spare, strict=True))


def value_at(curve: Curve, part: int) -> float:
    """What the curve's hull promises at an amount."""
    points = hull(curve)
    if not points:
        return 0.0
    if part <= points[0][0]:
        return points[0][1]
    for low, high in pairwise(points):
        if part <= high[0]:
            return low[1] + _slope(low, high) * (part - low[0])
    return points[-1][1]


def _slope(low: tuple[int, float], high: tuple[int, float]) -> float:
    return (high[1] - low[1]) / (high[0] - low[0])
