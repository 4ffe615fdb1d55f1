"""How likely a text is in a script: what each of its characters costs, in nats, and how they follow each other."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from lineup.workbook.encodings import characters as used

_FLAT = 25  # how much rarer the tenth character of a script is than the first: not much
_NEVER = math.log(1e-9)
_ASCII = math.log(1 / 26), math.log(1 / 15)  # a letter, and anything else
_JUMP = -4.0  # a capital after a small letter
_MARK_IN_WORD = -1.6
_WITHIN_WORDS = "’™®°²³”"  # marks that stand there all the same
_FIRST_HALF = -6.0  # half-width kana, one byte each, come in words
_BROKEN = -25.0  # bytes that are no character


class Area(NamedTuple):
    """A part of a two-byte code: first bytes, the least second byte, how likely each of its characters is."""

    first: int
    last: int
    second: int
    each: float


class Joins(NamedTuple):
    """How likely an ASCII letter, anything else in ASCII, and a character of the script are after one of these."""

    letter: tuple[float, float, float]
    other: tuple[float, float, float]
    own: tuple[float, float, float]


_WIDE = Joins((0.8, 0.18, 0.02), (0.3, 0.4, 0.3), (0.02, 0.23, 0.75))
_ALPHABET = Joins((0.8, 0.198, 0.002), (0.3, 0.4, 0.3), (0.005, 0.145, 0.85))
_ACCENTS = Joins((0.8, 0.18, 0.02), (0.45, 0.53, 0.02), (0.8, 0.19, 0.01))


@dataclass(frozen=True)
class Script:
    """What is written with a code: the names that Python has for it, the best one first, and its characters.

    `least`: what a byte of the script costs at most, where the text is one. `prior`: how much likelier such a file is.
    """

    codecs: tuple[str, ...]
    joins: Joins
    shares: tuple[tuple[str, float], ...]
    areas: tuple[Area, ...] = ()
    rare: float = 1e-7
    least: float = -5.7
    prior: float = 0.0
    _costs: dict[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for letters, share in self.shares:
            weights = [1 / (rank + min(_FLAT, len(letters) / 6)) for rank in range(len(letters))]
            for letter, weight in zip(letters, weights, strict=True):
                self._costs.setdefault(letter, math.log(share * weight / sum(weights)))
                if not self.areas and (capital := letter.upper()) != letter and len(capital) == 1:
                    self._costs.setdefault(capital, self._costs[letter] + math.log(0.15))

    def likelihood(self, text: str, codec: str) -> tuple[float, float]:
        """(log of how likely the text is, the mean of its characters beyond ASCII a byte)."""
        joins = [[math.log(p) for p in row] for row in self.joins]
        total, own, size, before, small, run = 0.0, 0.0, 0, 1, False, False
        for character in text:
            if character < "\x80":
                kind = 0 if character.isalpha() else 1
                total += joins[before][kind] + _ASCII[kind]
            elif character == "\ufffd":
                kind = 1
                total, own, size = total + _BROKEN, own + _BROKEN, size + 1
            else:
                kind = 2
                cost = self._cost(character, codec) + joins[before][2]
                half = "\uff61" <= character <= "\uff9f"
                if half:
                    cost += _FIRST_HALF * (not run)
                elif not self.areas:  # an alphabet
                    cost += _JUMP * (small and character.isupper())
                    in_word = before != 1 and not character.isalpha() and character not in _WITHIN_WORDS
                    cost += _MARK_IN_WORD * in_word
                total, own, size = total + cost, own + cost, size + len(character.encode(codec))
                run = half
            before, small = kind, character.islower()
            run = run and kind == 2
        return total, own / max(size, 1)

    def _cost(self, character: str, codec: str) -> float:
        cost = self._costs.get(character)
        if cost is None:
            cost = self._costs[character] = math.log(self._chance(character, character.encode(codec)))
        return cost

    def _chance(self, character: str, code: bytes) -> float:
        if len(code) == 2:
            for area in self.areas:
                if area.first <= code[0] <= area.last and code[1] >= area.second:
                    return area.each
        return 1e-9 if len(code) > 2 or _unprintable(character) else self.rare


def _unprintable(character: str) -> bool:
    """Whether it is no character that people write: a control, one for private use, none at all."""
    return not character.isprintable() and not character.isspace()


def _alphabet(codec: str, letters: str, prior: float = -4.0) -> Script:
    return Script((codec,), _ALPHABET, ((letters, 0.97), (used.NARROW_MARKS, 0.01)), rare=5e-5, least=-5.5, prior=prior)


def _accents(codec: str, *shares: tuple[str, float], prior: float = -8.0) -> Script:
    return Script((codec,), _ACCENTS, (*shares, (used.NARROW_MARKS, 0.1)), rare=1e-5, least=-10.0, prior=prior)


_MARKS = (used.WIDE_MARKS, 0.04)
_WESTERN = (used.WESTERN, 0.86), (used.WESTERN_RARE, 0.04), (used.NORDIC_RARE, 0.003)
_JAPANESE = ((used.KANA, 0.55), (used.KANJI, 0.3), (used.HALF_KANA, 0.9), _MARKS)

# What each is called, and how it spells. Those that this program meets most are likelier from the start.
SCRIPTS: Mapping[str, Script] = {
    "GB18030": Script(
        ("gb18030",),
        _WIDE,
        ((used.SIMPLIFIED, 0.78), (used.TRADITIONAL, 0.02), (used.KANA, 0.003), _MARKS),
        (Area(0xB0, 0xD7, 0xA1, 5e-5), Area(0xD8, 0xF7, 0xA1, 3e-6), Area(0xA1, 0xA9, 0xA1, 2e-6)),
        least=-7.3,  # Traditional is written with it too
        prior=2.0,
    ),
    "Big5": Script(
        ("cp950", "big5hkscs"),
        _WIDE,
        ((used.TRADITIONAL, 0.8), _MARKS),
        (Area(0xA4, 0xC6, 0x40, 3.5e-5), Area(0xC9, 0xF9, 0x40, 1.3e-6), Area(0xA1, 0xA3, 0x40, 5e-6)),
    ),
    "Shift_JIS": Script(("cp932",), _WIDE, _JAPANESE, (Area(0x88, 0x98, 0x40, 5e-5), Area(0x99, 0xEA, 0x40, 1.2e-6))),
    "EUC-JP": Script(
        ("euc_jp",), _WIDE, _JAPANESE, (Area(0xB0, 0xCF, 0xA1, 5e-5), Area(0xD0, 0xF4, 0xA1, 1.2e-6)), prior=-8.0
    ),
    "CP949": Script(
        ("cp949",),
        _WIDE,
        ((used.HANGUL, 0.93), _MARKS),
        (Area(0xB0, 0xC8, 0xA1, 1.2e-5), Area(0xCA, 0xFD, 0xA1, 8e-7), Area(0x81, 0xC6, 0x41, 2.3e-7)),
    ),
    "Windows-1251": _alphabet("cp1251", used.CYRILLIC, 0.0),
    "Windows-1252": _accents("cp1252", *_WESTERN, prior=0.0),
    "Windows-1250": _accents("cp1250", (used.CENTRAL, 0.9)),
    "Windows-1254": _accents("cp1254", (used.TURKISH, 0.9)),
    "Windows-1257": _accents("cp1257", (used.BALTIC, 0.9)),
    "CP850": _accents("cp850", *_WESTERN),
    "Mac Roman": _accents("mac_roman", *_WESTERN),
    "KOI8-R": _alphabet("koi8_r", used.CYRILLIC),
    "CP866": _alphabet("cp866", used.CYRILLIC),
    "Windows-1253": _alphabet("cp1253", used.GREEK),
    "Windows-1255": _alphabet("cp1255", used.HEBREW),
    "Windows-1256": _alphabet("cp1256", used.ARABIC),
    "Windows-874": _alphabet("cp874", used.THAI),
}
