"""What a night changes in the arrays of the search (model §12); nothing before the show."""

from __future__ import annotations

from typing import Any

from lineup.catalog import Catalog
from lineup.evaluate import goal_weights
from lineup.product import Product


def tonights_product(catalog: Catalog, product: Product) -> dict[str, Any]:
    """Fields of a product's record that begin from the night: what it sold, what still binds it."""
    night, show = catalog.night, catalog.show
    units, gmv = night.sold(product.sku)
    begin, end = _window(catalog)
    within = night.curve[max(0, begin) : max(0, end)]
    fields: dict[str, Any] = {
        "past_gmv": gmv,
        "past_units": units,
        "past_highlight": sum(minute.gmv for minute in within if minute.sku == product.sku),
    }
    if not night.has_begun:
        return fields
    gone = catalog.is_gone(product.sku)
    if known := night.products.get(product.sku):
        fields |= {"sigma": known.sigma, "orders": False}
    if min(product.start_window[1], show.minutes) < night.ready:
        fields |= {"first_low": 0, "first_high": show.minutes}
    free_hit = product.role == "hit" and product.sku not in night.begun and catalog.still_fits(product)
    return fields | {
        "max_airings": 0 if gone else product.max_airings,
        "required": product.is_required and not gone,
        "hit": free_hit and show.highlight_minutes > 0,
    }


def tonights_show(catalog: Catalog, clear: float) -> dict[str, Any]:
    """Fields of the show's record that begin from the night. `clear`: the distance kept from limits on figures, as a share."""
    night, show = catalog.night, catalog.show
    sold = [(product, *night.sold(product.sku)) for product in catalog.products]
    weights = [(goal_weights(product, show), gmv, units) for product, units, gmv in sold]
    kept = sum(product.kept_share * gmv for product, _, gmv in sold)
    fields: dict[str, Any] = {
        "now": night.now,
        "ready": night.ready,
        "open": night.aired,
        "blocks_begun": sum(start < night.ready for start, _ in show.ad_blocks()),
        "relief_from": max(0, night.ready - show.relief_window + 1),
        "past_value": sum(of_gmv * gmv + of_unit * units for (of_gmv, of_unit), gmv, units in weights),
        "forgiven_margin": night.forgiven_margin + clear * kept,
        "forgiven_share": night.forgiven_share + clear * sum(gmv for _, _, gmv in sold),
        "calm": 0.0,
    }
    if not night.has_begun:
        return fields
    return (
        fields
        | {
            "welfare_budget": max(show.welfare_budget * (1 - clear), night.subsidy),
            "max_coupons": max(show.max_coupons, night.coupons),
            "ad_budget": max(show.ad_budget, night.spent),
            "opening_window": show.opening_window if show.opening_window > night.ready else 0,
            "required": sum(p.is_required and not catalog.is_gone(p.sku) for p in catalog.products),
        }
        | (_highlight(catalog) if show.highlight_minutes > 0 else {})
    )


def _highlight(catalog: Catalog) -> dict[str, Any]:
    night, show = catalog.night, catalog.show
    hits = [product for product in catalog.products if product.role == "hit"]
    aired = sum(product.sku in night.begun for product in hits)
    possible = aired + sum(
        p.sku not in night.begun and catalog.still_fits(p) and not catalog.is_gone(p.sku) for p in hits
    )
    begin, end = _window(catalog)
    fields: dict[str, Any] = {
        "min_hits": max(0, min(show.min_hits, possible) - aired),
        "window_first": begin,
        "window_last": end - show.highlight_minutes,
    }
    if night.highlight is not None:
        fields |= {"highlight_lift": 0.0, "highlight_lead_in": 0}
    if night.highlight_has_passed:
        fields |= {"highlight_share": 0.0, "min_hits": 0}
    return fields


def _window(catalog: Catalog) -> tuple[int, int]:
    """The earliest minute of a highlight and the one before which it ends."""
    night, show = catalog.night, catalog.show
    if night.highlight is not None:
        return night.highlight
    return max(0, min(night.ready, show.minutes - show.highlight_minutes)), show.minutes
