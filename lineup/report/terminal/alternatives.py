"""What other choices would come to, on screen."""

from __future__ import annotations

from lineup.report import formats
from lineup.report.alternatives import changed, hand_order_said, pins_said, tradeoff_name, tradeoff_said
from lineup.report.tables import Tables
from lineup.report.terminal.grid import Column, Line, draw
from lineup.report.terminal.pen import Pen
from lineup.result import Result


def draw_alternatives(pen: Pen, result: Result, tables: Tables) -> None:
    """The user's own order, what pins cost, and plans under other margin floors, as far as somebody asked."""
    words = pen.words
    if compared := hand_order_said(result, words):
        pen.say(compared)
    if pins := pins_said(result, tables, words):
        pen.heading(words.say("pins", goal=words.goal(result.catalog.show.goal)))
        for sentence in pins:
            pen.bullet(sentence)
    if tables.tradeoffs:
        pen.heading(words.say("frontier"))
        _draw_tradeoffs(pen, tables)
        pen.say(tradeoff_said(tables, words))


def _draw_tradeoffs(pen: Pen, tables: Tables) -> None:
    words = pen.words
    names = ["frontier_floor", "goal.gmv", "goal.net_gmv", "frontier_rate", "goal.profit", "frontier_ads"]
    heads = [words.say(name) for name in names]
    heads.insert(3, words.label("margin"))
    lines = [
        Line(
            [
                pen.text(cell)
                for cell in (
                    tradeoff_name(row, words),
                    changed(words.money(row.gmv), row.gmv_change),
                    words.money(row.net_gmv),
                    changed(words.money(row.margin), row.margin_change),
                    formats.percent(row.margin_rate),
                    words.money(row.profit),
                    words.money(row.ad_spend),
                )
            ]
        )
        for row in tables.tradeoffs
    ]
    draw(pen, [Column(head, "right") for head in heads], lines)
