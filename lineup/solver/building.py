"""From a catalogue to the flat arrays of the search."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from lineup.catalog import Catalog, Show
from lineup.demand import pitch, price_response, rate_at_list, relisted
from lineup.evaluate import goal_weights, prize_weight
from lineup.plan import Price
from lineup.pricing import tonights_ladder
from lineup.product import FANS, Product, Variant
from lineup.room import paid_entries, satiation_key, stay
from lineup.solver.record import Rows, rows
from lineup.solver.tables import (
    CLEARANCE,
    FORGOTTEN,
    PRODUCT,
    SHOW,
    TIER,
    VARIANT,
    KeptRow,
    Minute,
    Problem,
    ProductRow,
    ShowRow,
    Tables,
    VariantRow,
)
from lineup.solver.tonight import tonights_product, tonights_show
from lineup.supply import most_orderable, restock_kind, worthwhile_level


def build_problem(catalog: Catalog) -> Problem:
    """Arrays of a catalogue. Index p is the product's place in the catalogue."""
    show, products = catalog.show, catalog.products
    priced = {price.sku: (price,) for price in catalog.kept.prices}
    ladders = tuple(priced.get(p.sku) or tonights_ladder(catalog, p) for p in products)
    categories = {key: i for i, key in enumerate(dict.fromkeys(satiation_key(p) for p in products))}
    records = rows(ProductRow, len(products))
    tiers = np.zeros((len(products), max(map(len, ladders))), TIER)
    longest = max(max(p.max_minutes for p in products), show.minutes if catalog.night.has_begun else 0)
    pitches = np.zeros((len(products), longest))
    variants = _variant_records(catalog)
    places = {sku: nth for nth, sku in enumerate(catalog.kept.order)}
    first_variant = 0
    for i, product in enumerate(products):
        own = variants[first_variant : first_variant + len(product.variants)]
        placed = {
            "place": places.get(product.sku, -1),
            "category": categories[satiation_key(product)],
            "tiers": len(ladders[i]),
            "first_variant": first_variant,
            "orders": bool((own["order_max"] > 0).any() or (own["kept_order"] > 0).any()),
        }
        records[i] = _product_record(product, show, placed | tonights_product(catalog, product))
        first_variant += len(product.variants)
        if not product.sells:
            continue
        pitches[i] = [pitch(a, product.pitch_peak) for a in range(longest)]
        for k, price in enumerate(ladders[i]):
            tiers[i, k] = _tier_record(product, show, price, catalog.night.demand(product.sku))
    tables = Tables(
        products=records,
        variants=variants,
        tiers=tiers,
        minutes=_minute_records(catalog),
        show=_show_record(catalog, CLEARANCE, exact=False),
        pitch=pitches,
        decay=np.exp(-np.arange(show.minutes + 1) / show.category_memory),
        relist=np.array([relisted(gap, show) for gap in range(show.minutes + 1)]),
        kept=_kept_records(catalog),
        old=np.zeros(0, np.int64),
    )
    return Problem(catalog, tables, ladders)


def exactly(problem: Problem, clear: float = 0.0) -> Problem:
    """The same problem, its plans valued as `lineup.evaluate` values them and kept `clear` of limits; slower to search."""
    show = _show_record(problem.catalog, clear, exact=True)
    show["calm"] = problem.tables.show["calm"]
    return replace(problem, tables=problem.tables._replace(show=show))


def _product_record(product: Product, show: Show, placed: Mapping[str, int]) -> tuple[Any, ...]:
    low, high = product.start_window
    goal_gmv, goal_units = goal_weights(product, show)
    values = {
        "stay_new": stay(product, show, "new"),
        "stay_returning": stay(product, show, "returning"),
        "cost": product.cost if product.sells else 0.0,
        "goal_gmv": goal_gmv,
        "goal_units": goal_units,
        "margin_gmv": product.margin(1.0, 0.0),
        "margin_units": product.margin(0.0, 1.0),
        "prize": product.cost if product.is_activity else 0.0,
        "sigma": product.demand_sigma,
        "variants": len(product.variants) if product.sells else 0,
        "first_low": low,
        "first_high": min(high, show.minutes),
        "shares_category": bool(product.category) and product.sells,
        "relief": product.is_relief,
        "hit": product.role == "hit" and show.highlight_minutes > 0,
        "required": product.is_required,
        **placed,
    }
    return tuple(values[n] if n in values else getattr(product, n) for n in PRODUCT.names or ())


def _variant_records(catalog: Catalog) -> Rows[VariantRow]:
    pinned = {order.sku: float(order.units) for order in catalog.kept.restock}
    of_products = [(product, variant) for product in catalog.products for variant in product.variants]
    records = rows(VariantRow, len(of_products))
    for i, (product, variant) in enumerate(of_products):
        records[i] = _variant_record(product, variant, catalog.show, pinned.get(variant.sku, -1.0))
        if known := catalog.night.products.get(product.sku):  # nothing more arrives tonight
            records[i] = variant.share, known.left.get(variant.sku, 0), known.quota.get(variant.sku, 0), 0, -1, 1, 1
    return records


def _variant_record(product: Product, variant: Variant, show: Show, pinned: float) -> tuple[Any, ...]:
    kind = restock_kind(variant, show) if product.sells else None
    orderable = most_orderable(variant)
    values = {
        "quota": 0 if kind != "presale" else orderable if pinned < 0 else pinned,
        "kept_order": pinned if kind == "stock" else -1.0,
        "order_max": orderable if kind == "stock" else 0,
        "pack": variant.pack_size,
    }
    return tuple(values[n] if n in values else getattr(variant, n) for n in VARIANT.names or ())


def _tier_record(product: Product, show: Show, price: Price, demand: float) -> tuple[float, ...]:
    rates = [rate_at_list(product, show, f) * price_response(price.paid(f), product, show, f) * demand for f in FANS]
    # The cheaper of the two fans' prices: the level of the true mean price is never lower.
    cheapest = min(price.paid(f) for f in FANS)
    coupon = price.new_fan_coupon > 0 or price.returning_fan_coupon > 0
    return (*rates, price.paid("new"), price.paid("returning"), worthwhile_level(product, 1.0, cheapest), coupon)


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
    entries["paid"] = paid_entries(catalog.night.bought, show)
    for t, minute in enumerate(catalog.night.curve):
        entries[t]["seen_new"], entries[t]["seen_returning"] = minute.new, minute.returning
    return entries


def _show_record(catalog: Catalog, clear: float, exact: bool) -> Rows[ShowRow]:
    show, lit = catalog.show, catalog.show.highlight_minutes > 0
    # The search counts a coupon's mix of buyers by airing and releases every presale quota in full; the plan does neither.
    # So little is kept clear of the limits that it costs nothing to speak of, and the exact check decides.
    derived = {
        "margin_floor": show.margin_floor + clear,
        "welfare_budget": show.welfare_budget * (1 - clear),
        "goal_prizes": prize_weight(show),
        "satiation_decay": np.exp(-1.0 / show.category_memory),
        "pressure_decay": np.exp(-1.0 / show.pressure_memory),
        "forgotten": 0.0 if exact else FORGOTTEN,
        "by_minute": exact,
        "highlight_share": min(1.0, show.highlight_share + clear) if lit else 0.0,
        "highlight_lift": show.highlight_lift if lit else 0.0,
        "highlight_lead_in": show.highlight_lead_in if lit else 0,
        "min_hits": min(show.min_hits, sum(p.role == "hit" for p in catalog.products)) if lit else 0,
        "required": sum(p.is_required for p in catalog.products),
        "ordered": bool(catalog.kept.order),
        "window_first": 0,
        "window_last": show.minutes - show.highlight_minutes if lit else 0,
    } | tonights_show(catalog, clear)
    record = rows(ShowRow, 1)
    record[0] = tuple(derived[n] if n in derived else getattr(show, n) for n in SHOW.names or ())
    return record
