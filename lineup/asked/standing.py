"""A plan as it stands: what it comes to and which rules it breaks."""

from __future__ import annotations

from dataclasses import dataclass

from lineup.catalog import Catalog
from lineup.check import RuleReport, check, judged
from lineup.evaluate import Figures, evaluate
from lineup.plan import Plan
from lineup.review import is_walkable, within
from lineup.workbook.plan_book import PlanBook


@dataclass(frozen=True, slots=True)
class Standing:
    """A plan of a catalogue, its figures (None where it can't be walked through), and the rules that it breaks."""

    catalog: Catalog
    plan: Plan
    figures: Figures | None
    broken: tuple[RuleReport, ...]

    @property
    def value(self) -> float:
        """The goal of the show; -inf where the plan can't be walked through."""
        return self.figures.value if self.figures else float("-inf")

    def breaks_beyond(self, other: Standing) -> tuple[RuleReport, ...]:
        """Rules that hold in the other plan and not here."""
        names = {rule.rule for rule in other.broken}
        return tuple(rule for rule in self.broken if rule.rule not in names)


def stand(catalog: Catalog, plan: Plan) -> Standing:
    """Value a plan, however broken; of one that is too long, what airs before the show ends."""
    rules, shown = check(plan, catalog), within(plan, catalog.show.minutes)
    walkable = is_walkable(rules) or is_walkable(check(shown, catalog))
    broken = tuple(rule for rule in judged(rules, catalog.show) if not rule.passed)
    return Standing(catalog, plan, evaluate(catalog, shown) if walkable else None, broken)


def as_it_stands(book: PlanBook) -> Standing:
    """The plan of a workbook; what is locked in it counts as pinned."""
    return stand(book.catalog.model_copy(update={"kept": book.pinned}), book.plan)
