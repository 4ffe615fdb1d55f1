"""Run the command line inside a test."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from lineup.cli.app import app


class Ended(NamedTuple):
    """How a run ended."""

    code: int
    out: str
    err: str


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> Ended:
    """Run `lineup ARGUMENTS…` in this process."""
    capsys.readouterr()
    try:
        app([str(argument) for argument in arguments], prog_name="lineup")
    except SystemExit as ending:
        code = ending.code
    else:
        code = 0
    out, err = capsys.readouterr()
    assert isinstance(code, int)
    return Ended(code, out, err)
