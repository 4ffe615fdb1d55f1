"""Played shows as arrays: what was on air minute by minute, and what was counted. S shows, T minutes, P products."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from lineup.catalog import Catalog
from lineup.entries import lasting
from lineup.learning.parameters import HELD_ROLES, Array
from lineup.logs.played import PlayedShow
from lineup.plan import Price
from lineup.product import FANS, Product
from lineup.room import satiation_key


@dataclass(frozen=True)
class Products:
    """The catalogue's numbers, an entry a product; behind the last one stands "nothing on air"."""

    appeal: Array  # (2, P+1), by fan type; 0 of what sells nothing
    hold: Array
    role: np.ndarray  # place in HELD_ROLES; the last place of all others
    pull: Array
    relief: np.ndarray
    pressure: Array
    ticket: Array  # ln(list price ÷ reference ticket)
    peak: Array
    sigma: Array
    category: np.ndarray
    categories: int


def products_of(catalog: Catalog) -> Products:
    """The catalogue as arrays."""
    products = catalog.products
    keys = {key: k for k, key in enumerate(dict.fromkeys(map(satiation_key, products)))}
    ref = catalog.show.ref_ticket

    def column(of: str, nothing: float) -> Array:
        return np.array([*(float(getattr(product, of)) for product in products), nothing])

    def appeal(product: Product) -> list[float]:
        return [max(1.0, product.appeal(fan)) if product.sells else 0.0 for fan in FANS]

    def ticket(product: Product) -> float:
        return float(np.log(product.list_price / ref)) if product.sells and product.list_price > 0 else 0.0

    return Products(
        appeal=np.array([*map(appeal, products), [0.0, 0.0]]).T,
        hold=column("hold", 1.0),
        role=np.array([*(HELD_ROLES.index(p.role) if p.role in HELD_ROLES else -1 for p in products), -1]),
        pull=column("pull", 1.0),
        relief=np.array([*(p.is_relief for p in products), False]),
        pressure=column("pressure", 0.0),
        ticket=np.array([*map(ticket, products), 0.0]),
        peak=column("pitch_peak", 1.0),
        sigma=column("demand_sigma", 0.0),
        category=np.array([*(keys[satiation_key(p)] if p.sells else len(keys) for p in products), len(keys)]),
        categories=len(keys),
    )


@dataclass(frozen=True)
class Observed:
    """All shows. (S, T) unless said; what was not counted is nan."""

    on: np.ndarray  # the minute belongs to the show
    product: np.ndarray  # place in the catalogue; P: nothing
    age: Array  # minutes since the airing began
    gap: Array  # minutes from the product's previous airing to this one; nan: a first airing
    airing: np.ndarray  # number of the airing, -1 without one
    paid_log: Array  # (2, S, T): ln(what the fan pays ÷ list price)
    private: Array  # entries a minute that the catalogue expects
    public: Array
    spend: Array  # yuan a minute
    online: Array  # viewers counted at the end of the minute
    block: np.ndarray  # number of the block of minutes that was counted together
    blocks: Array  # (B, 5): show, first minute, last minute, entries, units
    available: Array  # share of what is wanted that was there to be sold, 0-1


def observed_of(catalog: Catalog, shows: Sequence[PlayedShow]) -> Observed:
    """The shows as arrays."""
    count, longest = len(shows), max(show.minutes for show in shows)
    nothing = len(catalog.products)
    place = {product.sku: k for k, product in enumerate(catalog.products)}
    shape = (count, longest)
    on, product, airing = np.zeros(shape, bool), np.full(shape, nothing), np.full(shape, -1)
    age, gap, online = np.zeros(shape), np.full(shape, np.nan), np.full(shape, np.nan)
    paid_log, spend, available = np.zeros((2, *shape)), np.zeros(shape), np.ones(shape)
    block, airings = np.full(shape, -1), 0
    rows: list[list[float]] = []
    private, public = np.zeros(shape), np.zeros(shape)
    for s, show in enumerate(shows):
        on[s, : show.minutes] = True
        private[s], public[s] = (
            # never quite nothing
            np.maximum(lasting(curve, longest), 1e-3)
            for curve in (catalog.traffic.private, catalog.traffic.public)
        )
        ended: dict[str, int] = {}
        for one in show.on_air:
            at = slice(max(0, one.start_min), min(show.minutes, one.end_min))
            length = at.stop - at.start
            if length <= 0:
                continue
            airing[s, at], airings = airings, airings + 1
            age[s, at] = np.arange(length)
            if one.sku not in place:
                continue
            product[s, at] = place[one.sku]
            if one.sku in ended:
                gap[s, at] = one.start_min - ended[one.sku]
            ended[one.sku] = one.end_min
            item = catalog.products[place[one.sku]]
            if item.sells and item.list_price > 0:
                price = Price(one.sku, one.live_price or item.list_price, one.new_fan_coupon, one.returning_fan_coupon)
                for f, fan in enumerate(FANS):
                    paid_log[f, s, at] = np.log(max(0.01, price.paid(fan)) / item.list_price)
        for span in show.paid:
            at = slice(max(0, span.start_min), min(show.minutes, span.end_min))
            spend[s, at] += span.spend / max(1, span.end_min - span.start_min)
        for counted in show.blocks:
            first, last = max(0, counted.start_min), min(show.minutes, counted.end_min) - 1
            if last < first:
                continue
            block[s, first : last + 1] = len(rows)
            rows.append([s, first, last, _or_nan(counted.entries), _or_nan(counted.units)])
            online[s, last] = _or_nan(counted.online)
        available[s] = _available(catalog, show, longest)
    return Observed(
        on=on, product=product, age=age, gap=gap, airing=airing, paid_log=paid_log, private=private, public=public,
        spend=spend, online=online, block=block, blocks=np.array(rows or np.zeros((0, 5)), dtype=float).reshape(-1, 5),
        available=available,
    )  # fmt: skip


def _or_nan(value: float | None) -> float:
    return float("nan") if value is None else float(value)


def _available(catalog: Catalog, show: PlayedShow, length: int) -> Array:
    """What share of the wanted of the product on air could be sold: less once sizes run out, none once all have."""
    share = np.ones(length)
    for one in show.on_air:
        if one.sold_out_min is not None:
            sold_out = max(0, min(length - 1, one.sold_out_min))
            share[sold_out] = 0.5
            for other in show.on_air:
                if other.sku == one.sku:
                    share[max(sold_out + 1, other.start_min) : max(sold_out + 1, min(length, other.end_min))] = 0.0
    units = {c.start_min: c.units for c in show.blocks if c.units is not None and c.end_min == c.start_min + 1}
    sold: dict[str, float] = {}
    for one in show.on_air:
        product = next((p for p in catalog.products if p.sku == one.sku), None)
        if product is None or not product.sells or len(product.variants) < 2:
            continue
        for t in range(max(0, one.start_min), min(length, one.end_min)):
            share[t] *= _sizes_left(product, sold.get(one.sku, 0.0))
            sold[one.sku] = sold.get(one.sku, 0.0) + (units.get(t) or 0)
    return share


def _sizes_left(product: Product, sold: float) -> float:
    """Share of the demand whose size is still there after so many units, if sizes sell as they are wanted."""
    shelves = sorted((v.stock / v.share, v.share, v.stock) for v in product.variants if v.share > 0)
    gone, shares = 0.0, 0.0
    for ratio, share, stock in shelves:
        if gone + (1 - shares) * ratio > sold:
            break
        gone, shares = gone + stock, shares + share
    return max(0.0, 1 - shares)
