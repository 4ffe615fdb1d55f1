"""How often and how long products can air at most: bounds that hold whatever the plan."""

from __future__ import annotations

import math

from lineup.catalog import Catalog, Show
from lineup.product import Product


def most_airings(product: Product, show: Show) -> int:
    """How often a product can air at most: airings, pins and `relist_gap` alone."""
    low, high = product.start_window
    room = show.minutes - low
    if high < low or room < product.min_minutes:
        return 0
    fits = (room + show.relist_gap) / (product.min_minutes + show.relist_gap)
    return min(product.max_airings, math.floor(fits))


def most_minutes(product: Product, show: Show) -> int:
    """How many minutes a product can fill at most."""
    count = most_airings(product, show)
    if count == 0:
        return 0
    room = show.minutes - int(product.start_window[0]) - (count - 1) * show.relist_gap
    return min(count * product.max_minutes, room)


def lengths_reached(catalog: Catalog, skip: frozenset[str] = frozenset()) -> int:
    """Which lengths airings can add up to, as bits 0 … minutes; first airings of `skip` left out."""
    everything = (1 << (catalog.show.minutes + 1)) - 1
    reached = 1
    for product in catalog.products:
        step = reached
        for _ in range(most_airings(product, catalog.show) - (product.sku in skip)):
            longer = 0
            for length in range(product.min_minutes, min(product.max_minutes, catalog.show.minutes) + 1):
                longer |= step << length
            step = longer & everything
            if step | reached == reached:
                break
            reached |= step
    return reached
