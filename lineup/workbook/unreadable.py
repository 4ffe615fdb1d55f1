"""Why a file can't be read, and what it seems to be instead."""

from __future__ import annotations

import re
from pathlib import Path

from lineup.catalog import Language
from lineup.vocabulary.words import LANGUAGES, filled, words

# Reasons: keys of the vocabulary's `unreadable`.
MISSING = "missing"
DIRECTORY = "directory"
NO_PERMISSION = "no_permission"
CANNOT_OPEN = "cannot_open"
EMPTY = "empty"
TOO_BIG = "too_big"
TOO_BIG_INSIDE = "too_big_inside"
TOO_MANY_ROWS = "too_many_rows"
BOMB = "bomb"
ENTITIES = "entities"
ENCRYPTED = "encrypted"
CORRUPT = "corrupt"
BINARY_XLSB = "binary_xlsb"
WEB_PAGE = "web_page"
WEB_ARCHIVE = "web_archive"
XML_TABLE = "xml_table"
XML = "xml"
STRICT = "strict"
NUMBERS = "numbers"
NOT_A_WORKBOOK = "not_a_workbook"
NOT_TEXT = "not_text"
ENCODING_UNSURE = "encoding_unsure"
ENCODING_UNKNOWN = "encoding_unknown"
BROKEN_TEXT = "broken_text"

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_ARCHIVE = re.compile(r"[a-z-]+: ")  # as e-mail begins, and a page saved with its pictures
_HEAD = 4096  # bytes that tell what a file is
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a"))
_MOST_CONTROLS = 0.005
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def sentence(path: Path, reason: str, language: Language | None, **facts: object) -> str:
    """The whole message; in every language when nobody said which and no cell could tell."""
    if reason == NOT_A_WORKBOOK and path.suffix.casefold() in (".csv", ".tsv", ".txt"):
        reason = NOT_TEXT
    languages = LANGUAGES if language is None else (language,)
    return "\n".join(
        f"{path}{words(each, 'labels')['joint.name']}{filled(words(each, 'unreadable')[reason], each, facts)}"
        for each in languages
    )


def what_it_is(content: bytes) -> str:
    """The likely story of a file that is neither an archive, nor an old workbook, nor a table of text."""
    if not content:
        return EMPTY
    if content.startswith(_OLE):
        return ENCRYPTED
    if content.startswith(b"PK"):
        return CORRUPT
    return _markup(content) or NOT_A_WORKBOOK


def is_old_workbook(content: bytes) -> bool:
    """Whether it is a compound file, as .xls is; an encrypted .xlsx is one too, with a stream of this name."""
    return content.startswith(_OLE) and "EncryptedPackage".encode("utf-16-le") not in content


def is_text(content: bytes) -> bool:
    """Whether it is text, as .csv is, and no page of the web."""
    if not content or content.startswith((b"PK", _OLE)) or _markup(content):
        return False
    head = content[:_HEAD]
    if head.startswith(_UTF_16) or utf_16_of(content):
        return True
    return b"\0" not in head and len(head) - len(head.translate(None, _CONTROLS)) <= _MOST_CONTROLS * len(head)


def utf_16_of(content: bytes) -> str | None:
    """The codec of UTF-16 without its mark: every second byte of its digits, commas and ends of lines is 0."""
    head = content[:_HEAD]
    evens, odds = head[::2].count(0), head[1::2].count(0)
    codec = "utf-16-le" if odds > evens else "utf-16-be"
    if max(evens, odds) * 50 < len(head) or min(evens, odds) * 5 > max(evens, odds):
        return None
    try:
        text = content.decode(codec)[:_HEAD]
    except UnicodeDecodeError:
        return None
    return codec if any(mark in text for mark in "\n\r,;\t") and "\0" not in text else None


def _markup(content: bytes) -> str | None:
    """Which kind of page it is, if it is one: programs like to call them .xls, and Excel opens them."""
    head = content[:_HEAD]
    text = head.decode("utf-16" if head.startswith(_UTF_16) else "latin-1", "ignore")
    said = text.lstrip("\u00ef\u00bb\u00bf\ufeff \t\r\n").casefold()
    if _ARCHIVE.match(said) and "mime-version:" in said and "content-type:" in said:
        return WEB_ARCHIVE
    if not said.startswith("<"):
        return None
    if "urn:schemas-microsoft-com:office:spreadsheet" in said:
        return XML_TABLE
    return XML if said.startswith("<?xml") and "<html" not in said else WEB_PAGE


def what_archive_it_is(names: set[str]) -> str:
    """The likely story of a zip archive that holds no workbook. `names` are casefolded."""
    if any(name.endswith(".iwa") or name.startswith("index.zip") for name in names):
        return NUMBERS
    return CORRUPT if any(name.startswith("xl/") for name in names) else NOT_A_WORKBOOK
