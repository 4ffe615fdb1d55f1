"""Which rows are products of the show, what their numbers and names are, and which rows are one product."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from books import faults_of, write_book

from lineup.catalog import Catalog
from lineup.product import UNLIMITED
from lineup.workbook.reading import read_catalog

HEADER = ["商品编号", "商品名称", "类目", "日常价", "成本价", "库存"]
ROWS: list[list[object]] = [
    ["A1", "牛奶", "冷冻", 79, 30, 600], ["A2", "果汁", "冷冻", 139, 42, 500], ["A3", "馅饼", "烘焙", 99, 33, 400],
]  # fmt: skip


def read(path: Path, rows: list[list[object]], **options: object) -> Catalog:
    return read_catalog(write_book(path / "c.xlsx", {"Sheet1": rows}), **options)  # type: ignore[arg-type]


def noted(catalog: Catalog, code: str) -> list[str]:
    return [note.cell for note in catalog.notes if note.code == code]


@pytest.mark.parametrize(
    "total",
    [
        ["合计", None, None, 317, 105, 1500],
        ["合 计：", None, None, 317, 105, 1500],
        [None, "总计", None, None, None, 1500],
        [None, None, "小计:", 317, 105, 1500],
        [None, None, "冷冻 汇总", None, None, 1100],
        ["共计3款", None, None, None, None, 1500],
        ["Total:", None, None, None, None, 1500],
        [None, "Grand Total", None, None, None, 1500],
        [None, "平均", None, 105.67, 35, 500],
        ["合計", None, None, None, None, 1500],
        [None, None, None, 317, 105, 1500],
        [None, None, None, None, None, "1,500"],
        [None, None, None, "=SUM(D2:D4)", None, "=SUM(F2:F4)"],
    ],
)
def test_totals_are_no_products(total: list[object], tmp_path: Path) -> None:
    """However the word is written, in any column; or by the figures alone. The row is named."""
    catalog = read(tmp_path, [HEADER, *ROWS, total])
    assert [p.sku for p in catalog.products] == ["A1", "A2", "A3"]
    assert [cell[1:] for cell in noted(catalog, "total_passed")] == ["5"]


@pytest.mark.parametrize("name", ["小计算器", "合计数器", "Total 5-in-1 cream", "Colgate Total", "平均尺寸收纳盒"])
def test_a_product_that_sounds_like_a_total(name: str, tmp_path: Path) -> None:
    """It has figures of its own."""
    assert len(read(tmp_path, [HEADER, *ROWS, ["A4", name, "杂货", 20, 9, 70]]).products) == 4
    without_ids = [row[1:] for row in (HEADER, *ROWS, ["", name, "杂货", 20, 9, 70])]
    assert len(read(tmp_path, without_ids).products) == 4


def test_ids_are_ids(tmp_path: Path) -> None:
    """What files put around them is taken off; the last digits of a long number are not made up."""
    typed = ["'00123", "1001000.0", 1234567, 3.543210987654321e18, "3543210987654321003", None]
    catalog = read(tmp_path, [HEADER, *([number, f"货{n}", "x", 9, 4, 3] for n, number in enumerate(typed))])
    assert [p.sku for p in catalog.products] == ["00123", "1001000", "1234567", "R5", "3543210987654321003", "R7"]
    assert noted(catalog, "id_digits_lost") == ["A5"]
    assert noted(catalog, "ids_numbered") == ["A7"]
    path = tmp_path / "c.csv"
    path.write_text('商品ID,商品名称,日常价,成本价,库存\n"=""3543210987654321001""",水,29,8,3\n', encoding="utf-8")
    assert [p.sku for p in read_catalog(path).products] == ["3543210987654321001"]


def test_an_id_in_exponents_and_a_price_in_quotes(tmp_path: Path) -> None:
    """6.92E+12 is a fault, ="29.9" a price."""
    path = tmp_path / "c.csv"
    path.write_text('商品编号,商品名称,日常价,成本价,库存\n6.92E+12,水,"=""29.9""",8,3\n', encoding="utf-8")
    assert [(fault.code, fault.cell) for fault in faults_of(path)] == [("id_in_exponent", "A2")]
    path.write_text('商品编号,商品名称,日常价,成本价,库存\nB1,水,"=""29.9""",8,3\n', encoding="utf-8")
    assert read_catalog(path).products[0].list_price == 29.9


@pytest.mark.parametrize(
    ("header", "word"),
    [
        ("状态", "已下架"), ("上架状态", "下架"), ("Status", "draft"), ("Status", "archived"), ("销售状态", "停售"),
        ("状态", "缺货"),
        ("是否上架", "否"), ("Published", "FALSE"), ("Active", 0), ("启用", "禁用"), ("Discontinued", "yes"),
        ("到期日", dt.date(2026, 11, 1)), ("有效期至", "2026-11-01"),
    ],
)  # fmt: skip
def test_not_for_sale(header: str, word: object, tmp_path: Path) -> None:
    """Left out with a note, taken in on demand."""
    rows = [[*HEADER, header], [*ROWS[0], word], [*ROWS[1], None], [*ROWS[2], None]]
    today = dt.date(2026, 11, 25)
    catalog = read(tmp_path, rows, today=today)
    assert [p.sku for p in catalog.products] == ["A2", "A3"]
    assert noted(catalog, "not_for_sale") + noted(catalog, "expired") == ["G2"]
    assert len(read(tmp_path, rows, today=today, overrides={"include_inactive": "yes"}).products) == 3


@pytest.mark.parametrize("word", ["出售中", "在售", "active", "1年内新品？"])
def test_for_sale(word: str, tmp_path: Path) -> None:
    """What is sold stays; a word that nobody knows too, and is named."""
    catalog = read(tmp_path, [[*HEADER, "状态"], *([*row, word] for row in ROWS)])
    assert len(catalog.products) == 3
    assert len(noted(catalog, "status_unclear")) == (word == "1年内新品？")


def test_samples_and_lines_that_are_no_goods(tmp_path: Path) -> None:
    """A template's samples are left out; a difference to pay, postage, gifts are one question, which a role answers."""
    rows = [HEADER, ["样本001", "发卡（样本，可删除）", "x", 9, 3, 9], *ROWS]
    assert [p.sku for p in read(tmp_path, rows).products] == ["A1", "A2", "A3"]
    odd = [
        ["B1", "补差价专拍", "x", 1, 0.1, 9],
        ["B2", "运费补拍", "x", 1, 0.1, 9],
        ["B3", "赠品 试用装", "x", 9, 1, 9],
    ]
    (fault,) = faults_of(write_book(tmp_path / "c.xlsx", {"Sheet1": [*rows, *odd]}))
    assert (fault.code, fault.cell) == ("no_goods", "B6")
    answered = [[*HEADER, "角色"], *([*row, None] for row in ROWS), [*odd[2], "福利款"]]
    assert len(read(tmp_path, answered).products) == 4


def test_rows_of_one_product_in_several_places(tmp_path: Path) -> None:
    """Their stocks are added, once said; another price or month is asked; other values make other products."""
    rows = [["仓库", *HEADER[1:]], *([place, *row[1:]] for place in ("东仓", "西仓") for row in ROWS)]
    catalog = read(tmp_path, rows)
    assert [p.stock for p in catalog.products] == [1200, 1000, 800]
    assert len(noted(catalog, "stocks_added")) == 1
    other_price = [*rows[:-1], [*rows[-1][:3], 109, *rows[-1][4:]]]
    assert [f.code for f in faults_of(write_book(tmp_path / "c.xlsx", {"Sheet1": other_price}))] == [
        "same_goods_differ"
    ]
    by_month = [["月份", *rows[0][1:]], *rows[1:]]
    found = faults_of(write_book(tmp_path / "c.xlsx", {"Sheet1": by_month}))
    assert {fault.code for fault in found} == {"same_goods_differ"}
    by_grade = read(tmp_path, [["年级", *rows[0][1:]], *rows[1:]])
    assert len({p.name for p in by_grade.products}) == 6
    assert by_grade.products[0].name == "牛奶 东仓"


def test_variants_have_names_of_their_own(tmp_path: Path) -> None:
    """Colour and size together, of one style; a blank name is that of the row above; L is not in Linen."""
    header = ["款号", "品名", "颜色", "尺码", "吊牌价", "直播价", "成本", "库存"]
    rows: list[list[object]] = [
        ["K1", "Linen", "黑", "S", 399, 199, 80, 4], ["K1", None, "黑", "L", 399, 199, 80, 4],
        ["K1", None, "杏", "S", 399, 199, 80, 4], ["K2", "衬衫", "黑", "S", 599, 299, 130, 4],
    ]  # fmt: skip
    linen, shirt = read(tmp_path, [header, *rows]).products
    assert (linen.name, shirt.name) == ("Linen", "衬衫 黑 S")
    assert [linen.called(variant) for variant in linen.variants] == ["Linen 黑 S", "Linen 黑 L", "Linen 杏 S"]


def test_a_long_name_is_shortened(tmp_path: Path) -> None:
    """And that is said."""
    catalog = read(tmp_path, [HEADER, ["A1", "Frying pan, " * 30, "x", 79, 30, 6]])
    assert len(catalog.products[0].name) <= 100
    assert noted(catalog, "name_shortened") == ["B2"]


def test_a_compare_at_price(tmp_path: Path) -> None:
    """Where it is higher it is the everyday price, and the price the show's."""
    rows: list[list[object]] = [
        ["Variant SKU", "Title", "Variant Price", "Compare-at price", "Cost per item", "Quantity"],
        ["A", "Shirt", 49, 59, 18, 40], ["B", "Tote", 19, None, 6, 200],
    ]  # fmt: skip
    assert [(p.list_price, p.live_price) for p in read(tmp_path, rows).products] == [(59, 49), (19, None)]


def test_stock_in_words(tmp_path: Path) -> None:
    """As much as anyone wants, presold, sold out."""
    rows = [
        HEADER,
        *([f"A{n}", f"货{n}", "x", 79, 30, word] for n, word in enumerate(("不限", "充足", "预售", "售罄"))),
    ]
    catalog = read(tmp_path, rows)
    assert [p.stock for p in catalog.products] == [UNLIMITED, UNLIMITED, 0, 0]
    assert [p.variants[0].restock_max for p in catalog.products] == [0, 0, UNLIMITED, 0]
    assert catalog.products[2].variants[0].lead_time_days == catalog.show.days_to_show + 1
    assert [note.cell for note in catalog.notes if note.code == "zero_stock"] == ["F5"]


def test_single_pieces(tmp_path: Path) -> None:
    """A table of rings without a stock lists one of each."""
    rows = [["货号", "品名", "圈口", "售价", "成本"], ["Z1", "手镯", 56, 8800, 3000], ["Z2", "手镯", 58, 9800, 3300]]
    assert [p.stock for p in read(tmp_path, rows).products] == [1, 1]


@pytest.mark.parametrize(
    ("header", "said", "places"),
    [
        ("货号（一物一码）", ("Z1", "Z2"), ["A2"]),
        ("货号（唯一）", ("Z1", "Z2"), None),
        ("货号（序列号）", ("Z1", "Z2"), None),
        ("备注", ("一物一码", "孤品"), ["C2"]),
        ("备注", ("孤品", "新款"), None),
    ],
)
def test_single_pieces_by_a_bracket_or_by_every_row(header, said, places, tmp_path: Path) -> None:
    """A header's bracket says it, or all rows; where only some do, or an id is only called unique, the stock is missing."""
    head = [header, "品名", "备注", "售价", "成本"] if "货号" in header else ["货号", "品名", header, "售价", "成本"]
    rows = [[f"Z{n}", f"手镯{n}", said[n - 1] if header == "备注" else None, 8800 + n, 3000] for n in (1, 2)]
    if places is None:
        faults = faults_of(write_book(tmp_path / "p.xlsx", {"Sheet1": [head, *rows]}))
        assert [fault.code for fault in faults if fault.severity == "error"] == ["missing_column"]
        return
    catalog = read(tmp_path, [head, *rows])
    assert [p.stock for p in catalog.products] == [1, 1]
    assert noted(catalog, "single_pieces") == places
    assert noted(catalog, "bracket_left") == []


def test_a_parent_and_its_variants(tmp_path: Path) -> None:
    """The row that only stands for others is left out."""
    rows: list[list[object]] = [
        ["SKU", "Name", "Type", "Parent", "Price", "Cost", "Stock"],
        ["W2", "Tint", "variable", None, None, None, None], ["W2-R", "Tint red", "variation", "W2", 35, 10, 60],
    ]  # fmt: skip
    catalog = read(tmp_path, rows)
    assert [p.sku for p in catalog.products] == ["W2-R"]
    assert noted(catalog, "parent_passed") == ["A2"]


def test_a_live_price_of_a_few_per_cent_or_below_cost(tmp_path: Path) -> None:
    """The one is asked, the other pointed out, unless the row is welfare."""
    header = [*HEADER, "直播价", "角色"]
    low = write_book(tmp_path / "l.xlsx", {"Sheet1": [header, ["A1", "水", "x", 99, 5, 9, 8.5, "爆款"]]})
    assert [fault.code for fault in faults_of(low)] == ["live_far_below_list"]
    catalog = read(
        tmp_path, [header, ["A1", "水", "x", 99, 50, 9, 45, "爆款"], ["A2", "茶", "x", 99, 50, 9, 5, "福利款"]]
    )
    assert noted(catalog, "live_below_cost") == ["G2"]


def test_a_live_price_stands_for_the_everyday_one(tmp_path: Path) -> None:
    """Where there is no other; it is an assumption."""
    catalog = read(tmp_path, [["商品名称", "直播价", "成本价", "库存"], ["水", 45, 20, 9]])
    assert catalog.products[0].list_price == 45
    assert ("list_price", "live_price", ("R2",)) in [(a.field, a.value, a.skus) for a in catalog.assumptions]
