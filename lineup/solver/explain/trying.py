"""Which relaxations help: the nearest value that gives a plan, and a deletion filter over those that only help together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from lineup.catalog import Catalog
from lineup.errors import Statement
from lineup.solver.explain.relaxations import Relaxation
from lineup.solver.explain.trials import Trials

Works = Callable[[Catalog], bool | None]
LOOKS = 8
"""Values that are tried of a line whose values are not ordered, before the neighbours of the one that works."""


@dataclass(frozen=True)
class Settled:
    """A relaxation at one of its values. `works`: True when a plan was found so, False when not, None when not tried."""

    line: Relaxation
    value: Any
    works: bool | None

    @property
    def to(self) -> Statement:
        return self.line.to(self.value)


def first_possible(line: Relaxation, catalog: Catalog, possible: Works) -> int | None:
    """Place of the first value that arithmetic does not rule out."""
    if line.ordered and not possible(line.loosest(catalog)):
        return None
    return next((i for i, value in enumerate(line.values) if possible(line.change(catalog, value))), None)


def nearest(line: Relaxation, catalog: Catalog, works: Works, low: int = 0) -> int | None:
    """Place of the first value from `low` on that works. Not all are tried: between a no and a yes it is halved."""

    def fine(place: int) -> bool:
        return bool(works(line.change(catalog, line.values[place])))

    last = len(line.values) - 1
    looks = [low, last] if line.ordered else [low + round((last - low) * k / LOOKS) for k in range(LOOKS + 1)]
    for high in dict.fromkeys(looks):
        if fine(high):
            break
        low = high + 1
    else:
        return None
    while low < high:
        middle = (low + high) // 2
        if fine(middle):
            high = middle
        else:
            low = middle + 1
    return high


def settle(line: Relaxation, catalog: Catalog, trials: Trials, works: Works, low: int = 0) -> Settled:
    """The relaxation at the nearest value at which `works` (a brief search) says yes and a longer one finds a plan."""
    place = nearest(line, catalog, works, low)
    if place is None:
        return Settled(line, line.values[low], None if trials.over() else False)
    for value in line.values[place : place + 3]:
        if (sure := trials.has_plan_surely(line.change(catalog, value))) is not False:
            return Settled(line, value, sure)
    return Settled(line, line.values[place], False)


def loosened(lines: Sequence[Relaxation], catalog: Catalog) -> Catalog:
    """Some lines at their loosest, all together."""
    for line in lines:
        catalog = line.loosest(catalog)
    return catalog


def to_blame(lines: Sequence[Relaxation], catalog: Catalog, works: Works) -> tuple[list[Relaxation], bool]:
    """Lines each of which alone, at its loosest, lets something be found; else a smallest set that does so together.

    The second value: whether each alone suffices. Nothing is found at all: an empty list.
    """
    if alone := [line for line in lines if works(line.loosest(catalog))]:
        return alone, True
    if not works(loosened(lines, catalog)):
        return [], False
    kept = list(lines)
    for line in lines:  # what can stay as it is, stays
        if works(loosened(others := [k for k in kept if k is not line], catalog)):
            kept = others
    return kept, False
