"""Every fault of a catalogue has its code, its cell and its words in both languages."""

from __future__ import annotations

import contextlib
import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from books import GOOD, HEADER, OTHERS, catalog_rows, cell_of, faults_of, show_rows, write_book
from hypothesis import given
from hypothesis import strategies as st

from lineup.errors import CatalogError
from lineup.vocabulary.words import words
from lineup.workbook.faults import severity_of
from lineup.workbook.reading import read_catalog

# (code, what the first product's row says instead, the field at fault)
IN_A_ROW: list[tuple[str, dict[str, Any], str]] = [
    ("missing_value", {"stock": None}, "stock"),
    ("missing_value", {"sku": None, "name": None}, "sku"),
    ("id_in_exponent", {"sku": "6.92E+12"}, "sku"),
    ("no_goods", {"name": "Gift card", "role": None}, "name"),
    ("live_far_below_list", {"live_price": 8.5, "cost": 5}, "live_price"),
    ("same_goods_twice", {"sku": "P2", "name": "Soap", "role": "welfare", "list_price": 20, "cost": 15}, "sku"),
    ("same_goods_differ", {"sku": "P2", "name": "Soap", "role": "welfare", "list_price": 25, "cost": 15}, "sku"),
    ("missing_value", {"cost": None}, "cost"),
    ("missing_value", {"list_price": "—"}, "list_price"),
    ("formula_without_value", {"stock": "=100+200"}, "stock"),
    ("formula_without_value", {"name": '="A"&"B"'}, "name"),
    ("error_cell", {"cost": "#N/A"}, "cost"),
    ("error_cell", {"list_price": "#REF!"}, "list_price"),
    ("error_cell", {"lead_time_days": "#DIV/0!"}, "lead_time_days"),
    ("wps_picture", {"name": '=_xlfn.DISPIMG("ID_1F",1)'}, "name"),
    ("wps_picture", {"stock": '=DISPIMG("ID_1F",1)'}, "stock"),
    ("date_for_number", {"stock": dt.date(2026, 3, 5)}, "stock"),
    ("date_for_number", {"list_price": dt.datetime(2026, 3, 5, 12, 30)}, "list_price"),
    ("date_for_number", {"lead_time_days": "2026-12-01"}, "lead_time_days"),
    ("date_for_text", {"sku": dt.date(2026, 3, 5)}, "sku"),
    ("not_a_number", {"list_price": "面议"}, "list_price"),
    ("price_range", {"list_price": "99-129"}, "list_price"),
    ("price_range", {"cost": "40元~45元"}, "cost"),
    ("number_range", {"stock": "200-300件"}, "stock"),
    ("discount_without_list", {"list_price": None, "live_price": "8折"}, "live_price"),
    ("range_became_date", {"lead_time_days": dt.date(2026, 1, 3)}, "lead_time_days"),
    ("two_currencies", {"list_price": "$120", "cost": "40元"}, "cost"),
    ("two_numbers", {"list_price": "168\n119"}, "list_price"),
    ("two_numbers", {"list_price": "129 199"}, "list_price"),
    ("two_numbers", {"list_price": "199，259"}, "list_price"),
    ("two_numbers", {"stock": "100\n200"}, "stock"),
    ("not_a_number", {"list_price": "239²"}, "list_price"),
    ("odd_discount", {"live_price": "0.85折"}, "live_price"),
    ("no_upper_end", {"lead_time_days": "7天以上"}, "lead_time_days"),
    ("unit_unfit", {"stock": "12天"}, "stock"),
    ("unit_unfit", {"return_rate": "3件"}, "return_rate"),
    ("carton_unknown", {"stock": "62箱"}, "stock"),
    ("weight_unknown", {"list_price": "60元/斤"}, "list_price"),
    ("rating_asked", {"new_fan_appeal": "4星"}, "new_fan_appeal"),
    ("rate_scale", {"return_rate": 1}, "return_rate"),
    ("rate_or_amount", {"cost": None, "margin": 45}, "margin"),
    ("zero_cost", {"cost": 0}, "cost"),
    ("price_not_positive", {"list_price": -1}, "list_price"),
    ("not_a_number", {"stock": "nan"}, "stock"),
    ("not_a_number", {"stock": "1e999"}, "stock"),
    ("comma_unclear", {"stock": "1,29"}, "stock"),
    ("point_unclear", {"stock": "1.290"}, "stock"),
    ("not_a_number", {"stock": True}, "stock"),
    ("not_whole", {"stock": 3.5}, "stock"),
    ("not_whole", {"moq": "12.5"}, "moq"),
    ("percent_unexpected", {"new_fan_appeal": "80%"}, "new_fan_appeal"),
    ("percent_unexpected", {"stock": "45%"}, "stock"),
    ("negative", {"moq": -5}, "moq"),
    ("negative", {"list_price": "-¥5"}, "list_price"),
    ("negative", {"lead_time_days": "−3天"}, "lead_time_days"),
    ("negative", {"fixed_start": "-10"}, "fixed_start"),
    ("appeal_out_of_range", {"new_fan_appeal": 120}, "new_fan_appeal"),
    ("appeal_out_of_range", {"returning_fan_appeal": -1}, "returning_fan_appeal"),
    ("out_of_range", {"return_rate": 130}, "return_rate"),
    ("out_of_range", {"moq": 0}, "moq"),
    ("out_of_range", {"hold": 0}, "hold"),
    ("out_of_range", {"list_price": 2e9}, "list_price"),
    ("not_yes_no", {"must_include": "maybe"}, "must_include"),
    ("unknown_role", {"role": "福利狂"}, "role"),
    ("not_a_time", {"fixed_start": "late"}, "fixed_start"),
    ("text_too_long", {"category": "长" * 201}, "category"),
    ("control_character", {"name": "Cream_x0007_"}, "name"),
    ("duplicate_sku", {"sku": "P2"}, "sku"),
    ("price_not_positive", {"list_price": 0}, "list_price"),
    ("price_below_floor", {"floor_price": 120}, "list_price"),
    ("price_below_floor", {"floor_price": 60, "live_price": 59.9}, "live_price"),
    ("live_above_list", {"live_price": 100.01}, "live_price"),
    ("cost_above_price", {"cost": 100.01}, "cost"),
    ("cost_above_price", {"cost": 100.01, "role": "regular"}, "cost"),
    ("min_above_max", {"min_minutes": 9, "max_minutes": 8}, "min_minutes"),
    ("min_above_max", {"min_minutes": 9}, "min_minutes"),
    ("min_above_max", {"max_minutes": 2}, "max_minutes"),
    ("pin_outside_show", {"fixed_start": 120}, "fixed_start"),
    ("pin_outside_show", {"fixed_start": 118}, "fixed_start"),
    ("pin_outside_show", {"earliest_start": "23:00"}, "earliest_start"),
    ("pin_outside_show", {"latest_start": "19:30"}, "latest_start"),
    ("pin_conflict", {"earliest_start": 40, "latest_start": 30}, "earliest_start"),
    ("pin_conflict", {"earliest_start": 40, "fixed_start": 30}, "earliest_start"),
    ("pin_conflict", {"fixed_start": 40, "latest_start": 30}, "fixed_start"),
]
# (code, rows of the Show sheet, the cell at fault)
IN_THE_SHOW: list[tuple[str, dict[str, Any], str]] = [
    ("unknown_parameter", {"highlite_minutes": 30}, "A2"),
    ("duplicate_parameter", {"minutes": 60, "直播时长": 90}, "A3"),
    ("bad_steps", {"price_steps": "1,0.95,1.2"}, "B2"),
    ("bad_steps", {"price_steps": "一折到九折"}, "B2"),
    ("unknown_choice", {"currency": "shells"}, "B2"),
    ("bad_start", {"start": "明天晚上"}, "B2"),
    ("bad_start", {"start": "2026-02-30 20:00"}, "B2"),
    ("not_a_number", {"ad_budget": "很多"}, "B2"),
    ("not_whole", {"minutes": 90.5}, "B2"),
    ("negative", {"ad_budget": -1}, "B2"),
    ("out_of_range", {"margin_floor": 250}, "B2"),
    ("out_of_range", {"minutes": 1441}, "B2"),
    ("out_of_range", {"paid_cap": 60, "dwell_new": 0}, "B3"),
    ("formula_without_value", {"minutes": "=60*2"}, "B2"),
    ("error_cell", {"minutes": "#VALUE!"}, "B2"),
]
# (code, rows of the Traffic sheet below its header, the cell at fault)
IN_THE_TRAFFIC: list[tuple[str, list[list[Any]], str]] = [
    ("traffic_start", [[5, 10, 20]], "A2"),
    ("traffic_order", [[0, 10, 20], [60, 10, 20], [30, 10, 20]], "A4"),
    ("traffic_order", [[0, 10, 20], [0, 10, 20]], "A3"),
    ("traffic_outside", [[0, 10, 20], [120, 10, 20]], "A3"),
    ("missing_value", [[0, 10, None]], "C2"),
    ("missing_value", [[0, 10, 20], [None, 1, 2]], "A3"),
    ("negative", [[0, -10, 20]], "B2"),
    ("not_a_number", [[0, "many", 20]], "B2"),
]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(("code", "change", "field"), IN_A_ROW)
def test_fault_in_a_row(tmp_path: Path, code: str, change: dict[str, Any], field: str, language: Any) -> None:
    """One bad row gives exactly one fault, at the cell that is wrong; in both languages it says what and what to do."""
    row = GOOD | change
    products = [*OTHERS, row] if code == "duplicate_sku" else [row, *OTHERS]
    path = write_book(tmp_path / "c.xlsx", {"Catalog": catalog_rows(*products)})
    (fault,) = faults_of(path, language=language)
    assert (fault.code, fault.sheet) == (code, "Catalog")
    assert fault.cell == cell_of(
        field, row={"duplicate_sku": 4, "same_goods_twice": 3, "same_goods_differ": 3}.get(code, 2)
    )
    _assert_said(fault.problem, fault.remedy, language)


@pytest.mark.parametrize(("code", "parameters", "cell"), IN_THE_SHOW)
def test_fault_in_the_show(tmp_path: Path, code: str, parameters: dict[str, Any], cell: str) -> None:
    """A bad parameter is one fault at its name or its value; the catalogue stays without blame."""
    sheets = {"Catalog": catalog_rows(GOOD, *OTHERS), "Show": show_rows(**parameters)}
    (fault,) = faults_of(write_book(tmp_path / "c.xlsx", sheets))
    assert (fault.code, fault.sheet, fault.cell) == (code, "Show", cell)


@pytest.mark.parametrize(("code", "rows", "cell"), IN_THE_TRAFFIC)
def test_fault_in_the_traffic(tmp_path: Path, code: str, rows: list[list[Any]], cell: str) -> None:
    """A bad traffic row is one fault at its cell."""
    sheets = {"Catalog": catalog_rows(GOOD, *OTHERS), "Traffic": [["minute", "private", "public"], *rows]}
    (fault,) = faults_of(write_book(tmp_path / "c.xlsx", sheets))
    assert (fault.code, fault.sheet, fault.cell) == (code, "Traffic", cell)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_missing_column_names_the_nearest_header(tmp_path: Path, language: Any) -> None:
    """A required column under an unknown header is missing, and the header it saw is named."""
    header = [h if h != "returning_fan_appeal" else "returning fan apeal" for h in HEADER]
    rows = [header, *catalog_rows(GOOD)[1:]]
    (fault,) = faults_of(write_book(tmp_path / "c.xlsx", {"Catalog": rows}), language=language)
    assert (fault.code, fault.sheet, fault.cell) == ("missing_column", "Catalog", "")
    assert "returning fan apeal" in fault.problem
    _assert_said(fault.problem, fault.remedy, language)


def test_every_missing_column_is_named(tmp_path: Path) -> None:
    """A sheet with two columns lacks price, stock and cost; the others can be made up."""
    faults = faults_of(write_book(tmp_path / "c.xlsx", {"Catalog": [["sku", "name"], ["P1", "Cream"]]}))
    assert [fault.code for fault in faults] == ["missing_column"] * 3


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    ("code", "sheets"),
    [
        ("empty_catalog", {"Catalog": []}),
        ("empty_catalog", {"Catalog": [list(HEADER)]}),
        ("empty_catalog", {"商品": [list(HEADER), [], ["合计"], ["注：价格含税"]]}),
        ("missing_sheet", {"甲": [["a", "b"]], "乙": [["c"]]}),
        ("duplicate_sheet", {"Catalog": catalog_rows(GOOD), "商品": catalog_rows(GOOD)}),
        ("duplicate_column", {"Catalog": [[*HEADER, "库存"], [*catalog_rows(GOOD)[1], 20]]}),
    ],
)
def test_fault_of_a_sheet(tmp_path: Path, code: str, sheets: dict[str, list[list[object]]], language: Any) -> None:
    """What is wrong with a sheet as a whole is one fault."""
    (fault,) = faults_of(write_book(tmp_path / "c.xlsx", sheets), language=language)
    assert fault.code == code
    _assert_said(fault.problem, fault.remedy, language)


def test_all_faults_at_once_in_sheet_and_row_order(tmp_path: Path) -> None:
    """Bad rows hide neither each other nor the other sheets, and faults come in reading order."""
    sheets = {
        "Traffic": [["minute", "private", "public"], [3, 1, 1]],
        "Catalog": catalog_rows(GOOD | {"sku": "A", "moq": -1, "cost": "?"}, GOOD | {"sku": "B", "role": "?"}),
        "Show": show_rows(minutes="long"),
    }
    found = faults_of(write_book(tmp_path / "c.xlsx", sheets))
    assert [(f.sheet, f.cell) for f in found] == [
        ("Traffic", "A2"), ("Catalog", cell_of("cost")), ("Catalog", cell_of("moq")),
        ("Catalog", cell_of("role", 3)), ("Show", "B2"),
    ]  # fmt: skip


def test_every_code_has_a_case() -> None:
    """No message is without a test that provokes it."""
    tested = {case[0] for table in (IN_A_ROW, IN_THE_SHOW, IN_THE_TRAFFIC) for case in table}
    of_sheets = {
        "missing_sheet",
        "duplicate_sheet",
        "empty_catalog",
        "missing_column",
        "duplicate_column",
        "merged_stock",
        "tax_differs",
        "sale_unknown",
        "style_is_sku",  # tests/workbook/test_style_checks.py
    }
    codes = words("en", "catalog_findings", "reading_findings", "row_findings")
    assert tested | of_sheets == {code for code in codes if severity_of(code) == "error"}


def test_value_is_shown_as_the_user_sees_it(tmp_path: Path) -> None:
    """A fault quotes the cell: text as typed, a date as a date, a formula as a formula."""
    products = [
        GOOD | {"sku": "A", "stock": dt.date(2026, 3, 5)},
        GOOD | {"sku": "B", "stock": "=1+1"},
        GOOD | {"sku": "C", "stock": "十箱"},
        GOOD | {"sku": "D", "moq": -2.50},
    ]
    found = faults_of(write_book(tmp_path / "c.xlsx", {"Catalog": catalog_rows(*products)}))
    assert [fault.value for fault in found] == ["2026-03-05", "=1+1", "十箱", "-2.5"]


def test_a_welfare_item_may_cost_more_than_its_price(tmp_path: Path) -> None:
    """Losing money on welfare is a decision, not a slip."""
    row = GOOD | {"role": "welfare", "cost": 130}
    catalog = read_catalog(write_book(tmp_path / "c.xlsx", {"Catalog": catalog_rows(row)}))
    assert catalog.products[0].cost == 130


def test_cost_and_margin_may_differ_by_rounding(tmp_path: Path) -> None:
    """Where both are given and agree within 1 % of the list price, the cost counts."""
    row = GOOD | {"cost": 40.4, "margin": 0.6}
    catalog = read_catalog(write_book(tmp_path / "c.xlsx", {"Catalog": catalog_rows(row)}))
    assert catalog.products[0].cost == 40.4


@given(
    st.dictionaries(
        st.sampled_from(HEADER),
        st.one_of(
            st.none(), st.booleans(), st.integers(-3, 2000), st.floats(-1, 200), st.text(max_size=6),
            st.datetimes(), st.times(), st.sampled_from(["福利款", "45%", "#N/A", "=1", "20:30", "是", "-"]),
        ).filter(lambda v: not isinstance(v, str) or all(c.isprintable() for c in v)),
        max_size=8,
    )
)  # fmt: skip
def test_any_cell_is_read_or_named(tmp_path_factory: pytest.TempPathFactory, change: dict[str, Any]) -> None:
    """Whatever stands in a row, the answer is a valid catalogue or faults that point into it; never another error."""
    path = write_book(
        tmp_path_factory.mktemp("any") / "c.xlsx", {"Catalog": catalog_rows(GOOD | change, *OTHERS)}
    )  # fmt: skip
    with contextlib.suppress(CatalogError):
        assert len(read_catalog(path).products) in (2, 3)
        return
    assert all(fault.problem and fault.remedy and fault.cell for fault in faults_of(path))


def _assert_said(problem: str, remedy: str, language: str) -> None:
    assert problem
    assert remedy
    assert "{" not in problem + remedy
    assert _has_chinese(remedy) == (language == "zh")


def _has_chinese(text: str) -> bool:
    return any("\u4e00" <= character <= "\u9fff" for character in text)
