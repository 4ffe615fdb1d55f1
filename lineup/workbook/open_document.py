"""Open documents (.ods): their cells, streamed through the same watched parser as those of .xlsx.

Readers of whole documents take a minute and more than a gigabyte for a catalogue of 20,000 rows, and expand a row that
says it is repeated a million times.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import IO, Any, NamedTuple
from xml.etree.ElementTree import Element
from xml.parsers import expat

from openpyxl.xml.functions import iterparse

from lineup.workbook import unreadable
from lineup.workbook.cells import Cell, Kind, Merged, Row, Sheet
from lineup.workbook.package import Package, Refused
from lineup.workbook.rows import BLANK_ROWS_END, MAX_COLUMNS, MAX_HELD, MAX_ROWS, text_of

MAX_CELLS = 1_000_000  # of all sheets, repeated ones counted; 20,000 rows of 28 columns make 560,000
_OASIS = "{urn:oasis:names:tc:opendocument:xmlns:"
_TABLE, _OFFICE, _TEXT = f"{_OASIS}table:1.0}}", f"{_OASIS}office:1.0}}", f"{_OASIS}text:1.0}}"
_STYLE = f"{_OASIS}style:1.0}}"
_ROW, _CELL, _COVERED, _P = f"{_TABLE}table-row", f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell", f"{_TEXT}p"
_COLUMNS, _VALUE_TYPE, _VALUE = f"{_TABLE}number-columns-repeated", f"{_OFFICE}value-type", f"{_OFFICE}value"
_ERROR = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}value-type"
_TABLE_TAG = f"{_TABLE}table"[1:]
_CLOCK = re.compile(r"PT(\d+)H(\d+)M(\d+(?:[.,]\d+)?)S")
_NO_DAY = dt.datetime(2000, 1, 1)
_NUMBERS = ("float", "percentage", "currency")


class OpenDocumentSheets:
    """The sheets of an .ods: their titles when it is opened, all that is in them when the first is asked for."""

    def __init__(self, package: Package) -> None:
        self._package = package
        with package.open("content.xml") as part:
            shown = _titles(part)
        self.titles = tuple(shown)
        self.hidden = frozenset(title for title, visible in shown.items() if not visible)

    @cached_property
    def _sheets(self) -> dict[str, Sheet]:
        with self._package.open("content.xml") as part:
            return {table.title: table.sheet() for table in _tables(part)}

    def read(self, title: str) -> Sheet:
        return self._sheets[title]


def _titles(part: IO[bytes]) -> dict[str, bool]:
    """The names of the tables, and whether each is shown, by the parser's own hands: no tree is built."""
    titles: dict[str, bool] = {}
    hiding: set[str] = set()
    depth, style = 0, ""

    def opened(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth, style
        if tag == _TABLE_TAG:
            depth += 1
            if depth == 1:
                shown = attributes.get(f"{_TABLE}style-name"[1:]) not in hiding
                titles[attributes.get(f"{_TABLE}name"[1:], "")] = shown
        elif tag == f"{_STYLE}style"[1:]:
            style = attributes.get(f"{_STYLE}name"[1:], "")
        elif tag == f"{_STYLE}table-properties"[1:] and attributes.get(f"{_TABLE}display"[1:]) == "false":
            hiding.add(style)

    def closed(tag: str) -> None:
        nonlocal depth
        depth -= tag == _TABLE_TAG

    parser = expat.ParserCreate(namespace_separator="}")
    parser.StartElementHandler, parser.EndElementHandler = opened, closed
    try:
        parser.ParseFile(part)
    except expat.ExpatError as error:
        raise Refused(unreadable.CORRUPT) from error
    return titles


@dataclass(slots=True)
class _Table:
    """A sheet while it is read."""

    title: str
    rows: list[Row] = field(default_factory=list)
    merged: list[Merged] = field(default_factory=list)
    empty_results: set[tuple[int, int]] = field(default_factory=set)
    number: int = 0

    def sheet(self) -> Sheet:
        return Sheet(self.title, self.rows, tuple(self.merged), empty_results=frozenset(self.empty_results))

    def add(self, row: Element, room: int) -> int:
        """Take a row, as often as it is repeated; returns how many cells that makes. Refused beyond `room` cells."""
        repeated = _count(row, "number-rows-repeated")
        if self.rows and self.number - self.rows[-1].number > BLANK_ROWS_END:
            return 0
        cells = dict(_cells(row, self.number + 1, self.merged, self.empty_results))
        if not cells:
            self.number += repeated
            return 0
        if len(self.rows) + repeated > MAX_ROWS:
            raise Refused(unreadable.TOO_MANY_ROWS)
        if len(cells) * repeated > room:
            raise Refused(unreadable.TOO_BIG_INSIDE)
        hidden = row.get(f"{_TABLE}visibility") in ("collapse", "filter")
        for _ in range(repeated):
            self.number += 1
            at = {column: cell._replace(row=self.number) for column, cell in cells.items()}
            self.rows.append(Row(self.number, at, hidden))
        return len(cells) * repeated


def _tables(part: IO[bytes]) -> list[_Table]:
    tables: list[_Table] = []
    depth = cells = held = 0
    for event, element in iterparse(part, ("start", "end")):
        if element.tag == f"{_TABLE}table":
            depth += 1 if event == "start" else -1
            if event == "start" and depth == 1:
                tables.append(_Table(element.get(f"{_TABLE}name", "")))
        elif event == "start":
            held += 1
            if held > MAX_HELD:
                raise Refused(unreadable.TOO_BIG_INSIDE)
        elif element.tag == _ROW:
            if depth == 1:
                cells += tables[-1].add(element, MAX_CELLS - cells)
            element.clear()
            held = 0
    return tables


def _cells(row: Element, number: int, merged: list[Merged], empty: set[tuple[int, int]]) -> Iterator[tuple[int, Cell]]:
    column = 0
    for element in row:
        if element.tag not in (_CELL, _COVERED):
            continue
        repeated = _count(element, "number-columns-repeated") if _COLUMNS in element.attrib else 1
        if element.tag == _CELL and (held := _held(element)):
            for at in range(column + 1, min(column + repeated, MAX_COLUMNS) + 1):
                formula = f"{_TABLE}formula" in element.attrib
                yield at, Cell(number, at, held.kind, held.value, held.percent, mark=held.mark, formula=formula)
            down, across = _count(element, "number-rows-spanned"), _count(element, "number-columns-spanned")
            if down > 1 or across > 1:
                merged.append(Merged(number, column + 1, number + down - 1, column + across))
        elif element.tag == _CELL and f"{_TABLE}formula" in element.attrib:
            empty.update((number, at) for at in range(column + 1, min(column + repeated, MAX_COLUMNS) + 1))
        column += repeated


class _Held(NamedTuple):
    kind: Kind
    value: Any
    percent: bool = False
    mark: str = ""  # the currency, by its letters


def _held(cell: Element) -> _Held | None:
    """What a cell holds, None if nothing."""
    said = cell.get(_VALUE_TYPE)
    if said is None and not len(cell) and f"{_TABLE}formula" not in cell.attrib:
        return None
    kind, text = text_of("\n".join(_said(p) for p in cell if p.tag == _P))
    if kind == "error" or cell.get(_ERROR) == "error":
        return _Held("error", text)
    if said in _NUMBERS and (value := cell.get(_VALUE)):
        number = float(value)
        mark = cell.get(f"{_OFFICE}currency", "")
        return _Held("number", number, said == "percentage", mark) if math.isfinite(number) else _Held("error", "#NUM!")
    if said == "boolean":
        return _Held("yes_no", cell.get(f"{_OFFICE}boolean-value") == "true")
    if said == "date" and (stamp := cell.get(f"{_OFFICE}date-value")):
        return _Held("moment", _whole_seconds(dt.datetime.fromisoformat(stamp[:26])))
    if said == "time" and (span := _CLOCK.fullmatch(cell.get(f"{_OFFICE}time-value", ""))):
        hours, minutes, seconds = (float(part.replace(",", ".")) for part in span.groups())
        passed = dt.timedelta(hours=hours % 24, minutes=minutes, seconds=seconds)
        return _Held("clock", _whole_seconds(_NO_DAY + passed).time())
    if not text and said is None and (formula := cell.get(f"{_TABLE}formula")):
        return _Held("no_value", formula)
    return _Held(kind, text) if text else None


def _whole_seconds(moment: dt.datetime) -> dt.datetime:
    """The nearest second: 20:04 may be saved as 20:03:59.999999."""
    return (moment + dt.timedelta(milliseconds=500)).replace(microsecond=0)


def _said(paragraph: Element) -> str:
    """A paragraph's text; runs of blanks, tabs and line breaks are elements of their own."""
    said = [paragraph.text or ""]
    for element in paragraph:
        if element.tag == f"{_TEXT}s":
            said.append(" " * min(_count(element, "c", _TEXT), 100))
        elif element.tag in (f"{_TEXT}tab", f"{_TEXT}line-break"):
            said.append(" ")
        else:
            said.append(_said(element))
        said.append(element.tail or "")
    return "".join(said)


def _count(element: Element, attribute: str, of: str = _TABLE) -> int:
    said = element.get(f"{of}{attribute}", "")
    return min(int(said), 2_000_000) if said.isdigit() and len(said) < 10 else 1
