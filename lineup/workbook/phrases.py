"""Numbers in people's own words: 约200, 4.5折, 3-5天, 48小时, 现货, 免费."""

from __future__ import annotations

import re
from fractions import Fraction

from lineup.fields import Field
from lineup.workbook.faults import Bad
from lineup.workbook.numbers import Said, plain, said_in
from lineup.workbook.units import measure_of

_ABOUT = re.compile(
    r"^(约|大约|大概|将近|近|最多|不超过|within|up to|about|approx\.?|ca\.?|circa|≈|~)\s*|\s*(左右|上下|以内|之内|内)$"
)
_AT_LEAST = re.compile(r"\s*(\+|以上|起)$")
_RANGE = re.compile(
    r"([^\d\s-]{0,3}\s*)(\d+(?:\.\d+)?)\s*([^\d\s.-]*)\s*(?:-|–|—|~|至|到|\bto\b)\s*[^\d\s-]{0,3}?\s*(\d+(?:\.\d+)?)\s*(\D*)"
)
_DISCOUNT = re.compile(r"(\d+(?:\.\d+)?)\s*折|([一二三四五六七八九])([一二三四五六七八九]?)折|(半价|对折)")
_DISCOUNTED = frozenset(("live_price", "floor_price", "cost", "salvage"))
_DIGITS = {
    digit: Fraction(value)
    for value, digit in enumerate(("零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"))
}
_DIGITS |= {"两": Fraction(2), "半": Fraction(1, 2)}
_WRITTEN_OUT = re.compile(r"([一二两三四五六七八九十半])(?=个?(?:天|日|周|星期|礼拜|月|小时|工作[日天]))")
_DELIVERY = re.compile(
    r"^(t\+|现货|下单后?|付款后?|订货后?|预计|最快|需)\s*(?=\d)|\s*(可?发货|到货|发出|送达|出货|达|生产)$"
)
_IN_STOCK = {
    "现货": "0天", "现货速发": "0天", "即发": "0天", "当天": "0天", "当日": "0天", "次日": "1天", "隔天": "1天",
    "隔日": "1天", "in stock": "0天", "same day": "0天", "next day": "1天",
}  # fmt: skip
_FREE = frozenset(("免费", "赠送", "free", "0成本", "无成本"))
"""Says of a cost of 0 that it is meant."""


def quantity_in(field: Field, text: str, list_price: float | None) -> Said:
    """The number that a text means for a field, with its unit. Raises Bad.

    `list_price`: what a discount is of, None if the row has none. A range of days counts its longer end.
    """
    said = plain(text)
    if field.name == "cost" and said in _FREE:
        return Said(Fraction(0), settled=True)
    if field.name in _DISCOUNTED and (discount := _DISCOUNT.fullmatch(said)):
        return _discounted(discount, list_price)
    if field.unit == "score" and (rated := re.fullmatch(r"(\d+(?:\.\d+)?)\s*(/\s*(?:5|10|100))(?:分|stars?)?", said)):
        return Said(Fraction(rated[1]), rated[2].replace(" ", ""))
    if field.unit == "score" and set(said) <= set("★☆") and "★" in said:
        return Said(Fraction(said.count("★")), "星")
    if field.name == "lead_time_days":
        text = said = _days(said)
    about = _ABOUT.sub("", text.strip().casefold())
    if at_least := _AT_LEAST.search(plain(about)):
        if field.unit in ("days", "minutes", "yuan"):
            raise Bad("no_upper_end")
        about = plain(about)[: at_least.start()]
    if ends := _RANGE.fullmatch(plain(about)):
        return _range(field, ends)
    if field.name == "pack_size":
        about = re.sub(r"\s*[装入]$", "", plain(about))
    return said_in(about)


def _discounted(discount: re.Match[str], whole: float | None) -> Said:
    """折 of the list price: 8.5折, 85折 and 八五折 leave 85 %, 10折 the full price."""
    if whole is None:
        raise Bad("discount_without_list")
    if discount[4]:
        tenths = Fraction(5)
    elif discount[2]:
        tenths = _DIGITS[discount[2]] + _DIGITS.get(discount[3], Fraction(0)) / 10
    else:
        tenths = Fraction(discount[1])
        if "." not in discount[1] and 20 <= tenths < 100:
            tenths /= 10
    if not 1 <= tenths <= 10:
        raise Bad("odd_discount", share=f"{float(tenths) * 10:g}%")
    return Said(Fraction(round(whole * float(tenths / 10), 2)).limit_denominator(100), settled=True)


def _range(field: Field, ends: re.Match[str]) -> Said:
    low, high = Fraction(ends[2]), Fraction(ends[4])
    if field.name == "lead_time_days":
        # 1天-2周: each end has its own unit.
        own = [Said(low, ends[3].strip() or ends[5].strip()), Said(high, ends[5].strip() or ends[3].strip())]
        return own[1] if own[0].unit == own[1].unit and high >= low else _longer(field, own)
    facts = {"low": f"{float(low):g}", "high": f"{float(high):g}"}
    raise Bad("price_range" if field.unit == "yuan" else "number_range", **facts)


def _longer(field: Field, ends: list[Said]) -> Said:
    measures = [measure_of(field, end.unit) if end.unit else None for end in ends]
    if any(measure is None for measure in measures):
        raise Bad("number_range", low=f"{float(ends[0].number):g}", high=f"{float(ends[1].number):g}")
    return max(zip(ends, measures, strict=True), key=lambda one: one[0].number * (one[1].factor if one[1] else 1))[0]


def _days(said: str) -> str:
    """A time to deliver, with figures and without the words for delivery."""
    said = _DELIVERY.sub("", said).strip()
    if said in _IN_STOCK:
        return _IN_STOCK[said]
    return _WRITTEN_OUT.sub(lambda found: f"{float(_DIGITS[found[1]]):g}", said)
