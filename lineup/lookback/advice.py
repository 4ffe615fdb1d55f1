"""What to change next time: each piece follows from a figure of the look back, the dearest first."""

from __future__ import annotations

from collections.abc import Iterator

from lineup.catalog import Catalog
from lineup.lookback.record import SMALL, Advice, LookBack

LATE = 3
"""Minutes after the planned time that are worth a word."""
MUCH = 0.02
"""Of the planned GMV: what a cause must have taken from the whole show to be worth a word."""
COME_BACK = 0.03
"""Of what a product sold for, beyond what was thought to come back."""
MOST = 3
"""Products named of a kind."""


def advice_on(found: LookBack, catalog: Catalog) -> tuple[Advice, ...]:
    """Every piece, of one kind after the other."""
    return (*_the_show(found), *_airings(found), *_lengths(found), *_stock(found, catalog), *_returns(found, catalog))


def _the_show(found: LookBack) -> Iterator[Advice]:
    if found.late >= LATE:
        yield Advice("late", facts={"minutes": found.late})
    least, parts = -MUCH * found.planned.gmv, found.parts
    planned, actual = found.planned, found.actual
    if parts["traffic"] < least and planned.entries and actual.entries:
        yield Advice("traffic", facts={"share": actual.entries / planned.entries, "amount": -parts["traffic"]})
    if parts["dwell"] < least and planned.mean_stay and actual.mean_stay:
        yield Advice("dwell", facts={"share": actual.mean_stay / planned.mean_stay, "amount": -parts["dwell"]})
    if parts["price"] < least:
        yield Advice("price", facts={"amount": -parts["price"]})
    if parts["conversion"] < least:
        yield Advice("conversion", facts={"amount": -parts["conversion"]})


def _airings(found: LookBack) -> Iterator[Advice]:
    """What was left out or cut short though it was to earn something."""
    least = SMALL * found.planned.gmv
    gone = [one for one in found.airings if one.status == "skipped" and one.planned_gmv > least]
    for one in sorted(gone, key=lambda one: (-one.planned_gmv, one.sku))[:MOST]:
        yield Advice("skipped", one.sku, {"amount": one.planned_gmv})
    cut = [one for one in found.airings if one.overran <= -2 and one.parts["rundown"] < -least]
    for one in sorted(cut, key=lambda one: (one.parts["rundown"], one.sku))[:MOST]:
        yield Advice("cut", one.sku, {"minutes": -one.overran, "amount": -one.parts["rundown"]})


def _lengths(found: LookBack) -> Iterator[Advice]:
    for length in ("long", "short"):
        side = 1 if length == "long" else -1
        named = sorted(
            (one for one in found.goods if one.length == length), key=lambda one: (side * (one.earns or 0.0), one.sku)
        )
        for one in named[:MOST]:
            yield Advice(length, one.sku, {"minutes": one.minutes, "earns": one.earns or 0.0})


def _stock(found: LookBack, catalog: Catalog) -> Iterator[Advice]:
    lost: dict[str, float] = {}
    for one in found.airings:
        if one.sku and catalog.product(one.sku).sells:
            lost[one.sku] = lost.get(one.sku, 0.0) + one.parts["stock"]
    short = sorted((amount, sku) for sku, amount in lost.items() if amount < -SMALL * found.planned.gmv)
    for amount, sku in short[:MOST]:
        yield Advice("stock", sku, {"amount": -amount})


def _returns(found: LookBack, catalog: Catalog) -> Iterator[Advice]:
    """Products of which more came back than the catalogue says."""
    back = [
        (one.refunds / one.gmv, one.sku)
        for one in found.goods
        if one.refunds is not None
        and one.gmv
        and one.refunds / one.gmv > catalog.product(one.sku).return_rate + COME_BACK
    ]
    for rate, sku in sorted(back, key=lambda pair: (-pair[0], pair[1]))[:MOST]:
        yield Advice("returns", sku, {"rate": rate, "thought": catalog.product(sku).return_rate})
