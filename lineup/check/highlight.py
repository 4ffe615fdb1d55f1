"""Rules on the highlight moment (model §8.2): its window, its hits, what it earns, who watches, what leads in."""

from __future__ import annotations

from functools import wraps

from lineup.catalog import Catalog
from lineup.check.airtime import by_product, history, relief_minutes
from lineup.check.report import SHARE_TOLERANCE, UNMEASURED, Breach, Rule, RuleReport
from lineup.evaluate import Figures
from lineup.plan import Plan


def _of_a_highlight(rule: Rule) -> Rule:
    """The rule, which a show without a highlight knows not (`highlight_minutes` is 0)."""

    @wraps(rule)
    def judged(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
        if catalog.show.highlight_minutes == 0:
            return RuleReport(rule.__name__, None, None, ">=", "count")
        return rule(plan, catalog, figures)

    return judged


@_of_a_highlight
def highlight_window(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """One window of `highlight_minutes` lies inside the show (§8.2); tonight in what is left, or where it has begun (§12)."""
    window, due, end, opens = plan.highlight, catalog.show.highlight_minutes, catalog.show.minutes, 0
    if (begun := catalog.night.highlight) is not None:
        opens, end = begun
        due = end - opens
    else:
        opens = max(0, min(catalog.night.ready, end - due))
    breaches = []
    if window.length_min != due:
        code = "highlight_window.too_short" if window.length_min < due else "highlight_window.too_long"
        facts = {
            "end": window.end_min,
            "lasts": window.length_min,
            "due": due,
            "off": abs(due - window.length_min),
        }
        breaches.append(Breach(code, facts, minute=window.start_min))
    if window.start_min < opens or window.end_min > end:
        facts = {"end": window.end_min, "opens": opens, "closes": end}
        breaches.append(Breach("highlight_window.outside", facts, minute=window.start_min))
    return RuleReport("highlight_window", float(window.length_min), float(due), "=", "minutes", tuple(breaches))


@_of_a_highlight
def highlight_hits(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """Every hit that airs, first airs wholly inside the highlight (§8.2)."""
    window, hits, breaches = plan.highlight, 0, []
    begun = history(plan, catalog)
    for sku, aired in by_product(plan).items():
        product, first = catalog.product(sku), aired[0]
        if product.role != "hit" or first in begun or not catalog.still_fits(product):
            continue
        hits += 1
        if window.start_min <= first.start_min and first.end_min <= window.end_min:
            continue
        facts = {"end": first.end_min, "opens": window.start_min, "closes": window.end_min}
        breaches.append(Breach("highlight_hits.outside", facts, sku, first.start_min))
    if not hits:
        return RuleReport("highlight_hits", None, None, "=", "count")
    return RuleReport("highlight_hits", float(hits - len(breaches)), float(hits), "=", "count", tuple(breaches))


@_of_a_highlight
def min_hits(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """At least `min_hits` hits air, or all there are if the catalogue holds fewer (§8.2)."""
    if catalog.night.highlight_has_passed:
        return RuleReport("min_hits", None, None, ">=", "count")
    firsts, begun = {airing.sku for airing in plan.airings}, {airing.sku for airing in history(plan, catalog)}
    hits = [product for product in catalog.products if product.role == "hit"]
    owned = [
        p for p in hits if p.sku in begun or (catalog.still_fits(p) and (p.sku in firsts or not catalog.is_gone(p.sku)))
    ]
    possible = sum(p.sku in begun or not catalog.is_gone(p.sku) for p in owned)
    aired = {product.sku for product in owned if product.sku in firsts}
    count, needed = len(aired), min(catalog.show.min_hits, possible)
    breaches = []
    if count < needed:
        idle = [product.sku for product in owned if product.sku not in aired][: needed - count]
        breaches.append(Breach("min_hits.too_few", {"count": count, "needed": needed, "idle": idle}))
    return RuleReport("min_hits", float(count), float(needed), ">=", "count", tuple(breaches))


@_of_a_highlight
def highlight_share(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """The highlight earns `highlight_share` of GMV or more (§8.2)."""
    needed = catalog.show.highlight_share
    if figures is None:
        return RuleReport("highlight_share", None, needed, ">=", "share", UNMEASURED)
    if figures.gmv == 0 or catalog.night.highlight_has_passed:
        return RuleReport("highlight_share", None, None, ">=", "share")
    share = sum(minute.gmv for minute in figures.curve if minute.t in plan.highlight) / figures.gmv
    breaches = []
    if not share >= needed - SHARE_TOLERANCE - catalog.night.forgiven_share / figures.gmv:
        breaches.append(Breach("highlight_share.too_low", {"share": share, "needed": needed}))
    return RuleReport("highlight_share", share, needed, ">=", "share", tuple(breaches))


@_of_a_highlight
def highlight_lift(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """The highlight's mean audience is at least `highlight_lift` times the show's (§8.2)."""
    needed = catalog.show.highlight_lift
    if catalog.night.highlight is not None:
        return RuleReport("highlight_lift", None, None, ">=", "share")
    inside = [minute.viewers for minute in figures.curve if minute.t in plan.highlight] if figures else []
    if figures is None or not inside:
        return RuleReport("highlight_lift", None, needed, ">=", "share", UNMEASURED)
    room, overall = sum(inside) / len(inside), sum(m.viewers for m in figures.curve) / len(figures.curve)
    if overall == 0:
        return RuleReport("highlight_lift", None, None, ">=", "share")
    lift, breaches = room / overall, []
    if not lift >= needed - SHARE_TOLERANCE:
        facts = {"inside": room, "overall": overall, "lift": lift, "needed": needed}
        breaches.append(Breach("highlight_lift.too_low", facts))
    return RuleReport("highlight_lift", lift, needed, ">=", "share", tuple(breaches))


@_of_a_highlight
def lead_in(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """A welfare item or activity is on air in some minute of the `highlight_lead_in` before the highlight, if any (§8.2)."""
    start, lead = plan.highlight.start_min, catalog.show.highlight_lead_in
    if lead == 0 or catalog.night.highlight is not None:
        return RuleReport("lead_in", None, None, ">=", "minutes")
    before = relief_minutes(plan, catalog)[max(0, start - lead) : max(0, start)]
    breaches = []
    if not any(before):
        code = "lead_in.no_room" if start <= 0 else "lead_in.missing"
        breaches.append(Breach(code, {"lead": lead}, minute=start))
    return RuleReport("lead_in", float(sum(before)), 1.0, ">=", "minutes", tuple(breaches))
