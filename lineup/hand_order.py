"""The order that the user made by hand."""

from __future__ import annotations

from dataclasses import replace

from lineup.catalog import Catalog


def hand_order_of(catalog: Catalog) -> tuple[str, ...]:
    """Products in the order that the user made by hand: by 直播顺序, or where no row has one, as the rows stand."""
    numbered = [p for p in catalog.products if p.hand_order is not None]
    if not numbered:
        return tuple(p.sku for p in catalog.products)
    return tuple(p.sku for p in sorted(numbered, key=lambda p: p.hand_order or 0))


def in_hand_order(catalog: Catalog) -> Catalog:
    """The catalogue, its plans bound to the order made by hand."""
    return catalog.model_copy(update={"kept": replace(catalog.kept, order=hand_order_of(catalog))})
