"""Small workbooks for tests: rows in, file out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from lineup.errors import CatalogError, CellFault
from lineup.product import Product
from lineup.workbook.reading import read_catalog

HEADER = (
    "sku", "name", "category", "role", "list_price", "cost", "margin", "floor_price", "live_price", "stock",
    "new_fan_appeal", "returning_fan_appeal", "lead_time_days", "moq", "return_rate", "min_minutes", "max_minutes",
    "hold", "must_include", "fixed_start", "earliest_start", "latest_start",
)  # fmt: skip
GOOD: dict[str, Any] = {
    "sku": "P1", "name": "Cream", "category": "Care", "role": "hit", "list_price": 100, "cost": 40, "stock": 300,
    "new_fan_appeal": 60, "returning_fan_appeal": 70,
}  # fmt: skip
OTHERS = (
    GOOD | {"sku": "P2", "name": "Soap", "role": "welfare", "list_price": 20, "cost": 15},
    {"sku": "P3", "name": "Lucky bag", "role": "activity", "cost": 66},
)


def cell_of(field: str, row: int = 2, header: Sequence[str] = HEADER) -> str:
    """The address of a field in a sheet with that header."""
    return f"{chr(ord('A') + list(header).index(field))}{row}"


def write_book(path: Path, sheets: Mapping[str, Sequence[Sequence[object]]]) -> Path:
    """A workbook with these sheets, as openpyxl writes it: a text with a leading = is a formula without a value."""
    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    return path


def catalog_rows(*products: Mapping[str, object], header: Sequence[str] = HEADER) -> list[list[object]]:
    """A header and a row a product."""
    return [list(header), *([product.get(field) for field in header] for product in products)]


def show_rows(**parameters: object) -> list[list[object]]:
    return [["parameter", "value"], *([name, value] for name, value in parameters.items())]


def faults_of(path: Path, **options: Any) -> tuple[CellFault, ...]:
    """Every error of a workbook that must have one."""
    with pytest.raises(CatalogError) as caught:
        read_catalog(path, **options)
    return tuple(fault for fault in caught.value.faults if fault.severity == "error")


def what_row_said(product: Product, field: str) -> object:
    """What a row said of a field: the product's, or its only variant's."""
    return getattr(product if field in Product.model_fields else product.variants[0], field)
