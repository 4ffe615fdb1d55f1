"""Rules on restock and presale orders (model §8.5)."""

from __future__ import annotations

import math
from collections import Counter

from lineup.catalog import Catalog
from lineup.check.report import Measure, RuleReport, closest, misfits
from lineup.check.wording import called, tell, unmeasured, yuan
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
            name = called(catalog, catalog.product(sku))
            zh, en = f"{name} 有 {count} 张补货单：请合并成一张", f"{name} has {count} orders: merge them into one"
            breaches.append(tell(catalog, zh, en, sku=sku))
    for order in _orders(plan):
        product = catalog.product(order.sku)
        name, units, pack = called(catalog, product), order.units, product.pack_size
        if product.moq <= units <= product.restock_max and units % pack == 0:
            continue
        zh = f"{name} 补货 {units} 件不合要求：起订量 {product.moq}，箱规 {pack}，最多 {product.restock_max} 件"
        en = f"{name}: an order of {units} must be {product.moq}–{product.restock_max} units in packs of {pack}"
        breaches.append(tell(catalog, zh, en, sku=order.sku))
    return misfits("order_size", len(plan.restock), breaches)


def arrival(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """Stock orders arrive by the show, presale orders after it and within `presale_ship_days`; nothing else (§8.5)."""
    show, breaches = catalog.show, []
    for order in _orders(plan):
        product = catalog.product(order.sku)
        late = product.lead_time_days - show.days_to_show
        name, lead = called(catalog, product), f"{product.lead_time_days:g}"
        if product.is_activity:
            zh, en = f"{name} 是互动，没有货可补：请删掉这张单", f"{name} is an activity: nothing of it can be ordered"
        elif order.kind == "stock" and late > 0:
            may_presell = late <= show.presale_ship_days
            zh = f"{name} 补货要 {lead} 天，离开播只有 {show.days_to_show} 天，赶不上：请"
            zh += "改成预售或不补" if may_presell else "不要补货"
            en = f"{name} takes {lead} days to arrive, the show is in {show.days_to_show}: "
            en += "presell it or don't order" if may_presell else "don't order"
        elif order.kind != "stock" and late <= 0:
            zh = f"{name} 补货 {lead} 天，开播前就能到，不该预售：请改成现货补货"
            en = f"{name} arrives in {lead} days, before the show: order it as stock, not as presale"
        elif order.kind != "stock" and late > show.presale_ship_days:
            zh = f"{name} 要到播后 {late:g} 天才能发货，预售最晚 {show.presale_ship_days} 天：请不要预售"
            en = f"{name} ships {late:g} days after the show, presale allows {show.presale_ship_days}: don't presell it"
        else:
            continue
        breaches.append(tell(catalog, zh, en, sku=order.sku))
    return misfits("arrival", len(_orders(plan)), breaches)


def newsvendor(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """No product is stocked beyond its newsvendor level by more than rounding to `moq` and `pack_size` (§8.5)."""
    orders = [order for order in _orders(plan) if order.kind == "stock"]
    if figures is None:
        breaches = unmeasured(catalog) if orders else ()
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
            zh = f"{called(catalog, product)} 补货后有 {stocked} 件，报童模型建议备货 {level:,.0f} 件"
            en = f"{called(catalog, product)} would be stocked with {stocked}, newsvendor level {level:,.0f}"
            off = math.ceil(stocked - most)
            found.append(
                tell(
                    catalog,
                    f"{zh}，凑整后最多 {most:,.0f} 件：请至少少补 {off} 件，免得压货",
                    f"{en}, at most {most:,.0f} after rounding: order at least {off} fewer",
                    sku=order.sku,
                )
            )
    return closest("newsvendor", "units", measured, found)


def restock_budget(plan: Plan, catalog: Catalog, figures: Figures | None) -> RuleReport:
    """What stock orders cost stays within `restock_budget` (§8.5)."""
    budget = catalog.show.restock_budget
    cash = sum(order.units * catalog.product(order.sku).cost for order in plan.restock if order.kind == "stock")
    breaches = []
    if not cash <= budget + _YUAN_TOLERANCE:
        breaches.append(
            tell(
                catalog,
                f"补货要 {yuan(cash)}，预算 {yuan(budget)}：请减少 {yuan(cash - budget)} 的现货补货",
                f"stock orders cost {yuan(cash)}, budget {yuan(budget)}: order {yuan(cash - budget)} less",
            )
        )
    return RuleReport("restock_budget", float(cash), budget, "<=", "yuan", tuple(breaches))
