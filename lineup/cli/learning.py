"""`lineup learn`: from the exports of played shows to the catalogue anew."""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from lineup.cli.console import emit, emit_rendered
from lineup.cli.failures import FINDINGS, exit_codes, show_faults
from lineup.cli.outputs import is_same_file, require_writable
from lineup.cli.words import Speaker, environment_language, say
from lineup.errors import CatalogError, CellFault, UsageError
from lineup.vocabulary.words import words

if TYPE_CHECKING:
    from lineup.catalog import Catalog, Language
    from lineup.learning.room_file import RoomFile
    from lineup.logs.played import PlayedShow
    from lineup.logs.reading import Logs

_NAMED = re.compile(r"(.*)\.learned\d*", re.DOTALL)


def learn(path: Path, logs: Sequence[Path], out: Path | None, language: Language | None, *, quiet: bool) -> None:
    """Read, learn, write, tell; ends in typer.Exit when it can't be done."""
    # Small matrices: threads would cost more than they bring, and make sums come out in another order.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    speaker = Speaker(language or environment_language())
    with exit_codes(speaker):
        from lineup.learning.estimate import learn as learn_shows
        from lineup.learning.learned import learnt_catalog
        from lineup.learning.limits import fixed_in, usable
        from lineup.learning.room_file import guessed, room_bytes, room_path, together
        from lineup.logs.reading import read_logs
        from lineup.report.learnt import Told, learnt_bytes, render_learnt
        from lineup.report.saving import save
        from lineup.workbook.reading import read_catalog

        catalog = read_catalog(path, today=dt.date.today(), language=language)
        speaker.language = catalog.language
        target, passed = _target(path, out, [path, *logs], speaker.language)
        before, known = _remembered(path, target, passed, speaker.language, quiet=quiet)
        read = read_logs(logs, catalog)
        tell_findings(read, catalog, quiet=quiet)
        shows, twice = together(known, read.shows)
        if not read.shows:
            raise UsageError(_say(speaker.language, "no_shows", files=", ".join(map(str, logs))))
        if twice and not quiet:
            emit(_say(speaker.language, "again", count=twice), to_stderr=True)
        was = guessed(catalog, before) if before else catalog
        usables = [usable(show) for show in shows]
        refused = fixed_in(usables)
        learnt = learnt_catalog(learn_shows(was, usables, frozenset(refused)), catalog, refused)
        content = learnt_bytes(learnt)
        try:
            written = save(target, content)
            room = save(room_path(written), room_bytes(shows, was, content))
        except OSError as error:
            raise UsageError(speaker.say("cannot_write", reason=error.strerror or error)) from error
        if quiet:
            emit(f"{written}\n{room}")
            return
        emit_rendered(lambda console: render_learnt(Told(learnt, shows, path.name), console))
        emit(_say(speaker.language, "wrote", path=written, room=room.name))
        emit(_say(speaker.language, "next", path=written))


def _say(language: str, key: str, /, **facts: object) -> str:
    from lineup.report.learnt_names import say as say_learnt

    return say_learnt(language, key, **facts)


def _target(path: Path, out: Path | None, inputs: Sequence[Path], language: str) -> tuple[Path, Path | None]:
    """Where the workbook goes, and the place that was passed over because somebody changed what lies there."""
    from lineup.report.sparing import numbered

    if out is not None and out.suffix.lower() != ".xlsx":
        raise UsageError(say(language, "not_xlsx", option="--out", path=out, example=f"{path.stem}.learned.xlsx"))
    if out is not None and any(is_same_file(out, one) for one in inputs):
        raise UsageError(say(language, "out_is_catalog", option="--out", path=out))
    stem = _NAMED.fullmatch(path.stem)
    first = out or path.with_name(f"{stem[1] if stem else path.stem}.learned.xlsx")
    free = (place for place in chain([first], numbered(first)) if not any(is_same_file(place, one) for one in inputs))
    wanted = next(free)
    place = wanted if _is_ours(wanted) else next(other for other in free if _is_ours(other))
    require_writable("--out", place, language)
    return place, None if place == wanted else wanted


def _is_ours(place: Path) -> bool:
    """Whether nothing is lost by writing there: nothing stands there, or what we wrote, unchanged."""
    from lineup.learning.room_file import BadRoomFile, digest, read_room

    if not place.exists():
        return True
    try:
        room = read_room(place)
        return room is not None and place.is_file() and room.digest == digest(place.read_bytes())
    except (BadRoomFile, OSError):
        return False


def _remembered(
    path: Path, target: Path, passed: Path | None, language: str, *, quiet: bool
) -> tuple[RoomFile | None, list[PlayedShow]]:
    """The room file of the catalogue, which tells what was guessed, and the shows that are remembered."""
    from lineup.learning.room_file import BadRoomFile, read_room, room_path

    try:
        own, earlier = read_room(path), read_room(passed or target)
    except BadRoomFile as error:
        raise UsageError(_say(language, "bad_room", path=error)) from error
    if own is None and _was_learnt(path) and not quiet:
        emit(_say(language, "approximate", path=path, room=room_path(path).name), to_stderr=True)
    if passed is not None and not quiet:
        emit(_say(language, "left", wanted=passed, path=target), to_stderr=True)
    source, room = (path, own) if own is not None else (passed or target, earlier)
    if room is None:
        return own, []
    if room.shows and not quiet:
        emit(_say(language, "remembers", count=len(room.shows), room=room_path(source).name), to_stderr=True)
    return own, list(room.shows)


def _was_learnt(path: Path) -> bool:
    """Whether the catalogue is one that we wrote before."""
    from lineup.vocabulary.words import LANGUAGES
    from lineup.workbook.sheets import opened_sheets

    titles = {words(language, "sheets")["sheet.learnt"] for language in LANGUAGES}
    with opened_sheets(path, None) as sheets:
        return bool(titles & set(sheets.titles))


def tell_findings(logs: Logs, catalog: Catalog, *, quiet: bool) -> None:
    """What was found in the files; ends with exit code 1 if some of it has to be answered."""
    language = catalog.language
    for path, findings in logs.refused:
        show_faults(CatalogError(path.name, findings, language), to_stderr=True)
    if logs.refused:
        raise typer.Exit(FINDINGS)
    for path, findings in logs.files:
        worth = [one for one in findings if one.severity == "warning"]
        if worth and not quiet:
            emit(str(path), to_stderr=True)
            _remark(worth, language)


def _remark(worth: Sequence[CellFault], language: Language) -> None:
    from lineup.report import render_remarks

    emit_rendered(lambda console: render_remarks(worth, console, language, notes=False), to_stderr=True)
