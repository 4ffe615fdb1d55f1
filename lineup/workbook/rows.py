"""The filled rows of one sheet part, read through openpyxl.

openpyxl's own `iter_rows` gives either formulas or their values, each at the price of a whole reading, and fails on
views and validations that it doesn't know. A catalogue needs formula and value together, to tell a formula
that nobody calculated from a blank, and nothing of looks: so its parser is given the rows one by one.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import IO, Any
from xml.etree.ElementTree import Element, ParseError

from openpyxl.utils.cell import range_boundaries
from openpyxl.utils.datetime import WINDOWS_EPOCH
from openpyxl.worksheet._reader import DATA_TAG, FORMULA_TAG, ROW_TAG, VALUE_TAG, WorkSheetParser
from openpyxl.xml import DEFUSEDXML
from openpyxl.xml.constants import SHEET_MAIN_NS
from openpyxl.xml.functions import iterparse

from lineup.workbook import unreadable
from lineup.workbook.cells import Cell, Kind, Merged, Row, Value
from lineup.workbook.formats import Formats
from lineup.workbook.package import Refused

if not DEFUSEDXML:
    raise ImportError("openpyxl must read through defusedxml: unset OPENPYXL_DEFUSEDXML")

MAX_ROWS = 25_000  # products of a whole brand; a title and notes above them come on top
_ROWS_ABOVE = 50
MAX_COLUMNS = 256  # cells further right are strays
BLANK_ROWS_END = 200  # so many blank rows in a row end the sheet; a stray cell below them is not part of it
MAX_HELD = 100_000  # elements of one row; 16,384 columns of text make 50,000
MAX_MERGED = 100_000
_RANGE = re.compile(r"[A-Z]{1,3}[1-9][0-9]{0,6}:[A-Z]{1,3}[1-9][0-9]{0,6}")
_BEHIND_MERGED = frozenset(
    ("mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "pageMargins")
)
MAX_TEXT = 32_767  # Excel's own limit
ERRORS = frozenset(("#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"))
_SHARED, _RUN, _TEXT = (f"{{{SHEET_MAIN_NS}}}{name}" for name in ("si", "r", "t"))
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


def filled_rows(
    part: IO[bytes], strings: Sequence[str], formats: Formats, epoch: dt.datetime
) -> tuple[list[Row], list[Merged], frozenset[tuple[int, int]]]:
    """The rows of a sheet part that hold anything, up to a long stretch of blank ones, and which cells are merged.

    Beside them (row, column) of formulas that give an empty text.

    Refused if there are too many rows.

    `strings`: the workbook's shared strings. `epoch`: the day from which its dates count.
    """
    parser = _CellParser(part, strings, formats, epoch)
    rows: list[Row] = []
    empty: set[tuple[int, int]] = set()
    last_filled = blank = held = 0
    markup = iterparse(part)
    for _, element in markup:
        if element.tag == DATA_TAG:
            return rows, _merged(markup), frozenset(empty)
        if element.tag != ROW_TAG:
            held += 1
            if held > MAX_HELD:
                raise Refused(unreadable.TOO_BIG_INSIDE)
            continue
        held = 0
        hidden = element.get("hidden") in ("1", "true")
        number, parsed = parser.parse_row(element)
        element.clear()
        near = [cell for cell in parsed if cell["column"] <= MAX_COLUMNS]
        empty.update((number, cell["column"]) for cell in near if cell["formula"] and cell["empty_text"])
        made = (cell_of(number, cell, formats) for cell in near)
        if cells := {cell.column: cell for cell in made if cell}:
            rows.append(Row(number, cells, hidden))
            last_filled, blank = number, -1
        blank += 1
        if len(rows) > MAX_ROWS + _ROWS_ABOVE:
            raise Refused(unreadable.TOO_MANY_ROWS)
        if max(number - last_filled, blank) > BLANK_ROWS_END:
            break
    return rows, [], frozenset(empty)


def shared_strings(part: IO[bytes]) -> list[str]:
    """The texts that cells share: runs of different looks joined, readings of Chinese characters left out.

    openpyxl's own reading builds the looks of every run, which takes longer than all else of a catalogue.
    """
    texts: list[str] = []
    for _, element in iterparse(part):
        if element.tag == _SHARED:
            runs = (child.find(_TEXT) if child.tag == _RUN else child for child in element)
            texts.append("".join(run.text or "" for run in runs if run is not None and run.tag == _TEXT))
            element.clear()
    return texts


def _merged(markup: Iterator[tuple[str, Element]]) -> list[Merged]:
    """The merged ranges behind the rows. What stands behind them, broken or not, is not looked at."""
    found: list[Merged] = []
    with suppress(ParseError):
        for _, element in markup:
            name = element.tag.rpartition("}")[2]
            if name == "mergeCell" and _RANGE.fullmatch(element.get("ref", "")):
                corners = range_boundaries(element.get("ref", ""))
                left, top, right, bottom = (corner or 1 for corner in corners)
                found.append(Merged(top, left, bottom, right))
            elif name in _BEHIND_MERGED or len(found) > MAX_MERGED:
                break
    return found


class _CellParser(WorkSheetParser):
    """openpyxl's parser of cells, which also tells of each its formula and whether that was calculated."""

    def __init__(self, part: IO[bytes], strings: Sequence[str], formats: Formats, epoch: dt.datetime) -> None:
        super().__init__(
            part, strings, data_only=True, epoch=epoch, date_formats=formats.dates, timedelta_formats=formats.spans
        )

    def parse_cell(self, element: Element) -> dict[str, Any]:
        try:
            cell: dict[str, Any] = super().parse_cell(element)
        except ValueError:
            # Some programs write NaN for a number that they don't have.
            if math.isfinite(float(element.findtext(VALUE_TAG, ""))):
                raise
            cell = {"column": self.col_counter, "value": "#NUM!", "data_type": "e", "style_id": 0}
        formula = element.find(FORMULA_TAG)
        cell["formula"] = None if formula is None else f"={formula.text or ''}"
        # A formula may well yield an empty text.
        cell["empty_text"] = cell["data_type"] == "str" and element.find(VALUE_TAG) is not None and not cell["value"]
        return cell


def cell_of(row: int, parsed: dict[str, Any], formats: Formats) -> Cell | None:
    """The cell that openpyxl parsed, or None if it is blank."""

    def made(kind: Kind, value: Value) -> Cell:
        return Cell(row, parsed["column"], kind, value, formula=formula is not None)

    value, formula = parsed["value"], parsed["formula"]
    if formula and "DISPIMG(" in formula.upper():
        return made("picture", formula)
    if value is None:
        return made("no_value", formula) if formula and not parsed["empty_text"] else None
    if parsed["data_type"] == "e":
        return made("error", value)
    match value:
        case str():
            kind, text = text_of(value)
            return made(kind, text) if text else None
        case bool():
            return made("yes_no", value)
        case int() | float():
            if not math.isfinite(value):
                return made("error", "#NUM!")
            style = parsed["style_id"]
            number = made("number", float(value))._replace(percent=style in formats.percents)
            return (
                number._replace(mark=shown.mark, places=shown.places) if (shown := formats.shown.get(style)) else number
            )
        case dt.timedelta() if dt.timedelta() <= value < dt.timedelta(days=1):
            return made("clock", (WINDOWS_EPOCH + value).time())
        case dt.timedelta():
            return made("moment", WINDOWS_EPOCH + value)
        case dt.datetime():
            return made("moment", value.replace(tzinfo=None))
        case dt.date():
            return made("moment", dt.datetime.combine(value, dt.time()))
        case dt.time():
            return made("clock", value)
    raise TypeError(value)


def text_of(raw: str) -> tuple[Kind, str]:
    """What a text cell holds: text, the name of an error, or a formula that shows a picture; "" if it is blank."""
    text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), raw[:MAX_TEXT]).strip().strip("\u200b\ufeff")
    if text.upper() in ERRORS:
        return "error", text.upper()
    return "picture" if text.upper().startswith("=DISPIMG(") else "text", text
