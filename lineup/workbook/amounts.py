"""Cells that hold an amount: the number, its unit, and what both are in the unit in which its field is kept."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Mapping
from fractions import Fraction
from functools import lru_cache
from typing import Any, NamedTuple

from lineup.fields import Field
from lineup.fields.choices import CURRENCIES
from lineup.vocabulary.words import Phrase
from lineup.workbook.cells import Cell
from lineup.workbook.faults import Bad
from lineup.workbook.numbers import NOISE, Said, checked, without_noise
from lineup.workbook.phrases import quantity_in
from lineup.workbook.times import is_date
from lineup.workbook.traditional import simplified
from lineup.workbook.unit_words import GRAMS
from lineup.workbook.units import PLAIN, Measure, is_unit, measure_of

Row = Mapping[str, Any]
"""What a row gave so far, by field: the price that a discount is of, the pieces of a carton."""
NO_ROW: Row = {}
CENTS = 2  # decimals of money
TYPED_DECIMALS = 6  # decimals that people type, and that a product of two such numbers has
_WEIGHT = re.compile(
    r"(\d+(?:\.\d+)?)\s*(克|g|斤|公斤|千克|kg|两|磅|lb|lbs|oz|吨)(?![a-z])(?:\s*[*x×]\s*(\d+))?", re.IGNORECASE
)


class Amount(NamedTuple):
    """A cell's number as it stands, and what its own unit makes of it, None if it has none."""

    number: Fraction | float
    own: Measure | None


def amount_in(field: Field, cell: Cell, row: Row = NO_ROW) -> Amount:
    """The number of a cell with the unit that stands in it or that its format shows. Raises Bad."""
    if field.name == "lead_time_days" and isinstance(cell.value, dt.datetime) and cell.value.time() == dt.time():
        low, high = cell.value.month, cell.value.day
        raise Bad("range_became_date", typed=f"{low}-{high}", days=max(low, high))
    if cell.kind in ("moment", "clock"):
        raise Bad("date_for_number")
    if isinstance(cell.value, float):
        return _of_number(field, cell, cell.value)
    if cell.kind != "text":
        raise Bad("not_a_number")
    return _of_text(field, str(cell.value), row.get("list_price"))


@lru_cache(maxsize=65_536)
def _of_text(field: Field, text: str, list_price: float | None) -> Amount:
    if is_date(text):
        raise Bad("date_for_number")
    said = quantity_in(field, simplified(text), list_price)
    return Amount(said.number, _own(field, said))


def _of_number(field: Field, cell: Cell, value: float) -> Amount:
    if cell.percent:
        if not field.takes_percent:
            raise Bad("percent_unexpected", limits=field.limits)
        return Amount(without_noise(value), PLAIN)
    if (
        field.unit == "yuan"
        and cell.places is not None
        and abs(value - round(value, TYPED_DECIMALS)) > abs(value) * NOISE
    ):
        value = round(value, max(cell.places, CENTS))  # a division's long tail; what the cell shows is meant
    # A mark that is no unit of the field says how a whole sheet is formatted, nothing of this number.
    own = measure_of(field, cell.mark) if cell.mark else None
    if own and own.basis == "sale" and field.name not in ("commission", "margin"):
        own = None
    return Amount(without_noise(value), own)


def _own(field: Field, said: Said) -> Measure | None:
    if said.settled:
        return PLAIN
    if not said.unit and not said.currency:
        return None
    measure = measure_of(field, said.unit) if said.unit else PLAIN
    if measure is None:
        if said.unit in ("%", "‰"):
            raise Bad("percent_unexpected", limits=field.limits)
        raise Bad("unit_unfit", unit=said.unit) if is_unit(said.unit.split("/")[0]) else Bad("not_a_number")
    if not said.currency:
        return measure
    paid = measure_of(field, said.currency)
    if paid is None:
        raise Bad("unit_unfit", unit=said.currency)
    return measure.times(paid) if measure.currency != said.currency else measure


@lru_cache(maxsize=4096)
def grams_in(spec: str) -> Fraction | None:
    """The weight that a 规格 says, in grams: 500g*3 is 1,500. None unless it says one."""
    found = _WEIGHT.findall(spec)
    if len(found) != 1:
        return None
    amount, unit, times = found[0]
    return Fraction(amount) * GRAMS[unit.lower()] * int(times or 1)


def number_of(field: Field, cell: Cell, bare: Measure = PLAIN, row: Row = NO_ROW) -> float:
    """What a cell says in the field's own unit, checked. `bare`: what a number without a unit of its own is. Raises Bad."""
    amount = amount_in(field, cell, row)
    if amount.own is None:
        measure = bare
    elif amount.own.many and not amount.own.currency and not bare.many:
        measure = amount.own.times(bare)  # 1.2万 under 售价（分）
    else:
        measure = amount.own
    number = converted(field, amount.number, measure, row)
    if field.name == "stock" and number < 0:
        return 0.0  # sold more than there was
    if field.is_rate and measure.is_plain and amount.own is None:
        return checked(field, number)
    if field.is_rate and not field.allows(number):
        raise Bad("out_of_range", limits=field.limits)
    return checked(field, number)


def converted(field: Field, number: Fraction | float, measure: Measure, row: Row) -> float:
    """A number with a unit, in the field's own. Raises Bad where its row doesn't say what that takes."""
    if measure.is_plain:
        return float(number)
    worth = (Fraction(repr(number)) if isinstance(number, float) else number) * measure.factor
    match measure.basis:
        case "":
            return float(worth)
        case "carton":
            if "pack_size" not in row:
                raise Bad("carton_unknown")
            pieces = row["pack_size"]
            return round(float(worth / pieces), CENTS) if field.unit == "yuan" else float(worth * pieces)
        case "grams":
            grams = grams_in(str(row.get("spec", "")))
            if grams is None:
                raise Bad("weight_unknown")
            return round(float(worth * grams), CENTS) if field.unit == "yuan" else float(worth / grams)
        case "sale":
            if field.name not in ("commission", "margin"):
                raise Bad("unit_unfit", unit=measure.currency)
            price = row.get("live_price" if field.name == "commission" else "list_price") or row.get("list_price")
            if not price:
                raise Bad("sale_unknown")
            return float(worth / Fraction(repr(price)))
        case "rating":
            raise rating_asked(measure)
        case "workdays":
            days = math.ceil(worth)
            return float(days + 2 * math.ceil(days / 5))


def rating_asked(measure: Measure) -> Bad:
    """The question what a rating of 1 to 5, or to 10, is of 100."""
    top = 100 / measure.factor
    return Bad("rating_asked", top=f"{float(top):g}", factor=f"{float(measure.factor):g}")


def shown_as(field: Field, value: float, currency: str = "") -> Phrase | str:
    """A value in the field's unit, to be told to the user. `currency`: the one that it names, if any."""
    if field.unit == "share":
        return f"{value * 100:.6g}%"
    number = f"{value:,.6g}" if abs(value) < 1e6 else f"{value:,.0f}"
    if field.unit == "yuan" and currency in CURRENCIES and currency != "CNY":
        return f"{number} {currency}"
    if field.unit == "clock":
        return Phrase("of_minutes", number=number)
    return Phrase(f"of_{field.unit}", number=number) if field.unit in ("yuan", "units", "days", "minutes") else number
