"""What a rule says about a plan."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, Self

from lineup.catalog import Catalog
from lineup.evaluate import Figures
from lineup.plan import Plan

Relation = Literal["<=", ">=", "="]
Unit = Literal["minutes", "yuan", "share", "units", "count"]


class Breach(str):
    """A sentence about a broken rule; `sku` and `minute` of the show say what it is about, where that is one thing."""

    sku: str = ""
    minute: int | None = None

    @classmethod
    def about(cls, sentence: str, sku: str = "", minute: int | None = None) -> Self:
        made = cls(sentence)
        made.sku, made.minute = sku, minute
        return made


@dataclass(frozen=True, slots=True)
class RuleReport:
    """One rule held against one plan.

    `value` is the measured figure closest to the limit, or furthest beyond it; `limit` is what the rule allows.
    Both are None when the plan holds nothing that the rule speaks of; `value` alone is None when it cannot be
    measured, which is a breach. `breaches`: a sentence each, in the catalogue's language;
    a `Breach` where it is about one thing.
    """

    rule: str
    value: float | None
    limit: float | None
    relation: Relation
    unit: Unit
    breaches: tuple[str, ...] = ()

    @property
    def passed(self) -> bool:
        return not self.breaches


Rule = Callable[[Plan, Catalog, Figures | None], RuleReport]
"""A rule. Figures are None when the plan is too broken for its sales to be walked through."""


class Measure(NamedTuple):
    """One figure held against its limit; `slack` is how far it is on the right side, below 0 on the wrong one."""

    slack: float
    value: float
    limit: float
    relation: Relation


def closest(rule: str, unit: Unit, measured: Sequence[Measure], breaches: Sequence[str]) -> RuleReport:
    """The report of the measure closest to its limit or furthest beyond it; the first one of equals."""
    if not measured:
        return RuleReport(rule, None, None, "<=", unit, tuple(breaches))
    _, value, limit, relation = min(measured, key=lambda m: m.slack)
    return RuleReport(rule, float(value), float(limit), relation, unit, tuple(breaches))


def misfits(rule: str, looked_at: int, breaches: Sequence[str]) -> RuleReport:
    """The report of a rule that counts what does not fit, a sentence each; it speaks of `looked_at` things."""
    if not looked_at:
        return RuleReport(rule, None, None, "<=", "count", tuple(breaches))
    return RuleReport(rule, float(len(breaches)), 0.0, "<=", "count", tuple(breaches))
