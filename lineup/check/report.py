"""What a rule says about a plan."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from lineup.catalog import Catalog
from lineup.evaluate import Figures
from lineup.plan import Plan, Price

Relation = Literal["<=", ">=", "="]
Unit = Literal["minutes", "yuan", "share", "units", "count"]
YUAN_TOLERANCE, SHARE_TOLERANCE = 0.01, 1e-6
"""Rounding of sums, which every rule forgives."""


Fact = int | float | str | Price | Sequence[int] | Sequence[str] | Sequence[Price]


@dataclass(frozen=True, slots=True)
class Breach:
    """One way in which a plan breaks a rule, in no language: `lineup.vocabulary.breaches` says it.

    `code` is the rule's name, a full stop and what is wrong; "unmeasured" is one of any rule on sales or viewers.
    `facts`: minutes of the show, amounts, skus, prices, as the words for the code use them. `sku` and `minute` say what
    it is about, where that is one thing.
    """

    code: str
    facts: Mapping[str, Fact] = field(default_factory=dict, hash=False)
    sku: str = ""
    minute: int | None = None


UNMEASURED = (Breach("unmeasured"),)
"""What breaks a rule on sales or viewers when the show cannot be walked through."""


@dataclass(frozen=True, slots=True)
class RuleReport:
    """One rule held against one plan.

    `value` is the measured figure closest to the limit, or furthest beyond it; `limit` is what the rule allows.
    Both are None when the plan holds nothing that the rule speaks of; `value` alone is None when it cannot be
    measured, which is a breach.
    """

    rule: str
    value: float | None
    limit: float | None
    relation: Relation
    unit: Unit
    breaches: tuple[Breach, ...] = ()

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


def closest(rule: str, unit: Unit, measured: Sequence[Measure], breaches: Sequence[Breach]) -> RuleReport:
    """The report of the measure closest to its limit or furthest beyond it; the first one of equals."""
    if not measured:
        return RuleReport(rule, None, None, "<=", unit, tuple(breaches))
    _, value, limit, relation = min(measured, key=lambda m: m.slack)
    return RuleReport(rule, float(value), float(limit), relation, unit, tuple(breaches))


def misfits(rule: str, looked_at: int, breaches: Sequence[Breach]) -> RuleReport:
    """The report of a rule that counts what does not fit, a breach each; it speaks of `looked_at` things."""
    if not looked_at:
        return RuleReport(rule, None, None, "<=", "count", tuple(breaches))
    return RuleReport(rule, float(len(breaches)), 0.0, "<=", "count", tuple(breaches))
