"""Text tables, old workbooks and open documents read as the .xlsx that they come from; content decides, not names."""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from books import GOOD, OTHERS, catalog_rows, faults_of, write_book
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

from lineup.catalog import Catalog
from lineup.errors import UnreadableWorkbook
from lineup.vocabulary.words import words
from lineup.workbook import package, unreadable
from lineup.workbook.cells import Merged
from lineup.workbook.reading import read_catalog
from lineup.workbook.sheets import opened_sheets

ROOT = Path(__file__).resolve().parents[2]
LINES = [
    "商品编号,商品名称,日常价,毛利率,库存,新粉吸引力,老粉吸引力",
    '007,"面霜, 50g",1299,45%,300,60,70',
    "P2,洁面,39.9,0.3,1.2万,50,55",
]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_text_tables(tmp_path: Path, encoding: str, delimiter: str) -> None:
    """Whatever the encoding and the delimiter; leading zeros stay, quoted delimiters belong to the text."""
    text = "\r\n".join(LINES).replace("面霜, 50g", "面霜@ 50g").replace(",", delimiter).replace("@", delimiter)
    path = tmp_path / "货盘.csv"
    path.write_bytes(text.encode(encoding))
    first, second = read_catalog(path).products
    assert (first.sku, first.name.split(), first.list_price, first.cost) == (
        "007",
        f"面霜{delimiter} 50g".split(),
        1299,
        714.45,
    )
    assert second.stock == 12000


def test_faults_of_a_text_table_have_cells(tmp_path: Path) -> None:
    """Its sheet has the file's name, its cells the addresses that Excel would give them."""
    path = tmp_path / "stock.csv"
    path.write_text("\n".join(LINES).replace("1299", "-3"), encoding="utf-8")
    (fault,) = faults_of(path)
    assert (fault.code, fault.sheet, fault.cell) == ("negative", "stock", "C2")


def _bare(catalog: Catalog) -> tuple[object, ...]:
    return catalog.products, catalog.show, catalog.traffic


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice writes the files")
@pytest.mark.parametrize("suffix", ["xls", "ods"])
def test_saved_as(tmp_path: Path, suffix: str) -> None:
    """A workbook with numbers, percentages, dates and text, saved in the other format, reads the same."""
    sheets = {
        "Catalog": catalog_rows(
            GOOD | {"sku": "007", "return_rate": 0.25, "must_include": True, "fixed_start": "20:30"}, *OTHERS
        ),
        "Show": [["parameter", "value"], ["start", "2026-11-22 20:00"], ["minutes", 60]],
        "Traffic": [["minute", "private", "public"], [0, 80, 40.5], [30, 20, 60]],
    }
    book = write_book(tmp_path / "c.xlsx", sheets)
    command = ["soffice", f"-env:UserInstallation={(tmp_path / 'office').as_uri()}", "--headless", "--convert-to", suffix,
               "--outdir", str(tmp_path), str(book)]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    assert _bare(read_catalog(tmp_path / f"c.{suffix}")) == _bare(read_catalog(book))


@pytest.mark.parametrize("suffix", ["xls", "ods"])
def test_saved_before(suffix: str) -> None:
    """An example as LibreOffice saved it once in the other format: read the same, wherever there is no LibreOffice."""
    saved, example = ROOT / f"tests/data/first_show.{suffix}", ROOT / "examples/first_show.xlsx"
    assert _bare(read_catalog(saved)) == _bare(read_catalog(example))


def _open_document(path: Path, rows: list[list[object]], repeated: int = 1) -> Path:
    document = OpenDocumentSpreadsheet()
    table = Table(name="Catalog")
    for values in rows:
        row = TableRow()
        for value in values:
            number = isinstance(value, int | float)
            cell = TableCell(valuetype="float", value=value) if number else TableCell(valuetype="string")
            if value is not None:
                cell.addElement(P(text=str(value)))
            row.addElement(cell)
        table.addElement(row)
    blank = TableRow(numberrowsrepeated=repeated)
    blank.addElement(TableCell(numbercolumnsrepeated=16000))
    table.addElement(blank)
    last = TableRow()
    last.addElement(TableCell(valuetype="float", value=1, numbercolumnsrepeated=1000))
    table.addElement(last)
    document.spreadsheet.addElement(table)
    document.save(str(path))
    return path


def test_a_stray_cell_at_the_far_end_of_an_open_document(tmp_path: Path) -> None:
    """A million blank rows and a cell below them: read as if it were not there."""
    path = _open_document(tmp_path / "c.ods", catalog_rows(GOOD, *OTHERS), repeated=1_000_000)
    assert [p.sku for p in read_catalog(path).products] == ["P1", "P2", "P3"]


def test_content_decides(tmp_path: Path) -> None:
    """An open document called .xlsx and a text table called .xls are read for what they are."""
    path = _open_document(tmp_path / "c.xlsx", catalog_rows(GOOD, *OTHERS), repeated=1000)
    assert len(read_catalog(path).products) == 3
    text = tmp_path / "export.xls"
    text.write_text("\n".join(LINES), encoding="utf-8")
    assert len(read_catalog(text).products) == 2


@pytest.mark.parametrize("suffix", ["csv", "ods"])
def test_damaged(tmp_path: Path, suffix: str) -> None:
    """Cut off in the middle: refused with a reason, or read as far as it goes; never anything else."""
    path = tmp_path / f"c.{suffix}"
    if suffix == "ods":
        _open_document(path, catalog_rows(GOOD, *OTHERS))
    else:
        path.write_text(LINES[0] + '\nP1,"never closed,' + "x" * 200_000, encoding="utf-8")
    path.write_bytes(path.read_bytes()[:-300])
    with pytest.raises(UnreadableWorkbook):
        read_catalog(path)


SPREADSHEET = (
    "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
    "xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' "
    "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' "
    "xmlns:calcext='urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0'>"
    "<office:body><office:spreadsheet>{}</office:spreadsheet></office:body></office:document-content>"
)


def _raw_document(path: Path, rows: str) -> Path:
    """An open document with this markup in its only sheet."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", SPREADSHEET.format(f"<table:table table:name='Catalog'>{rows}</table:table>"))
    return path


def _raw_cells(path: Path, cell: str) -> list[tuple[str, object]]:
    with opened_sheets(_raw_document(path, f"<table:table-row>{cell}</table:table-row>"), None) as sheets:
        return [(c.kind, c.value) for row in sheets.read("Catalog").rows for c in row.cells.values()]


@pytest.mark.parametrize(
    ("cell", "held"),
    [
        ("<table:table-cell office:value-type='float' office:value='12.5'><text:p>12,50 元</text:p></table:table-cell>",
         [("number", 12.5)]),
        ("<table:table-cell office:value-type='float' office:value='NaN'/>", [("error", "#NUM!")]),
        ("<table:table-cell office:value-type='string'><text:p>a<text:s text:c='2'/>b<text:span>c</text:span>d</text:p>"
         "<text:p>e</text:p></table:table-cell>", [("text", "a  bcd\ne")]),
        ("<table:table-cell office:value-type='string'><office:annotation><text:p>why</text:p></office:annotation>"
         "<text:p>x</text:p></table:table-cell>", [("text", "x")]),
        ("<table:table-cell><office:annotation><text:p>why</text:p></office:annotation></table:table-cell>", []),
        ("<table:table-cell office:value-type='string' calcext:value-type='error'><text:p>#N/A</text:p>"
         "</table:table-cell>", [("error", "#N/A")]),
        ("<table:table-cell office:value-type='string' calcext:value-type='error'><text:p>Err:508</text:p>"
         "</table:table-cell>", [("error", "Err:508")]),
        ("<table:table-cell table:formula='of:=1+2'/>", [("no_value", "of:=1+2")]),
        ("<table:table-cell office:value-type='boolean' office:boolean-value='true'/>", [("yes_no", True)]),
        ("<table:table-cell office:value-type='date' office:date-value='2026-11-22T20:00:00'/>",
         [("moment", dt.datetime(2026, 11, 22, 20))]),
        ("<table:table-cell office:value-type='time' office:time-value='PT20H30M00S'/>", [("clock", dt.time(20, 30))]),
        ("<table:table-cell office:value-type='time' office:time-value='PT1112372H19M59.999999721S'/>",
         [("clock", dt.time(20, 20))]),
        ("<table:table-cell office:value-type='time' office:time-value='PT23H59M59.999999721S'/>", [("clock", dt.time())]),
        ("<table:table-cell office:value-type='date' office:date-value='2026-11-22T19:59:59.999999721'/>",
         [("moment", dt.datetime(2026, 11, 22, 20))]),
        ("<table:table-cell table:number-columns-repeated='2' office:value-type='float' office:value='1'/>",
         [("number", 1.0)] * 2),
        ("<table:covered-table-cell office:value-type='float' office:value='1'/>", []),
    ],
)  # fmt: skip
def test_cells_of_an_open_document(tmp_path: Path, cell: str, held: list[tuple[str, object]]) -> None:
    """Every kind of cell; a comment is not the cell's text, blanks in it are elements, errors are errors."""
    assert _raw_cells(tmp_path / "c.ods", cell) == held


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ("<table:table-row table:number-rows-repeated='30000'>{}</table:table-row>", unreadable.TOO_MANY_ROWS),
        ("<table:table-row table:number-rows-repeated='20000'>{}{}</table:table-row>", unreadable.TOO_BIG_INSIDE),
        ("<table:table-row>" + "<table:table-cell/>" * 120_000 + "</table:table-row>", unreadable.TOO_BIG_INSIDE),
    ],
)
def test_a_bomb_of_repeated_cells(tmp_path: Path, rows: str, reason: str) -> None:
    """A row that says it is there thousands of times over is refused before it takes any memory."""
    cell = "<table:table-cell table:number-columns-repeated='200' office:value-type='float' office:value='1'/>"
    with pytest.raises(UnreadableWorkbook) as caught:
        read_catalog(_raw_document(tmp_path / "c.ods", rows.replace("{}", cell)), language="en")
    assert words("en", "unreadable")[reason] in str(caught.value)


def test_a_part_that_is_read_again_is_not_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Titles and cells of an open document are read apart; what it holds is counted once, and its limit still binds."""
    rows = "<table:table-row><table:table-cell office:value-type='float' office:value='1'/></table:table-row>" * 500
    path = _raw_document(tmp_path / "c.ods", rows)
    monkeypatch.setattr(package, "MAX_ELEMENTS", 1010)
    with opened_sheets(path, None) as sheets:
        assert len(sheets.read("Catalog").rows) == 500
    monkeypatch.setattr(package, "MAX_ELEMENTS", 990)
    with pytest.raises(UnreadableWorkbook), opened_sheets(path, None):
        pass


def test_hidden_and_merged_in_an_open_document(tmp_path: Path) -> None:
    """Rows that a filter hides, and a cell over two rows and three columns."""
    rows = (
        "<table:table-row table:visibility='filter'><table:table-cell office:value-type='float' office:value='1' "
        "table:number-rows-spanned='2' table:number-columns-spanned='3'/></table:table-row>"
        "<table:table-row-group><table:table-row><table:table-cell office:value-type='float' office:value='2'/>"
        "</table:table-row></table:table-row-group>"
    )
    with opened_sheets(_raw_document(tmp_path / "c.ods", rows), None) as sheets:
        sheet = sheets.read("Catalog")
    assert [(row.number, row.hidden) for row in sheet.rows] == [(1, True), (2, False)]
    assert sheet.merged == (Merged(1, 1, 2, 3),)


def test_a_damaged_part_of_an_open_document(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Markup that breaks off inside a sound archive is refused: no rows are lost in silence, and nothing is dumped."""
    path = _open_document(tmp_path / "c.ods", catalog_rows(GOOD, *OTHERS))
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["content.xml"] = parts["content.xml"].replace(b"P3", b"P3<", 1)
    with zipfile.ZipFile(path, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    with pytest.raises(UnreadableWorkbook):
        read_catalog(path)
    assert capfd.readouterr().out == ""


def test_a_currency_of_an_open_document(tmp_path: Path) -> None:
    """Its cells of money name their currency in letters."""
    document, table = OpenDocumentSpreadsheet(), Table(name="Catalog")
    for line in (["sku", "price", "cost", "stock"], ["P1", 30, 12, 500], ["P2", 40, 15, 400]):
        row = TableRow()
        for at, value in enumerate(line):
            money = {"valuetype": "currency", "currency": "EUR"} if at in (1, 2) else {"valuetype": "float"}
            cell = TableCell(valuetype="string") if isinstance(value, str) else TableCell(value=value, **money)
            cell.addElement(P(text=str(value)))
            row.addElement(cell)
        table.addElement(row)
    document.spreadsheet.addElement(table)
    document.save(tmp_path / "c.ods")
    catalog = read_catalog(tmp_path / "c.ods")
    assert (catalog.show.currency, catalog.products[0].list_price) == ("EUR", 30)
