"""What plans for the rest of a night come to: the old order played on at once, without a search, and the new one beside it."""

from __future__ import annotations

from dataclasses import dataclass

from lineup.catalog import Catalog
from lineup.check import RuleReport, check
from lineup.evaluate import Figures, evaluate
from lineup.night.beginning import Begun
from lineup.night.course import playing_on
from lineup.plan import Highlight, Plan, Spend
from lineup.result import Result
from lineup.tonight import EXCUSABLE, ON_HIGHLIGHT

GROUPS: dict[str, tuple[str, ...]] = {
    "money": ("margin_floor", "welfare_budget"),
    "highlight": ON_HIGHLIGHT,
    "relief": ("opening", "relief", "category_minutes"),
    "pins": ("pins", "required", "relist_gap", "duration"),
    "all": EXCUSABLE,
}
"""Rules that are let go together, to say what they cost."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """A plan for the night, what it comes to, and what it breaks of the rules that can still be obeyed."""

    plan: Plan
    figures: Figures
    rules: tuple[RuleReport, ...]

    @property
    def broken(self) -> tuple[str, ...]:
        return tuple(rule.rule for rule in self.rules if rule.breaches)


@dataclass(frozen=True, slots=True)
class StoodIn:
    """The old order with those in it who stand in: `swaps` are (what is gone, who goes on for it)."""

    swaps: tuple[tuple[str, str], ...]
    outlook: Outlook


@dataclass(frozen=True, slots=True)
class Replanned:
    """The night planned anew, beside what playing on comes to, and what it comes to with stand-ins for what is gone.

    `changes`: of the order, as the calm counts them.
    """

    begun: Begun
    result: Result
    playing_on: Outlook
    stood_in: StoodIn | None
    changes: int


@dataclass(frozen=True, slots=True)
class RuleCost:
    """What a group of rules takes from the goal, yuan; `share` of what the rest would come to without them."""

    group: str
    cost: float
    share: float


def outlook_of_playing_on(begun: Begun, old: Plan) -> Outlook:
    """What the old order comes to from here on: no search, so it can be said at once."""
    return outlook_of(begun.catalog, old_plan(begun, old))


def outlook_of(catalog: Catalog, plan: Plan) -> Outlook:
    """What a plan for the night comes to."""
    figures = evaluate(catalog, plan)
    return Outlook(plan, figures, check(plan, catalog, figures))


def old_plan(begun: Begun, old: Plan) -> Plan:
    """The old plan for the rest of the night: moved up, cut or stretched, its blocks within the new end."""
    catalog, night = begun.catalog, begun.catalog.night
    show = catalog.show
    airings = playing_on(begun.course, catalog)
    on_air = {airing.sku for airing in airings}
    known = {sku: price for sku, one in night.products.items() if (price := one.price) is not None and one.held}
    prices = {price.sku: price for price in old.prices} | known
    set_ = {block.start_min: block.spend for block in old.paid_traffic}
    to_come = tuple(
        Spend(start, length, set_[start])
        for start, length in show.ad_blocks()
        if start >= night.ready and start in set_
    )
    start = old.highlight.start_min
    if night.highlight is None and show.highlight_minutes:
        last = show.minutes - show.highlight_minutes
        start = max(min(night.ready, last), min(start, last))
    return Plan(
        highlight=Highlight(start, show.highlight_minutes),
        airings=airings,
        prices=tuple(prices[p.sku] for p in catalog.products if p.sku in on_air and p.sku in prices),
        restock=old.restock,
        paid_traffic=night.bought + to_come,
    )
