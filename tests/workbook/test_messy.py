"""Workbooks as people really make them: each reads as its clean twin does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from lineup.catalog import Catalog
from lineup.planner import plan_show
from lineup.product import Product
from lineup.workbook.reading import read_catalog

HEADER = [
    "商品编号",
    "商品名称",
    "类目",
    "角色",
    "日常价",
    "直播到手价",
    "成本价",
    "库存",
    "新粉吸引力",
    "老粉吸引力",
    "补货周期",
]
ROWS: list[list[object]] = [
    ["A01", "洁面乳", "护肤", "福利款", 39, None, 25, 800, 80, 50, 2],
    ["A02", "面膜", "护肤", "爆款", 129, 99, 40, 12000, 75, 60, 5],
    ["A03", "精华", "护肤", "爆款", 1299, 649.5, 300, 200, 60, 75, 0],
    ["B01", "口红", "彩妆", "利润款", 159, None, 48, 300, 55, 45, 7],
    ["B02", "粉底", "彩妆", "常规款", 199, None, 70, 260, 50, 50, None],
    ["B03", "眼影", "彩妆", "形象款", 399, None, 120, 90, 40, 65, 15],
]


def clean(sheet: Worksheet) -> None:
    for row in [HEADER, *ROWS]:
        sheet.append(row)


def title_and_notes(sheet: Worksheet) -> None:
    """A title across the sheet, notes, a blank row and a blank column before the table."""
    sheet["B1"] = "双十一专场 选品表"
    sheet.merge_cells("B1:L1")
    sheet["B2"] = "填表人：运营部；价格含税，单位元"
    for r, row in enumerate([HEADER, *ROWS], start=4):
        for c, value in enumerate(row, start=2):
            sheet.cell(r, c, value)


def two_row_header(sheet: Worksheet) -> None:
    """Prices grouped under one merged cell, the other headers merged over both rows."""
    for c, name in enumerate(HEADER, start=1):
        if name in ("日常价", "直播到手价", "成本价"):
            sheet.cell(2, c, name)
        else:
            sheet.cell(1, c, name)
            sheet.merge_cells(start_row=1, end_row=2, start_column=c, end_column=c)
    sheet["E1"] = "价格（元）"
    sheet.merge_cells("E1:G1")
    for row in ROWS:
        sheet.append(row)


def other_headers(sheet: Worksheet) -> None:
    """Other names, full-width letters, units, line breaks and spaces."""
    sheet.append(["ＳＫＵ编码", "品名 ", "商品大类", "货品类型", "官方价\n（元）", "直播间到手价(元)", "供 货 价",
                  "可售库存（件）", "拉新", "复购", "到货天数/天"])  # fmt: skip
    for row in ROWS:
        sheet.append(row)


def values_in_words(sheet: Worksheet) -> None:
    """Units, currencies, full-width digits, 万, 折, 约, hours, ranges of days, words for none."""
    sheet.append(HEADER)
    sheet.append(["A01", "洁面乳", "护肤", "引流款", "39元/支", "/", "￥25", "约800件", "８０", "50", "48小时"])
    sheet.append(["A02", "面膜\xa0", "护肤", "爆品款", "129 ", "99元", "40", "1.2万", 75, "60", "3-5天"])
    sheet.append(["A03", "精华", "护肤", "主推款", "¥1,299", "5折", "300.00", "200件", 60, 75, "现货"])
    sheet.append(["B01", "口红", "彩妆", "利润款", "159元/盒", "-", 48, "300", 55, 45, "1周"])
    sheet.append(["B02", "粉底", "彩妆", "常规款", 199, "无", 70, 260, 50, 50, "暂无"])
    sheet.append(["B03", "眼影", "彩妆", "高端款", 399, None, 120, "90套", 40, 65, "10至15天"])


def merged_categories(sheet: Worksheet) -> None:
    """One category cell for all its products."""
    clean(sheet)
    for first in (2, 5):
        for row in (first + 1, first + 2):
            sheet.cell(row, 3).value = None
        sheet.merge_cells(start_row=first, end_row=first + 2, start_column=3, end_column=3)


def sections(sheet: Worksheet) -> None:
    """No category column: a caption row before the products of each."""
    without = [0, 1, *range(3, len(HEADER))]
    sheet.append([HEADER[i] for i in without])
    for caption, some in (("护肤", ROWS[:3]), ("彩妆", ROWS[3:])):
        sheet.append([caption])
        sheet.merge_cells(start_row=sheet.max_row, end_row=sheet.max_row, start_column=1, end_column=6)
        for row in some:
            sheet.append([row[i] for i in without])


def totals_and_remark(sheet: Worksheet) -> None:
    """Blank rows between, a row of totals and a last remark."""
    clean(sheet)
    sheet.insert_rows(4)
    sheet.append(["合计", None, None, None, None, None, None, 13650])
    sheet.append([])
    sheet.append(["以上价格为直播专享，库存以当天锁定为准，最终解释权归品牌所有"])


def unknown_columns(sheet: Worksheet) -> None:
    """Columns that mean nothing to a planner, pictures among them, in between."""
    sheet.append([HEADER[0], "图片", *HEADER[1:5], "卖点", *HEADER[5:], "产品链接"])
    for row in ROWS:
        sheet.append([row[0], '=_xlfn.DISPIMG("ID_1",1)', *row[1:5], "大牌同源", *row[5:], "https://example.com"])


def several_roles(sheet: Worksheet) -> None:
    """Several roles in a cell: the first counts; 常规款 and 返场款 are one role."""
    sheet.append(HEADER)
    for row in ROWS:
        sheet.append([*row[:3], f"{row[3]}/返场款", *row[4:]])


def hidden_parts(sheet: Worksheet) -> None:
    """A filter that hides rows, and a hidden column: what is there is read."""
    clean(sheet)
    sheet.auto_filter.ref = "A1:K7"
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["G"].hidden = True


MESSY = (
    title_and_notes, two_row_header, other_headers, values_in_words, merged_categories, sections, totals_and_remark,
    unknown_columns, several_roles, hidden_parts,
)  # fmt: skip


def catalog_of(make: Callable[[Worksheet], None], path: Path, title: str = "商品") -> Catalog:
    book = Workbook()
    book.active.title = title
    make(book.active)
    book.save(path)
    return read_catalog(path)


def bare(products: tuple[Product, ...]) -> list[Product]:
    return [Product(**dict(product), extra=()) for product in products]


@pytest.mark.parametrize("make", MESSY)
def test_it_reads_as_its_clean_twin(make: Callable[[Worksheet], None], tmp_path: Path) -> None:
    """Same products in the same order, same show, same traffic."""
    twin, messy = catalog_of(clean, tmp_path / "clean.xlsx"), catalog_of(make, tmp_path / "messy.xlsx")
    assert bare(messy.products) == bare(twin.products)
    assert (messy.show, messy.traffic) == (twin.show, twin.traffic)
    assert not [note for note in messy.notes if note.severity == "error"]


def test_a_clean_workbook_needs_no_note(tmp_path: Path) -> None:
    """What simply says its value is not explained."""
    assert catalog_of(clean, tmp_path / "clean.xlsx").notes == ()


@pytest.mark.parametrize(
    ("make", "noted"),
    [
        (sections, {("section_taken", "A2"), ("section_taken", "A6")}),
        (totals_and_remark, {("total_passed", "A9"), ("remark_taken", "A11")}),
        (unknown_columns, {("columns_carried", "")}),
        (several_roles, {("role_read_as", f"D{row}") for row in (2, 3, 4, 5, 7)}),
        (hidden_parts, {("hidden_rows", "A3")}),
    ],
)
def test_what_was_decided_is_told(
    make: Callable[[Worksheet], None], noted: set[tuple[str, str]], tmp_path: Path
) -> None:
    """Every decision on how to read a sheet is a note at its cell."""
    notes = catalog_of(make, tmp_path / "c.xlsx").notes
    assert {(note.code, cell) for note in notes for cell in note.places or ("",)} == noted


def test_words_are_read_back_to_the_user(tmp_path: Path) -> None:
    """Each number in words is listed with what it was taken for; mere units and currencies are not."""
    notes = catalog_of(values_in_words, tmp_path / "c.xlsx").notes
    read = {note.cell: note.problem.rpartition("读作 ")[2] for note in notes}
    assert read == {
        "H2": "800 件", "K2": "2 天", "H3": "12,000 件", "K3": "5 天", "F4": "649.5 元", "K4": "0 天", "K5": "7 天",
        "K7": "15 天",
    }  # fmt: skip


def test_unknown_columns_are_carried(tmp_path: Path) -> None:
    """Their headers and texts stay with the products; pictures are no text."""
    catalog = catalog_of(unknown_columns, tmp_path / "c.xlsx")
    assert catalog.extra_columns == ("图片", "卖点", "产品链接")
    assert catalog.products[0].extra == {"卖点": "大牌同源", "产品链接": "https://example.com"}


def test_the_sheet_with_most_columns_is_taken(tmp_path: Path) -> None:
    """Of several unnamed sheets, and the others are named."""
    book = Workbook()
    book.active.title = "说明"
    book.active.append(["商品名称", "库存"])
    book.active.append(["只是样例", 1])
    clean(book.create_sheet("11月货"))
    book.save(tmp_path / "c.xlsx")
    catalog = read_catalog(tmp_path / "c.xlsx")
    assert [p.sku for p in catalog.products] == [row[0] for row in ROWS]
    (note,) = catalog.notes
    assert (note.code, note.sheet) == ("sheet_taken", "11月货")
    assert "说明" in note.problem


def test_variants_under_one_name(tmp_path: Path) -> None:
    """Merged name, sku and prices hold for each variant; the spec tells them apart, and so do their numbers."""
    book = Workbook()
    sheet = book.active
    sheet.append(["货号", "品名", "规格", "日常价", "成本", "库存", "新粉", "老粉"])
    sheet.append(["K9", "口红", "01 正红", 159, 48, 100, 60, 50])
    sheet.append([None, None, "02 豆沙", None, None, 80, None, None])
    for column in "ABDEGH":
        sheet.merge_cells(f"{column}2:{column}3")
    book.save(tmp_path / "c.xlsx")
    products = read_catalog(tmp_path / "c.xlsx").products
    (product,) = products
    assert (product.sku, product.name, product.list_price, product.stock) == ("K9", "口红", 159, 180)
    assert [(v.sku, product.called(v), v.stock) for v in product.variants] == [
        ("K9-1", "口红 01 正红", 100), ("K9-2", "口红 02 豆沙", 80),
    ]  # fmt: skip


BRAND_HEADER = (
    "直播顺序", "品牌-产品名-规格", "图片", "日常/官方价", "卖点", "直播到手价", "优惠方式", "直播赠品", "赠品图片", "佣金",
    "邀请码", "赠品配送方式", "发货地", "发货时效", "库存", "不包邮地区", "店铺服务", "保质期/到期日期", "产品链接",
)  # fmt: skip


def brand_submission(path: Path, count: int = 26) -> Path:
    """The sheet that brands send in: nineteen columns, prices with units, a slash for none, a remark at the end."""
    book = Workbook()
    sheet = book.active
    sheet.title = "直播产品信息"
    sheet.append(["XX 直播间产品报名表"])
    sheet.merge_cells("A1:S1")
    sheet.append(list(BRAND_HEADER))
    for k in range(1, count + 1):
        price = (39, 69, 89, 129, 199, 259, 399)[k % 7] + k
        sheet.append([
            k, f"山野集-坚果礼盒{k}号-{200 + 10 * k}g", '=_xlfn.DISPIMG("ID_1",1)', f"{price}元/盒", "低温烘焙，独立小包",
            f"{round(price * (0.5 + 0.01 * (k % 9)))}元/盒", "拍立减", "/", "/", "20%" if k % 2 else 0.25, "/", "随单",
            "浙江杭州", ("48小时", "现货", "72小时内发货")[k % 3], f"{300 + 40 * k}盒", "新疆、西藏", "七天无理由", "12个月",
            "https://example.com/p",
        ])  # fmt: skip
    # Two sizes of the last product: one name over both rows.
    sheet.append(
        [count + 1, None, None, "89元/袋", None, "59元/袋", None, None, None, 0.2, None, None, None, "48小时", "220袋"]
    )
    sheet.merge_cells(start_row=count + 2, end_row=count + 3, start_column=2, end_column=2)
    sheet.append(["备注：以上价格均为直播间专享价，请提前三天确认库存"])
    book.save(path)
    return path


def test_a_brand_submission_is_planned_as_it_is(tmp_path: Path) -> None:
    """No edit by hand: what it lacks is assumed and listed, its own order is kept to compare with, and there is a plan."""
    catalog = read_catalog(brand_submission(tmp_path / "brand.xlsx"))
    assert len(catalog.products) == 27
    assert [p.hand_order for p in catalog.products] == list(range(1, 28))
    assert [(p.name, p.stock) for p in catalog.products[-2:]] == [
        ("山野集-坚果礼盒26号-460g 285元/盒", 1340),
        ("山野集-坚果礼盒26号-460g 89元/袋", 220),
    ]
    first = catalog.products[0]
    assert first.name == "山野集-坚果礼盒1号-210g"
    assert (first.commission, first.cost) == (pytest.approx(0.2), 0.0)
    assumed = {assumption.field for assumption in catalog.assumptions}
    assert {"new_fan_appeal", "returning_fan_appeal", "role", "category"} <= assumed
    result = plan_show(catalog, effort="quick")
    assert sum(a.duration_min for a in result.plan.airings) == catalog.show.minutes
