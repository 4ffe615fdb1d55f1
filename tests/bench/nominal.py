"""A nominal room, in which an average product is always on air: what an airing is roughly worth in it.

A linear model needs a worth for each airing alone: sales of the airing itself, cut by stock, and what its hold and pull
leave to the rest of the show.
"""

from __future__ import annotations

import numpy as np

from lineup.solver.columns import Columns, Ints, build_columns, fair_tier
from lineup.solver.tables import Floats, Problem, Tables


def supply_of(tables: Tables) -> Floats:
    """Units of each product that there are, may be ordered or presold, of all its variants."""
    variants = tables.variants
    owners = np.searchsorted(tables.products["first_variant"], np.arange(len(variants)), side="right") - 1
    supply = np.zeros(len(tables.products))
    np.add.at(supply, owners, variants["stock"] + variants["order_max"] + variants["quota"])
    return supply


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


def worths(problem: Problem) -> Floats:
    """Worth in yuan [products, minutes of the show, longest airing] of a first airing of so many minutes + 1."""
    tables = problem.tables
    products = tables.products
    viewers, stays = nominal_room(tables)
    count, (_, minutes), longest = len(products), viewers.shape, tables.pitch.shape[1]
    tiers = tables.tiers[np.arange(count), [fair_tier(tables, p) for p in range(count)]]
    yuan = np.array([tiers[f"rate_{f}"] * tiers[f"paid_{f}"] for f in ("new", "returning")])
    units = np.array([tiers["rate_new"], tiers["rate_returning"]])
    padded = np.concatenate([viewers, np.repeat(viewers[:, -1:], longest, axis=1)], axis=1)
    ahead = np.stack([padded[:, a : a + minutes] for a in range(longest)])  # [age, fan, start]
    sales = np.cumsum(np.einsum("pa,fp,aft->pta", tables.pitch, yuan, ahead), axis=2)
    wanted = np.cumsum(np.einsum("pa,fp,aft->pta", tables.pitch, units, ahead), axis=2)
    supply = supply_of(tables)[:, None, None]
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
    return np.asarray(sales)


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


def few_columns(problem: Problem, count: int) -> Columns:
    """Columns of the most promising products, the shortest, middle and longest of each."""
    products = problem.tables.products
    every = build_columns(problem, promising(problem, count))
    low, high = (products[name][every.product] for name in ("min_minutes", "max_minutes"))
    kept = (every.minutes == low) | (every.minutes == (low + high) // 2) | (every.minutes == high)
    return Columns(every.product[kept], every.airing[kept], every.start[kept], every.minutes[kept])
