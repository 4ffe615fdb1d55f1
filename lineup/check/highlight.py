"""Rules on the highlight moment (model §8.2): its window, its hits, what it earns, who watches, what leads in."""

from __future__ import annotations

from lineup.catalog import Catalog
from lineup.check.airtime import by_product, relief_minutes
from lineup.check.report import RuleReport
from lineup.check.wording import called, clock, minutes, percents, span, tell, unmeasured
from lineup.evaluate import Figures
from lineup.plan import Plan

_SHARE_TOLERANCE = 1e-6  # rounding of sums


def highlight_window(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """One window of `highlight_minutes` lies inside the show (§8.2)."""
    window, due, end = plan.highlight, catalog.show.highlight_minutes, catalog.show.minutes
    when, breaches = span(catalog, window.start_min, window.end_min), []
    if window.length_min != due:
        off = abs(due - window.length_min)
        longer = ("延长", "lengthen") if window.length_min < due else ("缩短", "shorten")
        breaches.append(
            tell(
                catalog,
                f"高光时刻 {when} 共 {window.length_min} 分钟，要求正好 {due} 分钟：请{longer[0]} {off} 分钟",
                f"the highlight {when} lasts {minutes(window.length_min)}, must last {due}: {longer[1]} it by {off}",
                minute=window.start_min,
            )
        )
    if window.start_min < 0 or window.end_min > end:
        show = span(catalog, 0, end)
        breaches.append(
            tell(
                catalog,
                f"高光时刻 {when} 超出了节目时间 {show}：请整段移进节目",
                f"the highlight {when} reaches beyond the show {show}: move it inside",
                minute=window.start_min,
            )
        )
    return RuleReport("highlight_window", float(window.length_min), float(due), "=", "minutes", tuple(breaches))


def highlight_hits(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """Every hit that airs, first airs wholly inside the highlight (§8.2)."""
    window, hits, breaches = plan.highlight, 0, []
    for sku, aired in by_product(plan).items():
        product, first = catalog.product(sku), aired[0]
        if product.role != "hit":
            continue
        hits += 1
        if window.start_min <= first.start_min and first.end_min <= window.end_min:
            continue
        when = span(catalog, first.start_min, first.end_min)
        inside = span(catalog, window.start_min, window.end_min)
        breaches.append(
            tell(
                catalog,
                f"主推款{called(catalog, product)} 首讲在 {when}，没有完整落在高光时刻 {inside} 内：请移进去",
                f"the hit {called(catalog, product)} first airs {when}, not wholly inside the highlight {inside}: "
                "move it inside",
                sku=sku,
                minute=first.start_min,
            )
        )
    if not hits:
        return RuleReport("highlight_hits", None, None, "=", "count")
    return RuleReport("highlight_hits", float(hits - len(breaches)), float(hits), "=", "count", tuple(breaches))


def min_hits(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """At least `min_hits` hits air, or all there are if the catalogue holds fewer (§8.2)."""
    owned = [product for product in catalog.products if product.role == "hit"]
    aired = {airing.sku for airing in plan.airings}
    count, needed = sum(product.sku in aired for product in owned), min(catalog.show.min_hits, len(owned))
    breaches = []
    if count < needed:
        idle = [called(catalog, product) for product in owned if product.sku not in aired][: needed - count]
        breaches.append(
            tell(
                catalog,
                f"高光时刻只排了 {count} 个主推款，至少要 {needed} 个：请再排入 {'、'.join(idle)} 等",
                f"hits on air: {count}, needed: {needed}; add for instance {', '.join(idle)}",
            )
        )
    return RuleReport("min_hits", float(count), float(needed), ">=", "count", tuple(breaches))


def highlight_share(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """The highlight earns `highlight_share` of GMV or more (§8.2)."""
    needed = catalog.show.highlight_share
    if figures is None:
        return RuleReport("highlight_share", None, needed, ">=", "share", unmeasured(catalog))
    if figures.gmv == 0:
        return RuleReport("highlight_share", None, None, ">=", "share")
    share = sum(minute.gmv for minute in figures.curve if minute.t in plan.highlight) / figures.gmv
    breaches = []
    if not share >= needed - _SHARE_TOLERANCE:
        has, needs = percents(share, needed)
        breaches.append(
            tell(
                catalog,
                f"高光时刻预计只贡献 GMV 的 {has}，要求至少 {needs}：请把卖得动的款挪进高光，或让主推款讲得更久",
                f"the highlight earns {has} of GMV, needs {needs}: move sellers into it or give its hits more minutes",
            )
        )
    return RuleReport("highlight_share", share, needed, ">=", "share", tuple(breaches))


def highlight_lift(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """The highlight's mean audience is at least `highlight_lift` times the show's (§8.2)."""
    needed = catalog.show.highlight_lift
    inside = [minute.viewers for minute in figures.curve if minute.t in plan.highlight] if figures else []
    if figures is None or not inside:
        return RuleReport("highlight_lift", None, needed, ">=", "share", unmeasured(catalog))
    room, overall = sum(inside) / len(inside), sum(m.viewers for m in figures.curve) / len(figures.curve)
    if overall == 0:
        return RuleReport("highlight_lift", None, None, ">=", "share")
    lift, breaches = room / overall, []
    if not lift >= needed - _SHARE_TOLERANCE:
        has, needs = percents(lift, needed)
        breaches.append(
            tell(
                catalog,
                f"高光时刻平均在线 {room:,.0f} 人，是全场均值 {overall:,.0f} 人的 {has}，要求至少 {needs}："
                "请把高光移到流量更高的时段，或在它前面多排福利款、多投流",
                f"{room:,.0f} viewers on average in the highlight, {has} of the show's {overall:,.0f}, needs {needs}: "
                "move it to busier minutes, or put welfare items and paid traffic before it",
            )
        )
    return RuleReport("highlight_lift", lift, needed, ">=", "share", tuple(breaches))


def lead_in(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """A welfare item or activity is on air in some minute of the `highlight_lead_in` before the highlight, if any (§8.2)."""
    start, lead = plan.highlight.start_min, catalog.show.highlight_lead_in
    if lead == 0:
        return RuleReport("lead_in", None, None, ">=", "minutes")
    before = relief_minutes(plan, catalog)[max(0, start - lead) : max(0, start)]
    breaches = []
    if not any(before):
        when = clock(catalog, start)
        zh = f"高光时刻 {when} 开始前的 {lead} 分钟里没有福利款或互动，人气接不上"
        en = f"no welfare item or activity in the {minutes(lead)} before the highlight at {when}"
        if start <= 0:
            zh, en = "高光时刻一开播就开始，前面没有时间用福利款或互动聚人", "the highlight starts with the show"
        breaches.append(
            tell(
                catalog,
                f"{zh}：请{'把高光往后移' if start <= 0 else '在这之前排一个福利款或互动'}",
                f"{en}: {'move it later, after a welfare item or activity' if start <= 0 else 'put one there'}",
                minute=start,
            )
        )
    return RuleReport("lead_in", float(sum(before)), 1.0, ">=", "minutes", tuple(breaches))
