"""Cells as they stand in files of other programs: ids wrapped so that Excel lets them be, or spoilt by it; long names."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lineup.vocabulary.words import Listed
from lineup.words import Text
from lineup.workbook.cells import Cell
from lineup.workbook.faults import Faults

LONGEST_NAME = 100
"""Characters of a name; nobody reads more on a screen beside the camera."""
EXACT_DIGITS = 15
"""A spreadsheet keeps so many of a number."""
_IDS = ("sku", "style", "substitute")
_WRAPPED = re.compile(r'="(.*)"', re.DOTALL)
_WHOLE = re.compile(r"(\d+)\.0+")
_EXPONENT = re.compile(r"\d(\.\d+)?e\+?\d+", re.IGNORECASE)
_LEAST_KEPT = 0.6  # of a long name, where a word ends


class Tidy:
    """Takes off what files add to ids and numbers, and says so once a column when all rows are read."""

    def __init__(self, title: str, faults: Faults) -> None:
        self._title = title
        self._faults = faults
        self._unwrapped: dict[int, list[Cell]] = {}

    def row(self, known: Mapping[str, Cell], headers: Mapping[str, str]) -> dict[str, Cell]:
        """The row's cells by field, without those that hold no id any more."""
        found = {}
        for field, cell in known.items():
            plain = unwrapped(cell)
            if field in _IDS and plain.kind in ("text", "number"):
                plain = self._id(plain, headers[field])
                if plain.value == "":
                    continue
                if cell.kind == "text" and plain.value != cell.value:
                    self._unwrapped.setdefault(cell.column, []).append(cell)
            elif field == "name" and len(str(plain.value)) > LONGEST_NAME and plain.kind == "text":
                plain = self._shortened(plain, headers[field])
            found[field] = plain
        return found

    def tell(self) -> None:
        """Say what was taken off."""
        for cells in self._unwrapped.values():
            shown = Listed("items", [Text(cell.shown, cell.shown) for cell in cells[:1]])
            self._faults.add("ids_unwrapped", self._title, cells[0], count=len(cells), shown=shown)

    def _id(self, cell: Cell, header: str) -> Cell:
        """The id, or a cell with nothing in it where it can't be known."""
        if isinstance(cell.value, float):
            if abs(cell.value) < 10**EXACT_DIGITS:
                return cell
            self._faults.add("id_digits_lost", self._title, cell, column=header, most=EXACT_DIGITS)
            return cell._replace(kind="text", value="")
        said = str(cell.value).strip().lstrip("'‘’`").strip()
        if whole := _WHOLE.fullmatch(said):
            said = whole[1]
        if _EXPONENT.fullmatch(said):
            self._faults.add("id_in_exponent", self._title, cell, column=header)
            said = ""
        return cell._replace(value=said)

    def _shortened(self, cell: Cell, header: str) -> Cell:
        name = " ".join(str(cell.value).split())
        if len(name) <= LONGEST_NAME:
            return cell
        cut = name[: LONGEST_NAME - 1]
        at = max(cut.rfind(mark) for mark in " ,，、;；|/")
        short = (cut[:at] if at > _LEAST_KEPT * LONGEST_NAME else cut).rstrip(" ,，、;；|/") + "…"
        self._faults.add("name_shortened", self._title, cell, column=header, length=len(name), read=short)
        return cell._replace(value=short)


def unwrapped(cell: Cell) -> Cell:
    """The cell without ="…" around it, which keeps Excel from changing what stands there."""
    found = _WRAPPED.fullmatch(cell.value) if isinstance(cell.value, str) and cell.value.startswith('="') else None
    return cell._replace(value=found[1].replace('""', '"').strip()) if found and '"&' not in found[1] else cell
