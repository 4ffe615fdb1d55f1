"""福利对比: how welfare compares with the rest, in price and in what is given away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lineup.evaluate import Sales
from lineup.product import Product
from lineup.result import Result

Group = Literal["welfare", "rest"]


@dataclass(frozen=True, slots=True)
class BargainRow:
    """What sells, welfare or the rest. Yuan; `discount` is what was paid over list price, None where nothing sells.

    `given_away`: what was paid less than list price. `below_cost`: what own goods are sold below cost, before returns.
    """

    group: Group
    products: int
    units: float
    gmv: float
    mean_price: float | None
    discount: float | None
    given_away: float
    below_cost: float


def bargains(result: Result) -> tuple[BargainRow, ...]:
    """A row for welfare, a row for the rest (`BargainRow`)."""
    sold = [(result.catalog.product(sku), sales) for sku, sales in result.figures.sales.items()]
    return (
        _row("welfare", [one for one in sold if one[0].role == "welfare"]),
        _row("rest", [one for one in sold if one[0].role != "welfare"]),
    )


def no_bargain(result: Result) -> tuple[str, ...]:
    """Numbers of welfare items on air whose agreed price is above what makes a bargain (model §6)."""
    limit = result.catalog.show.welfare_price
    products = [(result.catalog.product(price.sku), price) for price in result.plan.prices]
    return tuple(
        product.sku
        for product, price in products
        if product.role == "welfare" and price.live_price > limit * product.list_price + 1e-9
    )


def _row(group: Group, sold: list[tuple[Product, Sales]]) -> BargainRow:
    units, gmv = sum(s.units for _, s in sold), sum(s.gmv for _, s in sold)
    at_list = sum(product.list_price * s.units for product, s in sold)
    return BargainRow(
        group=group,
        products=len(sold),
        units=units,
        gmv=gmv,
        mean_price=gmv / units if units else None,
        discount=gmv / at_list if at_list else None,
        given_away=at_list - gmv,
        below_cost=sum(product.below_cost(s.gmv, s.units) for product, s in sold),
    )
