"""A played show, digested: everything that learning takes from its exports, and nothing else. No file, no cell.

Minutes count from the start of the show; people, units and yuan as the platform counted them. None: not exported.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict, dataclass, field
from typing import Any

from lineup.plan import Plan


@dataclass(frozen=True, slots=True)
class OnAir:
    """One airing as it happened. `sku`: of the catalogue, "" for what is no product of it (a talk, a break)."""

    sku: str
    start_min: int
    end_min: int
    live_price: float | None = None
    new_fan_coupon: float = 0.0
    returning_fan_coupon: float = 0.0
    ready: int | None = None  # units on the shelf
    sold_out_min: int | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """Some minutes of the show, mostly one: who was there at the end of them, what happened in them.

    `stay_5s`, `stay_60s`: share of those who came in that stayed so long.
    """

    start_min: int
    end_min: int
    online: int | None = None
    entries: int | None = None
    units: int | None = None
    gmv: float | None = None
    stay_5s: float | None = None
    stay_60s: float | None = None


@dataclass(frozen=True, slots=True)
class SoldProduct:
    """What one product sold in the show, and yuan of it that were refunded until the export."""

    sku: str
    units: int | None = None
    gmv: float | None = None
    buyers: int | None = None
    new_fan_buyers: int | None = None
    refunds: float | None = None


@dataclass(frozen=True, slots=True)
class Paid:
    """Paid traffic of some minutes."""

    start_min: int
    end_min: int
    spend: float
    entries: int | None = None


@dataclass(frozen=True, slots=True)
class Totals:
    """The show as a whole; shares 0-1, `mean_stay` in minutes; `refunds` yuan until the export."""

    entries: int | None = None
    mean_stay: float | None = None
    average_online: float | None = None
    returning_share: float | None = None
    returning_buyers: float | None = None
    gmv: float | None = None
    units: int | None = None
    spend: float | None = None
    refunds: float | None = None
    stay_5s: float | None = None
    stay_60s: float | None = None


@dataclass(frozen=True, slots=True)
class PlayedShow:
    """One show. `sources`: entries from private, public and paid channels."""

    start: dt.datetime
    minutes: int
    totals: Totals = Totals()
    sources: dict[str, int] = field(default_factory=dict)
    blocks: tuple[Block, ...] = ()
    products: tuple[SoldProduct, ...] = ()
    on_air: tuple[OnAir, ...] = ()
    paid: tuple[Paid, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """As plain data, what is blank left out."""
        whole = asdict(self) | {"start": self.start.isoformat(timespec="minutes")}
        return {name: _lean(value) for name, value in whole.items()}

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> PlayedShow:
        """The inverse of `to_dict`. TypeError, KeyError or ValueError if it is none."""
        return cls(
            start=dt.datetime.fromisoformat(data["start"]),
            minutes=int(data["minutes"]),
            totals=Totals(**data.get("totals", {})),
            sources=dict(data.get("sources", {})),
            blocks=tuple(Block(**one) for one in data.get("blocks", ())),
            products=tuple(SoldProduct(**one) for one in data.get("products", ())),
            on_air=tuple(OnAir(**one) for one in data.get("on_air", ())),
            paid=tuple(Paid(**one) for one in data.get("paid", ())),
        )


def planned_paid(plan: Plan) -> tuple[Paid, ...]:
    """The paid traffic of a plan, as if it had been bought so."""
    return tuple(Paid(b.start_min, b.start_min + b.length_min, b.spend) for b in plan.paid_traffic if b.spend)


def _lean(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _lean(one) for name, one in value.items() if one is not None}
    return [_lean(one) for one in value] if isinstance(value, list | tuple) else value
