"""共享, in the workbook of a night: a row a thing and room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from lineup.report.excel.book import Book
from lineup.report.excel.grid import Column, finish, set_widths, write_note, write_table, write_title
from lineup.report.shared_prose import gains_said
from lineup.report.tables.frame import Row
from lineup.report.tables.shared import SharedGain, SharedRow

_WIDTH = 85.0
"""About how many characters a note below the table has to a line."""
_MOST_GAINS = 100
_COLUMNS = (
    Column("what", least=10, label="shared_what"),
    Column("sku", least=10, label="shared_sku"),
    Column("room", least=14, most=40),
    Column("part", "whole", least=9, label="shared_part"),
    Column("share", "percent", least=8, label="shared_share"),
    Column("next_unit", "price", least=12, label="shared_next_unit"),
    Column("equal", "whole", least=9, label="shared_equal"),
    Column("by_sales", "whole", least=9, label="shared_by_sales"),
)


def write_shared(book: Book, gains: Sequence[SharedGain], rows: Sequence[SharedRow]) -> None:
    """The sheet: what it earned, who got what, and what the next unit is worth to him."""
    sheet, words = book.sheet("shared"), book.words
    said = gains_said(gains[:_MOST_GAINS], words)
    write_title(book, sheet, "shared", "")
    write_note(book, sheet, 1, len(_COLUMNS) - 1, said[0] if len(said) == 1 else words.say("shared_about"), _WIDTH)
    shown: list[Row] = [
        asdict(row) | {"what": words.label("shared_stock") if row.what == "stock" else words.parameter(row.what)}
        for row in rows
    ]
    set_widths(book, sheet, _COLUMNS, shown)
    table = write_table(book, sheet, _COLUMNS, shown, lambda _row, _key: {})
    notes = [words.say("shared_note"), *(said if len(said) > 1 else ())]
    for number, note in enumerate(notes):
        write_note(book, sheet, table.last + 2 + number, len(_COLUMNS) - 1, note, _WIDTH)
    finish(sheet, table, below=table.last + 1 + len(notes))
