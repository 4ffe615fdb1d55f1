"""A plan on screen: in colour where there is colour, readable in a pipe and in a narrow window."""

from __future__ import annotations

from rich.console import Console

from lineup.report import goal_prose, paid_prose, prose
from lineup.report.alternatives import next_place_said
from lineup.report.odds_prose import odds_said
from lineup.report.substitutes import substitutes_said
from lineup.report.tables import tables_of
from lineup.report.terminal.alternatives import draw_alternatives
from lineup.report.terminal.curves import draw_curves
from lineup.report.terminal.pen import HEADING, QUIET, Pen
from lineup.report.terminal.rundown import draw_rundown
from lineup.report.terminal.sections import draw_assumptions, draw_paid, draw_restock, draw_rules, draw_search
from lineup.report.terminal.totals import draw_totals
from lineup.report.words import Words
from lineup.result import Result


def render_plan(result: Result, console: Console) -> None:
    """Print the plan in the catalogue's language: rundown, curve, totals, orders, paid traffic, rules, assumptions."""
    tables, pen = tables_of(result), Pen(console, Words.of(result.catalog))
    pen.say(f"{pen.words.label('caption.plan')}  {prose.headline(result, pen.words)}", HEADING)
    if prose.stopped_early(result):
        pen.say(f"[{pen.words.label('caption.stopped')}] {prose.search(result, pen.words)}", "bold yellow")
    pen.say(goal_prose.goal_leads(tables, pen.words), HEADING)
    if loses := paid_prose.warning(tables, pen.words):
        pen.say(loses, "bold yellow")
    pen.say("")
    draw_rundown(pen, tables)
    pen.say("")
    draw_curves(pen, tables)
    if highlight := prose.highlight(tables, pen.words):
        pen.say(highlight)
    if elsewhere := next_place_said(result, pen.words):
        pen.say(elsewhere)
    pen.say(prose.peak(tables, pen.words))
    pen.heading(pen.words.label("caption.totals"))
    draw_totals(pen, result, tables)
    pen.say(pen.words.say("expected"), QUIET)
    for sentence in odds_said(result, pen.words):
        pen.say(sentence)
    for sentence in goal_prose.what_is_left(result, tables, pen.words):
        pen.say(sentence)
    for sentence in (*goal_prose.welfare(result, tables, pen.words), *goal_prose.never_air(tables, pen.words)):
        pen.say(sentence)
    for sentence in substitutes_said(tables, pen.words):
        pen.say(sentence)
    draw_alternatives(pen, result, tables)
    draw_restock(pen, tables)
    draw_paid(pen, result, tables)
    draw_rules(pen, tables)
    draw_assumptions(pen, result, tables)
    draw_search(pen, result)
