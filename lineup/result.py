"""What planning gives back: the plan, its figures, its check, and how it was found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lineup.catalog import Catalog
from lineup.check import RuleReport
from lineup.evaluate import Figures
from lineup.odds import Odds
from lineup.plan import Plan, Price
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


PinKind = Literal["fixed_start", "window", "must_include", "airing", "price", "restock", "hand_order"]


@dataclass(frozen=True, slots=True)
class PinCost:
    """What a pin takes from the goal, yuan: a search without it finds so much more. `minute`: where it pins an airing to."""

    kind: PinKind
    sku: str  # "": all of the show
    minute: int | None
    cost: float = 0.0


@dataclass(frozen=True, slots=True)
class AiringCost:
    """What one airing of a product that the plan leaves out takes from the goal, yuan: put in place of another airing.

    `minute`: where that costs least; both None where it fits nowhere without breaking a rule.
    """

    sku: str
    minute: int | None
    cost: float | None


@dataclass(frozen=True, slots=True)
class Substitute:
    """Who stands in for a hit or a must-air that fails, in every place of it; `by` "" where nobody can.

    `given`: the catalogue names it; else it is the best that was found. `minute`, `price`, `gmv`: of its first airing. `cost`:
    what the goal loses against the plan, yuan; `broken`: rules that the plan then breaks.
    """

    sku: str
    by: str = ""
    given: bool = False
    minute: int | None = None
    price: Price | None = None
    gmv: float = 0.0
    cost: float = 0.0
    broken: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NextPlace:
    """The best other place that was found for the highlight, and what the plan comes to with it (the objective, yuan)."""

    start_min: int
    value: float


@dataclass(frozen=True, slots=True)
class HandOrder:
    """What the best plan that was found in the order made by hand comes to; None where none obeys the rules."""

    value: float | None


@dataclass(frozen=True, slots=True)
class FrontierPoint:
    """A plan under a margin floor, None: under no floor. Yuan; `margin_rate` of what is kept, 0-1."""

    floor: float | None
    value: float  # the show's goal, less `roi_floor` for every yuan of paid spend
    gmv: float
    net_gmv: float
    margin: float
    margin_rate: float
    profit: float
    ad_spend: float


@dataclass(frozen=True, slots=True)
class Caution:
    """What was done so that the rules of which luck decides hold with the chance that the user asked for.

    `limits`: of each rule (what it asks, what the plan was made to reach in expectation). `cost`: what the caution takes from
    the goal, yuan. `reached`: False where the search ended before it could be cautious enough.
    """

    sure: float
    limits: tuple[tuple[str, float, float], ...]
    cost: float
    reached: bool


@dataclass(frozen=True, slots=True)
class Lesson:
    """A product that airs so that it may be learnt: minutes on air, and without exploring; sd of how well it sells, in logs,
    `now` and `after` the show."""

    sku: str
    minutes: int
    otherwise: int
    now: float
    after: float


@dataclass(frozen=True, slots=True)
class Explored:
    """What a plan that explores costs of the goal in expectation, yuan, and what it teaches; nothing where none could."""

    cost: float
    lessons: tuple[Lesson, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """A sign of life while the solver works."""

    seconds: float
    stage: str  # "reading" | "columns" | "search" | "prices" …
    best_goal: float | None  # what the show is for comes to in the best plan so far: GMV, GMV after returns, or profit
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
    pin_costs: tuple[PinCost, ...] = ()
    next_place: NextPlace | None = None
    hand_order: HandOrder | None = None  # None where the catalogue holds no order of its own
    frontier: tuple[FrontierPoint, ...] = ()
    odds: Odds | None = None  # what simulated shows tell; None where nobody simulated
    caution: Caution | None = None  # None where rules hold in expectation
    substitutes: tuple[Substitute, ...] = ()
    explored: Explored | None = None  # None where nobody asked to explore
    airing_costs: tuple[AiringCost, ...] = ()  # of products that never air, as far as they were tried

    def expected(self, rule: str) -> float | None:
        """What the plan is expected to reach of a rule, as its check found it; None where nothing is asked."""
        return next((report.value for report in self.rules if report.rule == rule), None)
