"""流量: unpaid entries per minute, blank."""

from __future__ import annotations

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from lineup.fields import TRAFFIC_FIELDS
from lineup.report.excel.book import FAINT, HEADER, LINE, Book, write_text
from lineup.report.template.cells import INPUT, MISSING, ODD, takes, validation, write_header

_HEAD, _ROWS = 2, 300


def write_traffic(book: Book, sheet: Worksheet) -> None:
    """Three columns, and what is wrong with a row as it is typed: a blank in it, or a minute out of order."""
    words, first, last = book.words, _HEAD + 1, _HEAD + _ROWS
    sheet.set_row(0, 26)
    write_text(sheet, 0, 0, words.label("sheet.traffic"), book.format(font_size=16, bold=True))
    about = words.say("template_traffic_about", entries=words.parameter("expected_entries"))
    write_text(sheet, 1, 0, about, book.format(font_color=FAINT))
    sheet.set_row(_HEAD, 30)
    for column, (field, limits) in enumerate(TRAFFIC_FIELDS.items()):
        sheet.set_column(column, column, 16)
        comment = f"{limits.meaning.said(words.language)}\n{takes(limits, words)}"
        write_header(book, sheet, _HEAD, column, words.entries(field), comment, HEADER)
        for row in range(first, last + 1):
            sheet.write_blank(row, column, None, book.format("general", border=1, border_color=LINE, bg_color=INPUT))
        if rule := validation(limits, words.entries(field), xl_rowcol_to_cell(first, column), words):
            sheet.data_validation(first, column, last, column, rule)
        cell = xl_rowcol_to_cell(first, column)
        missing = f'=AND(COUNTA($A{first + 1}:$C{first + 1})>0,{cell}="")'
        sheet.conditional_format(
            first, column, last, column, {"type": "formula", "criteria": missing, "format": book.shade(MISSING)}
        )
    here, above = f"$A{first + 1}", f"$A${first + 1}:$A{first + 1}"
    order = f"=AND(ISNUMBER({here}),COUNT({above})>1,{here}<>MAX({above}))"
    sheet.conditional_format(first, 0, last, 0, {"type": "formula", "criteria": order, "format": book.shade(ODD)})
    sheet.freeze_panes(first, 0)
    sheet.repeat_rows(_HEAD)
