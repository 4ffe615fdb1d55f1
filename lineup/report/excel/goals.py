"""What the show is for, by airing and by minute: GMV, GMV after returns, or margin after returns and prizes."""

from __future__ import annotations

from lineup.evaluate import goal_weights, prize_money
from lineup.result import Result


def goal_by_airing(result: Result) -> list[float]:
    """Yuan of the goal that each airing earns, in time order; paid spend is not taken off."""
    airings = zip(result.plan.airings, result.figures.by_airing, _prizes(result), strict=True)
    return [_earned(result, airing.sku, *sold) - prize for airing, sold, prize in airings]


def goal_by_minute(result: Result) -> list[float]:
    """Yuan of the goal that each minute earns; an airing's prizes are spread over its minutes."""
    prizes = [
        prize / airing.duration_min
        for airing, prize in zip(result.plan.airings, _prizes(result), strict=True)
        for _ in range(airing.duration_min)
    ]
    minutes = zip(result.figures.curve, prizes, strict=True)
    return [_earned(result, minute.sku, minute.units, minute.gmv) - prize for minute, prize in minutes]


def _earned(result: Result, sku: str, units: float, gmv: float) -> float:
    a_yuan, a_unit = goal_weights(result.catalog.product(sku), result.catalog.show)
    return a_yuan * gmv + a_unit * units


def _prizes(result: Result) -> list[float]:
    counted = result.catalog.show.goal == "profit"
    return [prize_money(result.catalog, airing) if counted else 0.0 for airing in result.plan.airings]
