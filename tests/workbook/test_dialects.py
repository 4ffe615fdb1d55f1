"""What other programs write: prefixes, shared and inline text, formulas with and without values, both epochs."""

from __future__ import annotations

import datetime as dt
import zipfile
from pathlib import Path
from xml.sax.saxutils import quoteattr

import pytest
import xlsxwriter
from books import GOOD, catalog_rows, faults_of
from raw_books import COLUMNS, SHEET, header_row, inline, product_row, write_raw

from lineup.workbook.cells import Cell
from lineup.workbook.reading import read_catalog
from lineup.workbook.sheets import opened_sheets

NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
MAIN = f'xmlns="{NAMESPACE}"'


def test_prefixed_markup(tmp_path: Path) -> None:
    """Some programs prefix every element; it reads the same."""
    cells = "".join(f'<x:c t="inlineStr"><x:is><x:t>{name}</x:t></x:is></x:c>' for name in COLUMNS)
    values = "".join(f"<x:c><x:v>{number}</x:v></x:c>" for number in (1001, 100, 40, 300, 60, 70))
    rows = f"<x:row>{cells}</x:row><x:row>{values}</x:row>"
    sheet = f'<x:worksheet xmlns:x="{NAMESPACE}"><x:sheetData>{rows}</x:sheetData></x:worksheet>'
    product = read_catalog(write_raw(tmp_path / "c.xlsx", sheet=sheet)).products[0]
    assert (product.sku, product.list_price, product.stock) == ("1001", 100.0, 300)


def test_shared_strings(tmp_path: Path) -> None:
    """Rich runs join, phonetic guides are left out, escaped line breaks are spaces."""
    strings = (
        f"<sst {MAIN}><si><t>P1</t></si><si><r><t>面</t></r><r><t>霜_x000D_\n礼盒</t></r>"
        '<rPh sb="0" eb="1"><t>miàn</t></rPh><phoneticPr fontId="1"/></si></sst>'
    )
    rows = header_row() + product_row('<c t="s"><v>0</v></c>', name='<c t="s"><v>1</v></c>')
    product = read_catalog(write_raw(tmp_path / "c.xlsx", rows, strings=strings)).products[0]
    assert (product.sku, product.name) == ("P1", "面霜 礼盒")


def test_phonetic_guides_of_inline_text(tmp_path: Path) -> None:
    """Text inside a cell leaves out its phonetic guide too."""
    name = '<c t="inlineStr"><is><t>面霜</t><rPh sb="0" eb="1"><t>miàn</t></rPh></is></c>'
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
        ('<c t="str"><f>A1</f></c>', "formula_without_value"),
        ('<c><f t="shared" si="0"/><v></v></c>', "formula_without_value"),
        ('<c t="str"><f>IF(1,"")</f><v></v></c>', "missing_value"),
        ('<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', "error_cell"),
        ('<c t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c>', "wps_picture"),
        ('<c t="e"><f>_xlfn.DISPIMG("ID_1",1)</f><v>#NAME?</v></c>', "wps_picture"),
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


def _first_cell(path: Path, number: float, format_id: int, code: str | None) -> Cell:
    """The cell of a sheet that holds that number, shown in that format."""
    own = "" if code is None else f'<numFmts><numFmt numFmtId="{format_id}" formatCode={quoteattr(code)}/></numFmts>'
    cell_styles = f'<cellXfs><xf numFmtId="0"/><xf numFmtId="{format_id}"/></cellXfs>'
    styles = f"<styleSheet {MAIN}>{own}{cell_styles}</styleSheet>"
    with opened_sheets(write_raw(path, f'<row><c s="1"><v>{number}</v></c></row>', styles=styles), "en") as sheets:
        return sheets.read("Catalog").rows[0].cells[1]


@pytest.mark.parametrize(
    ("format_id", "code", "kind"),
    [
        (0, None, "number"),
        (9, None, "percent"),
        (14, None, "date"),
        (20, None, "time"),
        (58, None, "date"),
        (164, "General", "number"),
        (164, "0.00%", "percent"),
        (164, '0"%"', "number"),
        (164, "[$¥-804]#,##0.00;[Red]-#,##0.00", "number"),
        (164, '"today" 0', "number"),
        (164, "#,##0_);(#,##0)", "number"),
        (164, "0.00E+00", "number"),
        (164, 'yyyy"年"m"月"d"日"', "date"),
        (164, "yyyy-mm-dd hh:mm", "date"),
        (164, "mmm", "date"),
        (164, "[$-804]上午/下午h:mm", "time"),
        (164, "[h]:mm", "time"),
        (164, "mm:ss", "time"),
    ],
)
def test_number_formats(tmp_path: Path, format_id: int, code: str | None, kind: str) -> None:
    """What a number means is told by the letters of its format, not by its colours, currencies and quoted words."""
    number = 0.8125 if kind == "time" else 46086.0
    cell = _first_cell(tmp_path / "c.xlsx", number, format_id, code)
    match kind:
        case "date":
            assert (cell.kind, cell.value) == ("moment", dt.datetime(2026, 3, 5))
        case "time":
            assert (cell.kind, cell.value) == ("clock", dt.time(19, 30))
        case _:
            assert (cell.kind, cell.value, cell.percent) == ("number", number, kind == "percent")


def test_a_span_of_more_than_a_day(tmp_path: Path) -> None:
    """Hours gone by, [h]:mm, beyond 24 are no time of day."""
    assert _first_cell(tmp_path / "c.xlsx", 1.5, 164, "[h]:mm").kind == "moment"


def test_looks_that_openpyxl_refuses(tmp_path: Path) -> None:
    """Broken fonts, views and validations don't keep a catalogue from being read."""
    looks = '<fonts><font><sz val="big"/></font></fonts>'
    styles = f'<styleSheet {MAIN}>{looks}<cellXfs><xf numFmtId="0" fillId="x"/></cellXfs></styleSheet>'
    before = '<sheetViews><sheetView><pane activePane="nowhere"/></sheetView></sheetViews>'
    after = '<dataValidations><dataValidation type="?"/></dataValidations>'
    sheet = SHEET.replace("<sheetData>", f"{before}<sheetData>").replace("</sheetData>", f"</sheetData>{after}")
    path = write_raw(tmp_path / "c.xlsx", sheet=sheet.format(header_row() + product_row()), styles=styles)
    assert read_catalog(path).products[0].sku == "P1"


def test_names_of_parts_in_any_spelling(tmp_path: Path) -> None:
    """Parts are found whatever their case and slashes."""
    spelt = {"xl/worksheets/sheet1.xml": r"xl\Worksheets\Sheet1.xml", "xl/workbook.xml": "/XL/workbook.xml"}
    path = tmp_path / "c.xlsx"
    with zipfile.ZipFile(write_raw(tmp_path / "plain.xlsx")) as plain, zipfile.ZipFile(path, "w") as archive:
        for name in plain.namelist():
            archive.writestr(spelt.get(name, name), plain.read(name))
    assert read_catalog(path).products[0].sku == "P1"


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


def test_cells_without_addresses_follow_each_other(tmp_path: Path) -> None:
    """A cell or row without an address stands right after the one before."""
    rows = '<row r="4"><c r="C4"><v>1</v></c><c><v>1</v></c></row><row><c><v>1</v></c><c><v>1</v></c></row>'
    with opened_sheets(write_raw(tmp_path / "c.xlsx", rows), "en") as sheets:
        read = sheets.read("Catalog").rows
    assert [cell.address for row in read for cell in row.cells.values()] == ["C4", "D4", "A5", "B5"]
