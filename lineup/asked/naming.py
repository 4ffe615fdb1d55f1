"""Which product somebody means: by id or variant number, by number in the rundown, by a piece of its name."""

from __future__ import annotations

from lineup.asked.edits import Key, key_of
from lineup.catalog import Catalog
from lineup.plan import Plan


def keys_called(catalog: Catalog, plan: Plan, text: str) -> tuple[Key, ...]:
    """What is called so, as (sku, which of its airings): one where it is clear, none, or several that it may be.

    A number in the rundown means that airing, everything else a product's first.
    """
    said = text.strip()
    wanted = said.casefold()
    for product in catalog.products:
        if wanted in (product.sku.casefold(), *(variant.sku.casefold() for variant in product.variants)):
            return ((product.sku, 1),)
    if said.isdecimal() and 1 <= int(said) <= len(plan.airings):
        return (key_of(plan.airings[int(said) - 1]),)
    called = [product for product in catalog.products if wanted and wanted in product.name.casefold()]
    exact = [product for product in called if product.name.casefold() == wanted]
    return tuple((product.sku, 1) for product in exact or called)
