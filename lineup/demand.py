"""What viewers want: appeal, ticket size, price response and the pitch curve (model §4). Pure functions."""

from __future__ import annotations

import math

from lineup.catalog import Show
from lineup.product import Fan, Product


def pitch(age_min: int, peak_min: float) -> float:
    """w(a) = x·exp(1-x), x = (a+1)/peak: sales of minute `age_min` = 0, 1, … of an airing, 1 at its peak (§4)."""
    x = (age_min + 1) / peak_min
    return x * math.exp(1.0 - x)


def rate_at_list(product: Product, show: Show, fan: Fan) -> float:
    """Units wanted per viewer-minute at list price, at the pitch's peak, from a fresh room (§4)."""
    ticket: float = (product.list_price / show.ref_ticket) ** -show.ticket_exponent
    return show.base_rate * product.appeal(fan) / 50.0 * ticket


def price_response(paid: float, product: Product, show: Show, fan: Fan) -> float:
    """(paid / list)^-elasticity: how many times as much is wanted at `paid` yuan as at list price (§4)."""
    return float((paid / product.list_price) ** -show.elasticity(fan))


def relisted(gap_min: float | None, show: Show) -> float:
    """Share of the first airing's demand that one finds again, `gap_min` minutes after the last ended (§4).

    1 of a first airing, whose gap is None; `relist_factor` at once, fading to 1.
    """
    if gap_min is None:
        return 1.0
    return 1.0 - (1.0 - show.relist_factor) * math.exp(-gap_min / show.relist_memory)


def wanted_per_viewer(product: Product, show: Show, fan: Fan, paid: float, age_min: int, relist: float) -> float:
    """Units wanted by one viewer of `fan` in minute `age_min` of an airing, before fatigue (§4).

    `relist`: share of a first airing's demand, as `relisted` says.
    """
    return (
        rate_at_list(product, show, fan)
        * price_response(paid, product, show, fan)
        * pitch(age_min, product.pitch_peak)
        * relist
    )
