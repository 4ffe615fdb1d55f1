"""What was learnt, on screen: the shows, the room, the products, traffic."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from rich.console import Console

from lineup.learning.learned import LearntCatalog
from lineup.learning.limits import missing_in
from lineup.learning.values import Value
from lineup.logs.played import PlayedShow
from lineup.report import formats as show_as
from lineup.report.learnt_names import figure, name_of, say
from lineup.report.terminal.grid import Column, Line, draw
from lineup.report.terminal.pen import HEADING, QUIET, Pen
from lineup.report.words import Words

MOST_SHOWS, MOST_PRODUCTS = 12, 6
_SAME = 1e-9


@dataclass(frozen=True)
class Told:
    """What is told: the catalogue anew, and the shows behind it, those read now apart from those remembered."""

    learnt: LearntCatalog
    shows: Sequence[PlayedShow]
    file: str


def render_learnt(told: Told, console: Console) -> None:
    """Print it in the catalogue's language."""
    learnt, language = told.learnt, told.learnt.catalog.language
    pen = Pen(console, Words.of(learnt.catalog))
    pen.say(say(language, "title", shows=learnt.shows, file=told.file), HEADING)
    for show in told.shows[-MOST_SHOWS:]:
        _show(pen, show, language)
    _room(pen, learnt)
    _products(pen, learnt)
    pen.say(say(language, "sure"), QUIET)


def _show(pen: Pen, show: PlayedShow, language: str) -> None:
    entries = show.totals.entries or sum(block.entries or 0 for block in show.blocks)
    units = sum(one.units or 0 for one in show.products) or show.totals.units or 0
    pen.say(
        say(
            language, "show", start=f"{show.start:%Y-%m-%d %H:%M}", minutes=show.minutes, airings=len(show.on_air),
            entries=show_as.count(entries), units=show_as.count(units),
        )
    )  # fmt: skip
    if missing := missing_in(show):
        tables = pen.words.listed([say(language, f"table.{name}") for name in missing])
        pen.say("  " + say(language, "lacks", tables=tables), "bold yellow")


def _room(pen: Pen, learnt: LearntCatalog) -> None:
    language, room = learnt.catalog.language, learnt.of_room()
    pen.heading(say(language, "room"))
    for verdict in ("data", "some"):
        found = [value for value in room if value.verdict == verdict]
        if found:
            pen.say(say(language, verdict), QUIET)
            _table(pen, found)
    kept = [name_of(value.field, pen.words) for value in room if value.verdict == "kept"]
    if kept:
        pen.say(say(language, "kept", names=pen.words.listed(kept)))
    for why in dict.fromkeys(value.why for value in room if value.verdict == "refused"):
        names = [name_of(value.field, pen.words) for value in room if value.why == why]
        pen.say(say(language, "refused", names=pen.words.listed(names), why=say(language, f"why.{why}")))
    if learnt.pairs:
        pairs = [
            say(language, "pair", one=name_of(one, pen.words), other=name_of(other, pen.words), r=r)
            for one, other, r in learnt.pairs
        ]
        pen.say(say(language, "pairs", pairs=pen.words.listed(pairs)))


def _table(pen: Pen, values: Sequence[Value]) -> None:
    lines = [
        Line([
            pen.text(name_of(value.field, pen.words)), pen.text(figure(value.guess, value)),
            pen.text(figure(value.value, value)),
            pen.text(f"{figure(value.low, value)} – {figure(value.high, value)}"),
        ])
        for value in values
    ]  # fmt: skip
    language = pen.words.language
    heads = [Column(say(language, key), "right") for key in ("before", "now", "likely")]
    draw(pen, [Column(say(language, "what"), gives=True), *heads], lines)


def _products(pen: Pen, learnt: LearntCatalog) -> None:
    catalog, language = learnt.catalog, learnt.catalog.language
    appeals = [value for value in learnt.values if value.sku and value.field == "new_fan_appeal"]
    aired = [value for value in appeals if value.shows]
    pen.heading(say(language, "products"))
    pen.say(say(language, "counts", aired=len(aired), count=len(appeals), never=len(appeals) - len(aired)))
    if learnt.top > 1 + _SAME:
        pen.say(say(language, "scaled", top=learnt.top))
    if learnt.sold_out:
        names = pen.words.some([catalog.product(sku).name for sku in learnt.sold_out], 5)
        pen.say(say(language, "sold_out", count=len(learnt.sold_out), names=names))
    sure = [(value, learnt.moves[value.sku]) for value in aired if value.verdict in ("data", "some")]
    for key, side in (("better", 1), ("worse", -1)):
        moved = sorted((one for one in sure if side * one[1] > 0), key=lambda one: (-abs(one[1]), one[0].sku))
        if moved:
            pen.say(say(language, key), QUIET)
            for value, move in moved[:MOST_PRODUCTS]:
                pen.say(f"  {catalog.product(value.sku).name}  ×{math.exp(move):.2f}")
