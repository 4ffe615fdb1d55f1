"""Which sheet is which, where its table starts, and what lies around it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from books import GOOD, HEADER, OTHERS, catalog_rows, faults_of, show_rows, write_book
from openpyxl import Workbook, load_workbook
from openpyxl.styles import PatternFill

from lineup.errors import UsageError
from lineup.workbook.reading import read_catalog

TRAFFIC = [["minute", "private", "public"], [0, 10, 20], ["20:30", 30, 40]]


@pytest.mark.parametrize("title", ["Catalog", "CATALOG ", "商品", "选品表", "Sheet1", "8月货盘终版"])
def test_one_sheet_is_the_catalogue(tmp_path: Path, title: str) -> None:
    """A workbook of one sheet is read whatever the sheet is called."""
    catalog = read_catalog(write_book(tmp_path / "c.xlsx", {title: catalog_rows(GOOD)}))
    assert [product.sku for product in catalog.products] == ["P1"]


def test_the_sheet_with_product_headers_is_the_catalogue(tmp_path: Path) -> None:
    """With no sheet named so, it is the first whose header names product columns."""
    sheets = {"封面": [["双十一专场"]], "货": catalog_rows(GOOD), "场次": show_rows(minutes=60)}
    catalog = read_catalog(write_book(tmp_path / "c.xlsx", sheets))
    assert [product.sku for product in catalog.products] == ["P1"]
    assert catalog.show.minutes == 60


def test_title_rows_blank_rows_notes_and_totals(tmp_path: Path) -> None:
    """A title above the header, blank rows, unknown columns, a total and a remark are all no products."""
    header, *rows = catalog_rows(GOOD, *OTHERS)
    first, second, third = rows
    sheet = [
        ["双十一专场选品表"], ["商品"], [], [*header, "备注"], [*first, "主播喜欢"], [], second, third,
        [None] * len(header) + ["只有备注"], ["合计", None, None, None, 120], ["注：价格均含税"],
    ]  # fmt: skip
    catalog = read_catalog(write_book(tmp_path / "c.xlsx", {"商品": sheet}))
    assert [product.sku for product in catalog.products] == ["P1", "P2", "P3"]


def test_formatting_and_strays_are_no_rows(tmp_path: Path) -> None:
    """Coloured empty rows, and a stray cell in the last corner of the sheet, change nothing."""
    path = write_book(tmp_path / "c.xlsx", {"Catalog": catalog_rows(GOOD)})
    book = load_workbook(path)
    for row in range(3, 40):
        book["Catalog"].cell(row, 1).fill = PatternFill("solid", fgColor="FFFF00")
    book["Catalog"]["XFD1048576"] = "stray"
    book.save(path)
    assert len(read_catalog(path).products) == 1


def test_parameters_anywhere_with_notes_and_headings(tmp_path: Path) -> None:
    """Chinese names, headings without a value, a third column of notes, blanks: only values given count."""
    show = [
        ["本场参数"], ["参数", "取值", "说明"], [None, None, None], ["直播时长（分钟）", "60分钟", "含返场"],
        ["投流预算(元)", "¥3,000"], ["毛利率底线", "25%"], ["福利预算", None], ["高光时长", "-"],
    ]  # fmt: skip
    read = read_catalog(write_book(tmp_path / "c.xlsx", {"商品": catalog_rows(GOOD), "场次": show})).show
    assert (read.minutes, read.ad_budget, read.margin_floor) == (60, 3000.0, 0.25)
    assert (read.welfare_budget, read.highlight_minutes) == (5000.0, 15)


def test_parameters_may_stand_off_the_left_edge(tmp_path: Path) -> None:
    """The column of names is where the names are."""
    show = [[None, None, None], [1, "minutes", 60], [2, "ad_block", 5]]
    read = read_catalog(write_book(tmp_path / "c.xlsx", {"Catalog": catalog_rows(GOOD), "Show": show})).show
    assert (read.minutes, read.ad_block) == (60, 5)


def test_traffic_runs_until_the_next_row(tmp_path: Path) -> None:
    """Entries hold from their minute, given as a number or on the clock, until the next row, the last to the end."""
    sheets = {"Catalog": catalog_rows(GOOD), "Traffic": TRAFFIC, "Show": show_rows(minutes=60)}
    catalog = read_catalog(write_book(tmp_path / "c.xlsx", sheets))
    assert catalog.traffic.private == (10.0,) * 30 + (30.0,) * 30
    assert catalog.traffic.public == (20.0,) * 30 + (40.0,) * 30
    assumed = {assumption.field for assumption in catalog.assumptions}
    assert not assumed & {"traffic", "expected_entries", "private_share"}


@pytest.mark.parametrize("minutes", [20, 90])
def test_another_length_for_this_run(tmp_path: Path, minutes: int) -> None:
    """With --minutes, rows after the end are ignored and the last row reaches a later end."""
    sheets = {"Catalog": catalog_rows(GOOD), "Traffic": TRAFFIC, "Show": show_rows(minutes=60)}
    path = write_book(tmp_path / "c.xlsx", sheets)
    for catalog in (read_catalog(path, minutes=minutes), read_catalog(path, overrides={"时长": str(minutes)})):
        assert catalog.show.minutes == minutes
        assert catalog.traffic.private == ((10.0,) * 30 + (30.0,) * 60)[:minutes]


def test_options_beat_overrides_beat_the_sheet(tmp_path: Path) -> None:
    """--start and --minutes win over --set, which wins over the Show sheet."""
    sheets = {"Catalog": catalog_rows(GOOD), "Show": show_rows(minutes=60, start="2026-11-20 18:00", ad_budget=1)}
    path = write_book(tmp_path / "c.xlsx", sheets)
    overrides = {"minutes": "70", "开播时间": "2026-11-21 19:00", "ad_budget": "¥2,000"}
    show = read_catalog(path, overrides=overrides).show
    assert (show.minutes, show.start, show.ad_budget) == (70, dt.datetime(2026, 11, 21, 19), 2000.0)
    show = read_catalog(path, overrides=overrides, minutes=80, start=dt.datetime(2026, 11, 22, 21, 0, 30)).show
    assert (show.minutes, show.start) == (80, dt.datetime(2026, 11, 22, 21))


@pytest.mark.parametrize(
    ("language", "overrides", "words"),
    [
        ("en", {"ad_budgt": "5"}, ["ad_budgt", "did you mean", "ad_budget"]),
        ("zh", {"投流预祘": "5"}, ["投流预祘", "是不是", "投流预算"]),
        ("en", {"ad_budget": "lots"}, ["ad_budget=lots", "number"]),
        ("zh", {"margin_floor": "250"}, ["margin_floor=250", "1"]),
    ],
)
def test_bad_override(tmp_path: Path, language: str, overrides: dict[str, str], words: list[str]) -> None:
    """A --set that can't be used says which, why, and the nearest name."""
    path = write_book(tmp_path / "c.xlsx", {"Catalog": catalog_rows(GOOD)})
    with pytest.raises(UsageError) as caught:
        read_catalog(path, overrides=overrides, language=language)  # type: ignore[arg-type]
    assert all(word in str(caught.value) for word in words)


@pytest.mark.parametrize("minutes", [0, 1441])
def test_bad_length(tmp_path: Path, minutes: int) -> None:
    """--minutes outside 1 to 1440 is a usage error."""
    path = write_book(tmp_path / "c.xlsx", {"Catalog": catalog_rows(GOOD)})
    with pytest.raises(UsageError, match="1,440"):
        read_catalog(path, minutes=minutes)


@pytest.mark.parametrize(
    ("sheets", "language"),
    [
        ({"Catalog": catalog_rows(GOOD)}, "en"),
        ({"商品": catalog_rows(GOOD)}, "zh"),
        ({"Catalog": catalog_rows(GOOD | {"name": "面霜"})}, "en"),
        (
            {
                "Catalog": catalog_rows(
                    *(
                        GOOD | {"sku": f"P{n}", "name": f"面霜{n}", "category": "护肤", "role": "爆款"}
                        for n in range(20)
                    )
                )
            },
            "zh",
        ),
        ({"Catalog": [["货号", *HEADER[1:]], *catalog_rows(GOOD)[1:]]}, "en"),
        (
            {
                "Sheet1": [
                    ["商品名称", "日常价", "成本", "库存"],
                    ["Cream", 9, 4, 3],
                    *[[f"Soap {n}", 5, 2, 30] for n in range(9)],
                ]
            },
            "zh",
        ),
        ({"Sheet1": [["sku", "商品名稱", "日常價", "成本", "庫存"], ["A1", "Cream", 9, 4, 7]]}, "zh"),
    ],
)
def test_language(tmp_path: Path, sheets: dict[str, list[list[object]]], language: str) -> None:
    """A Chinese title, most headers or much of the text make a catalogue Chinese, a brand name doesn't."""
    path = write_book(tmp_path / "c.xlsx", sheets)
    assert read_catalog(path).language == language
    assert read_catalog(path, language="en").language == "en"


def test_unreadable_start_makes_no_further_faults(tmp_path: Path) -> None:
    """While the start can't be read, clock times are not blamed for lying outside the show; minutes still are."""
    sheets = {
        "Catalog": catalog_rows(GOOD | {"fixed_start": "9:30"}, OTHERS[0] | {"fixed_start": 500}),
        "Show": show_rows(start="soon"),
        "Traffic": [["minute", "private", "public"], ["9:00", 10, 20]],
    }
    found = faults_of(write_book(tmp_path / "c.xlsx", sheets))
    assert [fault.code for fault in found] == ["pin_outside_show", "bad_start"]


def test_shared_text_and_moved_workbook_parts(tmp_path: Path) -> None:
    """Rich text reads as its plain text, and a number formatted as text keeps its zeros."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Catalog"
    for row in catalog_rows(GOOD):
        sheet.append(row)
    sheet["A2"] = "0042"
    sheet["A2"].number_format = "@"
    book.save(tmp_path / "c.xlsx")
    assert read_catalog(tmp_path / "c.xlsx").products[0].sku == "0042"
