"""How a workbook was read, gathered once it has been."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from openpyxl.utils import get_column_letter

from lineup.fields import PRODUCT_FIELDS
from lineup.fields.choices import CURRENCIES
from lineup.understood import LeftOut, ReadColumn, ReadRow, ReadTable, Understood
from lineup.workbook.claims import Column
from lineup.workbook.columns import header_measure
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
    """Its own columns from left to right, then those of other tables that were joined to it."""
    own = [column for name, column in table.columns.items() if name not in table.joined]
    own += [column for name, columns in table.added.items() if name not in table.joined for column in columns]
    known = {column.number: (column.header, column.field, _money(column)) for column in own}
    carried = {number: (header, "", "") for number, header in table.others.items()}
    columns = [ReadColumn(get_column_letter(number), *said) for number, said in sorted((carried | known).items())]
    beside = [ReadColumn("", table.columns[name].header, name) for name in table.joined]
    return ReadTable(table.title, table.header_row, (*columns, *beside))


def _money(column: Column) -> str:
    """The currency that a header names itself, "" if it is yuan or shared by several."""
    if PRODUCT_FIELDS[column.field].unit != "yuan":
        return ""
    measure, _ = header_measure(PRODUCT_FIELDS[column.field], column.header)
    return measure.currency if measure and measure.currency in CURRENCIES and measure.currency != "CNY" else ""
