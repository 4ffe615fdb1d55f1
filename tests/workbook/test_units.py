"""Units in headers, names, cells and number formats: converted and noted once, or asked about."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from books import GOOD, catalog_rows, faults_of, show_rows, what_row_said, write_book
from openpyxl import load_workbook

from lineup.catalog import Catalog
from lineup.workbook.reading import read_catalog

TABLE: dict[str, Sequence[object]] = {
    "编号": ["A", "B", "C"], "日常价": [300, 150, 240], "成本价": [40, 20, 30], "库存": [300, 200, 100],
    "新粉吸引力": [60, 50, 40], "老粉吸引力": [60, 50, 40],
}  # fmt: skip


def table_book(path: Path, columns: dict[str, Sequence[object]], without: Sequence[str] = (), **formats: str) -> Path:
    """A catalogue of three products with these columns, others left out; the number format of some."""
    table = {header: values for header, values in TABLE.items() if header not in without} | columns
    write_book(path, {"商品": [list(table), *map(list, zip(*table.values(), strict=True))]})
    if formats:
        book = load_workbook(path)
        for header, number_format in formats.items():
            column = list(table).index(header) + 1
            for row in (2, 3, 4):
                book["商品"].cell(row, column).number_format = number_format
        book.save(path)
    return path


def values(catalog: Catalog, field: str) -> list[Any]:
    return [what_row_said(product, field) for product in catalog.products]


@pytest.mark.parametrize(
    ("without", "columns", "field", "meant"),
    [
        ("日常价", {"售价（分）": [29900, 4989, 3900]}, "list_price", [299, 49.89, 39]),
        ("日常价", {"price_cents": [29900, 14999, 8000]}, "list_price", [299, 149.99, 80]),
        ("成本价", {"成本（角）": [105, 200, 300]}, "cost", [10.5, 20, 30]),
        ("", {"发货时效（小时）": [24, 48, "3天"]}, "lead_time_days", [1, 2, 3]),
        ("", {"补货周期（周）": [1, 2, 3]}, "lead_time_days", [7, 14, 21]),
        ("", {"Lead time in weeks": [1, 2, 3]}, "lead_time_days", [7, 14, 21]),
        ("成本价", {"Cost (in cents)": [1050, 2000, 3000]}, "cost", [10.5, 20, 30]),
        ("库存", {"库存（箱）": [10, 20, 30], "箱规": [24, 12, 6]}, "stock", [240, 240, 180]),
        ("库存", {"库存/箱": [10, 20, 30], "箱规": [24, 12, 6]}, "stock", [240, 240, 180]),
        ("库存", {"库存（万件）": [1, 0.5, 2]}, "stock", [10_000, 5_000, 20_000]),
        ("库存", {"库存(k)": [1, 0.5, 2]}, "stock", [1_000, 500, 2_000]),
        ("", {"起订量（箱）": [1, 2, 3], "箱规": ["24件/箱", "12支装", 6]}, "moq", [24, 24, 18]),
        ("", {"讲解时长（秒）": [360, 180, 300]}, "max_minutes", [6, 3, 5]),
        ("成本价", {"佣金（元）": [30, 30, 12]}, "commission", [0.1, 0.2, 0.05]),
        ("", {"退货率（‰）": [300, 250, 100]}, "return_rate", [0.3, 0.25, 0.1]),
        ("日常价", {"日常价（元/斤）": [150, 75, 200], "规格": ["1kg", "1斤*2袋", "250g"]}, "list_price", [300, 150, 100]),
        ("日常价", {"售价（元/箱）": [3000, 1500, 2400], "箱规": [10, 10, 10]}, "list_price", [300, 150, 240]),
    ],
)  # fmt: skip
def test_unit_in_a_header(
    without: str, columns: dict[str, Sequence[object]], field: str, meant: list[float], tmp_path: Path
) -> None:
    """The column is converted, and one note says so."""
    catalog = read_catalog(table_book(tmp_path / "c.xlsx", columns, [without]))
    assert values(catalog, field) == meant
    header = next(iter(columns))
    notes = [note for note in catalog.notes if note.code == "unit_read" and header in note.problem]
    assert len(notes) == 1
    assert notes[0].cell.endswith("2")


@pytest.mark.parametrize(
    ("header", "typed", "field", "meant"),
    [
        ("库存", "62箱", "stock", 1488),
        ("库存", "5打", "stock", 60),
        ("库存", "2k", "stock", 2000),
        ("日常价", "4500元/箱", "list_price", 187.5),
        ("日常价", "60元/斤", "list_price", 300),
        ("日常价", "60元/500g", "list_price", 300),
        ("日常价", "31,200分", "list_price", 312),
        ("补货周期", "2-3周", "lead_time_days", 21),
        ("补货周期", "24-48小时", "lead_time_days", 2),
        ("补货周期", "1-2个月", "lead_time_days", 60),
        ("补货周期", "1天-2周", "lead_time_days", 14),
        ("补货周期", "7个工作日", "lead_time_days", 11),
        ("补货周期", "3-5个工作日", "lead_time_days", 7),
        ("补货周期", "半个月", "lead_time_days", 15),
        ("补货周期", "两周", "lead_time_days", 14),
        ("退货率", "3成", "return_rate", 0.3),
        ("直播价", "8.5折", "live_price", 255),
        ("直播价", "85折", "live_price", 255),
        ("直播价", "八五折", "live_price", 255),
        ("直播价", "10折", "live_price", 300),
        ("讲解时长", "360秒", "min_minutes", 6),
        ("成本价", "免费", "cost", 0),
    ],
)  # fmt: skip
def test_unit_in_a_cell(header: str, typed: str, field: str, meant: float, tmp_path: Path) -> None:
    """A cell's own unit counts before its column's, and a note at the cell says how it was read."""
    columns: dict[str, Sequence[object]] = {"箱规": [24, 1, 1], "规格": ["2.5kg", "", ""]}
    columns[header] = [typed, *TABLE.get(header, [None] * 3)[1:]]
    catalog = read_catalog(table_book(tmp_path / "c.xlsx", columns))
    assert values(catalog, field)[0] == meant
    assert [note.code for note in catalog.notes if typed in note.problem] == ["read_as"]


@pytest.mark.parametrize(
    ("header", "cells", "code"),
    [
        ("库存（天）", [10, 20, 30], "unit_unfit"),
        ("成本价（%）", [10, 20, 30], "unit_unfit"),
        ("退货率（件）", [1, 2, 3], "unit_unfit"),
        ("库存（箱）", [10, 20, 30], "carton_unknown"),
        ("日常价（元/kg）", [10, 20, 30], "weight_unknown"),
    ],
)
def test_unit_that_cannot_be_converted(header: str, cells: Sequence[object], code: str, tmp_path: Path) -> None:
    """It is refused from the first cell on."""
    faults = faults_of(table_book(tmp_path / "c.xlsx", {header: cells}, [header.partition("（")[0]]))
    assert {fault.code for fault in faults} == {code}
    assert faults[0].cell.endswith("2")


@pytest.mark.parametrize(
    ("format_", "meant"),
    [
        ('0"箱"', [7200, 2400, 600]),
        ('0"件"', [300, 200, 100]),
        ('#,##0.0,"k"', [300, 200, 100]),
        ('0"号"', [300, 200, 100]),
    ],
)
def test_unit_in_a_number_format(format_: str, meant: list[int], tmp_path: Path) -> None:
    """What a format shows behind the number is its unit, unless it has cut the number short for it."""
    path = table_book(tmp_path / "c.xlsx", {"箱规": [24, 12, 6]}, 库存=format_)
    assert values(read_catalog(path), "stock") == meant


@pytest.mark.parametrize(
    "show",
    [
        [["预计场观（万）", 5], ["直播时长（小时）", 2], ["投流预算（万元）", 1], ["新粉停留时长（秒）", 90],
         ["私域占比（%）", 35]],
        [["预计场观", "5万"], ["直播时长", "2小时"], ["投流预算", "1万元"], ["新粉停留时长", "90秒"], ["私域占比", "35%"]],
        [["预计场观", 5, "万人"], ["直播时长", 2, "小时"], ["投流预算", 1, "万元"], ["新粉停留时长", 90, "秒"],
         ["私域占比", 35, "%"]],
        [["预计场观万", 5], ["直播时长 小时", 2], ["投流预算万元", 1], ["dwell_new (sec)", 90], ["私域占比", 35]],
    ],
)  # fmt: skip
def test_units_of_parameters(show: list[list[object]], tmp_path: Path) -> None:
    """In the name, in the value, or in a column beside it; also with --set."""
    path = write_book(tmp_path / "c.xlsx", {"Catalog": catalog_rows(GOOD), "Show": show})
    overrides = {str(name): str(value) for name, value, *unit in show if not unit}
    for read in (read_catalog(path).show, read_catalog(path, overrides=overrides).show):
        assert (read.expected_entries, read.minutes, read.ad_budget) == (50_000, 120, 10_000)
        assert (read.dwell_new, read.private_share) == (1.5, 0.35)


def test_units_of_traffic(tmp_path: Path) -> None:
    """Hours and thousands in its headers, a myriad in a cell."""
    rows = [["时间（小时）", "私域（k）", "公域"], [0, 0.2, "0.1万"], [1, 0.1, 30]]
    path = write_book(tmp_path / "c.xlsx", {"Catalog": catalog_rows(GOOD), "流量": rows})
    traffic = read_catalog(path).traffic
    assert (traffic.private[59], traffic.private[60]) == (200, 100)
    assert (traffic.public[59], traffic.public[60]) == (1000, 30)


def test_a_number_is_what_excel_shows(tmp_path: Path) -> None:
    """Noise in the twelfth digit is none; a price from a division is the one that its format shows."""
    columns: dict[str, Sequence[object]] = {
        "库存": [299.99999999999994, 400.00000000000006, 350],
        "日常价": [300 / 7, 12.345, 99],
    }
    catalog = read_catalog(table_book(tmp_path / "c.xlsx", columns | {"成本价": [1, 2, 3]}, 日常价='"¥"#,##0.00'))
    assert values(catalog, "stock") == [300, 400, 350]
    assert values(catalog, "list_price") == [42.86, 12.345, 99]


def test_a_pitch_of_just_that_length(tmp_path: Path) -> None:
    """讲解时长 is both the shortest and the longest."""
    catalog = read_catalog(table_book(tmp_path / "c.xlsx", {"讲解时长": [6, 2, 12]}))
    assert values(catalog, "min_minutes") == values(catalog, "max_minutes") == [6, 2, 12]


def test_what_is_oversold_is_none(tmp_path: Path) -> None:
    """Negative stock counts as 0; one note has the figures."""
    catalog = read_catalog(table_book(tmp_path / "c.xlsx", {"库存": [-3, 200, "-12件"]}))
    assert values(catalog, "stock") == [0, 200, 0]
    (note,) = [note for note in catalog.notes if note.code == "stock_negative"]
    assert "D2 -3" in note.problem
    assert "D4 -12件" in note.problem


def test_show_rows_without_units_stay(tmp_path: Path) -> None:
    """A note beside a value is no unit."""
    show = [*show_rows(minutes=90)[1:], ["ad_budget", 300, "老板定的"]]
    read = read_catalog(write_book(tmp_path / "c.xlsx", {"Catalog": catalog_rows(GOOD), "Show": show})).show
    assert (read.minutes, read.ad_budget) == (90, 300)
