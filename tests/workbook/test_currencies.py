"""One currency in the whole workbook is the show's; two are a fault that names both."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from books import GOOD, catalog_rows, faults_of, show_rows, write_book
from workbook.test_units import table_book

from lineup.workbook.reading import read_catalog

PRICES = [300, 150, 240]


@pytest.mark.parametrize(
    ("columns", "number_format", "currency"),
    [
        ({"日常价": PRICES}, "", "CNY"),
        ({"日常价": ["¥300", "150元", 240]}, "", "CNY"),
        ({"日常价（元）": PRICES}, "", "CNY"),
        ({"日常价": ["$300", 150, "$240"]}, "", "USD"),
        ({"日常价": ["300 USD", "US$150", "240美元"]}, "", "USD"),
        ({"Price (GBP)": PRICES}, "", "GBP"),
        ({"Price CAD": PRICES}, "", "CAD"),
        ({"日常价（港币）": ["$300", "HK$150", 240]}, "", "HKD"),
        ({"日常价": PRICES}, '"$"#,##0.00', "USD"),
        ({"日常价": PRICES}, "[$€-2] #,##0.00", "EUR"),
        ({"日常价": PRICES}, '[$¥-804]#,##0.00;[Red]-[$¥-804]#,##0.00', "CNY"),
        ({"日常价": PRICES, "币种": ["USD", "美元", "$"]}, "", "USD"),
        ({"日常价": PRICES, "对比价格(欧元)": PRICES}, "", "CNY"),
    ],
)  # fmt: skip
def test_one_currency(columns: dict[str, Sequence[object]], number_format: str, currency: str, tmp_path: Path) -> None:
    """Whoever names it, bare numbers take it; another than yuan is said."""
    formats = {"日常价": number_format} if number_format else {}
    catalog = read_catalog(table_book(tmp_path / "c.xlsx", columns, ["日常价"], **formats))
    assert catalog.show.currency == currency
    assert catalog.products[0].list_price == 300
    assert [n.code for n in catalog.notes if n.code == "currency_taken"] == ["currency_taken"] * (currency != "CNY")


@pytest.mark.parametrize(
    ("columns", "show", "cell"),
    [
        ({"日常价（元）": PRICES, "成本价（CAD）": [40, 20, 30]}, {}, "F1"),
        ({"日常价": ["$300", 150, "€240"]}, {}, "F4"),
        ({"日常价（元）": ["300", 150, "$240"]}, {}, "F4"),
        ({"日常价": PRICES, "币种": ["USD", "EUR", "USD"]}, {}, "G3"),
        ({"日常价（美元）": PRICES}, {"ad_budget": "300元"}, "B2"),
        ({"日常价（美元）": PRICES}, {"currency": "EUR"}, "B2"),
    ],
)
def test_two_currencies(columns: dict[str, Sequence[object]], show: dict[str, str], cell: str, tmp_path: Path) -> None:
    """They are one finding that names both."""
    path = table_book(
        tmp_path / "c.xlsx",
        columns,
        ["日常价", "成本价"] if len(columns) == 2 and "币种" not in columns else ["日常价"],
    )
    if show:
        from openpyxl import load_workbook

        book = load_workbook(path)
        sheet = book.create_sheet("Show")
        for row in show_rows(**show):
            sheet.append(row)
        book.save(path)
    (fault,) = faults_of(path)
    assert (fault.code, fault.cell) == ("two_currencies", cell)
    assert fault.problem.count("（") >= 2


def test_a_stated_currency(tmp_path: Path) -> None:
    """The parameter says it, whatever the cells look like; --set contradicts what is written in cells."""
    path = write_book(
        tmp_path / "c.xlsx",
        {"Catalog": catalog_rows(GOOD | {"list_price": "100元"}), "Show": show_rows(currency="CNY")},
    )
    assert read_catalog(path).show.currency == "CNY"
    (fault,) = faults_of(path, overrides={"currency": "USD"})
    assert fault.code == "two_currencies"
