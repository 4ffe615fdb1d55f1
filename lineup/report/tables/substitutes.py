"""备胎: who stands in for every hit and must-air that fails."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from lineup.plan import Price
from lineup.report.tables.clock import moment
from lineup.result import Result


@dataclass(frozen=True, slots=True)
class SubstituteRow:
    """One hit or must-air; `by` "" where nobody can stand in. Yuan.

    `given`: the catalogue names it. `starts`, `price`, `gmv` of its first airing; `change`: of the goal against the plan;
    `broken`: names of rules that don't hold then.
    """

    sku: str
    name: str
    by: str
    by_name: str
    given: bool
    minute: int | None
    starts: dt.datetime | None
    price: Price | None
    gmv: float
    change: float
    broken: tuple[str, ...]


def substitutes(result: Result) -> tuple[SubstituteRow, ...]:
    """One row a hit or must-air, in the order of the rundown (`SubstituteRow`)."""
    catalog = result.catalog
    return tuple(
        SubstituteRow(
            sku=one.sku,
            name=catalog.product(one.sku).name,
            by=one.by,
            by_name=catalog.product(one.by).name if one.by else "",
            given=one.given,
            minute=one.minute,
            starts=None if one.minute is None else moment(catalog.show, one.minute),
            price=one.price,
            gmv=one.gmv,
            change=-one.cost,
            broken=one.broken,
        )
        for one in result.substitutes
    )
