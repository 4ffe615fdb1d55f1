"""Whatever is typed into a plan workbook counts, or is named at its cell."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from plan_books import HEAD, a_plan_book, column_of, edited

from lineup.errors import CatalogError
from lineup.review import review
from lineup.workbook.plan_book import read_plan_book


@pytest.fixture
def book(tmp_path) -> Path:
    return a_plan_book(tmp_path)


def said(path: Path) -> list[tuple[str, str, str]]:
    """(code, sheet, cell) of everything that a check of the workbook says."""
    try:
        found = review(read_plan_book(path)).findings
    except CatalogError as error:
        found = error.faults
    assert all(finding.problem for finding in found)
    return [(finding.code, finding.sheet, finding.cell) for finding in found]


def test_untouched_nothing_is_said(book):
    """As it was written, and saved again by another program."""
    assert said(book) == said(edited(book, lambda b: None)) == []


NOT_READ = {
    "a price on the price sheet": ("定价", "直播价", 99),
    "a price there as text": ("定价", "直播价", "99元"),
    "units that are expected": ("排品表", "预计件数", 7),
    "minutes on the cue sheet": ("场控单", "分钟", 9),
    "a role": ("排品表", "角色", "爆款"),
    "an end": ("排品表", "结束", 0.9),
    "stock on the restock sheet": ("补货", "现有库存", 3),
    "a cleared figure": ("定价", "成本", None),
}


def cell_below(path: Path, sheet: str, header: str) -> tuple[int, int]:
    page = load_workbook(path)[sheet]
    return HEAD + 2, column_of(page, header)


@pytest.mark.parametrize("case", NOT_READ)
def test_what_decides_nothing_is_named(book, case):
    """A cell that follows from others, typed over, is a warning there, and the plan is what it was."""
    sheet, header, value = NOT_READ[case]
    row, column = cell_below(book, sheet, header)

    def type_over(b):
        b[sheet].cell(row, column).value = value

    path = edited(book, type_over)
    at = load_workbook(path)[sheet].cell(row, column).coordinate
    assert [found for found in said(path) if found[1:] == (sheet, at)] != []
    assert read_plan_book(path).plan == read_plan_book(book).plan


def test_a_cleared_header_of_a_blank_column_is_named(book):
    """Pins that somebody writes later would go nowhere: the column isn't read without its header."""
    column = column_of(load_workbook(book)["补货"], "锁定")
    path = edited(book, lambda b: setattr(b["补货"].cell(HEAD, column), "value", None))
    at = load_workbook(path)["补货"].cell(HEAD, column).coordinate
    assert said(path) == [("plan_header_changed", "补货", at)]


def test_a_word_below_the_products_is_named(book):
    """What is taken for a caption makes no product, and says nothing by itself."""
    page = load_workbook(book)["商品"]
    row = page.max_row + 2
    path = edited(book, lambda b: setattr(b["商品"].cell(row, 1), "value", "爆款"))
    assert said(path) == [("plan_remark", "商品", f"A{row}")]


def test_a_blank_column_between_parameters_and_values_changes_nothing(book):
    """The values are read where they stand now, and one that is typed there counts."""
    names = column_of(load_workbook(book)["参数"], "参数")

    def put_in(b):
        for merged in list(b["参数"].merged_cells.ranges):
            b["参数"].unmerge_cells(str(merged))
        b["参数"].insert_cols(names + 1)

    path = edited(book, put_in)
    assert said(path) == []
    assert read_plan_book(path).catalog.show == read_plan_book(book).catalog.show


def test_a_label_of_the_overview_is_named(book):
    """Its third row is no header."""
    path = edited(book, lambda b: setattr(b["总览"]["A3"], "value", 9))
    assert said(path) == [("plan_not_read", "总览", "A3")]


def test_a_cleared_formula_is_named_though_another_row_lacks_it_too(book):
    """Rows of formulas alone are all alike: one that lost a cell isn't another that moved."""
    page, column = load_workbook(book)["场控单"], column_of(load_workbook(book)["场控单"], "先放")
    row = next(n for n in range(HEAD + 1, page.max_row) if page.cell(n, column).value)
    path = edited(book, lambda b: setattr(b["场控单"].cell(row, column), "value", None))
    assert said(path) == [("plan_not_read", "场控单", page.cell(row, column).coordinate)]


@pytest.mark.parametrize("value", [5, "=2+3"])
def test_what_an_activity_does_not_have_is_named(book, value):
    """Its price means nothing, whether it is a number or a formula that nobody calculated."""
    page = load_workbook(book)["商品"]
    row = next(n for n in range(HEAD + 1, page.max_row + 1) if page.cell(n, column_of(page, "角色")).value == "互动")
    cell = page.cell(row, column_of(page, "直播到手价")).coordinate
    path = edited(book, lambda b: setattr(b["商品"][cell], "value", value))
    assert ("plan_not_read", "商品", cell) in said(path)
    assert read_plan_book(path).catalog.products == read_plan_book(book).catalog.products


def test_minutes_typed_with_their_unit(book):
    """4分钟 is 4: one note at its cell, whatever Excel's own formulas make of a text."""
    row = HEAD + 2
    path = edited(book, lambda b: put_minutes(b, row, "4分钟"))
    assert ("plan_text_number", "排品表", f"E{row}") in said(path)
    read = read_plan_book(path).plan
    assert read == read_plan_book(edited(book, lambda b: put_minutes(b, row, 4))).plan


def test_minutes_that_say_nothing_are_one_finding(book):
    """What can't be read is named once, not in every row whose time depends on it."""
    row = HEAD + 2
    path = edited(book, lambda b: put_minutes(b, row, "四五分钟"))
    assert said(path) == [("not_a_number", "排品表", f"E{row}")]


def put_minutes(book: Any, row: int, minutes: object) -> None:
    """Type minutes into a row of the rundown."""
    sheet = book["排品表"]
    sheet.cell(row, column_of(sheet, "分钟")).value = minutes


AMOUNTS = {
    "a price": ("排品表", "直播价"),
    "a coupon": ("排品表", "新粉券"),
    "spend": ("投流", "花费"),
    "a cost": ("商品", "成本价"),
}


@pytest.mark.parametrize("as_number", [False, True])
@pytest.mark.parametrize("case", AMOUNTS)
def test_another_currency_is_found_at_its_cell(book, case, as_number):
    """$9 in a plan in yuan: typed as text, or as Excel takes it where dollars are at home."""
    sheet, header = AMOUNTS[case]
    row, column = cell_below(book, sheet, header)

    def type_over(b):
        cell = b[sheet].cell(row, column)
        cell.value = 9 if as_number else "$9"
        if as_number:
            cell.number_format = '"$"#,##0.00'

    path = edited(book, type_over)
    at = load_workbook(path)[sheet].cell(row, column).coordinate
    code = "two_currencies" if sheet == "商品" and not as_number else "other_currency"
    assert (code, sheet, at) in said(path)
    mended = edited(book, lambda b: setattr(b[sheet].cell(row, column), "value", "¥9"))
    assert not {"two_currencies", "other_currency"} & {finding for finding, *_ in said(mended)}


@pytest.mark.parametrize("header", ["分钟", "直播价", "新粉券", "锁定"])
def test_a_formula_that_nobody_calculated_is_asked_about(book, header):
    """What a person typed as a formula isn't taken for a blank because no program has computed it yet."""
    row, column = cell_below(book, "排品表", header)
    path = edited(book, lambda b: setattr(b["排品表"].cell(row, column), "value", "=2+3"))
    at = load_workbook(path)["排品表"].cell(row, column).coordinate
    assert said(path) == [("formula_without_value", "排品表", at)]
