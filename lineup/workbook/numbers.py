"""Numbers as people type them, and whether a field allows them."""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from lineup.fields import Field
from lineup.vocabulary.words import Listed, Phrase
from lineup.workbook.faults import Bad
from lineup.workbook.units import currency_of

_NUMBER = r"\d{1,3}(?:[, ']\d{3})+(?:\.\d+)?(?!\d)|\d+\.?\d*(?:e[+-]?\d{1,3}(?!\d))?|\.\d+(?:e[+-]?\d{1,3}(?!\d))?"
_WEIGHT = r"(?:/\s*\d+\s*(?:kg|g|斤|克|公斤|千克))"  # of a price: 45元/500g
_AMOUNT = re.compile(
    rf"(?P<sign>[+-]?)\s*(?P<before>[^\d.+-]*?)\s*(?P<minus>[+-]?)(?P<number>{_NUMBER})\s*(?P<unit>\D*{_WEIGHT}?)"
)
_ANY = re.compile(r"\d+(?:\.\d+)?")
_NO_DIGITS = ("<super>", "<sub>", "<fraction>", "<circle>")
_MARKS = re.compile("(\\d)[\u00a0\u202f\u2009](?=\\d{3}(?!\\d))")
_WIDE_COMMA = re.compile("(\\d)[，､](?=\\d{3}(?!\\d))")
_DIGITS = 12
"""So many characters of a number nobody types; a program wrote them."""
NOISE = 1e-12
"""Of a number: what Excel's arithmetic leaves behind, and never shows."""


class Said(NamedTuple):
    """A number as a text says it, with its unit as it stands and its currency as `currency_of` names it.

    `settled`: it is in the field's own unit already, whatever its column says.
    """

    number: Fraction
    unit: str = ""
    currency: str = ""
    settled: bool = False


def plain(text: str) -> str:
    """Half-width, lower-case, single spaces, one kind of minus."""
    return " ".join(unicodedata.normalize("NFKC", text).replace("−", "-").casefold().split())


def checked(field: Field, number: float) -> float:
    """The number, if the field allows it. Raises Bad."""
    if not field.allows(number):
        if field.unit == "score":
            raise Bad("appeal_out_of_range")
        if number < 0 <= field.low:
            raise Bad("negative", limits=field.limits)
        raise Bad("out_of_range", limits=field.limits)
    if field.kind == "whole" and not float(number).is_integer():
        raise Bad("not_whole", below=int(number), above=int(number) + 1)
    return number


def without_noise(number: float) -> float:
    """The number that Excel shows: what differs from a short one in the twelfth digit only is that.

    >>> without_noise(299.99999999999994), without_noise(1 / 3) == 1 / 3
    (300.0, True)
    """
    short = float(f"{number:.9g}")
    return short if abs(number - short) <= NOISE * abs(short) else number


@lru_cache(maxsize=65_536)
def said_in(text: str) -> Said:
    """The one number that a text writes, with what stands around it. Raises Bad.

    >>> said_in("¥1,299.00"), said_in("４５％").unit, said_in("1.2万件").unit
    (Said(number=Fraction(1299, 1), unit='', currency='¥'), '%', '万件')
    """
    if any(unicodedata.decomposition(character).startswith(_NO_DIGITS) for character in text):
        raise Bad("not_a_number")
    said = plain(_one_line(text))
    found = _AMOUNT.fullmatch(said)
    currency = currency_of(found["before"]) if found and found["before"] else ""
    if not found or (found["before"] and not currency) or (found["sign"] and found["minus"]):
        raise _several(said) or Bad("not_a_number")
    number = float(re.sub("[, ']", "", found["number"]))
    if number == float("inf"):
        raise Bad("not_a_number")
    # As a fraction, so that 29.9% is exactly the number that 0.299 is.
    digits = re.sub("[, ']", "", found["number"]).rstrip(".")
    exact = Fraction(repr(without_noise(number)) if len(digits) > _DIGITS else digits)
    return Said(-exact if "-" in found["sign"] + found["minus"] else exact, found["unit"].strip(), currency)


def _one_line(text: str) -> str:
    """The text with thousands marks that are no blanks between two numbers; a line break or a wide comma may be one."""
    joined = _MARKS.sub(r"\1,", text)
    for mark, number in (
        (_WIDE_COMMA, r"\d{1,3}(?:[，､]\d{3})+"),
        (re.compile(r"(\d) (?=\d{3}(?!\d))"), r"\d{1,3}(?: \d{3})+"),
    ):
        # Two prices are written 199，259; 1，299 and 10，000 are one number, for no second one begins with a 0.
        for group in re.findall(rf"(?<![\d.]){number}(?!\d)", joined):
            if len(re.split(r"[，､ ]", group)[0]) == 1 or re.search(r"[，､ ]0", group):
                joined = joined.replace(group, mark.sub(r"\1,", group))
            else:
                joined = joined.replace(group, re.sub(r"[，､ ]", " | ", group))
    return re.sub(r"(?<=\d)\s*[\r\n]+\s*(?=\d)", " | ", joined)


def _several(said: str) -> Bad | None:
    """The question which of several numbers is meant."""
    numbers = list(dict.fromkeys(_ANY.findall(said)))
    if len(_ANY.findall(said)) < 2:
        return None
    return Bad("two_numbers", numbers=Listed("items", [Phrase("bare", name=number) for number in numbers[:4]]))
