"""What a plan workbook comes to after it was edited."""

from __future__ import annotations

from rich.console import Console

from lineup.report import formats
from lineup.report.findings import Checked
from lineup.report.terminal.faults import by_sheet, render_remarks
from lineup.report.terminal.pen import HEADING, QUIET, Pen
from lineup.report.words import Words
from lineup.review import Review


def render_review(checked: Checked, console: Console) -> None:
    """Print GMV now against what was planned, then every broken rule at its cell, and what was typed and decides nothing."""
    assert checked.review is not None
    review = checked.review
    words = Words(checked.language, review.book.catalog.show.currency)
    pen = Pen(console, words)
    plan = review.book.plan
    broken = sum(not rule.passed for rule in review.rules)
    verdict = "review_ok" if not broken else "review_broken"
    pen.say(
        words.say(
            verdict,
            file=checked.file,
            airings=len(plan.airings),
            minutes=review.book.catalog.show.minutes,
            rules=len(review.rules),
            broken=broken,
        ),
        HEADING if not broken else "bold red",
    )
    pen.say(gmv_against_plan(review, words), "bold")
    if review.figures and review.beyond > 0:
        pen.say(words.say("review_beyond", minutes=review.beyond))
    if review.figures:
        margin, net = formats.percent(review.figures.margin_rate), words.money(review.figures.net_gmv)
        profit = words.money(review.figures.profit)
        pen.say(words.say("review_figures", margin=margin, net=net, profit=profit), QUIET)
    by_sheet(pen, list(checked.of("error")))
    render_remarks(checked.findings, console, checked.language)


def gmv_against_plan(review: Review, words: Words) -> str:
    """What the plan earns now against what it promised, in a sentence."""
    if review.figures is None:
        return words.say("review_unwalkable")
    now, planned = review.figures.gmv, review.book.planned_gmv
    if planned is None:
        return words.say("review_gmv_alone", now=words.money(now))
    if round(now) == round(planned):
        return words.say("review_gmv_same", now=words.money(now))
    change = now - planned
    sign = "+" if change > 0 else "-"
    share = formats.percent(abs(change) / planned) if planned else "–"
    return words.say(
        "review_gmv",
        now=words.money(now),
        planned=words.money(planned),
        change=f"{sign}{words.money(abs(change))}",
        share=f"{sign}{share}",
    )
