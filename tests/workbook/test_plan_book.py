"""A plan workbook read back: unedited it is the plan; edited it is what its cells say, and contradictions are faults."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from plan_books import HEAD, a_plan_book, column_of, edited, place, put, row_of, swap
from report.results import START, a_result
from shows import a_feasible_plan, small_catalog, with_product, with_show

from lineup.catalog import Catalog
from lineup.errors import CatalogError
from lineup.keeping import kept_for
from lineup.plan import Airing, Kept, Price, Restock
from lineup.product import Product
from lineup.report import write_workbook
from lineup.review import review
from lineup.workbook.plan_book import is_plan_book, read_plan_book

DATA = Path(__file__).resolve().parents[1] / "data"


def bare(catalog: Catalog) -> Catalog:
    """Without what a catalogue says about its file, and what its traffic comes to."""
    show = catalog.show.model_copy(update={"expected_entries": 0.0, "private_share": 0.0})
    return catalog.model_copy(update={"file": "", "assumptions": (), "notes": (), "kept": Kept(), "show": show})


def faults(path: Path) -> list[tuple[str, str, str]]:
    with pytest.raises(CatalogError) as caught:
        read_plan_book(path)
    return [(fault.code, fault.sheet, fault.cell) for fault in caught.value.faults if fault.severity == "error"]


@pytest.fixture
def book(tmp_path) -> Path:
    return a_plan_book(tmp_path)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_unedited_plan_is_read_back_as_it_was(language, tmp_path):
    """Plan, catalogue and promised GMV; walked again it earns the same, and no rule is broken."""
    # The reader gives activities, which sell nothing, no clearance price.
    result = a_result(language, catalog=with_product(small_catalog(language), "A1", salvage=0.0))
    path = a_plan_book(tmp_path, result)
    assert is_plan_book(path)
    read = read_plan_book(path)
    spends = tuple(spend for spend in result.plan.paid_traffic if spend.spend)
    assert read.plan == replace(result.plan, paid_traffic=spends)
    assert bare(read.catalog) == bare(result.catalog)
    assert read.planned_gmv == pytest.approx(result.figures.gmv, rel=1e-12)
    found = review(read)
    assert found.figures.gmv == pytest.approx(result.figures.gmv, rel=1e-12)
    assert found.findings == ()
    assert read.pinned == Kept()


def test_columns_of_the_users_own_come_back(tmp_path):
    """Selling points and other columns that mean nothing to us are carried along."""
    products = [Product(**dict(p), extra=(("卖点", f"好{p.sku}"), ("主播", "=A1"))) for p in small_catalog().products]
    catalog = small_catalog().model_copy(update={"products": tuple(products), "extra_columns": ("卖点", "主播")})
    read = read_plan_book(a_plan_book(tmp_path, a_result(catalog=catalog)))
    assert read.catalog.extra_columns == ("卖点", "主播")
    assert [p.extra for p in read.catalog.products] == [p.extra for p in products]


def test_every_field_of_a_product_comes_back(tmp_path):
    """Pins, an agreed price, a supplier, odd numbers: nothing is lost on the way."""
    catalog = with_product(
        small_catalog(), "P1", fixed_start=4, earliest_start=2, latest_start=9, must_include=True, live_price=239.0,
        supplier="上海某某", hand_order=3, lead_time_days=1.5, salvage=12.345, return_rate=0.1234567, pack_size=6,
    )  # fmt: skip
    read = read_plan_book(a_plan_book(tmp_path, a_result(catalog=catalog)))
    assert read.catalog.product("P1") == catalog.product("P1")


@pytest.mark.parametrize("start", [dt.datetime(2026, 11, 23), dt.datetime(2026, 11, 22, 23, 50)])
def test_shows_at_midnight(start, tmp_path):
    """A show that starts at midnight, or runs past it, keeps its times."""
    catalog = small_catalog().model_copy(update={"show": small_catalog().show.model_copy(update={"start": start})})
    result = replace(a_result(), catalog=catalog)
    read = read_plan_book(write_workbook(result, tmp_path / "x.xlsx"))
    assert read.catalog.show.start == start
    assert read.plan.highlight == result.plan.highlight


@pytest.mark.parametrize("suffix", ["xlsx", "ods"])
def test_saved_again_by_another_program(suffix):
    """A plan that LibreOffice saved is read back equal to the one that lineup wrote."""
    ours, theirs = (read_plan_book(DATA / name) for name in ("plan.xlsx", f"plan_libreoffice.{suffix}"))
    assert theirs.plan == ours.plan
    assert bare(theirs.catalog) == bare(ours.catalog)
    assert theirs.pinned == ours.pinned
    assert theirs.pinned.airings
    assert review(theirs).figures.gmv == pytest.approx(review(ours).figures.gmv, rel=1e-9)
    assert review(theirs).figures.gmv == pytest.approx(ours.planned_gmv, abs=0.5)


def test_moved_rows_make_other_times(book):
    """Order and minutes decide: two rows that changed places start when the rows above them end."""
    read = read_plan_book(edited(book, swap("排品表", "P1", "R1")))
    assert read.plan.airings[1] == Airing("R1", 4, 5)
    assert read.plan.airings[-1] == Airing("P1", 26, 4)


def test_an_edited_price_is_walked_again(book):
    """A price off the ladder is a finding at its cell, and GMV is that of the new price."""
    path = edited(book, put("排品表", "P1", "直播价", 200))
    found = review(read_plan_book(path))
    assert found.figures.gmv != pytest.approx(found.book.planned_gmv, abs=0.5)
    assert [(f.code, f.sheet, f.cell) for f in found.findings] == [
        ("price_ladder", *place(book, "排品表", "P1", "直播价"))
    ]


BREACHES = {
    "duration": (put("排品表", "P1", "分钟", 9), "排品表", "P1", "分钟"),
    "order_size": (put("补货", "H1", "补货件数", 3), "补货", "H1", "补货件数"),
    "price_ladder": (put("排品表", "H1", "新粉券", 4), "排品表", "H1", "直播价"),
    "arrival": (put("补货", "W1", "补货件数", 10), "补货", "W1", "补货件数"),
    "highlight_hits": (swap("排品表", "P1", "H2"), "排品表", "H2", "商品编号"),
}


@pytest.mark.parametrize("rule", BREACHES)
def test_a_broken_rule_is_found_at_its_cell(rule, book):
    """The rule that an edit breaks is named at the cell that was edited."""
    edit, sheet, sku, header = BREACHES[rule]
    path = edited(book, edit)
    found = review(read_plan_book(path)).findings
    at = place(path, sheet, sku, header)
    assert (rule, *at) in [(f.code, f.sheet, f.cell) for f in found]
    assert all(f.problem and f.remedy for f in found)


def test_a_problem_with_colons_is_told_whole(tmp_path):
    """What is wrong and what to do about it come apart as they were written, not at a colon."""
    catalog = with_product(with_show(small_catalog("en"), min_hits=3), "H3", name="Serum: gold")
    found = review(read_plan_book(a_plan_book(tmp_path, a_result("en", catalog=catalog)))).findings
    assert [(f.code, f.problem, f.remedy) for f in found] == [
        ("min_hits", "hits on air: 2, needed: 3", "add for instance “Serum: gold”(H3)")
    ]


def test_a_budget_is_found_where_it_is_set(book):
    """What the whole show overspends is named at the parameter that limits it."""
    found = review(read_plan_book(edited(book, lambda b: set_parameter(b, "投流预算", 1))))
    sheet = load_workbook(book)["参数"]
    row = next(row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 2).value == "投流预算")
    assert ("ad_budget", "参数", f"C{row}") in [(f.code, f.sheet, f.cell) for f in found.findings]


def set_parameter(book, name: str, value: object) -> None:
    sheet = book["参数"]
    row = next(row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 2).value == name)
    sheet.cell(row, 3).value = value


def test_a_show_that_overruns_is_valued_as_far_as_it_goes(book):
    """Minutes beyond the end are left out of GMV; that it is too long is said once, and no rule is said to be unmeasured."""
    path = edited(book, put("排品表", "R1", "分钟", 8))
    found = review(read_plan_book(path))
    assert found.beyond == 3
    assert found.figures.gmv == pytest.approx(a_result().figures.gmv)
    assert [(f.code, f.sheet, f.cell) for f in found.findings] == [("timeline", *place(path, "排品表", "R1", "分钟"))]


def test_what_cannot_be_measured_is_told_by_its_cause(book):
    """A coupon above the price: the price is named, and not every rule that needs sales beside it."""
    found = review(read_plan_book(edited(book, put("排品表", "P1", "新粉券", 99999))))
    assert found.figures is None
    assert [f.code for f in found.findings] == ["price_ladder"]


CONTRADICTIONS = {
    "plan_other_time": ("P1", "开始", dt.time(20, 30)),
    "plan_other_no": ("P1", "序号", 5),
    "plan_other_name": ("P1", "商品名称", "别的商品"),
    "plan_unknown_sku": ("P1", "商品编号", "没有"),
    "missing_value": ("P1", "分钟", None),
    "plan_no_price": ("P1", "直播价", None),
    "not_yes_no": ("P1", "锁定", "也许"),
    "not_a_time": ("P1", "开始", "晚上"),
    "not_whole": ("P1", "分钟", 4.5),
}


@pytest.mark.parametrize("code", CONTRADICTIONS)
def test_contradictions_are_faults(code, book):
    """What contradicts the rest of its row, or can't be read, is a fault at its cell and nothing else is."""
    sku, header, value = CONTRADICTIONS[code]
    path = edited(book, put("排品表", sku, header, value))
    assert faults(path) == [(code, *place(book, "排品表", sku, header))]


def test_two_prices_of_one_product(book):
    """A product that airs twice at two prices is asked about at the second."""
    path = edited(book, put("排品表", "W1", "直播价", 19.9, nth=2))
    assert faults(path) == [("plan_two_prices", *place(book, "排品表", "W1", "直播价", nth=2))]


def test_a_time_that_agrees_is_no_fault(book):
    """A start typed by hand as it is anyway changes nothing."""
    path = edited(book, put("排品表", "P1", "开始", dt.time(20, 4)), put("排品表", "P1", "序号", 2))
    assert read_plan_book(path).plan == read_plan_book(book).plan


def test_another_product_in_a_row(book):
    """A new number airs another product; its name follows by formula."""
    path = edited(book, put("排品表", "R1", "商品编号", "G1"), put("排品表", "G1", "直播价", 599))
    read = read_plan_book(path)
    assert read.plan.airings[-1].sku == "G1"
    assert read.plan.price("G1") == Price("G1", 599.0)


def test_a_blank_highlight_is_asked_for(book):
    """Without a start of the highlight its rules can't be checked."""

    def clear(b):
        for cell in b["排品表"][1]:
            if cell.column > 8:
                cell.value = None

    assert [code for code, _, _ in faults(edited(book, clear))] == ["plan_no_highlight"]


def test_pins(book):
    """Pinned rows keep airing, price and coupons; a pinned order of nothing keeps it so."""
    path = edited(
        book, put("排品表", "H1", "锁定", "是"), put("补货", "H1", "锁定", "是"), put("补货", "P1", "锁定", "√")
    )
    plan = a_feasible_plan()
    pinned = read_plan_book(path).pinned
    assert pinned.airings == tuple(a for a in plan.airings if a.sku == "H1")
    assert pinned.prices == (plan.price("H1"),)
    order = next((o for o in plan.restock if o.sku == "H1"), Restock("H1", 0, "stock"))
    assert set(pinned.restock) == {order, Restock("P1", 0, "stock")}


def test_pins_of_products_that_are_gone(book):
    """What is pinned and not in the catalogue is a fault at its row."""
    path = edited(book, put("排品表", "H1", "锁定", "是"))
    catalog = small_catalog()
    others = catalog.model_copy(update={"products": tuple(p for p in catalog.products if p.sku != "H1")})
    read = read_plan_book(path)
    assert kept_for(catalog, read, "x.xlsx") == replace(read.pinned, plan=read.plan)
    with pytest.raises(CatalogError) as caught:
        kept_for(others, read, "x.xlsx")
    assert [(f.code, f.sheet, f.cell) for f in caught.value.faults] == [
        ("pinned_unknown", *place(book, "排品表", "H1", "商品编号"))
    ]


def test_pins_show_in_the_new_plan(tmp_path):
    """A plan that took over pins shows them, so that the next one can take them over too."""
    plan = a_feasible_plan()
    kept = Kept((plan.airings[1],), (plan.prices[3],), (plan.restock[0],))
    catalog = small_catalog().model_copy(update={"kept": kept})
    read = read_plan_book(a_plan_book(tmp_path, a_result(catalog=catalog)))
    assert read.pinned == kept


def test_a_catalogue_is_no_plan(tmp_path):
    """A file that lacks the sheets of a plan is refused as one."""
    from cli_stand_in import write_small_catalog

    path = write_small_catalog(tmp_path / "show.xlsx")
    assert not is_plan_book(path)
    assert faults(path) == [("not_a_plan", "", "")]


def test_a_deleted_total_and_a_new_row(book):
    """Rows down to the first blank one are read when the totals are gone."""

    def rewrite(b):
        sheet = b["排品表"]
        total = next(row for row in range(HEAD, sheet.max_row) if sheet.cell(row, 1).value == "合计")
        sheet.delete_rows(total)

    assert read_plan_book(edited(book, rewrite)).plan == read_plan_book(book).plan


def test_only_pinned_or_typed_cells_need_be_there(book):
    """A row added by hand needs no more than product, minutes and price."""

    def add(b):
        sheet = b["排品表"]
        row = row_of(sheet, "R1")
        sheet.insert_rows(row)
        for header, value in (("商品编号", "G1"), ("分钟", 4), ("直播价", 599)):
            sheet.cell(row, column_of(sheet, header)).value = value

    assert [a.sku for a in read_plan_book(edited(book, add)).plan.airings][-2:] == ["G1", "R1"]


def test_start_is_that_of_the_show(book):
    """Moving the start of the show moves every time and no minute."""
    moved = read_plan_book(edited(book, lambda b: set_parameter(b, "开播时间", dt.datetime(2026, 11, 22, 20, 10))))
    assert moved.catalog.show.start == START + dt.timedelta(minutes=10)
    assert moved.plan.airings == a_feasible_plan().airings


def test_a_cost_that_no_cent_ends_comes_back_whole(tmp_path):
    """A margin of a third makes a cost of 33.333…: an untouched plan workbook reads it as that, not as what the cell shows."""
    catalog = with_product(with_show(small_catalog(), welfare_budget=4444 / 3), "P1", cost=100 / 3)
    result = a_result(catalog=catalog)
    read = read_plan_book(a_plan_book(tmp_path, result))
    assert read.catalog.product("P1").cost == pytest.approx(100 / 3, abs=1e-6)
    assert read.catalog.show.welfare_budget == pytest.approx(4444 / 3, abs=1e-6)
    assert review(read).figures.margin == pytest.approx(result.figures.margin, abs=0.005)
