"""Sheets and lists of every way of trading: variants, commission, the goal, talk, a show without a highlight, dollars."""

from __future__ import annotations

import csv
import re
import zipfile
from dataclasses import replace
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.utils.datetime import to_excel
from report.formulas import Calculator
from report.results import a_result
from report.test_workbook import table
from shows import a_feasible_plan, make_product, small_catalog, with_product, with_show

from lineup.catalog import Catalog
from lineup.plan import Airing, Highlight, Plan
from lineup.product import Variant
from lineup.report import write_workbook
from lineup.report.export import exported
from lineup.report.tables.quotas import split
from lineup.result import Result

USUAL: dict[str, Any] = {"lead_time_days": 999.0, "moq": 1, "pack_size": 1, "restock_max": 0}


def in_sizes(catalog: Catalog) -> Catalog:
    """H1 in three sizes: one plenty, one dearer and short, one gone."""
    sizes = (
        Variant(sku="H1-S", spec="S", share=0.5, stock=50, **USUAL),
        Variant(
            sku="H1-XL", spec="XL", share=0.3, stock=2, own_prices=(("list_price", 139.0), ("cost", 55.0)), **USUAL
        ),
        Variant(sku="H1-M", spec="M", share=0.2, stock=0, **USUAL),
    )
    return with_product(catalog, "H1", variants=sizes, style="H1")


def sized(catalog: Catalog) -> Result:
    """A plan of it that orders nothing."""
    return a_result(catalog=catalog, plan=replace(a_feasible_plan(), restock=()))


def on_commission(catalog: Catalog) -> Catalog:
    for sku in ("H2", "P1"):
        catalog = with_product(catalog, sku, commission=0.3, cost=0.0, salvage=0.0)
    return catalog


def plain(**search: Any) -> Result:
    """The small show without a highlight."""
    catalog = with_show(small_catalog(), highlight_minutes=0)
    return a_result(catalog=catalog, plan=replace(a_feasible_plan(), highlight=Highlight(0, 0)), **search)


def with_talk() -> Result:
    """Two minutes of talk instead of the first two of what opened the show."""
    talk = make_product("T1", "regular", name="开场", min_minutes=2).model_copy(
        update={"role": "talk", "list_price": 0.0, "cost": 0.0, "new_fan_appeal": 0.0, "returning_fan_appeal": 0.0}
    )
    catalog = small_catalog().model_copy(update={"products": (*small_catalog().products, talk)})
    plan: Plan = a_feasible_plan()
    first, *others = plan.airings
    opening = (Airing("T1", 0, 2), replace(first, start_min=2, duration_min=first.duration_min - 2))
    return a_result(catalog=Catalog(**dict(catalog)), plan=replace(plan, airings=(*opening, *others)))


KINDS = {
    "variants": lambda: sized(in_sizes(small_catalog())),
    "commission": lambda: a_result(catalog=on_commission(small_catalog())),
    "talk": with_talk,
    "no highlight": plain,
    "net_gmv": lambda: a_result(catalog=with_show(small_catalog(), goal="net_gmv")),
    "profit": lambda: a_result(catalog=with_show(small_catalog(), goal="profit")),
    "dollars": lambda: a_result("en", catalog=with_show(small_catalog("en"), currency="USD")),
    "yen": lambda: a_result("en", catalog=with_show(small_catalog("en"), currency="JPY")),
}


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_saved_values_are_what_the_formulas_give(kind, tmp_path):
    """Of each kind every formula gives, computed anew, the value saved with it, and no cell shows an error."""
    path = write_workbook(KINDS[kind](), tmp_path / "x.xlsx")
    calculator = Calculator(str(path))
    for sheet, address in calculator.cells():
        saved = calculator.saved[sheet][address].value
        saved = to_excel(saved) if hasattr(saved, "year") else saved
        assert calculator.value(sheet, address) == pytest.approx(saved, rel=1e-9, abs=1e-9), (sheet, address)
    shown = [cell.value for sheet in calculator.saved for row in sheet.iter_rows() for cell in row]
    assert not [text for text in shown if isinstance(text, str) and text.startswith("#")]


def test_prices_and_cues_list_variants_with_what_is_short(tmp_path):
    """Sellable units of each size, what is gone, what is short, what a larger size adds; the rundown names the style."""
    path = write_workbook(KINDS["variants"](), tmp_path / "x.xlsx")
    (row,) = [row for row in table(path, 3) if row["商品编号"] == "H1"]
    assert re.fullmatch(r"S 50（缺 \d+）、XL 2（缺 \d+）（加价 ¥10）、M 断码", str(row["规格与可售件数"]))
    assert row["可售"] == 52
    assert row["日常价"] == 129
    (cue,) = [cue for cue in table(path, 2) if cue["商品"] == "H1"]
    assert cue["规格与可售件数"] == row["规格与可售件数"]
    assert [line["商品编号"] for line in table(path, 1)].count("H1") == 1
    orders = {line["商品编号"]: line for line in table(path, 4)}
    assert {"H1-S", "H1-XL", "H1-M"} <= {*orders}
    assert orders["H1-XL"]["现有库存"] == 2


def test_the_price_list_is_by_variant():
    """A row a size with its own number, its surcharge in its prices; the style's quota split among what there is."""
    rows = list(csv.DictReader(exported(KINDS["variants"]())["价格表.csv"].decode("utf-8-sig").splitlines()))
    sizes = {row["规格"]: row for row in rows if row["款号"] == "H1"}
    assert [row["商品编号"] for row in sizes.values()] == ["H1-S", "H1-XL", "H1-M"]
    assert (sizes["XL"]["日常价"], sizes["S"]["日常价"]) == ("139", "129")
    assert float(sizes["XL"]["直播价"]) - float(sizes["S"]["直播价"]) == 10
    assert sizes["M"]["首讲定量"] == "0"
    assert int(sizes["XL"]["首讲定量"]) <= 2
    plain_rows = list(csv.DictReader(exported(a_result())["价格表.csv"].decode("utf-8-sig").splitlines()))
    assert "规格" not in plain_rows[0]


def test_a_quota_is_split_within_what_there_is():
    """Nothing is released that isn't there, and the sum is the quota wherever that can be."""
    assert split(10, [6.2, 3.1, 0.7], [100, 100, 100]) == [6, 3, 1]
    assert split(10, [9.0, 1.0], [4, 3]) == [4, 3]
    assert split(7, [0.0, 0.0], [3, 9]) == [3, 4] or sum(split(7, [0.0, 0.0], [3, 9])) == 7


def test_on_commission_a_unit_leaves_its_share_of_the_price(tmp_path):
    """Share and no cost; what a unit leaves and the margin after returns follow, mixed with own goods."""
    result = KINDS["commission"]()
    rows = {row["商品编号"]: row for row in table(write_workbook(result, tmp_path / "x.xlsx"), 3)[:-1]}
    hit, own = rows["H2"], rows["H1"]
    assert (hit["佣金率"], hit["成本"]) == (0.3, None)
    assert hit["新粉单件毛利"] == pytest.approx(0.3 * hit["新粉到手"])
    assert own["佣金率"] is None
    assert own["新粉单件毛利"] == pytest.approx(own["新粉到手"] - own["成本"])
    sold = result.figures.sales["H2"]
    assert _value(hit, "毛利") == pytest.approx(0.7 * 0.3 * sold.gmv)
    restock = {row["商品编号"]: row for row in table(tmp_path / "x.xlsx", 4)}
    assert restock["H2"]["成本"] is None


def _value(row: dict[str, object], word: str) -> object:
    """The value of the last column whose header holds the word: what a product leaves in all."""
    return [row[header] for header in row if word in str(header)][-1]


@pytest.mark.parametrize("goal", ["net_gmv", "profit"])
def test_the_goal_leads_the_cover_and_the_charts(goal, tmp_path):
    """Its card stands first and is marked; rundown, curve and chart show what it earns, and the parameter names it."""
    result = KINDS[goal]()
    path = write_workbook(result, tmp_path / "x.xlsx")
    cover = load_workbook(path, data_only=True).worksheets[0]
    first = next(row for row in range(3, 8) if cover.cell(row, 1).value in ("退货后GMV", "利润"))
    assert cover.cell(first + 1, 1).value == pytest.approx(
        {"net_gmv": result.figures.net_gmv, "profit": result.figures.profit}[goal]
    )
    assert "本场目标" in cover.cell(first + 2, 1).value
    header = {"net_gmv": "退货后GMV", "profit": "退货后毛利"}[goal]
    earned = {"net_gmv": result.figures.net_gmv, "profit": result.figures.margin - result.figures.prizes}[goal]
    for sheet in (1, 6):
        *rows, total = table(path, sheet)
        assert total[header] == pytest.approx(earned)
        assert sum(float(str(row[header])) for row in rows) == pytest.approx(earned)
    with zipfile.ZipFile(path) as parts:
        charts = "".join(parts.read(name).decode() for name in parts.namelist() if re.match(r"xl/charts/chart\d", name))
    assert {"net_gmv": "每分钟退货后GMV", "profit": "每分钟毛利"}[goal] in charts
    assert {"net_gmv": "退货后GMV", "profit": "利润"}[goal] in [row["取值"] for row in table(path, 8)]


def test_a_show_without_a_highlight_speaks_of_none(tmp_path):
    """No mark, no band, no time above the rundown; the checks say that there is nothing to check."""
    path = write_workbook(plain(), tmp_path / "x.xlsx")
    book = load_workbook(path, data_only=True)
    assert "高光开始" not in [cell.value for cell in book["排品表"][1]]
    for sheet in (1, 5, 6):
        assert not {"高光", "高光底色（作图用）"} & {*table(path, sheet)[0]}
    texts = [
        str(cell.value)
        for title in ("总览", "排品表", "场控单", "投流", "分钟曲线")
        for row in book[title].iter_rows()
        for cell in row
        if isinstance(cell.value, str) and "高光" in cell.value
    ]
    assert texts == []
    checks = {row["规则"]: row["结果"] for row in table(path, 7)}
    assert {checks[rule] for rule in ("高光时长", "爆款在高光", "高光占比", "高光预热")} == {"不涉及"}


def test_talk_has_no_price_and_no_quota(tmp_path):
    """It stands in the rundown under its role, in the cues with its own words, and nowhere among prices."""
    path = write_workbook(with_talk(), tmp_path / "x.xlsx")
    row, cue = table(path, 1)[0], table(path, 2)[0]
    assert (row["商品编号"], row["角色"], row["直播价"], row["定量"]) == ("T1", "口播", None, None)
    assert cue["价格机制"] in ("", None)
    assert "按稿讲" in str(cue["谁说什么"])
    assert "T1" not in {row["商品编号"] for row in table(path, 3)}


def test_what_costs_nothing_is_not_asked_about(tmp_path):
    """Talk has no cost to be read back, a gift that is sold says that it is free."""
    book = load_workbook(write_workbook(with_talk(), tmp_path / "x.xlsx"))["商品"]
    header = {cell.value: cell.column for cell in book[3]}
    costs = {book.cell(row, 1).value: book.cell(row, header["成本价"]).value for row in range(4, book.max_row + 1)}
    assert (costs["T1"], costs["A1"]) == (None, 60)
    free = with_product(small_catalog(), "W1", cost=0.0, salvage=0.0)
    book = load_workbook(write_workbook(a_result(catalog=free), tmp_path / "x.xlsx"))["商品"]
    assert book.cell(4, header["成本价"]).value == "免费"


@pytest.mark.parametrize(("kind", "sign", "decimals"), [("dollars", "$", ".00"), ("yen", "JP¥", "")])
def test_amounts_are_in_the_shows_currency(kind, sign, decimals, tmp_path):
    """Number formats, axes, texts: no yuan anywhere."""
    path = write_workbook(KINDS[kind](), tmp_path / "x.xlsx")
    book = load_workbook(path)
    formats = {cell.number_format for sheet in book for row in sheet.iter_rows() for cell in row}
    money = {look for look in formats if f'"{sign}"' in look}
    assert any(f'"{sign}"#,##0{decimals};' in look for look in money)
    assert not [look for look in formats if '"¥"' in look]
    with zipfile.ZipFile(path) as parts:
        written = "".join(
            parts.read(name).decode()
            for name in parts.namelist()
            if re.match(r"xl/(charts/chart|worksheets/sheet|sharedStrings)", name)
        )
    assert not re.search(r"(?<!JP)¥", written)
    assert "yuan" not in written


def test_a_surcharge_of_a_first_row_does_not_become_the_styles_price(tmp_path):
    """The cue says the product's everyday price, whichever of its rows stands first."""
    catalog = in_sizes(small_catalog())
    sizes = catalog.product("H1").variants
    catalog = with_product(catalog, "H1", variants=(sizes[1], sizes[0], sizes[2]))
    path = write_workbook(sized(catalog), tmp_path / "x.xlsx")
    (cue,) = [cue for cue in table(path, 2) if cue["商品"] == "H1"]
    assert str(cue["价格机制"]).startswith("日常 ¥129 → ")
