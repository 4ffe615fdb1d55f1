"""Rules on the timeline (model §8.1): what airs, when, for how long."""

from __future__ import annotations

from lineup.catalog import Catalog
from lineup.check.report import Breach, Measure, RuleReport, closest
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
            breaches.append(_gap(reached, airing.start_min))
        elif airing.start_min < 0:
            facts = {"early": -airing.start_min, "start": 0}
            breaches.append(Breach("timeline.early", facts, airing.sku, airing.start_min))
        elif airing.start_min < reached:
            facts = {"reached": reached, "overlap": reached - airing.start_min}
            breaches.append(Breach("timeline.overlap", facts, airing.sku, airing.start_min))
        reached = max(reached, airing.end_min)
        for t in range(max(0, airing.start_min), min(length, airing.end_min)):
            on_air[t] += 1
    if reached < length:
        breaches.append(_gap(reached, length))
    elif reached > length:
        breaches.append(Breach("timeline.late", {"reached": reached, "over": reached - length}, minute=length))
    value = reached if reached > length else on_air.count(1)
    return RuleReport("timeline", float(value), float(length), "=", "minutes", tuple(breaches))


def _gap(start: int, end: int) -> Breach:
    return Breach("timeline.gap", {"end": end, "length": end - start}, minute=start)


def _strangers(plan: Plan, catalog: Catalog) -> list[Breach]:
    known = {product.sku for product in catalog.products}
    unknown = [item.sku for items in (plan.airings, plan.prices) for item in items if item.sku not in known]
    unknown += [order.sku for order in plan.restock if not catalog.knows_variant(order.sku)]
    return [Breach("timeline.unknown", sku=sku) for sku in dict.fromkeys(unknown)]


def duration(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """Each airing lasts from its product's `min_minutes` to its `max_minutes` (§8.1).

    What is on air may be cut as soon as that can be heard, or held as long as it could have lasted (§12).
    """
    measured: list[Measure] = []
    breaches = []
    ready = catalog.night.ready
    open_ = [airing for airing in plan.airings if airing.start_min >= ready]
    begun = [airing for airing in plan.airings if airing.start_min < ready]
    for airing in [*begun[-1:], *open_]:
        product = catalog.product(airing.sku)
        lasts, least, most = airing.duration_min, product.min_minutes, product.max_minutes
        if airing.start_min < ready:
            least = max(1, ready - airing.start_min)
            most = max(most, least)
        measured += [Measure(lasts - least, lasts, least, ">="), Measure(most - lasts, lasts, most, "<=")]
        if least <= lasts <= most:
            continue
        code, off = ("duration.too_short", least - lasts) if lasts < least else ("duration.too_long", lasts - most)
        facts = {"lasts": lasts, "least": least, "most": most, "off": off}
        breaches.append(Breach(code, facts, airing.sku, airing.start_min))
    return closest("duration", "minutes", measured, breaches)
