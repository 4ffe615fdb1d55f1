"""Files that are no workbook, or a hostile one, end in one clear sentence."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from raw_books import RELATIONS, SHEET, header_row, inline, product_row, write_raw

from lineup.errors import CatalogError, UnreadableWorkbook
from lineup.vocabulary.words import LANGUAGES, words
from lineup.workbook import package, rows, unreadable
from lineup.workbook.reading import read_catalog

BILLION_LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
EXTERNAL_ENTITY = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
OLE = bytes.fromhex("d0cf11e0a1b11ae1")


def _refused(path: Path, reason: str) -> None:
    for language in LANGUAGES:
        with pytest.raises(UnreadableWorkbook) as caught:
            read_catalog(path, language=language)  # type: ignore[arg-type]
        assert words(language, "unreadable")[reason] in str(caught.value)
        assert path.name in str(caught.value)
    with pytest.raises(UnreadableWorkbook) as caught:
        read_catalog(path)
    for language in LANGUAGES:
        assert words(language, "unreadable")[reason] in str(caught.value)


def test_raw_book_is_good(tmp_path: Path) -> None:
    """What the tests below spoil is readable before they spoil it."""
    assert read_catalog(write_raw(tmp_path / "c.xlsx")).products[0].sku == "P1"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", unreadable.EMPTY),
        (OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), unreadable.ENCRYPTED),
        (OLE + bytes(600) + "Workbook".encode("utf-16-le"), unreadable.CORRUPT),
        (b"\xef\xbb\xbf<html><table><tr><td>1", unreadable.WEB_PAGE),
        ("\ufeff<html><table><tr><td>1".encode("utf-16-le"), unreadable.WEB_PAGE),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n", unreadable.WEB_ARCHIVE),
        (b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n", unreadable.WEB_ARCHIVE),
        (
            b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook '
            b'xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
            unreadable.XML_TABLE,
        ),
        (b'<?xml version="1.0"?><items/>', unreadable.XML),
        (b"%PDF-1.7\n\x00\xff\xfe\x00", unreadable.NOT_A_WORKBOOK),
        (b"PK\x03\x04 cut off", unreadable.CORRUPT),
    ],
)
def test_another_format(tmp_path: Path, content: bytes, reason: str) -> None:
    """A file of another kind renamed to .xlsx is told what it is and what to do."""
    path = tmp_path / "c.xlsx"
    path.write_bytes(content)
    _refused(path, reason)


@pytest.mark.parametrize(
    ("names", "reason"),
    [
        (["word/document.xml", "[Content_Types].xml"], unreadable.NOT_A_WORKBOOK),
        (["Index/Document.iwa"], unreadable.NUMBERS),
        (["mimetype", "content.xml"], unreadable.CORRUPT),
        (["xl/workbook.xml"], unreadable.CORRUPT),
    ],
)
def test_another_archive(tmp_path: Path, names: list[str], reason: str) -> None:
    """A zip archive that holds no workbook is told what it seems to hold."""
    path = tmp_path / "c.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    _refused(path, reason)


def test_missing_file_and_folder(tmp_path: Path) -> None:
    """A path to nothing, and to a folder."""
    _refused(tmp_path / "none.xlsx", unreadable.MISSING)
    (tmp_path / "folder.xlsx").mkdir()
    _refused(tmp_path / "folder.xlsx", unreadable.DIRECTORY)


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that may not be read says so. (Faked, because root may read everything.)"""
    path = write_raw(tmp_path / "c.xlsx")

    def denied(self: Path) -> bytes:
        raise PermissionError(13, "denied")

    monkeypatch.setattr(Path, "read_bytes", denied)
    _refused(path, unreadable.NO_PERMISSION)


@pytest.mark.parametrize("missing", ["_rels/.rels", "xl/workbook.xml", "[Content_Types].xml"])
def test_missing_part(tmp_path: Path, missing: str) -> None:
    """A workbook without one of its parts is corrupt."""
    _refused(write_raw(tmp_path / "c.xlsx", without=missing), unreadable.CORRUPT)


@pytest.mark.parametrize(
    "sheet",
    [
        "<worksheet><sheetData>",
        "no markup",
        SHEET.format('<row><c t="s"><v>7</v></c></row>'),
        SHEET.format('<row r="x"/>'),
    ],
)
def test_corrupt_sheet(tmp_path: Path, sheet: str) -> None:
    """Markup that breaks off, or points at what isn't there, is corrupt."""
    _refused(write_raw(tmp_path / "c.xlsx", sheet=sheet), unreadable.CORRUPT)


def test_a_million_blank_rows_of_one_number(tmp_path: Path) -> None:
    """Rows that hold nothing and never count on end the sheet, as blank rows that do."""
    sheet = SHEET.format(header_row() + product_row() + '<row r="3"/>' * 300 + product_row().replace("P1", "P2"))
    assert [p.sku for p in read_catalog(write_raw(tmp_path / "c.xlsx", sheet=sheet)).products] == ["P1"]


def test_truncated_file(tmp_path: Path) -> None:
    """Half a download is corrupt."""
    path = write_raw(tmp_path / "c.xlsx")
    path.write_bytes(path.read_bytes()[:400])
    _refused(path, unreadable.CORRUPT)


def test_flipped_bytes(tmp_path: Path) -> None:
    """Every single damaged byte gives a catalogue, its faults, or a clear refusal: never another error."""
    whole = write_raw(tmp_path / "good.xlsx").read_bytes()
    path = tmp_path / "c.xlsx"
    outcomes = set()
    for position in range(0, len(whole), 3):
        path.write_bytes(whole[:position] + bytes([whole[position] ^ 0x5A]) + whole[position + 1 :])
        try:
            read_catalog(path)
            outcomes.add("read")
        except (UnreadableWorkbook, CatalogError) as error:
            outcomes.add(type(error).__name__)
    assert "UnreadableWorkbook" in outcomes


@pytest.mark.parametrize("doctype", [BILLION_LAUGHS, EXTERNAL_ENTITY])
@pytest.mark.parametrize("part", ["sheet", "strings", "styles", "workbook"])
def test_entities(tmp_path: Path, doctype: str, part: str) -> None:
    """A document type in any part is refused before it is expanded."""
    bomb = f"{doctype}<x>&b;</x>"
    path = tmp_path / "c.xlsx"
    match part:
        case "sheet":
            write_raw(path, sheet=bomb)
        case "strings":
            write_raw(path, strings=bomb)
        case "styles":
            write_raw(path, styles=bomb)
        case _:
            write_raw(path, workbook=bomb)
    _refused(path, unreadable.ENTITIES)


def test_zip_bomb(tmp_path: Path) -> None:
    """A part that unpacks to 100 times what people's markup does is never unpacked, wherever it lies."""
    zeros = bytes(package.BOMB_BYTES + 1)
    _refused(write_raw(tmp_path / "media.xlsx", extra={"xl/media/image1.png": zeros}), unreadable.BOMB)
    with zipfile.ZipFile(write_raw(tmp_path / "sheet.xlsx", without="xl/worksheets/sheet1.xml"), "a") as archive:
        archive.writestr("xl/worksheets/sheet1.xml", zeros, zipfile.ZIP_DEFLATED)
    _refused(tmp_path / "sheet.xlsx", unreadable.BOMB)


def test_caps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each cap refuses what is over it: file, entries, all parts, one part, tags, rows."""
    path = write_raw(tmp_path / "c.xlsx", header_row() + product_row() * 60)
    for where, cap, value, reason in (
        (package, "MAX_FILE_BYTES", 100, unreadable.TOO_BIG),
        (package, "MAX_DIRECTORY_BYTES", 100, unreadable.BOMB),
        (package, "MAX_ENTRIES", 4, unreadable.BOMB),
        (package, "MAX_UNPACKED_BYTES", 5000, unreadable.BOMB),
        (package, "MAX_PART_BYTES", 5000, unreadable.TOO_BIG_INSIDE),
        (package, "MAX_ELEMENTS", 300, unreadable.TOO_BIG_INSIDE),
        (rows, "MAX_HELD", 10, unreadable.TOO_BIG_INSIDE),
        (rows, "MAX_ROWS", 5, unreadable.TOO_MANY_ROWS),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(where, cap, value)
            _refused(path, reason)


ENDLESS_TAG = "<row " + " ".join(f'a{number}="1"' for number in range(60_000)) + "/>"


@pytest.mark.parametrize("row", [product_row(name=inline("长" * 120_000)), ENDLESS_TAG])
def test_endless_text_and_tags(tmp_path: Path, row: str) -> None:
    """A text ten times as long as a cell's may be, or a tag of that length, is refused before a parser chews on it."""
    _refused(write_raw(tmp_path / "c.xlsx", header_row() + row), unreadable.TOO_BIG_INSIDE)


def test_encrypted_entries(tmp_path: Path) -> None:
    """An archive whose entries ask for a password is encrypted."""
    path = write_raw(tmp_path / "c.xlsx")
    content = bytearray(path.read_bytes())
    at = content.find(b"PK\x01\x02")
    while at >= 0:
        content[at + 8] |= 1
        at = content.find(b"PK\x01\x02", at + 4)
    path.write_bytes(bytes(content))
    _refused(path, unreadable.ENCRYPTED)


def test_reading_ends_at_the_blank(tmp_path: Path) -> None:
    """A sheet that goes on with nothing for a million rows, then breaks off, is read to its last product."""
    blank = "".join(f'<row r="{number}"><c s="1"/></row>' for number in range(3, 60_000))
    sheet = SHEET.split("{}")[0] + header_row() + product_row() + blank
    assert len(read_catalog(write_raw(tmp_path / "c.xlsx", sheet=sheet)).products) == 1


def test_cells_beyond_the_columns_that_are_read(tmp_path: Path) -> None:
    """What stands right of column 256 doesn't exist."""
    far = '<row r="1">' + inline("sku") + '<c r="XFD1" t="inlineStr"><is><t>stock</t></is></c></row>'
    path = write_raw(tmp_path / "c.xlsx", far + product_row())
    with pytest.raises(CatalogError) as caught:
        read_catalog(path)
    assert {fault.code for fault in caught.value.faults} == {"no_header"}


def test_strict_workbook(tmp_path: Path) -> None:
    """Excel's strict format, which openpyxl doesn't know, is told how to be saved."""
    kind = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
    relation = f'<Relationship Id="r" Type="{kind}" Target="xl/workbook.xml"/>'
    path = write_raw(
        tmp_path / "c.xlsx", without="_rels/.rels", extra={"_rels/.rels": RELATIONS.format(relation).encode()}
    )
    _refused(path, unreadable.STRICT)


@pytest.mark.parametrize("bomb", [BILLION_LAUGHS, " " * 65_530 + BILLION_LAUGHS, BILLION_LAUGHS.encode("utf-16")])
def test_no_parser_sees_a_document_type(tmp_path: Path, bomb: str | bytes) -> None:
    """A part with a document type, wherever its buffers end, can't be read at all: no parser need be trusted with it."""
    path = tmp_path / "c.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/part.xml", bomb)
    with package.Package(path) as opened, pytest.raises(package.Refused):
        opened.read("xl/part.xml")


def test_openpyxl_reads_through_defusedxml() -> None:
    """Without defusedxml reading is refused at once instead of going on unprotected."""
    run = subprocess.run(
        [sys.executable, "-c", "import lineup.workbook.reading"],
        env=os.environ | {"OPENPYXL_DEFUSEDXML": "False"}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode != 0
    assert "defusedxml" in run.stderr


def test_reading_loads_no_solver() -> None:
    """To read a catalogue neither pandas nor a solver is imported."""
    code = "import sys, lineup.workbook.reading; print(*{'pandas', 'numba', 'ortools'} & set(sys.modules))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == ""
