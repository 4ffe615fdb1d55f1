"""What the first half says of demand: the posterior of each product's factor Z (model §12)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from lineup.product import Product

ROOM, CATEGORY, OWN = 0.3, 0.2, 0.5
"""Shares of the variance that all products have in common, those of a category, and each for itself."""
NOISE = 0.01
"""Variance of what was seen beside that of counting."""


@dataclass(frozen=True, slots=True)
class Seen:
    """Units that sold, and that the model wanted of those who were there, of some products (by their places)."""

    wanted: dict[int, float]
    sold: float


@dataclass(frozen=True, slots=True)
class Belief:
    """What is believed of a product's demand: times what the model expects, and the sd that is left in its log."""

    demand: float
    sigma: float


def learn(products: Sequence[Product], sigmas: Sequence[float], seen: Sequence[Seen]) -> list[Belief]:
    """Beliefs about every product after what was seen; `sigmas` are what was uncertain before."""
    sigma = np.array(sigmas, dtype=float)
    prior = -(sigma**2) / 2
    seen = [one for one in seen if sum(one.wanted.values()) > 0]
    if not seen:
        return [Belief(1.0, float(s)) for s in sigma]
    covariance = np.outer(sigma, sigma) * likeness(products)
    count = len(products)
    shares, told, noise = np.zeros((len(seen), count)), np.zeros(len(seen)), np.zeros(len(seen))
    for i, one in enumerate(seen):
        wanted = sum(one.wanted.values())
        for p, units in one.wanted.items():
            shares[i, p] = units / wanted
        told[i] = math.log((one.sold + 0.5) / (wanted + 0.5))
        noise[i] = 1.0 / (one.sold + 0.5) + NOISE
    gain = np.linalg.solve(shares @ covariance @ shares.T + np.diag(noise), shares @ covariance).T
    mean = prior + gain @ (told - shares @ prior)
    variance = np.maximum(0.0, np.diag(covariance - gain @ shares @ covariance))
    return [Belief(math.exp(m + v / 2), math.sqrt(v)) for m, v in zip(mean.tolist(), variance.tolist(), strict=True)]


def likeness(products: Sequence[Product]) -> npt.NDArray[np.float64]:
    """The correlation of the products' factors."""
    names = {name: i for i, name in enumerate({p.category: None for p in products})}
    category = np.array([names[p.category] for p in products])
    named = np.array([bool(p.category) for p in products])
    same = (category[:, None] == category[None, :]) & named[:, None]
    own = np.eye(len(products))
    return np.asarray(ROOM + CATEGORY * np.maximum(same, own) + OWN * own)
