"""What a number format makes of a number: a plain number, a percentage, a date, a time of day."""

from __future__ import annotations

import re
from enum import Enum, auto


class NumberFormat(Enum):
    """The kinds that change what a number means."""

    PLAIN = auto()
    PERCENT = auto()
    DATE = auto()  # with or without a time
    TIME = auto()


_BUILT_IN: dict[int, NumberFormat] = (
    {9: NumberFormat.PERCENT, 10: NumberFormat.PERCENT}
    | dict.fromkeys((14, 15, 16, 17, 22, *range(27, 32), 36, *range(50, 55), 57, 58), NumberFormat.DATE)
    | dict.fromkeys((18, 19, 20, 21, *range(32, 36), 45, 46, 47, 55, 56), NumberFormat.TIME)
)
# Quoted text, escaped characters, fills, and brackets (colours, currencies, locales) say nothing about the kind …
_DECORATION = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_ELAPSED = re.compile(r"\[(h+|m+|s+)\]", re.IGNORECASE)  # … except elapsed time, [h]:mm


def kind_of(format_id: int, code: str | None) -> NumberFormat:
    """The kind of a format by its id and, for ids of the workbook's own, its code such as `0.0%` or `yyyy"年"m"月"`."""
    if code is None:
        return _BUILT_IN.get(format_id, NumberFormat.PLAIN)
    letters = _DECORATION.sub("", _ELAPSED.sub(r"\1", code)).casefold()
    if "general" in letters:
        return NumberFormat.PLAIN
    if "y" in letters or "d" in letters:
        return NumberFormat.DATE
    if "h" in letters or "s" in letters:
        return NumberFormat.TIME
    if "m" in letters:
        return NumberFormat.DATE
    return NumberFormat.PERCENT if "%" in letters else NumberFormat.PLAIN


class FormatHandler:
    """Gathers the number format of every cell style of the styles part, in order, as `formats`."""

    def __init__(self) -> None:
        self.formats: list[NumberFormat] = []
        self._codes: dict[int, str] = {}
        self._in_cell_styles = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "numFmt" and "numFmtId" in attributes:
            self._codes[int(attributes["numFmtId"])] = attributes.get("formatCode", "")
        elif tag == "cellXfs":
            self._in_cell_styles = True
        elif tag == "xf" and self._in_cell_styles:
            format_id = int(attributes.get("numFmtId", 0))
            self.formats.append(kind_of(format_id, self._codes.get(format_id)))

    def end(self, tag: str) -> None:
        if tag == "cellXfs":
            self._in_cell_styles = False

    def text(self, characters: str) -> None: ...
