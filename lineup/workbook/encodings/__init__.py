"""In which code a text is written, told by what it spells: files don't say, and each code makes something of any bytes.

Of each code it is asked how likely its reading is as a text of the languages that use it. Where two readings are about
as likely, or none is likely, that is a question, never a guess.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from lineup.workbook import unreadable
from lineup.workbook.encodings.scripts import SCRIPTS, Script
from lineup.workbook.package import Refused

UTF_8 = "UTF-8"
SURE = 6.0
"""By so much, in nats, the best reading has to beat the next; measured on thousands of short catalogues."""
SAMPLE = 6_000  # bytes of lines that hold more than ASCII
_FEW = 8  # bytes beyond ASCII
_USUAL = 2.0  # how much likelier UTF-8 is
_SHOWN = 24  # characters of a reading in a question
_MOST_BROKEN = 0.1  # of the characters of a text that was cut or mangled here and there


@dataclass(frozen=True, slots=True)
class Encoding:
    """A code: what people call it, and what Python does."""

    name: str
    codec: str


@dataclass(frozen=True, slots=True)
class _Reading:
    encoding: Encoding
    script: Script
    text: str
    total: float
    mean: float


def encoding_of(content: bytes) -> Encoding:
    """What the text is written in. Refused, with the readings that it could have, where that can't be told."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _whole(content, Encoding("UTF-16", "utf-16"))
    if unmarked := unreadable.utf_16_of(content):
        return Encoding("UTF-16", unmarked)
    if content.startswith(codecs.BOM_UTF8) or (_mostly_utf_8(content) and not _by_chance(content)):
        return _whole(content, Encoding(UTF_8, "utf-8-sig"))
    return _told_apart(content)


def _told_apart(content: bytes) -> Encoding:
    sample = _sample(content)
    readings = []
    for name, script in SCRIPTS.items():
        codec = next((codec for codec in script.codecs if _decodes(content, codec)), script.codecs[0])
        text = sample.decode(codec, "replace")
        total, mean = script.likelihood(text, codec)
        readings.append(_Reading(Encoding(name, codec), script, text, total + script.prior, mean))
    readings += _as_utf_8(content, sample)
    readings.sort(key=lambda reading: -reading.total)
    best = readings[0]
    if best.mean < best.script.least:
        raise Refused(unreadable.ENCODING_UNKNOWN)
    for other in readings[1:]:
        if other.text != best.text and best.total - other.total < SURE:
            said = _first_difference(best.text, other.text)
            raise Refused(
                unreadable.ENCODING_UNSURE,
                first=best.encoding.name, first_says=said[0], other=other.encoding.name, other_says=said[1],
            )  # fmt: skip
    return _whole(content, best.encoding)


def _sample(content: bytes) -> bytes:
    """Lines that hold more than ASCII, each once."""
    lines = dict.fromkeys(line for line in re.split(rb"(?<=[\r\n])", content[:1_000_000]) if not line.isascii())
    taken, size = [], 0
    for line in lines:
        taken.append(line)
        size += len(line)
        if size >= SAMPLE:
            break
    return b"".join(taken)


def _first_difference(one: str, other: str) -> tuple[str, str]:
    """The first cells that two readings make different text of."""
    lines = next(both for both in zip(one.splitlines(), other.splitlines(), strict=False) if both[0] != both[1])
    cells = [re.split("[,;\t]", line) for line in lines]
    return next((_cut(a), _cut(b)) for a, b in zip(*cells, strict=False) if a != b)


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def _mostly_utf_8(content: bytes) -> bool:
    """Whether it is UTF-8 with a few bytes broken: other codes hardly ever look like it."""
    if _decodes(content, "utf-8"):
        return True
    broken = content.decode("utf-8", "replace").count("\ufffd")
    begun = len(content) - len(content.translate(None, bytes(range(0xC2, 0x100))))  # characters of several bytes
    return broken <= _MOST_BROKEN * begun


def _by_chance(content: bytes) -> bool:
    """Whether it is so little of UTF-8, all of two bytes, that two characters of Chinese could look like it."""
    beyond = [byte for byte in content[:SAMPLE] if byte >= 0x80]
    return 0 < len(beyond) <= _FEW and max(beyond) < 0xE0


def _as_utf_8(content: bytes, sample: bytes) -> list[_Reading]:
    """That little as UTF-8, if it can be: its letters are those of some alphabet."""
    if not _decodes(content, "utf-8"):
        return []
    text, readings = sample.decode("utf-8"), []
    for script in SCRIPTS.values():
        if not script.areas and not text.encode(script.codecs[0], "replace").count(b"?") > text.count("?"):
            total, mean = script.likelihood(text, script.codecs[0])
            readings.append(_Reading(Encoding(UTF_8, "utf-8"), script, text, total + _USUAL, mean))
    return readings


def _whole(content: bytes, encoding: Encoding) -> Encoding:
    """The encoding, if nothing is broken."""
    try:
        content.decode(encoding.codec)
    except UnicodeDecodeError as error:
        line = len(re.findall("\r\n|\r|\n", content[: error.start].decode(encoding.codec, "ignore"))) + 1
        raise Refused(unreadable.BROKEN_TEXT, encoding=encoding.name, line=line) from None
    return encoding


def _decodes(content: bytes, codec: str) -> bool:
    try:
        content.decode(codec)
    except UnicodeDecodeError:
        return False
    return True
