"""`lineup simulate`: a plan workbook, as it stands, played on many nights."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from lineup.cli.console import emit, emit_rendered
from lineup.cli.failures import FINDINGS, exit_codes
from lineup.cli.words import Speaker, environment_language

if TYPE_CHECKING:
    from lineup.catalog import Language
    from lineup.review import Review
    from lineup.workbook.plan_book import PlanBook


def simulate(path: Path, shows: int, seed: int, language: Language | None, *, as_json: bool) -> None:
    """Read the plan, play it, say what came of it; ends in typer.Exit where it is too broken to be played."""
    speaker = Speaker(language or environment_language())
    with exit_codes(speaker):
        from lineup.odds.extremes import extremes
        from lineup.odds.odds import odds_from, simulated
        from lineup.report.odds_json import simulated_json
        from lineup.report.terminal.simulated import Simulated, render_simulated
        from lineup.review import within
        from lineup.workbook.plan_book import read_plan_book

        book = read_plan_book(path, language)
        speaker.language = book.catalog.language
        reviewed = playable(path, book)
        stage, nights = simulated(book.catalog, within(book.plan, book.catalog.show.minutes), None, shows, seed)
        worst, best = extremes(stage, nights, seed)
        told = Simulated(path.name, reviewed, odds_from(stage, nights), worst, best)
        if as_json:
            emit(simulated_json(told, seed))
        else:
            emit_rendered(lambda console: render_simulated(told, console))


def playable(path: Path, book: PlanBook) -> Review:
    """What the plan comes to as it stands; says what is wrong with one too broken to be played, and ends in typer.Exit."""
    from lineup.review import review

    reviewed = review(book)
    if reviewed.figures is None or not reviewed.figures.curve:
        from lineup.report.findings import Checked
        from lineup.report.terminal.reviewed import render_review

        checked = Checked(path, book.catalog.language, reviewed.findings, book.catalog, review=reviewed)
        emit_rendered(lambda console: render_review(checked, console), to_stderr=True)
        raise typer.Exit(FINDINGS)
    return reviewed
