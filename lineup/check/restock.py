"""Rules on restock and presale orders (model §8.5)."""

from __future__ import annotations

import math
from collections import Counter

from lineup.catalog import Catalog
from lineup.check.report import UNMEASURED, YUAN_TOLERANCE, Breach, Fact, Measure, RuleReport, closest, misfits
from lineup.evaluate import Figures, Sales
from lineup.plan import Plan, Restock
from lineup.supply import most_stocked, worthwhile_level


def _orders(plan: Plan) -> list[Restock]:
    """Orders of something: one of 0 units is none."""
    return [order for order in plan.restock if order.units != 0]


def order_size(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """A variant has one order, a multiple of `pack_size` from `moq` to `restock_max` units (§8.5)."""
    breaches = []
    for sku, count in Counter(order.sku for order in plan.restock).items():
        if count > 1:
            breaches.append(Breach("order_size.several", {"count": count}, sku))
    for order in _orders(plan):
        _, variant = catalog.variant(order.sku)
        units, pack = order.units, variant.pack_size
        if variant.moq <= units <= variant.restock_max and units % pack == 0:
            continue
        facts = {"units": units, "least": variant.moq, "most": variant.restock_max, "pack": pack}
        breaches.append(Breach("order_size.misfit", facts, order.sku))
    return misfits("order_size", len(plan.restock), breaches)


def arrival(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """Stock orders arrive by the show, presale orders after it and within `presale_ship_days`; nothing else (§8.5)."""
    show, breaches = catalog.show, []
    for order in _orders(plan):
        product, variant = catalog.variant(order.sku)
        late = variant.lead_time_days - show.days_to_show
        facts: dict[str, Fact] = {"lead": variant.lead_time_days, "days": show.days_to_show}
        if not product.sells:
            code, facts = "arrival.silent", {}
        elif order.kind == "stock" and late > 0:
            code = "arrival.presell" if late <= show.presale_ship_days else "arrival.too_late"
        elif order.kind != "stock" and late <= 0:
            code = "arrival.stock"
        elif order.kind != "stock" and late > show.presale_ship_days:
            code, facts = "arrival.presale_late", {"late": late, "most": show.presale_ship_days}
        else:
            continue
        breaches.append(Breach(code, facts, order.sku))
    return misfits("arrival", len(_orders(plan)), breaches)


def newsvendor(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """No variant is stocked beyond its newsvendor level by more than rounding up to `moq` and `pack_size` (§8.5)."""
    orders = [order for order in _orders(plan) if order.kind == "stock"]
    if figures is None:
        breaches = UNMEASURED if orders else ()
        return RuleReport("newsvendor", None, None, "<=", "units", breaches)
    measured, found = [], []
    for order in orders:
        product, variant = catalog.variant(order.sku)
        sold = figures.sales.get(product.sku, Sales())
        price = sold.gmv / sold.units if sold.units else 0.0
        level = worthwhile_level(product, variant.share * sold.wanted, price)
        stocked, most = variant.stock + order.units, variant.stock + most_stocked(variant, level)
        if most < math.inf:
            measured.append(Measure(most - stocked, stocked, most, "<="))
        if not stocked <= most:
            facts = {"stocked": stocked, "level": level, "most": most, "off": math.ceil(stocked - most)}
            found.append(Breach("newsvendor.too_much", facts, order.sku))
    return closest("newsvendor", "units", measured, found)


def restock_budget(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """What stock orders cost stays within `restock_budget` (§8.5)."""
    budget = catalog.show.restock_budget
    cash = sum(order.units * catalog.variant(order.sku)[0].cost for order in plan.restock if order.kind == "stock")
    breaches = []
    if not cash <= budget + YUAN_TOLERANCE:
        breaches.append(Breach("restock_budget.over", {"cost": cash, "budget": budget, "over": cash - budget}))
    return RuleReport("restock_budget", float(cash), budget, "<=", "yuan", tuple(breaches))
