"""A sheet as cells, each telling what kind of thing stands in it.

One pass sees a formula and its cached value together, so that a formula nobody calculated is never taken for a blank.
Only what a catalogue needs is read: values, the kind of number format, nothing of looks. That is also why exports of
shop back ends with broken styles, which stop general readers, come through.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from typing import Literal, NamedTuple

from lineup.workbook import unreadable
from lineup.workbook.formats import NumberFormat
from lineup.workbook.package import Enough, Refused

MAX_ROWS = 5_000  # products; a title and notes above them come on top
_ROWS_ABOVE = 50
MAX_COLUMNS = 256  # cells further right are strays
BLANK_ROWS_END = 200  # so many blank rows in a row end the sheet; a stray cell below them is not part of it
MAX_TEXT = 32_767  # Excel's own limit

Kind = Literal["text", "number", "yes_no", "moment", "clock", "error", "no_value", "picture"]
Value = str | float | bool | dt.datetime | dt.time
ERRORS = frozenset(("#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"))
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_WINDOWS_EPOCH, _MAC_EPOCH = dt.datetime(1899, 12, 30), dt.datetime(1904, 1, 1)


class Cell(NamedTuple):
    """One filled cell. `row` and `column` count from 1; (0, 0) is no place in a sheet (a `--set`).

    `value` by kind: `number` float, `yes_no` bool, `moment` datetime, `clock` time; else the text, the error's name,
    or the formula that has no cached value (`no_value`) or shows a picture (`picture`).
    """

    row: int
    column: int
    kind: Kind
    value: Value
    percent: bool = False  # the number format shows it as a percentage

    @property
    def address(self) -> str:
        return f"{column_letters(self.column)}{self.row}" if self.row else ""

    @property
    def shown(self) -> str:
        """What the user sees there, roughly, and not too long."""
        if isinstance(self.value, bool):
            return "TRUE" if self.value else "FALSE"
        if isinstance(self.value, float):
            return f"{self.value * 100:.12g}%" if self.percent else f"{self.value:.12g}"
        if isinstance(self.value, dt.datetime):
            return self.value.isoformat(" ", "minutes" if self.value.time() != dt.time() else "auto").removesuffix(
                " 00:00:00"
            )
        if isinstance(self.value, dt.time):
            return self.value.isoformat("minutes")
        return self.value if len(self.value) <= 60 else self.value[:59] + "…"


class Row(NamedTuple):
    """One row that is not blank: its number from 1, its filled cells by column from 1."""

    number: int
    cells: dict[int, Cell]


def column_letters(column: int) -> str:
    """The letters over a column: 1 is A, 28 is AB."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def column_number(address: str) -> int:
    """The column of an A1 address, from 1. ValueError if it has none."""
    number = 0
    for character in address:
        if not "A" <= character <= "Z":
            break
        number = number * 26 + ord(character) - 64
    if not number:
        raise ValueError(address)
    return number


class CellHandler:
    """Gathers the filled rows of one sheet part; give it to `Package.walk`, then take `rows`."""

    def __init__(self, strings: list[str], formats: list[NumberFormat], *, mac_epoch: bool) -> None:
        self.rows: list[Row] = []
        self._strings, self._formats = strings, formats
        self._epoch = _MAC_EPOCH if mac_epoch else _WINDOWS_EPOCH
        self._row = self._column = self._last_filled = 0
        self._cells: dict[int, Cell] = {}
        self._type, self._style = "n", 0
        self._value: list[str] | None = None  # None: the cell has no value element at all
        self._formula: list[str] | None = None
        self._collects: list[str] | None = None
        self._phonetic = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "c":
            address = attributes.get("r")
            self._column = column_number(address) if address else self._column + 1
            self._type = attributes.get("t", "n")
            self._style = int(attributes.get("s", 0))
            self._value = self._formula = None
        elif tag == "v" or (tag == "t" and not self._phonetic):
            self._collects = self._value = self._value or []
        elif tag == "f":
            self._collects = self._formula = []
        elif tag == "rPh":
            self._phonetic = True
        elif tag == "row":
            self._row = int(attributes.get("r", self._row + 1))
            self._column = 0
            if self._row - self._last_filled > BLANK_ROWS_END:
                raise Enough

    def text(self, characters: str) -> None:
        if self._collects is not None and len(self._collects) < MAX_TEXT:
            self._collects.append(characters[:MAX_TEXT])

    def end(self, tag: str) -> None:
        if tag in ("v", "t", "f"):
            self._collects = None
        elif tag == "c":
            if self._column <= MAX_COLUMNS and (cell := self._cell()):
                self._cells[self._column] = cell
        elif tag == "rPh":
            self._phonetic = False
        elif tag == "row" and self._cells:
            self.rows.append(Row(self._row, self._cells))
            self._cells = {}
            self._last_filled = self._row
            if len(self.rows) > MAX_ROWS + _ROWS_ABOVE:
                raise Refused(unreadable.TOO_MANY_ROWS)

    def _cell(self) -> Cell | None:
        formula = None if self._formula is None else "=" + "".join(self._formula)
        if formula is not None and "DISPIMG(" in formula.upper():
            return self._made("picture", formula)
        raw = None if self._value is None else "".join(self._value)
        if self._type in ("s", "str", "inlineStr"):
            if raw is None:
                return None if formula is None else self._made("no_value", formula)
            return self._text(self._strings[int(raw)] if self._type == "s" else raw)
        if not raw or not raw.strip():
            return None if formula is None else self._made("no_value", formula)
        if self._type == "e":
            return self._made("error", raw)
        if self._type == "b":
            return self._made("yes_no", raw.strip() == "1")
        if self._type == "d":
            return self._made("moment", dt.datetime.fromisoformat(raw.strip()).replace(tzinfo=None))
        return self._number(float(raw))

    def _text(self, raw: str) -> Cell | None:
        text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), raw).strip().strip("\u200b\ufeff")
        if not text:
            return None
        if text.upper() in ERRORS:
            return self._made("error", text.upper())
        return self._made("picture" if text.upper().startswith("=DISPIMG(") else "text", text)

    def _number(self, number: float) -> Cell:
        if not math.isfinite(number):
            return self._made("error", "#NUM!")
        form = self._formats[self._style] if self._style < len(self._formats) else NumberFormat.PLAIN
        if form in (NumberFormat.PLAIN, NumberFormat.PERCENT):
            return Cell(self._row, self._column, "number", number, form is NumberFormat.PERCENT)
        try:
            moment = self._epoch + dt.timedelta(seconds=round(number * 86_400))
        except OverflowError:
            return self._made("error", "#NUM!")
        if 0 <= number < 1 and form is NumberFormat.TIME:
            return self._made("clock", moment.time())
        return self._made("moment", moment)

    def _made(self, kind: Kind, value: Value) -> Cell:
        return Cell(self._row, self._column, kind, value)
