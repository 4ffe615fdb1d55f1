"""A column is read as one: rates, ratings, zeros, two numbers in a cell, taxes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from books import faults_of
from workbook.test_units import table_book, values

from lineup.workbook.reading import read_catalog


@pytest.mark.parametrize(
    ("header", "cells", "meant"),
    [
        ("退货率(%)", [30, 25, 0.5], [0.3, 0.25, 0.005]),
        ("退货率(%)", [35, 1, 0.8], [0.35, 0.01, 0.008]),
        ("退货率", [30, 25, 1], [0.3, 0.25, 0.01]),
        ("退货率", [0.3, 0.25, 1], [0.3, 0.25, 1]),
        ("退货率", ["30%", 0.25, "15%"], [0.3, 0.25, 0.15]),
        ("退货率", ["30%", 25, 1], [0.3, 0.25, 0.01]),
        ("退货率", ["30", "25", "0"], [0.3, 0.25, 0]),
        ("Returns", ["3%", 0.25, 0], [0.03, 0.25, 0]),
    ],
)
def test_rates(header: str, cells: Sequence[object], meant: list[float], tmp_path: Path) -> None:
    """Header, number formats and all values decide between per cent and shares."""
    assert values(read_catalog(table_book(tmp_path / "c.xlsx", {header: cells})), "return_rate") == meant


@pytest.mark.parametrize(
    ("header", "cells", "code", "asked"),
    [
        ("退货率", [30, 25, 0.5], "rate_scale", ["G4"]),
        ("退货率(%)", [0.3, 0.25, 0.2], "rate_scale", ["G2", "G3", "G4"]),
        ("退货率", [1, 1, 0], "rate_scale", ["G2", "G3"]),
        ("退货率", ["30%", "25%", 0.02], "rate_scale", ["G4"]),
        ("Returns", [3, 5, 0], "rate_or_amount", ["G2", "G3"]),
        ("佣金", [20, 15, 10], "rate_or_amount", ["G2", "G3", "G4"]),
        ("退货率", [130, 25, 20], "out_of_range", ["G2"]),
    ],
)
def test_rates_that_could_be_two(
    header: str, cells: Sequence[object], code: str, asked: list[str], tmp_path: Path
) -> None:
    """Each of the cells that could mean two things is asked about, with both."""
    assert {(fault.code, at) for fault in faults_of(table_book(tmp_path / "c.xlsx", {header: cells}))
            for at in (getattr(fault, "cells", ()) or (fault.cell,))} == {(code, at) for at in asked}  # fmt: skip


@pytest.mark.parametrize(
    ("header", "cells", "factor"),
    [
        ("新粉吸引力（1-5星）", [4, 3, 5], "20"),
        ("新粉吸引力（5分制）", [4, 3, 5], "20"),
        ("新粉吸引力", [4, 3.5, 5], "20"),
        ("新粉吸引力", [8, 3, 7], "10"),
        ("新粉吸引力（满分10）", [8, 3, 7], "10"),
        ("新粉吸引力", ["4.5/5", 60, 70], "20"),
        ("新粉吸引力", ["★★★★", 60, 70], "20"),
        ("新粉吸引力", ["4.5分", "4分", "5分"], "20"),
        ("新粉吸引力", [0.8, 0.3, 0.7], "100"),
    ],
)
def test_ratings(header: str, cells: Sequence[object], factor: str, tmp_path: Path) -> None:
    """Stars and marks are asked about, with what to multiply them by."""
    faults = faults_of(table_book(tmp_path / "c.xlsx", {header: cells}, ["新粉吸引力"]))
    assert {fault.code for fault in faults} == {"rating_asked"}
    assert faults[0].cell == "F2"
    assert factor in faults[0].remedy


def test_low_marks_out_of_a_hundred(tmp_path: Path) -> None:
    """A header that says 0–100 settles it."""
    path = table_book(tmp_path / "c.xlsx", {"新粉吸引力（0-100）": [4, 3, 5]}, ["新粉吸引力"])
    assert values(read_catalog(path), "new_fan_appeal") == [4, 3, 5]


@pytest.mark.parametrize(
    ("header", "cells", "code", "asked"),
    [
        ("成本价", [0, 20, 30], "zero_cost", {"F2"}),
        ("成本价", ["0元", 20, -1], "zero_cost", {"F2", "F4"}),
        ("日常价", [300, -1, 0], "price_not_positive", {"F3", "F4"}),
        ("直播价", [0, 120, 200], "price_not_positive", {"G2"}),
    ],
)
def test_zeros(header: str, cells: Sequence[object], code: str, asked: set[str], tmp_path: Path) -> None:
    """Free, or not recorded?"""
    found = faults_of(table_book(tmp_path / "c.xlsx", {header: cells}, [header]))
    at = {cell for fault in found for cell in (getattr(fault, "cells", ()) or (fault.cell,))}
    assert ({fault.code for fault in found}, at) == ({code}, asked)


@pytest.mark.parametrize(
    ("cells", "asked"),
    [
        (["199,259", 219, 189], True),
        (["1,299", 219, 189], False),
        (["10，000", 9000, 8000], False),
        (["199，259", 219, 189], True),
        (["129（券后119）", 219, 189], True),
        (["129/119", 219, 189], True),
        (["99元2件", 219, 189], True),
        (["½", 219, 189], None),
        (["1,299 1,499", 219, 189], True),
        (["1,29,900", 219, 189], True),
    ],
)
def test_two_numbers_are_not_one(cells: Sequence[object], asked: bool | None, tmp_path: Path) -> None:
    """Only real thousands marks join digits, and not where the column holds numbers of the parts' size."""
    path = table_book(tmp_path / "c.xlsx", {"日常价": cells}, ["日常价"])
    if asked is False:
        assert values(read_catalog(path), "list_price")[0] >= 1000
    else:
        (fault,) = faults_of(path)
        assert (fault.code, fault.cell) == ("two_numbers" if asked else "not_a_number", "F2")


@pytest.mark.parametrize(
    ("columns", "code", "cost"),
    [
        ({"日常价（含税）": [300, 150, 240], "成本价（不含税）": [40, 20, 30]}, "tax_differs", None),
        ({"日常价（含税）": [300, 150, 240], "成本价（不含13%税）": [40, 20, 30]}, "tax_converted", 45.2),
        (
            {"日常价（含税）": [300, 150, 240], "成本价（不含税）": [40, 20, 30], "税率": ["13%"] * 3},
            "tax_converted",
            45.2,
        ),
        ({"日常价(incl. VAT)": [300, 150, 240], "成本价(excl. VAT)": [40, 20, 30]}, "tax_differs", None),
        ({"日常价": [300, 150, 240], "成本价（未税）": [40, 20, 30]}, "tax_one_sided", 40),
        ({"日常价（含税）": [300, 150, 240], "成本价（含税）": [40, 20, 30]}, "", 40),
    ],
)
def test_taxes(columns: dict[str, Sequence[object]], code: str, cost: float | None, tmp_path: Path) -> None:
    """With tax and without are never taken as alike without a word; a known rate converts."""
    path = table_book(tmp_path / "c.xlsx", columns, ["日常价", "成本价"])
    if cost is None:
        assert [fault.code for fault in faults_of(path)] == [code]
    else:
        catalog = read_catalog(path)
        assert values(catalog, "cost")[0] == cost
        assert [note.code for note in catalog.notes if note.code.startswith("tax")] == [code] * bool(code)


def test_a_derived_margin_never_blocks(tmp_path: Path) -> None:
    """Beside cost and price it isn't needed: what can't be read of it is a note, what contradicts a warning."""
    catalog = read_catalog(table_book(tmp_path / "c.xlsx", {"毛利率": ["#DIV/0!", "50%", "待定"]}))
    assert values(catalog, "cost") == [40, 20, 30]
    assert {note.code: note.severity for note in catalog.notes} == {
        "margin_unused": "note", "cost_margin_disagree": "warning",
    }  # fmt: skip
