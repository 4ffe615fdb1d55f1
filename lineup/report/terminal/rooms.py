"""A room that got no plan, as a few lines: what is wrong, where, and what to do."""

from __future__ import annotations

from rich.console import Console

from lineup.catalog import Language
from lineup.report.tables.rooms import RoomRow
from lineup.report.terminal.faults import by_sheet
from lineup.report.terminal.pen import HEADING, QUIET, Pen
from lineup.report.words import Words

MOST = 3
"""Errors shown of one room; a night has many."""


def render_failed(row: RoomRow, console: Console, language: Language) -> None:
    """Print what became of the room and its first errors; the summary has all of them."""
    pen = Pen(console, Words(language))
    pen.say(f"{row.room}  {pen.words.label(f'fate.{row.fate}')}", HEADING)
    by_sheet(pen, row.errors[:MOST])
    if len(row.errors) > MOST:
        pen.say(pen.words.say("rooms_more_errors", count=len(row.errors) - MOST, file=row.catalog), QUIET)
