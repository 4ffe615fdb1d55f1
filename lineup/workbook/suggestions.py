"""What an unknown header may have been meant for: a slip of the pen, or another word for the same thing.

Never by letters alone: the values below it must be of the kind that the field takes, and a unit or a currency that the
field doesn't have rules it out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from lineup.fields import PRODUCT_FIELDS
from lineup.fields.choices import CURRENCIES
from lineup.workbook.brackets import in_brackets, names_another
from lineup.workbook.cells import Cell
from lineup.workbook.faults import Bad
from lineup.workbook.headers import NO_WORDS, YES_WORDS
from lineup.workbook.naming import key
from lineup.workbook.numbers import plain, said_in
from lineup.workbook.signals import signal_of

# Words that say what a column is of, by field, the more telling fields first: 直播价 is a 价, too.
_HEADS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (field, re.compile(pattern))
    for field, pattern in (
        ("live_price", r"直播.*价|到手价|live.*price|deal.*price|promo.*price|sale.*price"),
        ("floor_price", r"底价|限价|控价|floor.*price"),
        ("cost", r"成本|进价|进货价|采购.?价|供[货应]价|拿货|出厂价|\bcosts?\b|\bcogs\b|(purchase|wholesale).*price"),
        ("list_price", r"价格?$|价\W|售价|单价|\bprice\b|\brrp\b|\bmsrp\b|\bprix\b|\bpreis\b|\bprecio\b"),
        ("stock", r"库存|存货|存量|现货|可售|结存|余量|\bstock\b|\binventory\b|\bqty\b|\bquantity\b|on.?hand|[^网]店$"),
        ("commission", r"佣金|分佣|\bcommission\b"),
        ("margin", r"毛利率|利润率|\bmargin\b"),
        ("return_rate", r"退货率|退款率|退换率|\b(return|refund)s? rate\b"),
        ("lead_time_days", r"补货.*[天期]|货期|交期|到货.*天|lead.?time"),
        ("new_fan_appeal", r"新粉|新客"),
        ("returning_fan_appeal", r"老粉|老客"),
        ("pack_size", r"装箱|箱规|每箱|case.?pack|pack.?size"),
        ("moq", r"起订|起批|起购|\bmoq\b|minimum.*order"),
        ("sku", r"货号|编号|编码|\bsku\b|(item|product|article).*(no|number|code|id)\b"),
        ("name", r"品名|名称|标题|\b(name|title|description)\b"),
        ("category", r"类目|品类|分类|\bcategory\b"),
    )
)  # fmt: skip
_OTHER = re.compile(
    r"历史|竞品|对手|上[次场期]|最高|会员|批发|条码|链接|图|日期|时间|金额|税|运费|重量|备注|单位|分类编码|品牌|供应商|仓|店铺"
    r"|\b(url|link|image|barcode|tax|weight|date|brand|vendor|supplier|policy|tracker|handle|type|seo|meta|alt|threshold|file)\b"
)
_MEASURES = re.compile(r"^(kg|g|克|千克|公斤|斤|cm|mm|厘米|毫米|ml|l|升|毫升|m|米)$")
_SHOP = re.compile(r"店$|\b(store|shop|branch|outlet)s?\b")
_LEAST = 4
"""Fewer letters than that say too little to tell a slip from another word."""


class Suggestion(NamedTuple):
    """An unknown header, and the field it was probably meant for."""

    column: int
    header: str
    field: str


def suggestions(
    strangers: Mapping[int, Cell], values: Mapping[int, Sequence[Cell]], free: Mapping[str, tuple[str, ...]]
) -> Iterator[Suggestion]:
    """What unknown headers were probably meant for, of the fields that have no column, each at most once.

    `values`: some cells below each.
    """
    left = dict(free)
    for slip in (True, False):
        for number, cell in sorted(strangers.items()):
            if cell.kind != "text" or signal_of(str(cell.value)):
                continue
            header = " ".join(str(cell.value).split())
            field = _slip_of(header, left) if slip else _about(header, left)
            if field and _fits(field, header, values.get(number, ())):
                del left[field]
                yield Suggestion(number, header, field)


def shops(strangers: Mapping[int, Cell], values: Mapping[int, Sequence[Cell]]) -> list[str]:
    """Headers named like shops above numbers: a stock each, or perhaps a price."""
    headers = {number: " ".join(cell.shown.split()) for number, cell in sorted(strangers.items())}
    return [
        header
        for number, header in headers.items()
        if _SHOP.search(plain(header)) and values.get(number) and _fits("stock", header, values[number])
    ]


def _slip_of(header: str, free: Mapping[str, tuple[str, ...]]) -> str | None:
    said = key(header)
    if len(said) < _LEAST:
        return None
    for field, names in free.items():
        if any(_one_slip(said, key(name)) for name in (field, *names)):
            return field
    return None


def _about(header: str, free: Mapping[str, tuple[str, ...]]) -> str | None:
    said = plain(header).replace("_", " ")
    if _OTHER.search(said) or names_another(header):
        return None
    found = next((field for field, words in _HEADS if words.search(said)), None)
    return found if found in free else None


def _one_slip(one: str, other: str) -> bool:
    """Whether one letter more, less, different, or two swapped make the one of the other; two in a long name.

    >>> _one_slip("老粉吸引率", "老粉吸引力"), _one_slip("stock", "stcok"), _one_slip("cost", "condition")
    (True, True, False)
    """
    short = min(len(one), len(other))
    return short >= _LEAST and _distance(one, other) <= (2 if short >= 10 else 1)


def _distance(one: str, other: str) -> int:
    """Letters inserted, dropped, changed or swapped with the next."""
    if abs(len(one) - len(other)) > 2:
        return 3
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        before, last, row = row, before, [i]
        for j, b in enumerate(other, 1):
            best = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if last and i > 1 and j > 1 and a == other[j - 2] and b == one[i - 2]:
                best = min(best, last[j - 2] + 1)
            row.append(best)
    return row[-1]


def _fits(field: str, header: str, values: Sequence[Cell]) -> bool:
    record = PRODUCT_FIELDS.get(field)
    if record is None or record.kind not in ("number", "whole"):
        return field != "must_include" or all(plain(cell.shown) in (*YES_WORDS, *NO_WORDS) for cell in values)
    money = {plain(name) for code, names in CURRENCIES.items() if code != "CNY" for name in (code, *names)}
    said = in_brackets(header)
    if any(word in money or _MEASURES.match(word) for bracket in said for word in (bracket, *bracket.split())):
        return False
    numbers = sum(_is_number(cell) for cell in values)
    return not values or 2 * numbers > len(values)


def _is_number(cell: Cell) -> bool:
    if cell.kind == "text":
        try:
            said_in(str(cell.value))
        except Bad:
            return any(character.isdigit() for character in str(cell.value)) and len(str(cell.value)) < 12
    return cell.kind in ("number", "text", "no_value")
