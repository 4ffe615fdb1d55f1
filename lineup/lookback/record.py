"""A plan and the show that was played of it, side by side. Yuan, minutes from the start."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Cause = Literal["rundown", "traffic", "dwell", "price", "stock", "conversion"]
CAUSES: tuple[Cause, ...] = ("rundown", "traffic", "dwell", "price", "stock", "conversion")
"""In the order in which the plan is made into what happened: what aired, who came, how long they stayed, what they paid, what
ran out; the rest is how well it sold."""
Status = Literal["aired", "skipped", "added"]


@dataclass(frozen=True, slots=True)
class Compared:
    """One airing. `planned`, `actual`: (first minute, last minute + 1) or None; `parts` add up to actual less planned GMV.

    `sku` "" stands for what was sold in minutes without a product on air.
    """

    sku: str
    status: Status
    planned: tuple[int, int] | None
    actual: tuple[int, int] | None
    planned_gmv: float
    actual_gmv: float
    parts: dict[Cause, float]

    @property
    def difference(self) -> float:
        return self.actual_gmv - self.planned_gmv

    @property
    def main_cause(self) -> Cause:
        """What did most of the difference."""
        side = 1 if self.difference >= 0 else -1
        return max(CAUSES, key=lambda cause: side * self.parts[cause])


@dataclass(frozen=True, slots=True)
class Measures:
    """The show in five figures; None where the files don't say. `mean_stay` minutes, `gpm` yuan a thousand entries."""

    average_online: float | None
    peak_online: float | None
    mean_stay: float | None
    entries: float | None
    gmv: float

    @property
    def gpm(self) -> float | None:
        return 1000 * self.gmv / self.entries if self.entries else None

    @property
    def uv_value(self) -> float | None:
        return self.gmv / self.entries if self.entries else None


@dataclass(frozen=True, slots=True)
class LookBack:
    """All of it. `late`: minutes that the show began after its time; `unknown`: causes that the files can't tell."""

    start: dt.datetime
    late: int
    planned: Measures
    actual: Measures
    airings: tuple[Compared, ...]
    unknown: tuple[Cause, ...]

    @property
    def parts(self) -> dict[Cause, float]:
        """What each cause did to the show's GMV; they add up to actual less planned."""
        return {cause: sum(one.parts[cause] for one in self.airings) for cause in CAUSES}

    def moments(self, most: int = 5) -> list[Compared]:
        """The airings that cost or earned most against the plan."""
        return sorted(self.airings, key=lambda one: (-abs(one.difference), one.sku))[:most]
