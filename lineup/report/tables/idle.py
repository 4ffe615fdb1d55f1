"""没上播: what the catalogue holds and the plan leaves out."""

from __future__ import annotations

from dataclasses import dataclass

from lineup.product import Role
from lineup.result import Result


@dataclass(frozen=True, slots=True)
class IdleRow:
    """One product that never airs. Yuan, units.

    `cost`: what one airing of it, in place of another from `minute` on, would take from the goal; None where it fits
    nowhere, or where `was_tried` is false.
    """

    sku: str
    name: str
    role: Role
    list_price: float
    stock: int
    was_tried: bool
    minute: int | None
    cost: float | None


def idle(result: Result) -> tuple[IdleRow, ...]:
    """One row a product that never airs, in catalogue order (`IdleRow`)."""
    aired = {airing.sku for airing in result.plan.airings}
    tried = {tried.sku: tried for tried in result.airing_costs}
    return tuple(
        IdleRow(
            sku=product.sku,
            name=product.name,
            role=product.role,
            list_price=product.list_price,
            stock=product.stock,
            was_tried=product.sku in tried,
            minute=tried[product.sku].minute if product.sku in tried else None,
            cost=tried[product.sku].cost if product.sku in tried else None,
        )
        for product in result.catalog.products
        if product.sku not in aired
    )
