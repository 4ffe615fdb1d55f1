"""规格: the colours and sizes of what airs: what there is of each, what it sells, what is short."""

from __future__ import annotations

from dataclasses import dataclass

from lineup.evaluate import Sales
from lineup.product import Product, Variant
from lineup.result import Result
from lineup.supply import Shelf, supply_of

SHORT = 1.0
"""Expected units wanted and not sold from which a variant counts as short (断码)."""


@dataclass(frozen=True, slots=True)
class VariantRow:
    """One variant of a product that airs and sells. Units, shares 0-1.

    `surcharge`: what its own row asks above the product's list price, yuan; left out of all figures.
    """

    sku: str
    product: str  # id of what is pitched
    name: str
    spec: str
    share: float  # of the product's demand
    on_hand: int
    sellable: int  # with what arrives in time or may be presold
    wanted: float
    units: float
    short: float  # expected units wanted and not sold
    is_short: bool
    surcharge: float


def variants(result: Result) -> tuple[VariantRow, ...]:
    """One row a variant of what airs and sells, in catalogue order (`VariantRow`)."""
    aired = {airing.sku for airing in result.plan.airings}
    supply = supply_of(result.catalog, result.plan)
    return tuple(
        _row(result, product, variant, shelf)
        for product in result.catalog.products
        if product.sells and product.sku in aired
        for variant, shelf in zip(product.variants, supply[product.sku], strict=True)
    )


def _row(result: Result, product: Product, variant: Variant, shelf: Shelf) -> VariantRow:
    sales = result.figures.sales.get(product.sku, Sales())
    wanted, units = variant.share * sales.wanted, sum(shelf.sold(sales.wanted, result.catalog.show))
    return VariantRow(
        sku=variant.sku,
        product=product.sku,
        name=product.called(variant),
        spec=variant.spec,
        share=variant.share,
        on_hand=variant.stock,
        sellable=int(shelf.stock + shelf.quota),
        wanted=wanted,
        units=units,
        short=wanted - units,
        is_short=wanted - units >= SHORT,
        surcharge=max(0.0, dict(variant.own_prices or ()).get("list_price", product.list_price) - product.list_price),
    )
