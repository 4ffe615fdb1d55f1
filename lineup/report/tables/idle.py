"""没上播: what the catalogue holds and the plan leaves out."""

from __future__ import annotations

from dataclasses import dataclass

from lineup.catalog import Role
from lineup.result import Result


@dataclass(frozen=True, slots=True)
class IdleRow:
    """One product that never airs. Yuan, units."""

    sku: str
    name: str
    role: Role
    list_price: float
    stock: int


def idle(result: Result) -> tuple[IdleRow, ...]:
    """One row a product that never airs, in catalogue order (`IdleRow`)."""
    aired = {airing.sku for airing in result.plan.airings}
    return tuple(
        IdleRow(product.sku, product.name, product.role, product.list_price, product.stock)
        for product in result.catalog.products
        if product.sku not in aired
    )
