"""Workbooks written part by part, for what no library writes: other programs' dialects, and malice."""

from __future__ import annotations

import zipfile
from pathlib import Path

CONTENT_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
_RELATION = '<Relationship Id="{id}" Type="http://x/relationships/{kind}" Target="{target}"/>'
_WORKBOOK = """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
<workbookPr{properties}/><sheets><sheet name="Catalog" sheetId="1" r:id="rId1"/></sheets></workbook>"""
SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>'
)
COLUMNS = ("sku", "list_price", "cost", "stock", "new_fan_appeal", "returning_fan_appeal", "name")


def inline(text: str) -> str:
    return f'<c t="inlineStr"><is><t>{text}</t></is></c>'


def header_row() -> str:
    return f"<row>{''.join(inline(column) for column in COLUMNS)}</row>"


def product_row(sku: str = inline("P1"), list_price: str = "<c><v>100</v></c>", name: str = "<c/>") -> str:
    """A row of a valid product; each cell may be replaced by other markup."""
    rest = "".join(f"<c><v>{number}</v></c>" for number in (40, 300, 60, 70))
    return f"<row>{sku}{list_price}{rest}{name}</row>"


def write_raw(
    path: Path,
    rows: str | None = None,
    *,
    sheet: str | None = None,
    strings: str | None = None,
    styles: str | None = None,
    workbook: str | None = None,
    properties: str = "",
    extra: dict[str, bytes] | None = None,
    without: str = "",
) -> Path:
    """A package of the parts a workbook needs. `sheet` is the whole part, `rows` only its rows."""
    parts = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": RELATIONS.format(_RELATION.format(id="r", kind="officeDocument", target="xl/workbook.xml")),
        "xl/workbook.xml": workbook or _WORKBOOK.format(properties=properties),
        "xl/_rels/workbook.xml.rels": RELATIONS.format(
            _RELATION.format(id="rId1", kind="worksheet", target="worksheets/sheet1.xml")
            + _RELATION.format(id="rId2", kind="sharedStrings", target="/xl/sharedStrings.xml")
            + _RELATION.format(id="rId3", kind="styles", target="styles.xml")
        ),
        "xl/worksheets/sheet1.xml": sheet or SHEET.format(rows if rows is not None else header_row() + product_row()),
    }
    if strings is not None:
        parts["xl/sharedStrings.xml"] = strings
    if styles is not None:
        parts["xl/styles.xml"] = styles
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            if name != without:
                archive.writestr(name, content)
        for name, binary in (extra or {}).items():
            archive.writestr(name, binary)
    return path
