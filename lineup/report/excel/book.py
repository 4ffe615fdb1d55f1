"""The workbook: one look for all sheets, the same bytes every time."""

from __future__ import annotations

import datetime as dt
import math
import unicodedata
from io import BytesIO
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from lineup.catalog import Language
from lineup.errors import Severity
from lineup.product import UNLIMITED, Role
from lineup.report.words import Words
from lineup.vocabulary.money import cents, sign
from lineup.workbook import record
from lineup.workbook.amounts import TYPED_DECIMALS

INK, PAPER, LINE = "#1F2A44", "#FFFFFF", "#D5D9E2"
HEADER, BAND, FAINT, ALARM = "#2F3E5C", "#FFF1CC", "#6B7488", "#FFD2CC"
INPUT = "#1A5FB4"
"""The ink of cells that are there to be edited."""
ROLE_FILLS: dict[Role, str] = {
    "welfare": "#DDF1DC",
    "activity": "#D3EFF2",
    "hit": "#FBD9D3",
    "profit": "#D8E4F8",
    "prestige": "#E8DCF4",
    "regular": "#ECEEF1",
    "talk": "#F6F0DF",
}
SEVERITY_FILLS: dict[Severity, str] = {"error": "#FFC7C0", "warning": "#FFE8B3", "note": "#DCE9FB"}
NUMBER_FORMATS = {
    "text": "@",
    "whole": "#,##0",
    "stock": f'[>={0.9 * UNLIMITED:.0f}]"{{unlimited}}";#,##0',
    "units": "#,##0.0",
    "number": "#,##0.####",
    "factor": '"×"0.00##',
    "general": "General",
    "some": '#,##0;-#,##0;"–"',
    "some_units": '#,##0.0;-#,##0.0;"–"',
    "percent": "0.0%",
    "change": '+0.0%;[Red]-0.0%;"–"',
    "fine_percent": "0.0##%",
    "date": "yyyy-mm-dd",
    "clock": "hh:mm",
    "moment": "yyyy-mm-dd hh:mm",
}


def money_formats(currency: str) -> dict[str, str]:
    """The formats of amounts: round ones, exact ones, and those that show nothing as a dash."""
    written = f'"{sign(currency)}"'
    round_, exact = f"{written}#,##0", f"{written}#,##0" + (".00" if cents(currency) else "")
    return {
        "yuan": f"{round_};[Red]-{round_}",
        "price": f"{exact};[Red]-{exact}",
        "coupon": f'{exact};-{exact};"–"',
        "spend": f'{exact};-{exact};"–"',
        "cash": f'{round_};-{round_};"–"',
        "axis": round_,
        "fine_axis": exact,
    }


class RecordedSheet(Worksheet):  # type: ignore[misc]  # XlsxWriter has no types
    """A sheet that remembers what was written into it, so that an edit can be told later."""

    def __init__(self) -> None:
        super().__init__()
        self.cells: record.Digests = {}
        self.own: set[str] = set()

    def write_string(self, row: int, column: int, text: str, *look: Any) -> Any:
        self._note(row, column, record.of_text(text))
        return super().write_string(row, column, text, *look)

    def write_number(self, row: int, column: int, number: float, *look: Any) -> Any:
        self._note(row, column, record.of_number(number))
        return super().write_number(row, column, number, *look)

    def write_formula(self, row: int, column: int, formula: str, *look: Any) -> Any:
        self._note(row, column, record.FORMULA)
        return super().write_formula(row, column, formula, *look)

    def write_url(self, row: int, column: int, url: str, look: Any = None, text: str = "") -> Any:
        self._note(row, column, record.of_text(text))
        return super().write_url(row, column, url, look, text)

    def _note(self, row: int, column: int, digest: str) -> None:
        if digest:
            self.cells[row + 1, column + 1] = digest


class Book:
    """A workbook in memory. Text is written as text: nothing that a user typed becomes a formula or a link.

    `created`: the file's date, never that of the run: the same content is the same file. `currency`: of every amount.
    """

    def __init__(self, language: Language, title: str, created: dt.datetime, currency: str = "CNY") -> None:
        self.words = Words(language, currency)
        self.kinds = NUMBER_FORMATS | money_formats(currency)
        self.font = "Microsoft YaHei" if language == "zh" else "Calibri"
        self._buffer = BytesIO()
        self._book = xlsxwriter.Workbook(
            self._buffer,
            {
                "in_memory": True,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
                "default_format_properties": {"font_name": self.font, "font_size": 10, "font_color": INK},
            },
        )
        self._book.set_properties({"title": title, "created": created})
        self._book.set_calc_mode("auto")
        self._formats: dict[tuple[tuple[str, Any], ...], Format] = {}
        self._sheets: dict[str, RecordedSheet] = {}

    def format(self, kind: str = "text", **look: Any) -> Format:
        """A cell format of that kind of number; formats of one look are one format."""
        shown = self.kinds[kind].replace("{unlimited}", self.words.label("caption.unlimited"))
        properties = {"num_format": shown, "valign": "vcenter", **look}
        key = tuple(sorted(properties.items()))
        if key not in self._formats:
            self._formats[key] = self._book.add_format({"font_name": self.font, "font_size": 10, **properties})
        return self._formats[key]

    def shade(self, colour: str, **look: Any) -> Format:
        """The fill of a conditional format, which leaves all else of a cell as it is."""
        return self._book.add_format({"bg_color": colour, **look})

    def sheet(self, key: str, tab: str = HEADER) -> Worksheet:
        """A new sheet with its title in the catalogue's language, to be printed on A4, one page wide."""
        sheet = self._book.add_worksheet(self.words.label(f"sheet.{key}"), worksheet_class=RecordedSheet)
        self._sheets[key] = sheet
        sheet.hide_gridlines(2)
        sheet.set_default_row(18)
        sheet.set_tab_color(tab)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        sheet.center_horizontally()
        sheet.fit_to_pages(1, 0)
        sheet.set_footer("&C&8&A  &P / &N")
        return sheet

    def owned(self, key: str, header: str) -> None:
        """Note that a column of that sheet is the user's own."""
        self._sheets[key].own.add(record.of_text(header))

    def chart(self, kind: str, subtype: str | None = None) -> Any:
        """A native chart (XlsxWriter has no types for its kinds)."""
        return self._book.add_chart({"type": kind, "subtype": subtype} if subtype else {"type": kind})

    def remember(self, night: str = "") -> None:
        """Add a hidden record of what the cells hold, so that an edit can be told later; and the state of a night."""
        hidden = self._book.add_worksheet(record.TITLE)
        hidden.very_hidden()
        hidden.write_string(0, 0, record.VERSION)
        written = (record.Written(key, sheet.get_name(), sheet.cells, sheet.own) for key, sheet in self._sheets.items())
        for at, row in enumerate(record.rows_of(written), start=1):
            for column, text in enumerate(row):
                hidden.write_string(at, column, text)
        for at, text in enumerate(record.parts_of(night)):
            hidden.write_string(at, record.NIGHT, text)

    def bytes(self) -> bytes:
        """The finished workbook."""
        self._book.close()
        return self._buffer.getvalue()


def write_text(sheet: Worksheet, row: int, column: int, text: str, look: Format) -> None:
    """A text cell, whatever the text looks like; a cell holds 32,767 characters."""
    sheet.write_string(row, column, text[:32767], look)


def merge_text(sheet: Worksheet, row: int, first: int, last: int, text: str, look: Format, rows: int = 1) -> None:
    """One text over several cells."""
    sheet.merge_range(row, first, row + rows - 1, last, "", look)
    write_text(sheet, row, first, text, look)


def text_width(text: str) -> int:
    """Width in characters of the standard font; Chinese ones count two."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def lines_needed(text: str, width: float) -> int:
    """How many lines a text takes in a cell of that width, in digits; letters run narrower than digits."""
    widths = (sum(1.9 if text_width(c) == 2 else 0.8 for c in line) for line in text.split("\n"))
    return sum(max(1, math.ceil(wide / width)) for wide in widths)


def typeable(amount: Any) -> Any:
    """An amount with no more decimals than people type: a longer tail would be read as that of a division, and cut to cents."""
    return round(amount, TYPED_DECIMALS) if isinstance(amount, float) else amount


def sheet_reference(name: str, cell: str) -> str:
    """A cell of another sheet, for a formula."""
    return "'" + name.replace("'", "''") + "'!" + cell
