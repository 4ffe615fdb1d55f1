"""A plan played on many nights, on screen."""

from __future__ import annotations

from dataclasses import dataclass

from rich.console import Console

from lineup.odds import Odds
from lineup.odds.extremes import Night
from lineup.report import formats as show_as
from lineup.report.odds_prose import noise_assumed, odds_lines
from lineup.report.terminal.grid import Column, Line, draw
from lineup.report.terminal.pen import HEADING, QUIET, Pen
from lineup.report.words import Words
from lineup.review import Review
from lineup.vocabulary.wording import clock

_SELDOM = 0.05
"""A product that sells out less often is not listed."""


@dataclass(frozen=True, slots=True)
class Simulated:
    """What came of a plan's nights. `file`: its name."""

    file: str
    review: Review
    odds: Odds
    worst: tuple[Night, ...]
    best: tuple[Night, ...]


def render_simulated(told: Simulated, console: Console) -> None:
    """Print the odds, what sells out, the worst and the best nights, and what was assumed."""
    catalog, figures = told.review.book.catalog, told.review.figures
    assert figures is not None
    words = Words.of(catalog)
    pen = Pen(console, words)
    pen.say(words.say("simulated", file=told.file, gmv=words.money(figures.gmv)), HEADING)
    if broken := sum(not rule.passed for rule in told.review.rules):
        pen.say(words.say("simulated_broken", broken=broken, file=told.file), "bold yellow")
    for sentence in odds_lines(catalog, told.odds, words):
        pen.say(sentence)
    _draw_sold_out(pen, told)
    for key, nights in (("simulated_worst", told.worst), ("simulated_best", told.best)):
        pen.heading(words.say(key))
        for night in nights:
            pen.bullet(_night_said(night, told, words))
    pen.say("")
    pen.say(words.say("simulated_parts", as_expected=words.money(told.worst[0].as_expected)), QUIET)
    pen.say(noise_assumed(words), QUIET)


def _draw_sold_out(pen: Pen, told: Simulated) -> None:
    """A row a product that sells out now and then, the surest first."""
    catalog, words = told.review.book.catalog, pen.words
    often = sorted((one for one in told.odds.sold_out if one.chance >= _SELDOM), key=lambda one: -one.chance)
    if not often:
        return
    pen.heading(words.say("simulated_sold_out"))
    columns = [
        Column(words.label("caption.product_column"), gives=True),
        Column(words.say("simulated_chance"), "right"),
        Column(words.say("simulated_when"), "right"),
    ]
    rows = [
        (catalog.product(one.sku).name, show_as.percent(one.chance, 0), clock(catalog, one.minute)) for one in often
    ]
    draw(pen, columns, [Line([pen.text(cell) for cell in row]) for row in rows])


def _night_said(night: Night, told: Simulated, words: Words) -> str:
    """What a night came to, and what made it."""
    catalog, median = told.review.book.catalog, told.odds.gmv.mid

    def signed(amount: float) -> str:
        return ("-" if amount < 0 else "+") + words.money(abs(amount))

    said = words.say(
        "simulated_night",
        gmv=words.money(night.gmv),
        against=f"{night.gmv / median - 1:+.0%}" if median else "–",
        profit=words.money(night.profit),
        entries=f"{night.entries:+.0%}",
        by_entries=signed(night.by_entries),
        by_demand=signed(night.by_demand),
        by_host=signed(night.by_host),
    )
    products = [
        words.say("simulated_product", name=catalog.product(sku).name, change=signed(apart))
        for sku, apart in night.products
    ]
    if products:
        said += words.say("simulated_products", products=words.listed(products))
    if night.broken:
        said += words.say("simulated_rules", rules=words.listed([words.rule(rule) for rule in night.broken]))
    return said
