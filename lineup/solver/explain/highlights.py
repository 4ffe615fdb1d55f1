"""Highlights that cannot be, by arithmetic: too long, too short for the hits, or hits pinned too far apart."""

from __future__ import annotations

import math
from collections.abc import Iterator

from lineup.catalog import Catalog, Product
from lineup.completion import default_highlight_minutes
from lineup.solver.explain.reason import Reason, advice, field, moved, named, parameter
from lineup.vocabulary.wording import called, clock, minutes, tell


def highlights(catalog: Catalog) -> Iterator[Reason]:
    """What keeps the highlight and its hits from their places."""
    show = catalog.show
    if show.highlight_minutes == 0:  # a show without one
        return
    if show.highlight_minutes + (show.highlight_lead_in > 0) > show.minutes:
        yield too_long(catalog)
    elif reason := required_hits_apart(catalog) or too_few_hits_fit(catalog):
        yield reason


def too_long(catalog: Catalog) -> Reason:
    """The highlight leaves no minute before it for a lead-in that is asked for, or does not fit at all."""
    show = catalog.show
    usual = default_highlight_minutes(show.minutes)
    over = show.highlight_minutes > show.minutes
    return Reason(
        ("highlight_window", "lead_in") if over else ("lead_in", "highlight_window"),
        tell(
            catalog,
            f"高光时刻要 {show.highlight_minutes} 分钟，这场一共才 {show.minutes} 分钟，"
            f"{'放不下' if over else '前面没有时间用福利款或互动聚人'}。",
            f"The highlight takes {minutes(show.highlight_minutes)} of a show of {show.minutes}: "
            f"{'it does not fit' if over else 'no minute is left before it for a welfare item or activity'}.",
        ),
        (parameter(catalog, "highlight_minutes", tuple(range(show.minutes - 1, min(usual, show.minutes) - 1, -1))),),
    )


def required_hits_apart(catalog: Catalog) -> Reason | None:
    """Hits that must air are pinned too far apart, or too early, or need more minutes, for one highlight."""
    show, length = catalog.show, catalog.show.highlight_minutes
    needed = [p for p in catalog.products if p.role == "hit" and p.is_required]
    if not needed:
        return None
    total = sum(p.min_minutes for p in needed)
    if total > length:
        listed = named(catalog, [p.sku for p in needed])
        return Reason(
            ("required", "highlight_hits", "highlight_window"),
            tell(
                catalog,
                f"必上的爆款（{listed}）首讲都要在高光时刻里，最短也要 {total} 分钟，高光只有 {length} 分钟，"
                f"差 {total - length} 分钟。",
                f"Hits that must air ({listed}) first air in the highlight and need {minutes(total)} at their shortest; "
                f"the highlight has {length}, {total - length} short.",
            ),
            (parameter(catalog, "highlight_minutes", tuple(range(total, show.minutes))),),
        )
    early = min(needed, key=lambda p: p.start_window[1])
    late = max(needed, key=lambda p: p.start_window[0] + p.min_minutes)
    begin, end = early.start_window[1], int(late.start_window[0]) + late.min_minutes
    if begin < 1 and show.highlight_lead_in > 0:
        return _hit_at_the_start(catalog, early)
    if end - begin <= length:
        return None
    start, column = int(begin), field(catalog, "fixed_start")
    names = called(catalog, early.sku), called(catalog, late.sku)
    at = clock(catalog, start), clock(catalog, int(late.start_window[0]))
    return Reason(
        ("pins", "highlight_hits", "highlight_window"),
        tell(
            catalog,
            f"爆款{names[0]}最晚 {at[0]}（第 {start} 分钟）开讲，{names[1]}最早 {at[1]}"
            f"（第 {int(late.start_window[0])} 分钟）开讲、讲完到第 {end} 分钟，前后至少 {end - start} 分钟，"
            f"装不进 {length} 分钟的高光时刻。",
            f"The hit {names[0]} starts by {at[0]} (minute {start}) and {names[1]} not before {at[1]} (minute "
            f"{int(late.start_window[0])}), which takes until minute {end}: {minutes(end - start)} in all, more than the "
            f"highlight's {length}.",
        ),
        (
            parameter(catalog, "highlight_minutes", tuple(range(end - start, show.minutes))),
            advice(
                catalog,
                f"把两款的{column}挪近 {end - start - length} 分钟以上",
                f"bring their {column} closer by {minutes(end - start - length)} or more",
            ),
        ),
    )


def _hit_at_the_start(catalog: Catalog, hit: Product) -> Reason:
    pin = "fixed_start" if hit.fixed_start is not None else "latest_start"
    least = min((p.min_minutes for p in catalog.products if p.is_relief), default=3)
    return Reason(
        ("pins", "lead_in", "highlight_hits"),
        tell(
            catalog,
            f"爆款{called(catalog, hit.sku)}定在一开播（第 0 分钟）就讲，高光只能从开播算起，前面没有时间用福利款或互动聚人。",
            f"The hit {called(catalog, hit.sku)} has to start with the show (minute 0), so the highlight does too, and nothing "
            "can lead in to it.",
        ),
        (moved(catalog, hit.sku, tuple(range(least, least + 9)), pin),),
    )


def _hits_that_fit(catalog: Catalog, length: int, *, pinned: bool) -> int:
    """The most hits that could first air in one highlight of that length, the shortest first."""
    show, best = catalog.show, 0
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


def too_few_hits_fit(catalog: Catalog) -> Reason | None:
    """Fewer than `min_hits` hits can first air in one highlight."""
    show, length = catalog.show, catalog.show.highlight_minutes
    hits = sorted(p.min_minutes for p in catalog.products if p.role == "hit")
    needed = min(show.min_hits, len(hits))
    fit = _hits_that_fit(catalog, length, pinned=True)
    if fit >= needed:
        return None
    total = sum(hits[:needed])
    longer = tuple(n for n in range(length + 1, show.minutes) if _hits_that_fit(catalog, n, pinned=True) >= needed)
    ways = [parameter(catalog, "min_hits", tuple(range(fit, -1, -1)))]
    if longer:
        ways.append(parameter(catalog, "highlight_minutes", longer))
    if _hits_that_fit(catalog, length, pinned=False) < needed:
        sentence = tell(
            catalog,
            f"高光时刻只有 {length} 分钟，至少要讲 {needed} 款爆款，最短的 {needed} 款也要 {total} 分钟，只放得下 {fit} 款。",
            f"The highlight has {minutes(length)} and must hold {needed} hits; the shortest {needed} take {total}, and no "
            f"more than {fit} fit.",
        )
        return Reason(("min_hits", "highlight_hits", "highlight_window"), sentence, tuple(ways))
    pins = (field(catalog, name) for name in ("fixed_start", "earliest_start", "latest_start"))
    columns = tell(catalog, "、", ", ").join(pins)
    sentence = tell(
        catalog,
        f"至少要讲 {needed} 款爆款，但按它们的开讲时间限制，任何一段 {length} 分钟的高光时刻最多同时容下 {fit} 款。",
        f"The highlight must hold {needed} hits, but with their start times no stretch of {minutes(length)} holds more "
        f"than {fit}.",
    )
    return Reason(
        ("min_hits", "pins", "highlight_hits"),
        sentence,
        (*ways, advice(catalog, f"放宽爆款的{columns}", f"loosen {columns} of the hits")),
    )
