"""How facts are said: the formats that templates name, `{sku:product}`, `{minute:clock}`, `{cost:yuan}`."""

from __future__ import annotations

from collections.abc import Mapping
from string import Formatter
from typing import Any

from lineup.catalog import Catalog
from lineup.plan import Price
from lineup.vocabulary import wording
from lineup.vocabulary.words import module


class Sayer(Formatter):
    """Says facts in the catalogue's language; a spec it doesn't know is one of Python's."""

    def __init__(self, catalog: Catalog, facts: Mapping[str, Any]) -> None:
        self._catalog, self._facts = catalog, facts

    def format_field(self, value: Any, format_spec: str) -> str:
        catalog, (how, *other) = self._catalog, format_spec.split(" beside ")
        match how:
            case "product":
                return wording.called(catalog, value)
            case "products":
                between: str = module(catalog.language, "breaches").BETWEEN_NAMES
                return between.join(wording.called(catalog, sku) for sku in value)
            case "quoted":
                return wording.quote(catalog, value)
            case "clock":
                return wording.clock(catalog, value)
            case "clocks":
                return ", ".join(wording.clock(catalog, minute) for minute in value)
            case "minutes":
                return wording.minutes(value)
            case "yuan":
                return wording.amount(catalog, value)
            case "price":
                return self._price(value)
            case "prices":
                return " / ".join(map(self._price, value))
            case "amounts":
                live, *off = (
                    wording.amount(catalog, part)
                    for part in (value.live_price, value.new_fan_coupon, value.returning_fan_coupon)
                )
                return f"{live} (-{off[0]}/-{off[1]})"
            case "percent":  # as exact as it takes to tell it from the other
                return wording.percents(value, self._facts[other[0]])[0]
        return str(format(value, format_spec))

    def _price(self, price: Price) -> str:
        """A live price with its coupons, ¥86.90 − 新粉券 ¥4.00."""
        names = module(self._catalog.language, "breaches").COUPONS
        coupons = zip(names, (price.new_fan_coupon, price.returning_fan_coupon), strict=True)
        return wording.amount(self._catalog, price.live_price) + "".join(
            f" − {name} {wording.amount(self._catalog, off)}" for name, off in coupons if off
        )
