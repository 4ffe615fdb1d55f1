"""A plan that keeps its promises: rules of which luck decides hold with the chance asked for, not in the mean alone.

A rule that must hold on four shows in five is held in expectation at a tighter limit: as far beyond its own as simulated
shows of the plan fall short of what is expected of it one time in five. The plan made under these limits is simulated
again, since its own luck may differ, until every rule holds as often as it must.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from lineup.catalog import Catalog
from lineup.caution.limits import PROMISED, Careful, Limits, better, is_loose, is_sure, limits_for, seen
from lineup.caution.repricing import repriced
from lineup.errors import Interrupted, NoPlan
from lineup.odds import Draws
from lineup.plan import Plan
from lineup.result import Caution, Effort, EndedBy, Result
from lineup.vocabulary.words import filled, rules, words

ROUNDS = 3
"""Plans made, each under limits that the luck of the one before asks for."""
REFINED = 4
"""Times that a plan gets other prices and spend, its rows as they are: so its luck hardly changes, and its limits settle."""
AIM = 0.01
"""The limits are made for a chance so much higher, and more with every round: the next plan's luck is not quite the last's."""
LESS = 0.1
"""Steps down to a chance that can be had, where the one asked for can't."""

LEAST = 4.0
"""Seconds for a search, if there are so many."""

Search = Callable[..., Result]


@dataclass
class _Hurry:
    """How much time there is, and whether somebody said stop."""

    until: float | None  # of time.monotonic()
    stop: threading.Event

    def share(self, share: float) -> float | None:
        """So much of the time that is left, and `LEAST` of it, seconds; None where there is no limit."""
        if self.until is None:
            return None
        left = self.until - time.monotonic()
        return max(0.1, share * left, min(LEAST, left))

    def over(self) -> bool:
        return self.stop.is_set() or (self.until is not None and time.monotonic() >= self.until)


def cautiously(
    search: Search,
    catalog: Catalog,
    effort: Effort,
    until: float | None,
    stop: threading.Event,
    draws: Draws | None,
    *,
    with_frontier: bool,
) -> Result:
    """The best plan found whose rules of `PROMISED` hold with the show's chance `sure`.

    `search` plans a catalogue whose rules hold in the mean. Raises NoPlan where no plan is that sure; where time runs out or
    somebody stops the search before one is, the most careful plan so far.
    """
    sure, hurry = catalog.show.sure, _Hurry(until, stop)
    assert sure is not None
    plain = _under(catalog, {})
    first = seen(catalog, search(plain, effort="quick", time_limit=hurry.share(0.2)), draws)
    room = _Room(catalog, search, hurry, draws)
    found, limits = room.careful(first, sure, effort, with_frontier=with_frontier)
    if found is None and not hurry.over():
        raise _not_that_sure(catalog, first, sure, room.reachable(first, sure))
    kept = found or first
    ended_by: EndedBy = kept.search.ended_by if found else "stopped" if stop.is_set() else "time_limit"
    return replace(
        kept,
        search=replace(kept.search, effort=effort, ended_by=ended_by),
        caution=Caution(
            sure=sure,
            limits=tuple((rule, getattr(catalog.show, rule), limit) for rule, limit in limits.items()),
            cost=_cost(search, plain, first, kept, hurry),
            reached=found is not None,
        ),
    )


def _under(catalog: Catalog, limits: Limits, start: Plan | None = None) -> Catalog:
    """The catalogue whose rules hold in the mean under these limits; the search also begins from `start`."""
    show = catalog.show.model_copy(update={"sure": None, **limits})
    kept = catalog.kept if start is None else replace(catalog.kept, plan=start)
    return catalog.model_copy(update={"show": show, "kept": kept})


@dataclass(frozen=True)
class _Room:
    """A catalogue whose rules have to hold with some chance, and what is needed to plan it."""

    catalog: Catalog
    search: Search
    hurry: _Hurry
    draws: Draws | None

    def careful(
        self, first: Result, sure: float, effort: Effort, *, with_frontier: bool = False
    ) -> tuple[Result | None, Limits]:
        """The best plan found that is sure enough, and its limits; None where there is none."""
        last, best = first, None
        if effort != "quick" and is_sure(first, sure):
            more = self.search(
                _under(self.catalog, {}, first.plan),
                effort=effort,
                time_limit=self.hurry.share(0.6),
                with_frontier=with_frontier,
            )
            last = seen(self.catalog, more, self.draws)
        if is_sure(last, sure):
            return last, {}
        for nth in range(ROUNDS):
            limits = limits_for(last, sure + AIM * (nth + 1), self.draws)
            try:
                found = self.search(
                    _under(self.catalog, limits, last.plan),
                    effort="quick" if nth else effort,
                    time_limit=self.hurry.share(0.6),
                    with_frontier=with_frontier and not nth,
                )
            except (NoPlan, Interrupted):
                break
            last = seen(self.catalog, found, self.draws)
            refined = self._refined(last, limits, sure)
            best = better(best, refined)
            if self.hurry.over() or (nth and refined is not None):
                break
        return best or (None, {})

    def _refined(self, last: Result, limits: Limits, sure: float) -> Careful | None:
        """The plan at the prices and the spend that make it just sure enough; None where there are none."""
        best, now = ((last, limits) if is_sure(last, sure) else None), last
        for nth in range(REFINED):
            if self.hurry.over() or (best and not is_loose(now, limits, sure)):
                break
            limits = limits_for(now, sure + AIM * (1 + nth / 2), self.draws)
            again = self._repriced(now, limits)
            if again is None:
                break
            now = again
            if is_sure(now, sure):
                best = better(best, (now, limits))
        return best

    def _repriced(self, last: Result, limits: Limits) -> Result | None:
        """The plan's rows at their best prices, orders and spend under these limits; None where none obeys the rules."""
        under = _under(self.catalog, limits)
        changed = repriced(under, last, hurried=self.hurry.over())
        return None if changed is None else seen(self.catalog, changed, self.draws)

    def reachable(self, first: Result, sure: float) -> float | None:
        """A lower chance with which a plan was found, in steps; None where none was."""
        for step in range(1, 1 + int((sure - 0.5) / LESS + 1e-9)):
            lower = round(sure - step * LESS, 2)
            if not self.hurry.over() and self.careful(first, lower, "quick")[0] is not None:
                return lower
        return None


def _cost(search: Search, plain: Catalog, first: Result, found: Result, hurry: _Hurry) -> float:
    """What a search that goes on from the plan without caution finds more, yuan."""
    if found is first or hurry.over():
        return max(0.0, first.figures.value - found.figures.value)
    start = replace(plain.kept, plan=found.plan)
    try:
        free = search(plain.model_copy(update={"kept": start}), effort="quick", time_limit=hurry.share(0.9))
    except (Interrupted, NoPlan):
        free = first
    return max(0.0, max(first.figures.value, free.figures.value) - found.figures.value)


def _not_that_sure(catalog: Catalog, first: Result, sure: float, lower: float | None) -> NoPlan:
    """No plan is as sure as was asked: what a plan without caution has, and which chance can be had."""
    assert first.odds is not None
    language, said = catalog.language, words(catalog.language, "odds")
    short = {rule: chance for rule, chance in first.odds.rules if rule in PROMISED and chance < sure}
    chances = [
        filled(said["odds_rule"], language, {"rule": rules(language)[rule].name, "chance": f"{chance:.0%}"})
        for rule, chance in short.items()
    ]
    problem = filled(said["not_sure"], language, {"sure": sure, "chances": said["odds_joint"].join(chances)})
    remedy = said["not_sure_loosen"] if lower is None else filled(said["not_sure_lower"], language, {"lower": lower})
    return NoPlan(problem, remedy, tuple(short))
