"""`lineup check`: what is wrong with catalogues, all of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from lineup.cli.console import emit
from lineup.cli.failures import DONE, FINDINGS, UNUSABLE, exit_codes, show_faults
from lineup.cli.words import Speaker, environment_language
from lineup.errors import CatalogError, UnreadableWorkbook

if TYPE_CHECKING:
    from lineup.catalog import Language


def check(files: Sequence[Path], language: Language | None) -> None:
    """Check every file, however bad the one before; ends in typer.Exit with the worst code unless all are good."""
    speaker = Speaker(language or environment_language())
    with exit_codes(speaker):
        code = max(_check_one(file, language) for file in files)
        if code != DONE:
            raise typer.Exit(code)


def _check_one(file: Path, language: Language | None) -> int:
    from lineup.workbook.reading import read_catalog

    try:
        catalog = read_catalog(file, today=dt.date.today(), language=language)
    except CatalogError as error:
        show_faults(error, to_stderr=False)
        return FINDINGS
    except UnreadableWorkbook as error:
        emit(str(error), to_stderr=True)
        return UNUSABLE
    speaker = Speaker(catalog.language)
    emit(
        speaker.say(
            "check_ok",
            file=file,
            products=len(catalog.products),
            minutes=catalog.show.minutes,
            assumed=len({assumption.field for assumption in catalog.assumptions}),
        )
    )
    return DONE
