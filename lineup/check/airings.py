"""Rules on how often and how early a product airs (model §8.1)."""

from __future__ import annotations

from itertools import pairwise

from lineup.catalog import Catalog
from lineup.check.airtime import by_product, history
from lineup.check.kept import kept
from lineup.check.report import Breach, Measure, Relation, RuleReport, closest
from lineup.evaluate import Figures
from lineup.plan import Plan


def airings(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """No product airs more than `max_airings` times (§8.1), and tonight none that is gone (§12)."""
    measured: list[Measure] = []
    breaches = []
    begun = history(plan, catalog)
    for sku, aired in by_product(plan).items():
        product = catalog.product(sku)
        before = sum(airing in begun for airing in aired)
        if before == len(aired):
            continue
        if catalog.is_gone(sku):
            times = [airing.start_min for airing in aired[before:]]
            breaches.append(Breach("airings.gone", {"times": times}, sku, times[0]))
            continue
        count, most = len(aired), product.max_airings
        measured.append(Measure(most - count, count, most, "<="))
        if count > most:
            breaches.append(
                Breach(
                    "airings.too_many",
                    {
                        "count": count,
                        "most": most,
                        "extra": count - most,
                        "times": [airing.start_min for airing in aired],
                    },
                    sku,
                    aired[-1].start_min,
                )
            )
    return closest("airings", "count", measured, breaches)


def relist_gap(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """A product returns `relist_gap` minutes or more after its last airing ended (§8.1)."""
    least = catalog.show.relist_gap
    begun = history(plan, catalog)
    measured: list[Measure] = []
    breaches = []
    for sku, aired in by_product(plan).items():
        for before, again in pairwise(aired):
            if again in begun:
                continue
            gap = again.start_min - before.end_min
            measured.append(Measure(gap - least, gap, least, ">="))
            if gap < least:
                facts = {"gap": gap, "least": least, "soonest": before.end_min + least}
                breaches.append(Breach("relist_gap.too_soon", facts, sku, again.start_min))
    return closest("relist_gap", "minutes", measured, breaches)


def pins(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """First airings start at their `fixed_start`, not before `earliest_start`, not after `latest_start` (§8.1).

    What the user pinned in a plan made before is in this one, as it was. A window that has passed tonight binds no more.
    """
    measured: list[Measure] = []
    breaches = []
    begun, ready = history(plan, catalog), catalog.night.ready
    for sku, aired in by_product(plan).items():
        product, start = catalog.product(sku), aired[0].start_min
        if aired[0] in begun or product.start_window[1] < ready:
            continue
        bounds: tuple[tuple[int | None, int, Relation, str], ...] = (
            (product.fixed_start, -1, "=", "pins.fixed"),
            (product.earliest_start, 1, ">=", "pins.too_early"),
            (product.latest_start, -1, "<=", "pins.too_late"),
        )
        for pin, sign, relation, code in bounds:
            if pin is None:
                continue
            slack = -abs(start - pin) if relation == "=" else sign * (start - pin)
            measured.append(Measure(slack, start, pin, relation))
            if slack < 0:
                breaches.append(Breach(code, {"pin": pin}, sku, start))
    kept_airings, kept_breaches = kept(plan, catalog)
    return closest("pins", "minutes", [*measured, *kept_airings], [*breaches, *kept_breaches])


def required(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """Every product with `must_include` or a `fixed_start` airs (§8.1)."""
    aired = {airing.sku for airing in plan.airings}
    needed = [p for p in catalog.products if p.is_required and (p.sku in aired or not catalog.is_gone(p.sku))]
    missing = [product for product in needed if product.sku not in aired]
    breaches = tuple(Breach("required.missing", {"least": product.min_minutes}, product.sku) for product in missing)
    if not needed:
        return RuleReport("required", None, None, ">=", "count")
    return RuleReport("required", float(len(needed) - len(missing)), float(len(needed)), ">=", "count", breaches)
