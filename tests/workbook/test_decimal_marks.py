"""Decimal commas and points: read where the column as a whole says which, else asked with both meanings."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from books import faults_of
from workbook.test_units import table_book, values

from lineup.workbook.reading import read_catalog


@pytest.mark.parametrize(
    ("cells", "meant", "said"),
    [
        (["12,50", "9,90", "1.299,00"], [12.5, 9.9, 1299], True),
        (["12,5", "9,9", 1500], [12.5, 9.9, 1500], True),
        (["12,50 €", "€ 9,90", "1 299,00 €"], [12.5, 9.9, 1299], True),
        (["12,5", "9,75", "1.299"], [12.5, 9.75, 1299], True),
        (["1.299,00", "35", "40"], [1299, 35, 40], True),
        (["1.234.567", "35", "40"], [1_234_567, 35, 40], True),
        (["12.50", "9.90", "1,299.00"], [12.5, 9.9, 1299], False),
        (["12.5", "9.9", "1,299"], [12.5, 9.9, 1299], False),
        (["29.900", "28.000", "129.000"], [29.9, 28, 129], False),
        (["0.375", "35", "1.299"], [0.375, 35, 1.299], False),
        (["1.299万", "1.125k", "35"], [12990, 1125, 35], False),
    ],
)
def test_a_column_that_says_which(cells: Sequence[object], meant: list[float], said: bool, tmp_path: Path) -> None:
    """All numbers of a column are written alike; what is read otherwise than with a point is said once."""
    catalog = read_catalog(table_book(tmp_path / "c.xlsx", {"日常价": cells, "成本价": [0.1, 0.1, 0.1]}))
    assert values(catalog, "list_price") == meant
    assert any(note.code == "comma_read" for note in catalog.notes) is said


@pytest.mark.parametrize(
    ("header", "cells", "code", "asked"),
    [
        ("日常价", ["59,79", 99, 120], "comma_unclear", {"59.79", "59、79"}),
        ("日常价", ["59,79", "99.50", 120], "comma_unclear", {"59.79", "59、79"}),
        ("日常价", ["1.299", 99, 120], "point_unclear", {"1.299", "1299"}),
        ("日常价", ["1.299 RMB", 99, 120], "point_unclear", {"1.299", "1299"}),
        ("库存", ["1.200", 99, 120], "point_unclear", {"1.2", "1200"}),
    ],
)
def test_a_column_that_leaves_it_open(
    header: str, cells: Sequence[object], code: str, asked: set[str], tmp_path: Path
) -> None:
    """Both meanings are named, at the cell."""
    faults = faults_of(table_book(tmp_path / "c.xlsx", {header: cells}))
    assert [fault.code for fault in faults if fault.severity == "error"] == [code]
    assert all(meaning in faults[0].problem for meaning in asked)


def test_a_table_speaks_for_its_columns(tmp_path: Path) -> None:
    """A column whose own numbers leave it open is written as those beside it."""
    book = table_book(tmp_path / "c.xlsx", {"日常价": ["1.299", "2.450", 900], "成本价": ["12,50", "9,90", "30,00"]})
    catalog = read_catalog(book)
    assert values(catalog, "list_price") == [1299, 2450, 900]
    assert [note.cell for note in catalog.notes if note.code == "comma_read"] == ["C2"]
