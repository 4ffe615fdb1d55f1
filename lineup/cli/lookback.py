"""`lineup review`: a plan beside the show that was played of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from lineup.cli.console import emit, emit_rendered
from lineup.cli.failures import exit_codes
from lineup.cli.learning import tell_findings
from lineup.cli.outputs import is_same_file, require_writable
from lineup.cli.simulating import playable
from lineup.cli.words import Speaker, environment_language, say
from lineup.errors import UsageError

if TYPE_CHECKING:
    from lineup.catalog import Language

_PLAN = re.compile(r"(.*)\.plan(\d*)", re.DOTALL)


def review(path: Path, logs: Sequence[Path], out: Path | None, language: Language | None, *, as_json: bool) -> None:
    """Compare, write and tell; ends in typer.Exit when it can't be done."""
    speaker = Speaker(language or environment_language())
    with exit_codes(speaker):
        from lineup.logs.reading import read_logs
        from lineup.lookback import look_back
        from lineup.report.lookback import lookback_bytes, lookback_json, render_lookback, said
        from lineup.report.saving import save
        from lineup.review import within
        from lineup.workbook.plan_book import is_plan_book, read_plan_book

        if not is_plan_book(path, language):
            raise UsageError(said(speaker.language, "not_plan", path=path))
        book = read_plan_book(path, language)
        catalog = book.catalog
        speaker.language = catalog.language
        playable(path, book)
        read = read_logs(logs, catalog)
        place = _place(path, out, [path, *logs, *(file for file, _ in read.files)], catalog.language)
        tell_findings(read, catalog, quiet=as_json)
        if not read.shows:
            raise UsageError(said(catalog.language, "no_show", files=", ".join(map(str, logs))))
        show = min(read.shows, key=lambda one: abs(one.start - catalog.show.start))
        if len(read.shows) > 1:
            start = f"{show.start:%Y-%m-%d %H:%M}"
            emit(said(catalog.language, "several", count=len(read.shows), start=start), to_stderr=True)
        found = look_back(catalog, within(book.plan, catalog.show.minutes), show)
        try:
            written = save(place, lookback_bytes(found, catalog))
        except OSError as error:
            raise UsageError(speaker.say("cannot_write", reason=error.strerror or error)) from error
        if as_json:
            emit(lookback_json(found))
        else:
            emit_rendered(lambda console: render_lookback(found, catalog, console))
        emit(speaker.say("written", path=written), to_stderr=as_json)


def _place(path: Path, out: Path | None, inputs: Sequence[Path], language: Language) -> Path:
    """Where the workbook goes: over an earlier one, never over what was read, nor over what isn't ours."""
    from lineup.report.sparing import numbered

    if out is not None and out.suffix.lower() != ".xlsx":
        raise UsageError(say(language, "not_xlsx", option="--out", path=out, example=f"{path.stem}.review.xlsx"))
    if out is not None and any(is_same_file(out, one) for one in inputs):
        raise UsageError(say(language, "out_is_catalog", option="--out", path=out))
    if out is None:
        found = _PLAN.fullmatch(path.stem)
        first = path.with_name(f"{found[1]}.review{found[2]}.xlsx" if found else f"{path.stem}.review.xlsx")
        out = next(place for place in chain([first], numbered(first)) if _is_free(place, inputs))
    require_writable("--out", out, language)
    return out


def _is_free(place: Path, inputs: Sequence[Path]) -> bool:
    from lineup.logs.reading import is_review

    if any(is_same_file(place, one) for one in inputs):
        return False
    return not place.exists() or is_review(place)
