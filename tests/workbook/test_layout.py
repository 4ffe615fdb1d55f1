"""Where the catalogue stands: which sheets, which tables in them, which rows are headers, which columns are what."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from books import faults_of, write_book
from openpyxl import Workbook, load_workbook

from lineup.catalog import Catalog
from lineup.understood import ReadColumn
from lineup.workbook.reading import read_catalog

Rows = Sequence[Sequence[object]]
HEADER = ["商品编号", "商品名称", "日常价", "成本价", "库存"]
GOODS: Rows = [
    ["A1", "洗碗布", 19.9, 8, 900],
    ["A2", "密封夹", 15.9, 6, 1000],
    ["A3", "煎锅", 159, 62, 300],
    ["A4", "保鲜盒", 99, 38, 400],
]
PLAIN: Rows = [HEADER, *GOODS]


def read(tmp_path: Path, **sheets: Rows) -> Catalog:
    return read_catalog(write_book(tmp_path / "c.xlsx", sheets))


def told(catalog: Catalog) -> list[tuple[object, ...]]:
    return [(p.sku, p.name, p.list_price, p.cost, p.stock) for p in catalog.products]


def codes(catalog: Catalog) -> set[str]:
    return {note.code for note in catalog.notes}


ALL = [tuple(row) for row in GOODS]


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_the_visible_sheet_wins(tmp_path: Path, state: str) -> None:
    """Whatever the hidden one is called; it is named."""
    old = [HEADER, *([*row[:4], 1] for row in GOODS)]
    path = write_book(tmp_path / "c.xlsx", {"1201终版": PLAIN, "商品": old})
    book = load_workbook(path)
    book["商品"].sheet_state = state
    book.save(path)
    catalog = read_catalog(path)
    assert told(catalog) == ALL
    (note,) = (note for note in catalog.notes if note.code == "hidden_sheet_passed")
    assert "商品" in note.problem


def test_a_sheet_without_rows_is_never_chosen(tmp_path: Path) -> None:
    """Not even if it has the name and the longer header."""
    assert told(read(tmp_path, 商品=[[*HEADER, "类目", "角色"]], 货=PLAIN)) == ALL


def test_sheets_of_one_header_are_one_catalogue(tmp_path: Path) -> None:
    """The sheets' names are the categories; their rows without a number don't share one."""
    catalog = read(tmp_path, 厨房=[HEADER, *GOODS[:2]], 厨具=[HEADER, *GOODS[2:]])
    assert told(catalog) == ALL
    assert [p.category for p in catalog.products] == ["厨房", "厨房", "厨具", "厨具"]
    assert "sheets_joined" in codes(catalog)
    nameless = read(
        tmp_path, 厨房=[HEADER[1:], *(r[1:] for r in GOODS[:2])], 厨具=[HEADER[1:], *(r[1:] for r in GOODS[2:])]
    )
    assert len({p.sku for p in nameless.products}) == 4


@pytest.mark.parametrize("titles", [("12月1日", "12月2日"), ("货盘v1", "货盘v2"), ("1201", "1202")])
def test_sheets_of_dates_are_asked_about(tmp_path: Path, titles: tuple[str, str]) -> None:
    """Dates and versions can't be one catalogue."""
    path = write_book(tmp_path / "c.xlsx", {titles[0]: [HEADER, *GOODS[:2]], titles[1]: [HEADER, *GOODS[2:]]})
    assert [fault.code for fault in faults_of(path)] == ["sheets_of_dates"]


def test_sheets_of_the_same_products_are_asked_about(tmp_path: Path) -> None:
    """Two lists of the same products with other prices: which counts?"""
    dearer = [HEADER, *([*row[:2], 300, *row[3:]] for row in GOODS)]
    path = write_book(tmp_path / "c.xlsx", {"甲": PLAIN, "乙": dearer})
    assert [fault.code for fault in faults_of(path)] == ["sheets_repeat"]


def test_a_second_table_below_in_another_order(tmp_path: Path) -> None:
    """It is read by its own header; what stands above it is its caption."""
    second = [
        ["库存", "商品编号", "成本价", "商品名称", "日常价"],
        *([r[4], r[0], r[3], r[1], r[2]] for r in GOODS[2:]),
    ]
    catalog = read(tmp_path, 价格=[HEADER, *GOODS[:2], [], ["2. 新增商品 12月"], *second])
    assert told(catalog) == ALL
    assert [(left.row, left.why) for left in catalog.understood.left_out] == [(5, "section_taken")]
    assert [table.header_row for table in catalog.understood.tables] == [1, 6]


@pytest.mark.parametrize("gap", [0, 1])
@pytest.mark.parametrize("down", [0, 2])
def test_a_second_table_beside(tmp_path: Path, gap: int, down: int) -> None:
    """Beside the first, with or without a blank column between, at the same height or lower."""
    if down and not gap:
        pytest.skip("nobody can tell them apart")
    rows: list[list[object]] = [[None] * (2 * len(HEADER) + gap) for _ in range(6)]
    for r, line in enumerate([HEADER, *GOODS[:2]]):
        rows[r][: len(HEADER)] = line
    for r, line in enumerate([HEADER, *GOODS[2:]], start=down):
        rows[r][len(HEADER) + gap :] = line
    assert sorted(told(read(tmp_path, 价格=rows))) == ALL


def test_tables_beside_without_numbers(tmp_path: Path) -> None:
    """Products of one row have different numbers."""
    rows = [
        [*HEADER[1:], None, *HEADER[1:]],
        *([*a[1:], None, *b[1:]] for a, b in zip(GOODS[:2], GOODS[2:], strict=True)),
    ]
    assert len({p.sku for p in read(tmp_path, 价格=rows).products}) == 4


def test_a_spacer_column_does_not_cut_a_table(tmp_path: Path) -> None:
    """A blank column within a table stays one."""
    rows = [[*row[:2], None, *row[2:]] for row in PLAIN]
    assert told(read(tmp_path, 价格=rows)) == ALL


BLOCK: Rows = [["商品", "秋季专场", "类目", "家居"], ["联系人", "小满", "库存", "充足"], []]


@pytest.mark.parametrize(
    "above", [BLOCK, [["Version=2026.1", "勿改"]], [["商品信息"], ["填表说明：商品名称、库存必填"]]]
)
def test_blocks_above(tmp_path: Path, above: Rows) -> None:
    """What stands above names two fields, or none, and is no header."""
    assert told(read(tmp_path, 价格=[*above, *PLAIN])) == ALL


@pytest.mark.parametrize(
    "below",
    [
        [[None, None, "元", "元", "件"]],
        [["必填", "必填", "必填", "选填", "必填"]],
        [["sku_id", "item_name", "list_price", "cost_price", "stock_num"]],
        [["sku", "name", "list_price", "cost", "stock"]],
        [["text", "text", "number", "number", "number"], ["必填", "选填", "必填", "必填", "必填"]],
        [["请填写编号，不能重复", "不超过60个字", "最多保留2位小数", "选填", "请填写整数"]],
    ],
    ids=["units", "required", "machine", "other language", "two rows", "how to fill in"],
)
def test_rows_that_speak_of_the_header(tmp_path: Path, below: Rows) -> None:
    """Units, 必填, names for machines, explanations: no products, and said."""
    catalog = read(tmp_path, 价格=[HEADER, *below, *GOODS])
    assert told(catalog) == ALL
    assert [(left.row, left.why) for left in catalog.understood.left_out] == [
        (row, "below_header") for row in range(2, 2 + len(below))
    ]


def test_machine_names_above(tmp_path: Path) -> None:
    """Names for machines above those for people."""
    machine = ["sku_id", "item_name", "list_price", "cost_price", "stock"]
    assert told(read(tmp_path, 价格=[machine, *PLAIN])) == ALL


def test_repeated_headers(tmp_path: Path) -> None:
    """A header printed once a page is no product."""
    catalog = read(tmp_path, 价格=[HEADER, *GOODS[:2], HEADER, *GOODS[2:]])
    assert told(catalog) == ALL
    assert "header_repeated" in codes(catalog)


def test_names_below_their_groups(tmp_path: Path) -> None:
    """价格 over 吊牌价 and 日常价: the everyday one; the group's word counts where a name alone means something else."""
    book = Workbook()
    sheet = book.active
    sheet.append(["商品编号", "商品名称", "价格", None, "直播", "上次直播", "成本价", "库存"])
    sheet.append([None, None, "吊牌价", "日常价", "价", "直播价", None, None])
    for row in GOODS:
        sheet.append([*row[:2], row[2] * 2, row[2], row[2] * 0.9, 1, *row[3:]])
    sheet.merge_cells("C1:D1")
    for column in "ABGH":
        sheet.merge_cells(f"{column}1:{column}2")
    book.save(tmp_path / "c.xlsx")
    catalog = read_catalog(tmp_path / "c.xlsx")
    assert told(catalog) == ALL
    assert [p.live_price for p in catalog.products] == pytest.approx([row[2] * 0.9 for row in GOODS])
    assert "上次直播 · 直播价" in catalog.extra_columns


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_separators(tmp_path: Path, mark: str) -> None:
    """Commas, semicolons, tabs, pipes; other marks inside the texts don't mislead."""
    path = tmp_path / "c.csv"
    names = ["a;b, c", "d, e; f", "g, h", "i|j; k"]
    lines = [HEADER, *([r[0], f'"{name}"', *r[2:]] for r, name in zip(GOODS, names, strict=True))]
    path.write_text("\n".join(mark.join(map(str, line)) for line in lines), encoding="utf-8")
    assert [p.name for p in read_catalog(path).products] == names


def test_a_longer_row_is_asked_about(tmp_path: Path) -> None:
    """1,500 without quotes moves what follows: a fault at that row, and none of what comes of it."""
    path = tmp_path / "c.csv"
    lines = [*(",".join(map(str, row)) for row in PLAIN)]
    lines[2] = "A2,密封夹,15.9,6,1,000"
    path.write_text("\n".join(lines), encoding="utf-8")
    assert [(fault.code, fault.cell) for fault in faults_of(path)] == [("row_too_long", "F3")]


def test_no_row_is_a_header(tmp_path: Path) -> None:
    """One finding, with the row nearest to a header and how many stand below."""
    path = write_book(tmp_path / "c.xlsx", {"Liste": [["Stand", 2026], ["Artikel", "Preis netto", "Lager"], *GOODS]})
    (fault,) = faults_of(path)
    assert (fault.code, fault.cell) == ("no_header", "A2")
    assert "4" in fault.problem


@pytest.mark.parametrize(
    "headers",
    [
        ("库存（杭州仓）", "库存（广州仓）"),
        ("杭州仓库存", "广州仓库存"),
        ("杭州仓", "广州仓"),
        ("库存-门店A", "库存-门店B"),
        ("S", "XL"),
        ("36", "37"),
        ("尺码S", "尺码M"),
        ("Stock (Berlin)", "Stock (Hamburg)"),
        ("Berlin warehouse", "Hamburg warehouse"),
    ],
)
def test_stock_across(tmp_path: Path, headers: tuple[str, str]) -> None:
    """Stock that stands in a column a warehouse or a size is added, and said."""
    rows = [[*HEADER[:4], *headers], *([*row[:4], row[4] - 7, 7] for row in GOODS)]
    catalog = read(tmp_path, 价格=rows)
    assert told(catalog) == ALL
    assert "stock_added" in codes(catalog)


def test_shops_across_are_asked_about(tmp_path: Path) -> None:
    """A column a shop may hold stocks or prices: it is named, and what to write for it to be stock."""
    rows = [[*HEADER[:4], "上海店", "北京店"], *([*row[:4], row[4] - 7, 7] for row in GOODS)]
    found = faults_of(write_book(tmp_path / "shops.xlsx", {"价格": rows}))
    (fault,) = (one for one in found if one.severity == "error")
    assert fault.code == "missing_column"
    assert "“上海店”、“北京店”" in fault.problem
    rows[0] = [*HEADER[:4], "上海店库存", "北京店库存"]
    assert told(read(tmp_path, 价格=rows)) == ALL


def test_parts_beside_their_sum_are_not_added(tmp_path: Path) -> None:
    """A total column is the stock."""
    rows = [[*HEADER[:4], "杭州仓库存", "广州仓库存", "总库存"], *([*row[:4], row[4] - 7, 7, row[4]] for row in GOODS)]
    catalog = read(tmp_path, 价格=rows)
    assert told(catalog) == ALL
    assert "stock_total_taken" in codes(catalog)


def test_stock_on_its_way_is_not_added(tmp_path: Path) -> None:
    """What is on its way, locked or broken is no part of the stock."""
    rows = [[*HEADER, "在途库存", "锁定库存"], *([*row, 50, 60] for row in GOODS)]
    assert told(read(tmp_path, 价格=rows)) == ALL


def test_stock_on_another_sheet(tmp_path: Path) -> None:
    """It is joined by the number, whatever the order; several rows of one number are added."""
    stock = [["商品编号", "仓位", "可用库存"], *([row[0], "A", row[4] - 5] for row in reversed(GOODS))]
    stock += [[row[0], "B", 5] for row in GOODS]
    catalog = read(tmp_path, 商品=[row[:4] for row in PLAIN], 库存=stock)
    assert told(catalog) == ALL
    assert "column_joined" in codes(catalog)
    (table,) = catalog.understood.tables
    assert table.columns[0] == ReadColumn("A", "商品编号", "sku")
    assert table.columns[-1] == ReadColumn("", "库存!可用库存", "stock")
    path = write_book(
        tmp_path / "d.xlsx", {"商品": [r[:4] for r in PLAIN], "库存": [["商品编号", "库存"], ["Z9", 5], ["Z8", 5]]}
    )
    (fault,) = faults_of(path)
    assert fault.code == "missing_column"
    assert "工作表“库存”" in fault.problem


def test_empty_columns_are_as_if_not_there(tmp_path: Path) -> None:
    """Another column of the meaning counts; else one finding names the column."""
    assert told(read(tmp_path, 价格=[["库存数量", *HEADER], *([None, *row] for row in GOODS)])) == ALL
    path = write_book(tmp_path / "c.xlsx", {"价格": [HEADER, *([*row[:4], None] for row in GOODS)]})
    assert [(fault.code, fault.cell) for fault in faults_of(path)] == [("empty_column", "E1")]


def test_sections_with_a_header_each(tmp_path: Path) -> None:
    """The captions above the headers are the categories, that of the first too."""
    catalog = read(tmp_path, 价格=[["一、厨房 2款"], HEADER, *GOODS[:2], [], ["二、厨具 2款"], HEADER, *GOODS[2:]])
    assert told(catalog) == ALL
    assert [p.category for p in catalog.products] == ["一、厨房 2款"] * 2 + ["二、厨具 2款"] * 2


def test_page_numbers(tmp_path: Path) -> None:
    """第 2 页, Page 2 of 3 are no products."""
    catalog = read(tmp_path, 价格=[HEADER, *GOODS[:2], ["第 2 页"], HEADER, *GOODS[2:], ["Page 2 of 2"]])
    assert told(catalog) == ALL
    assert [left.row for left in catalog.understood.left_out] == [4, 5, 8]


@pytest.mark.parametrize(
    ("row", "cell"),
    [
        (["A3", "煎锅", 159, 62, 300], "C4"),
        (["A3", None, "煎锅", "爆款", 159, 62, 300], "C4"),
        ([None, "A3", "煎锅", "爆款", 159, 62], "C4"),
    ],
)
def test_a_moved_row_is_asked_about(tmp_path: Path, row: list[object], cell: str) -> None:
    """A row with a cell too few or too many is one fault, at the first cell that doesn't fit."""
    header = ["商品编号", "商品名称", "角色", "日常价", "成本价", "库存"]
    goods = [[r[0], r[1], "爆款", *r[2:]] for r in GOODS]
    path = write_book(tmp_path / "c.xlsx", {"价格": [header, *goods[:2], row, *goods[3:]]})
    assert [(fault.code, fault.cell) for fault in faults_of(path)] == [("row_moved", cell)]


def test_a_quote_never_closed_is_asked_about(tmp_path: Path) -> None:
    """It swallows rows: one fault, where it begins."""
    path = tmp_path / "c.csv"
    path.write_text("\n".join(",".join(map(str, row)) for row in PLAIN).replace("密封夹", '"密封夹'), encoding="utf-8")
    assert [(fault.code, fault.cell) for fault in faults_of(path)] == [("quote_open", "B3")]


def test_many_longer_rows_are_one_fault(tmp_path: Path) -> None:
    """A header that is too short for all its rows, and no word of an empty catalogue."""
    path = tmp_path / "c.csv"
    path.write_text("\n".join(",".join(map(str, row)) for row in [HEADER[:-1], *GOODS]), encoding="utf-8")
    assert [fault.code for fault in faults_of(path)] == ["missing_column", "rows_too_long"]


def test_what_stands_below_no_header_is_said(tmp_path: Path) -> None:
    """Notes beside a spreadsheet's table are not read, and pointed out once a column."""
    catalog = read(tmp_path, 价格=[HEADER, [*GOODS[0], "断货"], [*GOODS[1], "断货"], *GOODS[2:]])
    assert told(catalog) == ALL
    (note,) = catalog.notes
    assert (note.code, note.cell, note.severity) == ("no_header_above", "F2", "warning")


def test_other_tables_on_the_sheet(tmp_path: Path) -> None:
    """A summary is passed over with a warning; further products without a known price are asked about."""
    summary = [[], ["类目", "数量", "金额"], ["厨房", 1900, 9000]]
    catalog = read(tmp_path, 价格=[*PLAIN, *summary])
    assert told(catalog) == ALL
    assert "table_passed" in codes(catalog)
    more = [[], ["商品编号", "商品名称", "新价"], ["A9", "油壶", 69]]
    path = write_book(tmp_path / "d.xlsx", {"价格": [*PLAIN, *more]})
    assert [(fault.code, fault.cell) for fault in faults_of(path)] == [("table_without_price", "A7")]


def test_a_named_sheet_beside_its_copy(tmp_path: Path) -> None:
    """The one that is called so is meant; the other is named."""
    catalog = read(tmp_path, **{"1125": [HEADER, *([*row[:4], 1] for row in GOODS)], "商品": PLAIN})
    assert told(catalog) == ALL
    assert "sheet_taken" in codes(catalog)


def test_a_line_drawn_below_the_header(tmp_path: Path) -> None:
    """A table as it is written in plain text."""
    path = tmp_path / "c.md"
    lines = ["| " + " | ".join(map(str, row)) + " |" for row in [HEADER, ["---"] * 5, *GOODS]]
    path.write_text("\n".join(lines), encoding="utf-8")
    assert told(read_catalog(path)) == ALL
