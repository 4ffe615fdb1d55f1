"""What was understood of a workbook, for programs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from lineup.fields import PRODUCT_FIELDS
from lineup.understood import ReadColumn, ReadRow, ReadTable, Understood


def read_json(read: Understood) -> dict[str, Any] | None:
    """Tables, products, parameters and rows left out; numbers in the model's units. None where nothing was read.

    `sheet`, `header_row`, `columns`: of the first table, where there are several of all in `tables` too.
    """
    if not read.tables:
        return None
    tables = [_table(table, read.show) for table in read.tables]
    several = len({(table.sheet, table.header_row) for table in read.tables}) > 1
    return {
        **tables[0],
        **({"tables": tables} if several else {}),
        "products": [({"sheet": row.sheet} if several else {}) | _product(row) for row in read.rows],
        "show": _values(read.show),
        "left_out": [
            {"row": left.row, "why": left.why} | ({"sheet": left.sheet} if several else {}) for left in read.left_out
        ],
    }


def _table(table: ReadTable, show: Mapping[str, Any]) -> dict[str, Any]:
    columns = [
        {"header": column.header, "field": column.field or None, "unit": unit_read(column, show) or None}
        for column in table.columns
    ]
    return {"sheet": table.sheet, "header_row": table.header_row, "columns": columns}


def unit_read(column: ReadColumn, show: Mapping[str, Any]) -> str:
    """The unit that a column was read in: what it states itself, else what its field is in; "" where it has none."""
    if column.unit or column.field not in PRODUCT_FIELDS:
        return column.unit
    unit = PRODUCT_FIELDS[column.field].unit
    if unit == "yuan" and show.get("currency", "CNY") != "CNY":
        return str(show["currency"])
    return {"text": "", "number": "", "clock": "minutes"}.get(unit, unit)


def _product(row: ReadRow) -> dict[str, Any]:
    """One product by field; `product` is what its variants share, its own number where it has none."""
    given = {name: value for name, value in row.given.items() if name in PRODUCT_FIELDS}
    return {"row": row.row, "product": given.get("style") or given.get("sku"), **_values(given)}


def _values(given: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _value(value) for name, value in given.items()}


def _value(value: Any) -> Any:
    if isinstance(value, dt.datetime):
        return value.isoformat(timespec="minutes")
    return list(value) if isinstance(value, tuple) else value
