"""A record of every value that nobody stated."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from lineup.catalog import Assumption

Reason = Literal["default", "role_default", "inferred", "shape", "shared"]


class Assumptions:
    """What was filled in so far; products that got the same value for the same reason share one record."""

    def __init__(self) -> None:
        self._of_show: dict[tuple[str, str, Reason], None] = {}
        self._of_products: dict[tuple[str, str, Reason], list[str]] = {}

    def note(self, field: str, value: object, reason: Reason = "default", sku: str | None = None) -> None:
        """Note a value filled in: a product's, or without `sku` the show's."""
        record = (field, _shown(value), reason)
        if sku is None:
            self._of_show[record] = None
        else:
            self._of_products.setdefault(record, []).append(sku)

    def records(self) -> tuple[Assumption, ...]:
        """The show's, then the products', each in the order in which it was first noted."""
        of_show = [Assumption(field=f, value=v, reason=r) for f, v, r in self._of_show]
        of_products = [
            Assumption(field=f, value=v, reason=r, skus=tuple(skus)) for (f, v, r), skus in self._of_products.items()
        ]
        return (*of_show, *of_products)


def _shown(value: object) -> str:
    if isinstance(value, dt.datetime):
        return value.isoformat(timespec="minutes")
    if isinstance(value, tuple):
        return ",".join(_shown(part) for part in value)
    return f"{value:.12g}" if isinstance(value, float) else str(value)
