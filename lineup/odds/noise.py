"""How one night differs from another: what simulated shows assume beyond each product's own demand luck."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Noise:
    """Assumptions, listed in every plan. `night_` and `minute_`: sd of the log of entries, by source; factors have mean 1."""

    night_private: float = 0.15
    night_public: float = 0.25
    night_paid: float = 0.10
    minute_private: float = 0.10
    minute_public: float = 0.15
    minute_paid: float = 0.10
    minute_memory: float = 0.8  # of a minute's deviation, what is left a minute later
    mood: float = 0.2  # the host's: sd of the log of what viewers want, minute by minute
    mood_memory: float = 0.6
    overrun: float = 0.5  # minutes: sd of what an airing adds to how late the host is
    kept_late: float = 0.6  # of being late, what is left an airing later


NOISE = Noise()
SOURCES = ("private", "public", "paid")
