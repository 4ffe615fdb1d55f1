"""Which sheets a workbook has, and the cells of those that are asked for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import NamedTuple

from lineup.catalog import Language
from lineup.workbook import unreadable
from lineup.workbook.cells import CellHandler, Row
from lineup.workbook.formats import FormatHandler
from lineup.workbook.package import Package, Refused, opened


class Sheet(NamedTuple):
    """One sheet: its title as the user wrote it, and its rows that are not blank."""

    title: str
    rows: list[Row]


class Sheets:
    """An open workbook: the titles of its sheets in order, and `read` for the cells of one."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._workbook = _workbook_part(package)
        relations = _relations(package, self._workbook)
        listing = _WorkbookHandler()
        package.walk(self._workbook, listing)
        # Chart sheets and macro sheets have no cells to read.
        self._parts = {
            title: relations[key].target
            for title, key in listing.sheets
            if key in relations and relations[key].kind == "worksheet" and relations[key].target in package
        }
        self.titles = tuple(self._parts)
        strings, styles = _StringHandler(), FormatHandler()
        for relation in relations.values():
            if relation.kind == "sharedStrings" and relation.target in package:
                package.walk(relation.target, strings)
            elif relation.kind == "styles" and relation.target in package:
                package.walk(relation.target, styles)
        self._strings, self._formats, self._mac_epoch = strings.strings, styles.formats, listing.mac_epoch

    def read(self, title: str) -> Sheet:
        cells = CellHandler(self._strings, self._formats, mac_epoch=self._mac_epoch)
        self._package.walk(self._parts[title], cells)
        return Sheet(title, cells.rows)


@contextmanager
def opened_sheets(path: Path, language: Language | None) -> Iterator[Sheets]:
    """The sheets of the workbook at `path`. UnreadableWorkbook if it isn't one that can be read."""
    with opened(path, language) as package:
        yield Sheets(package)


class _Relation(NamedTuple):
    kind: str
    target: str  # a part's path in the package


def _workbook_part(package: Package) -> str:
    if "_rels/.rels" not in package:
        raise Refused(unreadable.CORRUPT)
    part = next((r.target for r in _relations(package, "").values() if r.kind == "officeDocument"), "")
    if part.endswith(".bin"):
        raise Refused(unreadable.BINARY_XLSB)
    if part not in package:
        raise Refused(unreadable.CORRUPT)
    return part


def _relations(package: Package, part: str) -> dict[str, _Relation]:
    """What a part points at, by relation id. "" is the package itself."""
    handler = _RelationHandler(dirname(part))
    listing = join(dirname(part), "_rels", f"{part.rpartition('/')[2]}.rels")
    if listing in package:
        package.walk(listing, handler)
    return handler.relations


class _RelationHandler:
    def __init__(self, folder: str) -> None:
        self.relations: dict[str, _Relation] = {}
        self._folder = folder

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "Relationship" and attributes.get("TargetMode") != "External":
            target = normpath(join("/", self._folder, attributes["Target"].replace("\\", "/"))).lstrip("/")
            kind = attributes.get("Type", "").rpartition("/")[2]
            self.relations[attributes["Id"]] = _Relation(kind, target)

    def end(self, tag: str) -> None: ...
    def text(self, characters: str) -> None: ...


class _WorkbookHandler:
    def __init__(self) -> None:
        self.sheets: list[tuple[str, str]] = []  # (title, relation id)
        self.mac_epoch = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "sheet" and "name" in attributes:
            key = next((value for name, value in attributes.items() if name.endswith(":id")), "")
            self.sheets.append((attributes["name"], key))
        elif tag == "workbookPr":
            self.mac_epoch = attributes.get("date1904") in ("1", "true")

    def end(self, tag: str) -> None: ...
    def text(self, characters: str) -> None: ...


class _StringHandler:
    """The shared strings, in order; phonetic guides (rPh) are no part of them."""

    def __init__(self) -> None:
        self.strings: list[str] = []
        self._runs: list[str] = []
        self._in_text = self._phonetic = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "t":
            self._in_text = not self._phonetic
        elif tag == "rPh":
            self._phonetic = True

    def end(self, tag: str) -> None:
        if tag == "si":
            self.strings.append("".join(self._runs))
            self._runs = []
        elif tag == "t":
            self._in_text = False
        elif tag == "rPh":
            self._phonetic = False

    def text(self, characters: str) -> None:
        if self._in_text:
            self._runs.append(characters)
