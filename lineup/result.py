"""What planning gives back: the plan, its figures, its check, and how it was found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lineup.catalog import Catalog
from lineup.check import RuleReport
from lineup.evaluate import Figures
from lineup.plan import Plan
from lineup.worth import RulePrices

Effort = Literal["quick", "normal", "thorough"]
EndedBy = Literal["effort", "time_limit", "stopped"]


@dataclass(frozen=True, slots=True)
class Search:
    """How the plan was found. Counts work, never seconds, so that the same input gives the same bytes."""

    effort: Effort
    seed: int
    ended_by: EndedBy  # `effort`: all of the counted work was done
    evaluations: int  # neighbours weighed


@dataclass(frozen=True, slots=True)
class Progress:
    """A sign of life while the solver works."""

    seconds: float
    stage: str  # "reading" | "columns" | "search" | "prices" …
    best_gmv: float | None
    done: float  # share of the counted work, 0-1


@dataclass(frozen=True, slots=True)
class Result:
    """A plan that passed its check, with everything a report shows."""

    catalog: Catalog
    plan: Plan
    figures: Figures
    rules: tuple[RuleReport, ...]
    viewer_value: tuple[tuple[float, float], ...]  # yuan that one more (new, returning) viewer earns, by minute
    rule_prices: RulePrices  # what binding rules cost; counted in `viewer_value`
    search: Search
