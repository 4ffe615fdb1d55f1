"""Pinned products that get into each other's way, by arithmetic: overlaps, and gaps that nothing fills."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from lineup.catalog import Catalog, Product
from lineup.solver.explain.capacity import lengths_reached
from lineup.solver.explain.reason import Reason, advice, field, moved
from lineup.vocabulary.wording import called, clock, minutes, tell

Pinned = list[tuple[int, Product]]
NEAREST = 6
"""Free starts that are tried, the nearest first."""


def pins(catalog: Catalog) -> Iterator[Reason]:
    """What fixed starts make impossible, beyond what the products make impossible without them."""
    fixed = sorted(((p.fixed_start, p) for p in catalog.products if p.fixed_start is not None), key=lambda pin: pin[0])
    overlaps = [pair for pair in pairwise(fixed) if pair[0][0] + pair[0][1].min_minutes > pair[1][0]]
    for (first, one), (second, other) in overlaps:
        yield _overlap(catalog, fixed, first, one, second, other)
    if not overlaps and lengths_reached(catalog) >> catalog.show.minutes & 1:
        yield from _gaps(catalog, fixed)


def _overlap(catalog: Catalog, fixed: Pinned, first: int, one: Product, second: int, other: Product) -> Reason:
    end = first + one.min_minutes
    names, at = (called(catalog, one.sku), called(catalog, other.sku)), (clock(catalog, first), clock(catalog, second))
    return Reason(
        ("pins", "timeline"),
        tell(
            catalog,
            f"固定开讲撞在一起：{names[0]}固定在 {at[0]}（第 {first} 分钟），最短也要讲到第 {end} 分钟，"
            f"{names[1]}却固定在 {at[1]}（第 {second} 分钟），重叠 {end - second} 分钟。",
            f"Fixed starts collide: {names[0]} is pinned to {at[0]} (minute {first}) and runs until minute {end} at the "
            f"earliest, {names[1]} is pinned to {at[1]} (minute {second}), an overlap of {minutes(end - second)}.",
        ),
        (moved(catalog, other.sku, _free_starts(catalog, fixed, other)),),
    )


def _free_starts(catalog: Catalog, fixed: Pinned, product: Product) -> tuple[int, ...]:
    """Minutes at which the product touches no other pinned one, the nearest to its own first."""
    here = product.fixed_start or 0
    low = product.earliest_start or 0
    high = min(catalog.show.minutes - product.min_minutes, product.latest_start or catalog.show.minutes)
    others = [(start, start + p.min_minutes) for start, p in fixed if p.sku != product.sku]
    free = [
        start
        for start in range(low, high + 1)
        if all(start >= end or start + product.min_minutes <= begin for begin, end in others)
    ]
    return tuple(sorted(free, key=lambda start: (abs(start - here), start))[:NEAREST])


def _gaps(catalog: Catalog, fixed: Pinned) -> Iterator[Reason]:
    """Stretches between pinned products, and to both ends of the show, that no choice of other airings fills."""
    reached = lengths_reached(catalog, frozenset(p.sku for _, p in fixed))
    edges: list[tuple[int, Product | None]] = [(0, None), *fixed, (catalog.show.minutes, None)]
    for (start, one), (end, other) in pairwise(edges):
        own = (one.min_minutes, one.max_minutes) if one else (0, 0)
        least, most = max(0, end - start - own[1]), end - start - own[0]
        if (one or other) and not any(reached >> n & 1 for n in range(least, most + 1)):
            yield _gap(catalog, fixed, (start, one), (end, other), least, most)


def _gap(
    catalog: Catalog,
    fixed: Pinned,
    begin: tuple[int, Product | None],
    end: tuple[int, Product | None],
    least: int,
    most: int,
) -> Reason:
    (start, one), (until, other) = begin, end
    here, there = _edge(catalog, one, start, "开播", "the start"), _edge(catalog, other, until, "下播", "the end")
    shortest = min(p.min_minutes for p in catalog.products)
    if one is not None and most < 0:
        sentence = tell(
            catalog,
            f"{here}到{there}只有 {until - start} 分钟，它最短要讲 {one.min_minutes} 分钟。",
            f"From {here} to {there} there are {minutes(until - start)}, and its shortest pitch takes {one.min_minutes}.",
        )
    else:
        left = f"{most}" if least == most else f"{least}–{most}"
        sentence = tell(
            catalog,
            f"{here}到{there}之间要用其他商品填 {left} 分钟，怎么搭配都填不上（最短的款要讲 {shortest} 分钟）。",
            f"Between {here} and {there} other products have to fill {left} minutes, and no choice of them does "
            f"(the shortest pitch takes {shortest}).",
        )
    movable = other or one
    assert movable is not None
    free = tuple(s for s in _free_starts(catalog, fixed, movable) if s != movable.fixed_start)
    lengths = " / ".join(field(catalog, name) for name in ("min_minutes", "max_minutes"))
    return Reason(
        ("pins", "timeline", "duration"),
        sentence,
        (
            moved(catalog, movable.sku, free),
            advice(catalog, f"调整相邻几款的{lengths}", f"change {lengths} of the products around it"),
        ),
    )


def _edge(catalog: Catalog, product: Product | None, minute: int, zh: str, en: str) -> str:
    at = clock(catalog, minute)
    if product is None:
        return tell(catalog, f"{zh}（{at}）", f"{en} of the show ({at})")
    return tell(
        catalog, f"{called(catalog, product.sku)}（固定 {at} 开讲）", f"{called(catalog, product.sku)} (pinned to {at})"
    )
