"""Numbers as people type them, and whether a field allows them."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from lineup.fields import Field
from lineup.workbook.cells import Cell
from lineup.workbook.faults import Bad

_PLAIN = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?")
_GROUPED = re.compile(r"[+-]?\d{1,3}([, ]\d{3})+(\.\d+)?")
_CURRENCY = re.compile(r"^([+-]?)\s*(¥|rmb|cny)\s*")
_UNIT = re.compile(
    r"\s*(元|块|圆|rmb|cny|yuan|天|日|days?|件|个|只|套|箱|盒|瓶|包|袋|支|条|双|罐|组|份|台|人|次|pcs|units?"
    r"|分钟|分|minutes?|mins?|倍|x)$"
)
_EACH = re.compile(r"(?<=[\d元块])\s*/\s*[a-z\u4e00-\u9fff]{1,3}$")


def plain(text: str) -> str:
    """Half-width, lower-case, single spaces, one kind of minus."""
    return " ".join(unicodedata.normalize("NFKC", text).replace("−", "-").casefold().split())


def checked(field: Field, number: float) -> float:
    """The number, if the field allows it. Raises Bad."""
    if not field.allows(number):
        if field.unit == "score":
            raise Bad("appeal_out_of_range")
        if number < 0 <= field.low:
            raise Bad("negative", limits=field.limits)
        if field.is_rate and 1 < number <= 100:
            raise Bad("margin_not_rate" if field.name == "margin" else "rate_not_share", share=f"{number / 100:g}",
                      percent=f"{number:g}%")  # fmt: skip
        raise Bad("out_of_range", limits=field.limits)
    if field.kind == "whole" and not float(number).is_integer():
        raise Bad("not_whole", below=int(number), above=int(number) + 1)
    return number


def _bare(text: str) -> str:
    """The text without currency, unit and 每盒: what no one could misread."""
    return _UNIT.sub("", _CURRENCY.sub(r"\1", _EACH.sub("", plain(text))))


def reading_of(cell: Cell, value: object) -> str:
    """How a text was read, to be told to the user; "" where it says the number itself."""
    if cell.kind != "text" or isinstance(value, bool) or not isinstance(value, int | float):
        return ""
    said = _bare(str(cell.value)).rstrip("%")
    if _PLAIN.fullmatch(said) or _GROUPED.fullmatch(said):
        return ""
    return f"{value:,.6g}" if value < 1e6 else f"{value:,.0f}"


def parsed_number(text: str) -> tuple[float, bool]:
    """The number a text writes, and whether it wrote a percentage. Raises Bad.

    >>> parsed_number("¥1,299.00"), parsed_number("４５％"), parsed_number("1.2万件")
    ((1299.0, False), (0.45, True), (12000.0, False))
    """
    said = _bare(text)
    percent, myriad = said.endswith("%"), said.endswith("万")
    said = said.rstrip("%万").rstrip() if percent or myriad else said
    if _GROUPED.fullmatch(said):
        said = re.sub("[, ]", "", said)
    elif not _PLAIN.fullmatch(said):
        raise Bad("not_a_number")
    # Decimal, so that 29.9% is exactly the number that 0.299 is.
    number = float(Decimal(said) / 100 if percent else Decimal(said) * 10_000 if myriad else Decimal(said))
    if abs(number) == float("inf"):
        raise Bad("not_a_number")
    return number, percent
