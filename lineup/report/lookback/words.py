"""What the look back says, on screen and in the workbook alike."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from lineup.catalog import Catalog
from lineup.lookback.minutes import STAYS
from lineup.lookback.record import Advice, Compared, LookBack
from lineup.report import formats as show_as
from lineup.report.words import Words
from lineup.vocabulary.breaches import sentence
from lineup.vocabulary.words import filled, words

MEASURES = (
    "gmv", "entries", "average_online", "peak_online", "mean_stay", "stay_5s", "stay_60s", "gpm", "uv_value", "refunds",
)  # fmt: skip
"""The show in figures, in the order in which they are told."""
NAMED = 8
"""In one sentence, before the rest is only counted."""
ONLY_IF_KNOWN = (*STAYS, "refunds")
"""Told only where the files hold them."""


def said(language: str, key: str, /, **facts: object) -> str:
    """A sentence of the look back."""
    return filled(words(language, "lookback")[f"review.{key}"], language, facts)


def measures_of(found: LookBack) -> list[tuple[str, float | None, float | None]]:
    """(name, planned, actual) of every figure that is told."""
    pairs = ((name, getattr(found.planned, name), getattr(found.actual, name)) for name in MEASURES)
    return [pair for pair in pairs if pair[2] is not None or pair[0] not in ONLY_IF_KNOWN]


def figure_of(name: str, told: Words) -> Callable[[float], str]:
    """How such a figure is written."""
    if name in ("gmv", "gpm", "refunds"):
        return told.money
    if name == "uv_value":
        return lambda amount: told.money(amount, 2)
    if name in STAYS:
        return show_as.percent
    return (lambda minutes: f"{minutes:.2f}") if name == "mean_stay" else show_as.count


def lateness(found: LookBack, language: str) -> str:
    """How late, or early, it began; "" of a show that began on time."""
    return said(language, "late" if found.late > 0 else "early", minutes=abs(found.late)) if found.late else ""


def name_of(sku: str, catalog: Catalog) -> str:
    """What a product is called; of none that it was between products."""
    return catalog.product(sku).name if sku else said(catalog.language, "nothing")


def time_of(one: Compared, start: dt.datetime) -> str:
    """The clock time at which it aired, or was to."""
    span = one.actual or one.planned
    return f"{start + dt.timedelta(minutes=span[0]):%H:%M}" if span else ""


def moment_of(one: Compared, start: dt.datetime, catalog: Catalog) -> str:
    """One of the moments that counted, in a sentence."""
    language = catalog.language
    facts = {
        "name": f"{time_of(one, start) if one.sku else ''} {name_of(one.sku, catalog)}".strip(),
        "amount": Words.of(catalog).money(abs(one.difference)),
        "cause": said(language, f"brief.{one.main_cause}"),
    }
    if one.status == "skipped":
        return said(language, "moment.skipped", **facts)
    return said(language, "moment.more" if one.difference > 0 else "moment.less", **facts)


def off_the_plan(found: LookBack, catalog: Catalog) -> list[str]:
    """What the host skipped, added, overran or cut short, a sentence each kind."""
    language, told = catalog.language, []
    kinds = {
        "skipped": [name_of(one.sku, catalog) for one in found.airings if one.status == "skipped"],
        "added": [name_of(one.sku, catalog) for one in found.airings if one.status == "added" and one.sku],
        "overran": [_by(one, catalog) for one in found.airings if one.overran > 0],
        "cut": [_by(one, catalog) for one in found.airings if one.overran < 0],
    }
    for kind, names in kinds.items():
        if names:
            told.append(said(language, f"off.{kind}", count=len(names), names=Words.of(catalog).some(names, NAMED)))
    return told


def _by(one: Compared, catalog: Catalog) -> str:
    return said(catalog.language, "off.by", name=name_of(one.sku, catalog), minutes=f"{one.overran:+d}")


def broken(found: LookBack, catalog: Catalog) -> list[str]:
    """Every rule that broke in the show as played, and how; or that those which can be judged held."""
    told = [sentence(found.as_played, breach) for rule in found.rules for breach in rule.breaches]
    return told or ([said(catalog.language, "rules_held", count=len(found.rules))] if found.rules else [])


def advised(found: LookBack, catalog: Catalog) -> list[str]:
    """What to change next time; learning from the show always."""
    return [*(_advice(one, catalog) for one in found.advice), said(catalog.language, "next")]


def _advice(one: Advice, catalog: Catalog) -> str:
    told = Words.of(catalog)
    facts: dict[str, object] = {"name": name_of(one.sku, catalog)}
    for name, figure in one.facts.items():
        if name in ("amount", "earns"):
            facts[name] = told.money(figure, 2 if name == "earns" else 0)
        else:
            facts[name] = show_as.count(figure) if name == "minutes" else show_as.percent(figure, 0)
    return said(catalog.language, f"advice.{one.code}", **facts)
