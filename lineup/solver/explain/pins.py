"""Pinned products that get into each other's way, by arithmetic: overlaps, and gaps that nothing fills."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from lineup.catalog import Catalog
from lineup.errors import Statement
from lineup.product import Product
from lineup.solver.explain.capacity import lengths_reached
from lineup.solver.explain.proof import Proof, proof


def pins(catalog: Catalog) -> Iterator[Proof]:
    """What fixed starts make impossible, beyond what the products make impossible without them."""
    fixed = sorted(((p.fixed_start, p) for p in catalog.products if p.fixed_start is not None), key=lambda pin: pin[0])
    overlaps = [pair for pair in pairwise(fixed) if pair[0][0] + pair[0][1].min_minutes > pair[1][0]]
    for (start, first), (then, other) in overlaps:
        end = start + first.min_minutes
        yield proof(
            "pins.overlap",
            *("pins", "timeline"),
            sku=other.sku,
            minute=then,
            first=first.sku,
            start=start,
            end=end,
            overlap=end - then,
        )
    if not overlaps and lengths_reached(catalog) >> catalog.show.minutes & 1:
        yield from _gaps(catalog, fixed)


def _gaps(catalog: Catalog, fixed: list[tuple[int, Product]]) -> Iterator[Proof]:
    """Stretches between pinned products, and to both ends of the show, that no choice of other airings fills."""
    reached = lengths_reached(catalog, frozenset(p.sku for _, p in fixed))
    shortest = min(p.min_minutes for p in catalog.products)
    edges: list[tuple[int, Product | None]] = [(0, None), *fixed, (catalog.show.minutes, None)]
    for (start, one), (end, other) in pairwise(edges):
        own = (one.min_minutes, one.max_minutes) if one else (0, 0)
        least, most = max(0, end - start - own[1]), end - start - own[0]
        movable = other or one
        if movable is None or any(reached >> n & 1 for n in range(least, most + 1)):
            continue
        code = "pins.no_room" if most < 0 else "pins.gap" if least == most else "pins.gap_between"
        yield proof(
            code,
            *("pins", "timeline", "duration"),
            sku=movable.sku,
            here=_edge(one, start),
            there=_edge(other, end),
            length=end - start,
            takes=own[0],
            least=least,
            most=most,
            shortest=shortest,
        )


def _edge(product: Product | None, minute: int) -> Statement:
    if product is None:
        return Statement("edge.end" if minute else "edge.start", minute=minute)
    return Statement("edge.pin", sku=product.sku, minute=minute)
