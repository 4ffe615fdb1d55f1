"""Sales held against the model: a product's total, the share of new fans among its buyers, how minutes share the total."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from lineup.catalog import Catalog
from lineup.learning.observed import Observed
from lineup.learning.parameters import Array
from lineup.learning.rows import MOOD, Rows, binomial, negative_binomial
from lineup.learning.walk import Walked, block_sums
from lineup.logs.played import PlayedShow

MOOD_OF_A_MINUTE, MOOD_FADES = 0.04, 0.22
"""Spread of one minute's sales that is no luck of the night, and how fast it evens out over the minutes of an airing."""
LATEST = 3
"""Orders land up to so many minutes after the pitch that sold them."""


@dataclass(frozen=True)
class Sold:
    """What products sold, an entry a product and show: counts, nan where they were not exported."""

    show: np.ndarray
    product: np.ndarray
    units: Array
    buyers: Array
    new_buyers: Array
    short: np.ndarray  # it sold out at a minute that nobody noted: at least so many were wanted
    cells: list[tuple[np.ndarray, np.ndarray]]  # of each, the shows and minutes in which it was on air


def sold_of(catalog: Catalog, shows: list[PlayedShow], seen: Observed) -> Sold:
    """Every product that aired and sells, show by show."""
    found = []
    for s, show in enumerate(shows):
        stated = {one.sku: one for one in show.products}
        for p in np.unique(seen.product[s][seen.on[s]]):
            if p >= len(catalog.products) or not catalog.products[p].sells:
                continue
            product, at = catalog.products[p], np.nonzero((seen.product[s] == p) & seen.on[s])[0]
            one = stated.get(product.sku)
            units = float(one.units) if one and one.units is not None else _summed(seen, s, at)
            if stated and one is None:
                units = 0.0 if any(o.units is not None for o in show.products) else units
            airings = [a for a in show.on_air if a.sku == product.sku]
            ready = next((a.ready for a in airings if a.ready is not None), None)
            timed = any(a.sold_out_min is not None for a in airings)
            if timed and ready is not None:  # what was presold came after the minutes that count
                units = min(units, float(ready)) if ready > 0 else float("nan")
            short = ready is not None and not timed and np.isfinite(units) and units >= ready > 0
            found.append(
                (s, p, units, float("nan") if one is None or one.buyers is None else one.buyers,
                 float("nan") if one is None or one.new_fan_buyers is None else one.new_fan_buyers,
                 short, (np.full(len(at), s), at))
            )  # fmt: skip
    columns: list[list[Any]] = [list(c) for c in zip(*found, strict=True)] or [[] for _ in range(7)]
    return Sold(
        show=np.array(columns[0], int),
        product=np.array(columns[1], int),
        units=np.array(columns[2], float),
        buyers=np.array(columns[3], float),
        new_buyers=np.array(columns[4], float),
        short=np.array(columns[5], bool),
        cells=columns[6],
    )


def _summed(seen: Observed, s: int, at: np.ndarray) -> float:
    """Units of the blocks in which the product was on air, if they were its alone."""
    blocks = np.unique(seen.block[s, at])
    alone = [b for b in blocks if b >= 0 and (seen.block[s] == b).sum() == (seen.block[s, at] == b).sum()]
    units = seen.blocks[alone, 4] if alone else np.array([np.nan])
    return float(np.sum(units)) if len(alone) == len(blocks) else float("nan")


def sales_rows(walked: Walked, seen: Observed, sold: Sold, luck: Array, late: Array) -> list[Rows]:
    """Rows of all sales. `luck`: sd of a night's demand by entry of `sold`; `late` (K, S): share of orders that land late."""
    if not len(sold.units):
        return []
    new = np.stack([walked.wanted[0][:, s, t].sum(1) for s, t in sold.cells], 1)
    back = np.stack([walked.wanted[1][:, s, t].sum(1) for s, t in sold.cells], 1)
    mean = np.maximum(new + back, 1e-9)
    lean = (new[0] - back[0]) / mean[0]
    wanted = walked.wanted.sum(0)
    slope = np.array(
        [(wanted[0, s, t] * walked.slope[0, s, t]).sum() for s, t in sold.cells]
    ) / mean[0]  # fmt: skip
    rows = []
    known = np.nonzero(np.isfinite(sold.units) & (mean[0] > 1e-6))[0]
    if len(known):
        spread = np.expm1(luck[known] ** 2) + own_noise(walked, seen, sold)[known]
        total = negative_binomial(
            np.log(mean[:, known]), sold.units[known], spread, sold.show[known], sold.short[known]
        )
        own, one = np.arange(len(known)), sold.product[known]
        total.own += [
            (own, one, "both", np.ones(len(known))), (own, one, "differ", lean[known]), (own, one, "pitch", slope[known])
        ]  # fmt: skip
        rows.append(total)
    told = np.nonzero(np.isfinite(sold.new_buyers) & (sold.buyers > 0) & (new[0] > 0) & (back[0] > 0))[0]
    if len(told):
        eta = np.log(np.maximum(new[:, told], 1e-9)) - np.log(np.maximum(back[:, told], 1e-9))
        shares = binomial(eta, np.minimum(sold.new_buyers, sold.buyers)[told], sold.buyers[told], sold.show[told])
        shares.own.append((np.arange(len(told)), sold.product[told], "differ", np.full(len(told), 2.0)))
        rows.append(shares)
    profile = _profile_rows(walked, seen, sold, mean, late)
    return [*rows, profile] if profile else rows


def own_noise(walked: Walked, seen: Observed, sold: Sold) -> Array:
    """Variance of each total, in logs, that is neither luck of the night nor chance: mood, and in which part of a minute
    the product sold out."""
    found = np.zeros(len(sold.units))
    for k, (s, t) in enumerate(sold.cells):
        wanted, there = walked.wanted[:, 0, s, t].sum(0), seen.available[s, t]
        blurred = wanted[(there > 0) & (there < 0.6)].sum() / max(wanted.sum(), 1e-9)
        minutes = max(1, int((there > 0).sum()))
        found[k] = MOOD_OF_A_MINUTE / (1 + MOOD_FADES * (minutes - 1)) + (0.58 * blurred) ** 2
    return found


def _profile_rows(walked: Walked, seen: Observed, sold: Sold, mean: Array, late: Array) -> Rows | None:
    """How the minutes share out what products sold: the pitch's curve, fatigue and second airings, not the level."""
    counted = np.nonzero(np.isfinite(seen.blocks[:, 4]))[0] if len(seen.blocks) else np.zeros(0, int)
    usable = np.nonzero(np.isfinite(sold.units) & (sold.units > 0) & (mean[0] > 1e-6))[0]
    if not len(counted) or not len(usable):
        return None
    wanted = walked.wanted.sum(0)
    shared, bent = np.zeros_like(wanted), np.zeros(wanted.shape[1:])
    owner = np.full(wanted.shape[1:], -1)
    for k in usable:
        (s, t), units, whole = sold.cells[k], sold.units[k], mean[:, [k]]
        there = seen.available[s, t] == 1.0
        if not there.all() and (seen.available[s, t] < 0.6).any():  # sold out: what was counted until then
            s, t = s[there], t[there]
            units, whole = _summed(seen, int(s[0]), t) if len(s) else np.nan, wanted[:, s, t].sum(1, keepdims=True)
            if not np.isfinite(units):
                continue
        part = wanted[:, s, t] / np.maximum(whole, 1e-9) * units
        shared[:, s, t] = part
        slopes = walked.slope[0, s, t]
        bent[s, t] = part[0] * (slopes - (part[0] * slopes).sum() / max(part[0].sum(), 1e-9))
        owner[s, t] = sold.product[k]
    landed = landing(shared, late)
    figures = block_sums(landed, seen)[:, counted]
    gone = block_sums(((seen.available < 0.6) & (seen.product >= 0))[None].astype(float), seen)[0, counted] > 0
    rows_of = np.nonzero((figures[0] > 0.02) & ~gone)[0]
    blocks, eta = counted[rows_of], np.log(np.maximum(figures[:, rows_of], 1e-9))
    units, model = seen.blocks[blocks, 4], np.exp(eta[0])
    rows = negative_binomial(
        eta, units, np.full(len(blocks), MOOD**2), seen.blocks[blocks, 0].astype(int), np.zeros(len(blocks), bool)
    )
    place = np.full(len(seen.blocks), -1)
    place[blocks] = np.arange(len(blocks))
    shows, minutes = np.nonzero((owner >= 0) & (seen.block >= 0))
    at = place[seen.block[shows, minutes]]
    kept = at >= 0
    shows, minutes, at = shows[kept], minutes[kept], at[kept]
    rows.own.append((at, owner[shows, minutes], "pitch", bent[shows, minutes] / model[at]))
    return rows


def landing(units: Array, late: Array) -> Array:
    """Units by the minute in which the order lands. (K, S, T); `late` (K, S)."""
    part = late[..., None]
    landed = units * (1 - part)
    for behind in range(1, LATEST + 1):
        landed[..., behind:] += part / LATEST * units[..., :-behind] if units.shape[-1] > behind else 0.0
    return landed
