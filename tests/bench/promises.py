"""Whether plans keep their promises: on drawn rooms, how often each rule of `sure` holds on nights that nobody looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from bench.catalogs import Case
from bench.process import run_task
from lineup.catalog import Catalog, Show
from lineup.caution.limits import BINDS, PROMISED
from lineup.odds import odds_of
from lineup.planner import plan_show

SURE = 0.8
ROOMS = 4  # of each catalogue
NIGHTS = 2000
NAMES = ("s1", "m1", "m2", "m3", "first_show", "beauty_night")
HOLDS = (0.72, 0.88)
"""The share of nights on which a rule holds that the plan had to be tightened for, pooled over rooms."""


def drawn(catalog: Catalog, room: int) -> Catalog:
    """Another room: other appeals, base rate and traffic, and a promise to keep."""
    rng = np.random.default_rng([room, 99])

    def factor(sd: float) -> float:
        return float(np.exp(sd * rng.standard_normal()))

    products = []
    for product in catalog.products:
        appeal = factor(0.4)
        fields = ("new_fan_appeal", "returning_fan_appeal")
        products.append(product.model_copy(update={f: min(100.0, getattr(product, f) * appeal) for f in fields}))
    show = Show(**{**dict(catalog.show), "base_rate": catalog.show.base_rate * factor(0.3), "sure": SURE})
    level = {source: factor(0.3) for source in ("private", "public")}
    traffic = catalog.traffic.model_copy(
        update={source: tuple(by * x for x in getattr(catalog.traffic, source)) for source, by in level.items()}
    )
    return Catalog(**{**dict(catalog), "products": tuple(products), "show": show, "traffic": traffic})


def kept(catalog: Catalog) -> list[dict[str, Any]]:
    """A row a promised rule: the chance with which it holds on fresh nights, and whether it held the plan back."""
    result = plan_show(catalog, effort="quick")
    assert result.caution is not None
    fresh = dict(odds_of(catalog, result.plan, shows=NIGHTS, seed=2**20 + 7).rules)
    limits = {rule: (asked, limit) for rule, asked, limit in result.caution.limits}
    expected = {report.rule: report.value for report in result.rules}
    rows = []
    for rule in PROMISED:
        asked, limit = limits.get(rule, (0.0, 0.0))
        value = expected[rule]
        tight = limit != asked and value is not None and abs(value - limit) <= BINDS * abs(limit)
        rows.append({"rule": rule, "holds": fresh.get(rule, 1.0), "binds": tight})
    return [row | {"cost": result.caution.cost / (result.figures.value + result.caution.cost)} for row in rows]


def run_promises(cases: Sequence[Case], tell: Callable[[str], None]) -> list[dict[str, Any]]:
    """A row for each rule of each drawn room; a room in which no plan is that sure has one with what was said."""
    rows = []
    for case in cases:
        for room in range(ROOMS):
            _, told = run_task("promise", workbook=str(case.workbook), room=room)
            rows += [{"catalog": case.name, "room": room} | row for row in told]
            tell(f"{case.name}, room {room}: " + ", ".join(f"{row['rule']} {row['holds']:.2f}" for row in told))
    return rows


def pooled(rows: Sequence[dict[str, Any]]) -> dict[str, float]:
    """By rule, the mean chance over the rooms in which its tighter limit held the plan back."""
    binding: dict[str, list[float]] = {}
    for row in rows:
        if row["binds"]:
            binding.setdefault(row["rule"], []).append(row["holds"])
    return {rule: sum(of) / len(of) for rule, of in binding.items()}


def failures(rows: Sequence[dict[str, Any]]) -> list[str]:
    """Rules that hold too seldom anywhere near what was asked, or so often that the caution was too dear."""
    low, high = HOLDS
    wrong = [
        f"{rule} holds on {share:.2f} of nights, asked for {SURE}"
        for rule, share in pooled(rows).items()
        if not low <= share <= high
    ]
    return wrong + [
        f"{row['catalog']}, room {row['room']}: {row['rule']} holds on {row['holds']:.2f} of nights"
        for row in rows
        if row["holds"] < low
    ]
