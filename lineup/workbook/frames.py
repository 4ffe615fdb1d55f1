"""Tables of pandas as a workbook, so that they are read and judged like one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from lineup.workbook import unreadable
from lineup.workbook.cells import Cell, Row, Sheet
from lineup.workbook.formats import NO_FORMATS
from lineup.workbook.package import Refused
from lineup.workbook.rows import MAX_COLUMNS, MAX_ROWS, cell_of

if TYPE_CHECKING:
    import pandas as pd


class Frames:
    """DataFrames by the titles of their sheets; one alone is the catalogue.

    Names of columns are row 1, the lines below them row 2 and on, as `to_excel(index=False)` would write them.
    """

    name = "DataFrame"

    def __init__(self, frames: pd.DataFrame | Mapping[str, pd.DataFrame]) -> None:
        self._frames = frames if isinstance(frames, Mapping) else {"Catalog": frames}
        self.titles = tuple(self._frames)
        self.hidden: frozenset[str] = frozenset()

    def read(self, title: str) -> Sheet:
        frame = self._frames[title].iloc[:, :MAX_COLUMNS]
        if len(frame) > MAX_ROWS:
            raise Refused(unreadable.TOO_MANY_ROWS)
        filled = frame.notna().to_numpy()
        lines = [
            [value if there else None for value, there in zip(line, present, strict=True)]
            for line, present in zip(frame.to_numpy(dtype=object), filled, strict=True)
        ]
        rows = [_row(number, line) for number, line in enumerate([map(str, frame.columns), *lines], 1)]
        return Sheet(title, [row for row in rows if row.cells])


def _row(number: int, values: Iterable[Any]) -> Row:
    cells = (_cell(number, column, value) for column, value in enumerate(values, 1))
    return Row(number, {cell.column: cell for cell in cells if cell})


def _cell(row: int, column: int, value: Any) -> Cell | None:
    if hasattr(value, "item"):  # a number of numpy's
        value = value.item()
    parsed = {"column": column, "value": value, "formula": None, "empty_text": False, "data_type": "", "style_id": 0}
    try:
        return cell_of(row, parsed, NO_FORMATS)
    except TypeError:  # a kind of thing that no spreadsheet holds, such as a Decimal
        return cell_of(row, parsed | {"value": str(value)}, NO_FORMATS)
