"""Who is on air when, straight from the airings of a plan, however broken."""

from __future__ import annotations

from lineup.catalog import Catalog
from lineup.plan import Airing, Plan
from lineup.product import Product


def by_product(plan: Plan) -> dict[str, list[Airing]]:
    """Airings of each product that airs, in time order; the first is its first airing."""
    found: dict[str, list[Airing]] = {}
    for airing in sorted(plan.airings, key=lambda a: a.start_min):
        found.setdefault(airing.sku, []).append(airing)
    return found


def history(plan: Plan, catalog: Catalog) -> frozenset[Airing]:
    """Airings that have begun tonight, or will before anything can be changed; none before the show (§12)."""
    return frozenset(airing for airing in plan.airings if airing.start_min < catalog.night.ready)


def by_minute(plan: Plan, catalog: Catalog) -> list[list[Product]]:
    """Products on air in each minute of the show: one, unless the timeline has gaps or overlaps."""
    on_air: list[list[Product]] = [[] for _ in range(catalog.show.minutes)]
    for airing in plan.airings:
        for t in range(max(0, airing.start_min), min(catalog.show.minutes, airing.end_min)):
            on_air[t].append(catalog.product(airing.sku))
    return on_air


def relief_minutes(plan: Plan, catalog: Catalog) -> list[bool]:
    """Whether a welfare item or activity is on air, for each minute of the show."""
    return [any(product.is_relief for product in products) for products in by_minute(plan, catalog)]
