"""The plan as a workbook: sheets, figures, formulas, looks, and what users may have typed."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.utils.datetime import to_excel
from report.formulas import Calculator
from report.results import a_result
from report.test_words import is_chinese
from shows import a_feasible_plan, small_catalog, with_product

from lineup.check import RULE_NAMES
from lineup.report import write_workbook
from lineup.report.words import Words

ZH_SHEETS = ["总览", "排品表", "场控单", "定价", "补货", "投流", "分钟曲线", "体检", "参数", "商品", "流量"]
EN_SHEETS = [
    "Overview", "Rundown", "Cue sheet", "Prices", "Restock", "Paid traffic", "Minute curve", "Checks", "Parameters",
    "Catalog", "Traffic",
]  # fmt: skip
HEADER = 3


@pytest.fixture(params=["zh", "en"])
def book(request, tmp_path) -> Path:
    return write_workbook(a_result(request.param), tmp_path / f"{request.param}.xlsx")


def table(path: Path, sheet: int) -> list[dict[str, object]]:
    """The rows of a sheet's table by header, up to the first blank line."""
    rows = load_workbook(path, data_only=True).worksheets[sheet].iter_rows(min_row=HEADER, values_only=True)
    head = next(rows)
    found = []
    for row in rows:
        if all(cell is None for cell in row):
            break
        found.append(dict(zip(head, row, strict=True)))
    return found


def texts(path: Path) -> list[str]:
    return [
        cell
        for sheet in load_workbook(path, data_only=True)
        for row in sheet.iter_rows(values_only=True)
        for cell in row
        if isinstance(cell, str)
    ]


def test_sheets_are_named_in_the_catalogues_language(book):
    """Eleven sheets to be seen, the overview first and open."""
    workbook = load_workbook(book)
    seen = [sheet.title for sheet in workbook if sheet.sheet_state == "visible"]
    assert seen == (ZH_SHEETS if book.stem == "zh" else EN_SHEETS)
    assert workbook.active is not None
    assert workbook.active.title == workbook.sheetnames[0]


def test_saved_values_are_what_the_formulas_give(book):
    """Every formula computed anew from the cells that it names gives the value saved with it."""
    calculator = Calculator(str(book))
    cells = calculator.cells()
    assert len(cells) > 100
    for sheet, address in cells:
        saved = calculator.saved[sheet][address].value
        saved = to_excel(saved) if hasattr(saved, "year") else saved
        assert calculator.value(sheet, address) == pytest.approx(saved, rel=1e-9, abs=1e-9), (sheet, address)


def test_formulas_where_a_merchandiser_expects_them(book):
    """Totals, discount, price paid, unit margin, cash, share and the overview's figures recompute."""
    workbook = load_workbook(book)
    formulas = {
        n: [c.value for row in workbook.worksheets[n].iter_rows() for c in row if c.data_type == "f"] for n in range(9)
    }
    assert any(re.fullmatch(r"=SUM\(S4:S\d+\)", f) for f in formulas[1])
    for pattern in (r"=F4/E4", r"=F4-H4", r"=J4-L4", r"=\(T4-L4\*S4\)\*\(1-U4\)", r"=Q4-O4-P4"):
        assert any(re.fullmatch(pattern, f) for f in formulas[3]), pattern
    assert "=H4*I4" in formulas[4]
    assert len(formulas[0]) >= 11


def test_no_cell_shows_an_error(book):
    """No #REF!, no #DIV/0!, nothing that begins like one."""
    assert not [text for text in texts(book) if text.startswith("#")]


def test_the_overview_sums_up_the_plan(book):
    """GMV, net GMV, margin, its rate, units, GPM, UV value and spend stand on the first page."""
    figures = a_result(book.stem).figures
    cells = [
        cell for row in load_workbook(book, data_only=True).worksheets[0].iter_rows(values_only=True) for cell in row
    ]
    numbers = [cell for cell in cells if isinstance(cell, int | float)]
    for name in ("gmv", "net_gmv", "margin", "margin_rate", "units", "gpm", "uv_value", "ad_spend", "subsidy"):
        assert any(n == pytest.approx(getattr(figures, name), rel=1e-9) for n in numbers), name


def test_the_rundown_is_the_plan(book):
    """One row an airing with its clock time, price, quota, units and GMV, then the totals."""
    result, words = a_result(book.stem), Words(book.stem)
    *rows, total = table(book, 1)
    assert [row[words.label("sku")] for row in rows] == [a.sku for a in result.plan.airings]
    assert [f"{row[words.label('starts')]:%H:%M}" for row in rows][:3] == ["20:00", "20:04", "20:08"]
    assert [row[words.label("gmv")] for row in rows] == pytest.approx([gmv for _, gmv in result.figures.by_airing])
    assert total[words.label("gmv")] == pytest.approx(result.figures.gmv)
    assert total[words.label("minutes")] == 30
    assert rows[5][words.label("airing")] == words.label("caption.second")
    activity = rows[2]
    assert activity[words.label("live_price")] is None
    assert activity[words.label("quota")] is None


def test_the_cue_sheet_is_the_rundown_in_words(book):
    """Each airing in its row: time, product, price as it is said, what comes next, and who says what of its role."""
    result, words = a_result(book.stem), Words(book.stem)
    rows = table(book, 2)
    rundown = table(book, 1)[:-1]
    assert [row[words.label("caption.product_column")] for row in rows] == [r[words.label("name")] for r in rundown]
    assert [f"{row[words.label('starts')]:%H:%M}" for row in rows] == [
        f"{r[words.label('starts')]:%H:%M}" for r in rundown
    ]
    first, hit = rows[0][words.label("price_said")], rows[3][words.label("price_said")]
    assert "29.9 → ¥14.9" in first
    assert all(price in hit for price in ("129", "¥119", "¥114"))
    assert "20:03" in rows[0][words.label("last_minute")]
    assert rows[1][words.label("caption.product_column")] in rows[0][words.label("last_minute")]
    roles = [result.catalog.product(a.sku).role for a in result.plan.airings]
    assert [row[words.label("who")] for row in rows] == [words.script(role) for role in roles]
    assert words.label("points") not in rows[0]


def test_the_cue_sheet_carries_what_is_said_of_a_product(tmp_path):
    """Columns of selling points and gifts are carried; others of the user's own are not for the air."""
    extra = ("卖点", "直播赠品", "内部备注")
    products = [
        p.model_copy(
            update={
                "variants": tuple(
                    v.model_copy(update={"extra": tuple((h, f"{h}{p.sku}") for h in extra)}) for v in p.variants
                )
            }
        )
        for p in small_catalog().products
    ]
    catalog = small_catalog().model_copy(update={"products": tuple(products), "extra_columns": extra})
    row = table(write_workbook(a_result(catalog=catalog), tmp_path / "x.xlsx"), 2)[0]
    assert row["卖点 / 赠品"] == "卖点：卖点W1\n直播赠品：直播赠品W1"


def test_prices_tell_what_each_fan_pays(book):
    """Coupon and price paid by fan type, unit margin, tier, quota by airing."""
    words = Words(book.stem)
    rows = {row[words.label("sku")]: row for row in table(book, 3)}
    hit = rows["H1"]
    assert hit[words.label("new_pays")] == pytest.approx(114.0)
    assert hit[words.label("returning_pays")] == pytest.approx(119.0)
    assert hit[words.label("new_margin")] == pytest.approx(64.0)
    assert hit[words.label("discount")] == pytest.approx(119 / 129)
    assert hit[words.label("tier")] == words.tier("hit")
    assert rows["W1"][words.label("second_quota")] > 0


def test_checks_list_every_rule_with_value_and_limit(book):
    """Twenty-three rules in order, passed, the measured ones with both numbers."""
    words, result = Words(book.stem), a_result(book.stem)
    rows = table(book, 7)
    assert [row[words.label("rule")] for row in rows] == [words.rule(rule) for rule in RULE_NAMES]
    for row, report in zip(rows, result.rules, strict=True):
        assert row[words.label("value")] == (None if report.value is None else pytest.approx(report.value))
        assert row[words.label("limit")] == (None if report.limit is None else pytest.approx(report.limit))


def test_parameters_tell_given_from_assumed(book):
    """Each show parameter with its source; what was assumed of products with the products."""
    words = Words(book.stem)
    rows = {row[words.label("parameter")]: row for row in table(book, 8)}
    assert rows[words.parameter("margin_floor")][words.label("source")] == words.reason("default")
    assert rows[words.parameter("ad_budget")][words.label("source")] == words.reason("given")
    groups = {row[words.label("group")]: row for row in table(book, 8)}
    floor = groups[f"{words.label('caption.of_products')} · {words.column('floor_price')}"]
    assert floor[words.label("setting")] == f"0.6 × {words.column('list_price')}"
    assert floor[words.label("skus")] == words.listed(["H1", "H2"])


def test_an_english_workbook_has_no_chinese(tmp_path):
    """Not one Chinese character or full-width mark when the catalogue holds none."""
    path = write_workbook(a_result("en"), tmp_path / "en.xlsx")
    assert not [text for text in texts(path) if any(is_chinese(c) for c in text)]
    with zipfile.ZipFile(path) as parts:
        charts = "".join(parts.read(name).decode() for name in parts.namelist() if "chart" in name)
    assert not any(is_chinese(c) for c in charts)


def test_every_table_can_be_filtered_read_and_printed(book):
    """Header frozen and repeated, filter on, landscape, one page wide, a print area."""
    for sheet in load_workbook(book).worksheets[1:-1]:  # the last one is hidden
        assert sheet.freeze_panes is not None
        assert sheet.freeze_panes.endswith("4"), sheet.title
        assert sheet.auto_filter.ref is not None
        assert sheet.print_title_rows is not None
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth or 1) == 1
        assert sheet.print_area


def test_the_product_sheet_names_its_rows_on_every_page(book):
    """Printed, it is as wide as a page, with number and name of every product, and the header, on each."""
    sheet = load_workbook(book)["商品" if book.stem == "zh" else "Catalog"]
    assert (sheet.print_title_cols, sheet.print_title_rows) == ("$A:$B", "$3:$3")
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)


def test_charts_are_native_and_the_highlight_is_in_them(book):
    """Curve twice, worth of a viewer, paid spend; the band covers the highlight's minutes and no other."""
    with zipfile.ZipFile(book) as parts:
        charts = [parts.read(name).decode() for name in parts.namelist() if re.match(r"xl/charts/chart\d", name)]
    assert len(charts) == 4
    assert sum("<c:areaChart>" in chart and "<c:barChart>" in chart for chart in charts) == 2
    words = Words(book.stem)
    rows = table(book, 6)
    band = [bool(row[words.label("band")]) for row in rows[:-1]]
    assert band == [t in a_result().plan.highlight for t in range(30)]


@pytest.mark.parametrize("ended_by", ["time_limit", "stopped"])
def test_a_plan_that_was_cut_short_says_so_on_the_first_page(ended_by, tmp_path):
    """The overview carries the label, and a plan that was not cut does not."""
    for language, label in (("zh", "提前结束"), ("en", "stopped early")):
        path = write_workbook(a_result(language, ended_by=ended_by), tmp_path / "cut.xlsx")
        whole = write_workbook(a_result(language), tmp_path / "whole.xlsx")
        assert any(label in text for text in _first_page(path))
        assert not any(label in text for text in _first_page(whole))


def _first_page(path: Path) -> list[str]:
    rows = load_workbook(path).worksheets[0].iter_rows(values_only=True)
    return [cell for row in rows for cell in row if isinstance(cell, str)]


@pytest.mark.parametrize(
    "name", ["=1+1", "=cmd|' /C calc'!A0", "+1", "-2+3", "@SUM(A1)", "http://x.io", "{=1}", "a\nb"]
)
def test_what_a_user_typed_stays_text(name, tmp_path):
    """Names that look like formulas or links are text in every sheet: no formula holds them, nothing is a link."""
    result = a_result(catalog=with_product(small_catalog(), "H1", name=name, category=name))
    path = write_workbook(result, tmp_path / "plan.xlsx")
    workbook = load_workbook(path)
    shown = [cell for sheet in workbook for row in sheet.iter_rows() for cell in row if cell.value == name]
    assert len(shown) >= 4
    assert {cell.data_type for cell in shown} == {"s"}
    with zipfile.ZipFile(path) as parts:
        assert not any(b"<hyperlink" in parts.read(part) for part in parts.namelist() if "sheet" in part)
        written = b"".join(parts.read(part) for part in parts.namelist() if part.startswith("xl/worksheets/sheet"))
    formulas = re.findall(rb"<f>([^<]*)</f>", written)
    assert formulas
    assert not any(b"cmd" in f or f in (b"1+1", b"1", b"A1)", b"SUM(A1)") for f in formulas)


def test_a_show_without_orders_or_traffic_has_all_its_sheets(tmp_path):
    """Nothing ordered, nothing spent: the same sheets, formulas that still hold, no chart of nothing."""
    plan = replace(a_feasible_plan(), restock=(), paid_traffic=())
    path = write_workbook(a_result(plan=plan), tmp_path / "bare.xlsx")
    calculator = Calculator(str(path))
    for sheet, address in calculator.cells():
        saved = calculator.saved[sheet][address].value
        saved = to_excel(saved) if hasattr(saved, "year") else saved
        assert calculator.value(sheet, address) == pytest.approx(saved, rel=1e-9, abs=1e-9), (sheet, address)
