"""A line as a command: its word in any language, then what it is of; or the product first, as people say it."""

from __future__ import annotations

import datetime as dt
import re
from typing import Protocol

from lineup.catalog import Catalog
from lineup.control.commands import COMMANDS, Command, Takes
from lineup.control.hours import Hours
from lineup.control.spoken import CLOSING, Said, said_in
from lineup.control.suggest import nearest
from lineup.control.words import cleaned, refuse, said, shortened
from lineup.fields import Unit
from lineup.plan import Plan
from lineup.workbook.cells import Cell
from lineup.workbook.faults import Bad
from lineup.workbook.times import Span, minute_of

LONGEST = 200
"""Characters of a line that can mean something."""
_MOST = {"hold": 60, "late": 1440}
"""Minutes."""


class Reader(Protocol):
    """Who reads products and amounts that were typed; UsageError, by the word before them, for what can't be read."""

    def key(self, option: str, text: str, *, aired: bool) -> tuple[str, int]:
        """The product that is meant, and which of its airings."""

    def number(self, option: str, text: str, example: str, unit: Unit, *, above: bool) -> float:
        """An amount of that unit, from 0 on."""


def read_line(line: str, reader: Reader, catalog: Catalog, plan: Plan, hours: Hours, at: dt.datetime) -> Command | None:
    """The command that a line means, None of a blank one. UsageError, in one line, for what means none."""
    language, typed = catalog.language, cleaned(line[: LONGEST + 1])
    if not typed:
        return None
    if len(line.strip()) > LONGEST or (found := said_in(typed)) is None:
        near = said(language, "or").join(nearest(typed, language))
        raise refuse(language, "unknown", text=shortened(typed), near=near)
    takes, example = COMMANDS[found.name], example_of(found.name, catalog, plan)
    if takes == "nothing" and found.rest.strip(CLOSING + " "):
        raise refuse(language, "alone", word=found.word, text=shortened(typed))
    if takes != "nothing" and not found.rest:
        raise refuse(language, "more", word=found.word, example=example)
    sku, value = _beside(found, takes, example, reader, catalog, hours)
    return Command(found.name, at, typed, sku, value)


def example_of(name: str, catalog: Catalog, plan: Plan) -> str:
    """How a command is typed, with a product of this show."""
    sold = (p.sku for a in plan.airings if (p := catalog.product(a.sku)).sells)
    return said(catalog.language, f"use.{name}", product=next(sold, "P001"))


def _beside(
    found: Said, takes: Takes, example: str, reader: Reader, catalog: Catalog, hours: Hours
) -> tuple[str | None, float | None]:
    """(product, amount) of a command."""
    word, rest = found.word, found.rest
    such = example.rpartition(" ")[2]
    match takes:
        case "product":
            return reader.key(word, rest, aired=False)[0], None
        case "units":
            name, amount = _pair(rest)
            if not name:
                raise refuse(catalog.language, "more", word=word, example=example)
            sku = reader.key(word, name, aired=False)[0]
            if not catalog.product(sku).sells:
                raise refuse(catalog.language, "sells_nothing", word=word, name=catalog.product(sku).name)
            return sku, reader.number(word, amount, such, "units", above=False)
        case "clock":
            return None, float(_clock(word, rest, catalog, hours))
        case "yuan" | "people":
            return None, reader.number(word, rest, such, takes, above=False)
        case "minutes":
            minutes = reader.number(word, rest, such, "minutes", above=False)
            if minutes != int(minutes) or minutes > _MOST[found.name] or (found.name == "hold" and not minutes):
                raise refuse(catalog.language, "whole_minutes", word=word, value=rest, example=example)
            return None, minutes
    return None, None


def _pair(rest: str) -> tuple[str, str]:
    """(product, amount) of `P013 40` or `P013=40`."""
    name, _, amount = re.sub(r"\s*[=\uff1d]\s*", " ", rest).strip().rpartition(" ")
    return name.strip(), amount


def _clock(word: str, rest: str, catalog: Catalog, hours: Hours) -> int:
    """A clock time as minutes since the start as planned; a bare number: since the real one."""
    try:
        return minute_of(Cell(0, 0, "text", rest), Span(hours.start, hours.minutes)) + hours.late
    except Bad:
        raise refuse(catalog.language, "no_time", word=word, value=rest) from None
