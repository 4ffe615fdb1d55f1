"""Options that several commands share."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from lineup.cli.words import help_of


class Lang(StrEnum):
    """Languages we speak."""

    zh = "zh"
    en = "en"


LangOption = Annotated[Lang | None, typer.Option("--lang", help=help_of("lang"))]
