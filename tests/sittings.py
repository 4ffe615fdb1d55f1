"""Sessions of `lineup night` on the small show, 20:00 to 20:30, with the time said and not read from a clock."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from report.results import START
from shows import a_feasible_plan, small_catalog, with_show

from lineup.catalog import Catalog, Language
from lineup.cli.asked_words import Typed
from lineup.cli.desk import Desk, Settings
from lineup.cli.words import Speaker
from lineup.control.commands import Command
from lineup.control.log import open_log
from lineup.control.session import Session, mark_of
from lineup.workbook.plan_book import read_plan_book


def at(clock: str) -> dt.datetime:
    """That time of the evening."""
    return dt.datetime.combine(START, dt.time.fromisoformat(clock))


def a_catalog(language: Language = "zh") -> Catalog:
    """The small show on a known evening."""
    return with_show(small_catalog(language), start=START)


def a_session(folder: Path, language: Language = "zh", *, anew: bool = False) -> Session:
    """A session that goes on from the log in that folder, as a new process would."""
    catalog, plan = a_catalog(language), a_feasible_plan()

    def opened(file):
        book = read_plan_book(folder / file)
        return book.catalog, book.plan

    log = open_log(folder / "show.plan.xlsx", mark_of(catalog, 10_000.0), anew=anew)
    return Session(catalog, plan, log, Typed, opened, notice=2)


def leave(session: Session) -> None:
    """What the end of its process does."""
    session._log.close()


def typed(session: Session, clock: str, *lines: str) -> list[Command]:
    """Type the lines at that time; the commands that they were."""
    found = []
    for line in lines:
        command = session.read(line, at(clock))
        assert command is not None
        session.take(command)
        found.append(command)
    return found


class Hand:
    """A clock that stands where it is put."""

    def __init__(self, clock: str) -> None:
        self.now = at(clock)

    def __call__(self) -> dt.datetime:
        return self.now

    def to(self, clock: str) -> None:
        self.now = at(clock)


def a_desk(folder: Path, clock: Hand, language: Language = "zh") -> Desk:
    """A desk over `a_session`."""
    session = a_session(folder, language)
    return Desk(session, clock, Settings(folder / "show.plan.xlsx", session._log, 0.1, 0), Speaker(language))
