"""Headers by other words: more names, traditional characters, brackets that say something, suggestions by meaning."""

from __future__ import annotations

from pathlib import Path

import pytest
from books import faults_of, write_book

from lineup.catalog import Catalog
from lineup.workbook.brackets import names_another, not_understood
from lineup.workbook.headers import PRODUCT
from lineup.workbook.naming import index, key, meaning_of
from lineup.workbook.reading import read_catalog

HEADER = ["商品编号", "商品名称", "日常价", "成本价", "库存"]
ROW = ["A1", "面霜", 100, 40, 300]


def catalog_of(path: Path, *rows: list[object]) -> Catalog:
    return read_catalog(write_book(path / "c.xlsx", {"Sheet1": rows}))


@pytest.mark.parametrize(
    ("field", "headers"),
    [
        (
            "list_price",
            "市场价格 日销价 销售价 商品价格 单价 定价 普通售价 指导价 宝贝价格 selling_price Variant.Price Retail.Price MSRP",
        ),
        ("live_price", "直播价格 直播价 Sale.price"),
        ("cost", "purchase_price Wholesale.price COGS Cost.per.item Cost.of.goods"),
        (
            "stock",
            "产品库存 可售数量 现有库存 库存数 商品数量 宝贝数量 stock_quantity quantity_in_stock Available.Stock Quantity",
        ),
        ("stock", "Inventory.quantity"),
        ("name", "宝贝名称"),
        ("sku", "商家编码 商品代码 Variant.SKU"),
        ("spec", "销售属性 Variation 颜色 尺码"),
    ],
)
def test_names_that_shops_use(field: str, headers: str) -> None:
    """Each leads to its field, and in traditional characters too."""
    meanings = index(PRODUCT)
    assert {meaning_of(header.replace(".", " "), meanings) for header in headers.split()} == {field}


def test_traditional_is_simplified() -> None:
    """A header and a role in traditional characters are those in simplified ones."""
    for one, other in (
        ("商品編號", "商品编号"),
        ("庫存數量", "库存数量"),
        ("補貨週期", "补货周期"),
        ("利潤款", "利润款"),
    ):
        assert key(one) == key(other)


@pytest.mark.parametrize("floor", ["历史最低价", "竞品价", "上次直播价"])
def test_what_was_once_the_lowest_is_no_floor(floor: str) -> None:
    """A price of another time or shop binds nobody."""
    assert meaning_of(floor, index(PRODUCT)) is None


@pytest.mark.parametrize(
    "header",
    [
        "库存（在途）",
        "库存(锁定)",
        "价格（旧）",
        "售价（会员）",
        "单价（100件起）",
        "Price (old)",
        "Stock (incoming)",
        "单价(≥100)",
    ],
)
def test_a_bracket_makes_it_another_column(header: str) -> None:
    """Stock that isn't here, a price for others or of another time is not the column that the rest of it names."""
    assert names_another(header)
    assert meaning_of(header, index(PRODUCT)) is None


@pytest.mark.parametrize(
    "header", ["库存（件）", "*日常价（元，必填）", "On hand (current)", "Price [USD]", "退货率(%)", "价格（含税）"]
)
def test_units_and_remarks_change_nothing(header: str) -> None:
    """They say how the column is filled in, not what it is."""
    assert meaning_of(header, index(PRODUCT))
    assert not not_understood(header)


def test_the_everyday_price_counts(tmp_path: Path) -> None:
    """Beside a tag price and a live price; that it was chosen is said."""
    catalog = catalog_of(tmp_path, [*HEADER, "吊牌价", "直播价格"], [*ROW, 300, 80])
    assert [(p.list_price, p.live_price) for p in catalog.products] == [(100, 80)]
    assert "吊牌价" in next(note.problem for note in catalog.notes if note.code == "column_chosen")


def test_two_prices_of_one_rank_are_asked(tmp_path: Path) -> None:
    """Nobody can tell which of two everyday prices counts."""
    rows = [[*HEADER, "日销价"], [*ROW, 90]]
    assert [f.code for f in faults_of(write_book(tmp_path / "c.xlsx", {"Sheet1": rows}))] == ["duplicate_column"]


def test_of_several_ids_the_distinct_one(tmp_path: Path) -> None:
    """An id that several rows share is not the number of a product."""
    rows = [
        ["商品ID", "商品名称", "SKU编码", "日常价", "成本价", "库存"],
        *([7001, f"枕{n}", f"RJ-{n}", 159, 58, 9] for n in "ABC"),
    ]
    catalog = catalog_of(tmp_path, *rows)
    assert [p.sku for p in catalog.products] == ["RJ-A", "RJ-B", "RJ-C"]
    assert dict(catalog.products[0].extra)["商品ID"] == "7001"


@pytest.mark.parametrize(
    ("missing", "header", "value", "suggested"),
    [
        ("成本价", "Condition", "new", False),
        ("成本价", "Ecotax", 0.5, False),
        ("库存", "Handle", "linen-shirt", False),
        ("日常价", "对比价格(欧元)", 12, False),
        ("日常价", "图片价格表链接", "http://a.b", False),
        ("成本价", "预估成本金", 40, True),
        ("库存", "门店存货", 40, True),
        ("库存", "库仔数量", 40, True),
    ],
)
def test_suggestions_by_meaning(missing: str, header: str, value: object, suggested: bool, tmp_path: Path) -> None:
    """A header is suggested for a missing column where it means the same and its values fit, else not."""
    at = HEADER.index(missing)
    rows = [[*HEADER[:at], header, *HEADER[at + 1 :]], [*ROW[:at], value, *ROW[at + 1 :]]]
    (fault,) = faults_of(write_book(tmp_path / "c.xlsx", {"Sheet1": rows}))
    assert fault.code == "missing_column"
    assert (header in fault.problem) == suggested


def test_the_same_suggestion_in_error_and_warning(tmp_path: Path) -> None:
    """A header that an error suggests for a missing column isn't suggested for another one in a warning."""
    rows = [[*HEADER[:-1], "库存量存货"], ROW]
    (fault,) = faults_of(write_book(tmp_path / "c.xlsx", {"Sheet1": rows}))
    assert "库存量存货" in fault.problem
