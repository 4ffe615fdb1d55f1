"""The rules of a show (model §8), one function a rule, from plan and catalogue alone.

Nothing here knows the solver. A plan that breaks a rule is never written.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Relation = Literal["<=", ">=", "="]
Unit = Literal["minutes", "yuan", "share", "units", "count"]


@dataclass(frozen=True, slots=True)
class RuleReport:
    """One rule held against one plan.

    `value` is the measured figure closest to the limit, or furthest beyond it; `limit` is what the rule allows.
    Both are None when the plan holds nothing that the rule speaks of. `breaches`: a sentence each, in the
    catalogue's language.
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


RULE_NAMES: tuple[str, ...] = (
    "timeline",
    "duration",
    "airings",
    "relist_gap",
    "pins",
    "required",
    "highlight_window",
    "highlight_hits",
    "min_hits",
    "highlight_share",
    "highlight_lift",
    "lead_in",
    "relief",
    "category_minutes",
    "price_ladder",
    "margin_floor",
    "welfare_budget",
    "ad_budget",
    "ad_blocks",
    "order_size",
    "arrival",
    "newsvendor",
    "restock_budget",
)
