"""Commands for after the show: learning from it, and setting it beside its plan."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from lineup.cli.options import LangOption, QuietOption
from lineup.cli.words import help_of


def add_learning_commands(app: typer.Typer) -> None:
    """Give the program its commands about played shows."""
    app.command("learn", help=help_of("learn"), short_help=help_of("learn.short"))(_learn)
    app.command("review", help=help_of("review"), short_help=help_of("review.short"))(_review)


def _learn(
    catalog: Annotated[Path, typer.Argument(metavar="CATALOG.xlsx", help=help_of("learn.catalog"))],
    logs: Annotated[list[Path], typer.Argument(metavar="LOG", help=help_of("learn.logs"))],
    out: Annotated[Path | None, typer.Option("--out", metavar="LEARNED.xlsx", help=help_of("learn.out"))] = None,
    lang: LangOption = None,
    quiet: QuietOption = False,
) -> None:
    from lineup.cli.learning import learn

    learn(catalog, logs, out, lang.value if lang else None, quiet=quiet)


def _review(
    plan: Annotated[Path, typer.Argument(metavar="PLAN.xlsx", help=help_of("review.plan"))],
    logs: Annotated[list[Path], typer.Argument(metavar="LOG", help=help_of("learn.logs"))],
    out: Annotated[Path | None, typer.Option("--out", metavar="REVIEW.xlsx", help=help_of("review.out"))] = None,
    json: Annotated[bool, typer.Option("--json", help=help_of("review.json"))] = False,
    lang: LangOption = None,
) -> None:
    from lineup.cli.lookback import review

    review(plan, logs, out, lang.value if lang else None, as_json=json)
