"""Entries by minute: the usual shape where nobody stated them, what stated ones come to, and what a total makes of them."""

from __future__ import annotations

import math
from collections.abc import Sequence

from lineup.catalog import Show, Traffic

TOTALS = ("expected_entries", "private_share")
"""Parameters that a stated traffic settles."""
_SAME_TOTAL = 1e-8
"""As a share: a total that was written with as many digits as people see."""
_DIGITS = 9


def default_traffic(show: Show) -> Traffic:
    """`expected_entries` in the usual shape.

    Private traffic comes when followers are notified and fades; public traffic swells past mid-show.
    """
    length = show.minutes
    private = [150 * math.exp(-t / 25) + 35 for t in range(length)]
    public = [0.55 + 0.9 * math.exp(-(((t - 0.55 * length) / (0.2 * length)) ** 2)) for t in range(length)]

    def scaled(shape: list[float], share: float) -> tuple[float, ...]:
        total = sum(shape)
        return tuple(show.expected_entries * share * x / total for x in shape)

    return Traffic(private=scaled(private, show.private_share), public=scaled(public, 1 - show.private_share))


def scaled_traffic(traffic: Traffic, total: float | None) -> Traffic:
    """The curve scaled to so many entries in all; as it is where no total is stated, or where it comes to that anyway."""
    comes_to = entries_of(traffic)
    if total is None or not comes_to or abs(total - comes_to) <= _SAME_TOTAL * comes_to:
        return traffic
    factor = total / comes_to
    return Traffic(
        private=tuple(factor * entries for entries in traffic.private),
        public=tuple(factor * entries for entries in traffic.public),
    )


def totals_of(traffic: Traffic) -> dict[str, float]:
    """All unpaid entries of the show and the share of them that is private, 0-1, by the parameters that say so."""
    private = math.fsum(traffic.private)
    total = entries_of(traffic)
    values = (total, private / total if total else 0.0)
    return {name: float(f"{value:.{_DIGITS}g}") for name, value in zip(TOTALS, values, strict=True)}


def lasting(curve: Sequence[float], minutes: int) -> tuple[float, ...]:
    """The curve for so many minutes: cut, or its last value going on."""
    return (*curve[:minutes], *[curve[-1]] * (minutes - len(curve)))


def entries_of(traffic: Traffic) -> float:
    """All unpaid entries of the show."""
    return math.fsum(traffic.private) + math.fsum(traffic.public)
