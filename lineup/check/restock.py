"""Rules on restock and presale orders (model §8.5)."""

from __future__ import annotations

import math
from collections import Counter

from lineup.catalog import Catalog
from lineup.check.report import UNMEASURED, Breach, Fact, Measure, RuleReport, closest, misfits
from lineup.evaluate import Figures, Sales
from lineup.plan import Plan, Restock
from lineup.supply import newsvendor_level

_YUAN_TOLERANCE = 0.01


def _orders(plan: Plan) -> list[Restock]:
    """Orders of something: one of 0 units is none."""
    return [order for order in plan.restock if order.units != 0]


def order_size(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """A product has one order, a multiple of `pack_size` from `moq` to `restock_max` units (§8.5)."""
    breaches = []
    for sku, count in Counter(order.sku for order in plan.restock).items():
        if count > 1:
            breaches.append(Breach("order_size.several", {"count": count}, sku))
    for order in _orders(plan):
        product = catalog.product(order.sku)
        units, pack = order.units, product.pack_size
        if product.moq <= units <= product.restock_max and units % pack == 0:
            continue
        facts = {"units": units, "least": product.moq, "most": product.restock_max, "pack": pack}
        breaches.append(Breach("order_size.misfit", facts, order.sku))
    return misfits("order_size", len(plan.restock), breaches)


def arrival(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """Stock orders arrive by the show, presale orders after it and within `presale_ship_days`; nothing else (§8.5)."""
    show, breaches = catalog.show, []
    for order in _orders(plan):
        product = catalog.product(order.sku)
        late = product.lead_time_days - show.days_to_show
        facts: dict[str, Fact] = {"lead": product.lead_time_days, "days": show.days_to_show}
        if product.is_activity:
            code, facts = "arrival.activity", {}
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
    """No product is stocked beyond its newsvendor level by more than rounding to `moq` and `pack_size` (§8.5)."""
    orders = [order for order in _orders(plan) if order.kind == "stock"]
    if figures is None:
        breaches = UNMEASURED if orders else ()
        return RuleReport("newsvendor", None, None, "<=", "units", breaches)
    measured, found = [], []
    for order in orders:
        product = catalog.product(order.sku)
        sold = figures.sales.get(order.sku, Sales())
        price = sold.gmv / sold.units if sold.units else 0.0
        level = newsvendor_level(sold.wanted, price, product.cost, product.salvage, product.demand_sigma)
        stocked = product.stock + order.units
        most = max(level, product.stock + product.moq) + product.pack_size
        if most < math.inf:
            measured.append(Measure(most - stocked, stocked, most, "<="))
        if not stocked <= most:
            facts = {"stocked": stocked, "level": level, "most": most, "off": math.ceil(stocked - most)}
            found.append(Breach("newsvendor.too_much", facts, order.sku))
    return closest("newsvendor", "units", measured, found)


def restock_budget(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """What stock orders cost stays within `restock_budget` (§8.5)."""
    budget = catalog.show.restock_budget
    cash = sum(order.units * catalog.product(order.sku).cost for order in plan.restock if order.kind == "stock")
    breaches = []
    if not cash <= budget + _YUAN_TOLERANCE:
        breaches.append(Breach("restock_budget.over", {"cost": cash, "budget": budget, "over": cash - budget}))
    return RuleReport("restock_budget", float(cash), budget, "<=", "yuan", tuple(breaches))
