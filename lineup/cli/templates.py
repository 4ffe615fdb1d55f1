"""`lineup init`: an empty catalogue that explains itself."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lineup.cli.console import emit
from lineup.cli.failures import exit_codes
from lineup.cli.outputs import settle_template
from lineup.cli.words import Speaker, environment_language
from lineup.errors import UsageError

if TYPE_CHECKING:
    from lineup.catalog import Language


def init(path: Path, language: Language | None) -> None:
    """Write the template to a new file. What exists is never written over; ends in typer.Exit when it can't be done."""
    speaker = Speaker(language or environment_language())
    with exit_codes(speaker):
        settle_template(path, speaker.language)
        from lineup.report.saving import save_new
        from lineup.report.template import template_bytes

        try:
            save_new(path, template_bytes(speaker.language))
        except OSError as error:
            raise UsageError(speaker.say("cannot_write", reason=error.strerror or error)) from error
        emit(speaker.say("written", path=path))
        emit(speaker.say("template_written", path=path), to_stderr=True)
