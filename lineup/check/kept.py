"""What the user pinned in a plan made before: part of the `pins` rule."""

from __future__ import annotations

from lineup.catalog import Catalog
from lineup.check.airtime import by_product
from lineup.check.report import Breach, Measure
from lineup.plan import Plan


def kept(plan: Plan, catalog: Catalog) -> tuple[list[Measure], list[Breach]]:
    """(starts of pinned airings held against their pins, a breach for everything pinned that is not as it was)."""
    pinned = catalog.kept
    measured: list[Measure] = []
    breaches: list[Breach] = []
    for pin in pinned.airings:
        starts = [a.start_min for a in plan.airings if a.sku == pin.sku and a.duration_min == pin.duration_min]
        nearest = min(starts, key=lambda start: abs(start - pin.start_min), default=None)
        if nearest is not None:
            measured.append(Measure(-abs(nearest - pin.start_min), nearest, pin.start_min, "="))
        if nearest != pin.start_min:
            breaches.append(Breach("pins.airing", {"length": pin.duration_min}, pin.sku, pin.start_min))
    return measured, breaches + _hand_order(plan, catalog) + _prices(plan, catalog) + _orders(plan, catalog)


def _hand_order(plan: Plan, catalog: Catalog) -> list[Breach]:
    """No first airing passes another in the order made by hand."""
    places = {sku: place for place, sku in enumerate(catalog.kept.order)}
    breaches: list[Breach] = []
    reached: tuple[int, str] | None = None
    for sku, aired in by_product(plan).items():
        place = places.get(sku)
        if place is None:
            continue
        if reached and place < reached[0]:
            breaches.append(Breach("pins.hand_order", {"other": reached[1]}, sku, aired[0].start_min))
        else:
            reached = place, sku
    return breaches


def _prices(plan: Plan, catalog: Catalog) -> list[Breach]:
    breaches: list[Breach] = []
    for pin in catalog.kept.prices:
        price = plan.price(pin.sku)
        if price is not None and price != pin:
            breaches.append(Breach("pins.price", {"due": pin, "now": price}, pin.sku))
    return breaches


def _orders(plan: Plan, catalog: Catalog) -> list[Breach]:
    aired = {airing.sku for airing in plan.airings}
    ordered = {order.sku: order.units for order in plan.restock}
    breaches: list[Breach] = []
    for pin in catalog.kept.restock:
        units = ordered.get(pin.sku, 0)
        if catalog.variant(pin.sku)[0].sku in aired and units != pin.units:
            breaches.append(Breach("pins.order", {"due": pin.units, "now": units}, pin.sku))
    return breaches
