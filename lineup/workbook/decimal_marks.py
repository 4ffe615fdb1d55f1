"""Which of the marks in a number is the decimal one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Literal

from lineup.fields import Field
from lineup.vocabulary.words import Listed, Phrase
from lineup.workbook.cells import Cell
from lineup.workbook.faults import Bad

Form = Literal["comma", "weak comma", "point", "either comma", "either point", "plain"]
_NUMBER = re.compile(r"\d(?:[\d.,' \u00a0\u202f\u2009]*\d)?")
_BLANKS = re.compile(r"[' \u00a0\u202f\u2009]")
_FORMS: tuple[tuple[Form, re.Pattern[str]], ...] = (
    ("comma", re.compile(r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?: \d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}")),
    ("point", re.compile(r"\d{1,3}(?:[, ]\d{3})+\.\d+|\d+\.(?:\d{1,2}|\d{4,})|0\.\d+|\d{4,}\.\d+|\d{1,3}(?:,\d{3}){2,}")),
    ("weak comma", re.compile(r"\d+,(?:\d{1,2}|\d{4,})|0,\d+|\d{4,},\d{3}")),
    ("either comma", re.compile(r"\d{1,3},\d{3}")),
    ("either point", re.compile(r"\d{1,3}\.\d{3}")),
)  # fmt: skip
_LISTS = re.compile(r"[，、;；/\r\n]")
_MULTIPLES = re.compile(r"\d\s*(?:[万千百×*]|[kwmx](?![a-z]))", re.IGNORECASE)


def form_of(text: str) -> Form:
    """How the one number of a text is written.

    >>> form_of("1.299,00 €"), form_of("12,5"), form_of("$1,299.00"), form_of("1,299"), form_of("1.299"), form_of("12")
    ('comma', 'weak comma', 'point', 'either comma', 'either point', 'plain')
    """
    found = _NUMBER.findall(text)
    if len(found) != 1 or _LISTS.search(text):
        return "plain"
    number = _BLANKS.sub(" ", found[0])
    return next((form for form, pattern in _FORMS if pattern.fullmatch(number)), "plain")


def with_point(text: str) -> str:
    """A number with a decimal comma, written with a point and no other marks.

    >>> with_point("1.299,00 €"), with_point("12,5"), with_point("1.299"), with_point("1 290,00"), with_point("300")
    ('1299.00 €', '12.5', '1299', '1290.00', '300')
    """
    if form_of(text) == "plain":
        return text
    return _NUMBER.sub(lambda found: _BLANKS.sub("", found[0]).replace(".", "").replace(",", "."), text, count=1)


def marks_asked(field: Field, cells: Sequence[Cell]) -> Mapping[int, Bad]:
    """By row, the question what a mark means where the column leaves it open: 12,5 beside whole numbers, 1.299 alone."""
    texts = [(cell.row, str(cell.value), form_of(str(cell.value))) for cell in cells if cell.kind == "text"]
    asked: dict[int, Bad] = {}
    for row, text, form in texts:
        if form == "weak comma" and not text.strip().endswith("%"):
            number = _NUMBER.findall(text)[0]
            parts = Listed("items", [Phrase("bare", name=part) for part in number.split(",")])
            asked[row] = Bad("comma_unclear", one=number.replace(",", "."), numbers=parts)
    points = [(row, text) for row, text, form in texts if form == "either point" and not _MULTIPLES.search(text)]
    if field.unit not in ("yuan", "units") or any(form == "point" for *_, form in texts):
        return asked
    fixed = len(points) == len(cells) > 1 and all(text.rstrip("¥￥$€£元 ").endswith("0") for _, text in points)
    if not fixed:  # else a program wrote three decimals throughout
        for row, text in points:
            number = _NUMBER.findall(text)[0]
            asked[row] = Bad("point_unclear", one=f"{float(number):g}", other=number.replace(".", ""))
    return asked
