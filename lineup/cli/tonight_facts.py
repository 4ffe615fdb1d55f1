"""What a hurried hand typed of a night, as facts: times, amounts, products by number, place or a piece of the name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineup.cli.asked_words import Typed
from lineup.cli.asking import refuse_tonight

if TYPE_CHECKING:
    from lineup.catalog import Catalog
    from lineup.fields import Unit
    from lineup.night.facts import Facts
    from lineup.plan import Plan


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The options as they were typed."""

    at: str
    notice: int
    late: int | None
    end: str | None
    gmv: str | None
    viewers: str | None
    target: str | None
    sold: Sequence[str] = ()
    stock: Sequence[str] = ()
    sold_out: Sequence[str] = ()
    drop: Sequence[str] = ()
    skip: Sequence[str] = ()
    lock: Sequence[str] = ()
    on_air: str | None = None


def facts_of(told: Told, catalog: Catalog, plan: Plan) -> Facts:
    """The facts, in minutes since the real start. UsageError for what can't be read, or can't be."""
    from lineup.night.facts import Facts
    from lineup.workbook.cells import Cell
    from lineup.workbook.faults import Bad
    from lineup.workbook.times import Span, minute_of

    night, language = catalog.night, catalog.language
    late = told.late
    if night.has_begun and late is not None:
        if late != -night.shift:
            raise refuse_tonight(language, "late_known", start=f"{catalog.show.start:%H:%M}", late=late)
        late = None
    typed = Typed(catalog, plan)
    began = Span(catalog.show.start + dt.timedelta(minutes=late or 0), catalog.show.minutes)
    clock = began.clock

    def minute(option: str, text: str) -> int:
        try:
            return minute_of(Cell(0, 0, "text", text), began)
        except Bad:
            raise refuse_tonight(language, "bad_time", option=option, value=text) from None

    now = minute("--at", told.at)
    end = None if told.end is None else minute("--end", told.end)
    if end is not None and end <= now:
        raise refuse_tonight(language, "end_past", value=told.end, now=now)
    last = end or catalog.show.minutes - (late or 0)
    if now >= last:
        raise refuse_tonight(language, "past_end", option="--at", value=told.at, end=clock(last))
    if now < night.now:
        raise refuse_tonight(language, "backwards", known=clock(night.now), value=told.at)

    def amount(option: str, text: str | None, example: str, unit: Unit = "yuan") -> float | None:
        return None if text is None else typed.number(option, text, example, unit, above=False)

    def pairs(option: str, texts: Sequence[str]) -> dict[str, float]:
        example = "P014=300"
        told_of = typed.pairs(option, texts, example, aired=False)
        return {sku: typed.number(option, text, example, "count", above=False) for (sku, _), text in told_of}

    def sku(option: str, text: str) -> str:
        return typed.key(option, text, aired=False)[0]

    def skus(option: str, texts: Sequence[str]) -> frozenset[str]:
        return frozenset(sku(option, text) for text in texts)

    return Facts(
        now=now,
        notice=told.notice,
        late=late,
        end=end,
        gmv=amount("--gmv", told.gmv, "627437"),
        viewers=amount("--viewers", told.viewers, "5200", "count"),
        target=amount("--target", told.target, "2000000"),
        sold=pairs("--sold", told.sold),
        left=pairs("--stock", told.stock),
        sold_out=skus("--sold-out", told.sold_out),
        dropped=skus("--drop", told.drop),
        skipped=skus("--skip", told.skip),
        locked=skus("--lock", told.lock),
        on_air=None if told.on_air is None else sku("--on-air", told.on_air),
    )
