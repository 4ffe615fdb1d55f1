"""From how sure learnt values are to rooms that may be.

A night that is simulated is played in one of them. What is drawn is what shows tell of the room as a whole: how much it
buys, how many come, from where, how long they stay, what paid traffic brings. Not drawn: doubt about single products,
which is in their `demand_sigma`; and parameters that trade off with how much the room buys (elasticities, fatigue, holds),
whose doubt that of the level holds already, as long as prices and lengths are like those that were learnt from.
"""

from __future__ import annotations

import math

import numpy as np

from lineup.catalog import Catalog, Doubt
from lineup.learning.values import Z80
from lineup.odds.draws import Draws, Floats

ROOMS = 200
LOGS = ("dwell_new", "dwell_returning", "cost_per_entry", "paid_cap", "relist_factor")
SHARES = ("returning_share_private", "returning_share_public", "returning_share_paid")
LEVEL = "level"
TRAFFIC = ("traffic.private", "traffic.public")
_SEED = 14


def drawn_in(catalog: Catalog) -> tuple[str, ...]:
    """What is drawn, by name, in the order in which it was learnt; nothing where nothing was, or the night has begun."""
    known = () if catalog.night.has_begun else catalog.doubts
    return tuple(doubt.field for doubt in known if doubt.field in (*LOGS, *SHARES, LEVEL, *TRAFFIC))


def rooms_of(catalog: Catalog) -> Draws | None:
    """The rooms; the same for the same catalogue. None where nothing is drawn."""
    names = drawn_in(catalog)
    doubts = {doubt.field: doubt for doubt in catalog.doubts if not doubt.sku}
    if not names:
        return None
    show: dict[str, Floats] = {}
    traffic: dict[str, Floats] = {}
    for name in names:
        normal = np.random.default_rng([_SEED, (*LOGS, *SHARES, LEVEL, *TRAFFIC).index(name)]).standard_normal(ROOMS)
        if name in SHARES:
            show[name] = _share(getattr(catalog.show, name), doubts[name], normal)
        elif name in TRAFFIC:
            traffic[name.removeprefix("traffic.")] = _factor(doubts[name], normal)
        else:
            field = "base_rate" if name == LEVEL else name
            show[field] = getattr(catalog.show, field) * _factor(doubts[name], normal)
    if "relist_factor" in show:
        show["relist_factor"] = np.minimum(1.0, show["relist_factor"])
    return Draws(show=show, traffic=traffic)


def _factor(doubt: Doubt, normal: Floats) -> Floats:
    """Factors of mean 1, as far apart as the interval says."""
    sd = math.log(doubt.high / doubt.low) / (2 * Z80)
    return np.exp(sd * normal - sd * sd / 2)


def _share(share: float, doubt: Doubt, normal: Floats) -> Floats:
    """Shares around the one that is planned with."""
    if not (0 < share < 1 and doubt.high < 1):
        return np.full(len(normal), share)
    logit = math.log(share / (1 - share))
    sd = (math.log(doubt.high / (1 - doubt.high)) - math.log(doubt.low / (1 - doubt.low))) / (2 * Z80)
    return np.asarray(1 / (1 + np.exp(-(logit + sd * normal))))
