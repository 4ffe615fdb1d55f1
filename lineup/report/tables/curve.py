"""分钟曲线: the show minute by minute."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from lineup.product import Role
from lineup.report.tables.clock import moment
from lineup.result import Result


@dataclass(frozen=True, slots=True)
class MinuteRow:
    """One minute. People, units, yuan; the values are what one more fan in the room then is worth."""

    at: dt.datetime
    t: int
    highlight: bool
    sku: str
    name: str
    role: Role
    new_viewers: float
    returning_viewers: float
    viewers: float
    entries: float
    paid_entries: float
    pressure: float
    units: float
    gmv: float
    gmv_so_far: float
    new_value: float
    returning_value: float


def minute_curve(result: Result) -> tuple[MinuteRow, ...]:
    """One row a minute of the show (`MinuteRow`)."""
    rows: list[MinuteRow] = []
    so_far = 0.0
    for minute, (new, returning) in zip(result.figures.curve, result.viewer_value, strict=True):
        product = result.catalog.product(minute.sku)
        so_far += minute.gmv
        rows.append(
            MinuteRow(
                at=moment(result.catalog.show, minute.t),
                t=minute.t,
                highlight=minute.t in result.plan.highlight,
                sku=minute.sku,
                name=product.name,
                role=product.role,
                new_viewers=minute.new_viewers,
                returning_viewers=minute.returning_viewers,
                viewers=minute.viewers,
                entries=minute.entries,
                paid_entries=minute.paid_entries,
                pressure=minute.pressure,
                units=minute.units,
                gmv=minute.gmv,
                gmv_so_far=so_far,
                new_value=new,
                returning_value=returning,
            )
        )
    return tuple(rows)
