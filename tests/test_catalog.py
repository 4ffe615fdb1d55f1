"""The catalogue itself: its products by number."""

from __future__ import annotations

import pytest
from shows import make_catalog, make_product


def test_a_copy_with_other_products_knows_those():
    """What a catalogue had looked up doesn't outlive its products: neither a changed one nor one that is gone."""
    catalog = make_catalog([make_product("A", list_price=50.0), make_product("B")])
    dearer = catalog.product("A").model_copy(update={"list_price": 60.0})
    copy = catalog.model_copy(update={"products": (dearer,)})
    assert copy.product("A").list_price == copy.variant("A")[0].list_price == 60.0
    assert not copy.knows_variant("B")
    with pytest.raises(KeyError):
        copy.product("B")
    assert catalog.product("A").list_price == 50.0
