"""`lineup compare` and what commands that ask about a plan share: the plan read, the answer told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from lineup.cli.console import emit, emit_rendered
from lineup.cli.failures import exit_codes
from lineup.cli.outputs import STDOUT, is_same_file, require_writable
from lineup.cli.words import Speaker, environment_language
from lineup.errors import UsageError
from lineup.vocabulary.words import filled, words

if TYPE_CHECKING:
    from rich.console import Console

    from lineup.catalog import Language
    from lineup.workbook.plan_book import PlanBook


def refuse(language: str, key: str, **facts: object) -> UsageError:
    """Why a question can't be answered, in words."""
    return UsageError(filled(words(language, "asked")[key], language, facts))


def refuse_tonight(language: str, key: str, **facts: object) -> UsageError:
    """Why a night can't be planned anew from what was typed, in words."""
    return UsageError(filled(words(language, "tonight")[key], language, facts))


def read_plan(path: Path, language: Language | None, speaker: Speaker) -> PlanBook:
    """The plan workbook; the speaker takes up its language. UsageError for what is none."""
    from lineup.workbook.plan_book import is_plan_book, read_plan_book

    if not is_plan_book(path, language):
        raise refuse(speaker.language, "not_plan", path=path)
    book = read_plan_book(path, language)
    speaker.language = book.catalog.language
    return book


def settle_json(json: Path | None, inputs: Sequence[Path], speaker: Speaker) -> None:
    """Make sure that the answer can be written there, over none of the plans. UsageError if not."""
    if json is None or json == STDOUT:
        return
    if any(is_same_file(json, one) for one in inputs):
        raise UsageError(speaker.say("out_is_catalog", option="--json", path=json))
    require_writable("--json", json, speaker.language)


def tell(render: Callable[[Console], None], as_json: Callable[[], str], json: Path | None, speaker: Speaker) -> None:
    """Show the answer; where `--json` asks for it, write it too, to stdout instead of showing it."""
    from lineup.report.saving import write_text

    if json == STDOUT:
        emit(as_json())
        return
    emit_rendered(render)
    if json is None:
        return
    try:
        written = write_text(json, as_json())
    except OSError as error:
        raise UsageError(speaker.say("cannot_write", reason=error)) from error
    emit(speaker.say("written", path=written))


def compare(first: Path, second: Path, json: Path | None, language: Language | None) -> None:
    """What differs between two plans, and what each difference is worth."""
    speaker = Speaker(language or environment_language())
    with exit_codes(speaker):
        from lineup.asked import as_it_stands
        from lineup.asked.compare import differences
        from lineup.report.asked.compared import Compared, compared_json, render_compared
        from lineup.workbook.plan_book import is_plan_book

        books = [read_plan(first, language, speaker)]
        settle_json(json, (first, second), speaker)
        if second.is_dir() or not is_plan_book(second, language):
            from lineup.cli.actuals import really_aired

            books.append(replace(books[0], plan=really_aired(second, books[0], first)))
        else:
            books.append(read_plan(second, language, speaker))
        speaker.language = books[0].catalog.language
        currencies = [book.catalog.show.currency for book in books]
        if currencies[0] != currencies[1]:
            raise refuse(speaker.language, "compare_other_money", a=currencies[0], b=currencies[1])
        a, b = (as_it_stands(book) for book in books)
        told = Compared((first.name, second.name), (a, b), differences(a, b))
        tell(lambda console: render_compared(told, console), lambda: compared_json(told), json, speaker)
