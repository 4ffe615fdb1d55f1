"""Which row of a table is its header: one row, or two where names stand under the groups that they belong to."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from lineup.workbook.cells import Cell, Merged, Row
from lineup.workbook.naming import index, meaning_of

HEADER_ROWS = 20  # a header may stand below a title and notes, but not further down
LONGEST_NAME = 60  # characters; what is longer is no name of a column
Names = Mapping[str, tuple[str, ...]]
_OTHERS_PRICES = re.compile(r"竞品|对手|同行|上次|上场|去年|历史|competitor|previous|last", re.IGNORECASE)
"""Groups whose columns are not about this show's products."""
_BRACKETED = re.compile(r"[(（\[【][^()（）]*[)）\]】]\s*$")


class Meanings:
    """What the names of columns stand for; each text is looked up once."""

    def __init__(self, names: Names) -> None:
        self._fields = index(names)
        self._seen: dict[str, str | None] = {}

    def field(self, text: str) -> str | None:
        """The field that a header names."""
        if len(text) > LONGEST_NAME:
            return None
        if text not in self._seen:
            self._seen[text] = meaning_of(text, self._fields)
        return self._seen[text]

    def known(self, cells: Mapping[int, Cell]) -> dict[str, int]:
        """The fields that cells name, each with its first column."""
        found: dict[str, int] = {}
        for column, cell in cells.items():
            if cell.kind == "text" and (name := self.field(str(cell.value))):
                found.setdefault(name, column)
        return found


@dataclass(frozen=True, slots=True)
class Header:
    """The header's cells by column, its first and its last row, and for each field that it names the first column."""

    cells: dict[int, Cell]
    first: int
    last: int
    by_field: Mapping[str, int] = field(default_factory=dict)

    @property
    def fields(self) -> frozenset[str]:
        """The fields that it names."""
        return frozenset(self.by_field)


def header_of(row: Row, meanings: Meanings) -> Header:
    """A row as a header."""
    return Header(row.cells, row.number, row.number, meanings.known(row.cells))


def best_header(rows: Sequence[Row], meanings: Meanings, merged: Sequence[Merged] = ()) -> Header | None:
    """The header that names most fields among the first rows, two rows before one, the upper before the lower.

    None if none names two.
    """
    first = rows[:HEADER_ROWS]
    found = [both for upper, lower in pairwise(first) if (both := two_rows(upper, lower, meanings, merged))]
    best = max([*found, *(header_of(row, meanings) for row in first)], key=lambda h: len(h.fields), default=None)
    return best if best and len(best.fields) >= 2 else None


def two_rows(upper: Row, lower: Row, meanings: Meanings, merged: Sequence[Merged]) -> Header | None:
    """Two rows as one header, where together they name more than either; else None.

    A name counts before the group above it, and both together before the name alone: 价格 below 直播 is 直播价格.
    """
    if lower.number != upper.number + 1 or any(cell.kind != "text" for cell in lower.cells.values()):
        return None
    own = {column: cell for column, cell in lower.cells.items() if cell.row == lower.number}
    if sum(column in upper.cells and str(cell.value).strip().isdigit() for column, cell in own.items()) > 1:
        return None  # a product whose numbers are text, as in a .csv
    groups = _groups(upper, lower, merged)
    cells = dict(upper.cells)
    for column, cell in lower.cells.items():
        group = groups.get(column)
        cells[column] = _named(cell, str(group.value), meanings) if group else cell
    fields = meanings.known(cells)
    named = max(len(meanings.known(upper.cells)), len(meanings.known(own)))
    if len(fields) < named or (len(fields) == named and not _only_divides(own, upper, merged)):
        return None
    return Header(cells, upper.number, lower.number, fields)


def _only_divides(own: Mapping[int, Cell], upper: Row, merged: Sequence[Merged]) -> bool:
    """Whether a lower row stands below groups alone, merged over it: 长 | 宽 | 高 below 尺寸."""
    wide = [m for m in merged if m.top <= upper.number <= m.bottom and m.right > m.left]
    below = {column for m in wide for column in range(m.left, m.right + 1)}
    return len(own) > 1 and set(own) <= below and len(upper.cells) > len(wide)


def _groups(upper: Row, lower: Row, merged: Sequence[Merged]) -> dict[int, Cell]:
    """The cell of the upper row that stands above each column of the lower one, merged or followed by blanks."""
    found: dict[int, Cell] = {}
    above: Cell | None = None
    spans = {m.left: m.right for m in merged if m.top <= upper.number <= m.bottom and m.right > m.left}
    ends = 0
    for column in range(1, max(lower.cells, default=0) + 1):
        if column in upper.cells:
            above = upper.cells[column]
            ends = spans.get(column, 0)
        elif ends and column > ends:
            above = None
        cell = lower.cells.get(column)
        if cell is None:
            above = None if column not in upper.cells else above
        elif above is not None and above.kind == "text" and above is not cell and cell.row == lower.number:
            found[column] = above
    return found


def _named(cell: Cell, group: str, meanings: Meanings) -> Cell:
    """The cell of a name below its group, its text saying both where that matters."""
    name, group = str(cell.value), " ".join(group.split())
    whole = next((text for text in (f"{group}{name}", f"{group} {name}") if meanings.field(text)), None)
    if whole:
        return cell._replace(value=whole)
    if meanings.field(name):
        if _OTHERS_PRICES.search(group):
            return cell._replace(value=f"{group} · {name}")
        unit = _BRACKETED.search(group)
        return cell if unit is None or _BRACKETED.search(name) else cell._replace(value=f"{name}{unit[0]}")
    return cell._replace(value=f"{group}（{name}）") if meanings.field(group) else cell
