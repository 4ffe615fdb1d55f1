"""The rundown: airings by the order of their rows, prices, and what is pinned."""

from __future__ import annotations

from dataclasses import dataclass

from lineup.plan import Airing, Price
from lineup.product import Product
from lineup.workbook.cells import Sheet
from lineup.workbook.headers import RUNDOWN
from lineup.workbook.naming import key
from lineup.workbook.plan_book.lines import Line, Reader

COUPONS = ("new_fan_coupon", "returning_fan_coupon")


@dataclass(frozen=True, slots=True)
class Rundown:
    """What the rundown says; `lines` are the rows of `airings`."""

    airings: tuple[Airing, ...]
    lines: tuple[Line, ...]
    prices: dict[str, Price]
    pinned: tuple[Airing, ...]
    pinned_prices: tuple[Price, ...]


def read_rundown(sheet: Sheet, read: Reader) -> Rundown:
    """Every row an airing; it starts when the one above it ends."""
    airings: list[Airing] = []
    lines: list[Line] = []
    prices: dict[str, Price] = {}
    pinned: list[Airing] = []
    times: dict[str, int] = {}
    start: int | None = 0  # None below a row whose minutes can't be read
    for nth, line in enumerate(read.lines(sheet, RUNDOWN, ("sku", "minutes")), start=1):
        product, minutes = line.product(), line.needed("minutes")
        _agree(line, nth, start)
        locked = line.number("locked")
        if product:
            _check_name(line, product)
            _read_price(line, product, prices)
        if product and minutes and start is not None:
            times[product.sku] = times.get(product.sku, 0) + 1
            airings.append(Airing(product.sku, start, int(minutes), times[product.sku]))
            lines.append(line)
            if locked:
                pinned.append(airings[-1])
        start = None if start is None or minutes is None else start + int(minutes)
    if not airings and start is not None:
        read.faults.add("plan_empty", sheet.title)
    pinned_skus = dict.fromkeys(airing.sku for airing in pinned)
    return Rundown(
        airings=tuple(airings),
        lines=tuple(lines),
        prices=prices,
        pinned=tuple(pinned),
        pinned_prices=tuple(prices[sku] for sku in pinned_skus if sku in prices),
    )


def _agree(line: Line, nth: int, start: int | None) -> None:
    """A number and a time typed into the row have to be those that its place makes."""
    at = line.number("starts") if line.typed("starts") else None
    if at is not None and start is not None and at != start:
        due = line.read.span.clock(start)
        line.fault("plan_other_time", "starts", shown=line.read.span.clock(int(at)), due=due)
    no = line.number("no") if line.typed("no") else None
    if no is not None and no != nth:
        line.fault("plan_other_no", "no", no=int(no), nth=nth)


def _check_name(line: Line, product: Product) -> None:
    """A row whose name was changed and whose number wasn't, or the other way round, names two products."""
    if line.typed("name") and key(str(line.cells["name"].value)) != key(product.name):
        line.fault("plan_other_name", "name", written=line.cells["name"].shown, sku=product.sku, own=product.name)


def _read_price(line: Line, product: Product, prices: dict[str, Price]) -> None:
    """A product has one price for the whole show: all of its rows have to say the same, or nothing."""
    if not product.sells:
        return
    live = line.number("live_price")
    if live is None:
        if not line.says("live_price") and product.sku not in prices:
            line.fault("plan_no_price", "live_price", product=product.name)
        return
    new, returning = (line.number(name) or 0.0 for name in COUPONS)
    price = Price(product.sku, live, new, returning)
    if prices.setdefault(product.sku, price) != price:
        line.fault(
            "plan_two_prices",
            "live_price",
            product=product.name,
            other=line.read.faults.money(prices[product.sku].live_price),
        )
