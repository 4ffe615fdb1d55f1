"""The estimator: maximum a posteriori by Fisher scoring, Laplace intervals, variances by empirical Bayes.

What is estimated are steps from the catalogue's guesses: of the room, of nights, of products. A product that sold out counts
as one of which at least so many were wanted.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from scipy import linalg, sparse

from lineup.catalog import Catalog
from lineup.learning.parameters import UNSEEN, Array, Parameter
from lineup.learning.problem import OF_PRODUCT, SCALES, Problem
from lineup.learning.rows import Rows
from lineup.learning.sales_rows import own_noise
from lineup.learning.traffic import shape_of
from lineup.logs.played import PlayedShow
from lineup.product import FANS

WORTH = 8.0
"""Observations that the prior of a scale is worth."""
LEAST_SCALES = {"hold": SCALES["hold"]}
"""Below its prior a scale is not believed: regular products, which hold 1 on average, are few, and stays hang on them."""
LEAST_SIGMA = 0.15
"""What is left of luck where a product's demand is called sure."""
ROUNDS, ITERATIONS, HALVINGS = 3, 12, 6
ENOUGH = 0.05
"""A step that would add less to the log likelihood ends the search."""


@dataclass(frozen=True)
class Learnt:
    """The posterior. Steps on the scales of `parameters`; of products `steps[kind]` and `sds[kind]`, an entry a product.

    `aired`: shows in which each product was on air; `items`: the places of those that ever were; `sold_out`: whether it
    ever did; `scales`: what empirical Bayes made of SCALES; `shape`: factor on entries by minute. `covariance`: of the room's
    parameters, then of each of OF_PRODUCT of every item.
    """

    catalog: Catalog
    shows: int
    parameters: tuple[Parameter, ...]
    room: Array
    covariance: Array
    steps: dict[str, Array]
    sds: dict[str, Array]
    aired: np.ndarray
    items: np.ndarray
    sold_out: np.ndarray
    scales: dict[str, float]
    shape: Array

    @property
    def sd(self) -> Array:
        """Of the room's parameters."""
        return np.asarray(np.sqrt(np.diag(self.covariance)[: len(self.parameters)]))

    def sd_of(self, product: int, own: Mapping[str, float], room: Mapping[str, float]) -> float:
        """Of a sum of steps, each times its factor: a product's own, by kind, and the room's, by name.

        Of a product that never aired the own ones are free of the room's.
        """
        names = [parameter.name for parameter in self.parameters]
        weights = np.array([room.get(name, 0.0) for name in names] + [0.0] * (len(self.covariance) - len(names)))
        apart, places = 0.0, self.items.tolist()
        for kind, factor in own.items():
            if product in places:
                weights[len(names) + OF_PRODUCT.index(kind) * len(places) + places.index(product)] = factor
            else:
                apart += (factor * float(self.sds[kind][product])) ** 2
        return math.sqrt(max(0.0, float(weights @ self.covariance @ weights)) + apart)

    def sd_of_level(self) -> float:
        """Of how much the room buys in all: its base rate, and the mean appeal of what aired."""
        names, count = [parameter.name for parameter in self.parameters], len(self.items)
        weights = np.zeros(len(self.covariance))
        weights[names.index("base_rate")] = 1.0
        weights[len(names) : len(names) + count] = 1 / count  # `both` stands first
        return math.sqrt(max(0.0, float(weights @ self.covariance @ weights)))


@dataclass
class _Fit:
    vector: Array
    covariance: Array


def learn(catalog: Catalog, shows: list[PlayedShow], fixed: frozenset[str] = frozenset()) -> Learnt:
    """What the shows teach of the catalogue's room. `fixed`: parameters that these shows can't tell, and that stay."""
    problem = Problem(catalog, shows, fixed)
    vector, _ = problem.prior()
    for _ in range(ROUNDS):
        fit = _climb(problem, vector)
        _rescale(problem, fit)
        vector = fit.vector
    return _learnt(problem, _climb(problem, vector))


def _climb(problem: Problem, vector: Array) -> _Fit:
    """Fisher scoring from there to the top."""
    mean, precision = problem.prior()
    for _ in range(ITERATIONS):
        rows = problem.rows(*problem.walked(problem.state(vector)))
        gradient, information = precision * (mean - vector), np.diag(precision)
        for one in rows:
            jacobian = problem.jacobian(one)
            gradient = gradient + jacobian.T @ one.score
            information = information + (jacobian.T @ sparse.diags(one.weight) @ jacobian).toarray()
        step = linalg.cho_solve(linalg.cho_factor(information, lower=True), gradient)
        now = _height(vector, rows, mean, precision)
        ahead, gained = _along(problem, vector, step, now)
        if gained > 0:
            vector = ahead
        if gained < ENOUGH or gradient @ step < ENOUGH:
            break
    return _Fit(vector, np.asarray(linalg.inv(information)))


def _along(problem: Problem, vector: Array, step: Array, now: float) -> tuple[Array, float]:
    """As far along the step as it leads up, and by how much."""
    mean, precision = problem.prior()
    for halved in range(HALVINGS):
        ahead = vector + step / 2**halved
        if not _sane(problem, ahead):
            continue
        rows = problem.rows(*problem.walked(problem.state(ahead), moved=False))
        gained = _height(ahead, rows, mean, precision) - now
        if gained > 0:
            return ahead, gained
    return vector, 0.0


def _height(vector: Array, rows: list[Rows], mean: Array, precision: Array) -> float:
    return sum(one.value for one in rows) - 0.5 * float(np.sum(precision * (vector - mean) ** 2))


def _sane(problem: Problem, vector: Array) -> bool:
    """Whether returning fans stay longer than new ones: with the two swapped there is another, false top."""
    dwell = {f"dwell_{fan}": problem.catalog.show.dwell(fan) for fan in FANS}
    for k, parameter in enumerate(problem.parameters):
        if parameter.name in dwell:
            dwell[parameter.name] = parameter.value(float(np.clip(vector[k], -6, 6)))
    return bool(np.abs(vector).max() < 12) and dwell["dwell_returning"] > 1.05 * dwell["dwell_new"]


def _rescale(problem: Problem, fit: _Fit) -> None:
    """Scales by empirical Bayes, each prior worth some observations."""
    rooms, nights, _ = problem.sizes
    shows, items = len(problem.shows), len(problem.items)
    square = fit.vector**2 + np.diag(fit.covariance)
    places = {kind: (rooms + nights + k * items, items) for k, kind in enumerate(OF_PRODUCT)}
    places |= {"private": (rooms, shows), "public": (rooms + shows, shows)}
    for kind, (first, count) in places.items():
        seen = float(square[first : first + count].sum())
        scale = float(np.sqrt((WORTH * SCALES[kind] ** 2 + seen) / (WORTH + count)))
        problem.scales[kind] = max(scale, LEAST_SCALES.get(kind, 0.0))
    _rescale_luck(problem, fit)


def _rescale_luck(problem: Problem, fit: _Fit) -> None:
    """How lucky nights are, from how far products' totals lie from what is wanted of them."""
    walked, _ = problem.walked(problem.state(fit.vector), moved=False)
    sold, sigma = problem.sold, problem.products.sigma[problem.sold.product]
    if not len(sold.units):
        return
    mean = np.array([walked.wanted[:, 0, s, t].sum() for s, t in sold.cells])
    use = np.isfinite(sold.units) & ~sold.short & (mean > 0.5) & (sigma > 0)
    if not use.any():
        return
    luck = problem.luck()[use]
    noise = 1 / np.maximum(mean[use], sold.units[use]) + own_noise(walked, problem.seen, sold)[use]
    kept = luck**2 / (luck**2 + noise)
    rooms, nights, _ = problem.sizes
    column = rooms + nights + problem.place[sold.product[use]]
    fitted = np.minimum(np.diag(fit.covariance)[column], luck**2)
    off = np.log((sold.units[use] + 0.5) / (mean[use] + 0.5))
    square = ((kept * off) ** 2 + kept * noise + kept**2 * fitted) / np.maximum(sigma[use], LEAST_SIGMA) ** 2
    problem.scales["luck"] = float(np.sqrt((WORTH * SCALES["luck"] ** 2 + square.sum()) / (WORTH + len(square))))


def _kept(problem: Problem, fit: _Fit) -> Array:
    """The estimate, given that parameters which can't be seen stay at their guess."""
    sd = np.sqrt(np.diag(fit.covariance))
    unseen = [k for k, p in enumerate(problem.parameters) if sd[k] / p.sd > UNSEEN]
    across = fit.covariance[:, unseen]
    return np.asarray(fit.vector - across @ np.linalg.solve(across[unseen], fit.vector[unseen]))


def _learnt(problem: Problem, fit: _Fit) -> Learnt:
    rooms, nights, _ = problem.sizes
    items, count = len(problem.items), len(problem.catalog.products)
    vector = _kept(problem, fit)
    own = problem.state(vector).own
    kept = np.r_[:rooms, rooms + nights : len(fit.vector)]
    covariance = fit.covariance[np.ix_(kept, kept)]
    variance = np.diag(covariance)[rooms:].reshape(4, items)
    sds = {}
    for k, kind in enumerate(OF_PRODUCT):
        sds[kind] = np.full(count, problem.scales[kind])
        sds[kind][problem.items] = np.sqrt(variance[k])
    aired, sold_out = np.zeros(count, int), np.zeros(count, bool)
    for s, show in enumerate(problem.shows):
        here = np.unique(problem.seen.product[s][problem.seen.on[s]])
        aired[here[here < count]] += 1
        out = {one.sku for one in show.on_air if one.sold_out_min is not None}
        sold_out |= np.array([product.sku in out for product in problem.catalog.products])
    sold_out[problem.sold.product[problem.sold.short]] = True
    walked, _ = problem.walked(problem.state(vector), moved=False)
    return Learnt(
        catalog=problem.catalog,
        shows=len(problem.shows),
        parameters=problem.parameters,
        room=vector[:rooms],
        covariance=covariance,
        steps={kind: own[k][:count] for k, kind in enumerate(OF_PRODUCT)},
        sds=sds,
        aired=aired,
        items=problem.items,
        sold_out=sold_out,
        scales=dict(problem.scales),
        shape=shape_of(walked, problem.seen, problem.catalog.show.minutes),
    )
