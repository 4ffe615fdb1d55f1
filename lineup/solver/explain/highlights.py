"""Highlights that cannot be, by arithmetic: too long, too short for the hits, or hits pinned too far apart."""

from __future__ import annotations

import math
from collections.abc import Iterator

from lineup.catalog import Catalog
from lineup.solver.explain.proof import Proof, proof


def highlights(catalog: Catalog) -> Iterator[Proof]:
    """What keeps the highlight and its hits from their places."""
    show = catalog.show
    if show.highlight_minutes > show.minutes:
        yield proof("highlight.too_long", "highlight_window", "lead_in")
    elif show.highlight_minutes + (show.highlight_lead_in > 0) > show.minutes:
        yield proof("highlight.whole_show", "highlight_window", "lead_in")
    elif found := required_hits_apart(catalog) or too_few_hits_fit(catalog):
        yield found


def required_hits_apart(catalog: Catalog) -> Proof | None:
    """Hits that must air are pinned too far apart, or too early, or need more minutes, for one highlight."""
    show, length = catalog.show, catalog.show.highlight_minutes
    needed = [p for p in catalog.products if p.role == "hit" and p.is_required]
    if not needed:
        return None
    total = sum(p.min_minutes for p in needed)
    if total > length:
        rules, skus = ("required", "highlight_hits"), [p.sku for p in needed]
        return proof("highlight.required", *rules, skus=skus, total=total, short=total - length)
    early = min(needed, key=lambda p: p.start_window[1])
    late = max(needed, key=lambda p: p.start_window[0] + p.min_minutes)
    begin, then = early.start_window[1], int(late.start_window[0])
    if begin < 1 and show.highlight_lead_in > 0:
        return proof("highlight.at_once", "pins", "lead_in", "highlight_hits", sku=early.sku)
    span = then + late.min_minutes - begin
    if span <= length:
        return None
    return proof(
        "highlight.apart",
        *("highlight_hits", "pins"),
        sku=early.sku,
        minute=int(begin),
        late=late.sku,
        then=then,
        end=then + late.min_minutes,
        span=int(span),
        off=int(span) - length,
    )


def _hits_that_fit(catalog: Catalog, *, pinned: bool) -> int:
    """The most hits that could first air in one highlight, the shortest first."""
    show, length, best = catalog.show, catalog.show.highlight_minutes, 0
    hits = sorted((p for p in catalog.products if p.role == "hit"), key=lambda p: p.min_minutes)
    for begin in range(int(show.highlight_lead_in > 0), show.minutes - length + 1):
        left, count = length, 0
        for hit in hits:
            low, high = hit.start_window if pinned else (0.0, math.inf)
            first = max(low, begin)
            if first <= high and first + hit.min_minutes <= begin + length and hit.min_minutes <= left:
                left, count = left - hit.min_minutes, count + 1
        best = max(best, count)
        if not pinned:
            break
    return best


def too_few_hits_fit(catalog: Catalog) -> Proof | None:
    """Fewer than `min_hits` hits can first air in one highlight."""
    hits = sorted(p.min_minutes for p in catalog.products if p.role == "hit")
    needed = min(catalog.show.min_hits, len(hits))
    fit = _hits_that_fit(catalog, pinned=True)
    if fit >= needed:
        return None
    if _hits_that_fit(catalog, pinned=False) >= needed:
        return proof("highlight.pinned_hits", "min_hits", "pins", "highlight_hits", needed=needed, fit=fit)
    total = sum(hits[:needed])
    return proof("highlight.hits", "min_hits", "highlight_hits", needed=needed, fit=fit, total=total)
