"""Rows in which something stands in a column that is not its own: longer than the header, moved aside, swallowed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from lineup.fields import PRODUCT_FIELDS
from lineup.workbook.blocks import Block
from lineup.workbook.cells import Cell, Row
from lineup.workbook.faults import Faults
from lineup.workbook.values import is_blank, roles_named

MOST_NAMED = 10
"""So many rows are faults of their own; more have one cause and are one fault."""
MANY = 0.5  # of a table's rows, 0-1: so many longer ones say that the header is too short
FEWEST = 3  # rows that tell what a column holds
_MARKS = ",;\t|"
Fits = Mapping[int, Callable[[Cell], bool]]


def whole_rows(block: Block, faults: Faults) -> list[Row]:
    """The rows of the table whose cells stand where they belong; the others are faults, and none of their cells is.

    In a text table a row longer than the header is one: a delimiter inside a value has moved all that follows. A
    spreadsheet may well have notes beside the table: what stands below no header is pointed out.
    """
    last = max(block.header.cells, default=0)
    bad: dict[int, tuple[str, Cell]] = {}
    for row in block.body if block.sheet.is_text else ():
        if cell := _swallowing(row, last):
            bad[row.number] = "quote_open", cell
        elif max(row.cells) > last:
            bad[row.number] = "row_too_long", row.cells[min(column for column in row.cells if column > last)]
    fits = _fits(block, [row for row in block.body if row.number not in bad])
    for row in block.body:
        if row.number not in bad and (cell := _moved(row, fits, last)):
            bad[row.number] = "row_moved", cell
    _say(block, bad, last, faults)
    body = [row for row in block.body if row.number not in bad]
    if not block.sheet.is_text:
        _say_headerless(block, body, faults)
    return body


def _say(block: Block, bad: Mapping[int, tuple[str, Cell]], last: int, faults: Faults) -> None:
    title = block.sheet.title
    rows = [row for row in block.body if row.number in bad]
    longer = [row for row in rows if bad[row.number][0] == "row_too_long"]
    if len(longer) > min(MOST_NAMED, max(1.0, MANY * len(block.body))):
        first = longer[0]
        faults.add("rows_too_long", title, bad[first.number][1], count=len(longer), header=last, row=first.number,
                   cells=max(first.cells))  # fmt: skip
    else:
        longer = []
    together = {row.number for row in longer}
    for row in rows:
        code, cell = bad[row.number]
        faults.leave_out(code, title, row.number)
        if row.number not in together:
            faults.add(code, title, cell, row=row.number, header=last, cells=max(row.cells))


def _swallowing(row: Row, last: int) -> Cell | None:
    """The cell that holds whole lines of the file: a quote in it was never closed."""
    for cell in row.cells.values():
        lines = str(cell.value).split("\n")[1:] if cell.kind == "text" else ()
        if any(_cuts(line, mark) >= max(2, last - 2) for line in lines for mark in _MARKS):
            return cell
    return None


def _cuts(line: str, mark: str) -> int:
    """How often the mark may part two cells: what people write has a blank behind it, and so have styles of a page."""
    return line.count(mark) - line.count(f"{mark} ")


def _fits(block: Block, rows: Sequence[Row]) -> Fits:
    """What fits the columns that are filled in most rows, and alike: numbers, or roles."""
    tests: dict[int, Callable[[Cell], bool]] = {}
    for name, column in block.header.by_field.items():
        if name == "role" or PRODUCT_FIELDS[name].kind in ("number", "whole"):
            test = _is_role if name == "role" else _is_number
            fitting = sum(column in row.cells and test(row.cells[column]) for row in rows)
            if fitting >= max(FEWEST, 0.6 * len(rows)):
                tests[column] = test
    return tests


def _moved(row: Row, fits: Fits, last: int) -> Cell | None:
    """The first cell that doesn't fit its column, if all would if from there on they stood one to the right or left."""
    wrong = [column for column, test in fits.items() if column in row.cells and not test(row.cells[column])]
    if not wrong:
        return None
    own = {column: cell for column, cell in row.cells.items() if cell.row == row.number}
    at = min(wrong)
    if last not in own and _all_fit({column + (column >= at): cell for column, cell in own.items()}, fits, at):
        return own.get(at)
    blanks = [column for column in range(1, at) if column not in own]
    if blanks and _all_fit({column - (column > blanks[-1]): cell for column, cell in own.items()}, fits, at - 1):
        return own.get(at)
    return None


def _all_fit(cells: Mapping[int, Cell], fits: Fits, since: int) -> bool:
    """Whether all cells fit, and at least two from that column on are known to."""
    known = [(column, test(cells[column])) for column, test in fits.items() if column in cells]
    return all(fit for _, fit in known) and sum(column >= since for column, _ in known) >= 2


def _is_role(cell: Cell) -> bool:
    return cell.kind == "text" and (is_blank(cell) or bool(roles_named(cell)))


def _is_number(cell: Cell) -> bool:
    if cell.kind != "text":
        return True
    return any(character.isdigit() for character in str(cell.value)[:20]) or is_blank(cell)


def _say_headerless(block: Block, body: Sequence[Row], faults: Faults) -> None:
    """What stands below no header isn't read."""
    found: dict[int, list[Cell]] = {}
    for row in body:
        for column, cell in row.cells.items():
            if column not in block.header.cells and cell.row == row.number and cell.kind != "picture":
                found.setdefault(column, []).append(cell)
    for cells in found.values():
        letter = cells[0].address.rstrip("0123456789")
        faults.add("no_header_above", block.sheet.title, cells[0], count=len(cells), letter=letter)
