"""`lineup night`: the same as `lineup replan`, resident, for the person beside the host."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lineup.cli.asked_words import Typed
from lineup.cli.asking import read_plan, refuse_tonight, settle_json
from lineup.cli.console import emit
from lineup.cli.desk import Desk, Settings
from lineup.cli.failures import exit_codes
from lineup.cli.following import Follower
from lineup.cli.prompting import lines_typed
from lineup.cli.replanning import require_walkable
from lineup.cli.words import Speaker, environment_language, stage_name
from lineup.errors import UsageError

if TYPE_CHECKING:
    from lineup.catalog import Catalog, Language
    from lineup.control.log import Log
    from lineup.plan import Plan
    from lineup.workbook.plan_book import PlanBook

Clock = Callable[[], dt.datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What the user asked for. `at`: the clock begins there (a rehearsal), else it is the real one. `json`: of each re-plan."""

    plan: Path
    at: str | None
    follow: Path | None
    threshold: float
    anew: bool
    notice: int
    calm: float
    seed: int
    json: Path | None
    language: Language | None


def night(request: Request, clock: Clock | None = None, lines: Callable[[Desk], Iterable[str]] = lines_typed) -> None:
    """Read the plan, go on from the log, load the kernels; then answer line by line until there are no more.

    `clock` and `lines`: what time it is and what is typed, where that isn't the machine's.
    """
    speaker = Speaker(request.language or environment_language())
    with exit_codes(speaker):
        book = read_plan(request.plan, request.language, speaker)
        require_walkable(book)
        settle_json(request.json, [request.plan, *([request.follow] if request.follow else [])], speaker)
        begins = None if request.at is None else _minute(request.at, book.catalog)
        with _log(request, book) as log:
            from lineup.control.session import Session
            from lineup.night.warm import load_kernels
            from lineup.solver import is_compiled

            if not is_compiled():
                emit(stage_name(speaker.language, "compile"), to_stderr=True)
            load_kernels()
            session = Session(
                book.catalog,
                book.plan,
                log,
                Typed,
                lambda file: _opened(request.plan.with_name(file), request.language, speaker),
                notice=request.notice,
            )
            clock = clock or _clock(begins, book.catalog)
            desk = Desk(session, clock, Settings(request.plan, log, request.calm, request.seed, request.json), speaker)
            desk.welcome()
            if request.follow is not None:
                Follower(desk, request.follow, request.threshold).start()
            for line in lines(desk):
                if not desk.answer(line):
                    break
            desk.leave()


def _opened(path: Path, language: Language | None, speaker: Speaker) -> tuple[Catalog, Plan]:
    book = read_plan(path, language, speaker)
    return book.catalog, book.plan


def _log(request: Request, book: PlanBook) -> Log:
    from lineup.control.log import InUse, open_log
    from lineup.control.session import mark_of
    from lineup.control.words import refuse

    try:
        return open_log(request.plan, mark_of(book.catalog, book.planned_gmv), anew=request.anew)
    except InUse as error:
        raise refuse(book.catalog.language, "in_use", path=error) from None
    except OSError as error:
        raise UsageError(Speaker(book.catalog.language).say("cannot_write", reason=error)) from error


def _minute(at: str, catalog: Catalog) -> int:
    from lineup.workbook.cells import Cell
    from lineup.workbook.faults import Bad
    from lineup.workbook.times import Span, minute_of

    try:
        return minute_of(Cell(0, 0, "text", at), Span(catalog.show.start, catalog.show.minutes))
    except Bad:
        raise refuse_tonight(catalog.language, "bad_time", option="--at", value=at) from None


def _clock(begins: int | None, catalog: Catalog) -> Clock:
    """The machine's clock, or one that stands at that minute of the show now and goes on."""
    if begins is None:
        return dt.datetime.now
    there, began = catalog.show.start + dt.timedelta(minutes=begins), time.monotonic()
    return lambda: there + dt.timedelta(seconds=time.monotonic() - began)
