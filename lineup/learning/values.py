"""A learnt value: before and after, how sure, and what the shows had to do with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["data", "some", "kept", "refused", "never"]
CLEAR = 0.5
"""Posterior sd ÷ prior sd below which the shows decide."""
Z80 = 1.2815515655446004
"""Of a normal, eight in ten lie so many sd around the middle."""


@dataclass(frozen=True, slots=True)
class Value:
    """One value, before and after. `sku` "" of the room. `low`, `high`: 80 %. `moved`: 1 - posterior sd ÷ prior sd, 0-1.

    `verdict`: set by the data, some evidence, kept (can't be seen), refused (for `why`), never aired. `shows`: so many
    of them speak of it.
    """

    sku: str
    field: str
    guess: float
    value: float
    low: float
    high: float
    moved: float
    verdict: Verdict
    shows: int
    why: str = ""
