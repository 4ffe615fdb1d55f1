"""Shows that the products cannot fill, by arithmetic: too little to say, too much of one kind, lengths that never add up."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator

from lineup.catalog import Catalog
from lineup.errors import Statement
from lineup.solver.explain.capacity import lengths_reached, most_minutes
from lineup.solver.explain.proof import Proof, proof

USUAL_MINUTES = 8
"""Of a product that is yet to be found."""


def filling(catalog: Catalog) -> Iterator[Proof]:
    """What keeps the products from filling the show."""
    for kind in (cannot_fill, too_many_hits, too_much_of_a_category):
        if found := kind(catalog):
            yield found
            break
    if found := too_much_required(catalog):
        yield found


def cannot_fill(catalog: Catalog) -> Proof | None:
    """The airings are all too short, all too long, or of lengths that never make the whole show."""
    length, products = catalog.show.minutes, catalog.products
    reached = lengths_reached(catalog)
    if reached >> length & 1:
        return None
    shortest = min(products, key=lambda p: p.min_minutes)
    if shortest.min_minutes > length:
        return proof("filling.too_long", "timeline", "duration", sku=shortest.sku, takes=shortest.min_minutes)
    total, rules = sum(most_minutes(p, catalog.show) for p in products), ("timeline", "duration", "airings")
    if total < length:
        short = length - total
        least = math.ceil(short / USUAL_MINUTES)
        return proof("filling.too_little", *rules, count=len(products), total=total, short=short, least=least)
    below = next((n for n in range(length, 0, -1) if reached >> n & 1), 0)
    return proof("filling.lengths_below" if below else "filling.lengths", *rules, below=below)


def too_many_hits(catalog: Catalog) -> Proof | None:
    """Hits first air in the highlight only, so a catalogue of little else leaves the rest of the show empty."""
    show = catalog.show
    hits = [p for p in catalog.products if p.role == "hit" and most_minutes(p, show)]
    others = sum(most_minutes(p, show) for p in catalog.products if p.role != "hit")
    again = sum((p.max_airings - 1) * p.max_minutes for p in hits)
    total = others + again + min(show.highlight_minutes, sum(p.max_minutes for p in hits))
    if total >= show.minutes:
        return None
    short = show.minutes - total
    rules = ("highlight_hits", "timeline", "airings")
    return proof("filling.hits", *rules, count=len(hits), others=others, total=total, short=short)


def too_much_of_a_category(catalog: Catalog) -> Proof | None:
    """A category fills only its share of every window, and the other products not enough of the rest."""
    show = catalog.show
    by_category: dict[str, int] = defaultdict(int)
    for product in catalog.products:
        by_category["" if product.is_activity else product.category] += most_minutes(product, show)
    windows, rest = divmod(show.minutes, show.category_window)
    most = windows * show.category_minutes + min(rest, show.category_minutes) if windows else show.minutes
    total = sum(min(filled, most) if name else filled for name, filled in by_category.items())
    if total >= show.minutes:
        return None
    tight = [
        Statement("of_category", {"category": name, "most": most})
        for name, filled in by_category.items()
        if name and filled > most
    ]
    short = show.minutes - total
    return proof("filling.category", "category_minutes", "timeline", tight=tight, total=total, short=short)


def too_much_required(catalog: Catalog) -> Proof | None:
    """Products that must air need more than the show."""
    needed = [p for p in catalog.products if p.is_required]
    total = sum(p.min_minutes for p in needed)
    over = total - catalog.show.minutes
    if over <= 0 or len(needed) < 2:
        return None
    rules, skus = ("required", "timeline", "duration"), [p.sku for p in needed]
    return proof("filling.required", *rules, count=len(needed), skus=skus, total=total, over=over)
