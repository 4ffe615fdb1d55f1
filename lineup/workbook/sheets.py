"""Which sheets a workbook has, and the cells of those that are asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Protocol

from openpyxl.packaging.relationship import Relationship, get_dependents, get_rels_path
from openpyxl.reader.workbook import WorkbookParser

from lineup.catalog import Language
from lineup.workbook import unreadable
from lineup.workbook.cells import Sheet
from lineup.workbook.formats import NO_FORMATS, formats_of
from lineup.workbook.frames import Frames
from lineup.workbook.package import Held, Package, Refused, content_of, guarded, unpacked
from lineup.workbook.rows import filled_rows, shared_strings
from lineup.workbook.text_tables import TextSheets


class Sheets(Protocol):
    """An open file: the titles of its sheets in order, which of them are hidden, and `read` for the cells of one."""

    titles: tuple[str, ...]
    hidden: frozenset[str]

    def read(self, title: str) -> Sheet: ...


class ExcelSheets:
    """The sheets of an .xlsx or .xlsm."""

    def __init__(self, package: Package) -> None:
        self._package = package
        main = _workbook_part(package)
        workbook = WorkbookParser(package, main, keep_links=False)
        workbook.parse()
        # Chart sheets and macro sheets have no cells to read.
        self._parts = {
            sheet.name: relation.target
            for sheet, relation in workbook.find_sheets()
            if _kind(relation) == "worksheet" and relation.target in package
        }
        self.titles = tuple(self._parts)
        self.hidden = frozenset(sheet.name for sheet, _ in workbook.find_sheets() if sheet.state != "visible")
        self._epoch = workbook.wb.epoch
        relations = list(get_dependents(package, get_rels_path(main)))  # type: ignore[no-untyped-call]
        self._strings_part, styles = _part(relations, "sharedStrings"), _part(relations, "styles")
        self._formats = NO_FORMATS
        if styles in package:
            with package.open(styles) as part:
                self._formats = formats_of(part)

    @cached_property
    def _strings(self) -> list[str]:
        if self._strings_part not in self._package:
            return []
        with self._package.open(self._strings_part) as part:
            return shared_strings(part)

    @property
    def has_comments(self) -> bool:
        """Whether anybody put a remark to a cell."""
        return any(part.rpartition("/")[2].startswith(("comments", "threadedcomment")) for part in self._package.parts)

    def read(self, title: str) -> Sheet:
        with self._package.open(self._parts[title]) as part:
            rows, merged, empty = filled_rows(part, self._strings, self._formats, self._epoch)
            return Sheet(title, rows, tuple(merged), empty_results=empty)


@contextmanager
def opened_sheets(path: Path | Held | Frames, language: Language | None) -> Iterator[Sheets]:
    """The sheets of the file at `path`; its content decides what it is, not its name. Data frames are open as they are.

    UnreadableWorkbook if it isn't one that can be read.
    """
    named = path if isinstance(path, Path) else Path(path.name)
    with guarded(named, language):
        if isinstance(path, Frames):
            yield path
            return
        content = path.content if isinstance(path, Held) else content_of(path)
        if unreadable.is_text(content):
            yield TextSheets(named.stem, content)
        elif unreadable.is_old_workbook(content):
            from lineup.workbook.old_excel import OldExcelSheets  # few need it, and its reader takes time to load

            yield OldExcelSheets(content)
        else:
            with unpacked(content) as package:
                yield _sheets_of(package)


def _sheets_of(package: Package) -> Sheets:
    names = package.parts
    if "content.xml" in names and "mimetype" in names:
        from lineup.workbook.open_document import OpenDocumentSheets

        return OpenDocumentSheets(package)
    if "[content_types].xml" not in names or not any(name.startswith("xl/") for name in names):
        raise Refused(unreadable.what_archive_it_is(names))
    return ExcelSheets(package)


def _workbook_part(package: Package) -> str:
    relations = list(get_dependents(package, "_rels/.rels"))
    part = _part(relations, "officeDocument")
    if part.endswith(".bin"):
        raise Refused(unreadable.BINARY_XLSB)
    if any("purl.oclc.org" in relation.Type for relation in relations):
        raise Refused(unreadable.STRICT)
    if part not in package:
        raise Refused(unreadable.CORRUPT)
    return part


def _part(relations: Iterable[Relationship], kind: str) -> str:
    """The part that a relation of that kind points at, "" if there is none."""
    return next((relation.target for relation in relations if _kind(relation) == kind), "")


def _kind(relation: Relationship) -> str:
    return relation.Type.rpartition("/")[2]
