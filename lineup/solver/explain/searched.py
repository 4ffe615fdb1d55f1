"""What short searches say of rules that conflict: each loosened alone, or a smallest set of them together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from lineup.catalog import Catalog
from lineup.check import RuleReport
from lineup.errors import Refusal, Statement
from lineup.solver.explain.proven import tried
from lineup.solver.explain.relaxations import Relaxation, relaxations
from lineup.solver.explain.trials import Trials
from lineup.solver.explain.trying import Settled, Works, loosened, settle, to_blame


def timeline_conflict(catalog: Catalog, trials: Trials) -> Refusal:
    """No sequence obeys the rules on time, highlight and fatigue together."""
    lines = relaxations(catalog, "timeline")
    lead = Statement("proven" if trials.timeline_outcome(catalog) == "infeasible" else "no_timeline")
    blamed, alone = to_blame(lines, catalog, trials.has_timeline)
    if not blamed:
        return _nothing_helped(lead, lines, trials)
    return _conflict(catalog, trials, lead, blamed, alone, [line.stands for line in blamed], trials.has_timeline)


def figure_conflict(catalog: Catalog, trials: Trials) -> Refusal:
    """Sequences there are, but none was found with figures within all limits."""
    lines, lead = relaxations(catalog, "figures"), Statement("no_figures")
    blamed, alone = to_blame(lines, catalog, trials.has_plan)
    if not blamed:
        return _nothing_helped(lead, lines, trials)
    together = loosened(blamed, catalog)
    reports = [trials.reports(line.loosest(catalog) if alone else together).get(line.name) for line in blamed]
    short = [(line, r) for line, r in zip(blamed, reports, strict=True) if r and _falls_short(catalog, r)]
    if not short:  # found without a limit, and within it all the same: the search, not the catalogue, fell short
        titles = [line.title for line in blamed]
        return Refusal((Statement("almost", {"lead": lead, "lines": titles}),), (Statement("longer"),), _rules(blamed))
    stands = [_reached(catalog, report) for _, report in short]
    ways = [_as_far_as(line, report) for line, report in short]
    return _conflict(catalog, trials, lead, ways, alone, stands, trials.has_plan)


def _conflict(
    catalog: Catalog,
    trials: Trials,
    lead: Statement,
    blamed: Sequence[Relaxation],
    alone: bool,
    stands: Sequence[Statement],
    works: Works,
) -> Refusal:
    facts, rules = {"lead": lead, "stands": stands}, _rules(blamed)
    if alone:
        problem = Statement("any_one" if len(blamed) > 1 else "one", facts)
        return Refusal((problem,), tried([settle(line, catalog, trials, works) for line in blamed]), rules)
    changed, settled = loosened(blamed, catalog), list[Settled]()
    for line in blamed:  # one after the other, what is not settled yet at its loosest
        settled.append(settle(line, changed, trials, works))
        changed = line.change(changed, settled[-1].value)
    code = "tried_together" if all(s.works for s in settled) else "together_not_enough"
    return Refusal((Statement("together", facts),), (Statement(code, {"ways": [s.to for s in settled]}),), rules)


def _rules(lines: Sequence[Relaxation]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(rule for line in lines for rule in line.rules))


def _nothing_helped(lead: Statement, lines: Sequence[Relaxation], trials: Trials) -> Refusal:
    code = "no_time" if trials.over() else "nothing_helped"
    titles = list({line.title.code + str(line.title.facts) + line.sku: line.title for line in lines}.values())
    return Refusal((Statement(code, {"lead": lead, "lines": titles}),), (Statement("longer_or_fewer"),))


def _limit(catalog: Catalog, report: RuleReport) -> float:
    return float(getattr(catalog.show, report.rule))


def _falls_short(catalog: Catalog, report: RuleReport) -> bool:
    """Whether a figure measured without its limit breaks that limit."""
    if report.value is None:
        return False
    beyond = report.value - _limit(catalog, report)
    return beyond > 0 if report.relation == "<=" else beyond < 0


def _reached(catalog: Catalog, report: RuleReport) -> Statement:
    """What the best plan without the limit reaches, beside the limit."""
    return Statement(f"reached.{report.rule}", {"value": report.value, "limit": _limit(catalog, report)})


def _as_far_as(line: Relaxation, report: RuleReport) -> Relaxation:
    """The line up to what was reached without its limit."""
    reached: Any = report.value
    within = [v for v in line.values if (v < reached if report.relation == "<=" else v > reached)]
    return replace(line, values=line.values[: len(within) + 1])
