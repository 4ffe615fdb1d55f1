"""Options that several commands share, and what an option may be where it is one of a few words."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from lineup.cli.words import help_of


class Lang(StrEnum):
    """Languages we speak."""

    zh = "zh"
    en = "en"


class EffortChoice(StrEnum):
    """How long to search."""

    quick = "quick"
    normal = "normal"
    thorough = "thorough"


class OrderChoice(StrEnum):
    """Whose order of products."""

    free = "free"
    hand = "hand"


class FormatChoice(StrEnum):
    """What findings are printed as."""

    text = "text"
    json = "json"
    github = "github"


class TextOrJson(StrEnum):
    """For people or for programs."""

    text = "text"
    json = "json"


EffortOption = Annotated[EffortChoice, typer.Option("--effort", help=help_of("plan.effort"))]
LangOption = Annotated[Lang | None, typer.Option("--lang", help=help_of("lang"))]
QuietOption = Annotated[bool, typer.Option("--quiet", help=help_of("plan.quiet"))]
SeedOption = Annotated[int, typer.Option("--seed", min=0, max=2**31 - 1, help=help_of("plan.seed"))]
SetOption = Annotated[list[str] | None, typer.Option("--set", metavar="NAME=VALUE", help=help_of("plan.set"))]
TimeLimitOption = Annotated[
    float | None, typer.Option("--time-limit", metavar="SECONDS", min=0.1, help=help_of("plan.time_limit"))
]
