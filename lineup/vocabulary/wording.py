"""How sentences speak of things: language, clock, names, amounts."""

from __future__ import annotations

import datetime as dt

from lineup.catalog import Catalog
from lineup.vocabulary.money import cents, money
from lineup.vocabulary.words import words

_CLOCK_MINUTES = 2 * 24 * 60  # further from the start than this, a clock time says nothing


def clock(catalog: Catalog, minute: int) -> str:
    """Wall-clock time of a minute of the show, 20:35."""
    if not -_CLOCK_MINUTES <= minute <= _CLOCK_MINUTES:
        return words(catalog.language, "phrases")["far_minute"].format(minute=minute)
    return f"{catalog.show.start + dt.timedelta(minutes=minute):%H:%M}"


def called(catalog: Catalog, sku: str) -> str:
    """The name of a product or variant in quotes, with its number where that adds something."""
    if catalog.knows_variant(sku):
        product, variant = catalog.variant(sku)
        name = product.called(variant) if product.sku != sku else product.name
    else:
        name = catalog.product(sku).name
    quoted = quote(catalog, name)
    return quoted if name == sku else f"{quoted}({sku})"


def quote(catalog: Catalog, text: str) -> str:
    """The text in the language's quotation marks."""
    return words(catalog.language, "phrases")["in_quotes"].format(text=text)


def minutes(count: int) -> str:
    """An English count of minutes."""
    return f"{count} minute" if count == 1 else f"{count} minutes"


def amount(catalog: Catalog, value: float) -> str:
    """An amount of money to its cents, ¥1,234.50, in the show's currency."""
    return money(value, catalog.show.currency, cents(catalog.show.currency))


def percents(value: float, limit: float) -> tuple[str, str]:
    """Two shares as percentages, with as many decimals as it takes to tell them apart."""
    for digits in range(1, 6):
        texts = f"{value:.{digits}%}", f"{limit:.{digits}%}"
        if texts[0] != texts[1]:
            return texts
    return f"{value:.6%}", f"{limit:.6%}"
