"""What is handed to a worker and what it hands back: plain data that travels between processes and machines."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from lineup.catalog import Language
from lineup.errors import CellFault
from lineup.result import Effort
from lineup.sharing.pools import Part
from lineup.workbook.package import Held

Fate = Literal["planned", "kept", "checked", "faults", "no_plan", "unreadable", "late", "died", "bug"]
"""What became of a room. The first three are good; the last three are not the catalogue's fault."""
GOOD: tuple[Fate, ...] = ("planned", "kept", "checked")
OUR_FAULTS: tuple[Fate, ...] = ("late", "died", "bug")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What `lineup plan` would be told. `shares`: units of stock by number, its share of what several rooms have.

    `today`: where a start without a date is counted from; `speaks`: the language of who asked, for what is found before a
    catalogue has told its own.
    """

    start: dt.datetime | None = None
    minutes: int | None = None
    overrides: tuple[tuple[str, str], ...] = ()
    shares: tuple[tuple[str, int], ...] = ()
    effort: Effort = "quick"
    seed: int = 0
    language: Language | None = None
    speaks: Language = "en"
    today: dt.date

    @property
    def tells_in(self) -> Language:
        """The language of what is found before a catalogue has told its own."""
        return self.language or self.speaks


@dataclass(frozen=True, slots=True)
class Job:
    """One room's catalogue as bytes, and how to plan it. `foresee`: say what planning would refuse, while it is only read.

    `asked`: numbers of products whose stock is to be told. `parts`: what it gets of what several rooms share, where it is
    planned to tell what that is worth.
    """

    catalog: Held
    settings: Settings
    foresee: bool = False
    asked: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Read:
    """A catalogue that was read: what was found, and how much work it is. `fingerprint`: of the plan that it would get."""

    fate: Fate
    findings: tuple[CellFault, ...]
    products: int = 0
    minutes: int = 0
    fingerprint: str = ""
    currency: str = ""
    stocks: tuple[tuple[str, int], ...] = ()  # of the numbers that were asked for, as far as it has them


@dataclass(frozen=True, slots=True)
class Made:
    """A room that was planned: its workbook and its plan file; both empty where something was found instead."""

    fate: Fate
    findings: tuple[CellFault, ...] = ()
    workbook: bytes = b""
    json: bytes = b""
