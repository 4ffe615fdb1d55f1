"""Rules on how often and how early a product airs (model §8.1)."""

from __future__ import annotations

from itertools import pairwise

from lineup.catalog import Catalog
from lineup.check.airtime import by_product
from lineup.check.kept import kept
from lineup.check.report import Measure, Relation, RuleReport, closest
from lineup.check.wording import called, clock, minutes, tell
from lineup.evaluate import Figures
from lineup.plan import Plan


def airings(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """No product airs more than `max_airings` times (§8.1)."""
    measured: list[Measure] = []
    breaches = []
    for sku, aired in by_product(plan).items():
        product = catalog.product(sku)
        count, most = len(aired), product.max_airings
        measured.append(Measure(most - count, count, most, "<="))
        if count > most:
            times = ", ".join(clock(catalog, airing.start_min) for airing in aired)
            breaches.append(
                tell(
                    catalog,
                    f"{called(catalog, product)} 讲了 {count} 次（{times}），最多 {most} 次：请删去 {count - most} 次",
                    f"{called(catalog, product)} airs {count} times ({times}), allowed {most}: drop {count - most}",
                    sku=sku,
                    minute=aired[-1].start_min,
                )
            )
    return closest("airings", "count", measured, breaches)


def relist_gap(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """A product returns `relist_gap` minutes or more after its last airing ended (§8.1)."""
    least = catalog.show.relist_gap
    measured: list[Measure] = []
    breaches = []
    for sku, aired in by_product(plan).items():
        for before, again in pairwise(aired):
            gap = again.start_min - before.end_min
            measured.append(Measure(gap - least, gap, least, ">="))
            if gap < least:
                product, back = called(catalog, catalog.product(sku)), clock(catalog, again.start_min)
                soonest = clock(catalog, before.end_min + least)
                breaches.append(
                    tell(
                        catalog,
                        f"{product} {back} 返场，距上次讲完只有 {gap} 分钟，至少隔 {least} 分钟：请推到 {soonest} 以后",
                        f"{product} returns at {back}, {minutes(gap)} after its last airing, needs {least}: "
                        f"not before {soonest}",
                        sku=sku,
                        minute=again.start_min,
                    )
                )
    return closest("relist_gap", "minutes", measured, breaches)


def pins(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """First airings start at their `fixed_start`, not before `earliest_start`, not after `latest_start` (§8.1).

    What the user pinned in a plan made before is in this one, as it was.
    """
    measured: list[Measure] = []
    breaches = []
    for sku, aired in by_product(plan).items():
        product, start = catalog.product(sku), aired[0].start_min
        bounds: tuple[tuple[int | None, int, Relation, str, str], ...] = (
            (product.fixed_start, -1, "=", "固定在 {} 开讲：请移到 {}", "is pinned to {}: move it to {}"),
            (
                product.earliest_start,
                1,
                ">=",
                "最早 {} 才能开讲：请移到 {} 或以后",
                "may not air before {}: move it to {} or later",
            ),
            (
                product.latest_start,
                -1,
                "<=",
                "最晚 {} 要开讲：请提前到 {} 或更早",
                "must air by {}: move it to {} or earlier",
            ),
        )
        for pin, sign, relation, zh, en in bounds:
            if pin is None:
                continue
            slack = -abs(start - pin) if relation == "=" else sign * (start - pin)
            measured.append(Measure(slack, start, pin, relation))
            if slack < 0:
                name, now, due = called(catalog, product), clock(catalog, start), clock(catalog, pin)
                breaches.append(
                    tell(
                        catalog,
                        f"{name} 排在 {now}，但{zh.format(due, due)}",
                        f"{name} airs at {now}, but {en.format(due, due)}",
                        sku=sku,
                        minute=start,
                    )
                )
    kept_airings, kept_breaches = kept(plan, catalog)
    return closest("pins", "minutes", [*measured, *kept_airings], [*breaches, *kept_breaches])


def required(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """Every product with `must_include` or a `fixed_start` airs (§8.1)."""
    aired = {airing.sku for airing in plan.airings}
    needed = [product for product in catalog.products if product.is_required]
    missing = [product for product in needed if product.sku not in aired]
    breaches = tuple(
        tell(
            catalog,
            f"{called(catalog, product)} 必须上播，却没有排进去：请给它留 {product.min_minutes} 分钟以上",
            f"{called(catalog, product)} must air but is missing: give it at least {minutes(product.min_minutes)}",
            sku=product.sku,
        )
        for product in missing
    )
    if not needed:
        return RuleReport("required", None, None, ">=", "count")
    return RuleReport("required", float(len(needed) - len(missing)), float(len(needed)), ">=", "count", breaches)
