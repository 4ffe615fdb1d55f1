"""定价: every price on the night, what each fan pays, what a unit earns, how many are released."""

from __future__ import annotations

from dataclasses import dataclass

from lineup.evaluate import Sales
from lineup.plan import Price
from lineup.product import Role
from lineup.report.tables.quotas import quotas, sellable
from lineup.report.tables.variants import VariantRow, variants
from lineup.report.tiers import Tier, tier_of
from lineup.result import Result


@dataclass(frozen=True, slots=True)
class PriceRow:
    """One product that airs and sells. Yuan, units; `discount` is live over list price, `mean_paid` GMV a unit."""

    sku: str
    name: str
    role: Role
    tier: Tier
    list_price: float
    live_price: float
    discount: float
    new_fan_coupon: float
    returning_fan_coupon: float
    new_pays: float
    returning_pays: float
    cost: float
    commission: float | None  # share of the price paid that stays with the room; None of own goods
    new_margin: float  # what a unit sold to a new fan leaves, before returns
    returning_margin: float
    quota: int  # released in the first airing
    second_quota: int  # released in later airings
    sellable: int
    reserve: int  # sellable and not released: what may be added
    units: float
    gmv: float
    margin: float  # after returns
    return_rate: float
    net_gmv: float
    variants: int  # 1: it has none
    short: float  # expected units wanted and not sold, of all variants
    short_specs: tuple[str, ...]  # of variants that run short (断码)
    surcharges: tuple[tuple[str, float], ...]  # (spec, yuan) of variants whose own list price is higher; in no figure


def prices(result: Result) -> tuple[PriceRow, ...]:
    """One row a product that airs and sells, in catalogue order (`PriceRow`)."""
    catalog, plan = result.catalog, result.plan
    first: dict[str, int] = {}
    later: dict[str, int] = {}
    for airing, quota in zip(plan.airings, quotas(catalog, plan, result.figures), strict=True):
        released = later if airing.sku in first else first
        released[airing.sku] = released.get(airing.sku, 0) + (quota or 0)
    available = sellable(catalog, plan)
    of_each: dict[str, list[VariantRow]] = {}
    for row in variants(result):
        of_each.setdefault(row.product, []).append(row)
    return tuple(
        _row(result, price, first.get(price.sku, 0), later.get(price.sku, 0), available[price.sku], of_each[price.sku])
        for price in plan.prices
        if price.sku in first and catalog.product(price.sku).sells
    )


def _row(result: Result, price: Price, first: int, later: int, available: int, of_it: list[VariantRow]) -> PriceRow:
    product = result.catalog.product(price.sku)
    sales = result.figures.sales.get(price.sku, Sales())
    new, returning = price.paid("new"), price.paid("returning")
    return PriceRow(
        sku=price.sku,
        name=product.name,
        role=product.role,
        tier=tier_of(product, price),
        list_price=product.list_price,
        live_price=price.live_price,
        discount=price.live_price / product.list_price,
        new_fan_coupon=price.new_fan_coupon,
        returning_fan_coupon=price.returning_fan_coupon,
        new_pays=new,
        returning_pays=returning,
        cost=product.cost,
        commission=product.commission,
        new_margin=product.leaves(new),
        returning_margin=product.leaves(returning),
        quota=first,
        second_quota=later,
        sellable=available,
        reserve=available - first - later,
        units=sales.units,
        gmv=sales.gmv,
        margin=product.margin(sales.gmv, sales.units),
        return_rate=product.return_rate,
        net_gmv=sales.gmv * product.kept_share,
        variants=len(product.variants),
        short=sum(row.short for row in of_it),
        short_specs=tuple(row.spec or row.sku for row in of_it if row.is_short) if len(of_it) > 1 else (),
        surcharges=tuple((row.spec or row.sku, row.surcharge) for row in of_it if row.surcharge > 0),
    )
