"""The odds of a plan for programs."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from lineup.odds import NOISE, Band, Odds
from lineup.odds.extremes import Night
from lineup.report.formats import figure, json_text
from lineup.result import Caution, Explored

if TYPE_CHECKING:
    from lineup.report.terminal.simulated import Simulated


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
        **({"drawn": list(odds.drawn)} if odds.drawn else {}),
    }


def _band(band: Band) -> dict[str, float]:
    return {"p10": figure(band.low), "p50": figure(band.mid), "p90": figure(band.high)}


def caution_content(caution: Caution | None) -> dict[str, Any] | None:
    """What was done to be as sure as was asked; None where nobody asked."""
    if caution is None:
        return None
    limits = {rule: {"asked": asked, "planned_for": figure(limit)} for rule, asked, limit in caution.limits}
    return {"sure": caution.sure, "reached": caution.reached, "cost": figure(caution.cost), "limits": limits}


def explored_content(explored: Explored | None) -> dict[str, Any]:
    """What exploring costs, and teaches: sd of how well products sell, in logs, now and after the show."""
    if explored is None:
        return {}
    lessons = [
        {n: figure(v) if isinstance(v, float) else v for n, v in asdict(one).items()} for one in explored.lessons
    ]
    return {"explored": {"cost": figure(explored.cost), "lessons": lessons}}


def simulated_json(told: Simulated, seed: int) -> str:
    """What came of a plan's nights (`lineup.odds/1`), ending in a line break."""
    figures = told.review.figures
    assert figures is not None
    content = {
        "schema": "lineup.odds/1",
        "plan": told.file,
        "seed": seed,
        "expected": {name: figure(getattr(figures, name)) for name in ("gmv", "margin", "profit")},
        "broken": [rule.rule for rule in told.review.rules if not rule.passed],
        **(odds_content(told.odds) or {}),
        "worst": [_night(night) for night in told.worst],
        "best": [_night(night) for night in told.best],
    }
    return json_text(content)


def _night(night: Night) -> dict[str, Any]:
    told = {name: figure(value) for name, value in asdict(night).items() if isinstance(value, float)}
    products = [{"sku": sku, "gmv_against_mean": figure(apart)} for sku, apart in night.products]
    return told | {"products": products, "broken": list(night.broken)}
