"""The rules of a show (model §8), one function a rule, from plan and catalogue alone.

Nothing here knows the solver. A plan that breaks a rule is never written.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace

from lineup.catalog import Catalog, Show
from lineup.check.airings import airings, pins, relist_gap, required
from lineup.check.fatigue import category_minutes, opening, relief
from lineup.check.highlight import (
    highlight_hits,
    highlight_lift,
    highlight_share,
    highlight_window,
    lead_in,
    min_hits,
)
from lineup.check.money import ad_blocks, ad_budget, coupons, margin_floor, price_ladder, welfare_budget
from lineup.check.report import Relation, Rule, RuleReport, Unit
from lineup.check.restock import arrival, newsvendor, order_size, restock_budget
from lineup.check.timeline import duration, timeline
from lineup.evaluate import Figures, evaluate
from lineup.plan import Plan, Price
from lineup.tonight import ON_HIGHLIGHT

__all__ = ["RULES", "RULE_NAMES", "Relation", "Rule", "RuleReport", "Unit", "check", "judged"]

RULES: dict[str, Rule] = {
    "timeline": timeline,
    "duration": duration,
    "airings": airings,
    "relist_gap": relist_gap,
    "pins": pins,
    "required": required,
    "highlight_window": highlight_window,
    "highlight_hits": highlight_hits,
    "min_hits": min_hits,
    "highlight_share": highlight_share,
    "highlight_lift": highlight_lift,
    "lead_in": lead_in,
    "relief": relief,
    "opening": opening,
    "category_minutes": category_minutes,
    "price_ladder": price_ladder,
    "coupons": coupons,
    "margin_floor": margin_floor,
    "welfare_budget": welfare_budget,
    "ad_budget": ad_budget,
    "ad_blocks": ad_blocks,
    "order_size": order_size,
    "arrival": arrival,
    "newsvendor": newsvendor,
    "restock_budget": restock_budget,
}
"""Every rule by its name. Only `timeline` accepts products that the catalogue doesn't hold."""

RULE_NAMES: tuple[str, ...] = tuple(RULES)


def judged(reports: Iterable[RuleReport], show: Show) -> tuple[RuleReport, ...]:
    """The reports that say something of a show: without a highlight those on one ask nothing."""
    return tuple(report for report in reports if show.highlight_minutes or report.rule not in ON_HIGHLIGHT)


def check(plan: Plan, catalog: Catalog, figures: Figures | None = None) -> tuple[RuleReport, ...]:
    """Hold a plan, however broken, against every rule; reports in the order of `RULE_NAMES`.

    Products that the catalogue doesn't hold are a breach of `timeline`; the other rules look at the rest. Rules on
    sales or viewers are breached, with no value, when the rest cannot be walked through. `figures`: what `evaluate`
    said of this plan, if the caller has it. Of a night what can still be obeyed is judged, and what is excused isn't (§12).
    """
    rest = _known_in_time_order(plan, catalog)
    if figures is None and _walkable(rest, catalog):
        figures = _figures(rest, catalog)
    if catalog.night.has_begun:
        rest = replace(rest, restock=())  # nothing more arrives tonight
    reports = (rule(plan if name == "timeline" else rest, catalog, figures) for name, rule in RULES.items())
    excused = catalog.night.excused
    return tuple(replace(report, breaches=()) if report.rule in excused else report for report in reports)


def _known_in_time_order(plan: Plan, catalog: Catalog) -> Plan:
    known = {product.sku for product in catalog.products}
    return replace(
        plan,
        airings=tuple(a for a in sorted(plan.airings, key=lambda a: a.start_min) if a.sku in known),
        prices=tuple(p for p in plan.prices if p.sku in known),
        restock=tuple(r for r in plan.restock if catalog.knows_variant(r.sku)),
    )


def _walkable(plan: Plan, catalog: Catalog) -> bool:
    """Whether every minute on air is one of the show's, and every price is an amount to pay."""
    prices = {price.sku: price for price in plan.prices}
    for airing in plan.airings:
        if airing.start_min < 0 or airing.end_min > catalog.show.minutes:
            return False
        product = catalog.product(airing.sku)
        price = prices.get(airing.sku, Price(airing.sku, product.list_price))
        paid = price.paid("new"), price.paid("returning")
        if product.sells and not all(0 < yuan < math.inf for yuan in paid):
            return False
    return all(block.start_min >= 0 and block.length_min > 0 for block in plan.paid_traffic)


def _figures(plan: Plan, catalog: Catalog) -> Figures | None:
    try:
        return evaluate(catalog, plan)
    except (ArithmeticError, ValueError):  # spend or price beyond what floats hold; their own rules name them
        return None
