"""投流: what is spent in each block, whom it brings, and what its last yuan earns."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass

from lineup.catalog import Show
from lineup.plan import Spend
from lineup.report.tables.clock import moment
from lineup.result import Result

LEAST = 1.0
"""Yuan below which a block counts as not spent on."""


@dataclass(frozen=True, slots=True)
class PaidRow:
    """One block, spent on or not. Yuan, people; `last_yuan` is what one yuan more would return."""

    starts: dt.datetime
    ends: dt.datetime
    start_min: int
    length_min: int
    highlight: bool
    funded: bool  # spent on in earnest: less than a yuan is what a solver leaves behind
    spend: float
    entries: float
    cost_per_entry: float | None  # None where nobody was paid for
    viewers: float  # mean
    gmv: float
    last_yuan: float


def paid_traffic(result: Result) -> tuple[PaidRow, ...]:
    """One row a block of the show, in time order (`PaidRow`)."""
    spends = {spend.start_min: spend for spend in result.plan.paid_traffic}
    blocks = result.catalog.show.ad_blocks()
    return tuple(_row(result, spends.get(start, Spend(start, length, 0.0))) for start, length in blocks)


def _row(result: Result, block: Spend) -> PaidRow:
    show = result.catalog.show
    minutes = result.figures.curve[block.start_min : block.start_min + block.length_min]
    entries = sum(minute.paid_entries for minute in minutes)
    return PaidRow(
        starts=moment(show, block.start_min),
        ends=moment(show, block.start_min + block.length_min),
        start_min=block.start_min,
        length_min=block.length_min,
        highlight=any(minute.t in result.plan.highlight for minute in minutes),
        funded=block.spend >= LEAST,
        spend=block.spend,
        entries=entries,
        cost_per_entry=block.spend / entries if entries else None,
        viewers=sum(minute.viewers for minute in minutes) / len(minutes),
        gmv=sum(minute.gmv for minute in minutes),
        last_yuan=value_of_last_yuan(block, show, result.viewer_value),
    )


def value_of_last_yuan(block: Spend, show: Show, viewer_value: tuple[tuple[float, float], ...]) -> float:
    """What one yuan more in this block would return, yuan of GMV.

    The slope of paid entries (model §3) times what an entrant of that minute is worth, `viewer_value` by minute for
    (new, returning) fans. Where neither the budget nor another rule holds spend back, it is the same in every block
    spent on, and smaller in the others.
    """
    if show.paid_cap <= 0:
        return 0.0
    entries_a_yuan = math.exp(-(block.spend / block.length_min) / (show.cost_per_entry * show.paid_cap))
    entries_a_yuan /= show.cost_per_entry * block.length_min
    returning = show.returning_share_paid
    minutes = viewer_value[block.start_min : block.start_min + block.length_min]
    return entries_a_yuan * sum((1 - returning) * new + returning * back for new, back in minutes)
