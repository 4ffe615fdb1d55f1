"""Plans under every combination of some parameters, one line each, on screen and as JSON."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console

from lineup.asked.scenarios import Scenario
from lineup.catalog import Catalog
from lineup.report import formats
from lineup.report.asked.words import Telling, totals_content
from lineup.report.terminal.grid import Column, Line, draw
from lineup.report.terminal.pen import HEADING, Pen

_FIGURES = ("gmv", "net_gmv", "profit", "ad_spend")


def render_scenarios(file: str, catalog: Catalog, scenarios: Sequence[Scenario], console: Console) -> None:
    """Print a line a combination, then why some have no plan."""
    telling = Telling(catalog)
    pen = Pen(console, telling.words)
    pen.say(telling.say("scenarios", file=file, count=len(scenarios)), HEADING)
    names = [name for name, _ in scenarios[0].settings]
    columns = [Column(telling.words.parameter(name), "right") for name in names]
    columns += [Column(telling.say(f"figure.{name}"), "right") for name in _FIGURES]
    columns.append(Column(telling.say("figure.margin_rate"), "right", gives=True))
    lines = []
    for one in scenarios:
        figures = one.plan.figures if one.plan else None
        cells = [value for _, value in one.settings]
        cells += [telling.amount(getattr(figures, name)) if figures else "–" for name in _FIGURES]
        cells.append(formats.percent(figures.margin_rate, 2) if figures else "–")
        lines.append(Line([pen.text(cell) for cell in cells]))
    draw(pen, columns, lines)
    for one in scenarios:
        if one.plan is None:
            settings = telling.say("joint").join(f"{telling.words.parameter(name)} {v}" for name, v in one.settings)
            pen.bullet(telling.say("scenario_none", settings=settings, why=one.why))


def scenarios_json(file: str, scenarios: Sequence[Scenario]) -> str:
    """The same for programs (`lineup.scenarios/1`), ending in a line break."""
    content = {
        "schema": "lineup.scenarios/1",
        "plan": file,
        "scenarios": [
            {"settings": dict(one.settings), "why": one.why}
            | (totals_content(one.plan) if one.plan else {"figures": None, "broken": None})
            for one in scenarios
        ],
    }
    return formats.json_text(content)
