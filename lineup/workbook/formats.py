"""What the cell styles of a workbook make of a number: a percentage, a date, a span of time."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import IO, NamedTuple

from defusedxml.ElementTree import fromstring
from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format, is_timedelta_format
from openpyxl.xml.constants import SHEET_MAIN_NS

# Chinese Excel shows dates and times by these ids without saying in the file what they look like.
_CHINESE_DATES = dict.fromkeys((*range(27, 37), *range(50, 59)), "yyyy-mm-dd")
_MOST = 255  # characters of a format in Excel
_SAID = re.compile(r'"[^"]*"|\\.|_.|\*.')  # words, escapes and fills that a format merely shows


class Formats(NamedTuple):
    """The numbers, from 0, of the cell styles that mean more than a plain number."""

    percents: frozenset[int]
    dates: frozenset[int]
    spans: frozenset[int]  # of the dates: time gone by, [h]:mm


NO_FORMATS = Formats(frozenset(), frozenset(), frozenset())


def formats_of(styles: IO[bytes]) -> Formats:
    """The formats of a styles part.

    The rest of the part, what a sheet looks like, isn't read: shop back ends write it so that openpyxl refuses it.
    """
    root = fromstring(styles.read())
    codes = BUILTIN_FORMATS | _CHINESE_DATES
    for form in root.iterfind(f"{{{SHEET_MAIN_NS}}}numFmts/*"):
        codes[int(form.attrib["numFmtId"])] = form.get("formatCode", "General")[:_MOST]
    used: dict[str, list[int]] = {}
    for style, xf in enumerate(root.iterfind(f"{{{SHEET_MAIN_NS}}}cellXfs/*")):
        used.setdefault(codes.get(int(xf.get("numFmtId", 0)), "General"), []).append(style)
    return Formats(
        percents=_styles(used, lambda code: "%" in _SAID.sub("", code)),
        dates=_styles(used, is_date_format),
        spans=_styles(used, is_timedelta_format),
    )


def _styles(used: dict[str, list[int]], means: Callable[[str], bool]) -> frozenset[int]:
    return frozenset(style for code, styles in used.items() if means(code) for style in styles)
