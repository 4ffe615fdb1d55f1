"""Too few welfare items and activities, by arithmetic: for the relief rule, and for the lead-in to the highlight."""

from __future__ import annotations

import math
from collections.abc import Iterator

from lineup.catalog import Catalog, Product, Show
from lineup.roles import ROLE_DEFAULTS
from lineup.solver.explain.capacity import most_airings
from lineup.solver.explain.changes import with_product
from lineup.solver.explain.reason import Reason, Way, advice, counted, field, named, parameter
from lineup.vocabulary.wording import minutes, tell


def relief(catalog: Catalog) -> Iterator[Reason]:
    """What keeps the room without relief."""
    relieving = [p for p in catalog.products if p.is_relief and most_airings(p, catalog.show)]
    if not relieving:
        if catalog.show.highlight_lead_in or catalog.show.relief_window <= catalog.show.minutes:
            yield no_relief(catalog)
        return
    if reason := too_little_relief(catalog, relieving):
        yield reason


def relief_lengths(catalog: Catalog) -> list[int]:
    """The longest that each possible airing of relief may last, the longest first."""
    relieving = [p for p in catalog.products if p.is_relief]
    return sorted((p.max_minutes for p in relieving for _ in range(most_airings(p, catalog.show))), reverse=True)


def relief_airings_needed(show: Show, lengths: list[int]) -> int:
    """The least airings of relief that keep every window relieved, the longest first; beyond them at 8 minutes each."""
    covered, count = show.relief_window - 1, 0
    while covered < show.minutes or count == 0:
        covered += (lengths[count] if count < len(lengths) else 8) + show.relief_window - 1
        count += 1
    return count


def no_relief(catalog: Catalog) -> Reason:
    """Nothing in the catalogue relieves the room."""
    show = catalog.show
    count = relief_airings_needed(show, [])
    lead, dry = show.highlight_lead_in > 0, show.relief_window <= show.minutes
    zh = f"高光时刻前 {show.highlight_lead_in} 分钟内要有一个，每 {show.relief_window} 分钟也要有一个"
    en = f"in the {minutes(show.highlight_lead_in)} before the highlight and in every {minutes(show.relief_window)}"
    if not lead:
        zh, en = f"每 {show.relief_window} 分钟要有一个", f"in every {minutes(show.relief_window)}"
    return Reason(
        ("relief",) * dry + ("lead_in",) * lead,
        tell(
            catalog,
            f"商品表里没有能上播的福利款或互动：{zh}，{show.minutes} 分钟至少要上 {count} 次，现在 0 次。",
            f"The catalogue has no welfare item or activity that can air: one is due {en}; "
            f"{minutes(show.minutes)} need {counted(count, 'airing')}, there are 0.",
        ),
        (
            _made_welfare(catalog, count),
            advice(catalog, f"加 {count} 个福利款或互动", f"add {count} more: welfare items or activities"),
        ),
    )


def _made_welfare(catalog: Catalog, count: int) -> Way:
    """The products that draw new fans best for their price become welfare items."""
    column = field(catalog, "role")
    others = [p for p in catalog.products if p.role in ("regular", "profit")]
    others.sort(key=lambda p: p.new_fan_appeal / math.sqrt(max(p.list_price, 0.01)), reverse=True)
    skus = [p.sku for p in others]

    def said(number: int) -> str:
        listed = named(catalog, skus[:number])
        return tell(catalog, f"把{listed}的{column}改成「福利款」", f"set {column} of {listed} to welfare")

    def change(changed: Catalog, number: int) -> Catalog:
        for sku in skus[:number]:
            changed = with_product(changed, sku, role="welfare", **ROLE_DEFAULTS["welfare"])
        return changed

    return Way(said, change, tuple(range(count, len(skus) + 1)))


def too_little_relief(catalog: Catalog, relieving: list[Product]) -> Reason | None:
    """All airings of relief at their longest leave some window without."""
    show = catalog.show
    lengths = relief_lengths(catalog)
    have, filled = len(lengths), sum(lengths)
    if filled + (have + 1) * (show.relief_window - 1) >= show.minutes:
        return None
    needed = relief_airings_needed(show, lengths)
    wide = math.ceil((show.minutes - filled) / (have + 1)) + 1
    column = field(catalog, "max_airings")
    return Reason(
        ("relief",),
        tell(
            catalog,
            f"福利款和互动不够：每 {show.relief_window} 分钟要有一次，{show.minutes} 分钟至少要上 {needed} 次，"
            f"现有 {len(relieving)} 款最多上 {have} 次，差 {needed - have} 次。",
            f"Too few welfare items and activities: with one due in every {minutes(show.relief_window)}, "
            f"{minutes(show.minutes)} need {counted(needed, 'airing')}, and the {len(relieving)} there are allow {have}, "
            f"{needed - have} short.",
        ),
        (
            parameter(catalog, "relief_window", tuple(range(wide, show.minutes + 1))),
            advice(
                catalog,
                f"再加 {needed - have} 个福利款或互动，或把现有福利款的{column}调大",
                f"add {needed - have} more, or raise {column} of those there are",
            ),
        ),
    )
