"""Values as people type them."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from books import GOOD, OTHERS, catalog_rows, faults_of, show_rows, what_row_said, write_book
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from lineup.catalog import Catalog
from lineup.fields import PRODUCT_FIELDS
from lineup.workbook.amounts import number_of
from lineup.workbook.cells import Cell
from lineup.workbook.numbers import said_in
from lineup.workbook.reading import read_catalog


def _read(tmp_path: Path, change: dict[str, Any], **show: Any) -> Catalog:
    sheets = {"Catalog": catalog_rows(GOOD | change, *OTHERS)}
    if show:
        sheets["Show"] = show_rows(**show)
    return read_catalog(write_book(tmp_path / "c.xlsx", sheets))


@pytest.mark.parametrize(
    ("field", "typed", "meant"),
    [
        ("list_price", "¥1,299.00", 1299.0),
        ("list_price", "￥1，299", 1299.0),
        ("list_price", "129元", 129.0),
        ("list_price", "RMB 129.9", 129.9),
        ("list_price", "１２９．９", 129.9),
        ("list_price", " 129 ", 129.0),
        ("list_price", "1 299", 1299.0),
        ("list_price", ".99e2", 99.0),
        ("stock", "1.2万", 12000),
        ("stock", "300件", 300),
        ("stock", 3.0, 3),
        ("stock", "3.0", 3),
        ("lead_time_days", "7天", 7.0),
        ("return_rate", "45%", 0.45),
        ("return_rate", "４５％", 0.45),
        ("return_rate", 0.45, 0.45),
        ("return_rate", "29.9%", 0.299),
        ("return_rate", "-", 0.3),
        ("category", "无", ""),
        ("min_minutes", "2分钟", 2),
        ("hold", "115%", 1.15),
        ("sku", 1001, "1001"),
        ("sku", 1001.0, "1001"),
        ("sku", "007", "007"),
        ("sku", " P-9 ", "P-9"),
        ("name", "护手霜\n（三支装）", "护手霜 （三支装）"),
        ("name", 999, "999"),
        ("name", None, "P1"),
        ("must_include", "是", True),
        ("must_include", "√", True),
        ("must_include", "Yes", True),
        ("must_include", 1, True),
        ("must_include", True, True),
        ("must_include", "否", False),
        ("must_include", 0, False),
        ("must_include", None, False),
        ("role", "引流款", "welfare"),
        ("role", "主推", "hit"),
        ("role", " Profit ", "profit"),
        ("role", "常规款", "regular"),
        ("fixed_start", 30, 30),
        ("fixed_start", "30", 30),
        ("fixed_start", "第30分钟", 30),
        ("fixed_start", "20:30", 30),
        ("fixed_start", "20：30", 30),
        ("fixed_start", "8:30 PM", 30),
        ("fixed_start", "20点30分", 30),
        ("fixed_start", dt.time(20, 30), 30),
    ],
)
def test_spelling(tmp_path: Path, field: str, typed: object, meant: object) -> None:
    """Every natural way to write a value is read as what it means."""
    assert what_row_said(_read(tmp_path, {field: typed}).products[0], field) == meant


def test_a_clock_before_the_start_is_past_midnight(tmp_path: Path) -> None:
    """In a show from 23:00, a pin at 0:30 is minute 90; a full date and time says the same."""
    catalog = _read(tmp_path, {"fixed_start": "0:30"}, start="2026-11-22 23:00")
    assert catalog.products[0].fixed_start == 90
    catalog = _read(tmp_path, {"fixed_start": dt.datetime(2026, 11, 23, 0, 30)}, start="2026-11-22 23:00")
    assert catalog.products[0].fixed_start == 90


@pytest.mark.parametrize(
    "typed",
    [
        "2026-11-22 20:30", "2026-11-22T20:30", "2026/11/22 20:30", "2026年11月22日 20:30", "2026.11.22 20点30",
        dt.datetime(2026, 11, 22, 20, 30),
    ],
)  # fmt: skip
def test_start(tmp_path: Path, typed: object) -> None:
    """The start is read from a date cell and from every usual text."""
    assert _read(tmp_path, {}, start=typed).show.start == dt.datetime(2026, 11, 22, 20, 30)


def test_half_a_start_is_completed(tmp_path: Path) -> None:
    """A date alone means 20:00; a time alone means the day that `days_to_show` gives."""
    assert _read(tmp_path, {}, start="2026-11-22").show.start == dt.datetime(2026, 11, 22, 20)
    assert _read(tmp_path, {}, start=dt.date(2026, 11, 22)).show.start == dt.datetime(2026, 11, 22, 20)
    path = write_book(
        tmp_path / "c.xlsx",
        {"Catalog": catalog_rows(GOOD), "Show": show_rows(start="19:30", days_to_show=3)},
    )  # fmt: skip
    assert read_catalog(path, today=dt.date(2026, 11, 19)).show.start == dt.datetime(2026, 11, 22, 19, 30)


@pytest.mark.parametrize("typed", ["1,0.95,0.9", "1，0.95，0.9", "100%、95%、90%", "1; 0.95; 0.9", "1 0.95 0.9"])
def test_price_steps(tmp_path: Path, typed: str) -> None:
    """Steps may be shares or percentages, between commas of either language."""
    assert _read(tmp_path, {}, price_steps=typed).show.price_steps == (1.0, 0.95, 0.9)


def test_a_percent_format_is_a_percentage(tmp_path: Path) -> None:
    """A cell of 0.45 shown as 45% is 0.45 as a rate, and a fault in a column of scores."""
    path = write_book(tmp_path / "c.xlsx", {"Catalog": catalog_rows(GOOD | {"return_rate": 0.45})})
    book = load_workbook(path)
    book["Catalog"]["O2"].number_format = "0.0%"
    book.save(path)
    assert read_catalog(path).products[0].return_rate == 0.45
    book["Catalog"]["K2"].number_format = "0%"
    book.save(path)
    (fault,) = faults_of(path)
    assert (fault.code, fault.cell, fault.value) == ("percent_unexpected", "K2", "6000%")


def test_an_activity_needs_a_sku_alone(tmp_path: Path) -> None:
    """What an activity leaves blank, or fills with anything in columns that don't count, is no fault."""
    row = {"sku": "P1", "role": "福袋", "list_price": "免费", "stock": "不限", "new_fan_appeal": 999}
    product = _read(tmp_path, GOOD | dict.fromkeys(GOOD) | row).products[0]
    assert (product.role, product.list_price, product.stock, product.cost) == ("activity", 0.0, 0, 0.0)


@given(st.decimals(min_value=0, max_value=10**7, places=2, allow_nan=False))
def test_numbers_survive_every_spelling(number: Any) -> None:
    """A price reads the same plain, grouped, with ¥ or 元, and in full-width digits."""
    wide = str(number).translate({ord(d): ord(d) + 0xFEE0 for d in "0123456789."})
    spellings = [f"{number}", f"{number:,}", f"¥{number:,}", f"{number}元", wide]
    assert {said_in(text).number for text in spellings} == {Fraction(number)}


@given(st.decimals(min_value=0, max_value=100, places=2, allow_nan=False))
def test_percentages_are_exact(number: Any) -> None:
    """29.9% is the very number that 0.299 is."""
    cell = Cell(2, 1, "text", f"{number}%")
    assert number_of(PRODUCT_FIELDS["return_rate"], cell) == float(number / 100)
