"""What the user pinned in a plan made before: part of the `pins` rule."""

from __future__ import annotations

from lineup.catalog import Catalog
from lineup.check.report import Measure
from lineup.check.wording import called, clock, minutes, tell, yuan
from lineup.plan import Plan, Price


def kept(plan: Plan, catalog: Catalog) -> tuple[list[Measure], list[str]]:
    """(starts of pinned airings held against their pins, a sentence for everything pinned that is not as it was)."""
    pinned = catalog.kept
    measured: list[Measure] = []
    breaches: list[str] = []
    for pin in pinned.airings:
        starts = [a.start_min for a in plan.airings if a.sku == pin.sku and a.duration_min == pin.duration_min]
        nearest = min(starts, key=lambda start: abs(start - pin.start_min), default=None)
        if nearest is not None:
            measured.append(Measure(-abs(nearest - pin.start_min), nearest, pin.start_min, "="))
        if nearest != pin.start_min:
            name, at, length = (
                called(catalog, catalog.product(pin.sku)),
                clock(catalog, pin.start_min),
                pin.duration_min,
            )
            breaches.append(
                tell(
                    catalog,
                    f"{name} 锁定在 {at} 讲 {length} 分钟：请放回去，或取消锁定",
                    f"{name} is pinned to {at} for {minutes(length)}: put it back, or take the pin away",
                    sku=pin.sku,
                    minute=pin.start_min,
                )
            )
    return measured, breaches + _prices(plan, catalog) + _orders(plan, catalog)


def _prices(plan: Plan, catalog: Catalog) -> list[str]:
    breaches: list[str] = []
    for pin in catalog.kept.prices:
        price = plan.price(pin.sku)
        if price is not None and price != pin:
            name, due, now = called(catalog, catalog.product(pin.sku)), _price(pin), _price(price)
            breaches.append(
                tell(
                    catalog,
                    f"{name} 的价格锁定为 {due}，方案里却是 {now}：请改回去，或取消锁定",
                    f"{name} is pinned to {due}, the plan says {now}: change it back, or take the pin away",
                    sku=pin.sku,
                )
            )
    return breaches


def _price(price: Price) -> str:
    """Live price and coupons, as yuan."""
    return f"{yuan(price.live_price)} (-{yuan(price.new_fan_coupon)}/-{yuan(price.returning_fan_coupon)})"


def _orders(plan: Plan, catalog: Catalog) -> list[str]:
    aired = {airing.sku for airing in plan.airings}
    ordered = {order.sku: order.units for order in plan.restock}
    breaches: list[str] = []
    for pin in catalog.kept.restock:
        units = ordered.get(pin.sku, 0)
        if pin.sku in aired and units != pin.units:
            name = called(catalog, catalog.product(pin.sku))
            breaches.append(
                tell(
                    catalog,
                    f"{name} 的补货锁定为 {pin.units} 件，方案里却是 {units} 件：请改回去，或取消锁定",
                    f"{name} is pinned to an order of {pin.units}, the plan says {units}: change it, or take the pin away",
                    sku=pin.sku,
                )
            )
    return breaches
