"""What was counted, held against the model: residuals, weights and derivatives, one row a count.

Each kind of count gives `Rows`: the score and the information of its logarithm (or logit) at the present estimate. Rows
that share a noise (viewers of one airing, entries of neighbouring minutes) are whitened first.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from scipy import special

from lineup.learning.observed import Observed
from lineup.learning.parameters import Array
from lineup.learning.walk import Walked, block_sums
from lineup.logs.played import PlayedShow

AIRING_SD = 0.08
"""Of an airing's dwell, in logs: hosts are not always the same."""
BUYERS_SD = 0.1
"""Of the returning share among a show's buyers, on its logit: its products' luck differs."""
MOOD = 0.25
"""Of a minute's units, in logs: the host's mood, which the minutes of an airing share in part."""
OUTLIER = 4.0
"""Residuals beyond so many sd count no more than those at it."""


@dataclass
class Rows:
    """Counts of one kind. `eta` (K, n): the model's logarithm (logit) under each setting, the present one first.

    `score`, `weight` (n,): derivative and information of the log likelihood in eta; `value`: its sum. `show` (n,).
    `own`: (row, product, of which, derivative) in the products' own parameters.
    """

    eta: Array
    score: Array
    weight: Array
    value: float
    show: np.ndarray
    own: list[tuple[np.ndarray, np.ndarray, str, Array]] = field(default_factory=list)


def gaussian(eta: Array, observed: Array, variance: Array, show: np.ndarray) -> Rows:
    """Counts whose logarithm is normal; outliers are held."""
    off = observed - eta[0]
    far = np.maximum(1.0, np.abs(off) / np.sqrt(variance) / OUTLIER)
    weight = 1 / (variance * far)
    return Rows(eta, off * weight, weight, float(-0.5 * np.sum(off * off * weight)), show)


def whitened(eta: Array, observed: Array, covariances: list[tuple[np.ndarray, Array]], show: np.ndarray) -> Rows:
    """Normal counts whose noise is shared: (places, covariance) of each group, which cover all of them."""
    moved, off = np.empty_like(eta), np.empty(eta.shape[1])
    for at, covariance in covariances:
        root = np.linalg.inv(np.linalg.cholesky(covariance))
        moved[:, at] = eta[:, at] @ root.T
        off[at] = root @ (observed[at] - eta[0, at])
    far = np.maximum(1.0, np.abs(off) / OUTLIER)
    return Rows(moved, off / far, 1 / far, float(-0.5 * np.sum(off * off / far)), show)


def online_rows(walked: Walked, seen: Observed, items: np.ndarray) -> Rows | None:
    """Viewers one step ahead. `items`: the products of whose hold the walk has derivatives."""
    shows, minutes = np.nonzero(~np.isnan(seen.online) & seen.on)
    if not len(shows):
        return None
    predicted = walked.predicted[:, shows, minutes]
    observed = np.log(np.maximum(seen.online[shows, minutes], 0.5))
    eta = np.log(predicted)
    variance = walked.leaving[0, shows, minutes] / predicted[0] ** 2 + 0.02 / predicted[0] + 0.003**2
    counted = seen.block[shows, minutes]
    blind = np.isnan(seen.blocks[counted, 3]) if len(seen.blocks) else np.ones(len(shows), bool)
    variance = variance + np.where(blind, 1 / predicted[0] + 0.1**2, 0.0)
    holding = walked.holding[:, shows, minutes]
    slope = (holding * (items[:, None] == seen.product[shows, minutes])).sum(0)
    groups = []
    airings = seen.airing[shows, minutes]
    keys = np.where(airings >= 0, airings, airings.max() + 1 + np.arange(len(airings)))
    order = np.argsort(keys, kind="stable")
    for at in np.split(order, np.nonzero(np.diff(keys[order]))[0] + 1):
        covariance = np.diag(variance[at]) + (AIRING_SD**2) * np.outer(slope[at], slope[at])
        groups.append((at, covariance))
    rows = whitened(np.concatenate([eta, holding]), observed, groups, shows)
    item, at = np.nonzero(rows.eta[len(eta) :])
    rows.own.append((at, items[item], "hold", rows.eta[len(eta) + item, at]))
    rows.eta = rows.eta[: len(eta)]
    return rows


def entry_rows(walked: Walked, seen: Observed) -> Rows | None:
    """Entries by block: Poisson, and waves that last some minutes, as large as they are seen to be."""
    if not len(seen.blocks):
        return None
    counted = np.nonzero(~np.isnan(seen.blocks[:, 3]))[0]
    if not len(counted):
        return None
    entries = seen.blocks[counted, 3]
    eta = np.log(np.maximum(block_sums(walked.expected, seen)[:, counted], 1e-9))
    observed = np.log(np.maximum(entries, 0.5))
    poisson = 1 / np.maximum(np.exp(eta[0]), 1.0)
    show = seen.blocks[counted, 0].astype(int)
    middle = (seen.blocks[counted, 1] + seen.blocks[counted, 2]) / 2
    off = observed - eta[0]
    wave = float(np.clip(np.median(np.abs(off - np.median(off))) ** 2 * 2.2 - np.median(poisson), 0.05**2, 0.6**2))
    groups = []
    for s in np.unique(show):
        at = np.nonzero(show == s)[0]
        apart = np.abs(middle[at][:, None] - middle[at][None, :])
        groups.append((at, np.diag(poisson[at] + 1e-4) + wave * WAVE_KEPT**apart))
    return whitened(eta, observed, groups, show)


WAVE_KEPT = 0.8
"""Of a wave of entries, a minute later."""
STEP = 1e-4
"""By which parameters are moved to see what that does."""


def total_rows(walked: Walked, seen: Observed, shows: list[PlayedShow]) -> list[Rows]:
    """Totals of the show: entries by source, paid entries by block, returning shares, mean stay where minutes lack."""
    eta: list[Array] = []
    observed, variance, of = [], [], []

    def add(model: Array, value: float, spread: float, s: int) -> None:
        eta.append(model)
        observed.append(value)
        variance.append(spread)
        of.append(s)

    for s, show in enumerate(shows):
        came = walked.private[:, s].sum(1), walked.public[:, s].sum(1), walked.paid[:, s].sum(1)
        spans = [span for span in show.paid if span.entries is not None and span.spend > 0]
        for span in spans:
            model = walked.paid[:, s, max(0, span.start_min) : span.end_min].sum(1)
            add(
                np.log(np.maximum(model, 1e-9)),
                np.log(max(span.entries or 0, 0.5)),
                1 / max(1, span.entries or 0) + 0.02**2,
                s,
            )
        for source, model in zip(("private", "public", "paid"), came, strict=True):
            count = show.sources.get(source)
            if count and model[0] > 0 and not (source == "paid" and spans):
                add(np.log(model), np.log(count), 1 / count + 0.01**2, s)
        share, total = show.totals.returning_share, walked.expected[0, s].sum()
        if share is not None and 0 < share < 1:
            entered = walked.private[:, s].sum(1) + walked.public[:, s].sum(1) + _paid_scaled(walked, s)
            add(
                special.logit(np.clip(walked.returning[:, s].sum(1) / entered, 1e-6, 1 - 1e-6)),
                float(special.logit(share)),
                1 / (max(1.0, total) * share * (1 - share)) + 0.02**2, s,
            )  # fmt: skip
        of_buyers, by_product = (
            show.totals.returning_buyers,
            any(one.new_fan_buyers is not None for one in show.products),
        )
        bought = walked.wanted[:, :, s].sum(-1)  # where products tell, they tell more
        if of_buyers is not None and 0 < of_buyers < 1 and not by_product and bought[:, 0].min() > 0:
            count = show.totals.units or bought[:, 0].sum()
            variance_of = 1 / (max(1.0, count) * of_buyers * (1 - of_buyers)) + BUYERS_SD**2
            add(np.log(bought[1] / bought[0]), float(special.logit(of_buyers)), variance_of, s)
        if np.isnan(seen.online[s]).all():
            inside = walked.viewers[:, :, s].sum((0, 2))
            if show.totals.entries and show.totals.mean_stay is None and show.totals.average_online:
                add(np.log(inside), np.log(show.totals.average_online * show.minutes), 0.05**2, s)
            if show.totals.mean_stay:
                add(np.log(inside / walked.expected[:, s].sum(1)), np.log(show.totals.mean_stay), 0.05**2, s)
        if show.totals.entries and not show.sources and not any(b.entries is not None for b in show.blocks):
            add(np.log(walked.expected[:, s].sum(1)), np.log(show.totals.entries), 0.02**2, s)
    if not eta:
        return []
    return [gaussian(np.array(eta).T, np.array(observed), np.array(variance), np.array(of))]


def _paid_scaled(walked: Walked, s: int) -> Array:
    """Paid entries, scaled to what was counted as the others are."""
    unscaled = walked.expected[:, s] - walked.paid[:, s]
    ratio = (walked.private[:, s] + walked.public[:, s]) / np.maximum(unscaled, 1e-12)
    return np.asarray((walked.paid[:, s] * ratio).sum(1))


def negative_binomial(eta: Array, units: Array, spread: Array, show: np.ndarray, short: np.ndarray) -> Rows:
    """Units sold: their variance is mean + spread · mean². Where `short`, at least so many were wanted."""
    mean = np.exp(np.minimum(eta[0], 25))
    score, weight = (units - mean) / (1 + spread * mean), mean / (1 + spread * mean)
    size = 1 / spread
    value = (
        special.gammaln(units + size) - special.gammaln(size) - special.gammaln(units + 1)
        - size * np.log1p(spread * mean) + units * (np.log(np.maximum(mean, 1e-12)) - np.log(size + mean))
    )  # fmt: skip
    if short.any():
        sd = np.sqrt(np.log1p(spread) + 1 / np.maximum(units, 1.0))
        z = (np.log(np.maximum(units, 0.5)) - eta[0]) / sd
        tail = special.log_ndtr(-z)
        beyond = np.exp(-z * z / 2 - np.log(2 * np.pi) / 2 - tail)
        score = np.where(short, beyond / sd, score)
        weight = np.where(short, np.maximum(1e-9, beyond * (beyond - z)) / sd**2, weight)
        value = np.where(short, tail, value)
    return Rows(eta, score, weight, float(np.sum(value)), show)


def binomial(eta: Array, chosen: Array, of: Array, show: np.ndarray) -> Rows:
    """So many of some buyers; eta is the logit of the share."""
    share = special.expit(eta[0])
    value = chosen * np.log(share) + (of - chosen) * np.log1p(-share)
    return Rows(eta, chosen - of * share, of * share * (1 - share), float(np.sum(value)), show)
