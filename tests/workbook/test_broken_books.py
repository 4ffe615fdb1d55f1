"""Ten workbooks as people make them, each with faults planted: every one is reported at its cell, and nothing else is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from books import faults_of
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from workbook.test_messy import (
    catalog_of,
    hidden_parts,
    merged_categories,
    other_headers,
    sections,
    several_roles,
    title_and_notes,
    totals_and_remark,
    two_row_header,
    unknown_columns,
    values_in_words,
)

from lineup.catalog import Language

PICTURE = '=_xlfn.DISPIMG("ID_2",1)'
MARCH_5 = dt.date(2026, 3, 5)

# (the shape, what is typed where, the faults in the order of rows: code and cell)
Planted = tuple[Callable[[Worksheet], None], dict[str, Any], list[tuple[str, str]]]
BROKEN: list[Planted] = [
    (
        title_and_notes,
        {"H5": -48, "E6": "网红款", "J7": 160, "B9": "A01", "K10": "待定"},
        [("negative", "H5"), ("unknown_role", "E6"), ("appeal_out_of_range", "J7"), ("duplicate_sku", "B9"),
         ("not_a_number", "K10")],
    ),
    (
        two_row_header,
        {"F3": 49, "G6": 200, "E7": None, "H8": "#N/A"},
        [("live_above_list", "F3"), ("cost_above_price", "G6"), ("missing_value", "E7"), ("error_cell", "H8")],
    ),
    (
        other_headers,
        {"L1": "成本价", "L2": 1, "H2": 200.5, "I3": "80%", "K4": MARCH_5, "A5": None, "G6": None},
        [("duplicate_column", "L1"), ("not_whole", "H2"), ("percent_unexpected", "I3"), ("range_became_date", "K4"),
         ("missing_value", "G6")],
    ),
    (
        values_in_words,
        {"E2": None, "F2": "8折", "E3": "99-129元", "H4": "200-300件", "G5": "面议", "K7": "-3天"},
        [("discount_without_list", "F2"), ("price_range", "E3"), ("number_range", "H4"), ("not_a_number", "G5"),
         ("negative", "K7")],
    ),
    (
        merged_categories,
        {"H2:H3": None, "I6": "很高", "A7": "B01"},
        [("merged_stock", "H2"), ("not_a_number", "I6"), ("duplicate_sku", "A7")],
    ),
    (
        sections,
        {"C4": "主播自用", "J5": "2026-12-01", "F8": "=100*2", "D9": 0},
        [("unknown_role", "C4"), ("date_for_number", "J5"), ("formula_without_value", "F8"), ("price_not_positive", "D9")],
    ),
    (
        totals_and_remark,
        {"L1": "最短讲解", "M1": "最长讲解", "N1": "固定开讲", "O1": "退货率", "P1": "必上", "Q1": "起订量",
         "L2": 9, "M2": 5, "N3": 130, "O5": 130, "P6": "看情况", "Q8": 0},
        [("min_above_max", "L2"), ("pin_outside_show", "N3"), ("out_of_range", "O5"), ("not_yes_no", "P6"),
         ("out_of_range", "Q8")],
    ),
    (
        unknown_columns,
        {"J1": "库房里有", "C2": PICTURE, "F3": MARCH_5, "D5": "口" * 300, "K6": "六十分"},
        [("missing_column", ""), ("wps_picture", "C2"), ("date_for_number", "F3"), ("text_too_long", "D5"),
         ("not_a_number", "K6")],
    ),
    (
        several_roles,
        {"D3": "爆款/网红款", "G4": None, "L1": "毛利率", "L4": 450, "L5": 90, "M1": "最低直播价", "M6": 250},
        [("unknown_role", "D3"), ("out_of_range", "L4"), ("price_below_floor", "E6")],
    ),
    (
        hidden_parts,
        {"G3": -4, "G5": "#REF!", "L1": "最早开讲", "M1": "最晚开讲", "L6": 60, "M6": 30, "L7": "压轴"},
        [("negative", "G3"), ("error_cell", "G5"), ("pin_conflict", "L6"), ("not_a_time", "L7")],
    ),
]  # fmt: skip


def broken(make: Callable[[Worksheet], None], planted: dict[str, Any], path: Path) -> Path:
    """The shape with what is typed into it; a range is merged."""
    book = Workbook()
    sheet = book.active
    sheet.title = "商品"
    make(sheet)
    for cell, value in planted.items():
        if ":" in cell:
            sheet.merge_cells(cell)
        else:
            sheet[cell] = value
    book.save(path)
    return path


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(("make", "planted", "faults"), BROKEN, ids=[make.__name__ for make, _, _ in BROKEN])
def test_every_planted_fault_and_nothing_else(
    make: Callable[[Worksheet], None],
    planted: dict[str, Any],
    faults: list[tuple[str, str]],
    language: Language,
    tmp_path: Path,
) -> None:
    """The errors are those planted, in the order of the sheet, each with what to do about it."""
    found = faults_of(broken(make, planted, tmp_path / "broken.xlsx"), language=language)
    assert [(fault.code, fault.cell) for fault in found] == faults
    assert {fault.sheet for fault in found} == {"商品"}
    assert all(fault.problem and fault.remedy for fault in found)


@pytest.mark.parametrize(("make", "planted", "faults"), BROKEN, ids=[make.__name__ for make, _, _ in BROKEN])
def test_without_what_was_planted_it_is_good(
    make: Callable[[Worksheet], None], planted: dict[str, Any], faults: list[tuple[str, str]], tmp_path: Path
) -> None:
    """It is what was planted that is wrong, not the shape."""
    assert len(catalog_of(make, tmp_path / "good.xlsx").products) == 6


def test_faults_of_the_show_and_its_traffic(tmp_path: Path) -> None:
    """The other two sheets at the same time: each fault at its own sheet and cell."""
    path = broken(*BROKEN[0][:2], tmp_path / "broken.xlsx")
    from openpyxl import load_workbook

    book = load_workbook(path)
    show, traffic = book.create_sheet("场次"), book.create_sheet("流量")
    for row in (("开播时间", "周日晚上"), ("直播时长", 60), ("投流预算", -5), ("毛利底线率", "20%"), ("直播时长", 90)):
        show.append(row)
    for row in (("分钟", "私域", "公域"), (5, 10, 10), (30, "很多", 5), (20, 4, 5), (10, 4, 5), (75, 1, 1)):
        traffic.append(row)
    book.save(path)
    found = [(fault.code, fault.sheet, fault.cell) for fault in faults_of(path)]
    assert found[len(BROKEN[0][2]) :] == [
        ("bad_start", "场次", "B1"), ("negative", "场次", "B3"), ("unknown_parameter", "场次", "A4"),
        ("duplicate_parameter", "场次", "A5"), ("traffic_start", "流量", "A2"), ("not_a_number", "流量", "B3"),
        ("traffic_order", "流量", "A5"), ("traffic_outside", "流量", "A6"),
    ]  # fmt: skip
