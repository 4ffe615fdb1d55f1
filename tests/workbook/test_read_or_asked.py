"""Whatever the values and however they are written: read equal, or a finding at their column; never misread in silence."""

from __future__ import annotations

import csv
import os
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from books import what_row_said
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.utils.cell import column_index_from_string, coordinate_from_string
from workbook import spellings as sp

from lineup.catalog import Catalog
from lineup.errors import CatalogError, CellFault, UnreadableWorkbook
from lineup.workbook.reading import read_catalog

EXAMPLES = int(os.environ.get("LINEUP_DRAWN", "120"))
NAMES = {
    "list_price": ("日常价", "售价", "price", "日常價", "建議售價"),
    "cost": ("成本价", "供货价", "unit cost", "進貨成本"),
    "stock": ("库存", "库存数量", "inventory", "現有庫存"),
    "lead_time_days": ("补货周期", "发货时效", "lead time", "補貨週期"),
    "return_rate": ("退货率", "预计退货率", "refund rate"),
    "min_minutes": ("最短讲解", "最短时长"),
    "new_fan_appeal": ("新粉吸引力", "拉新"),
    "moq": ("起订量", "最小起订量"),
}
KINDS: dict[str, tuple[str, list[sp.Way]]] = {
    "list_price": ("money", sp.YUAN),
    "cost": ("money", sp.YUAN),
    "stock": ("units", sp.UNITS),
    "moq": ("units", sp.UNITS),
    "lead_time_days": ("days", sp.DAYS),
    "return_rate": ("rates", sp.RATES),
    "min_minutes": ("minutes", sp.MINUTES),
    "new_fan_appeal": ("scores", sp.SCORES),
}
cents = st.integers(2000, 200_000).map(lambda cents: Fraction(cents, 100))
TRUE: dict[str, st.SearchStrategy[Fraction]] = {
    "list_price": cents,
    "cost": st.integers(100, 1900).map(lambda cents: Fraction(cents, 100)),
    "stock": st.one_of(st.integers(1, 3000), st.integers(1, 40).map(lambda boxes: boxes * 12)).map(Fraction),
    "moq": st.integers(2, 600).map(Fraction),
    "lead_time_days": st.sampled_from([1, 2, 3, 5, 7, 10, 14, 21, 30]).map(Fraction),
    "return_rate": st.integers(1, 900).map(lambda tenths: Fraction(tenths, 1000)),
    "min_minutes": st.integers(1, 8).map(Fraction),
    "new_fan_appeal": st.integers(11, 100).map(Fraction),
}


@st.composite
def catalogues(draw: st.DrawFn) -> tuple[dict[str, sp.Column], dict[str, list[Fraction]], str]:
    """(columns by field, true values by field, currency); at most one column could mean two things."""
    count = draw(st.integers(3, 6))
    currency = draw(st.sampled_from(["CNY", "CNY", *sp.FOREIGN]))
    fields = [
        "list_price",
        "cost",
        "stock",
        *draw(st.lists(st.sampled_from(sorted(set(TRUE) - {"list_price", "cost", "stock"})), unique=True)),
    ]
    unclear = draw(st.sampled_from([None, *fields]))
    columns, true = {}, {}
    for field in fields:
        kind, ways = KINDS[field]
        true[field] = draw(st.lists(TRUE[field], min_size=count, max_size=count))
        if kind == "money" and currency != "CNY":
            ways = sp.FOREIGN[currency]
        if field == unclear:
            ways = sp.UNCLEAR[kind]
        elif field != "list_price" or currency == "CNY":  # something has to name a foreign currency
            ways = [*sp.ANY, *ways]
        name = draw(st.sampled_from(NAMES[field]))
        columns[field] = draw(st.sampled_from(ways))(name, true[field])
    return columns, true, currency


Row = list[object]
ABOVE: list[list[Row]] = [
    [],
    [],
    [["十一月货盘"]],
    [["供应商", "山野集"], []],
    [["更新", "十一月三日"], ["请勿改动表头"], []],
]
BELOW: list[list[Row]] = [[], [], [["合计"]], [["备注：以上价格含税，未经同意不得外传"]], [[], ["小计："]]]
ENCODINGS = ("utf-8", "utf-8-sig", "gb18030", "utf-16")


def rows_of(columns: dict[str, sp.Column], data: Any) -> tuple[list[Row], int]:
    """The rows of the sheet, with what may stand around a table; and how many stand above its header."""
    above, below = data.draw(st.sampled_from(ABOVE)), data.draw(st.sampled_from(BELOW))
    header: Row = ["编号", "品名", "箱规", "规格", *(column.header for column in columns.values())]
    body: list[Row] = [
        [f"P{row}", f"商品{row}", sp.PACK, f"{sp.GRAMS}g", *(value for value, _ in cells)]
        for row, cells in enumerate(zip(*(column.cells for column in columns.values()), strict=True))
    ]
    return [*above, header, *body, *below], len(above)


def written(path: Path, columns: dict[str, sp.Column], data: Any) -> Path:
    """The catalogue as a workbook, its sheet the first or behind one of notes or of an older, hidden list."""
    book = Workbook()
    sheet = book.active
    sheet.title = "商品"
    rows, above = rows_of(columns, data)
    for row in rows:
        sheet.append(row)
    for number, column in enumerate(columns.values(), 5):
        for row, (_, number_format) in enumerate(column.cells, above + 2):
            sheet.cell(row, number).number_format = number_format
    beside = data.draw(st.sampled_from([None, None, "说明", "商品（旧）"]))
    if beside:
        other = book.create_sheet(beside, 0)
        for row in rows if beside == "商品（旧）" else [["填表说明"], ["每行一个商品"]]:
            other.append(row)
        other.sheet_state = "hidden" if beside == "商品（旧）" else "visible"
        book.active = 1
    book.save(path)
    return path


def in_text(path: Path, columns: dict[str, sp.Column], data: Any) -> Path:
    """The same as a text table, where formats show."""
    encoding, mark = data.draw(st.sampled_from(ENCODINGS)), data.draw(st.sampled_from(",;\t"))
    with path.open("w", encoding=encoding, newline="") as target:
        csv.writer(target, delimiter=mark).writerows(rows_of(columns, data)[0])
    return path


def read(path: Path) -> tuple[Catalog | None, tuple[CellFault, ...]]:
    """The catalogue, or its faults; a text whose encoding can't be told is asked about as a whole."""
    try:
        return read_catalog(path), ()
    except CatalogError as error:
        return None, error.faults
    except UnreadableWorkbook as error:
        if path.suffix == ".csv" and "编码" in str(error):
            return None, ()
        raise


def faulty(columns: dict[str, sp.Column], cells: Sequence[str]) -> set[str]:
    """The fields whose columns hold these cells."""
    numbers = dict(enumerate(columns, 5))
    return {numbers.get(column_index_from_string(coordinate_from_string(cell)[0]), cell) for cell in cells if cell}


@settings(
    max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=EXAMPLES < 500
)
@given(drawn=catalogues(), data=st.data())
def test_read_equal_or_asked(tmp_path_factory: pytest.TempPathFactory, drawn: Any, data: Any) -> None:
    """What is clear is read as what it means; what isn't is an error in its own column."""
    columns, true, currency = drawn
    folder = tmp_path_factory.getbasetemp()
    plain = all(form == sp.GENERAL for column in columns.values() for _, form in column.cells)
    as_text = plain and data.draw(st.booleans())
    path = in_text(folder / "drawn.csv", columns, data) if as_text else written(folder / "drawn.xlsx", columns, data)
    unclear = {field for field, column in columns.items() if not column.clear}
    catalog, faults = read(path)
    if catalog is None:
        asked = faulty(columns, [fault.cell for fault in faults if fault.severity == "error"])
        assert asked <= unclear, [(fault.cell, fault.problem) for fault in faults]
        return
    assert not unclear, [(columns[field].header, columns[field].cells) for field in unclear]
    assert catalog.show.currency == currency
    for field, values in true.items():
        got = [float(what_row_said(product, field)) for product in catalog.products]
        assert got == pytest.approx([float(value) for value in values], rel=1e-9), (
            columns[field].header,
            columns[field].cells,
        )


def in_commas(value: Fraction) -> str:
    """As it is written in Europe: 1.299,00."""
    return f"{float(value):,.2f}".translate(str.maketrans(",.", ".,"))


@settings(max_examples=EXAMPLES // 4, deadline=None, derandomize=EXAMPLES < 500)
@given(prices=st.lists(cents, min_size=3, max_size=6), mark=st.sampled_from(["", " €", "€"]), short=st.booleans())
def test_decimal_commas(
    tmp_path_factory: pytest.TempPathFactory, prices: list[Fraction], mark: str, short: bool
) -> None:
    """A table in a European spelling is read equal."""
    path = tmp_path_factory.getbasetemp() / "commas.csv"
    costs = [price / 4 for price in prices]
    lines = ["Artikelnummer;Bezeichnung;Preis;Einkaufspreis;Bestand"]
    for row, (price, cost) in enumerate(zip(prices, costs, strict=True)):
        cells = [in_commas(price), in_commas(cost)]
        if short:
            cells = [cell.removesuffix(",00") for cell in cells]
        lines.append(f"A{row};Tasse {row};{cells[0]}{mark};{cells[1]};{row + 3}")
    path.write_text("\n".join(lines), encoding="utf-8")
    catalog, faults = read(path)
    if catalog is None:  # without cents a column may leave it open
        asked = {fault.code for fault in faults if fault.severity == "error"}
        assert short
        assert asked
        assert asked <= {"comma_unclear", "point_unclear"}
        return
    assert [product.list_price for product in catalog.products] == [float(price) for price in prices]
    assert [product.cost for product in catalog.products] == pytest.approx([float(cost) for cost in costs], abs=0.006)
