"""What a hurried hand typed of a night, as facts: times, amounts, products by number, place or a piece of the name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lineup.errors import UsageError
from lineup.vocabulary.words import filled, words

if TYPE_CHECKING:
    from lineup.catalog import Catalog, Language
    from lineup.night.facts import Facts
    from lineup.plan import Plan
    from lineup.workbook.plan_book import PlanBook


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


def refuse(language: str, key: str, **facts: object) -> UsageError:
    """What an option can't be used for, in words."""
    return UsageError(filled(words(language, "tonight")[key], language, facts))


def read_plan(path: Path, language: Language | None, speaks: str) -> PlanBook:
    """The plan workbook at `path`. UsageError if it is none."""
    from lineup.workbook.plan_book import is_plan_book, read_plan_book

    if not is_plan_book(path, language):
        raise refuse(speaks, "not_plan", path=path)
    return read_plan_book(path, language)


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
            raise refuse(language, "late_known", start=f"{catalog.show.start:%H:%M}", late=late)
        late = None
    names = Names(catalog, plan)
    began = Span(catalog.show.start + dt.timedelta(minutes=late or 0), catalog.show.minutes)
    clock = began.clock

    def minute(option: str, text: str) -> int:
        try:
            return minute_of(Cell(0, 0, "text", text), began)
        except Bad:
            raise refuse(language, "bad_time", option=option, value=text) from None

    now = minute("--at", told.at)
    end = None if told.end is None else minute("--end", told.end)
    if end is not None and end <= now:
        raise refuse(language, "end_past", value=told.end, now=now)
    last = end or catalog.show.minutes - (late or 0)
    if now >= last:
        raise refuse(language, "past_end", option="--at", value=told.at, end=clock(last))
    if now < night.now:
        raise refuse(language, "backwards", known=clock(night.now), value=told.at)

    def amount(option: str, text: str | None, example: str) -> float | None:
        return None if text is None else number_of(language, option, text, example)

    def pairs(option: str, texts: Sequence[str]) -> dict[str, float]:
        told_of = names.pairs(option, texts)
        return {sku: number_of(language, option, text, "P014=300") for sku, text in told_of.items()}

    return Facts(
        now=now,
        notice=told.notice,
        late=late,
        end=end,
        gmv=amount("--gmv", told.gmv, "627437"),
        viewers=amount("--viewers", told.viewers, "5200"),
        target=amount("--target", told.target, "2000000"),
        sold=pairs("--sold", told.sold),
        left=pairs("--stock", told.stock),
        sold_out=names.skus("--sold-out", told.sold_out),
        dropped=names.skus("--drop", told.drop),
        skipped=names.skus("--skip", told.skip),
        locked=names.skus("--lock", told.lock),
        on_air=None if told.on_air is None else names.sku("--on-air", told.on_air),
    )


def number_of(language: str, option: str, text: str, example: str) -> float:
    """An amount as people type it, from 0 on. UsageError, with an example, if it is none."""
    from lineup.fields import Field
    from lineup.workbook.cells import Cell
    from lineup.workbook.faults import Bad
    from lineup.workbook.times import Span
    from lineup.workbook.values import value_of

    field = Field(option, "number", "yuan" if option in ("--gmv", "--target", "--price") else "count", low=0.0)
    try:
        value = value_of(field, Cell(0, 0, "text", text), Span(dt.datetime.min, 0))
    except Bad:
        value = None
    if not isinstance(value, int | float):
        raise refuse(language, "bad_number", option=option, value=text, example=example)
    return float(value)


class Names:
    """Products by id, by a variant's number, by their place in the rundown, by a piece of the name that only they have."""

    def __init__(self, catalog: Catalog, plan: Plan) -> None:
        self._catalog, self._plan = catalog, plan

    def pairs(self, option: str, texts: Sequence[str]) -> dict[str, str]:
        """What `product=value` texts say, by id."""
        found: dict[str, str] = {}
        for text in texts:
            name, equals, value = text.replace("\uff1d", "=", 1).rpartition("=")
            if not equals:
                raise refuse(self._catalog.language, "no_pair", option=option, value=text)
            found[self.sku(option, name)] = value
        return found

    def skus(self, option: str, texts: Sequence[str]) -> frozenset[str]:
        return frozenset(self.sku(option, text) for text in texts)

    def sku(self, option: str, text: str) -> str:
        from lineup.asked.naming import keys_called

        catalog = self._catalog
        called = [catalog.product(sku) for sku, _ in keys_called(catalog, self._plan, text)]
        if len(called) == 1:
            return called[0].sku
        if not called:
            raise refuse(catalog.language, "unknown_product", option=option, value=text)
        joint = words(catalog.language, "tonight")["comma"]
        names = joint.join(f"{p.name} ({p.sku})" for p in called[:5])
        raise refuse(catalog.language, "ambiguous_product", option=option, value=text, names=names)
