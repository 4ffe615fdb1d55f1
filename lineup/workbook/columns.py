"""A column read as one: its header, the formats of its cells and all its values decide what a bare number in it means."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as data_field
from fractions import Fraction

from lineup.fields import Field
from lineup.vocabulary.words import Listed, Phrase
from lineup.workbook.amounts import amount_in, rating_asked
from lineup.workbook.cells import Cell
from lineup.workbook.decimal_marks import marks_asked
from lineup.workbook.faults import Bad
from lineup.workbook.units import ONE, PLAIN, Measure, is_unit, measure_of, split_name

Asked = dict[int, Bad]
"""The questions of a column, by row."""
_BRACKETS = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]|【([^【】]*)】|(?<=[^\d\s])/([^/()\s]+)$")
_BETWEEN = re.compile(r"[,;、|\s]+")
_SAYS_RATE = re.compile(r"率|比例|比率|占比|比重|%|点数|rate|ratio|percent|share|pct", re.IGNORECASE)
_PRICES = frozenset(("list_price", "live_price", "cost"))
_SIZE = 10
"""Rates of one column that differ by more than this are hardly written alike."""
_NEVER_WHOLE = frozenset(("commission", "margin", "return_rate"))
"""Rates of which 1 is hardly the whole."""
PERCENT = Measure(Fraction(1, 100))


@dataclass(frozen=True, slots=True)
class Reading:
    """What a bare number of a column means, which of its rows are asked about, and whether all of it is refused.

    `said`: the header says the unit itself.
    """

    bare: Measure = PLAIN
    asked: Mapping[int, Bad] = data_field(default_factory=dict)
    refused: Bad | None = None
    said: bool = False
    tax: Fraction = ONE  # what to multiply by, so that it holds the tax that other columns hold


AS_IT_STANDS = Reading()


def reading_of(field: Field, header: str, cells: Sequence[Cell] = ()) -> Reading:
    """How a column is read. `cells`: its filled ones, of rows that hold something."""
    if field.kind not in ("number", "whole", "pin"):
        return AS_IT_STANDS
    measure, unfit = header_measure(field, header)
    if unfit:
        return Reading(refused=Bad("unit_unfit", unit=unfit))
    numbers = _numbers(field, cells)
    bare = measure or PLAIN
    if field.is_rate:
        bare, asked = _rate(field, header, measure, numbers)
    elif field.unit == "score":
        bare, asked = PLAIN, _ratings(measure, numbers)
    else:
        asked = _zeros(field, numbers) | _two_in_one(field, cells, numbers)
    asked = {**asked, **marks_asked(field, cells)}
    return Reading(bare, asked, said=measure is not None)


def header_measure(field: Field, header: str) -> tuple[Measure | None, str]:
    """(what a number below this header is, "") by the units in its brackets; (None, the unit) if that fits no such field."""
    found: Measure | None = None
    for match in _BRACKETS.finditer(unicodedata.normalize("NFKC", header)):
        inside = next(part for part in match.groups() if part is not None).strip()
        if match.group(4) and measure_of(field, f"/{inside}") and not measure_of(field, inside):
            inside = f"/{inside}"  # 单价/箱, but 到货天数/天
        words = [inside] if measure_of(field, inside) else [word for word in _BETWEEN.split(inside) if word]
        for word in words:
            if measure := measure_of(field, word):
                found = measure if found is None or found == measure else found.times(measure)
            elif is_unit(word.strip("/")):
                return None, word
    if found is None:
        found = measure_of(field, split_name(" ".join(header.split()))[1])
    return found, ""


def _numbers(field: Field, cells: Sequence[Cell]) -> list[tuple[Cell, Fraction | float, Measure | None]]:
    """(cell, number, the unit of its own) of every cell that holds a number."""
    found = []
    for cell in cells:
        try:
            amount = amount_in(field, cell, _ANY_ROW)
        except Bad:
            continue
        found.append((cell, amount.number, amount.own))
    return found


_ANY_ROW: Mapping[str, float] = {"list_price": 1.0}
_Numbers = list[tuple[Cell, Fraction | float, Measure | None]]


def _rate(field: Field, header: str, measure: Measure | None, numbers: _Numbers) -> tuple[Measure, Asked]:
    """Whether bare numbers are per cent or shares, all of them alike."""
    bare = [(cell, number) for cell, number, own in numbers if own is None and number != 0]
    said = [abs(float(number)) / 100 for _, number, own in numbers if own == PERCENT and number != 0]
    if measure is not None:
        unsure = measure == PERCENT and bare and all(abs(float(number)) < 1 for _, number in bare)
        return measure, _all_asked(bare, _scale) if unsure else {}
    large, small = [one for one in bare if abs(float(one[1])) > 1], [one for one in bare if abs(float(one[1])) < 1]
    if not large:
        shares = [abs(float(number)) for _, number in bare]
        unsure = bool(said and shares) and not _alike(shares, said)
        unsure = unsure or (bool(bare) and not small and field.name in _NEVER_WHOLE)
        return PLAIN, _all_asked(bare, _scale) if unsure else {}
    if small:
        return PERCENT, _all_asked(small, _scale)
    if said or field.name not in _NEVER_WHOLE or _SAYS_RATE.search(unicodedata.normalize("NFKC", header)):
        return PERCENT, {}
    other = Phrase("pieces_meant" if field.name == "return_rate" else "money_meant")
    return PLAIN, _all_asked(bare, lambda number: Bad("rate_or_amount", percent=_percent(number), other=other))


def _alike(some: Sequence[float], others: Sequence[float]) -> bool:
    """Whether both are of one size, so that those taken per cent would be far too small."""
    return min(others) / _SIZE <= min(some) and max(some) <= max(others) * _SIZE


def _scale(number: Fraction | float) -> Bad:
    return Bad("rate_scale", percent=_percent(number), share=_percent(number * 100))


def _percent(number: Fraction | float) -> str:
    return f"{float(number):.6g}%"


def _all_asked(cells: Sequence[tuple[Cell, Fraction | float]], question: Callable[[Fraction | float], Bad]) -> Asked:
    return {cell.row: question(number) for cell, number in cells}


def _ratings(measure: Measure | None, numbers: _Numbers) -> Asked:
    """Scores that look like stars, 1–5, or like marks out of 10 where 0–100 is meant."""
    bare = [(cell, number) for cell, number, own in numbers if own is None or own.is_plain]  # 4.5分 too
    if measure is not None and measure.basis != "rating":
        return {}
    if measure is None:
        most = max((number for _, number in bare), default=Fraction(0))
        if len(bare) < 2 or not 0 < most <= 10:
            return {}
        measure = Measure(Fraction(100, 1 if most <= 1 else 5 if most <= 5 else 10), "rating")
    question = rating_asked(measure)
    return _all_asked(bare, lambda _: question)


def _zeros(field: Field, numbers: _Numbers) -> Asked:
    """Costs and prices of 0, or of the −1 that some programs write for none: free, or not recorded?"""
    if field.name not in _PRICES:
        return {}
    code = "zero_cost" if field.name == "cost" else "price_not_positive"
    return {cell.row: Bad(code) for cell, number, _ in numbers if number in (0, -1) and not _says_free(cell)}


def _says_free(cell: Cell) -> bool:
    return cell.kind == "text" and not any(character.isdigit() for character in str(cell.value))


_GROUPS = re.compile(r"\d{2,3}(?:,\d{3})+")


def _two_in_one(field: Field, cells: Sequence[Cell], numbers: _Numbers) -> Asked:
    """199,259 in a column of hundreds: one number with a thousands mark, or two?"""
    if field.unit not in ("yuan", "units"):
        return {}
    grouped = {
        cell.row: found[0] for cell in cells if cell.kind == "text" and (found := _GROUPS.search(str(cell.value)))
    }
    others = [number for cell, number, _ in numbers if cell.row not in grouped and number > 0]
    if not grouped or not others:
        return {}
    low, high = min(others) / 3, max(others) * 3
    asked: Asked = {}
    for row, text in grouped.items():
        parts = text.split(",")
        if all(low <= int(part) <= high for part in parts) and int(text.replace(",", "")) > 3 * high:
            asked[row] = Bad("two_numbers", numbers=Listed("items", [Phrase("bare", name=part) for part in parts]))
    return asked
