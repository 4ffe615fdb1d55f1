"""What was understood of a workbook before anything was computed: tables, columns, rows, and what was left out.

Frozen and plain, so that the catalogue, and the exception that stands for one, can carry it to whoever tells it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class ReadColumn:
    """A column: where it stands, its header as the user wrote it, and how it was read.

    `field`: the product field, "" where the column is carried as it is. `unit`: the unit that header or values state
    and that was taken into account, "" where none is.
    """

    letter: str
    header: str
    field: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class ReadTable:
    """One table of products: its sheet, the row of its header (the last of two), its columns from left to right."""

    sheet: str
    header_row: int
    columns: tuple[ReadColumn, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadRow:
    """One product: where it stands, and what its row says by field, before blanks are filled."""

    sheet: str
    row: int
    given: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """One row that is no product, or none for this show. `why`: the code of the finding that says so."""

    sheet: str
    row: int
    why: str


@dataclass(frozen=True, slots=True)
class Understood:
    """How a workbook was read. Empty where it was not read at all.

    `show`: the show's parameters that the workbook or the caller gave.
    """

    tables: tuple[ReadTable, ...] = ()
    rows: tuple[ReadRow, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    show: Mapping[str, Any] = field(default_factory=dict)


NOTHING = Understood()
