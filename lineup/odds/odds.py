"""The odds of a plan: what a thousand simulated shows come to."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from lineup.catalog import Catalog
from lineup.odds.doubts import drawn_in, rooms_of
from lineup.odds.draws import Draws, Floats
from lineup.odds.luck import Luck, luck_of
from lineup.odds.measures import Measures, measures_of
from lineup.odds.play import NEVER, Nights, play
from lineup.odds.stage import Stage, stage_of
from lineup.plan import Plan

SHOWS = 1000
BATCH = 1000
"""Shows played at once: memory for more would not be faster."""
_TENTHS = (0.1, 0.5, 0.9)


@dataclass(frozen=True, slots=True)
class Band:
    """A figure of simulated shows: of ten, one comes to less than `low`, five to less than `mid`, nine to less than `high`."""

    low: float
    mid: float
    high: float


@dataclass(frozen=True, slots=True)
class SellOut:
    """A product that may sell out: on which share of shows, and the median minute of those."""

    sku: str
    chance: float
    minute: int


@dataclass(frozen=True, slots=True)
class Odds:
    """What simulated shows of a plan tell. Yuan, chances 0-1."""

    shows: int
    gmv: Band
    margin: Band
    profit: Band
    gmv_so_far: tuple[Band, ...]  # by minute
    rules: tuple[tuple[str, float], ...]  # the chance that each figure rule holds
    sold_out: tuple[SellOut, ...]  # of products on air, in the order of the catalogue; none that never did
    target: float | None  # GMV that was promised
    target_chance: float | None
    drawn: tuple[str, ...] = ()  # what was drawn beside luck, where the catalogue was learnt


def odds_of(catalog: Catalog, plan: Plan, draws: Draws | None = None, shows: int = SHOWS, seed: int = 0) -> Odds:
    """Play so many shows of a plan that fills the show, or its beginning. The same seed gives the same odds."""
    return odds_from(*simulated(catalog, plan, draws, shows, seed))


def simulated(
    catalog: Catalog, plan: Plan, draws: Draws | None = None, shows: int = SHOWS, seed: int = 0
) -> tuple[Stage, Nights]:
    """The plan set up, and so many nights of it; `draws`: rooms that may be, else those that the catalogue's doubts tell."""
    stage, nights = stage_of(catalog, plan, rooms_of(catalog) if draws is None else draws), None
    for batch in range(-(-shows // BATCH)):
        played = play(stage, luck_in(stage, batch, shows, seed))
        nights = played if nights is None else nights.beside(played)
    assert nights is not None
    return stage, nights


def luck_in(stage: Stage, batch: int, shows: int, seed: int) -> Luck:
    """The luck of one batch of so many nights."""
    return luck_of(len(stage.catalog.products), stage.minutes, min(BATCH, shows - batch * BATCH), seed, batch)


def odds_from(stage: Stage, nights: Nights) -> Odds:
    """What these nights tell."""
    catalog, came_to = stage.catalog, measures_of(stage, nights)
    target = catalog.show.target
    return Odds(
        shows=nights.gmv.shape[1],
        gmv=_band(came_to.gmv),
        margin=_band(came_to.margin),
        profit=_band(came_to.profit),
        gmv_so_far=tuple(Band(*at) for at in np.quantile(np.cumsum(nights.gmv, axis=0), _TENTHS, axis=1).T.tolist()),
        rules=chances(catalog, came_to),
        sold_out=_sold_out(stage, nights),
        target=target,
        target_chance=None if target is None else float((came_to.gmv >= target).mean()),
        drawn=drawn_in(catalog),
    )


def chances(catalog: Catalog, came_to: Measures) -> tuple[tuple[str, float], ...]:
    """The chance that each rule on figures holds."""
    return tuple((rule, float(held.mean())) for rule, held in came_to.holds(catalog).items())


def _band(values: Floats) -> Band:
    return Band(*np.quantile(values, _TENTHS).tolist())


def _sold_out(stage: Stage, nights: Nights) -> tuple[SellOut, ...]:
    """Products that sell out now and then; what there was nothing of from the start doesn't count."""
    found = []
    for product, when, reach in zip(stage.goods, nights.sold_out, stage.reach, strict=True):
        gone = when[when != NEVER]
        if len(gone) and reach.any():
            found.append(SellOut(product.sku, len(gone) / len(when), int(np.median(gone))))
    return tuple(found)
