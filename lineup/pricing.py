"""The price ladder: every price and coupon a product may be sold at (model §6)."""

from __future__ import annotations

import math
from collections.abc import Callable

from lineup.catalog import WITHOUT_CENTS, Catalog, Show
from lineup.plan import Price
from lineup.product import FANS, Product


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


def charm_in_cents(price: float) -> float:
    """The same where prices end in .99.

    >>> charm_in_cents(20.5), charm_in_cents(0.456)
    (19.99, 0.45)
    """
    if price >= 1:
        return round(math.floor(price + 0.01 + 1e-9) - 0.01, 2)
    return math.floor(price * 100 + 1e-9) / 100


def charm_whole(price: float) -> float:
    """The same where money has no cents: three figures, then noughts.

    >>> charm_whole(12345.0), charm_whole(987.6)
    (12300.0, 987.0)
    """
    step = 10 ** max(0, math.floor(math.log10(price)) - 2) if price >= 1 else 1
    return float(math.floor(price / step + 1e-9) * step)


def neat(amount: float) -> float:
    """Round a coupon down to an amount that people set up: whole, fives from 10, tens from 50, fifties from 200.

    >>> neat(7.8), neat(34.0), neat(128.0), neat(260.0)
    (7.0, 30.0, 120.0, 250.0)
    """
    step = 1 if amount < 10 else 5 if amount < 50 else 10 if amount < 200 else 50
    return float(math.floor(amount / step + 1e-9) * step)


def ending(show: Show) -> Callable[[float], float]:
    """How prices end in the show's currency (§6)."""
    if show.currency == "CNY":
        return charm
    return charm_whole if show.currency in WITHOUT_CENTS else charm_in_cents


def live_prices(product: Product, show: Show) -> list[float]:
    """The ladder's live prices, dearest first; an agreed live price is the whole ladder.

    A welfare item is a bargain: of its prices those up to `welfare_price` of list remain, or the lowest.
    """
    if product.live_price is not None:
        return [product.live_price]
    charmed, found = ending(show), list[float]()
    for step in show.price_steps:
        price = product.list_price if step == 1 else charmed(product.list_price * step)
        if product.floor_price - 1e-9 <= price <= product.list_price and price not in found:
            found.append(price)
    found = found or [product.list_price]
    if product.role != "welfare":
        return found
    return [price for price in found if price <= show.welfare_price * product.list_price + 1e-9] or [min(found)]


def price_ladder(product: Product, show: Show) -> tuple[Price, ...]:
    """Every (live price, new-fan coupon, returning-fan coupon) allowed; of what sells nothing, the one price 0."""
    if not product.sells:
        return (Price(product.sku, 0.0),)
    if product.live_price is not None:
        return (Price(product.sku, product.live_price),)
    ladder: list[Price] = []
    for live in live_prices(product, show):
        coupon = neat(live * show.coupon_rate)
        ladder.append(Price(product.sku, live))
        if coupon >= 1 and live - coupon >= product.floor_price - 1e-9:
            ladder.append(Price(product.sku, live, new_fan_coupon=coupon))
            ladder.append(Price(product.sku, live, returning_fan_coupon=coupon))
    return tuple(ladder)


def tonights_ladder(catalog: Catalog, product: Product) -> tuple[Price, ...]:
    """The ladder, or what a night leaves of it: what has sold keeps its price, what was announced gets no dearer (§12)."""
    known = catalog.night.products.get(product.sku)
    if known is None or known.price is None:
        return price_ladder(product, catalog.show)
    said = known.price
    if known.held:
        return (said,)
    cheaper = (
        step
        for step in price_ladder(product, catalog.show)
        if step != said and all(step.paid(fan) <= said.paid(fan) + 1e-6 for fan in FANS)
    )
    return (said, *cheaper)
