"""The timeline as a CP-SAT model over columns: a path of airings through the show that obeys every timeline rule.

It gives the search plans to start from, and is the proof that there is none: with all columns in it, "infeasible" is final.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from ortools.sat.python import cp_model

from lineup.solver.columns import Columns, Ints, build_columns, grouped
from lineup.solver.state import State, empty_state
from lineup.solver.tables import Problem
from lineup.solver.walk import link

Outcome = Literal["found", "infeasible", "unknown"]


@dataclass(frozen=True)
class Timeline:
    """What the model said: a linked state when one was found."""

    outcome: Outcome
    state: State | None = None


class Master:
    """The model; one method a rule, named as in `lineup.check`. `without` leaves rules out."""

    def __init__(self, problem: Problem, columns: Columns, without: frozenset[str] = frozenset()) -> None:
        self.problem, self.columns, self.without = problem, columns, without
        self.show, self.products = problem.tables.show[0], problem.tables.products
        self.minutes = int(self.show["minutes"])
        self.model = cp_model.CpModel()
        self.used = [self.model.new_bool_var("") for _ in range(len(columns))]
        length = int(self.show["highlight_minutes"])
        last = self.minutes - length if length else 0
        self.window = [self.model.new_bool_var("") for _ in range(last + 1)]
        for h in (*range(int(self.show["window_first"])), *range(int(self.show["window_last"]) + 1, last + 1)):
            self.model.add(self.window[h] == 0)
        self.relief_columns = np.flatnonzero(self.products["relief"][columns.product])
        self.first_hits = np.flatnonzero((self.products["hit"][columns.product] == 1) & (columns.airing == 1))

    def add_rules(self) -> None:
        """Every timeline rule; duration, and where first airings may start, hold by the choice of columns."""
        self.timeline()
        self.highlight_window()
        for rule in (
            self.airings,
            self.relist_gap,
            self.pins,
            self.required,
            self.highlight_hits,
            self.min_hits,
            self.lead_in,
            self.relief,
            self.opening,
            self.category_minutes,
        ):
            if rule.__name__ not in self.without:
                rule()

    def _sum(self, which: Ints) -> cp_model.LinearExprT:
        return cp_model.LinearExpr.sum([self.used[i] for i in which])

    def timeline(self) -> None:
        """A path from minute 0 to the end: what ends at a minute is followed by what starts there."""
        starts, ends = grouped(self.columns.start), grouped(self.columns.end)
        nothing = np.array([], np.int64)
        self.model.add(self._sum(starts.get(0, nothing)) == 1)
        for t in range(1, self.minutes):
            self.model.add(self._sum(starts.get(t, nothing)) == self._sum(ends.get(t, nothing)))
        self.model.add(self._sum(ends.get(self.minutes, nothing)) == 1)

    def highlight_window(self) -> None:
        """Exactly one window, wholly inside the show."""
        self.model.add_exactly_one(self.window)

    def airings(self) -> None:
        """A product airs first at most once, and again only after that."""
        first, again = self._by_airing()
        for p, members in first.items():
            self.model.add_at_most_one(self.used[i] for i in members)
            if p in again:
                most = int(self.products[p]["max_airings"]) - 1
                self.model.add(self._sum(again[p]) <= most * self._sum(members))

    def relist_gap(self) -> None:
        """An airing again starts `relist_gap` minutes after the one before has ended."""
        first, again = self._by_airing()
        gap = int(self.show["relist_gap"])
        for p, members in again.items():
            earlier = first.get(p, np.array([], np.int64))
            if len(earlier) == 0:
                self.model.add(self._sum(members) == 0)
                continue
            ready = self.columns.end[earlier] + gap
            begin = self.columns.start[members]
            for t in np.unique(begin):
                # Whatever has started again by t had its first airing end by t - gap.
                if int(self.products[p]["max_airings"]) == 2:
                    self.model.add(self._sum(members[begin <= t]) <= self._sum(earlier[ready <= t]))
                else:
                    self.model.add(self._sum(members[begin == t]) <= self._sum(earlier[ready <= t]))
            if int(self.products[p]["max_airings"]) > 2:
                for t in range(self.minutes):
                    near = members[(begin <= t) & (self.columns.end[members] + gap > t)]
                    if len(near) > 1:
                        self.model.add_at_most_one(self.used[i] for i in near)

    def pins(self) -> None:
        """Pinned airings are there; first airings start where they may by the choice of columns, in the order made by hand."""
        c = self.columns
        for product, start, minutes in self.problem.tables.kept:
            same = np.flatnonzero((c.product == product) & (c.start == start) & (c.minutes == minutes))
            self.model.add(self._sum(same) == 1)
        if self.show["ordered"]:
            self._hand_order()

    def _hand_order(self) -> None:
        """The place reached so far never falls: a first airing needs one that is no further on, and moves it on."""
        places = self.products["place"]
        last = int(places.max())
        placed = np.flatnonzero((self.columns.airing == 1) & (places[self.columns.product] >= 0))
        by_start = grouped(self.columns.start[placed])
        reached: cp_model.LinearExprT = self.model.new_int_var(-1, last, "")
        for t in range(self.minutes):
            now = self.model.new_int_var(-1, last, "")
            self.model.add(now >= reached)
            for i in placed[by_start.get(t, np.array([], np.int64))]:
                place = int(places[self.columns.product[i]])
                self.model.add(now == place).only_enforce_if(self.used[i])
            reached = now

    def required(self) -> None:
        """Products that must air do."""
        first, _ = self._by_airing()
        for p in np.flatnonzero(self.products["required"]):
            self.model.add(self._sum(first.get(int(p), np.array([], np.int64))) >= 1)

    def highlight_hits(self) -> None:
        """A hit's first airing needs a window around it."""
        length = int(self.show["highlight_minutes"])
        spans = sorted({(int(self.columns.start[i]), int(self.columns.end[i])) for i in self.first_hits})
        for start, end in spans:
            same = self.first_hits[
                (self.columns.start[self.first_hits] == start) & (self.columns.end[self.first_hits] == end)
            ]
            around = self.window[max(0, end - length) : start + 1]
            self.model.add(self._sum(same) <= cp_model.LinearExpr.sum(around))

    def min_hits(self) -> None:
        """At least so many hits air."""
        self.model.add(self._sum(self.first_hits) >= int(self.show["min_hits"]))

    def lead_in(self) -> None:
        """Relief is on air in some minute of those before the window, if any are set."""
        reach = int(self.show["highlight_lead_in"])
        if reach == 0:
            return
        start, end = self.columns.start[self.relief_columns], self.columns.end[self.relief_columns]
        for h, here in enumerate(self.window):
            touching = self.relief_columns[(start < h) & (end > max(0, h - reach))]
            self.model.add(self._sum(touching) >= here)

    def relief(self) -> None:
        """Every window of `relief_window` minutes holds a minute of relief."""
        width = int(self.show["relief_window"])
        start, end = self.columns.start[self.relief_columns], self.columns.end[self.relief_columns]
        for t in range(self.minutes - width + 1):
            self.model.add(self._sum(self.relief_columns[(start < t + width) & (end > t)]) >= 1)

    def opening(self) -> None:
        """Relief begins within the first minutes, if any are set."""
        width = int(self.show["opening_window"])
        if width:
            early = self.relief_columns[self.columns.start[self.relief_columns] < width]
            self.model.add(self._sum(early) >= 1)

    def category_minutes(self) -> None:
        """No category gets more than its minutes of any window."""
        width, most = int(self.show["category_window"]), int(self.show["category_minutes"])
        counted = self.products["shares_category"][self.columns.product] == 1
        category = self.products["category"][self.columns.product]
        for c in np.unique(category[counted]):
            members = np.flatnonzero(counted & (category == c))
            start, end = self.columns.start[members], self.columns.end[members]
            for t in range(self.minutes - width + 1):
                inside = np.minimum(end, t + width) - np.maximum(start, t)
                held = inside > 0
                if held.any():
                    used = [self.used[i] for i in members[held]]
                    self.model.add(cp_model.LinearExpr.weighted_sum(used, inside[held].tolist()) <= most)

    def _by_airing(self) -> tuple[dict[int, Ints], dict[int, Ints]]:
        first = np.flatnonzero(self.columns.airing == 1)
        again = np.flatnonzero(self.columns.airing == 2)
        return (
            {p: first[i] for p, i in grouped(self.columns.product[first]).items()},
            {p: again[i] for p, i in grouped(self.columns.product[again]).items()},
        )

    def solve(self, work: float, seed: int) -> Timeline:
        """The first timeline found, within `work` (CP-SAT's deterministic time)."""
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.catch_sigint_signal = False  # Ctrl-C is the command line's
        solver.parameters.random_seed = seed
        solver.parameters.max_deterministic_time = work
        solver.parameters.linearization_level = 1
        solver.parameters.stop_after_first_solution = True
        status = solver.solve(self.model)
        if status == cp_model.INFEASIBLE:
            return Timeline("infeasible")
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return Timeline("unknown")
        on_air = [i for i in range(len(self.columns)) if solver.boolean_value(self.used[i])]
        window = next(h for h, here in enumerate(self.window) if solver.boolean_value(here))
        return Timeline("found", self._state(sorted(on_air, key=lambda i: self.columns.start[i]), window))

    def _state(self, on_air: list[int], window: int) -> State:
        state = empty_state(self.problem.tables)
        for k, i in enumerate(on_air):
            state.slots[k]["product"] = self.columns.product[i]
            state.slots[k]["minutes"] = self.columns.minutes[i]
        state.total[0]["slots"] = len(on_air)
        state.total[0]["highlight"] = window
        link(self.problem.tables, state)
        return state


MOST_COLUMNS = 120_000
"""More would not fit the memory of a small machine: such a catalogue gets no proof."""
EXACT_WORK = 15.0


def exact_timeline(problem: Problem, seed: int, without: frozenset[str] = frozenset()) -> Timeline:
    """A timeline that obeys every rule, or the proof that there is none; "unknown" where the work did not suffice."""
    everything = np.arange(len(problem.ladders))
    columns = build_columns(problem, everything)
    if len(columns) > MOST_COLUMNS:
        return Timeline("unknown")
    master = Master(problem, columns, without)
    master.add_rules()
    return master.solve(EXACT_WORK, seed)
