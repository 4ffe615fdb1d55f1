"""What merchandisers call a price."""

from __future__ import annotations

from typing import Literal, get_args

from lineup.plan import Price
from lineup.product import Product

Tier = Literal["agreed", "welfare", "hit", "new_fan", "returning_fan", "live", "list"]
TIERS: tuple[Tier, ...] = get_args(Tier)


def tier_of(product: Product, price: Price) -> Tier:
    """The tier of a product's price.

    Agreed with the brand comes first; then what anyone buys below cost is a giveaway, whatever its role; then a price
    that gives nothing away is the everyday one, even of a hit; then the role speaks, then the coupon.
    """
    if product.live_price is not None:
        return "agreed"
    if min(price.paid("new"), price.paid("returning")) < product.cost:
        return "welfare"
    coupon = price.new_fan_coupon > 0 or price.returning_fan_coupon > 0
    if price.live_price >= product.list_price and not coupon:
        return "list"
    if product.role == "welfare":
        return "welfare"
    if product.role == "hit":
        return "hit"
    if price.new_fan_coupon > 0:
        return "new_fan"
    return "returning_fan" if coupon else "live"
