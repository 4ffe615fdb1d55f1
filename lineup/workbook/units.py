"""Units as people write them in headers, names and cells: what a number with one is of the unit that a field is kept in."""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction
from functools import cache
from typing import Literal, NamedTuple

from lineup.fields import Field
from lineup.fields.choices import CURRENCIES
from lineup.workbook.unit_words import (
    CARTONS,
    GRAMS,
    MULTIPLES,
    PIECES,
    WORDS,
    WORKDAYS,
)

ONE = Fraction(1)
Basis = Literal["", "carton", "grams", "sale", "rating", "workdays"]
"""What else it takes to convert: the pieces of a carton, the weight of a piece, its price. Ratings are asked about."""


class Measure(NamedTuple):
    """What a number with a unit is worth: `factor` times the field's own unit, by the `basis` of its row.

    `currency`: the ISO code that it names, or `¥`, `$`, `元` that several share. `many`: a multiple alone, 万.
    """

    factor: Fraction = ONE
    basis: Basis = ""
    currency: str = ""
    many: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether a number stands as it is."""
        return self.factor == 1 and not self.basis

    def times(self, other: Measure) -> Measure:
        """Both at once: 万 and 元."""
        return Measure(
            self.factor * other.factor, self.basis or other.basis, self.currency or other.currency, self.many and other.many
        )  # fmt: skip


PLAIN = Measure()
SHARED_SIGNS = {
    "¥": ("CNY", "JPY"), "元": ("CNY", "TWD", "HKD"), "块": ("CNY", "TWD", "HKD"),
    "$": ("USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "MXN", "ARS", "CLP", "COP"),
}  # fmt: skip
"""Signs that several currencies share; the first is meant where nothing says otherwise."""
_ADDED = {"圆": "元", "块钱": "块", "人民币元": "CNY", "dollar": "$", "dollars": "$", "cad$": "CAD", "c.a.d": "CAD"}
_PER_MINUTE = frozenset(("private", "public", "paid_cap"))
_TIMES = {
    word: size
    for words, size in (
        (("分钟", "分", "min", "minute"), ONE),
        (("小时", "时", "h", "hour"), Fraction(1, 60)),
        (("秒", "s", "second"), Fraction(60)),
    )
    for word in words
}  # fmt: skip
_LEAD = re.compile(r"^(?:计量)?单位\s*[:：]?\s*(?=\S)|^以(?=\S)|^(?:units?|in)[\s:：]+(?=\S)|(?:计|为单位)$")
_WEIGHT = re.compile(r"(\d+(?:\.\d+)?)?\s*([^\d\s]+)")
_RATING = re.compile(
    r"[01]?\s*[-–~至到]\s*(5|10)\s*(?:分|星|points?|stars?)?|(5|10|五|十)\s*(?:分制|星制?|分满分)|满分\s*(5|10)分?"
    r"|(?:out of|/)\s*(5|10)|(星级?|stars?|★+|星评)"
)


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).replace("–", "-").casefold().split())


@cache
def _currencies() -> dict[str, str]:
    names = {_folded(name): code for code, of in CURRENCIES.items() for name in (code, *of)}
    return names | {sign: sign for sign in SHARED_SIGNS} | _ADDED


def currency_of(word: str) -> str:
    """The currency that a word or a sign names, or a sign that several share; "" if none."""
    return _currencies().get(_folded(word), "")


@cache
def measure_of(field: Field, word: str) -> Measure | None:
    """What a number with this unit is for a field; None if it is no unit of it.

    >>> from lineup.fields import PRODUCT_FIELDS as fields
    >>> measure_of(fields["lead_time_days"], "周").factor, measure_of(fields["list_price"], "元/斤").basis
    (Fraction(7, 1), 'grams')
    """
    said = _LEAD.sub("", _folded(word)).replace("per cent", "percent")
    if not said:
        return None
    if field.unit == "score" and (found := _RATING.fullmatch(said)):
        top = next((part for part in found.groups()[:-1] if part), "5")
        return Measure(Fraction(100, {"五": 5, "十": 10}.get(top) or int(top)), "rating")
    if whole := _single(field, said.replace(" ", "-" if field.unit == "days" else "")):
        return whole
    amount, slash, of = re.sub(r"\s*\bper\b\s*", "/", said.replace("每", "/")).partition("/")
    each = _each(field, of.strip()) if slash else None
    if each is None:
        return None
    single = _single(field, amount.strip()) if amount.strip() else PLAIN
    return single.times(each) if single else None


def _single(field: Field, word: str) -> Measure | None:
    """A unit without a slash."""
    if (size := WORDS.get(field.unit, {}).get(word)) is not None:
        return Measure(size)
    if field.unit in ("yuan", "share") and (currency := currency_of(word)):
        return Measure(basis="sale" if field.unit == "share" else "", currency=currency)
    if field.unit == "days" and word in WORKDAYS:
        return Measure(basis="workdays")
    if field.unit == "units" and field.name != "pack_size":
        if word in CARTONS:
            return Measure(basis="carton")
        if word in GRAMS:
            return Measure(GRAMS[word], "grams")
    if field.unit in ("yuan", "units", "people", "count"):
        for many in sorted(MULTIPLES, key=len, reverse=True):
            if word == many:
                return Measure(MULTIPLES[many], many=True)
            if word.startswith(many) and (rest := _single(field, word.removeprefix(many))):
                return Measure(MULTIPLES[many], many=True).times(rest)
    return None


def _each(field: Field, word: str) -> Measure | None:
    """What stands behind a slash: the thing that the amount is of."""
    if field.unit == "yuan":
        if word in CARTONS:
            return Measure(basis="carton")
        if word in PIECES:
            return Measure(1 / PIECES[word])
        if found := _WEIGHT.fullmatch(word):
            amount, unit = Fraction(found[1] or 1), found[2]
            if unit in GRAMS and amount:
                return Measure(1 / (amount * GRAMS[unit]), "grams")
        return PLAIN if word in ("人", "人次", "entry", "viewer") and field.name == "cost_per_entry" else None
    if field.unit == "people":
        return Measure(_TIMES[word]) if field.name in _PER_MINUTE and word in _TIMES else None
    if field.name == "pack_size":
        return PLAIN if word in CARTONS or word in PIECES else None
    return PLAIN if word in PIECES or word in ("次", "单", "time", "airing") else None


_LAST = re.compile(r"^(.+?)(?:[\s_/:\-]+(?:in\s+)?)([^\s_/:\-()]+)$")
_LAST_CHINESE = re.compile(
    r"^(.{2,}?)((?:[千万]|百万)?[元人件]|[千万]|小时|秒|分钟|[天周月箱斤]|公斤|美元|欧元|英镑|港币|日元)$"
)


def split_name(header: str) -> tuple[str, str]:
    """(name, the word that may be its unit) of a header without brackets: `price_usd`, `Lead time in weeks`, `投流预算万元`.

    >>> split_name("Lead time in weeks"), split_name("投流预算万元"), split_name("Price")
    (('Lead time', 'weeks'), ('投流预算', '万元'), ('Price', ''))
    """
    found = _LAST.match(header.strip()) or _LAST_CHINESE.match(header.strip())
    if found and found[1].casefold().endswith(" per"):
        return found[1][:-4], f"/{found[2]}"  # Price per kg
    return (found[1], found[2]) if found else (header, "")


@cache
def is_unit(word: str) -> bool:
    """Whether a word is a unit of anything: of money, time, pieces, weight, people, shares."""
    said = _folded(word).strip("/")
    amount = re.split(r"/|每|\bper\b", said)[0].strip()
    return any(bool(currency_of(one)) or one in _ALL for one in (said, amount) if one)


_ALL = frozenset(
    word
    for words in (*WORDS.values(), CARTONS, GRAMS, MULTIPLES)
    for word in words
    if word not in ("x", "'", "′", "t", "m")
) | {many + unit for many in MULTIPLES for unit in ("元", "人", "件", "人次")}
