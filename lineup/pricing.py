"""The price ladder: every price and coupon a product may be sold at (model §6)."""

from __future__ import annotations

import math

from lineup.catalog import Product, Show
from lineup.plan import Price


def charm(price: float) -> float:
    """Round a price down to a natural ending: 199, 35.9, 8.4.

    >>> charm(205.0), charm(36.4), charm(8.46)
    (199.0, 35.9, 8.4)
    """
    if price >= 100:
        return 10.0 * math.floor((price + 1) / 10) - 1
    if price >= 10:
        return round(math.floor(price + 0.1) - 0.1, 1)
    return math.floor(price * 10 + 1e-9) / 10


def live_prices(product: Product, show: Show) -> list[float]:
    """The ladder's live prices, dearest first; an agreed live price is the whole ladder."""
    if product.live_price is not None:
        return [product.live_price]
    found: list[float] = []
    for step in show.price_steps:
        price = product.list_price if step == 1 else charm(product.list_price * step)
        if product.floor_price - 1e-9 <= price <= product.list_price and price not in found:
            found.append(price)
    return found or [product.list_price]


def price_ladder(product: Product, show: Show) -> tuple[Price, ...]:
    """Every (live price, new-fan coupon, returning-fan coupon) allowed; of an activity, the one price 0."""
    if product.is_activity:
        return (Price(product.sku, 0.0),)
    if product.live_price is not None:
        return (Price(product.sku, product.live_price),)
    ladder: list[Price] = []
    for live in live_prices(product, show):
        coupon = float(math.floor(live * show.coupon_rate))
        ladder.append(Price(product.sku, live))
        if coupon >= 1 and live - coupon >= product.floor_price - 1e-9:
            ladder.append(Price(product.sku, live, new_fan_coupon=coupon))
            ladder.append(Price(product.sku, live, returning_fan_coupon=coupon))
    return tuple(ladder)
