"""The file as a package of parts: opened without trusting it, streamed part by part.

A workbook comes from anywhere, so nothing here believes what the file says about itself: sizes are capped before
anything is unpacked, a document type (the door of every entity bomb) is refused, and markup goes through as a stream
of events, never as a tree. Reading needs no more memory than what is kept of it.
"""

from __future__ import annotations

import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol
from xml.parsers import expat

from lineup.catalog import Language
from lineup.errors import UnreadableWorkbook
from lineup.words import Text
from lineup.workbook import unreadable

MAX_FILE_BYTES = 50_000_000
MAX_ENTRIES = 20_000
MAX_DIRECTORY_BYTES = 4_000_000
MAX_UNPACKED_BYTES = 1_000_000_000  # of all parts, pictures included
MAX_PART_BYTES = 64_000_000  # of a part that is read
MAX_TAGS = 1_600_000  # of a part that is read: 5,000 rows of 28 columns make 600,000
BOMB_BYTES, BOMB_RATIO = 32_000_000, 200  # markup that people make packs 10 to 60 times, zeros 1,000 times
_CHUNK = 1 << 20  # large, because expat rescans an unfinished token at every chunk
_END_OF_DIRECTORY = b"PK\x05\x06"
_BROKEN = (
    expat.ExpatError,
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    ValueError,
    LookupError,
    RuntimeError,
    struct.error,
)


class Refused(Exception):
    """The file can't be read; `reason` says why in both languages. Becomes an `UnreadableWorkbook` in `opened`."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.en)
        self.reason = reason


class Enough(Exception):
    """Raised by a handler that needs nothing more of its part."""


class Handler(Protocol):
    """What `Package.walk` tells of a part. Names come without their prefix."""

    def start(self, tag: str, attributes: dict[str, str]) -> None: ...
    def end(self, tag: str) -> None: ...
    def text(self, characters: str) -> None: ...


class Package:
    """An open workbook file."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._parts = {name.replace("\\", "/").lstrip("/").casefold(): name for name in archive.namelist()}

    def __contains__(self, part: str) -> bool:
        return part.casefold() in self._parts

    def walk(self, part: str, handler: Handler) -> None:
        """Tell `handler` of every element of an XML part until it has `Enough`."""
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = _refuse_doctype
        _listen(parser, handler)
        taken = tags = 0
        with self._archive.open(self._parts[part.casefold()]) as stream:
            try:
                while chunk := stream.read(_CHUNK):
                    taken += len(chunk)
                    tags += chunk.count(b"<")
                    if taken > MAX_PART_BYTES or tags > MAX_TAGS:
                        raise Refused(unreadable.TOO_BIG_INSIDE)
                    parser.Parse(chunk, False)
                parser.Parse(b"", True)
            except Enough:
                return


@contextmanager
def opened(path: Path, language: Language | None) -> Iterator[Package]:
    """The package at `path`. Whatever is wrong with the file while it is open is an UnreadableWorkbook."""
    try:
        _check_file(path)
        with zipfile.ZipFile(path) as archive:
            _check_archive(archive)
            yield Package(archive)
    except Refused as refused:
        raise UnreadableWorkbook(unreadable.sentence(path, refused.reason, language)) from None
    except _BROKEN as broken:
        raise UnreadableWorkbook(unreadable.sentence(path, unreadable.CORRUPT, language)) from broken
    except PermissionError:
        raise UnreadableWorkbook(unreadable.sentence(path, unreadable.NO_PERMISSION, language)) from None
    except OSError as failed:
        raise UnreadableWorkbook(unreadable.sentence(path, unreadable.CANNOT_OPEN, language)) from failed


def _check_file(path: Path) -> None:
    try:
        found = path.stat()
    except FileNotFoundError:
        raise Refused(unreadable.MISSING) from None
    if stat.S_ISDIR(found.st_mode):
        raise Refused(unreadable.DIRECTORY)
    if not stat.S_ISREG(found.st_mode):
        raise Refused(unreadable.NOT_A_WORKBOOK)
    if found.st_size > MAX_FILE_BYTES:
        raise Refused(unreadable.TOO_BIG)
    content = path.read_bytes()
    if not zipfile.is_zipfile(path):
        raise Refused(unreadable.what_it_is(content))
    end = content.rfind(_END_OF_DIRECTORY)
    # The directory is read whole when the archive is opened, so its length is looked at before.
    (directory_bytes,) = struct.unpack_from("<L", content, end + 12)
    if directory_bytes > MAX_DIRECTORY_BYTES:
        raise Refused(unreadable.BOMB)


def _check_archive(archive: zipfile.ZipFile) -> None:
    entries = archive.infolist()
    if any(entry.flag_bits & 1 for entry in entries):
        raise Refused(unreadable.ENCRYPTED)
    if any(entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for entry in entries):
        raise Refused(unreadable.CORRUPT)
    # zipfile never unpacks more of an entry than its declared size, so the declared sizes bind.
    if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > MAX_UNPACKED_BYTES:
        raise Refused(unreadable.BOMB)
    if any(e.file_size > BOMB_BYTES and e.file_size > BOMB_RATIO * e.compress_size for e in entries):
        raise Refused(unreadable.BOMB)
    names = {entry.filename.replace("\\", "/").lstrip("/").casefold() for entry in entries}
    if "[content_types].xml" not in names or not any(name.startswith("xl/") for name in names):
        raise Refused(unreadable.what_archive_it_is(names))


def _listen(parser: expat.XMLParserType, handler: Handler) -> None:
    """Have the parser tell `handler` of elements by their plain names, whatever prefix the document gives its own."""

    def first(root: str, attributes: dict[str, str]) -> None:
        prefix = root[: root.rfind(":") + 1]
        if prefix:
            parser.StartElementHandler = lambda tag, given: handler.start(tag.removeprefix(prefix), given)
            parser.EndElementHandler = lambda tag: handler.end(tag.removeprefix(prefix))
        else:
            parser.StartElementHandler = handler.start
            parser.EndElementHandler = handler.end
        handler.start(root.removeprefix(prefix), attributes)

    parser.StartElementHandler = first
    parser.CharacterDataHandler = handler.text


def _refuse_doctype(*_: object) -> None:
    raise Refused(unreadable.ENTITIES)
