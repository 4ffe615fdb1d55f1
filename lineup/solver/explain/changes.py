"""A catalogue with something else in it, as it would be read after the user's change."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from lineup.catalog import Catalog, Show, Traffic
from lineup.completion import default_highlight_minutes
from lineup.entries import default_traffic
from lineup.product import Product
from lineup.roles import ROLE_DEFAULTS, infer_roles


def with_products(catalog: Catalog, skus: Collection[str], **fields: Any) -> Catalog:
    """Other values for some products."""
    products = tuple(Product(**{**dict(p), **fields}) if p.sku in skus else p for p in catalog.products)
    return _rebuilt(catalog, products, catalog.show, catalog.traffic)


def with_show(catalog: Catalog, **values: Any) -> Catalog:
    """Other parameters; what was filled in because of them (highlight length, traffic, roles) follows."""
    if "minutes" in values and "highlight_minutes" not in values and _assumed(catalog, "highlight_minutes"):
        values["highlight_minutes"] = default_highlight_minutes(values["minutes"])
    show = Show(**{**dict(catalog.show), **values})
    traffic = catalog.traffic
    if show.minutes != catalog.show.minutes:
        traffic = default_traffic(show) if _assumed(catalog, "traffic") else _cut(traffic, show.minutes)
    products = _roles_again(catalog, show)
    if show.max_airings != catalog.show.max_airings:
        usual = {sku for a in catalog.assumptions if a.field == "max_airings" for sku in a.skus}
        products = tuple(
            Product(**{**dict(p), "max_airings": show.max_airings}) if p.sku in usual and p.role != "talk" else p
            for p in products
        )
    return _rebuilt(catalog, products, show, traffic)


def _assumed(catalog: Catalog, field: str) -> bool:
    return any(a.field == field and not a.skus for a in catalog.assumptions)


def _cut(traffic: Traffic, minutes: int) -> Traffic:
    """The stated traffic for another length; the last minute's goes on."""
    curves = [(*curve[:minutes], *curve[-1:] * (minutes - len(curve))) for curve in (traffic.private, traffic.public)]
    return Traffic(private=curves[0], public=curves[1])


def _roles_again(catalog: Catalog, show: Show) -> tuple[Product, ...]:
    """The products; roles that nobody named are inferred anew for the show."""
    inferred = {sku for a in catalog.assumptions if a.field == "role" and a.reason == "inferred" for sku in a.skus}
    if not inferred:
        return catalog.products
    filled = {(a.field, sku) for a in catalog.assumptions if a.reason == "role_default" for sku in a.skus}
    rows = [{**dict(p), "stock": p.stock} for p in catalog.products]
    for row in rows:
        if row["sku"] in inferred:
            del row["role"]
    roles = infer_roles(rows, show)
    again = []
    for place, product in enumerate(catalog.products):
        role = roles.get(place, "regular") if product.sku in inferred else product.role
        follow = {f: value for f, value in ROLE_DEFAULTS[role].items() if (f, product.sku) in filled}
        again.append(Product(**{**dict(product), "role": role, **follow}))
    return tuple(again)


def _rebuilt(catalog: Catalog, products: tuple[Product, ...], show: Show, traffic: Traffic) -> Catalog:
    return Catalog(**{**dict(catalog), "products": products, "show": show, "traffic": traffic})
