"""Two plans side by side: figures, broken rules, and what becomes of each airing."""

from __future__ import annotations

from rich.console import Console

from lineup.catalog import Catalog
from lineup.night.outlook import Outlook
from lineup.night.told import Change, between
from lineup.report.formats import figure
from lineup.report.terminal.grid import Column, Line, draw
from lineup.report.terminal.pen import HEADING, Pen
from lineup.report.terminal.tonight import draw_changes
from lineup.report.tonight import TonightWords

FIGURES = ("gmv", "net_gmv", "margin", "profit", "ad_spend", "value")


def render_versus(title: str, catalog: Catalog, before: Outlook, after: Outlook, console: Console) -> None:
    """Print both; `catalog` names the products of either."""
    said = TonightWords(catalog)
    pen = Pen(console, said.words)
    pen.say(title, HEADING)
    keys = ("figure", "before", "after", "difference")
    columns = [Column(said.say(f"head.{key}"), "left" if key == "figure" else "right") for key in keys]
    lines = []
    for name in FIGURES:
        was, now = getattr(before.figures, name), getattr(after.figures, name)
        cells = (said.say(f"figure.{name}"), said.money(was), said.money(now), said.signed(now - was))
        lines.append(Line([pen.text(cell) for cell in cells]))
    draw(pen, columns, lines)
    for key, outlook in (("broken_before", before), ("broken_now", after)):
        if outlook.broken:
            pen.say(said.say(key, rules=said.rules(outlook.broken)), "bold yellow")
    if not before.broken and not after.broken:
        pen.say(said.say("nothing_broken"))
    pen.say("")
    told = differing(before, after, catalog.night.aired)
    if not told:
        pen.say(said.say("no_difference"))
        return
    pen.say(said.counts(between(before, after, catalog.night.aired)))
    draw_changes(pen, told, said)


def differing(before: Outlook, after: Outlook, aired: int) -> tuple[Change, ...]:
    """The airings that are not as they were, or earn otherwise."""
    return tuple(
        change
        for change in between(before, after, aired)
        if change.kind != "kept" or change.longer or change.new_price or abs(change.earns) >= 0.5
    )


def versus_json(before: Outlook, after: Outlook, aired: int) -> dict[str, object]:
    """Both plans' figures and broken rules, and the airings that differ."""

    def told(outlook: Outlook) -> dict[str, object]:
        figures: dict[str, object] = {name: figure(getattr(outlook.figures, name)) for name in FIGURES}
        return figures | {"broken": list(outlook.broken)}

    def airing(change: Change) -> dict[str, object]:
        return {
            "sku": change.sku,
            "kind": change.kind,
            "start_min_before": change.before.start_min if change.before else None,
            "start_min": change.now.start_min if change.now else None,
            "longer": change.longer,
            "gmv_before": figure(change.gmv_before),
            "gmv": figure(change.gmv_now),
        }

    return {
        "before": told(before),
        "after": told(after),
        "airings": [airing(change) for change in differing(before, after, aired)],
    }
