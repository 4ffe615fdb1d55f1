"""A catalogue whose show begins late, ends otherwise, or is fuller or emptier than expected (model §12)."""

from __future__ import annotations

import datetime as dt
from typing import Any

from lineup.catalog import Catalog, Traffic
from lineup.entries import lasting, totals_of
from lineup.night.facts import Facts
from lineup.product import Product

LASTING = 0.8
"""The power of what the room is fuller or emptier by that is taken to last."""
_PINS = ("fixed_start", "earliest_start", "latest_start")


def copied(catalog: Catalog, **changed: Any) -> Catalog:
    """The catalogue with other fields."""
    return Catalog(**{**dict(catalog), **changed})


def moved(catalog: Catalog, facts: Facts) -> Catalog:
    """The catalogue on the minutes of the night: minute 0 is the real start, pins keep their clock, the end is the new one."""
    late = 0 if catalog.night.has_begun else facts.late or 0
    show = catalog.show
    minutes = max(1, show.minutes - late) if facts.end is None else facts.end
    if not late and minutes == show.minutes:
        return catalog
    traffic = Traffic(
        private=lasting(catalog.traffic.private, minutes), public=lasting(catalog.traffic.public, minutes)
    )
    show = show.model_copy(
        update={"start": show.start + dt.timedelta(minutes=late), "minutes": minutes, **totals_of(traffic)}
    )
    products = tuple(_earlier(p, late, minutes) for p in catalog.products)
    return copied(catalog, show=show, traffic=traffic, products=products)


def lifts_pins(before: Catalog, after: Catalog) -> bool:
    """Whether some product lost its pin, since the show now ends before it."""
    return any(
        (a.fixed_start != b.fixed_start and b.fixed_start is None)
        or (a.earliest_start is not None and b.earliest_start is None)
        for a, b in zip(before.products, after.products, strict=True)
    )


def fuller(catalog: Catalog, now: int, room: float) -> Catalog:
    """The catalogue with so many more entries from now on as the room's viewers promise."""
    if room == 1.0:
        return catalog
    scale = room**LASTING
    traffic = Traffic(
        private=tuple(x * (scale if t >= now else 1.0) for t, x in enumerate(catalog.traffic.private)),
        public=tuple(x * (scale if t >= now else 1.0) for t, x in enumerate(catalog.traffic.public)),
    )
    return copied(catalog, traffic=traffic, show=catalog.show.model_copy(update=totals_of(traffic)))


def _earlier(product: Product, late: int, minutes: int) -> Product:
    """The product with its pins by the new minutes; one that the show no longer reaches is lifted, what must air still does."""
    pins: dict[str, int | None] = {pin: max(0, at - late) for pin in _PINS if (at := getattr(product, pin)) is not None}
    if not pins:
        return product
    if max(pins.get("fixed_start") or 0, pins.get("earliest_start") or 0) > minutes - product.min_minutes:
        pins["fixed_start"] = pins["earliest_start"] = None
    if (latest := pins.get("latest_start")) is not None:
        pins["latest_start"] = min(latest, minutes - 1)
    return product.model_copy(update={**pins, "must_include": product.is_required})
