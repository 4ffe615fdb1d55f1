"""Settings as they are typed: a start, `name=value`, a share of stock."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from lineup.cli.words import Speaker, say
from lineup.errors import UsageError

if TYPE_CHECKING:
    from lineup.catalog import Catalog


def parse_start(text: str | None, speaker: Speaker) -> dt.datetime | None:
    """The start of the show, without a time zone. UsageError unless it holds a date and a time."""
    if text is None:
        return None
    try:
        start = dt.datetime.fromisoformat(text.strip())
    except ValueError:
        start = None
    if start is None or start.tzinfo is not None or ":" not in text:
        raise UsageError(speaker.say("bad_start", value=text))
    return start


def parse_overrides(texts: Sequence[str], speaker: Speaker) -> dict[str, str]:
    """`name=value` texts by name. UsageError for one without '=' or a name given twice."""
    overrides: dict[str, str] = {}
    for text in texts:
        name, equals, value = text.replace("＝", "=", 1).partition("=")
        name = name.strip()
        if not (name and equals and value.strip()):
            raise UsageError(speaker.say("bad_set", value=text))
        if name in overrides:
            raise UsageError(speaker.say("set_twice", name=name))
        overrides[name] = value.strip()
    return overrides


def with_shares(catalog: Catalog, texts: Sequence[str]) -> Catalog:
    """The catalogue with its share of stock that other rooms sell as well. UsageError for what is no number of it."""
    from lineup.sharing.own import stocks_of, with_stock_shares

    known, units = stocks_of(catalog), dict[str, int]()
    for text in texts:
        sku, _, count = (part.strip() for part in text.replace("＝", "=", 1).partition("="))
        if not (sku in known and count.isascii() and count.isdigit()):
            raise UsageError(say(catalog.language, "bad_share", value=text))
        units[sku] = int(count)
    return with_stock_shares(catalog, units)
