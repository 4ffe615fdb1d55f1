"""What a person changed in one sheet of a plan workbook since it was written: rows may have moved, columns been put in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from lineup.workbook.cells import Cell, Sheet
from lineup.workbook.faults import blank_at
from lineup.workbook.record import FORMULA, Written, digests_of, of_text

HEAD = 3
"""The row of every table's header, when the sheet is written."""
_FEW = 300  # changed rows, for each of which every written row is looked at
_ALIKE = 0.5

Line = dict[int, str]
"""Digests by column."""


@dataclass(frozen=True, slots=True)
class Changes:
    """The cells of a sheet that are not as they were written.

    `edited` were typed over, cleared, or filled where the table has a place for it; `added` stand in rows and columns of the
    user's own. `own`: headers of the columns that the user added beside the table, by column. `headers`: the columns whose
    header was changed, and what it was, as a digest. `head`: the row of the header now, 0 of what is no table.
    """

    edited: list[Cell] = field(default_factory=list)
    added: list[Cell] = field(default_factory=list)
    own: dict[int, str] = field(default_factory=dict)
    headers: dict[int, str] = field(default_factory=dict)
    was: dict[int, int] = field(default_factory=dict)  # the column that each column was
    head: int = HEAD

    def __bool__(self) -> bool:
        return bool(self.edited or self.added or self.own or self.headers)


def changes(written: Written, sheet: Sheet) -> Changes:
    """What is different in the sheet."""
    was, now = _lines(written.cells), _lines(digests_of(sheet, written.cells))
    cells = {row.number: row.cells for row in sheet.rows}
    head = _header_now(was.get(HEAD, {}), now) if written.is_table else 0
    found = Changes(head=head)
    if written.is_table:
        _match_columns(was.get(HEAD, {}), now.get(head, {}), cells.get(head, {}), written, found)
    taken = set(found.was.values())
    for column in {column for line in now.values() for column in line} - set(found.was) - set(found.own):
        for before in (column - _added_before(column, found), column - _added_behind(column, found)):
            if before not in taken:
                found.was[column] = before
                break
    if written.is_table:
        here, texts = {before: column for column, before in found.was.items()}, now.get(head, {})
        for before, digest in was.get(HEAD, {}).items():
            column = here.get(before) or _place_now(before, found)
            if column not in texts and found.was.get(column, before) == before:
                found.headers[column] = digest  # cleared
    for number, line in now.items():
        if number != head:
            _compare(number, line, was, cells.get(number, {}), found)
    for number in was.keys() - now.keys():
        # A row that is gone may have been deleted; one whose neighbour stands where it stood was cleared.
        if was.get(number + 1) == now.get(number + 1) and was.get(number - 1) == now.get(number - 1):
            found.edited.extend(blank_at(number, column) for column in was[number])
    return found


def _match_columns(was: Line, now: Line, header: Mapping[int, Cell], written: Written, found: Changes) -> None:
    """Which column each is now, by the headers; new headers beside them are the user's own."""
    old = [column for column in sorted(was) if was[column] not in written.own]
    new = [column for column in sorted(now) if now[column] not in written.own]
    found.own.update({c: _title(header[c]) for c in now if now[c] in written.own})
    matcher = SequenceMatcher(None, [was[c] for c in old], [now[c] for c in new], autojunk=False)
    for tag, i, j, k, m in matcher.get_opcodes():
        for nth, column in enumerate(new[k:m]):
            if tag != "insert" and i + nth < j:
                found.was[column] = old[i + nth]
                if tag == "replace":
                    found.headers[column] = was[old[i + nth]]
            else:
                found.own[column] = _title(header[column])


def _compare(number: int, line: Line, was: Mapping[int, Line], cells: Mapping[int, Cell], found: Changes) -> None:
    mapped = {found.was[column]: digest for column, digest in line.items() if column in found.was}
    if not mapped:
        written: Line | None = {}
    elif mapped == was.get(number):
        return
    else:
        written = _written_line(number, mapped, was)
    here = {before: column for column, before in found.was.items()}
    for column, digest in line.items():
        if column in found.own:
            continue
        before = found.was.get(column)
        if written is None or not written or before is None:
            found.added.append(cells.get(column) or blank_at(number, column))
        elif written.get(before) != digest:
            edited = found.edited if before in written or number > found.head else found.added
            edited.append(cells.get(column) or blank_at(number, column))
    for before in (written or {}).keys() - mapped.keys():
        if before in here:
            found.edited.append(blank_at(number, here[before]))


def _written_line(number: int, line: Line, was: Mapping[int, Line]) -> Line | None:
    """The row that this one was: the same, moved or copied; else the most alike; None of a new one."""
    if any(digest != FORMULA for digest in line.values()) and any(line == other for other in was.values()):
        return line  # rows of formulas alone are all alike
    same = was.get(number, {})
    if _alike(line, same) >= _ALIKE:
        return same
    best = max(was.values(), key=lambda other: _alike(line, other), default={})
    return best if _alike(line, best) >= _ALIKE else None


def _alike(line: Line, other: Line) -> float:
    """The share of typed cells that both have, 0-1; of rows of formulas alone, the share of cells."""
    typed = [c for c in line.keys() | other.keys() if FORMULA not in (line.get(c), other.get(c))]
    both = typed or list(line.keys() | other.keys())
    return sum(line.get(c) == other.get(c) for c in both) / len(both) if both else 0.0


def _header_now(was: Line, now: Mapping[int, Line]) -> int:
    """The row that holds most of the header's texts."""
    texts = set(was.values())
    return max(now, key=lambda number: (len(texts & set(now[number].values())), number == HEAD), default=HEAD)


def _added_before(column: int, found: Changes) -> int:
    """How many columns were put in to the left of one without a header."""
    left = [c for c in found.was if c < column]
    return max(left) - found.was[max(left)] if left else 0


def _added_behind(column: int, found: Changes) -> int:
    """The same, going by the columns to its right, for one that was put in just before it."""
    right = [c for c in found.was if c > column]
    return min(right) - found.was[min(right)] if right else 0


def _place_now(before: int, found: Changes) -> int:
    """Where a column stands in which nothing is left, going by those to its left."""
    left = [c for c, was in found.was.items() if was < before]
    return max(left) + before - found.was[max(left)] if left else before


def _lines(digests: Mapping[tuple[int, int], str]) -> dict[int, Line]:
    lines: dict[int, Line] = {}
    for (row, column), digest in digests.items():
        lines.setdefault(row, {})[column] = digest
    return lines


def _title(cell: Cell) -> str:
    return " ".join(str(cell.value if isinstance(cell.value, str) else cell.shown).split())


def digests_named(names: Sequence[str]) -> set[str]:
    """The digests of these headers."""
    return {of_text(name) for name in names}
