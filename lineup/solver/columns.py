"""Columns: every (product, airing, start, minutes) that the timeline may be made of."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from lineup.solver.tables import Problem, Tables

Ints = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Columns:
    """Parallel arrays, one entry a column; `airing` is 1 or 2 (any later one)."""

    product: Ints
    airing: Ints
    start: Ints
    minutes: Ints

    @property
    def end(self) -> Ints:
        return self.start + self.minutes

    def __len__(self) -> int:
        return len(self.product)


def fair_tier(tables: Tables, p: int) -> int:
    """The tier without a coupon that brings most of the goal at a margin worth having: what is above the floor counts too."""
    product, tiers = tables.products[p], tables.tiers[p][: tables.products[p]["tiers"]]
    floor = float(tables.show[0]["margin_floor"])
    per_yuan = product["goal_gmv"] + product["margin_gmv"] - floor * product["kept_share"]
    per_unit = product["goal_units"] + product["margin_units"]
    score = np.zeros(len(tiers))
    for fan in ("new", "returning"):
        score += tiers[f"rate_{fan}"] * (tiers[f"paid_{fan}"] * per_yuan + per_unit)
    score[tiers["coupon"] == 1] = -np.inf
    return int(np.argmax(score))


def build_columns(problem: Problem, chosen: Ints) -> Columns:
    """Columns of the chosen products, of every length and start that each may have beside what is pinned."""
    tables = problem.tables
    minutes = len(tables.minutes)
    parts: list[tuple[Ints, ...]] = []
    for p in chosen:
        product = tables.products[p]
        for length in range(int(product["min_minutes"]), int(product["max_minutes"]) + 1):
            for airing in range(1, min(2, int(product["max_airings"])) + 1):
                starts = np.arange(minutes - length + 1)
                if airing == 1:
                    starts = starts[(starts >= product["first_low"]) & (starts <= product["first_high"])]
                for kept in tables.kept:
                    itself = (p == kept["product"]) & (length == kept["minutes"]) & (starts == kept["start"])
                    apart = (starts + length <= kept["start"]) | (starts >= kept["start"] + kept["minutes"])
                    starts = starts[itself | apart]
                parts.append((*(np.full(len(starts), x) for x in (p, airing, length)), starts))
    product_, airing_, length_, start_ = (np.concatenate(x) for x in zip(*parts, strict=True))
    return Columns(product_, airing_, start_, length_)


def grouped(keys: Ints) -> dict[int, Ints]:
    """Positions of each key."""
    if len(keys) == 0:
        return {}
    order = np.argsort(keys, kind="stable")
    values, begins = np.unique(keys[order], return_index=True)
    return {int(v): part for v, part in zip(values, np.split(order, begins[1:]), strict=True)}
