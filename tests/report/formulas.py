"""A spreadsheet's formulas in plain Python: the few kinds that reports use, computed from the cells of a workbook."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.utils import range_boundaries

_REFERENCE = re.compile(r"(?:'((?:[^']|'')+)'!)?(\$?[A-Z]{1,3}\$?\d+)(?::(\$?[A-Z]{1,3}\$?\d+))?")
_LOOKUP = re.compile(r"INDEX|COUNTIF|ROW\(|AND\(")


class Calculator:
    """Computes the formulas of a workbook anew, never looking at the values saved with them."""

    def __init__(self, path: str) -> None:
        self.formulas: Workbook = load_workbook(path)
        self.saved: Workbook = load_workbook(path, data_only=True)

    def cells(self) -> list[tuple[str, str]]:
        """(sheet, address) of every formula but lookups, for which it takes a spreadsheet."""
        return [
            (sheet.title, cell.coordinate)
            for sheet in self.formulas
            for row in sheet.iter_rows()
            for cell in row
            if cell.data_type == "f" and not _LOOKUP.search(cell.value)
        ]

    @cache  # noqa: B019  (as short-lived as its test)
    def value(self, sheet: str, address: str) -> Any:
        """The value of a cell; blank is 0, a date or time counts in days."""
        cell = self.formulas[sheet][address.replace("$", "")]
        if cell.data_type != "f":
            return _number(cell.value)
        if _LOOKUP.search(cell.value):
            return _number(self.saved[sheet][address.replace("$", "")].value)
        names: dict[str, Any] = {
            "__builtins__": {},
            "SUM": sum,
            "ABS": abs,
            "IF": lambda test, yes, no: yes() if test else no(),
        }
        expression = _REFERENCE.sub(lambda found: self._bind(found, sheet, names), cell.value[1:])
        expression = re.sub(r"IF\(ISNUMBER\((\w+)\),\w+,1\)", r"(\1 or 1)", expression)  # a blank leaves all of it
        # Only the branch that is taken is computed, as in a spreadsheet; `=` compares.
        expression = re.sub(r"^IF\(([^,]+)=0,([^,]+),(.+)\)$", r"IF(\1==0,lambda:\2,lambda:\3)", expression)
        return eval(expression, names)

    def _bind(self, found: re.Match[str], sheet: str, names: dict[str, Any]) -> str:
        where, first, last = (found[1] or sheet).replace("''", "'"), found[2], found[3]
        name = f"cell{len(names)}"
        if last is None:
            names[name] = self.value(where, first)
        else:
            left, top, right, bottom = range_boundaries(f"{first}:{last}".replace("$", ""))
            area = self.formulas[where].iter_rows(top, bottom, left, right)
            names[name] = [self.value(where, cell.coordinate) for row in area for cell in row]
        return name


def _number(value: Any) -> Any:
    if value is None:
        return 0
    if hasattr(value, "hour") and hasattr(value, "year"):
        from openpyxl.utils.datetime import to_excel

        return to_excel(value)
    return value
