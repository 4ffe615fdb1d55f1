"""The odds of a plan for programs."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from lineup.odds import NOISE, Band, Odds
from lineup.report.formats import figure
from lineup.result import Caution


def odds_content(odds: Odds | None) -> dict[str, Any] | None:
    """What simulated shows tell; None where nobody simulated. Yuan, chances 0-1, minutes of the show."""
    if odds is None:
        return None
    target = {} if odds.target is None else {"target": odds.target, "target_chance": odds.target_chance}
    return {
        "shows": odds.shows,
        "gmv": _band(odds.gmv),
        "margin": _band(odds.margin),
        "profit": _band(odds.profit),
        **target,
        "rules": dict(odds.rules),
        "sold_out": [asdict(one) for one in odds.sold_out],
        "gmv_so_far": [{"minute": t} | _band(band) for t, band in enumerate(odds.gmv_so_far)],
        "noise": asdict(NOISE),
    }


def _band(band: Band) -> dict[str, float]:
    return {"p10": figure(band.low), "p50": figure(band.mid), "p90": figure(band.high)}


def caution_content(caution: Caution | None) -> dict[str, Any] | None:
    """What was done to be as sure as was asked; None where nobody asked."""
    if caution is None:
        return None
    limits = {rule: {"asked": asked, "planned_for": figure(limit)} for rule, asked, limit in caution.limits}
    return {"sure": caution.sure, "reached": caution.reached, "cost": figure(caution.cost), "limits": limits}
