"""补货: what to order by when, what to presell, and why the rest is not ordered."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from lineup.evaluate import Sales
from lineup.plan import Restock, RestockKind
from lineup.product import NEVER_RESTOCKED, Product, Role, Variant
from lineup.report.restock_dates import Dates, order_dates
from lineup.result import Result
from lineup.supply import Shelf, most_orderable, order_of_at_least, restock_kind, supply_of, worthwhile_level

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


LEAST_PRESOLD = 0.5
"""Expected presold units below which a quota is not worth seeing to."""


@dataclass(frozen=True, slots=True)
class RestockRow:
    """One variant of a product that airs and sells. Units, yuan; `level` is infinite when no unit is at risk.

    `cash` is what a stock order costs before the show; a presale order is paid from what was sold.
    """

    sku: str
    product: str  # id of what is pitched
    name: str
    spec: str  # "" where the product has one variant
    role: Role
    kind: RestockKind | None
    due: bool  # ordered, and enough of it to see to: a quota of which less than half a unit is expected is none
    by_brand: bool  # on commission: the brand has it ready, no cash is tied up
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
    """One row a variant of a product that airs and sells, or is ordered, in catalogue order (`RestockRow`)."""
    orders = {order.sku: order for order in result.plan.restock if order.units > 0}
    aired = {airing.sku for airing in result.plan.airings}
    supply = supply_of(result.catalog, result.plan)
    return tuple(
        _row(result, product, variant, shelf, orders.get(variant.sku))
        for product in result.catalog.products
        if product.sells
        for variant, shelf in zip(product.variants, supply[product.sku], strict=True)
        if product.sku in aired or variant.sku in orders
    )


def _row(result: Result, product: Product, variant: Variant, shelf: Shelf, order: Restock | None) -> RestockRow:
    sales = result.figures.sales.get(product.sku, Sales())
    wanted = variant.share * sales.wanted
    from_stock, presold = shelf.sold(sales.wanted, result.catalog.show)
    level = worthwhile_level(product, wanted, sales.gmv / sales.units if sales.units else 0.0)
    dates: Dates | None = order_dates(variant, result.catalog.show, order.kind) if order else None
    ordered = order.units if order and order.kind == "stock" else 0
    return RestockRow(
        sku=variant.sku,
        product=product.sku,
        name=product.called(variant),
        spec=variant.spec if len(product.variants) > 1 else "",
        role=product.role,
        due=order is not None and (order.kind == "stock" or presold >= LEAST_PRESOLD),
        by_brand=product.commission is not None,
        kind=order.kind if order else None,
        locked=any(pin.sku == variant.sku for pin in result.catalog.kept.restock),
        on_hand=variant.stock,
        wanted=wanted,
        level=level,
        order_units=ordered,
        cost=product.cost,
        cash=ordered * product.cost,
        order_by=dates.order_by if dates else None,
        arrives=dates.arrives if dates else None,
        presale_quota=order.units if order and order.kind == "presale" else 0,
        presold=presold,
        ship_by=dates.ship_by if dates else None,
        short=wanted - from_stock - presold,
        note=order.kind if order else _why_not(result, variant, wanted - from_stock - presold, level),
        lead_days=variant.lead_time_days,
    )


def _why_not(result: Result, variant: Variant, short: float, level: float) -> Note:
    """Why a variant is not ordered: nothing needed, or not possible, or not worth it."""
    show = result.catalog.show
    kind = restock_kind(variant, show)
    if short < 1:
        return "enough"
    if level <= variant.stock and kind != "presale":
        return "level_reached"
    if variant.lead_time_days >= NEVER_RESTOCKED:
        return "never"
    if kind is None:
        return "too_late"
    if variant.restock_max == 0:
        return "none_allowed"
    if most_orderable(variant) == 0:
        return "moq_too_big"
    if kind == "stock" and variant.stock + order_of_at_least(variant, 1) > level:
        return "order_too_big"
    return "not_worth"
