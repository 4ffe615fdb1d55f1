"""What other choices would come to, on screen."""

from __future__ import annotations

from lineup.report.alternatives import frontier_rows, hand_order_said, pins_said
from lineup.report.terminal.grid import Column, Line, draw
from lineup.report.terminal.pen import Pen
from lineup.result import Result


def draw_alternatives(pen: Pen, result: Result) -> None:
    """The user's own order, what pins cost, and plans under other margin floors, as far as somebody asked."""
    words = pen.words
    if compared := hand_order_said(result, words):
        pen.say(compared)
    if pins := pins_said(result, words):
        pen.heading(words.say("pins", goal=words.goal(result.catalog.show.goal)))
        for sentence in pins:
            pen.bullet(sentence)
    if result.frontier:
        pen.heading(words.say("frontier"))
        names = ["frontier_floor", "goal.gmv", "goal.net_gmv", "frontier_rate", "goal.profit", "frontier_ads"]
        heads = [words.say(name) for name in names]
        heads.insert(3, words.label("margin"))
        columns = [Column(head, "right") for head in heads]
        lines = [Line([pen.text(cell) for cell in row]) for row in frontier_rows(result.frontier, words)]
        draw(pen, columns, lines)
