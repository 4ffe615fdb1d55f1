"""体检: every rule with what was measured and what it allows."""

from __future__ import annotations

from dataclasses import dataclass

from lineup.catalog import Catalog
from lineup.check import Relation, RuleReport, Unit
from lineup.result import Result
from lineup.vocabulary.breaches import sentence


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One rule. `value` and `limit` are None when the plan holds nothing that it speaks of."""

    rule: str
    value: float | None
    relation: Relation
    limit: float | None
    unit: Unit
    passed: bool
    breaches: tuple[str, ...]


def checks(result: Result) -> tuple[CheckRow, ...]:
    """One row a rule, in the order in which they were checked (`CheckRow`)."""
    return tuple(_row(result.catalog, report) for report in result.rules)


def _row(catalog: Catalog, report: RuleReport) -> CheckRow:
    breaches = tuple(sentence(catalog, breach) for breach in report.breaches)
    return CheckRow(report.rule, report.value, report.relation, report.limit, report.unit, report.passed, breaches)
