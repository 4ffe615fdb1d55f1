"""复盘 on screen."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from lineup.catalog import Catalog
from lineup.lookback.record import CAUSES, LookBack
from lineup.report.lookback.words import (
    advised,
    broken,
    figure_of,
    lateness,
    measures_of,
    moment_of,
    name_of,
    off_the_plan,
    said,
    time_of,
)
from lineup.report.terminal.curves import sparkline, squeeze
from lineup.report.terminal.grid import Column, Line, draw
from lineup.report.terminal.pen import HEADING, QUIET, Pen
from lineup.report.words import Words


def render_lookback(found: LookBack, catalog: Catalog, console: Console) -> None:
    """Print planned against actual: the figures, what each cause did, the airings, the moments that counted."""
    pen, language = Pen(console, Words.of(catalog)), catalog.language
    pen.say(said(language, "title", start=f"{found.start:%Y-%m-%d %H:%M}"), HEADING)
    if late := lateness(found, language):
        pen.say(late, "bold yellow")
    _measures(pen, found, language)
    _curves(pen, found, language)
    _causes(pen, found, language)
    _airings(pen, found, catalog)
    _list(pen, "off", off_the_plan(found, catalog))
    _list(pen, "moments", [moment_of(one, found.start, catalog) for one in found.moments()])
    _lengths(pen, found, catalog)
    _list(pen, "rules", broken(found, catalog))
    _list(pen, "advice", advised(found, catalog))


def _list(pen: Pen, title: str, sentences: Sequence[str]) -> None:
    """Sentences under a heading; nothing where there are none."""
    if sentences:
        pen.heading(said(pen.words.language, title))
        for one in sentences:
            pen.bullet(one)


def _measures(pen: Pen, found: LookBack, language: str) -> None:
    lines = []
    for name, planned, actual in measures_of(found):
        form = figure_of(name, pen.words)
        texts = [form(value) if value is not None else "–" for value in (planned, actual)]
        change = f"{actual / planned - 1:+.0%}" if planned and actual is not None else ""
        lines.append(Line([pen.text(text) for text in (said(language, f"measure.{name}"), *texts, change)]))
    draw(
        pen,
        [
            Column(said(language, "show")),
            *(Column(said(language, key), "right") for key in ("planned", "actual", "change")),
        ],
        lines,
    )


def _curves(pen: Pen, found: LookBack, language: str) -> None:
    """Viewers and GMV by minute, planned above actual, on one scale; nothing where bars cannot be drawn."""
    if not pen.draws:
        return
    for name in ("viewers", "gmv"):
        rows = {
            side: [getattr(getattr(one, side), name, None) for one in found.minutes] for side in ("planned", "actual")
        }
        known = {side: values for side, values in rows.items() if any(value is not None for value in values)}
        captions = {side: pen.text(f"{said(language, f'curve.{name}')} {said(language, side)}") for side in known}
        margin = max(caption.cell_len for caption in captions.values()) + 1
        width = max(10, pen.width - margin)
        squeezed = {side: squeeze([value or 0.0 for value in values], width) for side, values in known.items()}
        most = max(max(values) for values in squeezed.values())
        for side, values in squeezed.items():
            bars = sparkline([*values, most])[:-1]
            gap = " " * (margin - captions[side].cell_len)
            pen.show(Text.assemble(captions[side], gap, (bars, QUIET if side == "planned" else "")))


def _causes(pen: Pen, found: LookBack, language: str) -> None:
    pen.heading(said(language, "causes"))
    lines = []
    for cause in CAUSES:
        amount = "–" if cause in found.unknown else _signed(pen, found.parts[cause])
        lines.append(Line([pen.text(said(language, f"cause.{cause}")), pen.text(amount)]))
    total = [pen.text(said(language, "in_all")), pen.text(_signed(pen, found.actual.gmv - found.planned.gmv))]
    draw(pen, [Column(said(language, "cause"), gives=True), Column("GMV", "right")], lines, total)
    if found.unknown:
        names = pen.words.listed([said(language, f"cause.{cause}") for cause in found.unknown])
        pen.say(said(language, "unknown", names=names))


def _airings(pen: Pen, found: LookBack, catalog: Catalog) -> None:
    language = catalog.language
    pen.heading(said(language, "airings"))
    lines = []
    for one in found.airings:
        minutes = [span[1] - span[0] if span else 0 for span in (one.planned, one.actual)]
        lines.append(
            Line([
                pen.text(time_of(one, found.start)),
                pen.text(name_of(one.sku, catalog)),
                pen.text(said(language, f"status.{one.status}") if one.status != "aired" else ""),
                pen.text(f"{minutes[0]} → {minutes[1]}"), pen.text(pen.words.money(one.planned_gmv)),
                pen.text(pen.words.money(one.actual_gmv)), pen.text(_signed(pen, one.difference)),
                pen.text(said(language, f"brief.{one.main_cause}")),
            ])
        )  # fmt: skip
    heads = [Column(said(language, "from")), Column(said(language, "product"), gives=True), Column("")]
    heads += [Column(said(language, key), "right") for key in ("minutes", "planned", "actual", "difference")]
    draw(pen, [*heads, Column(said(language, "mainly"))], lines)


def _lengths(pen: Pen, found: LookBack, catalog: Catalog) -> None:
    """Products that got too many minutes, or too few, with what a viewer-minute of each earned."""
    told = [one for one in found.goods if one.length in ("long", "short")]
    if not told:
        return
    language = catalog.language
    pen.heading(said(language, "lengths"))
    lines = [
        Line([
            pen.text(name_of(one.sku, catalog)), pen.text(said(language, f"length.{one.length}")), pen.text(f"{one.minutes}"),
            pen.text(pen.words.money(one.earns or 0.0, 2)),
        ])
        for one in sorted(told, key=lambda one: (one.length, -(one.earns or 0.0), one.sku))
    ]  # fmt: skip
    heads = [Column(said(language, "product"), gives=True), Column("")]
    draw(pen, [*heads, *(Column(said(language, key), "right") for key in ("minutes", "earns"))], lines)


def _signed(pen: Pen, amount: float) -> str:
    rounded = round(amount)
    return ("+" if rounded > 0 else "−" if rounded < 0 else "") + pen.words.money(abs(rounded))
