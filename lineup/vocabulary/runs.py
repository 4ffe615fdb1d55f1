"""Numbers of rows, told in short."""

from __future__ import annotations

from collections.abc import Iterable


def runs(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """First and last of each stretch without a gap.

    >>> runs([4, 5, 6, 9])
    [(4, 6), (9, 9)]
    """
    found: list[tuple[int, int]] = []
    for number in numbers:
        if found and found[-1][1] == number - 1:
            found[-1] = found[-1][0], number
        else:
            found.append((number, number))
    return found


def run_told(first: str | int, last: str | int) -> str:
    """A stretch by its ends, 4–6; one alone by itself."""
    return f"{first}" if first == last else f"{first}–{last}"
