"""The state of a night as plain data and back: what plan files and plan workbooks carry (model §12)."""

from __future__ import annotations

from typing import Any

from lineup.plan import Price, Spend
from lineup.tonight.state import Known, Night, Passed


def night_data(night: Night) -> dict[str, Any]:
    """The `night` of a plan file, all but `traffic`, which the catalogue holds."""
    return {
        "now": night.now,
        "ready": night.ready,
        "aired": night.aired,
        "shift": night.shift,
        "viewers": {"new": night.new_viewers, "returning": night.returning_viewers},
        "products": {sku: _product(known) for sku, known in night.products.items()},
        "curve": [_minute(t, minute) for t, minute in enumerate(night.curve)],
        "begun": list(night.begun),
        "highlight": None if night.highlight is None else list(night.highlight),
        "forgiven": {"margin": night.forgiven_margin, "share": night.forgiven_share},
        "spent": night.spent,
        "bought": [[block.start_min, block.length_min, block.spend] for block in night.bought],
        "subsidy": night.subsidy,
        "coupons": night.coupons,
        "excused": list(night.excused),
    }


def _product(known: Known) -> dict[str, Any]:
    price = known.price
    return {
        "sold": known.sold,
        "gmv": known.gmv,
        "left": dict(known.left),
        "quota": dict(known.quota),
        "demand": known.demand,
        "sigma": known.sigma,
        "price": None if price is None else [price.live_price, price.new_fan_coupon, price.returning_fan_coupon],
        "held": known.held,
        "off": known.off,
    }


def _minute(t: int, minute: Passed) -> dict[str, Any]:
    return {
        "t": t,
        "sku": minute.sku,
        "new": minute.new,
        "returning": minute.returning,
        "gmv": minute.gmv,
        "units": minute.units,
        "entries": minute.entries,
        "paid": minute.paid,
    }


def night_of(data: dict[str, Any]) -> Night:
    """The state that `night_data` told."""
    begun = data["highlight"]
    return Night(
        now=data["now"],
        ready=data["ready"],
        shift=data.get("shift", 0),
        new_viewers=data["viewers"]["new"],
        returning_viewers=data["viewers"]["returning"],
        products={sku: _known(sku, told) for sku, told in data["products"].items()},
        curve=tuple(Passed(**{key: value for key, value in told.items() if key != "t"}) for told in data["curve"]),
        begun=tuple(data.get("begun", ())),
        highlight=None if begun is None else (begun[0], begun[1]),
        forgiven_margin=data["forgiven"]["margin"],
        forgiven_share=data["forgiven"]["share"],
        bought=tuple(Spend(*block) for block in data.get("bought", ())),
        subsidy=data["subsidy"],
        coupons=data["coupons"],
        excused=tuple(data.get("excused", ())),
    )


def _known(sku: str, told: dict[str, Any]) -> Known:
    price = told.get("price")
    return Known(
        sold=told["sold"],
        gmv=told["gmv"],
        left=dict(told["left"]),
        quota=dict(told["quota"]),
        demand=told["demand"],
        sigma=told["sigma"],
        price=None if price is None else Price(sku, *price),
        held=told["held"],
        off=told["off"],
    )
