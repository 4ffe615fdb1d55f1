"""Kinds of files that people have, each once: what must be read of them, and what must be said."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from books import faults_of, write_book
from openpyxl import load_workbook

from lineup.catalog import Catalog
from lineup.errors import CatalogError
from lineup.workbook.reading import read_catalog

Rows = list[list[Any]]


def read(path: Path, rows: Rows) -> Catalog:
    return read_catalog(write_book(path / "c.xlsx", {"Sheet1": rows}))


def codes(catalog: Catalog) -> list[str]:
    return [note.code for note in catalog.notes]


def test_a_price_per_weight_in_words(tmp_path: Path) -> None:
    """`Price per kg` is converted by what a piece weighs."""
    catalog = read(tmp_path, [["Name", "Spec", "Price per kg", "Cost per kg", "Stock"], ["Cod", "250g", 30, 12, 40]])
    assert [(p.list_price, p.cost) for p in catalog.products] == [(7.5, 3)]


@pytest.mark.parametrize(
    ("header", "cells", "said"),
    [
        ("库存(百件)", [12, 5], False),
        ("现有库存(打)", [12, 5], False),
        ("库存（春秋）", [12, 5], True),
    ],
)  # fmt: skip
def test_a_bracket_that_was_converted_is_not_said_to_be_left(
    header: str, cells: list[int], said: bool, tmp_path: Path
) -> None:
    """A note that the bracket changes nothing stands only where that is so."""
    catalog = read(tmp_path, [["品名", "售价", "成本", header], ["茶", 9, 3, cells[0]], ["碗", 8, 2, cells[1]]])
    assert ("bracket_left" in codes(catalog)) is said


def test_a_hidden_sheet_alone_is_read_and_said(tmp_path: Path) -> None:
    """Nobody sees what is read."""
    rows: Rows = [["品名", "售价", "成本", "库存"], ["茶", 9, 3, 10]]
    path = write_book(tmp_path / "c.xlsx", {"说明": [["请勿改动"]], "数据": rows})
    book = load_workbook(path)
    book["数据"].sheet_state = "hidden"
    book.save(path)
    (said,) = (note for note in read_catalog(path).notes if note.code == "hidden_sheet_read")
    assert "数据" in said.problem
    assert said.severity == "warning"


@pytest.mark.parametrize(
    ("form", "currency"),
    [
        ("[$¥-411]#,##0", "JPY"),
        ("[$¥-804]#,##0", "CNY"),
        ("[$$-1009]#,##0.00", "CAD"),
        ("[$$-409]#,##0.00", "USD"),
        ("[$$-C04]#,##0.00", "HKD"),
    ],
)
def test_a_sign_of_several_currencies_in_the_format_of_one_country(form: str, currency: str, tmp_path: Path) -> None:
    """The country says which of them is meant."""
    path = write_book(tmp_path / "c.xlsx", {"Items": [["Name", "Price", "Cost", "Stock"], ["Tea", 9, 3, 10]]})
    book = load_workbook(path)
    book["Items"]["B2"].number_format = form
    book.save(path)
    assert read_catalog(path).show.currency == currency


def test_a_blank_style_is_that_of_the_variant_above(tmp_path: Path) -> None:
    """Rows that only say their colour and size belong to the product above."""
    header = ["Style No", "Product", "Option1", "Option2", "Price", "Unit cost", "Qty"]
    rows: Rows = [
        ["T1", "Tee", "Red", "S", 25, 8, 10],
        [None, None, "Red", "M", 25, 8, 12],
        ["T2", "Cap", "Red", "", 9, 3, 5],
    ]
    catalog = read(tmp_path, [header, *rows])
    assert [(p.style or p.sku, len(p.variants)) for p in catalog.products] == [("T1", 2), ("T2", 1)]


def test_the_product_number_groups_its_variants(tmp_path: Path) -> None:
    """Where each row has a number of its own beside it."""
    header = ["商品ID", "SKU编码", "商品名称", "规格", "售价", "成本", "库存"]
    rows: Rows = [["1", "A", "茶", "红", 9, 3, 10], ["1", "B", "茶", "绿", 9, 3, 20], ["2", "C", "碗", None, 8, 2, 5]]
    catalog = read(tmp_path, [header, *rows])
    assert [[variant.sku for variant in product.variants] for product in catalog.products] == [["A", "B"], ["C"]]
    assert "ids_group" in codes(catalog)


def test_samples_in_brackets_and_counted_totals(tmp_path: Path) -> None:
    """Neither is a product."""
    rows: Rows = [["货号", "品名", "售价", "成本", "库存"], ["（填写示例）", "裙", 99, 30, 5], ["A", "茶", 9, 3, 10]]
    rows.append([None, "Subtotal (1)", 1, 1, 1])
    assert [p.name for p in read(tmp_path, rows).products] == ["茶"]


def test_kinds_of_values_below_a_header_are_no_units(tmp_path: Path) -> None:
    """文本 and 整数 say how to fill in a column, nothing of its numbers."""
    rows: Rows = [["品名", "售价", "成本", "库存"], ["文本", "数字", "数字", "整数"], ["茶", 9, 3, 10]]
    understood = read(tmp_path, rows).understood
    assert [column.header for column in understood.tables[0].columns] == rows[0]


def test_stocks_added_from_another_sheet_are_said(tmp_path: Path) -> None:
    """Several rows of one number there."""
    own: Rows = [["编号", "品名", "售价", "成本"], ["A", "茶", 9, 3], ["B", "碗", 8, 2]]
    other: Rows = [["编号", "仓", "数量"], ["A", "北", 5], ["A", "南", 7], ["B", "北", 2]]
    catalog = read_catalog(write_book(tmp_path / "c.xlsx", {"商品": own, "仓库": other}))
    assert [p.variants[0].stock for p in catalog.products] == [12, 2]
    assert any(note.code == "column_joined" and "相加" in note.problem for note in catalog.notes)


@pytest.mark.parametrize(
    "header",
    [
        ["Artikelnummer", "Bezeichnung", "Verkaufspreis", "EK", "Lagerbestand"],
        ["Référence", "Désignation", "Prix de vente", "Prix d'achat", "Quantité"],
        ["Réf", "Nom de l’article", "Prix TTC", "Prix d’achat", "Stock disponible"],
        ["Codigo", "Descripción", "Precio", "Costo", "Existencias"],
        ["Артикул", "Наименование", "Розничная цена", "Закупочная цена", "Остаток"],
        ["商品コード", "商品名", "販売価格", "仕入価格", "在庫数"],
        ["상품코드", "상품명", "판매가", "원가", "재고"],
        ["Kod produktu", "Nazwa", "Cena", "Cena zakupu", "Stan magazynowy"],
        ["default_code", "name", "lst_price", "standard_price", "qty_available"],
    ],
)
def test_names_of_columns_in_other_languages(header: list[str], tmp_path: Path) -> None:
    """They are read like English ones; that nothing says the currency is said where the words are foreign."""
    catalog = read(tmp_path, [header, ["A", "Tee", 9, 3, 10]])
    (product,) = catalog.products
    assert (product.sku, product.name, product.list_price, product.cost) == ("A", "Tee", 9, 3)
    assert product.variants[0].stock == 10
    assert "currency_unsaid" in codes(catalog)


def test_a_weight_is_no_variant(tmp_path: Path) -> None:
    """`Variant Grams` ends in a unit, which a text has none of; a metafield repeats an option."""
    header = [
        "Title",
        "Option1 Value",
        "Variant Grams",
        "Color (product.metafields.shopify.color)",
        "Price",
        "Cost",
        "Stock",
    ]
    catalog = read(tmp_path, [header, ["Tee", "Red", 120, "red", 9, 3, 10], ["Tee", "Blue", 130, "blue", 9, 3, 10]])
    assert [spec for product in catalog.products for variant in product.variants for spec in [variant.spec]] == [
        "Red",
        "Blue",
    ]


def test_what_sheets_of_one_header_lack_is_said_once(tmp_path: Path) -> None:
    """One column to add is one finding, on however many sheets."""
    rows: dict[str, Rows] = {
        name: [["编号", "品名", "售价", "成本"], [name, name, 9, 3]] for name in ("口红", "眼影", "腮红")
    }
    faults = faults_of(write_book(tmp_path / "c.xlsx", rows))
    assert [fault.code for fault in faults if fault.severity == "error"] == ["missing_column"]


def test_a_lower_row_that_only_divides(tmp_path: Path) -> None:
    """Names below a merged group are no product, though they name no field."""
    rows: Rows = [
        ["品名", "售价", "成本", "库存", "外箱", None],
        [None, None, None, None, "长", "宽"],
        ["茶", 9, 3, 10, 1, 2],
    ]
    path = write_book(tmp_path / "c.xlsx", {"商品": rows})
    book = load_workbook(path)
    book["商品"].merge_cells("E1:F1")
    book.save(path)
    catalog = read_catalog(path)
    assert [p.name for p in catalog.products] == ["茶"]
    assert catalog.understood.tables[0].header_row == 2


def test_a_product_in_text_is_no_second_row_of_the_header(tmp_path: Path) -> None:
    """In a .csv all is text: numbers tell a product from names."""
    text = "ID,SKU,Name,Type,Color,Price,Cost,Stock\n7,T,Tee,Size,Red,,,1\n8,T-1,Tee small,x,Red,9,3,10\n"
    (tmp_path / "c.csv").write_text(text)
    assert [column.header for column in _columns(tmp_path / "c.csv")] == text.split("\n")[0].split(",")


def _columns(path: Path) -> Any:
    with pytest.raises(CatalogError) as caught:
        read_catalog(path)
    return caught.value.understood.tables[0].columns


def test_a_page_in_a_cell_is_no_open_quote(tmp_path: Path) -> None:
    """Lists of words and styles hold many marks, with blanks behind them."""
    page = '"<p style=""color: red; width: 1px; top: 0; left: 0; right: 0"">\na, b, c, d, e, f, g, h</p>"'
    (tmp_path / "c.csv").write_text(f"Name,Description,Price,Cost,Stock\nTee,{page},9,3,10\n")
    assert [p.name for p in read_catalog(tmp_path / "c.csv").products] == ["Tee"]


def test_a_default_title_is_no_variant(tmp_path: Path) -> None:
    """It says that there is only one."""
    catalog = read(tmp_path, [["Title", "Option1 Value", "Price", "Cost", "Stock"], ["Tee", "Default Title", 9, 3, 10]])
    assert [row.given.get("spec") for row in catalog.understood.rows] == [None]


def test_long_names_are_one_note(tmp_path: Path) -> None:
    """However many there are."""
    rows: Rows = [["Title", "Price", "Cost", "Stock"], *([f"{n} " + "long " * 40, 9, 3, 10] for n in range(9))]
    assert codes(read(tmp_path, rows)).count("name_shortened") == 1


@pytest.mark.parametrize(
    ("header", "typed", "field", "meant"),
    [
        ("補貨週期", "7個工作天", "lead_time_days", 11),
        ("補貨週期", "兩週", "lead_time_days", 14),
        ("補貨週期", "1-2個月", "lead_time_days", 60),
        ("最短講解", "5分鐘", "min_minutes", 5),
    ],
)
def test_traditional_characters_in_cells(header: str, typed: str, field: str, meant: int, tmp_path: Path) -> None:
    """A value in traditional characters is read like its simplified twin."""
    rows: Rows = [["商品名稱", "建議售價", "進貨成本", "現有庫存", header], ["面膜", 299, 90, 200, typed]]
    (row,) = read(tmp_path, rows).understood.rows
    assert row.given[field] == meant
