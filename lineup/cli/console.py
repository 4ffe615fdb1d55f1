"""stdout and stderr: a reader that goes away (`lineup … | head`) is no error, a terminal without Chinese neither."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.console import Console


def emit(text: str, *, to_stderr: bool = False) -> None:
    """Write the text, ending in a line break."""
    _write(sys.stderr if to_stderr else sys.stdout, text if text.endswith("\n") else text + "\n")


def emit_rendered(render: Callable[[Console], None], *, to_stderr: bool = False) -> None:
    """Show what `render` draws on a rich console of that stream's width, colours and encoding."""
    from rich.console import Console

    console = Console(stderr=to_stderr)
    with console.capture() as captured:
        render(console)
    _write(sys.stderr if to_stderr else sys.stdout, captured.get())


def write_live(text: str) -> None:
    """Write to stderr as it stands, without a line break."""
    _write(sys.stderr, text)


def tolerate_closed_streams() -> None:
    """Write into nothing where the caller closed stdout or stderr, rather than die of it.

    Their numbers are taken that way too: a file opened later would get them, and what a library prints.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115  # until the end


def tolerate_narrow_encodings() -> None:
    """Replace what the terminal's encoding lacks, rather than die of it."""
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="replace")


def _write(stream: TextIO, text: str) -> None:
    try:
        stream.write(text)
        stream.flush()
    except BrokenPipeError:
        with suppress(OSError, ValueError):  # a stream without a file descriptor cannot be redirected
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
