"""Rules on the timeline (model §8.1): what airs, when, for how long."""

from __future__ import annotations

from lineup.catalog import Catalog
from lineup.check.report import Measure, RuleReport, closest
from lineup.check.wording import called, clock, minutes, quote, span, tell
from lineup.evaluate import Figures
from lineup.plan import Plan


def timeline(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """Airings of products in the catalogue fill the show without gap or overlap (§8.1)."""
    length = catalog.show.minutes
    breaches = _strangers(plan, catalog)
    on_air = [0] * length
    reached = 0
    for airing in sorted(plan.airings, key=lambda a: a.start_min):
        if airing.start_min > reached:
            breaches.append(_gap(catalog, reached, airing.start_min))
        elif airing.start_min < 0:
            zh = f"{quote(catalog, airing.sku)} 排在开播前 {-airing.start_min} 分钟：节目从 {clock(catalog, 0)} 开始"
            en = f"{quote(catalog, airing.sku)} airs {minutes(-airing.start_min)} before the show starts"
            breaches.append(
                tell(
                    catalog,
                    zh,
                    f"{en} at {clock(catalog, 0)}: move it into the show",
                    sku=airing.sku,
                    minute=airing.start_min,
                )
            )
        elif airing.start_min < reached:
            when, late = clock(catalog, airing.start_min), reached - airing.start_min
            zh = f"{quote(catalog, airing.sku)} 在 {when} 开讲，但上一款要讲到 {clock(catalog, reached)}"
            en = f"{quote(catalog, airing.sku)} starts at {when}, but the product before it ends at"
            breaches.append(
                tell(
                    catalog,
                    f"{zh}，重叠 {late} 分钟：请顺延或缩短其一",
                    f"{en} {clock(catalog, reached)}, an overlap of {minutes(late)}: shift or shorten one",
                    sku=airing.sku,
                    minute=airing.start_min,
                )
            )
        reached = max(reached, airing.end_min)
        for t in range(max(0, airing.start_min), min(length, airing.end_min)):
            on_air[t] += 1
    if reached < length:
        breaches.append(_gap(catalog, reached, length))
    elif reached > length:
        zh = f"排品到 {clock(catalog, reached)} 才结束，{clock(catalog, length)} 就该下播，超出 {reached - length} 分钟"
        en = f"the rundown ends at {clock(catalog, reached)}, {minutes(reached - length)} after the show's end"
        breaches.append(
            tell(
                catalog,
                f"{zh}：请缩短讲解或减少商品",
                f"{en} at {clock(catalog, length)}: shorten airings or drop a product",
                minute=length,
            )
        )
    value = reached if reached > length else on_air.count(1)
    return RuleReport("timeline", float(value), float(length), "=", "minutes", tuple(breaches))


def _gap(catalog: Catalog, start: int, end: int) -> str:
    when = span(catalog, start, end)
    return tell(
        catalog,
        f"{when} 空档 {end - start} 分钟，没有商品在讲：请补一款，或延长前后商品的讲解",
        f"nothing is on air {when} ({minutes(end - start)}): add a product or lengthen its neighbours",
        minute=start,
    )


def _strangers(plan: Plan, catalog: Catalog) -> list[str]:
    known = {product.sku for product in catalog.products}
    named = [item.sku for items in (plan.airings, plan.prices, plan.restock) for item in items]
    return [
        tell(
            catalog,
            f"计划里的 {quote(catalog, sku)} 不在商品表中：请核对商品编号，或把它加进商品表",
            f"{quote(catalog, sku)} is in the plan but not in the catalogue: correct its sku or add the product",
            sku=sku,
        )
        for sku in dict.fromkeys(named)
        if sku not in known
    ]


def duration(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """Each airing lasts from its product's `min_minutes` to its `max_minutes` (§8.1)."""
    measured: list[Measure] = []
    breaches = []
    for airing in plan.airings:
        product = catalog.product(airing.sku)
        lasts, least, most = airing.duration_min, product.min_minutes, product.max_minutes
        measured += [Measure(lasts - least, lasts, least, ">="), Measure(most - lasts, lasts, most, "<=")]
        if least <= lasts <= most:
            continue
        off = least - lasts if lasts < least else lasts - most
        zh = (
            f"{called(catalog, product)} {clock(catalog, airing.start_min)} 讲解 {lasts} 分钟，允许 {least}–{most} 分钟"
        )
        en = f"{called(catalog, product)} at {clock(catalog, airing.start_min)} lasts {minutes(lasts)}"
        breaches.append(
            tell(
                catalog,
                f"{zh}：请{'延长' if lasts < least else '缩短'} {off} 分钟",
                f"{en}, allowed {least}–{most}: {'lengthen' if lasts < least else 'shorten'} it by {off}",
                sku=airing.sku,
                minute=airing.start_min,
            )
        )
    return closest("duration", "minutes", measured, breaches)
