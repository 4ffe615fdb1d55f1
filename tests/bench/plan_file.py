"""A plan file back into a plan, so that what was written is what is valued."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from lineup.plan import Airing, Highlight, Plan, Price, Restock, Spend


def read_plan(path: Path) -> Plan:
    """The decisions in a plan file; figures in it are not believed."""
    return plan_of(json.loads(path.read_text(encoding="utf-8")))


def plan_of(told: dict[str, Any]) -> Plan:
    """The decisions in the content of a plan file."""
    seen: Counter[str] = Counter()
    airings = []
    for row in sorted(told["segments"], key=lambda row: int(row["start_min"])):
        sku = str(row["sku"])
        seen[sku] += 1
        airings.append(Airing(sku, row["start_min"], row["duration_min"], seen[sku]))
    window = told["highlight"]
    return Plan(
        Highlight(window["start_min"], window["length_min"]),
        tuple(airings),
        tuple(
            Price(str(row["sku"]), row["live_price"], row["new_fan_coupon"], row["returning_fan_coupon"])
            for row in told["prices"]
        ),
        tuple(Restock(str(row["sku"]), row["units"], row.get("kind", "stock")) for row in told.get("restock", [])),
        tuple(Spend(row["start_min"], row["length_min"], row["spend"]) for row in told.get("paid_traffic", [])),
    )
