"""Why a file can't be read, and what it seems to be instead."""

from __future__ import annotations

import codecs
from pathlib import Path

from lineup.catalog import Language
from lineup.vocabulary.words import LANGUAGES, words

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
STRICT = "strict"
NUMBERS = "numbers"
NOT_A_WORKBOOK = "not_a_workbook"

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")


def sentence(path: Path, reason: str, language: Language | None) -> str:
    """The whole message; in every language when nobody said which and no cell could tell."""
    if language is None:
        return "\n".join(_sentence(path, reason, each) for each in LANGUAGES)
    return _sentence(path, reason, language)


def _sentence(path: Path, reason: str, language: str) -> str:
    return f"{path}{words(language, 'labels')['joint.name']}{words(language, 'unreadable')[reason]}"


def what_it_is(content: bytes) -> str:
    """The likely story of a file that is neither an archive, nor an old workbook, nor text."""
    if not content:
        return EMPTY
    if content.startswith(_OLE):
        return ENCRYPTED
    if content.startswith(b"PK"):
        return CORRUPT
    return WEB_PAGE if _is_markup(content) else NOT_A_WORKBOOK


def is_old_workbook(content: bytes) -> bool:
    """Whether it is a compound file, as .xls is; an encrypted .xlsx is one too, with a stream of this name."""
    return content.startswith(_OLE) and "EncryptedPackage".encode("utf-16-le") not in content


def is_text(content: bytes) -> bool:
    """Whether it is text, as .csv is, and no markup."""
    return bool(content) and not content.startswith(b"PK") and not _is_markup(content) and _is_text(content[:4096])


def _is_markup(content: bytes) -> bool:
    return content[:4096].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")


def what_archive_it_is(names: set[str]) -> str:
    """The likely story of a zip archive that holds no workbook. `names` are casefolded."""
    if any(name.endswith(".iwa") or name.startswith("index.zip") for name in names):
        return NUMBERS
    return CORRUPT if any(name.startswith("xl/") for name in names) else NOT_A_WORKBOOK


def _is_text(head: bytes) -> bool:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    # UTF-8, or else the GBK of Chinese Windows; an incremental decoder allows a character cut off at the end.
    return b"\0" not in head and (_decodes(head, "utf-8") or _decodes(head, "gb18030"))


def _decodes(head: bytes, encoding: str) -> bool:
    try:
        codecs.getincrementaldecoder(encoding)().decode(head)
    except UnicodeDecodeError:
        return False
    return True
