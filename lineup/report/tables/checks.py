"""体检: every rule with what was measured and what it allows."""

from __future__ import annotations

from dataclasses import dataclass

from lineup.check import Relation, Unit
from lineup.result import Result


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
    return tuple(CheckRow(r.rule, r.value, r.relation, r.limit, r.unit, r.passed, r.breaches) for r in result.rules)
