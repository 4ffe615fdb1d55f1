"""Old workbooks (.xls), read through xlrd."""

from __future__ import annotations

import io
from datetime import datetime

import xlrd
from xlrd.sheet import Cell as OldCell

from lineup.workbook import unreadable
from lineup.workbook.cells import Cell, Merged, Row, Sheet
from lineup.workbook.formats import LOCAL_FORMATS, shown_by
from lineup.workbook.package import Refused
from lineup.workbook.rows import BLANK_ROWS_END, MAX_COLUMNS, MAX_ROWS, text_of

_NO_DAY = 1.0  # below it a date is a time of day


class OldExcelSheets:
    """The sheets of an .xls. Formulas have their values: Excel never saved one without."""

    def __init__(self, content: bytes) -> None:
        try:
            self._book = xlrd.open_workbook(file_contents=content, formatting_info=True, logfile=io.StringIO())
        except Exception as error:  # what xlrd raises of a damaged file is as various as the damage
            reason = unreadable.ENCRYPTED if "encrypted" in str(error).casefold() else unreadable.CORRUPT
            raise Refused(reason) from error
        self.titles = tuple(self._book.sheet_names())
        self.hidden = frozenset(sheet.name for sheet in self._book.sheets() if sheet.visibility)

    def read(self, title: str) -> Sheet:
        sheet = self._book.sheet_by_name(title)
        rows: list[Row] = []
        for r in range(sheet.nrows):
            made = (self._cell(r, c, old) for c, old in enumerate(sheet.row(r)[:MAX_COLUMNS]))
            cells = {cell.column: cell for cell in made if cell}
            if cells:
                info = sheet.rowinfo_map.get(r)
                rows.append(Row(r + 1, cells, bool(info and info.hidden)))
            if len(rows) > MAX_ROWS:
                raise Refused(unreadable.TOO_MANY_ROWS)
            if rows and r + 1 - rows[-1].number > BLANK_ROWS_END:
                break
        merged = tuple(Merged(top + 1, left + 1, bottom, right) for top, bottom, left, right in sheet.merged_cells)
        return Sheet(title, rows, merged, tells_formulas=False)

    def _cell(self, r: int, c: int, old: OldCell) -> Cell | None:
        row, column = r + 1, c + 1
        match old.ctype:
            case xlrd.XL_CELL_TEXT:
                kind, text = text_of(old.value)
                return Cell(row, column, kind, text) if text else None
            case xlrd.XL_CELL_NUMBER:
                key = self._book.xf_list[old.xf_index].format_key
                number_format = self._book.format_map.get(key)
                code = number_format.format_str if number_format else ""
                mark, places = shown_by(LOCAL_FORMATS.get(key, code))
                return Cell(row, column, "number", float(old.value), "%" in code, mark=mark, places=places)
            case xlrd.XL_CELL_DATE:
                try:
                    moment: datetime = xlrd.xldate.xldate_as_datetime(old.value, self._book.datemode)
                except (xlrd.xldate.XLDateError, OverflowError, ValueError):
                    return Cell(row, column, "number", float(old.value))
                if old.value < _NO_DAY:
                    return Cell(row, column, "clock", moment.time())
                return Cell(row, column, "moment", moment)
            case xlrd.XL_CELL_BOOLEAN:
                return Cell(row, column, "yes_no", bool(old.value))
            case xlrd.XL_CELL_ERROR:
                return Cell(row, column, "error", xlrd.error_text_from_code.get(old.value, "#VALUE!"))
        return None
