"""Shows that the products cannot fill, by arithmetic: too little to say, too much of one kind, lengths that never add up."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator

from lineup.catalog import Catalog, Product
from lineup.solver.explain.capacity import lengths_reached, most_airings, most_minutes
from lineup.solver.explain.changes import with_product, with_show
from lineup.solver.explain.reason import Reason, Way, advice, field, named, parameter
from lineup.vocabulary.wording import called, minutes, quote, tell


def filling(catalog: Catalog) -> Iterator[Reason]:
    """What keeps the products from filling the show."""
    reason = cannot_fill(catalog) or too_many_hits(catalog) or too_much_of_a_category(catalog)
    if reason:
        yield reason
    if reason := too_much_required(catalog):
        yield reason


def cannot_fill(catalog: Catalog) -> Reason | None:
    """The airings are all too short, all too long, or of lengths that never make the whole show."""
    show, products = catalog.show, catalog.products
    reached = lengths_reached(catalog)
    if reached >> show.minutes & 1:
        return None
    total = sum(most_minutes(p, show) for p in products)
    shortest = min(products, key=lambda p: p.min_minutes)
    below = [n for n in range(show.minutes, show.minutes // 4, -1) if reached >> n & 1]
    shorten = (parameter(catalog, "minutes", tuple(below)),) if below else ()
    if shortest.min_minutes > show.minutes:
        needed = tuple(range(shortest.min_minutes, shortest.min_minutes + 30))
        column, name = field(catalog, "min_minutes"), called(catalog, shortest.sku)
        return Reason(
            ("timeline", "duration"),
            tell(
                catalog,
                f"这场只有 {show.minutes} 分钟，最短的一款{name}也要讲 {shortest.min_minutes} 分钟，一款都放不下。",
                f"The show has {minutes(show.minutes)}, and even the shortest pitch, {name}, takes "
                f"{shortest.min_minutes}: nothing fits.",
            ),
            (
                parameter(catalog, "minutes", needed),
                advice(catalog, f"把几款的{column}改短", f"lower {column} of some products"),
            ),
        )
    if total < show.minutes:
        return _too_little(catalog, total, shorten)
    nearest = tell(catalog, f"，往下最近的是 {below[0]} 分钟", f"; the next below is {below[0]}") if below else ""
    low, high = field(catalog, "min_minutes"), field(catalog, "max_minutes")
    return Reason(
        ("timeline", "duration", "airings"),
        tell(
            catalog,
            f"按各款的最短、最长讲解和讲解次数，怎么搭配也凑不出正好 {show.minutes} 分钟{nearest}。",
            f"No choice of airings, each between its shortest and longest, adds up to {minutes(show.minutes)}{nearest}.",
        ),
        (
            *shorten,
            advice(catalog, f"放宽几款的{low}或{high}", f"widen {low} or {high} of some products"),
        ),
    )


def _too_little(catalog: Catalog, total: int, shorten: tuple[Way, ...]) -> Reason:
    show, count = catalog.show, len(catalog.products)
    short = show.minutes - total
    least = math.ceil(short / 8)
    products, column = ("products", "product")[least == 1], field(catalog, "max_airings")
    ways = [
        *shorten,
        advice(
            catalog,
            f"再加至少 {short} 分钟的商品（每款最长讲 8 分钟的话要 {least} 款）",
            f"add products for {minutes(short)} or more ({least} {products} of up to 8 minutes)",
        ),
    ]
    again = sum(
        most_minutes(p.model_copy(update={"max_airings": max(2, p.max_airings)}), show) for p in catalog.products
    )
    if again >= show.minutes:
        ways.append(
            advice(
                catalog,
                f"允许返场：把{column}填 2（全部填上最多能讲满 {again} 分钟）",
                f"let products return: {column} 2 (all of them together would fill up to {minutes(again)})",
            )
        )
    return Reason(
        ("timeline", "duration", "airings"),
        tell(
            catalog,
            f"商品撑不满这场：{count} 款都按最长讲解、最多讲解次数讲满，也只有 {total} 分钟，这场要 {show.minutes} 分钟，"
            f"还差 {short} 分钟。",
            f"The catalogue can't fill the show: its {count} products, each at its longest and as often as it may air, "
            f"fill {total} of {minutes(show.minutes)}, {short} short.",
        ),
        tuple(ways),
    )


def too_many_hits(catalog: Catalog) -> Reason | None:
    """Hits first air in the highlight only, so a catalogue of little else leaves the rest of the show empty."""
    show = catalog.show
    hits = [p for p in catalog.products if p.role == "hit" and most_airings(p, show)]
    others = sum(most_minutes(p, show) for p in catalog.products if p.role != "hit")
    first = sum(p.max_minutes for p in hits)
    total = others + min(show.highlight_minutes, first) + sum((p.max_airings - 1) * p.max_minutes for p in hits)
    if total >= show.minutes or show.highlight_minutes == 0:
        return None
    short = show.minutes - total
    longer = range(show.highlight_minutes + short, min(show.minutes, first + 1))
    ways = [parameter(catalog, "highlight_minutes", tuple(longer))] if longer else []
    return Reason(
        ("timeline", "highlight_hits"),
        tell(
            catalog,
            f"{len(hits)} 款爆款的首讲只能放在 {show.highlight_minutes} 分钟的高光时刻里，其余商品讲满也只有 {others} 分钟，"
            f"全场最多排出 {total} 分钟，要 {show.minutes} 分钟，差 {short} 分钟。",
            f"The {len(hits)} hits may first air only in the {minutes(show.highlight_minutes)} of the highlight, and all "
            f"other products fill at most {others}: {total} of the show's {show.minutes}, {short} short.",
        ),
        (
            *ways,
            parameter(catalog, "minutes", tuple(range(total, total // 3, -1))),
            advice(
                catalog,
                f"再加 {short} 分钟的其他商品，或把部分爆款改成别的角色",
                f"add other products for {minutes(short)}, or give some hits another role",
            ),
        ),
    )


def too_much_of_a_category(catalog: Catalog) -> Reason | None:
    """A category fills only its share of every window, and the other products not enough of the rest."""
    total, tight = _within_categories(catalog)
    show = catalog.show
    if total >= show.minutes:
        return None
    parts = [
        tell(
            catalog,
            f"{quote(catalog, name)}类目每 {show.category_window} 分钟最多讲 {show.category_minutes} 分钟，"
            f"全场至多 {most} 分钟",
            f"category {quote(catalog, name)} may fill {show.category_minutes} of every "
            f"{minutes(show.category_window)}, {most} of the show",
        )
        for name, most in tight
    ]
    listed = "；".join(parts) if catalog.language == "zh" else "; ".join(parts)
    enough = range(show.category_minutes + 1, show.category_window + 1)
    values = tuple(n for n in enough if _within_categories(with_show(catalog, category_minutes=n))[0] >= show.minutes)
    short = show.minutes - total
    return Reason(
        ("category_minutes", "timeline"),
        tell(
            catalog,
            f"{listed}；加上其他商品最多 {total} 分钟，这场要 {show.minutes} 分钟，差 {short} 分钟。",
            f"{listed[:1].upper()}{listed[1:]}; with all other products that makes at most {total} of "
            f"{minutes(show.minutes)}, {short} short.",
        ),
        (
            parameter(catalog, "category_minutes", values),
            advice(catalog, f"再加 {short} 分钟别的类目的商品", f"add {minutes(short)} of other categories"),
        ),
    )


def _within_categories(catalog: Catalog) -> tuple[int, list[tuple[str, int]]]:
    """Minutes that can be filled under the category rule, and the categories that it cuts with their minutes."""
    show = catalog.show
    by_category: dict[str, int] = defaultdict(int)
    for product in catalog.products:
        by_category[product.category if product.sells else ""] += most_minutes(product, show)
    windows, rest = divmod(show.minutes, show.category_window)
    most = windows * show.category_minutes + min(rest, show.category_minutes) if windows else show.minutes
    tight = [(name, most) for name, filled in by_category.items() if name and filled > most]
    return sum(filled if not name else min(filled, most) for name, filled in by_category.items()), tight


def too_much_required(catalog: Catalog) -> Reason | None:
    """Products that must air need more than the show."""
    show = catalog.show
    needed = [p for p in catalog.products if p.is_required]
    total = sum(p.min_minutes for p in needed)
    if total <= show.minutes or len(needed) < 2:
        return None
    names, shortest = named(catalog, [p.sku for p in needed]), field(catalog, "min_minutes")
    return Reason(
        ("required", "timeline", "duration"),
        tell(
            catalog,
            f"必上的 {len(needed)} 款（{names}）按最短讲解也要 {total} 分钟，这场只有 {show.minutes} 分钟，"
            f"超出 {total - show.minutes} 分钟。",
            f"The {len(needed)} products that must air ({names}) need {minutes(total)} at their shortest, "
            f"{total - show.minutes} more than the show's {show.minutes}.",
        ),
        (
            parameter(catalog, "minutes", tuple(range(total, total + 40))),
            *_not_required(catalog, needed, total - show.minutes),
            advice(
                catalog,
                f"把它们的{shortest}合计压短 {total - show.minutes} 分钟",
                f"take {minutes(total - show.minutes)} off their {shortest}",
            ),
        ),
    )


def _not_required(catalog: Catalog, needed: list[Product], over: int) -> list[Way]:
    """The longest of the required products without a pin need not air: as few as free the minutes."""
    # Welfare items and hits carry rules of their own, so they go last.
    free = sorted(
        (p for p in needed if p.fixed_start is None), key=lambda p: (p.is_relief or p.role == "hit", -p.min_minutes)
    )
    enough = [n for n in range(1, len(free) + 1) if sum(p.min_minutes for p in free[:n]) >= over]
    if not enough:
        return []

    def said(count: int) -> str:
        column, names = field(catalog, "must_include"), named(catalog, [p.sku for p in free[:count]])
        return tell(catalog, f"取消{names}的{column}", f"clear {column} of {names}")

    def change(changed: Catalog, count: int) -> Catalog:
        for product in free[:count]:
            changed = with_product(changed, product.sku, must_include=False)
        return changed

    return [Way(said, change, tuple(enough))]
