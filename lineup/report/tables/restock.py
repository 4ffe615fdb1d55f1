"""补货: what to order by when, what to presell, and why the rest is not ordered."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from lineup.catalog import NEVER_RESTOCKED, Product, Role
from lineup.evaluate import Sales
from lineup.plan import Restock, RestockKind
from lineup.report.restock_dates import Dates, order_dates
from lineup.result import Result
from lineup.supply import most_orderable, newsvendor_level, order_of_at_least, restock_kind

Note = Literal[
    "stock",
    "presale",
    "enough",
    "level_reached",
    "never",
    "too_late",
    "none_allowed",
    "moq_too_big",
    "order_too_big",
    "not_worth",
]


@dataclass(frozen=True, slots=True)
class RestockRow:
    """One product that airs and sells. Units, yuan; `level` is infinite when no unit is at risk.

    `cash` is what a stock order costs before the show; a presale order is paid from what was sold.
    """

    sku: str
    name: str
    role: Role
    kind: RestockKind | None
    locked: bool  # taken over from a plan made before
    on_hand: int
    wanted: float
    level: float
    order_units: int
    cost: float
    cash: float
    order_by: dt.date | None
    arrives: dt.date | None
    presale_quota: int
    presold: float
    ship_by: dt.date | None
    short: float  # expected units wanted and not sold
    note: Note
    lead_days: float


def restock(result: Result) -> tuple[RestockRow, ...]:
    """One row a product that airs and sells, or is ordered, in catalogue order (`RestockRow`)."""
    orders = {order.sku: order for order in result.plan.restock if order.units > 0}
    aired = {airing.sku for airing in result.plan.airings}
    return tuple(
        _row(result, product, orders.get(product.sku))
        for product in result.catalog.products
        if (product.sku in aired or product.sku in orders) and not product.is_activity
    )


def _row(result: Result, product: Product, order: Restock | None) -> RestockRow:
    sales = result.figures.sales.get(product.sku, Sales())
    price = sales.gmv / sales.units if sales.units else 0.0
    level = newsvendor_level(sales.wanted, price, product.cost, product.salvage, product.demand_sigma)
    dates: Dates | None = order_dates(product, result.catalog.show, order.kind) if order else None
    ordered = order.units if order and order.kind == "stock" else 0
    return RestockRow(
        sku=product.sku,
        name=product.name,
        role=product.role,
        kind=order.kind if order else None,
        locked=any(pin.sku == product.sku for pin in result.catalog.kept.restock),
        on_hand=product.stock,
        wanted=sales.wanted,
        level=level,
        order_units=ordered,
        cost=product.cost,
        cash=ordered * product.cost,
        order_by=dates.order_by if dates else None,
        arrives=dates.arrives if dates else None,
        presale_quota=order.units if order and order.kind == "presale" else 0,
        presold=sales.presold,
        ship_by=dates.ship_by if dates else None,
        short=sales.wanted - sales.units,
        note=order.kind if order else _why_not(result, product, sales, level),
        lead_days=product.lead_time_days,
    )


def _why_not(result: Result, product: Product, sales: Sales, level: float) -> Note:
    """Why a product is not ordered: nothing needed, or not possible, or not worth it."""
    show = result.catalog.show
    kind = restock_kind(product, show)
    if sales.wanted - sales.units < 1:
        return "enough"
    if level <= product.stock and kind != "presale":
        return "level_reached"
    if product.lead_time_days >= NEVER_RESTOCKED:
        return "never"
    if kind is None:
        return "too_late"
    if product.restock_max == 0:
        return "none_allowed"
    if most_orderable(product) == 0:
        return "moq_too_big"
    if kind == "stock" and product.stock + order_of_at_least(product, 1) > level:
        return "order_too_big"
    return "not_worth"
