"""The room's parameters that shows can teach, their scales and priors, and what a step on a scale makes of a guess."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from lineup.catalog import Catalog
from lineup.product import Role

Array = NDArray[np.float64]
Scale = Literal["log", "logit", "raw"]
HELD_ROLES: tuple[Role, ...] = ("welfare", "activity", "hit", "profit", "prestige")
"""Roles whose hold is learnt; that of regular products is 1, or dwell could be anything."""
SHARES = ("returning_share_private", "returning_share_public", "returning_share_paid")
OF_SHOW: dict[str, tuple[Scale, float]] = {
    "dwell_new": ("log", 0.8),
    "dwell_returning": ("log", 0.8),
    "returning_share_private": ("logit", 0.4),
    "returning_share_public": ("logit", 0.4),
    "returning_share_paid": ("logit", 0.4),
    "base_rate": ("log", 0.7),
    "ticket_exponent": ("raw", 0.2),
    "elasticity_new": ("log", 0.3),
    "elasticity_returning": ("log", 0.3),
    "category_fatigue": ("log", 0.6),
    "category_memory": ("log", 0.3),
    "pressure_fatigue_new": ("log", 0.6),
    "pressure_fatigue_returning": ("log", 0.6),
    "pressure_memory": ("log", 0.3),
    "relist_factor": ("log", 0.3),
    "cost_per_entry": ("log", 0.4),
    "paid_cap": ("log", 0.4),
}
"""Of the show's own parameters: the scale on which a guess is off, and by how much (one sd)."""
HOLD_SD, PULL_SD, PITCH_SD, TILT_SD, LEVEL_SD = 0.2, 0.15, 0.25, 0.3, 1.0
UNSEEN = 0.9
"""Posterior sd ÷ prior sd above which shows say nothing of a parameter: it stays at its guess."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of the room. `guess`: what the catalogue says; 1 (of a factor) or 0 (of the tilt) of what it can't.

    `name`: of a show parameter, or `hold.ROLE`, `pull`, `pitch_peak` (factors on what the catalogue says), `tilt` (by
    how much new fans are keener than guessed, in logs), `level.private`, `level.public` (factors on the traffic).
    """

    name: str
    scale: Scale
    sd: float
    guess: float

    def moved(self, step: Array) -> Array:
        """The value after steps on the scale, from the guess."""
        if self.scale == "log":
            return np.asarray(self.guess * np.exp(step))
        if self.scale == "logit":
            return np.asarray(1 / (1 + (1 - self.guess) / self.guess * np.exp(-step)))
        return np.asarray(np.maximum(0.05, self.guess + step) if self.name == "ticket_exponent" else self.guess + step)

    def value(self, step: float) -> float:
        """The value after one step."""
        value = float(self.moved(np.asarray(step)))
        return min(1.0, value) if self.name == "relist_factor" else value


def parameters_of(catalog: Catalog, fixed: frozenset[str] = frozenset()) -> tuple[Parameter, ...]:
    """The parameters of this room that can move; one that is switched off (0), or `fixed`, stays where it is."""
    found = []
    for name, (scale, sd) in OF_SHOW.items():
        guess = float(getattr(catalog.show, name))
        movable = guess > 0 and (scale != "logit" or guess < 1)
        if movable and name not in fixed:
            found.append(Parameter(name, scale, sd, guess))
    roles = {product.role for product in catalog.products}
    found += [Parameter(f"hold.{role}", "log", HOLD_SD, 1.0) for role in HELD_ROLES if role in roles]
    if any(product.is_relief for product in catalog.products):
        found.append(Parameter("pull", "log", PULL_SD, 1.0))
    found += [
        Parameter("pitch_peak", "log", PITCH_SD, 1.0),
        Parameter("tilt", "raw", TILT_SD, 0.0),
        Parameter("level.private", "log", LEVEL_SD, 1.0),
        Parameter("level.public", "log", LEVEL_SD, 1.0),
    ]
    return tuple(one for one in found if one.name not in fixed)
