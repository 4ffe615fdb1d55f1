"""Rules on how often and how early a product airs (model §8.1)."""

from __future__ import annotations

from itertools import pairwise

from lineup.catalog import Catalog
from lineup.check.airtime import by_product
from lineup.check.kept import kept
from lineup.check.report import Breach, Measure, Relation, RuleReport, closest
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
    measured: list[Measure] = []
    breaches = []
    for sku, aired in by_product(plan).items():
        for before, again in pairwise(aired):
            gap = again.start_min - before.end_min
            measured.append(Measure(gap - least, gap, least, ">="))
            if gap < least:
                facts = {"gap": gap, "least": least, "soonest": before.end_min + least}
                breaches.append(Breach("relist_gap.too_soon", facts, sku, again.start_min))
    return closest("relist_gap", "minutes", measured, breaches)


def pins(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """First airings start at their `fixed_start`, not before `earliest_start`, not after `latest_start` (§8.1).

    What the user pinned in a plan made before is in this one, as it was.
    """
    measured: list[Measure] = []
    breaches = []
    for sku, aired in by_product(plan).items():
        product, start = catalog.product(sku), aired[0].start_min
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
    needed = [product for product in catalog.products if product.is_required]
    missing = [product for product in needed if product.sku not in aired]
    breaches = tuple(Breach("required.missing", {"least": product.min_minutes}, product.sku) for product in missing)
    if not needed:
        return RuleReport("required", None, None, ">=", "count")
    return RuleReport("required", float(len(needed) - len(missing)), float(len(needed)), ">=", "count", breaches)
