"""What products can give way: their pins, that they must air, how often they return, their role."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from lineup.catalog import Catalog, Show
from lineup.errors import Statement
from lineup.plan import Airing
from lineup.product import Product
from lineup.roles import ROLE_DEFAULTS
from lineup.solver.explain.changes import with_products
from lineup.solver.explain.relaxation import Relaxation

NEAR, MOST_PINS = 30, 8
"""Minutes around a pin to which it may move; pinned products that are looked at one at a time."""


def pins(catalog: Catalog) -> Iterator[Relaxation]:
    """Products that need not air at their time, and airings that need not stay where a plan made before had them."""
    pinned = [p for p in catalog.products if p.start_window != (0.0, math.inf)]
    for product in pinned[:MOST_PINS]:
        pin, rules = product.fixed_start, ("pins", "required") if product.is_required else ("pins",)
        facts, moves = {"pin": pin}, _moves(product, catalog.show)
        if pin is None:
            facts, moves = _columns(product), ()
        name = "limits" if pin is None else "fixed_start"
        yield Relaxation(name, rules, (*moves, None), _moved(product.sku), facts, product.sku, ordered=False)
    for airing in catalog.kept.airings[:MOST_PINS]:
        facts = {"pin": airing.start_min, "length": airing.duration_min}
        yield Relaxation("kept", ("pins",), (None,), _taken_away(airing), facts, airing.sku)


def _moves(product: Product, show: Show) -> tuple[int, ...]:
    """Other minutes to pin a product to, the nearest first."""
    pin = product.fixed_start or 0
    high = min(show.minutes - product.min_minutes, math.inf if product.latest_start is None else product.latest_start)
    near = range(max(product.earliest_start or 0, pin - NEAR), int(min(high, pin + NEAR)) + 1)
    return tuple(sorted((start for start in near if start != pin), key=lambda start: (abs(start - pin), start)))


def _columns(product: Product) -> dict[str, Any]:
    limits = {name: getattr(product, name) for name in ("must_include", "earliest_start", "latest_start")}
    given = {name: value for name, value in limits.items() if value not in (None, False)}
    stated = [
        Statement("limit" if name == "must_include" else "limit_at", {"name": name}, minute=value)
        for name, value in given.items()
    ]
    return {"stated": stated, "columns": [Statement("limit", {"name": name}) for name in given]}


def _moved(sku: str) -> Callable[[Catalog, Any], Catalog]:
    free = {"must_include": False, "fixed_start": None, "earliest_start": None, "latest_start": None}

    def change(catalog: Catalog, start: int | None) -> Catalog:
        return with_products(catalog, (sku,), **(free if start is None else {"fixed_start": start}))

    return change


def _taken_away(pin: Airing) -> Callable[[Catalog, Any], Catalog]:
    def change(catalog: Catalog, _: None) -> Catalog:
        left = tuple(airing for airing in catalog.kept.airings if airing != pin)
        return catalog.model_copy(update={"kept": replace(catalog.kept, airings=left)})

    return change


def musts(catalog: Catalog) -> Iterator[Relaxation]:
    """Products that need not air."""
    free = [p for p in catalog.products if p.must_include and p.start_window == (0.0, math.inf)]
    for product in free[:MOST_PINS]:
        yield Relaxation("limits", ("required",), (None,), _moved(product.sku), _columns(product), product.sku)


def of_many(catalog: Catalog) -> Iterator[Relaxation]:
    """More of one kind, as many as it takes: products that return, that need not air, that become welfare items."""
    products = catalog.products
    once = [p.sku for p in products if p.max_airings == 1]
    if once:
        yield Relaxation("returns", ("airings",), (2, 3), lambda c, n: with_products(c, once, max_airings=n))
    # Welfare items and hits carry rules of their own, so they go last.
    musts = [p for p in products if p.must_include and p.fixed_start is None]
    musts.sort(key=lambda p: (p.is_relief or p.role == "hit", -p.min_minutes))
    yield from _first("fewer_required", ("required",), musts, 2, must_include=False)
    # What draws new fans best for its price makes the best welfare item.
    others = [p for p in products if p.role in ("regular", "profit")]
    others.sort(key=lambda p: p.new_fan_appeal / math.sqrt(max(p.list_price, 0.01)), reverse=True)
    yield from _first("made_welfare", ("relief",), others, 1, role="welfare", **ROLE_DEFAULTS["welfare"])


def _first(
    name: str, rules: tuple[str, ...], products: Sequence[Product], least: int, **fields: Any
) -> Iterator[Relaxation]:
    skus = [p.sku for p in products]
    counts = tuple(range(least, len(skus) + 1))
    if counts:
        yield Relaxation(name, rules, counts, lambda c, n: with_products(c, skus[:n], **fields), {"skus": skus})
