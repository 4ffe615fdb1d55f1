"""The file as a package of parts: opened without trusting it.

A workbook comes from anywhere, so nothing here believes what the file says about itself. Sizes are capped before
anything is unpacked. Every part is watched while it is read, whoever reads it: it may not grow beyond what a catalogue
needs, and a document type (the door of every entity bomb) is refused before any parser sees it.
"""

from __future__ import annotations

import io
import stat
import struct
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Literal
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException

from lineup.catalog import Language
from lineup.errors import UnreadableWorkbook
from lineup.workbook import unreadable

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

MAX_FILE_BYTES = 50_000_000
MAX_ENTRIES = 20_000
MAX_DIRECTORY_BYTES = 4_000_000
MAX_UNPACKED_BYTES = 1_000_000_000  # of all parts, pictures included
MAX_PART_BYTES = 80_000_000  # of what is read of a part; 20,000 rows of 28 columns make 28,000,000
MAX_ELEMENTS = 2_000_000  # of what is read of all parts; 20,000 rows of 25 columns make 1,200,000 with their texts
MAX_STRETCH = 300_000  # bytes without a tag; the longest text of a cell has 130,000, and expat is slow on longer tags
BOMB_BYTES, BOMB_RATIO = 32_000_000, 200  # markup that people make packs 10 to 60 times, zeros 1,000 times
_END_OF_DIRECTORY = b"PK\x05\x06"
_DOCTYPE = b"<!DOCTYPE"
_BROKEN = (
    ParseError,
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    ValueError,
    TypeError,  # what openpyxl raises of attributes that it doesn't expect
    AttributeError,
    LookupError,
    RuntimeError,
    struct.error,
)


class Refused(Exception):
    """The file can't be read; `reason`: a key of the vocabulary's `unreadable`, with the facts of its sentence.

    Becomes an `UnreadableWorkbook`.
    """

    def __init__(self, reason: str, **facts: object) -> None:
        super().__init__(reason)
        self.reason = reason
        self.facts = facts


@dataclass(frozen=True, slots=True)
class Held:
    """A file that was fetched already: what it is called, and its bytes. It stands wherever a path does."""

    name: str
    content: bytes


def held(path: Path, language: Language | None) -> Held:
    """The file at that path. UnreadableWorkbook if it can't be fetched."""
    with guarded(path, language):
        return Held(path.name, content_of(path))


class Package(zipfile.ZipFile):
    """An open workbook file, to be given to any reader in place of its archive."""

    def __init__(self, file: IO[bytes]) -> None:
        super().__init__(file)
        self.elements: dict[str, int] = {}  # read so far of each part; one that is read again is not more
        self._spelt = {_plain(name): name for name in self.namelist()}

    @property
    def parts(self) -> set[str]:
        """The names of all parts, spelt as every program means them."""
        return set(self._spelt)

    def __contains__(self, part: str) -> bool:
        return _plain(part) in self._spelt

    def getinfo(self, name: str) -> zipfile.ZipInfo:
        return super().getinfo(self._spelt.get(_plain(name), name))

    def open(
        self,
        name: str | zipfile.ZipInfo,
        mode: Literal["r", "w"] = "r",
        pwd: bytes | None = None,
        *,
        force_zip64: bool = False,
    ) -> IO[bytes]:
        """A part to read. It raises Refused as soon as it turns out to be too much, or to hold a document type."""
        part = super().open(name, mode, pwd, force_zip64=force_zip64)
        return io.BufferedReader(_Watched(self, str(part.name), part), 1 << 16)


class _Watched(io.RawIOBase):
    """A part's bytes, counted on their way."""

    def __init__(self, package: Package, name: str, part: IO[bytes]) -> None:
        self._package, self._name, self._part = package, name, part
        self._taken = self._stretch = self._elements = 0
        self._before = b""  # the end of the last bytes, where a document type may have begun

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        place = memoryview(buffer)
        read = self._part.read(len(place))
        self._taken += len(read)
        self._elements += read.count(b"<") - read.count(b"</")
        elements = self._package.elements
        elements[self._name] = max(elements.get(self._name, 0), self._elements)
        last_tag = read.rfind(b"<")
        self._stretch = len(read) - last_tag if last_tag >= 0 else self._stretch + len(read)
        if self._taken > MAX_PART_BYTES or sum(elements.values()) > MAX_ELEMENTS or self._stretch > MAX_STRETCH:
            raise Refused(unreadable.TOO_BIG_INSIDE)
        if b"\0" in read:  # UTF-16, which no program writes, would hide markup from the look below
            raise Refused(unreadable.CORRUPT)
        if _DOCTYPE in self._before + read:
            raise Refused(unreadable.ENTITIES)
        self._before = (self._before + read)[-len(_DOCTYPE) :]
        place[: len(read)] = read
        return len(read)

    def close(self) -> None:
        self._part.close()
        super().close()


@contextmanager
def guarded(path: Path, language: Language | None) -> Iterator[None]:
    """Whatever is wrong with the file while it is read in here is an UnreadableWorkbook."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl's, about what it leaves out and no catalogue needs
            yield
    except Refused as refused:
        raise UnreadableWorkbook(unreadable.sentence(path, refused.reason, language, **refused.facts)) from None
    except DefusedXmlException:
        raise UnreadableWorkbook(unreadable.sentence(path, unreadable.ENTITIES, language)) from None
    except _BROKEN as broken:
        raise UnreadableWorkbook(unreadable.sentence(path, unreadable.CORRUPT, language)) from broken
    except PermissionError:
        raise UnreadableWorkbook(unreadable.sentence(path, unreadable.NO_PERMISSION, language)) from None
    except OSError as failed:
        raise UnreadableWorkbook(unreadable.sentence(path, unreadable.CANNOT_OPEN, language)) from failed


def content_of(path: Path) -> bytes:
    """The file's bytes. Refused unless it is a file of a size that a catalogue may have."""
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
    return path.read_bytes()


@contextmanager
def unpacked(content: bytes) -> Iterator[Package]:
    """The archive with these bytes. Refused if it is a bomb, encrypted, or no archive."""
    if not zipfile.is_zipfile(io.BytesIO(content)):
        raise Refused(unreadable.what_it_is(content))
    end = content.rfind(_END_OF_DIRECTORY)
    # The directory is read whole when the archive is opened, so its length is looked at before.
    (directory_bytes,) = struct.unpack_from("<L", content, end + 12)
    if directory_bytes > MAX_DIRECTORY_BYTES:
        raise Refused(unreadable.BOMB)
    with Package(io.BytesIO(content)) as package:
        _check_archive(package)
        yield package


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


def _plain(name: str) -> str:
    """A part's name as every program means it, however it spells it."""
    return name.replace("\\", "/").lstrip("/").casefold()
