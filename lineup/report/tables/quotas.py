"""定量: how many units to release in each airing."""

from __future__ import annotations

import math
from collections.abc import Sequence

from lineup.catalog import Catalog
from lineup.evaluate import Figures
from lineup.plan import Plan
from lineup.product import Product
from lineup.supply import demand_quantile, supply_of

_ENOUGH = 0.9
"""Chance with which a welfare item lasts: people came for it."""


def round_up(units: float) -> int:
    """The next number that a host can say aloud: whole below 20, fives below 100, then tens.

    >>> round_up(7.2), round_up(41.0), round_up(128.3)
    (8, 45, 130)
    """
    whole = math.ceil(units - 1e-9)
    step = 1 if whole <= 20 else 5 if whole <= 100 else 10
    return math.ceil(whole / step) * step


def sellable(catalog: Catalog, plan: Plan) -> dict[str, int]:
    """Units that may be sold on the night, by sku: in stock, arriving in time, or presold."""
    return {sku: int(sum(s.stock + s.quota for s in shelves)) for sku, shelves in supply_of(catalog, plan).items()}


def share_out(expected: Sequence[float], available: int) -> list[int]:
    """Units to release in each airing of one product: what it expects to sell, rounded up while there is enough.

    When there is not, what is available is split by expected units.
    """
    wished = [round_up(units) for units in expected]
    if sum(wished) <= available:
        return wished
    total, released = sum(expected), 0
    quotas = []
    for k in range(len(expected)):
        reached = round(available * sum(expected[: k + 1]) / total)
        quotas.append(reached - released)
        released = reached
    return quotas


def split(total: int, expected: Sequence[float], available: Sequence[int]) -> list[int]:
    """A quota of several variants as one of each, by expected units, none above what there is of it.

    >>> split(10, [6.2, 3.1, 0.0], [5, 9, 0])
    [5, 5, 0]
    """
    whole = sum(expected) or 1.0
    wished = [total * units / whole for units in expected]
    given = [min(math.floor(units), most) for units, most in zip(wished, available, strict=True)]
    for _ in range(min(total, sum(available)) - sum(given)):
        free = [k for k, most in enumerate(available) if given[k] < most]
        given[max(free, key=lambda k: wished[k] - given[k])] += 1
    return given


def _plenty(product: Product, units: float) -> float:
    """By how much a welfare item's units are more than expected, so that it runs out in one show of ten; 1 of others."""
    if product.role != "welfare" or units <= 0:
        return 1.0
    return max(1.0, demand_quantile(units, product.demand_sigma, _ENOUGH) / units)


def quotas(catalog: Catalog, plan: Plan, figures: Figures) -> list[int | None]:
    """Units to release in each airing, in time order; None of what sells nothing."""
    available = sellable(catalog, plan)
    places: dict[str, list[int]] = {}
    for k, airing in enumerate(plan.airings):
        if catalog.product(airing.sku).sells:
            places.setdefault(airing.sku, []).append(k)
    released: list[int | None] = [None] * len(plan.airings)
    for sku, at in places.items():
        more = _plenty(catalog.product(sku), sum(figures.by_airing[k][0] for k in at))
        shares = share_out([more * figures.by_airing[k][0] for k in at], available[sku])
        for k, units in zip(at, shares, strict=True):
            released[k] = units
    return released
