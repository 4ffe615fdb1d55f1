"""Commands that ask about a finished plan."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from lineup.cli.options import LangOption
from lineup.cli.words import help_of

JsonOption = Annotated[Path | None, typer.Option("--json", metavar="FILE", help=help_of("asked.json"))]


def add_asked_commands(app: typer.Typer) -> None:
    """Give the program its commands about a finished plan."""
    app.command("compare", help=help_of("compare"), short_help=help_of("compare.short"))(_compare)


def _compare(
    first: Annotated[Path, typer.Argument(metavar="A.plan.xlsx", help=help_of("compare.first"))],
    second: Annotated[Path, typer.Argument(metavar="B.plan.xlsx", help=help_of("compare.second"))],
    json: JsonOption = None,
    lang: LangOption = None,
) -> None:
    from lineup.cli.asking import compare

    compare(first, second, json, lang.value if lang else None)
