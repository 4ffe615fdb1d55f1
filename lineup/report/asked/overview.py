"""Every airing of a plan with what it would come to otherwise, on screen and as JSON."""

from __future__ import annotations

from dataclasses import dataclass

from rich.console import Console

from lineup.asked import Standing
from lineup.asked.explain import Trial, of_absence, of_length, of_price
from lineup.report.asked.words import Telling, effect_content, totals_content
from lineup.report.formats import json_text
from lineup.report.terminal.grid import Column, Line, draw
from lineup.report.terminal.pen import HEADING, QUIET, Pen
from lineup.vocabulary.wording import clock

_TRIED = ("without", "longer", "shorter", "dearer", "cheaper")


@dataclass(frozen=True, slots=True)
class Overview:
    """A plan by the name of its file; of every airing what was tried, by the end of its code."""

    file: str
    base: Standing
    rows: tuple[dict[str, Trial], ...]


def overview_of(file: str, base: Standing) -> Overview:
    """Try every airing without it, a minute longer and shorter, a price step up and down."""
    prices = {price.sku: tuple(of_price(base, price.sku)) for price in base.plan.prices}
    rows = []
    for place, airing in enumerate(base.plan.airings):
        trials = (of_absence(base, place), *of_length(base, place), *prices.get(airing.sku, ()))
        rows.append({trial.what.code.removeprefix("explain."): trial for trial in trials})
    return Overview(file, base, tuple(rows))


def render_overview(told: Overview, console: Console) -> None:
    """Print a line an airing, each with what the goal gains or loses."""
    telling, base = Telling(told.base.catalog), told.base
    pen, figures = Pen(console, telling.words), base.figures
    assert figures is not None
    goal = telling.words.goal(base.catalog.show.goal)
    pen.say(telling.say("explain", file=told.file, gmv=figures.gmv, profit=figures.profit, goal=goal), HEADING)
    columns = [Column(telling.say("column.time")), Column(telling.say("column.product"), gives=True)]
    columns += [Column(telling.say(f"column.{name}"), "right") for name in _TRIED]
    lines = []
    for airing, trials in zip(base.plan.airings, told.rows, strict=True):
        cells = [clock(base.catalog, airing.start_min), base.catalog.product(airing.sku).name]
        cells += [_shown(telling, base, trials.get(name)) for name in _TRIED]
        lines.append(Line([pen.text(cell) for cell in cells]))
    draw(pen, columns, lines)
    count = len(base.catalog.products) - len({airing.sku for airing in base.plan.airings})
    key = "explain_marks" if count else "explain_all_marks"
    pen.say(telling.say(key, file=told.file, count=count), QUIET)
    pen.say(telling.say("explain_note"), QUIET)


def _shown(telling: Telling, base: Standing, trial: Trial | None) -> str:
    if trial is None or trial.now.figures is None:
        return "–"
    return telling.signed(trial.now.value - base.value) + ("*" if trial.now.breaks_beyond(base) else "")


def overview_json(told: Overview) -> str:
    """The same for programs (`lineup.explain/1`), ending in a line break."""
    content = {
        "schema": "lineup.explain/1",
        "plan": told.file,
        "now": totals_content(told.base),
        "airings": [
            {"sku": airing.sku, "start_min": airing.start_min}
            | {name: effect_content(trial.what, told.base, trial.now) for name, trial in trials.items()}
            for airing, trials in zip(told.base.plan.airings, told.rows, strict=True)
        ],
    }
    return json_text(content)
