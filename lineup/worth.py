"""What one more viewer is worth: shadow prices of the room, backward through the show (the adjoint of `lineup.evaluate`).

A viewer of minute t buys now and, if he stays, later; he also uses up stock that others would have bought. Where a rule binds,
a yuan is not worth a yuan: what it does to the margin floor, the welfare budget and the highlight counts as well.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from lineup.catalog import Catalog, Show
from lineup.demand import relisted, wanted_per_viewer
from lineup.evaluate import Figures, goal_weights
from lineup.plan import Plan
from lineup.product import FANS, Fan
from lineup.room import Fatigue, stay
from lineup.supply import Shelf, normal_cdf, supply_of


@dataclass(frozen=True, slots=True)
class RulePrices:
    """What a unit of slack of each binding rule is worth, in yuan of the goal; 0 of a rule that does not bind.

    margin_floor: a yuan of margin, after returns, above the floor. welfare_budget: a yuan of budget. highlight_share: a yuan
    of GMV inside the window above its share. highlight_lift: the whole mean audience once more inside the window.
    newsvendor: one more unit wanted of a product whose order would otherwise lose its last pack, by sku.
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

    Exact derivative of the show's goal, plus `rules` times the derivative of each rule's slack; decisions stay as they are.
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
    ended: dict[str, int] = {}
    for airing in plan.airings:
        product = catalog.product(airing.sku)
        price = plan.price(airing.sku)
        gap = airing.start_min - ended[airing.sku] if airing.sku in ended else None
        eager = relisted(gap, show) * catalog.night.demand(airing.sku)
        ended[airing.sku] = airing.end_min
        for age, t in enumerate(range(airing.start_min, airing.end_min)):
            if product.sells and price is not None and t >= catalog.night.now:
                tired = fatigue.factors(product)
                rate = {
                    fan: wanted_per_viewer(product, show, fan, price.paid(fan), age, eager) * tired[fan] for fan in FANS
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
        below = product.below_cost(sales.gmv, sales.units) > 0
        goal_gmv, goal_unit = goal_weights(product, show)
        of_gmv = (
            goal_gmv
            + rules.margin_floor * product.kept_share * (product.takings_share - show.margin_floor)
            + rules.welfare_budget * below
        )
        unit = goal_unit - product.cost * (rules.margin_floor * product.kept_share + rules.welfare_budget * below)

        def weight(t: int, of_gmv: float = of_gmv) -> float:
            """Worth of a yuan of this product's GMV in minute t."""
            return of_gmv + rules.highlight_share * ((t in plan.highlight) - show.highlight_share)

        shelves = supply[sku]
        after = 0.0  # worth of one more unit wanted before this minute, through what is left for later ones
        wanted_to = sum(total for _, _, total, _ in minutes)
        for t, rate, total, mean_price in reversed(minutes):
            sold_to = sum(sum(shelf.sold(wanted_to, show)) for shelf in shelves)
            wanted_from = wanted_to - total
            sold_from = sum(sum(shelf.sold(wanted_from, show)) for shelf in shelves)
            ends = sum(_sold_of_one_more(wanted_to, shelf, show) for shelf in shelves)
            begins = sum(_sold_of_one_more(wanted_from, shelf, show) for shelf in shelves)
            value = weight(t) * mean_price + unit
            if total > 0:
                for fan in FANS:
                    mix = weight(t) * (sold_to - sold_from) * (price.paid(fan) - mean_price) / total
                    gains[t][fan] = rate[fan] * (value * ends + mix + after + rules.newsvendor.get(sku, 0.0))
            after += value * (ends - begins)
            wanted_to = wanted_from
    return gains


def _sold_of_one_more(wanted: float, shelf: Shelf, show: Show) -> float:
    """Derivative of a variant's expected sales (§7) by the mean wanted of the whole product."""
    mean, sigma = shelf.share * wanted, shelf.sigma

    def served(units: float) -> float:
        if units <= 0:
            return 0.0
        if mean <= 0:
            return 1.0
        if sigma <= 0:
            return 1.0 if mean < units else 0.0
        return normal_cdf(math.log(units / mean) / sigma - sigma / 2)

    from_stock, conversion = served(shelf.stock), show.presale_conversion
    if shelf.quota <= 0:
        return shelf.share * from_stock
    reach = served(shelf.stock + shelf.quota / conversion)
    return shelf.share * (from_stock + conversion * (reach - from_stock))


def _lift_of_one_more(plan: Plan, figures: Figures, rules: RulePrices) -> list[float]:
    """Worth of one more viewer in each minute to the window's audience over the show's (§8.2)."""
    count, length = len(figures.curve), plan.highlight.length_min
    everyone = sum(m.viewers for m in figures.curve) / count if count else 0.0
    if not rules.highlight_lift or not everyone or not length:
        return [0.0] * count
    inside = sum(m.viewers for m in figures.curve if m.t in plan.highlight) / length
    return [
        rules.highlight_lift * ((m.t in plan.highlight) / (length * everyone) - inside / (everyone * everyone * count))
        for m in figures.curve
    ]
