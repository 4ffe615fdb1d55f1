"""The luck of nights, drawn before anything is played: the same seed, the same nights, whatever plan is played on them."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from lineup.odds.draws import Floats
from lineup.odds.noise import NOISE, SOURCES, Noise


@dataclass(frozen=True, slots=True)
class Luck:
    """What happens on some nights. Factors have mean 1."""

    entries: Floats  # [sources, minutes, nights], factors
    demand: Floats  # [products of the catalogue, nights], standard normals: of ln Z (§7)
    mood: Floats  # [minutes, nights], factors
    late: Floats  # [minutes, nights], minutes by which the nth airing ends late, below 0 early
    coins: Floats  # [minutes, nights], 0-1: whether the last unit is bought, where few are
    bells: Floats  # [minutes, nights], standard normals: how many are, where there are many
    lucky: bool = True  # False: demand comes as expected, in parts of units

    def of(self, nights: npt.NDArray[np.int64]) -> Luck:
        """The luck of some of the nights."""
        return replace(
            self,
            entries=self.entries[:, :, nights],
            demand=self.demand[:, nights],
            mood=self.mood[:, nights],
            late=self.late[:, nights],
            coins=self.coins[:, nights],
            bells=self.bells[:, nights],
        )

    def without(self, *, entries: bool = False, demand: bool = False, host: bool = False) -> Luck:
        """The same nights, some of it coming as expected."""
        luck = self
        if entries:
            luck = replace(luck, entries=np.ones_like(luck.entries))
        if demand:
            luck = replace(luck, lucky=False)
        if host:
            luck = replace(luck, mood=np.ones_like(luck.mood), late=np.zeros_like(luck.late))
        return luck


def luck_of(products: int, minutes: int, nights: int, seed: int, batch: int = 0, noise: Noise = NOISE) -> Luck:
    """Draw the luck of so many nights; other batches of a seed are other nights."""

    def rng(stream: int) -> np.random.Generator:
        return np.random.default_rng([seed, batch, stream])

    traffic = rng(0)
    entries = np.stack([_entries(traffic, minutes, nights, source, noise) for source in SOURCES])
    host = rng(2)
    counting = rng(3)
    return Luck(
        entries=entries,
        demand=rng(1).standard_normal((products, nights)),
        mood=_factor(noise.mood, _waves(host, minutes, nights, noise.mood_memory)),
        late=_lateness(host, minutes, nights, noise),
        coins=counting.random((minutes, nights)),
        bells=counting.standard_normal((minutes, nights)),
    )


def _entries(rng: np.random.Generator, minutes: int, nights: int, source: str, noise: Noise) -> Floats:
    night, minute = float(getattr(noise, f"night_{source}")), float(getattr(noise, f"minute_{source}"))
    return _factor(night, rng.standard_normal(nights)) * _factor(
        minute, _waves(rng, minutes, nights, noise.minute_memory)
    )


def _factor(sd: float, normals: Floats) -> Floats:
    return np.exp(sd * normals - sd * sd / 2)


def _waves(rng: np.random.Generator, minutes: int, nights: int, memory: float) -> Floats:
    """Standard normals, each remembering the minute before."""
    waves = rng.standard_normal((minutes, nights))
    fresh = (1 - memory * memory) ** 0.5
    for t in range(1, minutes):
        waves[t] = memory * waves[t - 1] + fresh * waves[t]
    return waves


def _lateness(rng: np.random.Generator, airings: int, nights: int, noise: Noise) -> Floats:
    late = noise.overrun * rng.standard_normal((airings, nights))
    for k in range(1, airings):
        late[k] += noise.kept_late * late[k - 1]
    return late
