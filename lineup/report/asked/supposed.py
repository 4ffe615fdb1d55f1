"""What comes of a plan that was changed as somebody asked, on screen and as JSON."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rich.console import Console

from lineup.asked import Standing
from lineup.asked.compare import Difference
from lineup.report.asked.compared import draw_figures
from lineup.report.asked.words import Telling, statement_content, totals_content
from lineup.report.formats import json_text
from lineup.report.terminal.pen import HEADING, QUIET, Pen
from lineup.vocabulary.breaches import sentence

_WHOLES = ("differs.order", "differs.all_minutes", "differs.product")
"""Differences that only sum up others, or that only pin what was asked."""
_AS_CHANGES = {f"differs.only_{which}": f"changes.only_{which}" for which in ("first", "second")}
"""What is called otherwise where one plan comes from the other."""


@dataclass(frozen=True, slots=True)
class Supposed:
    """A plan before and after. `file`: its name; `replanned`: whether a search planned around what was asked."""

    file: str
    before: Standing
    after: Standing
    changes: tuple[Difference, ...]
    replanned: bool

    @property
    def diff(self) -> tuple[Difference, ...]:
        """The changes, without those that tell nothing new."""
        return tuple(one for one in self.changes if one.what.code not in _WHOLES)


def render_supposed(told: Supposed, console: Console) -> None:
    """Print the figures before and after, every broken rule, and what changed in the rundown."""
    telling = Telling(told.before.catalog)
    pen = Pen(console, telling.words)
    pen.say(telling.say("whatif_replanned" if told.replanned else "whatif", file=told.file), HEADING)
    draw_figures(pen, telling, told.before, told.after, ("before", "after", "difference"))
    if told.after.broken:
        pen.heading(telling.say("whatif_broken"))
        for rule in told.after.broken:
            for breach in rule.breaches:
                pen.bullet(sentence(told.after.catalog, breach))
    pen.heading(telling.say("whatif_diff"))
    if not told.diff:
        pen.say(telling.say("whatif_same"))
    for one in told.diff:
        pen.bullet(telling.statement(replace(one.what, code=_AS_CHANGES.get(one.what.code, one.what.code))))
    if not told.replanned:
        pen.say("")
        pen.say(telling.say("whatif_note"), QUIET)


def supposed_json(told: Supposed) -> str:
    """Before, after, and the changes (`lineup.whatif/1`), ending in a line break."""
    catalog = told.after.catalog
    content = {
        "schema": "lineup.whatif/1",
        "plan": told.file,
        "replanned": told.replanned,
        "before": totals_content(told.before),
        "after": totals_content(told.after)
        | {"breaches": [sentence(catalog, breach) for rule in told.after.broken for breach in rule.breaches]},
        "changes": [{"code": one.what.code, **statement_content(one.what)} for one in told.diff],
        "rundown": [
            {"sku": a.sku, "start_min": a.start_min, "duration_min": a.duration_min, "airing": a.airing}
            for a in told.after.plan.airings
        ],
    }
    return json_text(content)
