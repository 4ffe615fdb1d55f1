"""What the cell styles of a workbook make of a number: a percentage, a date, a span of time."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import IO, NamedTuple

from defusedxml.ElementTree import fromstring
from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format, is_timedelta_format
from openpyxl.xml.constants import SHEET_MAIN_NS

# Chinese Excel shows dates and times by these ids without saying in the file what they look like.
_CHINESE_DATES = dict.fromkeys((*range(27, 37), *range(50, 59)), "yyyy-mm-dd")
_MOST = 255  # characters of a format in Excel
LOCAL = "¤"
"""The mark of formats that show the currency of whoever opens the file, unless the file says what they look like."""
LOCAL_FORMATS = dict.fromkeys((5, 6, 7, 8, 42, 44), f'"{LOCAL}"0.00')
_POWERS = re.compile("[eE][+-]")
_FIGURES = re.compile(r"[#0?][#0?,]*(?:\.([0#?]*))?,*")
_MARK = re.compile(r'"([^"]*)"|\[\$([^\]-]+)[^\]]*\]|\\([^\s()+-])|(?<![\[_*\\])([¥￥$€£])')
_PLACE = re.compile(r"\[\$[^\]-]+-([0-9A-Fa-f]+)\]")
_AT_PLACES = {
    ("¥", "411"): "JP¥", ("￥", "411"): "JP¥", ("$", "C0C"): "CA$", ("$", "1009"): "CA$", ("$", "C09"): "AU$",
    ("$", "1409"): "NZ$", ("$", "C04"): "HK$", ("$", "404"): "NT$", ("$", "1004"): "S$", ("$", "80A"): "MX$",
}  # fmt: skip
"""What a sign that several currencies share means in a format made for one country: Excel's number of it, without zeros."""
_SAID = re.compile(r'"[^"]*"|\\.|_.|\*.')  # words, escapes and fills that a format merely shows


class Shown(NamedTuple):
    """What a format shows beside a number, and how many decimals of it, None if it leaves them open."""

    mark: str = ""
    places: int | None = None


AS_IT_IS = Shown()


class Formats(NamedTuple):
    """The numbers, from 0, of the cell styles that mean more than a plain number."""

    percents: frozenset[int]
    dates: frozenset[int]
    spans: frozenset[int]  # of the dates: time gone by, [h]:mm
    shown: Mapping[int, Shown] = MappingProxyType({})


NO_FORMATS = Formats(frozenset(), frozenset(), frozenset())


def formats_of(styles: IO[bytes]) -> Formats:
    """The formats of a styles part.

    The rest of the part, what a sheet looks like, isn't read: shop back ends write it so that openpyxl refuses it.
    """
    root = fromstring(styles.read())
    codes = BUILTIN_FORMATS | _CHINESE_DATES | LOCAL_FORMATS
    for form in root.iterfind(f"{{{SHEET_MAIN_NS}}}numFmts/*"):
        codes[int(form.attrib["numFmtId"])] = form.get("formatCode", "General")[:_MOST]
    used: dict[str, list[int]] = {}
    for style, xf in enumerate(root.iterfind(f"{{{SHEET_MAIN_NS}}}cellXfs/*")):
        used.setdefault(codes.get(int(xf.get("numFmtId", 0)), "General"), []).append(style)
    return Formats(
        percents=_styles(used, lambda code: "%" in _SAID.sub("", code)),
        dates=_styles(used, is_date_format),
        spans=_styles(used, is_timedelta_format),
        shown={
            style: shown for code, styles in used.items() if (shown := shown_by(code)) != AS_IT_IS for style in styles
        },
    )


def shown_by(code: str) -> Shown:
    """What a format shows beside a number, by its part for positive ones.

    >>> shown_by('_ [$€-2] * #,##0.00_ ;-[$€-2] 0'), shown_by('0"箱"'), shown_by('0.0,"k"')
    (Shown(mark='€', places=2), Shown(mark='箱', places=0), Shown(mark='', places=1))
    """
    part = code.split(";")[0]
    figures = _FIGURES.search(_SAID.sub(lambda said: "x" * len(said[0]), part))
    if not figures or is_date_format(code):
        return AS_IT_IS
    said = [next(one for one in found.groups() if one is not None) for found in _MARK.finditer(part)]
    # A format that cuts thousands off says k for them: the number itself is whole.
    scaled = figures[0].endswith(",") or "!." in part
    mark = "" if scaled else "".join(said).strip()
    if at := _PLACE.search(part):
        mark = _AT_PLACES.get((mark, at[1].lstrip("0").upper()), mark)
    return Shown(mark, None if "?" in figures[0] or _POWERS.search(code) else len(figures[1] or ""))


def _styles(used: dict[str, list[int]], means: Callable[[str], bool]) -> frozenset[int]:
    return frozenset(style for code, styles in used.items() if means(code) for style in styles)
