"""取舍: this plan beside plans under other margin floors, and what each pin takes from the goal."""

from __future__ import annotations

from dataclasses import dataclass

from lineup.evaluate import Figures
from lineup.result import FrontierPoint, PinKind, Result


@dataclass(frozen=True, slots=True)
class TradeoffRow:
    """A plan under a margin floor, None: under no floor. Money of the show, rates 0-1.

    `gmv_change`, `margin_change`: against this plan, which comes first, as shares of what it comes to.
    """

    is_this_plan: bool
    floor: float | None
    value: float  # the show's goal, less `roi_floor` for every yuan of paid spend
    gmv: float
    gmv_change: float
    net_gmv: float
    margin: float
    margin_change: float
    margin_rate: float
    profit: float
    ad_spend: float


@dataclass(frozen=True, slots=True)
class PinRow:
    """What one pin takes from the goal, as a search without it found; `share` of what the goal would come to, 0-1.

    `minute`: where it pins an airing to. `sku` is "" where all of the show is pinned.
    """

    kind: PinKind
    sku: str
    minute: int | None
    cost: float
    share: float


def tradeoffs(result: Result) -> tuple[TradeoffRow, ...]:
    """This plan, then the others by their floors; none where nobody asked."""
    if not result.frontier:
        return ()
    this, floor = result.figures, result.catalog.show.margin_floor
    others = ((False, point.floor, point) for point in result.frontier)
    rows: list[tuple[bool, float | None, Figures | FrontierPoint]] = [(True, floor, this), *others]
    return tuple(
        TradeoffRow(
            is_this_plan=is_this,
            floor=least,
            value=plan.value,
            gmv=plan.gmv,
            gmv_change=_change(plan.gmv, this.gmv),
            net_gmv=plan.net_gmv,
            margin=plan.margin,
            margin_change=_change(plan.margin, this.margin),
            margin_rate=plan.margin_rate,
            profit=plan.profit,
            ad_spend=plan.ad_spend,
        )
        for is_this, least, plan in rows
    )


def pins(result: Result) -> tuple[PinRow, ...]:
    """One row a pin, the dearest first."""
    value = result.figures.value
    rows = [
        PinRow(pin.kind, pin.sku, pin.minute, pin.cost, pin.cost / (value + pin.cost) if value + pin.cost > 0 else 0.0)
        for pin in result.pin_costs
    ]
    return tuple(sorted(rows, key=lambda row: -row.cost))


def _change(value: float, this: float) -> float:
    return (value - this) / abs(this) if this else 0.0
