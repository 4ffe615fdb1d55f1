"""The tables of products in the sheets chosen for the catalogue, and what is said of all that lies around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from openpyxl.utils import get_column_letter

from lineup.fields import MADE_UP_COLUMNS, REQUIRED_COLUMNS
from lineup.workbook.blocks import IDENTITY, Block
from lineup.workbook.cells import Cell, Row
from lineup.workbook.choosing import Candidate, Chosen
from lineup.workbook.faults import Faults, joined
from lineup.workbook.headers import PRODUCT
from lineup.workbook.headings import Meanings
from lineup.workbook.ragged import whole_rows
from lineup.workbook.side_tables import place_of
from lineup.workbook.single_pieces import lists_pieces
from lineup.workbook.tables import Table, table_below


def tables_of(chosen: Chosen, faults: Faults) -> list[Table]:
    """Every table of products, each read by its own header."""
    if not chosen.sheets:
        return _lone_table(chosen, faults)
    held = [block for one in chosen.sheets for block in one.blocks if block.holds_products]
    aside = [
        b for one in (*chosen.sheets, *chosen.others) for b in one.blocks if _speaks_of_products(b) and b not in held
    ]
    tables = []
    for nth, block in enumerate(held):
        like = held[0] if nth and block.header.fields == held[0].header.fields else None
        table = _table(block, nth, aside, faults, like)
        category = chosen.category_of.get(table.title, "")
        tables.append(replace(table, section=table.section or category, prefix=_prefix(block, held)))
    _say_passed(chosen, held, tables, faults)
    return tables


def _lone_table(chosen: Chosen, faults: Faults) -> list[Table]:
    """The table of a sheet that names no price or no product, so that what is missing can be said; none without a header."""
    one = chosen.nearest
    if one is None or not one.sheet.rows:
        return []
    if not one.blocks:
        _say_no_header(one, [other.title for other in chosen.others if other is not one], faults)
        return []
    return [_table(max(one.blocks, key=lambda block: len(block.header.fields)), 0, [], faults)]


def _table(block: Block, nth: int, aside: Sequence[Block], faults: Faults, like: Block | None = None) -> Table:
    title = block.sheet.title
    body = whole_rows(block, faults)
    at = place_of(block) if nth else None
    required = [
        fields for fields in REQUIRED_COLUMNS if fields != ("stock",) or not lists_pieces(block.header.cells, body)
    ]
    if like is not None:  # what a header lacks that stands on several sheets is said once
        required = [fields for fields in required if like.header.fields & set(fields)]
    table = table_below(
        title, block.header, body, PRODUCT, required, faults, made_up=MADE_UP_COLUMNS, at=at, sides=aside
    )
    _say_rows(title, block, faults)
    section = ""
    if block.caption is not None:
        section = " ".join(str(block.caption.value).split())
    return replace(table, merged=block.sheet.merged, section=section)


def _say_rows(title: str, block: Block, faults: Faults) -> None:
    """Rows that speak of the header or repeat it, and the caption, are left out with a note."""
    said: list[tuple[str, Sequence[Row]]] = [("below_header", block.about_header), ("header_repeated", block.repeated)]
    for code, rows in said:
        if rows:
            numbers = ", ".join(str(row.number) for row in rows[:5]) + (" …" if len(rows) > 5 else "")
            faults.add(code, title, min(rows[0].cells.values(), key=lambda cell: cell.column), rows=numbers)
            for row in rows:
                faults.leave_out(code, title, row.number)
    if block.caption is not None:
        faults.add("section_taken", title, block.caption)
        faults.leave_out("section_taken", title, block.caption.row)


def _prefix(block: Block, held: Sequence[Block]) -> str:
    """Rows of several tables may have one number: what tells them apart."""
    first = held[0]
    if block.sheet.title != first.sheet.title:
        return f"{block.sheet.title}-R"
    return f"{get_column_letter(min(block.header.cells, default=1))}" if block.beside and block is not first else "R"


def _speaks_of_products(block: Block) -> bool:
    return bool(block.header.fields & IDENTITY) and len(block.header.fields) >= 2


def _say_passed(chosen: Chosen, held: Sequence[Block], tables: Sequence[Table], faults: Faults) -> None:
    """Tables and sheets about products that were not read: they are named, unless a column of theirs was taken.

    A table on the same sheet that names products of its own is asked about.
    """
    taken = {cell for t in tables for rows in t.joined.values() for cells in rows.values() for cell in cells}
    used = {cell.sheet for cell in taken}
    products = set().union(*(block.products for block in held))
    for one in chosen.sheets:
        for block in one.blocks:
            if (
                block in held
                or not block.body
                or any(cell in taken for row in block.body for cell in _moved(row, one.title))
            ):
                continue
            names = [cell.shown for _, cell in sorted(block.header.cells.items())]
            code = "table_without_price" if block.products - products else "table_passed"
            faults.add(code, one.title, place_of(block), rows=block.filled, header=joined(names[:5]))
            for row in block.body:
                faults.leave_out(code, one.title, row.number)
    passed = [o.title for o in chosen.others if o.names_products and not o.hidden and o.title not in used]
    if passed:
        faults.add("sheet_taken", chosen.sheets[0].title, others=joined(passed))


def _moved(row: Row, sheet: str) -> list[Cell]:
    """The row's cells as they are known in another table."""
    return [cell._replace(sheet=sheet) for cell in row.cells.values()]


def _say_no_header(one: Candidate, others: Sequence[str], faults: Faults) -> None:
    """No row is a header: the one most like one, and how many rows stand below it."""
    meanings = Meanings(PRODUCT)

    def likeness(row: Row) -> tuple[int, int]:
        texts = [cell for cell in row.cells.values() if cell.kind == "text" and not str(cell.value).isdigit()]
        return len(meanings.known(row.cells)), len(texts) if len(texts) > 1 else 0

    rows = one.sheet.rows
    nearest = max(rows[:20], key=likeness)
    below = sum(row.number > nearest.number for row in rows)
    if not below and others:
        faults.add("missing_sheet", "", titles=joined([one.title, *others]))
        return
    first = min(nearest.cells.values(), key=lambda cell: cell.column)
    names = [cell.shown for _, cell in sorted(nearest.cells.items())][:6]
    faults.add("no_header", one.title, first, row=nearest.number, below=below, names=joined(names))
