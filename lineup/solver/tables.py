"""The catalogue as flat arrays: what the compiled search reads, and nothing that it decides.

Records instead of objects: numba reads `tables.products[p].pull` at the speed of C.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from lineup.catalog import FANS, Catalog, Product, Show
from lineup.demand import pitch, price_response, rate_at_list
from lineup.plan import Price
from lineup.pricing import price_ladder
from lineup.room import satiation_key, stay
from lineup.solver.record import Record, Rows, dtype_of, rows
from lineup.supply import most_orderable, newsvendor_level, restock_kind

Records = npt.NDArray[Any]
Floats = npt.NDArray[np.float64]


class ProductRow(Record):
    """A product, for the kernels."""

    stay_new: float
    stay_returning: float
    pull: float
    pressure: float
    cost: float
    prize: float  # yuan an airing, activities only
    sigma: float
    stock: float
    quota: float  # presale units that may be released
    order_max: float  # units that may be ordered into stock; 0 when none can arrive
    kept_order: float  # units that must be ordered into stock, or -1
    moq: float
    pack: float
    first_low: int  # earliest and latest start of the first airing
    first_high: int
    category: int
    shares_category: int  # 0 when the category window does not count it
    tiers: int  # length of its ladder
    min_minutes: int
    max_minutes: int
    max_airings: int
    sells: int
    relief: int
    hit: int
    required: int


PRODUCT = dtype_of(ProductRow)


class Tier(Record):
    """One price of a product."""

    rate_new: float  # units wanted per viewer-minute at the pitch's peak in a fresh room
    rate_returning: float
    paid_new: float  # yuan
    paid_returning: float
    level: float  # newsvendor level per unit wanted; infinite when nothing is at risk


TIER = dtype_of(Tier)


class Minute(Record):
    """Entries per minute, people."""

    new: float  # private entries of that fan type
    returning: float
    public_new: float  # public entries, before the pull of what is on air
    public_returning: float


class ShowRow(Record):
    """The parameters of the show."""

    minutes: int
    returning_share_paid: float
    category_fatigue: float
    satiation_decay: float
    forgotten: float  # a share of satiation so small that it counts as gone
    pressure_fatigue_new: float
    pressure_fatigue_returning: float
    pressure_decay: float
    relist_factor: float
    relist_gap: int
    presale_conversion: float
    by_minute: int  # 1: sales under a coupon are cut by stock minute by minute, not airing by airing
    margin_floor: float
    welfare_budget: float
    restock_budget: float
    ad_budget: float
    ad_block: int
    cost_per_entry: float
    paid_cap: float
    highlight_minutes: int
    highlight_share: float
    highlight_lift: float
    highlight_lead_in: int
    min_hits: int
    relief_window: int
    category_window: int
    category_minutes: int
    required: int  # products that must air


SHOW = dtype_of(ShowRow)


class KeptRow(Record):
    """An airing that must be in the plan."""

    product: int
    start: int
    minutes: int


CLEARANCE = 3e-5
"""Distance that the search keeps from limits on figures, as a share."""
FORGOTTEN = 1.2e-7
"""A share of satiation so small that the search counts it as gone."""


class Tables(NamedTuple):
    """Read-only arrays, by product, by product and tier, by minute; `show` has one record, `kept` one a pinned airing."""

    products: Rows[ProductRow]  # [products]
    tiers: Records  # [products, longest ladder]
    minutes: Rows[Minute]  # [minutes]
    show: Rows[ShowRow]  # [1]
    pitch: Floats  # [products, longest airing]: w(a) of §4
    decay: Floats  # [minutes + 1]: satiation left after so many minutes
    kept: Rows[KeptRow]  # [pinned airings], in time order


@dataclass(frozen=True)
class Problem:
    """A catalogue beside its arrays; `ladders[p][k]` is the price behind tier k of product p."""

    catalog: Catalog
    tables: Tables
    ladders: tuple[tuple[Price, ...], ...]


def build_problem(catalog: Catalog) -> Problem:
    """Arrays of a catalogue. Index p is the product's place in the catalogue."""
    show, products = catalog.show, catalog.products
    priced = {price.sku: (price,) for price in catalog.kept.prices}
    ordered = {order.sku: float(order.units) for order in catalog.kept.restock}
    ladders = tuple(priced.get(p.sku) or price_ladder(p, show) for p in products)
    categories = {key: i for i, key in enumerate(dict.fromkeys(satiation_key(p) for p in products))}
    records = rows(ProductRow, len(products))
    tiers = np.zeros((len(products), max(map(len, ladders))), TIER)
    longest = max(p.max_minutes for p in products)
    pitches = np.zeros((len(products), longest))
    for i, product in enumerate(products):
        order = ordered.get(product.sku, -1.0)
        records[i] = _product_record(product, show, categories[satiation_key(product)], len(ladders[i]), order)
        if product.is_activity:
            continue
        pitches[i] = [pitch(a, product.pitch_peak) for a in range(longest)]
        for k, price in enumerate(ladders[i]):
            tiers[i, k] = _tier_record(product, show, price)
    decay = np.exp(-np.arange(show.minutes + 1) / show.category_memory)
    return Problem(
        catalog,
        Tables(
            records,
            tiers,
            _minute_records(catalog),
            _show_record(catalog, CLEARANCE, exact=False),
            pitches,
            decay,
            _kept_records(catalog),
        ),
        ladders,
    )


def exactly(problem: Problem, clear: float = 0.0) -> Problem:
    """The same problem, its plans valued as `lineup.evaluate` values them and kept `clear` of limits; slower to search."""
    return replace(problem, tables=problem.tables._replace(show=_show_record(problem.catalog, clear, exact=True)))


def _product_record(product: Product, show: Show, category: int, tiers: int, kept_order: float) -> tuple[Any, ...]:
    low, high = product.start_window
    kind = restock_kind(product, show)
    orderable = most_orderable(product)
    values = {
        "stay_new": stay(product, show, "new"),
        "stay_returning": stay(product, show, "returning"),
        "prize": product.cost if product.is_activity else 0.0,
        "sigma": product.demand_sigma,
        "quota": 0 if kind != "presale" else orderable if kept_order < 0 else kept_order,
        "kept_order": kept_order if kind == "stock" else -1.0,
        "order_max": orderable if kind == "stock" else 0,
        "pack": product.pack_size,
        "first_low": low,
        "first_high": min(high, show.minutes),
        "category": category,
        "shares_category": bool(product.category) and not product.is_activity,
        "tiers": tiers,
        "sells": not product.is_activity,
        "relief": product.is_relief,
        "hit": product.role == "hit",
        "required": product.is_required,
    }
    return tuple(values[n] if n in values else getattr(product, n) for n in PRODUCT.names or ())


def _tier_record(product: Product, show: Show, price: Price) -> tuple[float, ...]:
    rates = [rate_at_list(product, show, f) * price_response(price.paid(f), product, show, f) for f in FANS]
    # The cheaper of the two fans' prices: the level of the true mean price is never lower.
    cheapest = min(price.paid(f) for f in FANS)
    level = newsvendor_level(1.0, cheapest, product.cost, product.salvage, product.demand_sigma)
    return (*rates, price.paid("new"), price.paid("returning"), level)


def _kept_records(catalog: Catalog) -> Rows[KeptRow]:
    index = {product.sku: i for i, product in enumerate(catalog.products)}
    pinned = sorted(catalog.kept.airings, key=lambda airing: airing.start_min)
    kept = rows(KeptRow, len(pinned))
    for i, airing in enumerate(pinned):
        kept[i] = index[airing.sku], airing.start_min, airing.duration_min
    return kept


def _minute_records(catalog: Catalog) -> Rows[Minute]:
    show = catalog.show
    entries = rows(Minute, show.minutes)
    private, public = np.array(catalog.traffic.private), np.array(catalog.traffic.public)
    entries["new"] = private * (1 - show.returning_share_private)
    entries["returning"] = private * show.returning_share_private
    entries["public_new"] = public * (1 - show.returning_share_public)
    entries["public_returning"] = public * show.returning_share_public
    return entries


def _show_record(catalog: Catalog, clear: float, exact: bool) -> Rows[ShowRow]:
    show = catalog.show
    # The search counts a coupon's mix of buyers by airing and releases every presale quota in full; the plan does neither.
    # So little is kept clear of the limits that it costs nothing to speak of, and the exact check decides.
    derived = {
        "margin_floor": show.margin_floor + clear,
        "welfare_budget": show.welfare_budget * (1 - clear),
        "highlight_share": min(1.0, show.highlight_share + clear),
        "satiation_decay": np.exp(-1.0 / show.category_memory),
        "pressure_decay": np.exp(-1.0 / show.pressure_memory),
        "forgotten": 0.0 if exact else FORGOTTEN,
        "by_minute": exact,
        "min_hits": min(show.min_hits, sum(p.role == "hit" for p in catalog.products)),
        "required": sum(p.is_required for p in catalog.products),
    }
    record = rows(ShowRow, 1)
    record[0] = tuple(derived[n] if n in derived else getattr(show, n) for n in SHOW.names or ())
    return record
