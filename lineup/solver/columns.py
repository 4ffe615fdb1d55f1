"""Columns: every (product, airing, start, minutes) that the timeline may be made of, and what each is roughly worth.

The worth is that of a nominal room, in which an average product is always on air: sales of the airing itself, cut by stock,
and what its hold and pull leave to the rest of the show. It only guides the first plan; the search values plans exactly.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from lineup.solver.tables import Floats, Problem, Tables

Ints = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Columns:
    """Parallel arrays, one entry a column; `airing` is 1 or 2 (any later one)."""

    product: Ints
    airing: Ints
    start: Ints
    minutes: Ints
    worth: Floats  # yuan

    @property
    def end(self) -> Ints:
        return self.start + self.minutes

    def __len__(self) -> int:
        return len(self.product)


def nominal_room(tables: Tables) -> tuple[Floats, Floats]:
    """Viewers by minute [2, T] with an average product always on air, and the share of them that stays [2]."""
    selling = tables.products[tables.products["sells"] == 1]
    stays = np.array([selling[f"stay_{f}"].mean() if len(selling) else 0.5 for f in ("new", "returning")])
    pull = float(tables.products["pull"].mean())
    come = np.array([tables.minutes[f] + pull * tables.minutes[f"public_{f}"] for f in ("new", "returning")])
    viewers = np.zeros_like(come)
    here = np.zeros(2)
    for t in range(come.shape[1]):
        here = here * stays + come[:, t]
        viewers[:, t] = here
    return viewers, stays


def fair_tier(tables: Tables, p: int) -> int:
    """The tier that sells most at a margin worth having: GMV plus what the margin is above its floor."""
    product, tiers = tables.products[p], tables.tiers[p][: tables.products[p]["tiers"]]
    floor = float(tables.show[0]["margin_floor"])
    score = np.zeros(len(tiers))
    for fan in ("new", "returning"):
        score += tiers[f"rate_{fan}"] * (tiers[f"paid_{fan}"] * (2 - floor) - product["cost"])
    return int(np.argmax(score))


def worths(problem: Problem) -> Floats:
    """Worth in yuan [products, minutes of the show, longest airing] of a first airing of so many minutes + 1."""
    tables = problem.tables
    products, show = tables.products, tables.show[0]
    viewers, stays = nominal_room(tables)
    count, (_, minutes), longest = len(products), viewers.shape, tables.pitch.shape[1]
    tiers = tables.tiers[np.arange(count), [fair_tier(tables, p) for p in range(count)]]
    yuan = np.array([tiers[f"rate_{f}"] * tiers[f"paid_{f}"] for f in ("new", "returning")])
    units = np.array([tiers["rate_new"], tiers["rate_returning"]])
    padded = np.concatenate([viewers, np.repeat(viewers[:, -1:], longest, axis=1)], axis=1)
    ahead = np.stack([padded[:, a : a + minutes] for a in range(longest)])  # [age, fan, start]
    sales = np.cumsum(np.einsum("pa,fp,aft->pta", tables.pitch, yuan, ahead), axis=2)
    wanted = np.cumsum(np.einsum("pa,fp,aft->pta", tables.pitch, units, ahead), axis=2)
    supply = (products["stock"] + products["order_max"] + products["quota"])[:, None, None]
    sales *= np.minimum(1.0, supply / np.maximum(wanted, 1e-9))
    # A viewer is worth what a good product sells to him, for as long as he stays.
    best = np.sort(yuan * tables.pitch.mean(axis=1), axis=1)[:, -max(1, count // 4) :].mean(axis=1)
    left = np.minimum(minutes - 1 - np.arange(minutes), 60)[None, :]
    value = best[:, None] * (1 - stays[:, None] ** left) / (1 - stays[:, None])
    length = np.arange(1, longest + 1)
    for f, fan in enumerate(("new", "returning")):
        kept = products[f"stay_{fan}"][:, None] ** length - stays[f] ** length  # [products, minutes]
        sales += kept[:, None, :] * (viewers[f] * value[f])[None, :, None]
        drawn = (products["pull"] - products["pull"].mean())[:, None] * length
        sales += drawn[:, None, :] * (tables.minutes[f"public_{fan}"] * value[f])[None, :, None]
    del show
    return np.asarray(sales)


def build_columns(problem: Problem, chosen: Ints, every_length: bool) -> Columns:
    """Columns of the chosen products; `every_length` False keeps three lengths of each."""
    tables = problem.tables
    minutes = len(tables.minutes)
    worth = worths(problem)
    parts: list[tuple[Ints, ...]] = []
    gains: list[Floats] = []
    for p in chosen:
        product = tables.products[p]
        low, high = int(product["min_minutes"]), int(product["max_minutes"])
        lengths = range(low, high + 1) if every_length else sorted({low, (low + high) // 2, high})
        for length in lengths:
            for airing in range(1, min(2, int(product["max_airings"])) + 1):
                starts = np.arange(minutes - length + 1)
                if airing == 1:
                    starts = starts[(starts >= product["first_low"]) & (starts <= product["first_high"])]
                for kept in tables.kept:
                    itself = (p == kept["product"]) & (length == kept["minutes"]) & (starts == kept["start"])
                    apart = (starts + length <= kept["start"]) | (starts >= kept["start"] + kept["minutes"])
                    starts = starts[itself | apart]
                parts.append((*(np.full(len(starts), x) for x in (p, airing, length)), starts))
                factor = 1.0 if airing == 1 else 0.5 * float(tables.show[0]["relist_factor"])
                gains.append(factor * worth[p, starts, length - 1])
    product_, airing_, length_, start_ = (np.concatenate(x) for x in zip(*parts, strict=True))
    return Columns(product_, airing_, start_, length_, np.concatenate(gains))


def promising(problem: Problem, count: int) -> Ints:
    """The products most worth a place: all that must air, then the best of each kind by worth per minute."""
    tables = problem.tables
    products = tables.products
    if len(products) <= count:
        return np.arange(len(products))
    worth = worths(problem)
    per_minute = np.array([worth[p, :, int(products[p]["min_minutes"]) - 1].mean() for p in range(len(products))])
    per_minute /= products["min_minutes"]
    keep = set(np.flatnonzero(products["required"]).tolist())
    for kind in ((products["hit"] == 1), (products["relief"] == 1), (products["hit"] == 0) & (products["relief"] == 0)):
        members = np.flatnonzero(kind)
        keep.update(members[np.argsort(-per_minute[members], kind="stable")][: count // 3].tolist())
    return np.array(sorted(keep))
