"""What one more viewer is worth: shadow prices of the room, backward through the show (the adjoint of `lineup.evaluate`).

A viewer of minute t buys now and, if he stays, later; he also uses up stock that others would have bought. Where a rule binds,
a yuan of GMV is not worth a yuan: what it does to the margin floor, the welfare budget and the highlight counts as well.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from lineup.catalog import FANS, Catalog, Fan
from lineup.demand import wanted_per_viewer
from lineup.evaluate import Figures, supply_of
from lineup.plan import Plan
from lineup.room import Fatigue, stay
from lineup.supply import expected_sold, normal_cdf


@dataclass(frozen=True, slots=True)
class RulePrices:
    """What a unit of slack of each binding rule is worth, in yuan of GMV; 0 of a rule that does not bind.

    margin_floor: a yuan of margin above the floor. welfare_budget: a yuan of budget. highlight_share: a yuan of GMV inside
    the window above its share. highlight_lift: the whole mean audience once more inside the window. newsvendor: one more
    unit wanted of a product whose order would otherwise lose its last pack, by sku.
    """

    margin_floor: float = 0.0
    welfare_budget: float = 0.0
    highlight_share: float = 0.0
    highlight_lift: float = 0.0
    newsvendor: Mapping[str, float] = field(default_factory=dict)


def viewer_worth(
    catalog: Catalog, plan: Plan, figures: Figures, rules: RulePrices | None = None
) -> tuple[tuple[float, float], ...]:
    """Yuan that one more (new, returning) viewer present in minute t earns, by minute.

    Exact derivative of the plan's GMV, plus `rules` times the derivative of each rule's slack; decisions stay as they are.
    """
    rules = rules or RulePrices()
    bought = _bought_by_one_more(catalog, plan, figures, rules)
    audience = _lift_of_one_more(plan, figures, rules)
    products = [catalog.product(m.sku) for m in figures.curve]
    worth: list[tuple[float, float]] = []
    later = dict.fromkeys(FANS, 0.0)
    for t in reversed(range(len(products))):
        for fan in FANS:
            staying = stay(products[t + 1], catalog.show, fan) if t + 1 < len(products) else 0.0
            later[fan] = bought[t][fan] + audience[t] + staying * later[fan]
        worth.append((later["new"], later["returning"]))
    return tuple(reversed(worth))


def _bought_by_one_more(catalog: Catalog, plan: Plan, figures: Figures, rules: RulePrices) -> list[dict[Fan, float]]:
    """Worth of what one more viewer wants in each minute, to the end of the product's stock."""
    show = catalog.show
    supply = supply_of(catalog, plan)
    fatigue = Fatigue(show)
    gains: list[dict[Fan, float]] = [dict.fromkeys(FANS, 0.0) for _ in figures.curve]
    minutes_of: dict[str, list[tuple[int, dict[Fan, float], float, float]]] = {}
    for airing in plan.airings:
        product = catalog.product(airing.sku)
        price = plan.price(airing.sku)
        for age, t in enumerate(range(airing.start_min, airing.end_min)):
            if not product.is_activity and price is not None:
                tired = fatigue.factors(product)
                rate = {
                    fan: wanted_per_viewer(product, show, fan, price.paid(fan), age, airing.airing) * tired[fan]
                    for fan in FANS
                }
                here = figures.curve[t]
                wanted = {
                    "new": rate["new"] * here.new_viewers,
                    "returning": rate["returning"] * here.returning_viewers,
                }
                total = sum(wanted.values())
                mean_price = sum(wanted[f] * price.paid(f) for f in FANS) / total if total > 0 else 0.0
                minutes_of.setdefault(airing.sku, []).append((t, rate, total, mean_price))
            fatigue.after_minute_of(product)
    for sku, minutes in minutes_of.items():
        product, price, sales = catalog.product(sku), plan.price(sku), figures.sales.get(sku)
        if price is None or sales is None:
            continue
        below = product.cost * sales.units > sales.gmv

        def weight(t: int, below: bool = below) -> float:
            """Worth of a yuan of this product's GMV in minute t."""
            inside = 1.0 if t in plan.highlight else 0.0
            return (
                1.0
                + rules.margin_floor * (1.0 - show.margin_floor)
                + rules.welfare_budget * below
                + rules.highlight_share * (inside - show.highlight_share)
            )

        unit = -product.cost * (rules.margin_floor + rules.welfare_budget * below)
        stock, quota = supply[sku]
        after = 0.0  # worth of one more unit wanted before this minute, through what is left for later ones
        wanted_to = sum(total for _, _, total, _ in minutes)
        for t, rate, total, mean_price in reversed(minutes):
            sold_to = sum(expected_sold(wanted_to, stock, quota, product.demand_sigma, show.presale_conversion))
            wanted_from = wanted_to - total
            sold_from = sum(expected_sold(wanted_from, stock, quota, product.demand_sigma, show.presale_conversion))
            ends = _sold_of_one_more(wanted_to, stock, quota, product.demand_sigma, show.presale_conversion)
            begins = _sold_of_one_more(wanted_from, stock, quota, product.demand_sigma, show.presale_conversion)
            value = weight(t) * mean_price + unit
            if total > 0:
                for fan in FANS:
                    mix = weight(t) * (sold_to - sold_from) * (price.paid(fan) - mean_price) / total
                    gains[t][fan] = rate[fan] * (value * ends + mix + after + rules.newsvendor.get(sku, 0.0))
            after += value * (ends - begins)
            wanted_to = wanted_from
    return gains


def _sold_of_one_more(wanted: float, stock: float, quota: float, sigma: float, presale_conversion: float) -> float:
    """Derivative of expected sales (§7) by the mean wanted."""

    def served(units: float) -> float:
        if units <= 0:
            return 0.0
        if wanted <= 0:
            return 1.0
        if sigma <= 0:
            return 1.0 if wanted < units else 0.0
        return normal_cdf(math.log(units / wanted) / sigma - sigma / 2)

    from_stock = served(stock)
    if quota <= 0:
        return from_stock
    return from_stock + presale_conversion * (served(stock + quota / presale_conversion) - from_stock)


def _lift_of_one_more(plan: Plan, figures: Figures, rules: RulePrices) -> list[float]:
    """Worth of one more viewer in each minute to the window's audience over the show's (§8.2)."""
    count, length = len(figures.curve), plan.highlight.length_min
    everyone = sum(m.viewers for m in figures.curve) / count if count else 0.0
    inside = sum(m.viewers for m in figures.curve if m.t in plan.highlight) / length
    if not rules.highlight_lift or not everyone:
        return [0.0] * count
    return [
        rules.highlight_lift * ((m.t in plan.highlight) / (length * everyone) - inside / (everyone * everyone * count))
        for m in figures.curve
    ]
