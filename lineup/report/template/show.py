"""场次: every parameter of the show, blank, beside what a blank means."""

from __future__ import annotations

from typing import Any

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from lineup.completion import START_TIME
from lineup.fields import SHOW_FIELDS
from lineup.report import formats as show_as
from lineup.report.excel.book import FAINT, HEADER, LINE, Book, lines_needed, merge_text, write_text
from lineup.report.template.cells import CAPTION, INPUT, ODD, REQUIRED_HEADER, outside, takes, validation, write_header
from lineup.report.words import Words
from lineup.report.words.parameters import PARAMETERS

_COLUMNS = {"parameter": 24, "template.value": 20, "template.blank": 34, "template.allowed": 36, "template.meaning": 58}
_HEAD, _VALUE = 2, 1
_KINDS = {"share": "fine_percent", "clock": "moment"}


def write_show(book: Book, sheet: Worksheet) -> None:
    """A row a parameter, in the groups in which a plan lists them."""
    words, last = book.words, len(_COLUMNS) - 1
    sheet.set_row(0, 26)
    write_text(sheet, 0, 0, words.label("sheet.show"), book.format(font_size=16, bold=True))
    write_text(sheet, 1, 0, words.say("template_show_about"), book.format(font_color=FAINT))
    for column, (key, width) in enumerate(_COLUMNS.items()):
        sheet.set_column(column, column, width)
        fill = REQUIRED_HEADER if column == _VALUE else HEADER
        write_header(book, sheet, _HEAD, column, words.label(key), words.say("template_show_about"), fill)
    row = _HEAD + 1
    for group, units in PARAMETERS.items():
        look = book.format(bold=True, bg_color=CAPTION)
        merge_text(sheet, row, 0, last, words.group(group), look)
        row += 1
        for field in units:
            _parameter(book, sheet, row, field)
            row += 1
    sheet.freeze_panes(_HEAD + 1, 0)
    sheet.repeat_rows(_HEAD)


def _parameter(book: Book, sheet: Worksheet, row: int, field: str) -> None:
    words, limits = book.words, SHOW_FIELDS[field]
    plain: dict[str, Any] = {"border": 1, "border_color": LINE}
    faint = book.format(**plain, font_color=FAINT, text_wrap=True)
    texts = {0: words.parameter(field), 2: blank_means(field, words), 3: takes(limits, words),
             4: limits.meaning.said(words.language)}  # fmt: skip
    for column, text in texts.items():
        write_text(sheet, row, column, text, book.format(**plain, bold=True) if column == 0 else faint)
    widths = list(_COLUMNS.values())
    sheet.set_row(row, 4 + 14 * max(lines_needed(text, widths[column] - 1) for column, text in texts.items()))
    cell = str(xl_rowcol_to_cell(row, _VALUE))
    kind = "text" if limits.kind == "steps" else _KINDS.get(limits.unit, "general")
    sheet.write_blank(row, _VALUE, None, book.format(kind, **plain, bg_color=INPUT, align="right"))
    if rule := validation(limits, words.parameter(field), cell, words):
        sheet.data_validation(row, _VALUE, row, _VALUE, rule)
    if beyond := outside(limits, cell):
        options = {"type": "formula", "criteria": f"={beyond}", "format": book.shade(ODD)}
        sheet.conditional_format(row, _VALUE, row, _VALUE, options)


def blank_means(field: str, words: Words) -> str:
    """What a blank of a parameter becomes."""
    parameter = SHOW_FIELDS[field]
    if parameter.blank:
        facts = {"days": SHOW_FIELDS["days_to_show"].default, "clock": f"{START_TIME:%H:%M}", "rate": parameter.default}
        return parameter.blank.said(words.language, facts)
    return show_as.setting(parameter.default, parameter.unit, words)
