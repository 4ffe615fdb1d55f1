"""复盘 on screen and as JSON."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from typing import Any

from rich.console import Console

from lineup.catalog import Catalog
from lineup.lookback.record import CAUSES, Compared, LookBack, Measures
from lineup.report import formats as show_as
from lineup.report.terminal.grid import Column, Line, draw
from lineup.report.terminal.pen import HEADING, Pen
from lineup.report.words import Words
from lineup.vocabulary.words import filled, words

SCHEMA = "lineup.review/1"
_SMALL = 0.005  # of the planned GMV: what a cause must have done to be told


def said(language: str, key: str, /, **facts: object) -> str:
    """A sentence of the look back."""
    return filled(words(language, "lookback")[f"review.{key}"], language, facts)


def lookback_json(found: LookBack) -> str:
    """The look back as JSON, amounts in yuan, minutes from the start."""

    def measures(one: Measures) -> dict[str, Any]:
        fields = ("gmv", "entries", "average_online", "peak_online", "mean_stay", "gpm", "uv_value")
        return {field: None if getattr(one, field) is None else round(getattr(one, field), 2) for field in fields}

    told = {
        "schema": SCHEMA,
        "start": found.start.isoformat(timespec="minutes"),
        "late": found.late,
        "planned": measures(found.planned),
        "actual": measures(found.actual),
        "parts": {cause: round(amount, 2) for cause, amount in found.parts.items()},
        "unknown": list(found.unknown),
        "airings": [
            {
                "sku": one.sku, "status": one.status, "planned": one.planned, "actual": one.actual,
                "planned_gmv": round(one.planned_gmv, 2), "actual_gmv": round(one.actual_gmv, 2),
                "parts": {cause: round(amount, 2) for cause, amount in one.parts.items()},
            }
            for one in found.airings
        ],
    }  # fmt: skip
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def render_lookback(found: LookBack, catalog: Catalog, console: Console) -> None:
    """Print planned against actual: the figures, what each cause did, the airings, the moments that counted."""
    pen, language = Pen(console, Words.of(catalog)), catalog.language
    pen.say(said(language, "title", start=f"{found.start:%Y-%m-%d %H:%M}"), HEADING)
    if found.late:
        pen.say(said(language, "late" if found.late > 0 else "early", minutes=abs(found.late)), "bold yellow")
    _measures(pen, found, language)
    _causes(pen, found, language)
    _airings(pen, found, catalog)
    pen.heading(said(language, "moments"))
    for one in found.moments():
        if abs(one.difference) > _SMALL * max(1.0, found.planned.gmv):
            pen.bullet(_moment(pen, one, found.start, catalog))
    pen.say(said(language, "next"))


def _measures(pen: Pen, found: LookBack, language: str) -> None:
    money, count = pen.words.money, show_as.count
    shown: dict[str, Callable[[float], str]] = {
        "gmv": money, "entries": count, "average_online": count, "peak_online": count, "mean_stay": lambda x: f"{x:.2f}",
        "gpm": money, "uv_value": lambda x: money(x, 2),
    }  # fmt: skip
    lines = []
    for field, form in shown.items():
        pair = [getattr(one, field) for one in (found.planned, found.actual)]
        texts = [form(value) if value is not None else "–" for value in pair]
        change = f"{pair[1] / pair[0] - 1:+.0%}" if pair[0] and pair[1] is not None else ""
        lines.append(Line([pen.text(text) for text in (said(language, f"measure.{field}"), *texts, change)]))
    draw(
        pen,
        [
            Column(said(language, "show")),
            *(Column(said(language, key), "right") for key in ("planned", "actual", "change")),
        ],
        lines,
    )


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
        times = one.actual or one.planned
        minutes = [span[1] - span[0] if span else 0 for span in (one.planned, one.actual)]
        lines.append(
            Line([
                pen.text(f"{found.start + dt.timedelta(minutes=times[0]):%H:%M}" if times else ""),
                pen.text(_name(one, catalog)),
                pen.text(said(language, f"status.{one.status}") if one.status != "aired" else ""),
                pen.text(f"{minutes[0]} → {minutes[1]}"), pen.text(pen.words.money(one.planned_gmv)),
                pen.text(pen.words.money(one.actual_gmv)), pen.text(_signed(pen, one.difference)),
                pen.text(said(language, f"cause.{one.main_cause}")),
            ])
        )  # fmt: skip
    heads = [Column(said(language, "from")), Column(said(language, "product"), gives=True), Column("")]
    heads += [Column(said(language, key), "right") for key in ("minutes", "planned", "actual", "difference")]
    draw(pen, [*heads, Column(said(language, "mainly"))], lines)


def _moment(pen: Pen, one: Compared, start: dt.datetime, catalog: Catalog) -> str:
    language = catalog.language
    amount = pen.words.money(abs(one.difference))
    minute = (one.actual or one.planned or (0, 0))[0]
    at = f"{start + dt.timedelta(minutes=minute):%H:%M}" if one.sku else ""
    facts = {
        "name": f"{at} {_name(one, catalog)}".strip(),
        "amount": amount,
        "cause": said(language, f"cause.{one.main_cause}"),
    }
    if one.status == "skipped":
        return said(language, "moment.skipped", **facts)
    return said(language, "moment.more" if one.difference > 0 else "moment.less", **facts)


def _name(one: Compared, catalog: Catalog) -> str:
    return catalog.product(one.sku).name if one.sku else said(catalog.language, "nothing")


def _signed(pen: Pen, amount: float) -> str:
    rounded = round(amount)
    return ("+" if rounded > 0 else "−" if rounded < 0 else "") + pen.words.money(abs(rounded))
