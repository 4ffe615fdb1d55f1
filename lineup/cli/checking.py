"""`lineup check`: what is wrong with catalogues, all of it, for people, programs and continuous integration."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import typer

from lineup.cli.console import emit, emit_rendered
from lineup.cli.failures import DONE, FINDINGS, UNUSABLE, exit_codes, show_faults
from lineup.cli.outputs import settle_annotated
from lineup.cli.words import Speaker, environment_language
from lineup.errors import CatalogError, UnreadableWorkbook, UsageError

if TYPE_CHECKING:
    from lineup.catalog import Language
    from lineup.report.findings import Checked

Format = Literal["text", "json", "github"]


def check(files: Sequence[Path], language: Language | None, format_: Format, annotate: Path | None) -> None:
    """Check every file, however bad the one before; ends in typer.Exit with the worst code unless all are good.

    annotate: where the workbook with the findings goes; of one file only.
    """
    speaker = Speaker(language or environment_language())
    with exit_codes(speaker):
        if annotate is not None:
            settle_annotated(files, annotate, speaker.language)
        checked = []
        for file in files:
            checked.append(findings_of(file, language))
            if format_ == "text":
                _say(checked[-1])
        if format_ != "text":
            _tell_programs(checked, format_)
        if annotate is not None and not checked[0].unreadable:
            speaker.language = checked[0].language
            path = _annotate(checked[0], annotate, speaker)
            emit(speaker.say("written", path=path), to_stderr=format_ != "text")
        code = max(_code(one) for one in checked)
        if code != DONE:
            raise typer.Exit(code)


def findings_of(file: Path, language: Language | None) -> Checked:
    """Everything found in one file."""
    from lineup.report.findings import Checked
    from lineup.review import review
    from lineup.workbook.plan_book import is_plan_book, read_plan_book
    from lineup.workbook.reading import read_catalog

    fallback = language or environment_language()
    try:
        if is_plan_book(file, language):
            book = read_plan_book(file, language)
            reviewed = review(book)
            return Checked(file, book.catalog.language, reviewed.findings, book.catalog, review=reviewed)
        catalog = read_catalog(file, today=dt.date.today(), language=language)
    except CatalogError as error:
        return Checked(file, error.language, error.faults, read=error.understood)
    except UnreadableWorkbook as error:
        return Checked(file, fallback, unreadable=str(error))
    from lineup.foreseen import foreseen

    refused = foreseen(catalog)
    return Checked(
        file, catalog.language, (*refused, *catalog.notes), catalog, read=catalog.understood, hopeless=bool(refused)
    )


def _code(one: Checked) -> int:
    return DONE if one.ok else UNUSABLE if one.unreadable else FINDINGS


def _say(one: Checked) -> None:
    if one.unreadable:
        emit(one.unreadable, to_stderr=True)
        return
    if one.review is not None:
        from lineup.report.terminal.reviewed import render_review

        emit_rendered(lambda console: render_review(one, console))
        return
    from lineup.report import render_remarks, render_understood, repeated

    again = repeated(one.read, one.findings)
    findings = tuple(found for found in one.findings if found not in again)

    if one.catalog is None:
        show_faults(CatalogError(one.file.name, findings, one.language), to_stderr=False)
    else:
        emit(
            Speaker(one.language).say(
                "check_hopeless" if one.hopeless else "check_ok",
                file=one.file,
                products=len(one.catalog.products),
                minutes=one.catalog.show.minutes,
                assumed=len({assumption.field for assumption in one.catalog.assumptions}),
            )
        )
        if findings:
            emit_rendered(lambda console: render_remarks(findings, console, one.language))
    emit_rendered(lambda console: render_understood(one.read, one.findings, console, one.language))


def _tell_programs(checked: Sequence[Checked], format_: Format) -> None:
    from lineup.report.findings import findings_github, findings_json

    told = findings_json(checked) if format_ == "json" else findings_github(checked)
    if told:
        emit(told)


def _annotate(one: Checked, path: Path, speaker: Speaker) -> Path:
    from lineup.report.annotated import annotated_workbook
    from lineup.report.saving import save
    from lineup.workbook.sheets import opened_sheets

    with opened_sheets(one.file, speaker.language) as sheets:
        read = [sheets.read(title) for title in sheets.titles]
    try:
        return save(path, annotated_workbook(read, one.findings, one.language))
    except OSError as error:
        raise UsageError(speaker.say("cannot_write", reason=error)) from error
