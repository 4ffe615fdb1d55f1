"""What rooms share, as a few lines on a console: what it earned, who got how much."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from rich.console import Console

from lineup.catalog import Language
from lineup.report.shared_prose import gains_said, part_said, thing_said
from lineup.report.tables.shared import SharedGain, SharedRow
from lineup.report.terminal.pen import HEADING, QUIET, Pen
from lineup.report.words import Words

MOST = 8
"""Rooms shown of one thing, and things; the summary has them all."""


def render_shared(gains: Sequence[SharedGain], rows: Sequence[SharedRow], console: Console, language: Language) -> None:
    """Print what sharing earned, then of each thing who got most of it."""
    pen = Pen(console, Words(language, gains[0].currency))
    pen.heading(pen.words.label("sheet.shared"))
    for said in gains_said(gains[:MOST], pen.words):
        pen.say(said)
    things = [list(of_thing) for _, of_thing in groupby(rows, key=lambda row: (row.what, row.sku, row.amount))]
    for of_thing in things[:MOST]:
        pen.say(thing_said(of_thing[0], pen.words), HEADING)
        for row in of_thing[:MOST]:
            pen.bullet(part_said(row, pen.words))
        if len(of_thing) > MOST:
            pen.say(pen.words.say("sharing_more_rooms", count=len(of_thing) - MOST), QUIET)
    if len(things) > MOST:
        pen.say(pen.words.say("sharing_more_things", count=len(things) - MOST), QUIET)
