"""Two plans side by side, on screen and as JSON."""

from __future__ import annotations

from dataclasses import dataclass

from rich.console import Console

from lineup.asked import Standing
from lineup.asked.compare import Difference
from lineup.catalog import Catalog
from lineup.report import formats
from lineup.report.asked.words import Telling, effect_content, totals_content
from lineup.report.terminal.grid import Column, Line, draw
from lineup.report.terminal.pen import HEADING, QUIET, Pen

_ROWS = ("gmv", "net_gmv", "profit", "margin_rate", "ad_spend", "restock_cash", "units")


@dataclass(frozen=True, slots=True)
class Compared:
    """Two plans, by the names of their files, and what differs."""

    files: tuple[str, str]
    plans: tuple[Standing, Standing]
    differences: tuple[Difference, ...]


def render_compared(told: Compared, console: Console) -> None:
    """Print the figures side by side, then every difference with what it is worth."""
    first, second = told.plans
    telling = Telling(first.catalog)
    pen = Pen(console, telling.words)
    for line in telling.say("compare", a=told.files[0], b=told.files[1]).splitlines():
        pen.say(line, HEADING)
    draw_figures(pen, telling, first, second, ("first", "second", "change"))
    for name, one in zip(("first", "second"), (first, second), strict=True):
        if one.broken:
            rules = telling.words.listed([telling.words.rule(rule.rule) for rule in one.broken])
            pen.say(telling.say("compare_broken", plan=telling.say(f"column.{name}"), rules=rules), "bold yellow")
    if not told.differences:
        pen.say(telling.say("compare_same"))
        return
    pen.heading(telling.say("compare_differs"))
    # The second catalogue names what the first doesn't have.
    for difference in told.differences:
        what = Telling(_naming(difference, first, second)).statement(difference.what)
        pen.bullet(telling.effect(what, first, difference.taken))
    pen.say("")
    pen.say(telling.say("compare_note"), QUIET)


def _naming(one: Difference, first: Standing, second: Standing) -> Catalog:
    sku = one.what.sku
    known = not sku or first.catalog.knows_variant(sku) or any(p.sku == sku for p in first.catalog.products)
    return first.catalog if known else second.catalog.model_copy(update={"language": first.catalog.language})


def draw_figures(pen: Pen, telling: Telling, first: Standing, second: Standing, heads: tuple[str, str, str]) -> None:
    """Figures of two plans side by side, and their difference. `heads`: keys of the columns' headers."""
    columns = [Column(telling.say("column.figure"), gives=True)]
    columns += [Column(telling.say(f"column.{name}"), "right") for name in heads]
    lines = []
    for name in _ROWS:
        old, new = (getattr(one.figures, name, None) for one in (first, second))
        change = None if old is None or new is None else new - old
        cells = [telling.say(f"figure.{name}"), *(_shown(telling, name, value) for value in (old, new))]
        lines.append([*cells, _shown(telling, name, change, signed=True)])
    counts = [len(one.broken) for one in (first, second)]
    lines.append([telling.say("figure.broken"), *map(str, counts), f"{counts[1] - counts[0]:+d}"])
    draw(pen, columns, [Line([pen.text(cell) for cell in line]) for line in lines])


def _shown(telling: Telling, name: str, value: float | None, *, signed: bool = False) -> str:
    if value is None:
        return "–"
    if name == "margin_rate":
        return f"{value:+.2%}" if signed else formats.percent(value, 2)
    if name == "units":
        return f"{value:+,.1f}" if signed else f"{value:,.1f}"
    return telling.signed(value) if signed else telling.amount(value)


def compared_json(told: Compared) -> str:
    """Both plans and their differences (`lineup.compare/1`), ending in a line break."""
    first, second = told.plans
    content = {
        "schema": "lineup.compare/1",
        "first": {"plan": told.files[0], **totals_content(first)},
        "second": {"plan": told.files[1], **totals_content(second)},
        "differences": [effect_content(one.what, first, one.taken) for one in told.differences],
    }
    return formats.json_text(content)
