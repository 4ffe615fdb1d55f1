"""`lineup review`: a plan beside the show that was played of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from lineup.cli.console import emit, emit_rendered
from lineup.cli.failures import exit_codes
from lineup.cli.learning import tell_findings
from lineup.cli.words import Speaker, environment_language
from lineup.errors import UsageError

if TYPE_CHECKING:
    from lineup.catalog import Language


def review(path: Path, logs: Sequence[Path], language: Language | None, *, as_json: bool) -> None:
    """Compare and tell; ends in typer.Exit when it can't be done."""
    speaker = Speaker(language or environment_language())
    with exit_codes(speaker):
        from lineup.logs.reading import read_logs
        from lineup.lookback import look_back
        from lineup.report.lookback import lookback_json, render_lookback, said
        from lineup.workbook.plan_book import is_plan_book, read_plan_book

        if not is_plan_book(path, language):
            raise UsageError(said(speaker.language, "not_plan", path=path))
        book = read_plan_book(path, language)
        catalog = book.catalog
        speaker.language = catalog.language
        read = read_logs(logs, catalog)
        tell_findings(read, catalog, quiet=as_json)
        if not read.shows:
            raise UsageError(said(catalog.language, "no_show", files=", ".join(map(str, logs))))
        show = min(read.shows, key=lambda one: abs(one.start - catalog.show.start))
        if len(read.shows) > 1:
            start = f"{show.start:%Y-%m-%d %H:%M}"
            emit(said(catalog.language, "several", count=len(read.shows), start=start), to_stderr=True)
        found = look_back(catalog, book.plan, show)
        if as_json:
            emit(lookback_json(found))
        else:
            emit_rendered(lambda console: render_lookback(found, catalog, console))
