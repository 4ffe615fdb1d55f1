"""`lineup check` shows what it understood: tables, columns, products, parameters, and which rows are no products."""

from __future__ import annotations

import json

import pytest
from books import GOOD, OTHERS, catalog_rows, show_rows, write_book
from cli_run import run
from rich.cells import cell_len

HEADER = [
    "商品编号",
    "商品名称",
    "售价（元）",
    "成本价",
    "库存（件）",
    "角色",
    "佣金率(%)",
    "必上",
    "开播首讲",
    "固定开讲",
    "备注",
]
ROWS = [
    ["十二月货盘", None, None],
    HEADER,
    ["D01", "面霜", "¥1,299.00", 40, "1.2万", "爆款", 20, "是", None, 30, "新品"],
    ["D02", "洗面奶", 59, 20, 300, "福利款", 12.5, None, None, None, None],
    ["备注：以上价格含税", None, None],
]


@pytest.fixture
def book(tmp_path):
    """A catalogue with a title above and a remark below, and a sheet of parameters."""
    show = [["参数", "值"], ["直播时长", 90], ["开播时间", "2026-11-22 20:00"], ["投流预算", "1万"]]
    return write_book(tmp_path / "c.xlsx", {"货盘": ROWS, "场次": show})


def read_of(capsys, path) -> dict:
    """The `read` of the only file."""
    [file] = json.loads(run(capsys, "check", path, "--format", "json").out)["files"]
    return file["read"]


def test_json_has_what_was_read(capsys, book):
    """The header's row, each column with its field and unit, each product's fields as numbers, the show, rows left out."""
    read = read_of(capsys, book)
    assert (read["sheet"], read["header_row"]) == ("货盘", 2)
    assert read["columns"][2] == {"header": "售价（元）", "field": "list_price", "unit": "yuan"}
    assert [column["field"] for column in read["columns"][-2:]] == ["fixed_start", None]
    assert read["products"] == [
        {
            "row": 3, "product": "D01", "sku": "D01", "name": "面霜", "role": "hit", "list_price": 1299, "cost": 40,
            "stock": 12000, "commission": 0.2, "must_include": True, "fixed_start": 30,
        },
        {
            "row": 4, "product": "D02", "sku": "D02", "name": "洗面奶", "role": "welfare", "list_price": 59, "cost": 20,
            "stock": 300, "commission": 0.125,
        },
    ]  # fmt: skip
    assert read["show"] == {"minutes": 90, "start": "2026-11-22T20:00", "ad_budget": 10000}
    assert read["left_out"] == [{"row": 5, "why": "remark_taken"}]


def test_it_is_there_when_there_are_errors(capsys, tmp_path):
    """As far as reading came: the bad cell's field is missing, everything else is there."""
    rows = catalog_rows(GOOD | {"stock": "many"}, *OTHERS)
    ended = run(capsys, "check", write_book(tmp_path / "c.xlsx", {"Catalog": rows}), "--format", "json")
    [file] = json.loads(ended.out)["files"]
    assert ended.code == 1
    first, second, _ = file["read"]["products"]
    assert "stock" not in first
    assert (first["list_price"], second["stock"]) == (100, 300)


def test_nothing_read_is_null(capsys, tmp_path):
    """An unreadable file has no `read`."""
    path = tmp_path / "c.xlsx"
    path.write_bytes(b"PK")
    assert read_of(capsys, path) is None


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        (
            "zh",
            (
                "“货盘”：表头在第 2 行，下面 2 行商品",
                "原样带进方案的列：开播首讲、备注",
                "第 5 行",
                "直播时长 90 分钟；",
                "12,000",
            ),
        ),
        (
            "en",
            (
                "“货盘”: header in row 2, rows of products: 2",
                "as they are: 开播首讲, 备注",
                "5",
                "Minutes 90 min; ",
                "12,000",
            ),
        ),
    ],
)
def test_text_shows_it_below_the_findings(capsys, book, language, parts):
    """Header, field, unit and an example of each column; rows left out; parameters."""
    told = run(capsys, "check", book, "--lang", language).out
    shown = told[told.index({"zh": "读到的内容", "en": "What was understood"}[language]) :]
    for part in parts:
        assert part in shown
    [line] = [line for line in shown.splitlines() if line.startswith("售价（元）")]
    assert (
        line.split()
        == {"zh": ["售价（元）", "日常价", "元", "1,299"], "en": ["售价（元）", "List", "price", "yuan", "1,299"]}[
            language
        ]
    )
    [line] = [line for line in shown.splitlines() if line.startswith("佣金率")]
    assert line.split()[-1] == "20%"


def test_another_currency_is_the_unit(capsys, tmp_path):
    """Where the show's currency is stated, amounts are in it."""
    path = write_book(tmp_path / "c.xlsx", {"Catalog": catalog_rows(GOOD, *OTHERS), "Show": show_rows(currency="USD")})
    units = {column["field"]: column["unit"] for column in read_of(capsys, path)["columns"]}
    assert (units["list_price"], units["stock"], units["sku"]) == ("USD", "units", None)


def test_it_fits_a_narrow_window(capsys, book, monkeypatch):
    """Lines are no wider than the window; the header gives way."""
    monkeypatch.setenv("COLUMNS", "36")
    told = run(capsys, "check", book, "--lang", "en").out
    shown = told[told.index("What was understood") :].splitlines()
    assert max(map(cell_len, shown)) <= 36
    assert any(line.split()[-1:] == ["1,299"] for line in shown)


def test_tables_below_each_other_have_their_own_examples(capsys, tmp_path):
    """Each with its header's row, its products and an example from its own rows; a column that is added is shown too."""
    rows = [
        ["商品编号", "商品名称", "日常价", "成本价", "库存（杭州仓）", "库存（广州仓）"],
        ["D01", "面霜", 99, 40, 100, 20],
        ["D02", "洗面奶", 59, 20, 300, 5],
        ["二、新增商品"],
        ["商品编号", "商品名称", "库存", "日常价", "成本价"],
        ["D03", "口红", 700, 79, 30],
    ]
    path = write_book(tmp_path / "c.xlsx", {"价格表": rows})
    read = read_of(capsys, path)
    assert [table["header_row"] for table in read["tables"]] == [1, 5]
    assert [column["field"] for column in read["columns"]][-2:] == ["stock", "stock"]
    assert [(product["row"], product["stock"]) for product in read["products"]] == [(2, 120), (3, 305), (6, 700)]
    told = run(capsys, "check", path, "--lang", "zh").out
    assert "表头在第 1 行，下面 2 行商品" in told
    first, second = told.split("表头在第 5 行，下面 1 行商品")
    assert "D01" in first
    assert "D03" in second
    assert "D01" not in second
