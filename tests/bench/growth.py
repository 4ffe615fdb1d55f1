"""How time and memory grow with products and with minutes, on generated catalogues."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any

from bench.process import run_task

PRODUCTS = (25, 50, 100, 200, 350, 500)  # at MINUTES_HELD
MINUTES = (60, 120, 240, 360, 480)  # at PRODUCTS_HELD
MINUTES_HELD, PRODUCTS_HELD = 120, 100


def sizes() -> list[tuple[int, int]]:
    """(products, minutes) of every run, each once."""
    return list(dict.fromkeys([*((p, MINUTES_HELD) for p in PRODUCTS), *((PRODUCTS_HELD, m) for m in MINUTES)]))


def run_growth(
    chosen: Sequence[tuple[int, int]], effort: str, seconds: float | None, tell: Callable[[str], None]
) -> list[dict[str, Any]]:
    """A row for each size. Seconds are those of planning alone, without starting Python."""
    rows = []
    for products, minutes in chosen:
        run, told = run_task("growth", products=products, minutes=minutes, effort=effort, seconds=seconds)
        rows.append({"products": products, "minutes": minutes, "megabytes": run.megabytes} | told)
        tell(f"{products} products, {minutes} minutes: {told['seconds']:.1f} s, {run.megabytes:.0f} MB")
    return rows


def by_products(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted((r for r in rows if r["minutes"] == MINUTES_HELD), key=lambda r: int(r["products"]))


def by_minutes(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted((r for r in rows if r["products"] == PRODUCTS_HELD), key=lambda r: int(r["minutes"]))


def exponent(rows: Sequence[dict[str, Any]], of: str, by: str) -> float:
    """b of the power law  of = a · by^b  through the rows, by least squares on logarithms; 0 of fewer than two."""
    points = [(math.log(r[by]), math.log(r[of])) for r in rows]
    if len(points) < 2:
        return 0.0
    mean_x, mean_y = (sum(p[i] for p in points) / len(points) for i in (0, 1))
    return sum((x - mean_x) * (y - mean_y) for x, y in points) / sum((x - mean_x) ** 2 for x, _ in points)


def failures(rows: Sequence[dict[str, Any]]) -> list[str]:
    """Plans that break a rule."""
    return [f"{row['products']} products, {row['minutes']} minutes: {what}" for row in rows for what in row["wrong"]]
