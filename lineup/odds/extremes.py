"""The worst and the best of simulated nights, and what made them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial

import numpy as np

from lineup.odds.draws import Floats
from lineup.odds.luck import Luck
from lineup.odds.measures import measures_of
from lineup.odds.odds import BATCH, luck_in
from lineup.odds.play import Nights, play
from lineup.odds.stage import Stage

PRODUCTS = 3
"""Named of each night: those that sold furthest from their mean, in the night's direction."""


@dataclass(frozen=True, slots=True)
class Night:
    """One night. Yuan; `entries` against what was expected, as a share.

    `as_expected`: GMV of the night on which nothing is luck; `by_entries`, `by_demand` and `by_host` add up to the difference:
    what entries did, then what products' own demand did at these entries, then the host's mood and timing.
    """

    gmv: float
    margin: float
    profit: float
    entries: float
    as_expected: float
    by_entries: float
    by_demand: float
    by_host: float
    products: tuple[tuple[str, float], ...]  # against their mean over all nights
    broken: tuple[str, ...]  # rules on figures that did not hold


def extremes(stage: Stage, nights: Nights, seed: int, count: int = 3) -> tuple[tuple[Night, ...], tuple[Night, ...]]:
    """The worst nights by GMV, the worst first, and the best, the best first. `seed`: that of the nights."""
    came_to = measures_of(stage, nights)
    order = np.argsort(came_to.gmv, kind="stable")
    held = came_to.holds(stage.catalog)
    mean = nights.sales.mean(axis=1)
    luck = cache(partial(luck_in, stage, shows=nights.gmv.shape[1], seed=seed))

    def night(number: int) -> Night:
        as_expected, entries, demand, expected_entries = _parts(stage, luck, number)
        gmv = float(came_to.gmv[number])
        return Night(
            gmv=gmv,
            margin=float(came_to.margin[number]),
            profit=float(came_to.profit[number]),
            entries=float(nights.entries[:, number].sum()) / expected_entries - 1 if expected_entries else 0.0,
            as_expected=as_expected,
            by_entries=entries - as_expected,
            by_demand=demand - entries,
            by_host=gmv - demand,
            products=_furthest(stage, nights.sales[:, number] - mean, gmv < came_to.gmv.mean()),
            broken=tuple(rule for rule, holds in held.items() if not holds[number]),
        )

    return tuple(map(night, order[:count].tolist())), tuple(map(night, order[::-1][:count].tolist()))


def _parts(stage: Stage, luck_of: Callable[[int], Luck], number: int) -> tuple[float, float, float, float]:
    """GMV of a night without luck, with that of entries, with that of demand too; and the entries of the first.

    `luck_of`: that of a batch of nights.
    """
    batch, place = divmod(number, BATCH)
    luck = luck_of(batch).of(np.array([place]))
    room = np.array([place % len(stage.peak)])
    plain = play(stage, luck.without(entries=True, demand=True, host=True), room)
    entries = play(stage, luck.without(demand=True, host=True), room)
    demand = play(stage, luck.without(host=True), room)
    return float(plain.gmv.sum()), float(entries.gmv.sum()), float(demand.gmv.sum()), float(plain.entries.sum())


def _furthest(stage: Stage, apart: Floats, poor: bool) -> tuple[tuple[str, float], ...]:
    """The products that did most for a poor, or a rich, night."""
    order = np.argsort(apart if poor else -apart, kind="stable")[:PRODUCTS].tolist()
    return tuple((stage.goods[p].sku, float(apart[p])) for p in order if (apart[p] < 0) == poor and apart[p])
