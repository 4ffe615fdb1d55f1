"""Cells and rows: what stands in a sheet, and what kind of thing it is."""

from __future__ import annotations

import datetime as dt
import unicodedata
from typing import Literal, NamedTuple

from openpyxl.utils import get_column_letter

Kind = Literal["text", "number", "yes_no", "moment", "clock", "error", "no_value", "picture"]
Value = str | float | bool | dt.datetime | dt.time


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
    sheet: str = ""  # where it stands, if not in the sheet that is being read
    mark: str = ""  # what the number format shows beside it: a currency, a unit
    places: int | None = None  # decimals that the number format shows; None if it leaves them open
    formula: bool = False  # the value is what a formula gave

    @property
    def address(self) -> str:
        return f"{get_column_letter(self.column)}{self.row}" if self.row else ""

    @property
    def shown(self) -> str:
        """What the user sees there, roughly, and not too long."""
        if isinstance(self.value, bool):
            return "TRUE" if self.value else "FALSE"
        if isinstance(self.value, float):
            return f"{self.value * 100:.12g}%" if self.percent else self._number
        if isinstance(self.value, dt.datetime):
            return self.value.isoformat(" ", "minutes" if self.value.time() != dt.time() else "auto").removesuffix(
                " 00:00:00"
            )
        if isinstance(self.value, dt.time):
            return self.value.isoformat("minutes")
        return self.value if len(self.value) <= 60 else self.value[:59] + "…"

    @property
    def _number(self) -> str:
        shown = f"{self.value:.12g}"
        if self.mark and self.places is not None:
            shown = f"{self.value:,.{self.places}f}"
        mark = self.mark.strip("¤")
        return f"{mark}{shown}" if unicodedata.category(mark[:1] or "x") == "Sc" else f"{shown}{mark}"


class Row(NamedTuple):
    """One row that is not blank: its number from 1, its filled cells by column from 1."""

    number: int
    cells: dict[int, Cell]
    hidden: bool = False  # by hand, or by a filter


class Merged(NamedTuple):
    """Cells merged into one: first and last row and column, from 1. Only the first cell holds anything."""

    top: int
    left: int
    bottom: int
    right: int


class Sheet(NamedTuple):
    """One sheet: its title as the user wrote it, its rows that are not blank, and which of its cells are merged.

    `encoding`: what the text of the file is written in, unless UTF-8. `empty_results`: (row, column) of formulas that give an
    empty text. `tells_formulas`: whether the file tells what a formula gave from what was typed.
    """

    title: str
    rows: list[Row]
    merged: tuple[Merged, ...] = ()
    is_text: bool = False  # lines of text between delimiters: each row has what its line had
    encoding: str = ""
    empty_results: frozenset[tuple[int, int]] = frozenset()
    tells_formulas: bool = True
