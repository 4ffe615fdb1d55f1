"""A sheet as the tables in it: beside each other, below each other, each with a header of its own."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from lineup.workbook.cells import Cell, Row, Sheet
from lineup.workbook.header_rows import below_header, repeats
from lineup.workbook.headings import HEADER_ROWS, Header, Meanings, best_header, header_of, two_rows

IDENTITY = frozenset(("sku", "name"))
"""What says which product a row is about."""
PRICES = frozenset(("list_price", "live_price"))
FIGURES = PRICES | {"stock", "cost", "commission", "margin"}
_END = 1 << 30
_PAGE = re.compile(
    r"[-— ]*(第?\s*\d+\s*页?[,，/ ]*共?\s*\d*\s*页|共\s*\d+\s*页|page\s*\d+(\s*(of|/)\s*\d+)?)[-— ]*", re.I
)
_NUMERIC = re.compile(r"[¥￥$€£]?\s*-?\d[\d,. ]*\s*[%元件]?")


@dataclass(frozen=True, slots=True)
class Block:
    """One table: its header, the rows below it, which rows only speak of the header, which repeat it, its caption.

    `sheet`: the rows and merged cells of the columns that it takes. `beside`: another one stands to its left.
    """

    sheet: Sheet
    header: Header
    body: list[Row]
    about_header: tuple[Row, ...] = ()
    repeated: tuple[Row, ...] = ()
    caption: Cell | None = None
    beside: bool = False

    @property
    def holds_products(self) -> bool:
        """Whether it reads as a catalogue: it says what a product is and what it costs."""
        return bool(self.header.fields & IDENTITY) and bool(self.header.fields & PRICES)

    @property
    def products(self) -> set[str]:
        """What its products are called, by number where they have one."""
        at = self.header.by_field
        column = at.get("sku", at.get("name"))
        return {row.cells[column].shown for row in self.body if column in row.cells} if column else set()

    @property
    def filled(self) -> int:
        """How many rows hold more than a word."""
        return sum(len(row.cells) > 1 for row in self.body)


def blocks_of(sheet: Sheet, meanings: Meanings) -> list[Block]:
    """The tables of a sheet, from left to right, from top to bottom; none where no row is a header."""
    found: list[Block] = []
    for part in _parts(sheet, meanings):
        found += [replace(block, beside=bool(found)) for block in _stacked(part, meanings)]
    return found


def _parts(sheet: Sheet, meanings: Meanings) -> list[Sheet]:
    """The sheet cut between tables that stand beside each other, each with a header that names products."""
    cuts: set[int] = set()
    for row in sheet.rows[:HEADER_ROWS]:
        if len(meanings.known(row.cells)) >= 2:
            cuts |= _begins_anew(row, meanings)
    edges = [0, *sorted(cuts or _behind_gaps(sheet, meanings)), _END]
    return [_part(sheet, left, right) for left, right in pairwise(edges)] if len(edges) > 2 else [sheet]


def _begins_anew(row: Row, meanings: Meanings) -> set[int]:
    """The columns at which a header begins once more: the same name of a product, and of a figure, as before."""
    named = [
        (column, str(cell.value), field)
        for column, cell in sorted(row.cells.items())
        if cell.kind == "text" and (field := meanings.field(str(cell.value)))
    ]
    cuts: set[int] = set()
    seen: set[str] = set()
    for at, (column, text, field) in enumerate(named):
        figures = {t for _, t, f in named[at:] if f in FIGURES}
        if field in IDENTITY and text in seen and figures & seen:
            cuts.add(column)
            seen = set()
        seen.add(text)
    return cuts


def _behind_gaps(sheet: Sheet, meanings: Meanings) -> set[int]:
    """The columns behind blank ones where a table with a header of its own begins, maybe further down or up."""
    used = sorted({column for row in sheet.rows for column in row.cells})
    starts = [right for left, right in pairwise(used) if right > left + 1]
    if not starts:
        return set()
    edges = [used[0], *starts, _END]
    heads = [best_header(_part(sheet, *edge).rows, meanings) for edge in pairwise(edges)]
    first = heads[0].fields if heads[0] else frozenset()
    if not (first & IDENTITY and first & FIGURES):
        return set()
    rest = zip(starts, heads[1:], strict=True)
    # A table of its own names products and their figures, or only what the first one names too.
    return {
        at for at, head in rest if head and (head.fields <= first or (head.fields & IDENTITY and head.fields & FIGURES))
    }


def _part(sheet: Sheet, left: int, right: int) -> Sheet:
    rows = [row._replace(cells={c: x for c, x in row.cells.items() if left <= c < right}) for row in sheet.rows]
    merged = tuple(m for m in sheet.merged if left <= m.left < right)
    return sheet._replace(rows=[row for row in rows if row.cells], merged=merged)


def _stacked(sheet: Sheet, meanings: Meanings) -> list[Block]:
    """The tables below each other."""
    heads = _heads(sheet, meanings)
    numbers = [row.number for row in sheet.rows]
    found: list[Block] = []
    while heads:
        header, *heads = heads
        header, about = below_header(header, sheet.rows[bisect_right(numbers, header.last) :], meanings)
        begins = about[-1].number if about else header.last
        repeated = [row for row in _between(sheet, numbers, header.last, _END) if _is_page(row)]
        while heads and (heads[0].first <= begins or _again(sheet, numbers, heads[0], header)):
            again = heads.pop(0)
            if again.first > begins:
                repeated += _between(sheet, numbers, again.first - 1, again.last + 1)
        gone = {row.number for row in repeated}
        below = _between(sheet, numbers, begins, heads[0].first if heads else _END)
        body = [row for row in below if row.number not in gone]
        end = heads[0].first if heads else _END
        found.append(
            Block(sheet, header, body, tuple(about), tuple(sorted(row for row in repeated if row.number < end)))
        )
    return _captioned(sheet, found)


def _captioned(sheet: Sheet, blocks: list[Block]) -> list[Block]:
    """A text alone right above the header of a further table is its caption, no row of the table above.

    Where further tables have captions, what stands above the first is one too, and no title.
    """
    found = blocks[:1]
    for block in blocks[1:]:
        above = found[-1]
        if above.body and (cell := _alone(above.body[-1])):
            found[-1] = replace(above, body=above.body[:-1])
            block = replace(block, caption=cell)
        found.append(block)
    if any(block.caption for block in found):
        above_first = [row for row in sheet.rows if row.number < found[0].header.first][-1:]
        found[0] = replace(found[0], caption=next(map(_alone, above_first), None))
    return found


def _alone(row: Row) -> Cell | None:
    """The row's only cell, if it is a text."""
    cells = list(row.cells.values())
    return cells[0] if len(cells) == 1 and cells[0].kind == "text" else None


def _heads(sheet: Sheet, meanings: Meanings) -> list[Header]:
    """Every header from top to bottom: the first one, and rows further down that can be nothing else.

    The first is the upmost that names products and has numbers below its figures, else the one that names most fields.
    """
    numbers = [row.number for row in sheet.rows]
    likely = [header for at in range(len(sheet.rows)) if (header := _likely(sheet, at, meanings))]
    best = best_header(sheet.rows, meanings, sheet.merged)
    borne = next(
        (
            header
            for header, end in zip(likely, [*(other.first for other in likely[1:]), _END], strict=False)
            if header.fields & IDENTITY and _borne_out(header, _between(sheet, numbers, header.last, end))
        ),
        None,
    )
    first = borne if borne and (best is None or borne.first <= best.first or not best.fields & IDENTITY) else best
    return [] if first is None else [first, *(header for header in likely if header.first > first.last)]


def _likely(sheet: Sheet, at: int, meanings: Meanings) -> Header | None:
    """The row as a header, with the one below it where both make more, if it can hardly be anything else.

    It names fields throughout, or three, or a product and as many fields as not, or one behind a blank row or a caption;
    no number stands in it.
    """
    row = sheet.rows[at]
    if any(cell.kind != "text" or _NUMERIC.fullmatch(str(cell.value)) for cell in row.cells.values()):
        return None
    known = meanings.known(row.cells)
    apart = (
        at > 0
        and len(row.cells) > 1
        and (row.number - sheet.rows[at - 1].number > 1 or len(sheet.rows[at - 1].cells) == 1)
    )
    if known and apart and len(row.cells) < 8 and all(cell.row == row.number for cell in row.cells.values()):
        return header_of(row, meanings)
    wide = (
        len(known) >= 3
        or len(known) == len(row.cells)
        or (known.keys() & IDENTITY and 2 * len(known) >= len(row.cells))
    )
    if len(known) < 2 or not wide:
        return None
    below = sheet.rows[at + 1] if at + 1 < len(sheet.rows) else None
    above = sheet.rows[at - 1] if at else None
    pairs = [two_rows(row, below, meanings, sheet.merged)] if below else []
    pairs += [two_rows(above, row, meanings, sheet.merged)] if above else []
    return max([*(pair for pair in pairs if pair), header_of(row, meanings)], key=lambda header: len(header.fields))


def _borne_out(header: Header, rows: Sequence[Row]) -> bool:
    """Whether numbers stand below one of the header's figures."""
    figures = [column for name, column in header.by_field.items() if name in FIGURES]
    cells = (row.cells[column] for row in rows for column in figures if column in row.cells)
    return any(cell.kind == "number" or any(c.isdigit() for c in str(cell.value)) for cell in cells)


def _again(sheet: Sheet, numbers: Sequence[int], head: Header, header: Header) -> bool:
    """Whether a header is the one above once more, without a caption of its own."""
    at = bisect_left(numbers, head.last)
    above = sheet.rows[bisect_left(numbers, head.first) - 1]
    captioned = len(above.cells) == 1 and not _is_page(above)
    return repeats(sheet.rows[at], header) and not captioned


def _is_page(row: Row) -> bool:
    return len(row.cells) == 1 and any(_PAGE.fullmatch(str(cell.value)) for cell in row.cells.values())


def _between(sheet: Sheet, numbers: Sequence[int], after: int, before: int) -> list[Row]:
    """The rows behind the one of that number, up to another."""
    return sheet.rows[bisect_right(numbers, after) : bisect_left(numbers, before)]
