"""Trying the ways out: the nearest value that gives a plan, and what to say of a way that could not be tried."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from lineup.catalog import Catalog
from lineup.solver.explain.reason import Reason, Way
from lineup.solver.explain.trials import Trials
from lineup.vocabulary.wording import tell

Works = Callable[[Catalog], bool | None]
Possible = Callable[[Catalog], bool]
LOOKS = 8
"""Values that are tried of a way whose values are not ordered, before the neighbours of the one that works."""


@dataclass(frozen=True)
class Settled:
    """A way at one of its values. `works`: True when a plan was found so, False when none was, None when not tried."""

    way: Way
    value: Any
    works: bool | None

    @property
    def text(self) -> str:
        return self.way.said(self.value)


def nearest(way: Way, catalog: Catalog, works: Works, possible: Possible) -> int | None:
    """Place of the first value that works, or None. Not all are tried: what lies between a no and a yes is halved."""

    def fine(i: int) -> bool:
        changed = way.applied(catalog, way.values[i])
        return possible(changed) and bool(works(changed))

    last = len(way.values) - 1
    low = next((i for i, value in enumerate(way.values) if possible(way.applied(catalog, value))), last)
    looks = [low, last] if way.ordered else [low + round((last - low) * k / LOOKS) for k in range(LOOKS + 1)]
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


def settle(
    way: Way, catalog: Catalog, trials: Trials, works: Works | None = None, possible: Possible = lambda _: True
) -> Settled:
    """The way at the nearest value at which `works` (if given, else a brief search) says yes and a plan is found."""
    if way.change is None or not way.values:
        return Settled(way, way.values[0] if way.values else None, None)
    place = nearest(way, catalog, works or trials.has_plan, possible)
    if place is None:
        return Settled(way, way.values[0], None if trials.over() else False)
    for value in way.values[place : place + 3]:
        if (sure := trials.has_plan_surely(way.applied(catalog, value))) is not False:
            return Settled(way, value, sure)
    return Settled(way, way.values[place], False)


def remedy(
    reasons: Sequence[Reason],
    catalog: Catalog,
    trials: Trials,
    works: Works | None = None,
    possible: Possible = lambda _: True,
) -> str:
    """What to do: the ways that alone give a plan; else, of several reasons, one way each, tried together.

    `possible`: what arithmetic says of a changed catalogue, before any search.
    """
    ways = [way for reason in reasons for way in reason.ways if way.values]
    settled = [settle(way, catalog, trials, works, possible) for way in ways]
    if len(reasons) == 1 or any(s.works for s in settled):
        return _one_of([s for s in settled if len(reasons) == 1 or s.works], catalog)
    changed = catalog
    firsts = [reason.ways[0] for reason in reasons]
    triable = all(way.change is not None and way.values for way in firsts)
    for way in firsts:
        changed = way.applied(changed, way.values[0]) if triable else changed
    found = trials.has_plan_surely(changed) if triable else None
    listed = [_alternatives([w.said(w.values[0]) for w in r.ways if w.values], catalog) for r in reasons]
    text = tell(catalog, "；", "; ").join(
        tell(catalog, f"（{i}）{said}", f"({i}) {said}") for i, said in enumerate(listed, 1)
    )
    if found:
        tried = "。每处都按第一种办法改，已试排，排得出方案。", ". Tried with the first of each: it gives a plan."
        return text + tell(catalog, *tried)
    return text + (_not_enough(catalog) if triable else tell(catalog, "。都改好后再运行一次。", ". Then run again."))


def confirmed(catalog: Catalog, works: bool) -> str:
    """How a list of things to do ends: whether a plan was found so."""
    return tell(catalog, "（已试排，排得出方案）。", " (tried: it gives a plan).") if works else _not_enough(catalog)


def _one_of(settled: list[Settled], catalog: Catalog) -> str:
    sure = [s.text for s in settled if s.works]
    others = [s.text for s in settled if s.works is None]
    if not sure:
        tried = any(s.works is False for s in settled)
        end = _not_enough(catalog) if tried else tell(catalog, "。改好后再运行一次。", ". Then run again.")
        return _alternatives([s.text for s in settled], catalog) + end
    many = len(sure) > 1
    tried_so = tell(
        catalog,
        f"（{'都已试排，都' if many else '已试排，'}排得出方案）",
        f" ({'each tried, each gives' if many else 'tried: it gives'} a plan)",
    )
    text = _alternatives(sure, catalog) + tried_so
    if others:
        listed = _alternatives(others, catalog)
        text += tell(catalog, f"。也可以{listed}（这些没有试排）", f". Not tried: {listed}")
    return text + tell(catalog, "。", ".")


def _alternatives(texts: list[str], catalog: Catalog) -> str:
    return tell(catalog, "；或者", "; or ").join(texts)


def _not_enough(catalog: Catalog) -> str:
    return tell(
        catalog,
        "。只改这些，试排还没有找到方案：改好后再运行一次，看还差什么。",
        ". With that alone no plan was found yet: change it, run again and see what is left.",
    )
