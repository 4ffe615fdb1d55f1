"""How a workbook was read, gathered once it has been."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from openpyxl.utils import get_column_letter

from lineup.understood import LeftOut, ReadColumn, ReadRow, ReadTable, Understood
from lineup.workbook.products import ProductRow
from lineup.workbook.tables import Table


def understanding(
    tables: Iterable[Table], rows: Sequence[ProductRow], left_out: tuple[LeftOut, ...], show: Mapping[str, Any]
) -> Understood:
    """The tables of products with their columns, the products by row, the rows left out, the parameters given."""
    return Understood(
        tuple(_table(table) for table in tables),
        tuple(ReadRow(row.table.title, row.number, row.given) for row in rows),
        left_out,
        show,
    )


def _table(table: Table) -> ReadTable:
    known = {column.number: (column.header, column.field) for column in table.columns.values()}
    carried = {number: (header, "") for number, header in table.others.items()}
    columns = (ReadColumn(get_column_letter(number), *said) for number, said in sorted((known | carried).items()))
    return ReadTable(table.title, table.header_row, tuple(columns))
