"""Text tables (.csv) as a workbook of one sheet."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from contextlib import suppress
from itertools import islice

from lineup.workbook import unreadable
from lineup.workbook.cells import Cell, Row, Sheet
from lineup.workbook.encodings import UTF_8, encoding_of
from lineup.workbook.headers import PRODUCT
from lineup.workbook.headings import Meanings
from lineup.workbook.package import Refused
from lineup.workbook.rows import MAX_COLUMNS, MAX_ROWS, text_of

DELIMITERS = ",;\t|"
_RULE = re.compile(r"[:|+ ]*[-=]{3,}[-=:|+ ]*")  # a line drawn below the header
SAMPLE, SAMPLE_LINES = 100_000, 20  # characters, and lines of them, that tell the delimiter


class TextSheets:
    """One sheet, named after the file. Every cell is text; rows count as Excel would."""

    def __init__(self, title: str, content: bytes) -> None:
        self.titles: tuple[str, ...] = (title,)
        self.hidden: frozenset[str] = frozenset()
        self._content, self._encoding = content, encoding_of(content)
        self._other = "" if self._encoding.name == UTF_8 else self._encoding.name

    def read(self, title: str) -> Sheet:
        rows: list[Row] = []
        lines = io.TextIOWrapper(io.BytesIO(self._content), self._encoding.codec, newline="")
        delimiter = delimiter_of(lines.read(SAMPLE))
        lines.seek(0)
        try:
            for number, record in enumerate(csv.reader(lines, delimiter=delimiter), 1):
                cells: dict[int, Cell] = {}
                for column, raw in enumerate(record[:MAX_COLUMNS], 1):
                    kind, text = text_of(raw)
                    if text:
                        cells[column] = Cell(number, column, kind, text)
                if cells and not all(_RULE.fullmatch(str(cell.value)) for cell in cells.values()):
                    rows.append(Row(number, cells))
                if len(rows) > MAX_ROWS:
                    raise Refused(unreadable.TOO_MANY_ROWS)
        except csv.Error:  # a quote that is never closed swallows more than a cell may hold
            raise Refused(unreadable.CORRUPT) from None
        return Sheet(title, rows, is_text=True, encoding=self._other)


def delimiter_of(text: str) -> str:
    """The delimiter that makes most known names of one of the first lines; then the most even lines."""
    return max(DELIMITERS, key=lambda mark: _fit(text, mark))


def _fit(text: str, mark: str) -> tuple[int, int, int]:
    """(known names in the best line, how many lines have the commonest number of cells, that number)."""
    meanings = Meanings(PRODUCT)
    lines: list[list[str]] = []
    with suppress(csv.Error):
        lines.extend(islice(csv.reader(io.StringIO(text, newline=""), delimiter=mark), SAMPLE_LINES))
    names = max((len({meanings.field(cell.strip()) for cell in line} - {None}) for line in lines), default=0)
    widths = Counter(len(line) for line in lines if len(line) > 1)
    width, often = widths.most_common(1)[0] if widths else (0, 0)
    return names, often, width
