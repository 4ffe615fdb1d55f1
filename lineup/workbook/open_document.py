"""Open documents (.ods), read through odfpy."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from typing import Any
from xml.parsers import expat

from odf.opendocument import load
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.teletype import extractText

from lineup.workbook import unreadable
from lineup.workbook.cells import Cell, Merged, Row, Sheet
from lineup.workbook.package import Package, Refused
from lineup.workbook.rows import BLANK_ROWS_END, MAX_COLUMNS, MAX_ROWS, text_of

_MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet"
_MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_MIMETYPE}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
)
_CLOCK = re.compile(r"PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S")


class OpenDocumentSheets:
    """The sheets of an .ods.

    odfpy is given the cells alone, and only when they are whole and `package` has looked for bombs and document types:
    of a damaged part it would print all, keep what came before the damage, and say nothing.
    """

    def __init__(self, package: Package) -> None:
        with package.open("content.xml") as watched:
            content = watched.read()
        try:
            expat.ParserCreate(namespace_separator=" ").Parse(content, True)
            document = load(_archived(content))
            self._tables = {_said(table, "name"): table for table in document.spreadsheet.getElementsByType(Table)}
        except Exception as error:  # what odfpy raises of a damaged file is as various as the damage
            raise Refused(unreadable.CORRUPT) from error
        self.titles = tuple(self._tables)

    def read(self, title: str) -> Sheet:
        rows: list[Row] = []
        merged: list[Merged] = []
        number = last = 0
        for element in self._tables[title].getElementsByType(TableRow):
            repeated = _count(element, "numberrowsrepeated")
            cells = _cells(element, number + 1, merged)
            if not cells:
                number += repeated
                if last and number - last > BLANK_ROWS_END:
                    break
                continue
            hidden = _said(element, "visibility") in ("collapse", "filter")
            for _ in range(repeated):
                number += 1
                at = {c: cell._replace(row=number) for c, cell in cells.items()}
                rows.append(Row(number, at, hidden))
                if len(rows) > MAX_ROWS:
                    raise Refused(unreadable.TOO_MANY_ROWS)
            last = number
        return Sheet(title, rows, tuple(merged))


def _archived(content: bytes) -> io.BytesIO:
    """An open document that holds nothing but its cells."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, part in (("mimetype", _MIMETYPE), ("META-INF/manifest.xml", _MANIFEST), ("content.xml", content)):
            archive.writestr(name, part)
    file.seek(0)
    return file


def _cells(row: Any, number: int, merged: list[Merged]) -> dict[int, Cell]:
    found: dict[int, Cell] = {}
    column = 0
    for element in row.childNodes:
        if element.qname not in (_TABLE_CELL, _COVERED):
            continue
        repeated = _count(element, "numbercolumnsrepeated")
        if element.qname == _TABLE_CELL and (cell := _cell(element, number)):
            for at in range(column + 1, min(column + repeated, MAX_COLUMNS) + 1):
                found[at] = cell._replace(column=at)
            down, across = _count(element, "numberrowsspanned"), _count(element, "numbercolumnsspanned")
            if down > 1 or across > 1:
                merged.append(Merged(number, column + 1, number + down - 1, column + across))
        column += repeated
    return found


def _cell(element: Any, row: int) -> Cell | None:
    def made(kind: Any, value: Any, percent: bool = False) -> Cell:
        return Cell(row, 1, kind, value, percent)

    kind, value = _said(element, "valuetype"), _said(element, "value")
    text_kind, text = text_of(extractText(element))
    if text_kind == "error":
        return made("error", text)
    if kind in ("float", "percentage", "currency") and value:
        return made("number", float(value), kind == "percentage")
    if kind == "boolean":
        return made("yes_no", _said(element, "booleanvalue") == "true")
    if kind == "date" and (stamp := _said(element, "datevalue")):
        return made("moment", dt.datetime.fromisoformat(stamp[:19]))
    if kind == "time" and (span := _CLOCK.fullmatch(_said(element, "timevalue"))):
        hours, minutes, seconds = (int(part) for part in span.groups())
        return made("clock", dt.time(hours % 24, minutes, seconds))
    return made(text_kind, text) if text else None


def _said(element: Any, attribute: str) -> str:
    try:
        return str(element.getAttribute(attribute) or "")
    except (ValueError, KeyError):  # odfpy knows which attributes an element may have
        return ""


def _count(element: Any, attribute: str) -> int:
    said = _said(element, attribute)
    return min(int(said), 2_000_000) if said.isdigit() else 1


_TABLE_CELL, _COVERED = TableCell().qname, CoveredTableCell().qname
