"""Small searches of changed catalogues: whether a change gives a plan. Work is counted, so answers repeat."""

from __future__ import annotations

import numpy as np

from lineup.catalog import Catalog
from lineup.check import RuleReport, check
from lineup.errors import Interrupted
from lineup.plan import Plan
from lineup.solver.building import build_problem
from lineup.solver.chains import ODDS
from lineup.solver.columns import build_columns
from lineup.solver.decode import decode
from lineup.solver.draft import draft, mended, prepare
from lineup.solver.effort import EFFORTS, Level, proposals_of
from lineup.solver.explain.glance import glance
from lineup.solver.master import Master, Outcome
from lineup.solver.rules import timeline_weights
from lineup.solver.state import State
from lineup.solver.tables import Problem
from lineup.solver.watch import Watch

BRIEF = Level(chains=2, proposals=350, hot=2e-2, cold=1e-4)
"""A trial that is thrown away; what is recommended is found again by a search like the first of a quick plan."""
LEAST_MINUTES = 60  # shorter shows are searched as long as one of this length
MEND_TRIES, MEND_PROPOSALS = 2, 120_000
MEND_COST = 0.1  # of a proposal of the search, since nothing is valued
MOST_COLUMNS, EXACT_WORK, PROOF_WORK = 12_000, 0.4, 2.0
WORK = 24 * BRIEF.chains * proposals_of(BRIEF, 120)
"""Proposals that an explanation may cost: 24 brief searches of a two-hour show."""

Found = tuple[Plan, tuple[RuleReport, ...]]
"""A plan that obeys every rule, and its check."""


class Trials:
    """Answers are True, False, or None where there was no time or work left to try."""

    def __init__(self, seed: int, watch: Watch) -> None:
        self.seed, self.watch = seed, watch
        self.work: float = WORK

    def has_plan(self, catalog: Catalog) -> bool | None:
        """Whether a brief search finds a plan."""
        return None if self.over() else bool(self._found(catalog, BRIEF, until_found=True))

    def has_plan_surely(self, catalog: Catalog) -> bool | None:
        """Whether as much search as the first level of a quick plan finds one."""
        return None if self.over() else bool(self._found(catalog, EFFORTS["quick"][0], until_found=True))

    def reports(self, catalog: Catalog) -> dict[str, RuleReport]:
        """The check of the best plan of a brief search, by rule; empty when none was found."""
        found = None if self.over() else self._found(catalog, BRIEF, until_found=False)
        return {report.rule: report for report in found[1]} if found else {}

    def plan(self, catalog: Catalog) -> Plan | None:
        """The best plan of as much search as the first level of a quick plan."""
        found = None if self.over() else self._found(catalog, EFFORTS["quick"][0], until_found=False)
        return found[0] if found else None

    def has_timeline(self, catalog: Catalog) -> bool | None:
        """Whether mending, or on small catalogues the exact model, finds a sequence that obeys the timeline rules."""
        return None if self.over() else bool(self._timelines(build_problem(catalog), count=1))

    def timeline_outcome(self, catalog: Catalog) -> Outcome:
        """What the exact model says within its work: "infeasible" is a proof."""
        return _exact(build_problem(catalog), self.seed, PROOF_WORK)[0]

    def over(self) -> bool:
        """Whether time or work has run out. Interrupted when the user stops it."""
        over = self.work <= 0 or self.watch.due()
        if self.watch.stop.is_set():
            raise Interrupted
        return over

    def _found(self, catalog: Catalog, level: Level, *, until_found: bool) -> Found | None:
        problem = build_problem(catalog)
        first = self._timelines(problem, level.chains)
        if not first:
            return None
        proposals = proposals_of(level, max(LEAST_MINUTES, catalog.show.minutes))
        best = glance(problem, first, level, proposals, self.seed, self.watch, until_found=until_found)
        # What is found is found early; the true count would differ from run to run.
        self.work -= level.chains * proposals * (0.2 if best and until_found else 1.0)
        self.over()
        if best is None:
            return None
        plan, figures = decode(problem, best)
        reports = check(plan, catalog, figures)
        return (plan, reports) if all(report.passed for report in reports) else None

    def _timelines(self, problem: Problem, count: int) -> list[State]:
        """Up to `count` timelines, the highlight in different places."""
        found: list[State] = []
        for i in range(max(count, MEND_TRIES)):
            start = draft(problem, self.seed + i, int(problem.catalog.show.minutes * (i % count + 0.5) / count))
            whole = start and mended(problem, start, ODDS[3:], timeline_weights(), self.seed + i, MEND_PROPOSALS)
            if whole:
                found.append(whole)
            else:
                self.work -= MEND_COST * MEND_PROPOSALS
            if len(found) == count or (not found and i >= MEND_TRIES - 1):
                break
        if not found:
            exact = _exact(problem, self.seed, EXACT_WORK)[1]
            found = [exact] if exact else []
        return found


def _exact(problem: Problem, seed: int, work: float) -> tuple[Outcome, State | None]:
    columns = build_columns(problem, np.arange(len(problem.ladders)))
    if len(columns) > MOST_COLUMNS:
        return "unknown", None
    master = Master(problem, columns)
    master.add_rules()
    timeline = master.solve(work, seed)
    if timeline.state is not None:
        prepare(problem, timeline.state)
    return timeline.outcome, timeline.state
