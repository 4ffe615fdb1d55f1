"""The findings beside the data: a new workbook in which each bad cell is coloured and carries its message."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from io import BytesIO

import xlsxwriter
from openpyxl.utils.cell import column_index_from_string, coordinate_from_string
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from lineup.catalog import Language
from lineup.errors import CellFault, Severity
from lineup.report.excel.book import (
    HEADER,
    INK,
    LINE,
    PAPER,
    SEVERITY_FILLS,
    lines_needed,
    sheet_reference,
    text_width,
    write_text,
)
from lineup.report.words import Words
from lineup.workbook.cells import Row, Sheet

WIDTHS = (8, 12, 8, 46, 46, 24)
MOST_WIDE = 40
Place = tuple[int, int]


def annotated_workbook(sheets: list[Sheet], findings: tuple[CellFault, ...], language: Language) -> bytes:
    """The workbook: a sheet with all findings, linked to their cells, then every sheet as it was read.

    Looks are ours: a catalogue's own don't survive being read. Text is written as text.
    """
    words = Words(language)
    buffer = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(buffer, options) as book:
        book.set_properties({"created": dt.datetime(2000, 1, 1)})  # the same findings are the same file
        font = {"font_name": "Microsoft YaHei" if language == "zh" else "Calibri", "font_size": 10, "font_color": INK}
        looks = {severity: book.add_format(font | {"bg_color": fill, "border": 1, "border_color": LINE})
                 for severity, fill in SEVERITY_FILLS.items()}  # fmt: skip
        plain = book.add_format(font)
        heading = book.add_format(font | {"bold": True, "bg_color": HEADER, "font_color": PAPER, "text_wrap": True})
        wrapped = book.add_format(font | {"text_wrap": True, "valign": "top"})
        link = book.add_format(font | {"valign": "top", "font_color": "#1A5FB4", "underline": 1})
        first = book.add_worksheet(_free_title(words.label("sheet.findings"), sheets))
        tinted = {s: book.add_format(font | {"bg_color": fill, "valign": "top"}) for s, fill in SEVERITY_FILLS.items()}
        _list(first, findings, words, heading, wrapped, link, tinted)
        for sheet in sheets:
            _copy(book.add_worksheet(sheet.title), sheet, findings, words, looks, plain)
    return buffer.getvalue()


def _free_title(title: str, sheets: list[Sheet]) -> str:
    taken = {sheet.title.casefold() for sheet in sheets}
    return next(t for t in (title, *(f"{title} {n}" for n in range(2, 999))) if t.casefold() not in taken)


def _list(
    sheet: Worksheet,
    findings: tuple[CellFault, ...],
    words: Words,
    heading: Format,
    wrapped: Format,
    link: Format,
    tinted: Mapping[Severity, Format],
) -> None:
    for column, (key, width) in enumerate(
        zip(("severity", "sheet", "cell", "problem", "remedy", "value"), WIDTHS, strict=True)
    ):
        sheet.set_column(column, column, width)
        write_text(sheet, 0, column, words.label(f"finding.{key}"), heading)
    for row, found in enumerate(findings, start=1):
        write_text(sheet, row, 0, words.label(f"severity.{found.severity}"), tinted[found.severity])
        if found.cell:
            target = "internal:" + sheet_reference(found.sheet, found.cell)
            sheet.write_url(row, 2, target, link, found.cell)
        for at, text in ((1, found.sheet), (3, found.problem), (4, found.remedy), (5, found.value)):
            write_text(sheet, row, at, text, wrapped)
        lines = max(lines_needed(text, width) for text, width in ((found.problem, 46), (found.remedy, 46)))
        sheet.set_row(row, 16 * lines)
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.hide_gridlines(2)


def _copy(
    target: Worksheet,
    sheet: Sheet,
    findings: tuple[CellFault, ...],
    words: Words,
    looks: Mapping[Severity, Format],
    plain: Format,
) -> None:
    here: dict[Place, list[CellFault]] = {}
    for found in findings:
        for address in found.places if found.sheet == sheet.title else ():
            letters, row = coordinate_from_string(address)
            here.setdefault((row - 1, column_index_from_string(letters) - 1), []).append(found)
    for column, width in _widths(sheet.rows).items():
        target.set_column(column - 1, column - 1, width, plain)
    filled: set[Place] = set()
    for line in sheet.rows:
        for cell in line.cells.values():
            place = (cell.row - 1, cell.column - 1)
            filled.add(place)
            look = looks[here[place][0].severity] if place in here else plain
            if isinstance(cell.value, float) and not cell.percent:
                target.write_number(*place, cell.value, look)
            else:
                write_text(target, *place, str(cell.value) if cell.kind == "text" else cell.shown, look)
    for place, some in here.items():
        if place not in filled:
            target.write_blank(*place, None, looks[some[0].severity])
        said = "\n".join(f"{found.problem}\n{words.say('fault_remedy', remedy=found.remedy)}" for found in some)
        target.write_comment(*place, said[:32000], {"x_scale": 2.4, "y_scale": 1.2, "author": "lineup"})


def _widths(rows: list[Row]) -> dict[int, int]:
    widths: dict[int, int] = {}
    for row in rows[:200]:
        for column, cell in row.cells.items():
            widths[column] = max(widths.get(column, 8), min(MOST_WIDE, text_width(cell.shown) + 2))
    return widths
