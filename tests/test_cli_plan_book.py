"""The command line on plan workbooks: checking an edited one, keeping its pins, exporting lists."""

from __future__ import annotations

import csv
import json
from dataclasses import replace

import pytest
from cli_run import run
from cli_stand_in import StandIn, write_small_catalog
from openpyxl import load_workbook
from plan_books import HEAD, a_plan_book, column_of, edited, place, put, row_of, swap
from report.results import a_result
from shows import a_feasible_plan, small_catalog, with_product

from lineup.check import RULES
from lineup.plan import Restock
from lineup.report.export import exported
from lineup.workbook.record import is_untouched


@pytest.fixture
def planner(monkeypatch):
    stand_in = StandIn()
    monkeypatch.setattr("lineup.planner.plan_show", stand_in)
    return stand_in


@pytest.fixture
def book(tmp_path):
    return a_plan_book(tmp_path)


def test_an_unedited_plan_earns_what_it_promised(capsys, book):
    """Exit code 0; GMV is the plan's own, and it says so."""
    ended = run(capsys, "check", book)
    assert ended.code == 0
    gmv = f"¥{a_result().figures.gmv:,.0f}"
    assert gmv in ended.out
    assert "和原方案一样" in ended.out
    assert f"{len(RULES)} 条规则全部守住" in ended.out


def test_an_edited_plan_is_held_against_the_old_one(capsys, book):
    """What it earns now, what was planned, the difference, and the broken rule at its cell; exit code 1."""
    path = edited(book, put("排品表", "P1", "直播价", 200))
    ended = run(capsys, "check", path)
    assert ended.code == 1
    planned = f"¥{a_result().figures.gmv:,.0f}"
    assert f"原方案 {planned}" in ended.out
    assert place(book, "排品表", "P1", "直播价")[1] in ended.out
    assert "价格阶梯" in ended.out


def test_a_plan_too_broken_to_value(capsys, book):
    """No GMV is claimed of a plan whose buyers would be paid; one that overruns is counted until the end."""
    ended = run(capsys, "check", edited(book, put("排品表", "P1", "分钟", 8)))
    assert ended.code == 1
    assert "没有算进去" in ended.out
    ended = run(capsys, "check", edited(book, put("排品表", "P1", "新粉券", 99999)))
    assert ended.code == 1
    assert "算不出来" in ended.out


def test_contradictions_are_listed_as_faults(capsys, book):
    """A plan whose cells contradict each other is reported like a catalogue with faults."""
    ended = run(capsys, "check", edited(book, put("排品表", "P1", "序号", 5)))
    assert ended.code == 1
    assert place(book, "排品表", "P1", "序号")[1] in ended.out


def test_a_checked_plan_as_json(capsys, book):
    """Programs get GMV now and then, rules, and findings with their cells."""
    path = edited(book, put("排品表", "P1", "直播价", 200))
    ended = run(capsys, "check", path, "--format", "json")
    (told,) = json.loads(ended.out)["files"]
    assert told["ok"] is False
    assert told["plan"]["planned_gmv"] == pytest.approx(a_result().figures.gmv)
    assert told["plan"]["gmv"] != pytest.approx(told["plan"]["planned_gmv"])
    assert told["plan"]["rules_passed"] == told["plan"]["rules"] - 1
    assert [(f["code"], f["cell"]) for f in told["findings"]] == [
        ("price_ladder", place(book, "排品表", "P1", "直播价")[1])
    ]


def test_an_annotated_plan(capsys, book, tmp_path):
    """The copy carries each finding as a comment in its cell."""
    path, out = edited(book, put("排品表", "P1", "直播价", 200)), tmp_path / "notes.xlsx"
    run(capsys, "check", path, "--annotate", out)
    cell = load_workbook(out)["排品表"][place(book, "排品表", "P1", "直播价")[1]]
    assert "价格阶梯" in cell.comment.text


def test_pins_are_handed_to_the_planner(capsys, planner, book, tmp_path):
    """--keep gives the planner what is pinned; the edited plan is not written to."""
    catalog = write_small_catalog(tmp_path / "show.xlsx")
    path = edited(book, put("排品表", "H1", "锁定", "是"))
    path.rename(tmp_path / "show.plan.xlsx")
    before = (tmp_path / "show.plan.xlsx").read_bytes()
    ended = run(capsys, "plan", catalog, "--keep", tmp_path / "show.plan.xlsx")
    assert ended.code == 0
    assert [a.sku for a in planner.options["catalog"].kept.airings] == ["H1"]
    assert (tmp_path / "show.plan.xlsx").read_bytes() == before
    assert (tmp_path / "show.plan2.xlsx").exists()


def test_nothing_pinned_is_said(capsys, planner, book, tmp_path):
    """A plan without pins keeps nothing, which the user should know."""
    catalog = write_small_catalog(tmp_path / "other.xlsx")
    ended = run(capsys, "plan", catalog, "--keep", book)
    assert ended.code == 0
    assert "锁定" in ended.err


def test_a_kept_plan_is_no_place_to_write(capsys, planner, book, tmp_path):
    """--out onto the plan that is kept is refused."""
    catalog = write_small_catalog(tmp_path / "other.xlsx")
    ended = run(capsys, "plan", catalog, "--keep", book, "--out", book)
    assert ended.code == 2


def test_lists_for_other_programs(capsys, planner, tmp_path):
    """--export writes prices and one order a supplier, and points at orders that an earlier plan left there."""
    catalog = write_small_catalog(tmp_path / "show.xlsx")
    folder = tmp_path / "lists"
    folder.mkdir()
    (folder / "补货单 旧供应商.csv").write_text("x", encoding="utf-8")
    ended = run(capsys, "plan", catalog, "--export", folder)
    assert ended.code == 0
    assert "补货单 旧供应商.csv" in ended.err
    assert (folder / "价格表.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert str(folder / "价格表.csv") in ended.out


def test_a_file_is_no_folder(capsys, planner, tmp_path):
    """--export onto a file is refused before any work."""
    catalog = write_small_catalog(tmp_path / "show.xlsx")
    ended = run(capsys, "plan", catalog, "--export", catalog)
    assert ended.code == 2


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(content.decode("utf-8-sig").splitlines()))


def test_orders_go_out_by_supplier():
    """Each supplier's file holds its products alone; names that no file can have are mended and told apart."""
    catalog = small_catalog()
    for sku, supplier in (("H1", "A/B"), ("H2", "A:B"), ("P1", "")):
        catalog = with_product(catalog, sku, supplier=supplier, lead_time_days=1.0)
    orders = tuple(Restock(sku, 10, "stock") for sku in ("H1", "H2", "P1"))
    plan = a_feasible_plan()
    files = exported(a_result(catalog=catalog, plan=replace(plan, restock=orders)))
    assert set(files) == {"价格表.csv", "补货单 A_B.csv", "补货单 A_B 2.csv", "补货单 未填供应商.csv"}
    assert [row["商品编号"] for row in rows(files["补货单 A_B.csv"])] == ["H1"]
    assert [row["件数"] for row in rows(files["补货单 A_B 2.csv"])] == ["10"]


@pytest.mark.parametrize("name", ["=1+1", "+1", "-2", "@x", "＝1", "\tx"])
def test_no_cell_of_a_list_is_a_formula(name):
    """What a spreadsheet would compute is written with an apostrophe before it; numbers stay numbers."""
    files = exported(a_result(catalog=with_product(small_catalog(), "H1", name=name)))
    (row,) = [row for row in rows(files["价格表.csv"]) if row["商品编号"] == "H1"]
    assert row["商品名称"].startswith("'")
    assert float(row["直播价"]) > 0


def test_prices_are_those_of_the_plan():
    """Every product that sells, with what each fan pays."""
    plan = a_feasible_plan()
    told = {row["商品编号"]: row for row in rows(exported(a_result())["价格表.csv"])}
    assert set(told) == {price.sku for price in plan.prices}
    for price in plan.prices:
        assert float(told[price.sku]["新粉到手"]) == pytest.approx(price.paid("new"))
        assert float(told[price.sku]["老粉到手"]) == pytest.approx(price.paid("returning"))


def with_note(header: str = "问谁", text: str = "问品牌"):
    """A column of the user's own beside the rundown, filled in for one airing, and one beside the products."""

    def edit(book):
        for sheet, sku in (("排品表", "P1"), ("定价", "H1"), ("商品", "H2")):
            page = book[sheet]
            column = page.max_column + 1
            page.cell(HEAD, column).value = header
            page.cell(row_of(page, sku), column).value = text

    return edit


def test_own_columns_come_along(capsys, planner, book, tmp_path):
    """Columns that people added are in the next plan, at the same products, and in the one after that."""
    catalog = write_small_catalog(tmp_path / "show.xlsx")
    path = edited(book, with_note())
    for kept, made in ((path, "show.plan.xlsx"), (tmp_path / "show.plan.xlsx", "show.plan2.xlsx")):
        assert run(capsys, "plan", catalog, "--keep", kept).code == 0
        assert is_untouched(tmp_path / made)
        pages = load_workbook(tmp_path / made)
        for sheet, sku in (("排品表", "P1"), ("定价", "H1"), ("商品", "H2")):
            page = pages[sheet]
            column = column_of(page, "问谁")
            assert [page.cell(row, column).value for row in range(HEAD + 1, page.max_row)].count("问品牌") == 1
            assert page.cell(row_of(page, sku), column).value == "问品牌"


def test_settings_of_a_kept_plan_are_not_the_new_ones(capsys, planner, book, tmp_path):
    """A parameter changed in the plan that is kept doesn't count in the new one, and that is said at its cell."""
    catalog = write_small_catalog(tmp_path / "show.xlsx")
    page = load_workbook(book)["参数"]
    row = next(row for row in range(1, page.max_row) if page.cell(row, 2).value == "投流预算")
    path = edited(book, lambda b: b["参数"].cell(row, 3, 123), put("排品表", "H1", "锁定", "是"))
    ended = run(capsys, "plan", catalog, "--keep", path)
    assert ended.code == 0
    assert f"C{row}" in ended.err
    assert "show.xlsx" in ended.err


def test_edits_without_a_pin_are_said_to_be_free(capsys, planner, book, tmp_path):
    """Minutes typed into a row that isn't pinned are where the search starts, no more."""
    catalog = write_small_catalog(tmp_path / "show.xlsx")
    path = edited(book, put("排品表", "P1", "分钟", 5), put("排品表", "H1", "锁定", "是"))
    ended = run(capsys, "plan", catalog, "--keep", path)
    assert place(path, "排品表", "P1", "分钟")[1] in ended.err
    assert "没锁定" in ended.err
    assert "和保留的方案比" not in ended.out  # that plan no longer ends with the show


def test_what_replanning_gained_is_said(capsys, planner, book, tmp_path):
    """How many airings moved, and GMV of the plan that was kept beside that of the new one."""
    catalog = write_small_catalog(tmp_path / "show.xlsx")
    path = edited(book, swap("排品表", "P1", "R1"), put("排品表", "H1", "锁定", "是"))
    ended = run(capsys, "plan", catalog, "--keep", path)
    assert "和保留的方案比" in ended.out
    assert f"¥{a_result().figures.gmv:,.0f}" in ended.out.partition("和保留的方案比")[2]
