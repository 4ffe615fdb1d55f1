"""When to order, and when it arrives."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass

from lineup.catalog import Show
from lineup.plan import RestockKind
from lineup.product import Variant


@dataclass(frozen=True, slots=True)
class Dates:
    """The last day to order, the day it arrives, and the last day to ship presold units."""

    order_by: dt.date
    arrives: dt.date
    ship_by: dt.date | None = None


def order_dates(variant: Variant, show: Show, kind: RestockKind) -> Dates:
    """Dates of an order. Stock arrives on the show's day; presale by the last day it must ship.

    A presale order can wait until then less its lead time: after the show, if at all possible, when the number presold
    is known.
    """
    lead = dt.timedelta(days=math.ceil(variant.lead_time_days))
    day = show.start.date()
    if kind == "stock":
        return Dates(order_by=day - lead, arrives=day)
    ship_by = day + dt.timedelta(days=show.presale_ship_days)
    return Dates(order_by=ship_by - lead, arrives=ship_by, ship_by=ship_by)
