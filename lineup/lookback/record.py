"""A plan and the show that was played of it, side by side. Yuan, minutes from the start."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from lineup.catalog import Catalog
from lineup.check.report import RuleReport

Cause = Literal["rundown", "traffic", "dwell", "price", "stock", "conversion"]
CAUSES: tuple[Cause, ...] = ("rundown", "traffic", "dwell", "price", "stock", "conversion")
"""In the order in which the plan is made into what happened: what aired, who came, how long they stayed, what they paid, what
ran out; the rest is how well it sold."""
SMALL = 0.005
"""Of the planned GMV: less is not worth telling."""
Status = Literal["aired", "skipped", "added"]
Length = Literal["long", "short", "fit", "unjudged"]


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
    def overran(self) -> int:
        """Minutes by which it was longer than planned, below 0 shorter; 0 of one that was not in both."""
        if self.planned is None or self.actual is None:
            return 0
        return (self.actual[1] - self.actual[0]) - (self.planned[1] - self.planned[0])

    @property
    def main_cause(self) -> Cause:
        """What did most of the difference."""
        side = 1 if self.difference >= 0 else -1
        return max(CAUSES, key=lambda cause: side * self.parts[cause])


@dataclass(frozen=True, slots=True)
class Measures:
    """The show in figures; None where the files don't say.

    `mean_stay` minutes; `stay_5s`, `stay_60s`: share of those who came in that stayed longer; `refunds` yuan: planned, all
    that come in the end; actual, until the export. `gpm` yuan a thousand entries.
    """

    average_online: float | None
    peak_online: float | None
    mean_stay: float | None
    entries: float | None
    gmv: float
    stay_5s: float | None = None
    stay_60s: float | None = None
    refunds: float | None = None

    @property
    def gpm(self) -> float | None:
        return 1000 * self.gmv / self.entries if self.entries else None

    @property
    def uv_value(self) -> float | None:
        return self.gmv / self.entries if self.entries else None


@dataclass(frozen=True, slots=True)
class At:
    """What was there in one minute, None where nobody knows. `sku` "": nothing on air."""

    sku: str
    viewers: float | None
    entries: float | None
    gmv: float
    stay_5s: float | None = None
    stay_60s: float | None = None


@dataclass(frozen=True, slots=True)
class Minute:
    """One minute, planned and actual; None where only the other show was still, or not yet, running."""

    t: int
    planned: At | None
    actual: At | None


@dataclass(frozen=True, slots=True)
class Used:
    """One product: minutes on air, viewers added up over them, yuan that it sold for and that came back.

    `length`: whether it got more minutes than it earned with, or fewer; "unjudged" of what is there for the room, ran out, or
    where viewers or sales aren't known.
    """

    sku: str
    planned_minutes: int
    minutes: int
    planned_viewer_minutes: float
    viewer_minutes: float | None
    planned_gmv: float
    gmv: float | None
    planned_refunds: float
    refunds: float | None
    length: Length = "unjudged"

    @property
    def planned_earns(self) -> float | None:
        """Yuan per viewer-minute as planned."""
        return self.planned_gmv / self.planned_viewer_minutes if self.planned_viewer_minutes else None

    @property
    def earns(self) -> float | None:
        """Yuan per viewer-minute."""
        return self.gmv / self.viewer_minutes if self.viewer_minutes and self.gmv is not None else None


@dataclass(frozen=True, slots=True)
class Advice:
    """What to change next time, in no language. `sku` of the product that it is about, "" of the show; `facts` by name."""

    code: str
    sku: str = ""
    facts: Mapping[str, float] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class LookBack:
    """All of it. `late`: minutes that the show began after its time; `unknown`: causes that the files can't tell.

    `rules`: those of the show that can be held against what was played; `as_played`: the catalogue of that evening, which
    their breaches speak of.
    """

    start: dt.datetime
    late: int
    planned: Measures
    actual: Measures
    airings: tuple[Compared, ...]
    unknown: tuple[Cause, ...]
    minutes: tuple[Minute, ...]
    goods: tuple[Used, ...]
    rules: tuple[RuleReport, ...]
    as_played: Catalog
    advice: tuple[Advice, ...] = ()

    @property
    def parts(self) -> dict[Cause, float]:
        """What each cause did to the show's GMV; they add up to actual less planned."""
        return {cause: sum(one.parts[cause] for one in self.airings) for cause in CAUSES}

    def moments(self, most: int = 5) -> list[Compared]:
        """The airings that cost or earned most against the plan, if it was worth telling."""
        told = [one for one in self.airings if abs(one.difference) > SMALL * max(1.0, self.planned.gmv)]
        return sorted(told, key=lambda one: (-abs(one.difference), one.sku))[:most]
