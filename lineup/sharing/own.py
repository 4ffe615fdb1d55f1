"""A room's catalogue with its share of what several rooms have."""

from __future__ import annotations

from collections.abc import Mapping

from lineup.catalog import Assumption, Catalog
from lineup.product import Variant


def stocks_of(catalog: Catalog) -> dict[str, int]:
    """Units in stock of everything that has a number: each variant."""
    return {variant.sku: variant.stock for product in catalog.products for variant in product.variants}


def with_stock_shares(catalog: Catalog, units: Mapping[str, int]) -> Catalog:
    """The catalogue whose stock of these variants is so many units, with a record of each. All of them are in it."""
    if not units:
        return catalog

    def shared(variant: Variant) -> Variant:
        return variant.model_copy(update={"stock": units[variant.sku]}) if variant.sku in units else variant

    products = tuple(
        product.model_copy(update={"variants": tuple(map(shared, product.variants))})
        if any(variant.sku in units for variant in product.variants)
        else product
        for product in catalog.products
    )
    told = tuple(
        Assumption(field="stock", value=str(units[variant.sku]), reason="shared", skus=(variant.sku,))
        for product in products
        for variant in product.variants
        if variant.sku in units
    )
    return catalog.model_copy(update={"products": products, "assumptions": (*catalog.assumptions, *told)})
