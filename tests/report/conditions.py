"""Conditional formats of a workbook, evaluated: which of them a cell shows, by the rules of spreadsheets."""

from __future__ import annotations

import re
from typing import Any

from openpyxl.utils import get_column_letter, range_boundaries
from openpyxl.utils.cell import coordinate_from_string
from openpyxl.worksheet.worksheet import Worksheet

_TOKEN = re.compile(r'"[^"]*"|(\$?)([A-Z]{1,2})(\$?)(\d+)(?::(\$?)([A-Z]{1,2})(\$?)(\d+))?|<>|>=|<=|=')


class Value:
    """What a cell holds, compared as a spreadsheet does: a blank is "" and 0, every text is above every number."""

    def __init__(self, held: Any) -> None:
        self.held = held

    def _rank(self, other: Any) -> tuple[tuple[int, Any], tuple[int, Any]]:
        mine, theirs = self.held, other.held if isinstance(other, Value) else other
        mine = ("" if isinstance(theirs, str) else 0) if mine is None else mine
        theirs = ("" if isinstance(mine, str) else 0) if theirs is None else theirs
        return (int(isinstance(mine, str)), mine), (int(isinstance(theirs, str)), theirs)

    def __eq__(self, other: object) -> bool:
        mine, theirs = self._rank(other)
        return mine == theirs

    __hash__ = None  # type: ignore[assignment]

    def __lt__(self, other: Any) -> bool:
        mine, theirs = self._rank(other)
        return mine < theirs

    def __gt__(self, other: Any) -> bool:
        mine, theirs = self._rank(other)
        return mine > theirs

    def __le__(self, other: Any) -> bool:
        return not self > other

    def __ge__(self, other: Any) -> bool:
        return not self < other

    def number(self) -> float:
        """A text is no number: a spreadsheet's #VALUE!."""
        if isinstance(self.held, str):
            raise ArithmeticError(self.held)
        return float(self.held or 0)

    def __truediv__(self, other: Value) -> float:
        return self.number() / other.number()

    def __rsub__(self, other: float) -> float:
        return other - self.number()


class Area(list[Value]):
    """Several cells; compared with one, a list of what is true of each."""

    def __eq__(self, other: object) -> Area:  # type: ignore[override]
        return Area(Value(int(one == other)) for one in self)

    __hash__ = None  # type: ignore[assignment]

    def __neg__(self) -> Area:
        return self


_FUNCTIONS: dict[str, Any] = {
    "__builtins__": {},
    "AND": lambda *tests: all(tests),
    "OR": lambda *tests: any(tests),
    "NOT": lambda test: not test,
    "IF": lambda test, yes, no: yes if test else no,
    "ABS": abs,
    "ISNUMBER": lambda value: isinstance(value.held, int | float),
    "COUNTA": lambda area: sum(value.held is not None for value in area),
    "COUNT": lambda area: sum(isinstance(value.held, int | float) for value in area),
    "MAX": lambda area: max(value.held for value in area if isinstance(value.held, int | float)),
    "SUMPRODUCT": lambda area: sum(value.held for value in area),
}


def _holds(sheet: Worksheet, formula: str, down: int, right: int) -> bool:
    def python(found: re.Match[str]) -> str:
        token = found[0]
        if not found[2]:
            return {"=": "==", "<>": "!="}.get(token, token)
        columns = [range_boundaries(f"{letters}1")[0] for letters in (found[2], found[6] or found[2])]
        fixed = (found[1], found[5] if found[6] else found[1])
        rows = [int(found[4]), int(found[8] or found[4])]
        fixed_rows = (found[3], found[7] if found[6] else found[3])
        left, last = (column + (0 if pin else right) for column, pin in zip(columns, fixed, strict=True))
        top, bottom = (row + (0 if pin else down) for row, pin in zip(rows, fixed_rows, strict=True))
        cells = [Value(sheet.cell(r, c).value) for r in range(top, bottom + 1) for c in range(left, last + 1)]
        names[name := f"cell{len(names)}"] = Area(cells) if found[6] else cells[0]
        return name

    names = dict(_FUNCTIONS)
    try:
        return bool(eval(_TOKEN.sub(python, formula), names))
    except ArithmeticError:
        return False  # a condition that ends in an error doesn't hold


def shown(sheet: Worksheet, address: str) -> str:
    """The fill, RRGGBB, of the first condition that holds in the cell; "" if none does."""
    letters, row = coordinate_from_string(address)
    column = range_boundaries(f"{letters}1")[0]
    rules = sorted(
        ((rule.priority, area, rule) for area in sheet.conditional_formatting for rule in area.rules),
        key=lambda one: one[0],
    )
    for _, area, rule in rules:
        (bounds,) = area.sqref.ranges
        if address in area and _holds(sheet, rule.formula[0], row - bounds.min_row, column - bounds.min_col):
            return str(rule.dxf.fill.bgColor.rgb)[-6:]
    return ""


def at(column: int, row: int) -> str:
    """The address of a cell, both counted from 1."""
    return f"{get_column_letter(column)}{row}"
