"""What a price is called."""

from __future__ import annotations

import pytest
from shows import make_product

from lineup.plan import Price
from lineup.report.tiers import tier_of


@pytest.mark.parametrize(
    ("product", "price", "tier"),
    [
        ({"live_price": 80.0}, Price("P1", 80.0), "agreed"),
        ({"live_price": 30.0}, Price("P1", 30.0), "agreed"),
        ({}, Price("P1", 100.0), "list"),
        ({"role": "hit"}, Price("P1", 100.0), "list"),
        ({"role": "welfare"}, Price("P1", 100.0), "list"),
        ({"role": "welfare"}, Price("P1", 60.0), "welfare"),
        ({"role": "hit"}, Price("P1", 39.0), "welfare"),
        ({"role": "profit"}, Price("P1", 42.0, new_fan_coupon=3.0), "welfare"),
        ({"role": "profit"}, Price("P1", 40.0), "live"),
        ({"role": "hit"}, Price("P1", 100.0, new_fan_coupon=5.0), "hit"),
        ({}, Price("P1", 100.0, new_fan_coupon=5.0), "new_fan"),
        ({}, Price("P1", 80.0, returning_fan_coupon=4.0), "returning_fan"),
        ({"role": "prestige"}, Price("P1", 80.0), "live"),
    ],
)
def test_tier(product, price, tier):
    """List price 100, cost 40: agreed first, then below cost, then nothing given away, then role, then coupon."""
    assert tier_of(make_product(**product), price) == tier
