"""`lineup batch`: every catalogue of a folder or a list, planned overnight."""

from __future__ import annotations

import datetime as dt
import logging
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import typer

from lineup.cli.batch_progress import BatchProgress
from lineup.cli.console import emit, emit_rendered
from lineup.cli.failures import DONE, FINDINGS, INTERRUPTED, OUR_FAULT, exit_codes
from lineup.cli.outputs import settle_folder
from lineup.cli.settings import parse_overrides, parse_start
from lineup.cli.words import Speaker, environment_language
from lineup.errors import ClusterGone, UsageError
from lineup.vocabulary.words import words

if TYPE_CHECKING:
    from lineup.batch.crew import Crew
    from lineup.batch.jobs import Settings
    from lineup.batch.rooms import Rooms
    from lineup.catalog import Language
    from lineup.report.tables.rooms import RoomRow
    from lineup.result import Effort
    from lineup.sharing.dividing import Account


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchRequest:
    """What the user asked for. `room_timeout` is in seconds."""

    source: Path
    out: Path | None
    workers: int | None
    start: str | None
    minutes: int | None
    overrides: Sequence[str]
    effort: Effort
    seed: int
    room_timeout: float | None
    cluster: str | None
    only_check: bool
    format_: Literal["text", "json"]
    language: Language | None


def batch(request: BatchRequest) -> None:
    """Plan all rooms. Ends in typer.Exit unless all is well."""
    speaker = Speaker(request.language or environment_language())
    with exit_codes(speaker):
        folder = request.out or (request.source if request.source.is_dir() else request.source.parent)
        settings = _settings(request, speaker)
        rooms = _rooms(request.source, settings, speaker)
        if request.language is None and rooms.language is not None:
            speaker.language = rooms.language
        if rooms.remarks:
            from lineup.report import render_remarks

            emit_rendered(lambda console: render_remarks(rooms.remarks, console, speaker.language), to_stderr=True)
        if not rooms.rooms:
            raise UsageError(speaker.say("batch_no_rooms", path=request.source))
        if not request.only_check:
            settle_folder(folder, speaker.language)
        rows, accounts = _settled(request, rooms, folder, speaker)
        code = _code(rows)
        summary = None if request.only_check else _write_summary(folder, rows, accounts, speaker)
        _tell_end(request, rows, accounts, summary, code, speaker)
        if code != DONE:
            raise typer.Exit(code)


def _settings(request: BatchRequest, speaker: Speaker) -> Settings:
    start, overrides = parse_start(request.start, speaker), parse_overrides(request.overrides, speaker)
    today = dt.date.today()
    from lineup.batch.jobs import Settings
    from lineup.workbook.show_sheet import read_overrides

    read_overrides(overrides, today, speaker.language)  # what no room could use is said once, before the first
    return Settings(
        start=start,
        minutes=request.minutes,
        overrides=tuple(overrides.items()),
        effort=request.effort,
        seed=request.seed,
        language=request.language,
        speaks=speaker.language,
        today=today,
    )


def _rooms(source: Path, settings: Settings, speaker: Speaker) -> Rooms:
    from lineup.batch.rooms import in_folder, in_list

    try:
        return in_folder(source, settings) if source.is_dir() else in_list(source, settings)
    except OSError as error:
        raise UsageError(speaker.say("batch_cannot_list", path=source, reason=error.strerror or error)) from error


def _settled(
    request: BatchRequest, rooms: Rooms, folder: Path, speaker: Speaker
) -> tuple[list[RoomRow], tuple[Account, ...]]:
    """Every room with what became of it, and how what they share was divided.

    Ctrl-C ends the workers; what was written stays and is kept the next time.
    """
    from lineup.batch.night import Night

    rows: list[RoomRow] = []
    line = BatchProgress(speaker.language, len(rooms.rooms))
    crew = _crew(request, line, speaker)
    night = Night(rooms.rooms, folder, crew, request.only_check, shared=rooms.shared, source=request.source.name)
    night.tell = line.shares
    night.heartbeat = lambda: line.draw(sum(night.minutes.values()))
    try:
        for row in night.settle():
            rows.append(row)
            line.settled(row, sum(night.minutes.values()))
            if request.format_ == "json":
                from lineup.report.rooms_json import room_json

                emit(room_json(row, len(rows), len(rooms.rooms)))
    except KeyboardInterrupt:
        line.clear()
        emit(speaker.say("batch_interrupted", done=len(rows), rooms=len(rooms.rooms)), to_stderr=True)
        raise typer.Exit(INTERRUPTED) from None
    except OSError as error:
        raise UsageError(speaker.say("cannot_write", reason=error)) from error
    except ClusterGone as error:
        raise UsageError(speaker.say("no_cluster", address=request.cluster, reason=error)) from None
    finally:
        line.clear()
        crew.close()
    return rows, night.accounts


def _crew(request: BatchRequest, line: BatchProgress, speaker: Speaker) -> Crew:
    if request.cluster is None:
        from lineup.batch.processes import Processes
        from lineup.processors import processors

        return Processes(request.workers or processors(), request.room_timeout)
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what matters of it we say ourselves
    try:
        from lineup.batch.cluster import Cluster
    except ImportError as error:
        raise UsageError(speaker.say("cluster_not_installed", reason=error)) from None

    def tell(code: str, **facts: object) -> None:
        line.note(speaker.say(code, **facts))

    try:
        return Cluster(request.cluster, request.room_timeout, tell)
    except ClusterGone as error:
        raise UsageError(speaker.say("no_cluster", address=request.cluster, reason=error)) from None


def _code(rows: Sequence[RoomRow]) -> int:
    from lineup.batch.jobs import OUR_FAULTS

    if any(row.fate in OUR_FAULTS for row in rows):
        return OUR_FAULT
    return DONE if all(row.good for row in rows) else FINDINGS


def _write_summary(folder: Path, rows: Sequence[RoomRow], accounts: Sequence[Account], speaker: Speaker) -> Path:
    from lineup.report import spared
    from lineup.report.excel.summary import summary_bytes
    from lineup.report.saving import save

    wanted = folder / "summary.xlsx"
    try:
        place = spared(wanted)
        if place != wanted:
            emit(speaker.say("left_changed", wanted=wanted, path=place), to_stderr=True)
        return save(place, summary_bytes(rows, speaker.language, accounts))
    except OSError as error:
        raise UsageError(speaker.say("cannot_write", reason=error)) from error


def _tell_end(
    request: BatchRequest,
    rows: Sequence[RoomRow],
    accounts: Sequence[Account],
    summary: Path | None,
    code: int,
    speaker: Speaker,
) -> None:
    from lineup.report.tables.rooms import currencies_of
    from lineup.report.tables.shared import shared_gains, shared_rows

    counts, fates = Counter(row.fate for row in rows), words(speaker.language, "rooms")
    shared = (shared_gains(accounts, currencies_of(rows)), shared_rows(accounts)) if accounts else None
    if request.format_ == "json":
        from lineup.report.rooms_json import end_json, shared_content

        told = shared_content(*shared) if shared else None
        emit(end_json(dict(sorted(counts.items())), str(summary) if summary else "", code, told))
        return
    if shared:
        from lineup.report.terminal.shared import render_shared

        emit_rendered(lambda console: render_shared(*shared, console, speaker.language))
    for row in sorted((row for row in rows if not row.good), key=lambda row: row.room):
        _tell_failed(row, speaker)
    parts = [speaker.say("batch_count", fate=fates[f"fate.{fate}"], count=n) for fate, n in counts.items()]
    emit(speaker.say("batch_end", rooms=len(rows), counts=speaker.say("batch_joint").join(parts)))
    if summary:
        emit(speaker.say("written", path=summary))


def _tell_failed(row: RoomRow, speaker: Speaker) -> None:
    """The first of its errors with what to do; the summary has them all."""
    from lineup.report.terminal.rooms import render_failed

    emit_rendered(lambda console: render_failed(row, console, speaker.language))
