"""What other programs write: prefixes, shared and inline text, formulas with and without values, both epochs."""

from __future__ import annotations

from pathlib import Path

import pytest
import xlsxwriter
from books import GOOD, catalog_rows, faults_of
from raw_books import COLUMNS, header_row, inline, product_row, write_raw

from lineup.workbook.cells import CellHandler, column_letters, column_number
from lineup.workbook.formats import NumberFormat, kind_of
from lineup.workbook.reading import read_catalog
from lineup.workbook.sheets import opened_sheets

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def test_prefixed_markup(tmp_path: Path) -> None:
    """Some programs prefix every element; it reads the same."""
    cells = "".join(f'<x:c t="inlineStr"><x:is><x:t>{name}</x:t></x:is></x:c>' for name in COLUMNS)
    values = "".join(f"<x:c><x:v>{number}</x:v></x:c>" for number in (1001, 100, 40, 300, 60, 70))
    rows = f"<x:row>{cells}</x:row><x:row>{values}</x:row>"
    sheet = f'<x:worksheet xmlns:x="m"><x:sheetData>{rows}</x:sheetData></x:worksheet>'
    product = read_catalog(write_raw(tmp_path / "c.xlsx", sheet=sheet)).products[0]
    assert (product.sku, product.list_price, product.stock) == ("1001", 100.0, 300)


def test_shared_strings(tmp_path: Path) -> None:
    """Rich runs join, phonetic guides are left out, escaped line breaks are spaces."""
    strings = (
        f"<sst {MAIN}><si><t>P1</t></si><si><r><t>面</t></r><r><t>霜_x000D_\n礼盒</t></r>"
        "<rPh><t>miàn</t></rPh><phoneticPr/></si></sst>"
    )
    rows = header_row() + product_row('<c t="s"><v>0</v></c>', name='<c t="s"><v>1</v></c>')
    product = read_catalog(write_raw(tmp_path / "c.xlsx", rows, strings=strings)).products[0]
    assert (product.sku, product.name) == ("P1", "面霜 礼盒")


def test_phonetic_guides_of_inline_text(tmp_path: Path) -> None:
    """Text inside a cell leaves out its phonetic guide too."""
    name = '<c t="inlineStr"><is><t>面霜</t><rPh><t>miàn</t></rPh></is></c>'
    product = read_catalog(write_raw(tmp_path / "c.xlsx", header_row() + product_row(name=name))).products[0]
    assert product.name == "面霜"


@pytest.mark.parametrize(
    ("cell", "meant"),
    [
        ("<c><f>50*2</f><v>100</v></c>", 100.0),
        ("<c><f>50*2</f><v>1E2</v></c>", 100.0),
        ('<c t="str"><f>A1</f><v>¥100</v></c>', 100.0),
    ],
)
def test_formula_with_its_value(tmp_path: Path, cell: str, meant: float) -> None:
    """A calculated formula counts as its value."""
    path = write_raw(tmp_path / "c.xlsx", header_row() + product_row(list_price=cell))
    assert read_catalog(path).products[0].list_price == meant


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("<c><f>50*2</f></c>", "formula_without_value"),
        ("<c><f>50*2</f><v/></c>", "formula_without_value"),
        ('<c><f t="shared" si="0"/><v></v></c>', "formula_without_value"),
        ('<c t="str"><f>IF(1,"")</f><v></v></c>', "missing_value"),
        ('<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', "error_cell"),
        ('<c t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c>', "wps_picture"),
        ("<c><v>NaN</v></c>", "error_cell"),
        ("<c><v>1e999</v></c>", "error_cell"),
        ('<c t="b"><v>1</v></c>', "not_a_number"),
        ('<c t="d"><v>2026-03-05T00:00:00</v></c>', "date_for_number"),
        (inline("   "), "missing_value"),
    ],
)
def test_cells_without_a_number(tmp_path: Path, cell: str, code: str) -> None:
    """A formula that nobody calculated is told from an empty result, an error from a picture."""
    (fault,) = faults_of(write_raw(tmp_path / "c.xlsx", header_row() + product_row(list_price=cell)))
    assert (fault.code, fault.cell) == (code, "B2")


@pytest.mark.parametrize(("properties", "shown"), [("", "2026-03-05"), (' date1904="1"', "2030-03-06")])
def test_both_epochs(tmp_path: Path, properties: str, shown: str) -> None:
    """A date counts from 1900 or, in old Mac workbooks, from 1904."""
    styles = f'<styleSheet {MAIN}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
    rows = header_row() + product_row(list_price='<c s="1"><v>46086</v></c>')
    (fault,) = faults_of(write_raw(tmp_path / "c.xlsx", rows, styles=styles, properties=properties))
    assert (fault.code, fault.value) == ("date_for_number", shown)


@pytest.mark.parametrize(
    ("format_id", "code", "kind"),
    [
        (0, None, NumberFormat.PLAIN),
        (9, None, NumberFormat.PERCENT),
        (14, None, NumberFormat.DATE),
        (20, None, NumberFormat.TIME),
        (164, "General", NumberFormat.PLAIN),
        (164, "0.00%", NumberFormat.PERCENT),
        (164, "[$¥-804]#,##0.00;[Red]-#,##0.00", NumberFormat.PLAIN),
        (164, '"today" 0', NumberFormat.PLAIN),
        (164, "#,##0_);(#,##0)", NumberFormat.PLAIN),
        (164, 'yyyy"年"m"月"d"日"', NumberFormat.DATE),
        (164, "yyyy-mm-dd hh:mm", NumberFormat.DATE),
        (164, "[$-804]上午/下午h:mm", NumberFormat.TIME),
        (164, "[h]:mm", NumberFormat.TIME),
        (164, "mm:ss", NumberFormat.TIME),
        (164, "mmm", NumberFormat.DATE),
        (164, "0.00E+00", NumberFormat.PLAIN),
        (58, None, NumberFormat.DATE),
    ],
)
def test_number_formats(format_id: int, code: str | None, kind: NumberFormat) -> None:
    """A format's kind is told by its letters, not by its colours, currencies and quoted words."""
    assert kind_of(format_id, code) is kind


def test_xlsxwriter_book(tmp_path: Path) -> None:
    """A book from another library, with formats and formulas with values, reads alike."""
    path = tmp_path / "c.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Catalog")
        money = book.add_format({"num_format": "[$¥-804]#,##0.00"})
        for number, row in enumerate(catalog_rows(GOOD | {"list_price": 1299.5})):
            sheet.write_row(number, 0, row, money)
        sheet.write_formula("J2", "=100*3", money, 300)
    product = read_catalog(path).products[0]
    assert (product.list_price, product.stock) == (1299.5, 300)


def test_only_sheets_with_cells_are_listed(tmp_path: Path) -> None:
    """A chart sheet has no cells, so it is no sheet here."""
    path = tmp_path / "c.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("Catalog")
        chart = book.add_chart({"type": "line"})
        chart.add_series({"values": "=Catalog!$A$1:$A$2"})
        book.add_chartsheet("Chart").set_chart(chart)
    with opened_sheets(path, "en") as sheets:
        assert sheets.titles == ("Catalog",)


@pytest.mark.parametrize(("number", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (16384, "XFD")])
def test_column_letters(number: int, letters: str) -> None:
    """Columns and their letters, both ways."""
    assert column_letters(number) == letters
    assert column_number(f"{letters}12") == number


def test_cells_without_addresses_follow_each_other() -> None:
    """A cell or row without an address stands right after the one before."""
    handler = CellHandler([], [], mac_epoch=False)
    for row in ({"r": "4"}, {}):
        handler.start("row", row)
        for cell in ({"r": "C4"} if row else {}, {}):
            handler.start("c", cell)
            handler.start("v", {})
            handler.text("1")
            handler.end("v")
            handler.end("c")
        handler.end("row")
    assert [cell.address for row in handler.rows for cell in row.cells.values()] == ["C4", "D4", "A5", "B5"]
