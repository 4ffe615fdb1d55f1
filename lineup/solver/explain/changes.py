"""A catalogue with something else in it, as it would be read after the user's change."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from lineup.catalog import Catalog, Product, Show, Traffic
from lineup.completion import ROLE_DEFAULTS, default_highlight_minutes, default_traffic, infer_roles


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
    return _rebuilt(catalog, _roles_again(catalog, show), show, traffic)


def _assumed(catalog: Catalog, field: str) -> bool:
    return any(a.field == field and not a.skus for a in catalog.assumptions)


def _cut(traffic: Traffic, minutes: int) -> Traffic:
    """The stated traffic for another length; the last minute's goes on."""
    curves = [(*curve[:minutes], *curve[-1:] * (minutes - len(curve))) for curve in (traffic.private, traffic.public)]
    return Traffic(private=curves[0], public=curves[1])


def _roles_again(catalog: Catalog, show: Show) -> tuple[Product, ...]:
    """The products; if nobody named their roles, these are inferred anew for the show."""
    if not any(a.field == "role" and a.reason == "inferred" for a in catalog.assumptions):
        return catalog.products
    filled = {(a.field, sku) for a in catalog.assumptions if a.reason == "role_default" for sku in a.skus}
    again = []
    for product, role in zip(catalog.products, infer_roles([dict(p) for p in catalog.products], show), strict=True):
        follow = {f: value for f, value in ROLE_DEFAULTS[role].items() if (f, product.sku) in filled}
        again.append(Product(**{**dict(product), "role": role, **follow}))
    return tuple(again)


def _rebuilt(catalog: Catalog, products: tuple[Product, ...], show: Show, traffic: Traffic) -> Catalog:
    return Catalog(**{**dict(catalog), "products": products, "show": show, "traffic": traffic})
