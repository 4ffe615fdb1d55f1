"""Ways to write the values of a column, for property tests: plain ones, and ones that could mean two things."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

PACK = 12
"""Pieces of a carton of every product."""
GRAMS = 500
"""Weight of a piece of every product."""

Cell = tuple[object, str]
"""What stands in a cell, and its number format."""
GENERAL = "General"


@dataclass(frozen=True)
class Column:
    """A header and its cells, and whether they can be read without asking."""

    header: str
    cells: list[Cell]
    clear: bool = True


Way = Callable[[str, Sequence[Fraction]], Column]
Writer = Callable[[Fraction], object]


def number(value: Fraction) -> float | int:
    return int(value) if value.denominator == 1 else float(value)


def text(value: Fraction) -> str:
    """A decimal number, as short as it goes."""
    return f"{Decimal(value.numerator) / Decimal(value.denominator):f}"


def way(spelled: Writer, header: str = "{}", form: str = GENERAL, clear: bool = True) -> Way:
    return lambda name, values: Column(header.format(name), [(spelled(value), form) for value in values], clear)


def wide(value: Fraction) -> str:
    return text(value).translate({ord(digit): ord(digit) + 0xFEE0 for digit in "0123456789."})


def grouped(value: Fraction) -> str:
    return f"{Decimal(value.numerator) / Decimal(value.denominator):,f}"


ANY: list[Way] = [way(number), way(text), way(wide), way(lambda v: f" {text(v)} "), way(grouped)]
YUAN: list[Way] = [
    way(lambda v: f"¥{text(v)}"),
    way(lambda v: f"￥{grouped(v)}"),
    way(lambda v: f"{text(v)}元"),
    way(lambda v: f"{text(v)}元/盒"),
    way(lambda v: f"RMB {text(v)}"),
    way(lambda v: f"人民币{text(v)}元"),
    way(number, "{}（元）"),
    way(number, "{}(RMB)"),
    way(number, form='"¥"#,##0.00'),
    way(number, form="[$¥-804]#,##0.00"),
    way(number, "{}（元/件）"),
    way(number, "{} 元"),
    way(lambda v: number(v * 100), "{}（分）"),
    way(lambda v: text(v * 100), "{}(单位：分)"),
    way(lambda v: number(v * 10), "{}（角）"),
    way(lambda v: f"{text(v * 100)}分"),
    way(lambda v: f"{text(v * PACK)}元/箱"),
    way(lambda v: number(v * PACK), "{}（元/箱）"),
    way(lambda v: f"{text(v * 2)}元/kg"),
    way(lambda v: number(v), "{}（元/斤）"),
    way(lambda v: number(v / 10_000), "{}（万元）"),
]
FOREIGN: dict[str, list[Way]] = {
    "USD": [
        way(lambda v: f"${text(v)}"),
        way(lambda v: f"{text(v)} USD"),
        way(lambda v: f"US${grouped(v)}"),
        way(number, "{}(USD)"),
        way(number, form='"$"#,##0.00'),
        way(number, "{}（美元）"),
        way(number, form="[$$-409]#,##0.00"),
        way(number, "{}($)"),
    ],
    "EUR": [
        way(lambda v: f"€{text(v)}"),
        way(lambda v: f"{text(v)} €"),
        way(number, "{} EUR"),
        way(number, "{}（欧元）"),
        way(number, form="[$€-2] #,##0.00"),
        way(number, form='#,##0.00\\ "€"'),
    ],
    "HKD": [way(lambda v: f"HK${text(v)}"), way(number, "{}（港币）"), way(number, form='"HK$"#,##0.00')],
    "GBP": [way(lambda v: f"£{text(v)}"), way(number, "{}(GBP)"), way(number, form='"£"#,##0.00')],
}
UNITS: list[Way] = [
    way(lambda v: f"{text(v)}件"),
    way(lambda v: f"约{text(v)}"),
    way(lambda v: f"{text(v)}盒左右"),
    way(number, "{}（件）"),
    way(lambda v: f"{text(v / 10_000)}万"),
    way(lambda v: f"{text(v / 1000)}k"),
    way(lambda v: number(v / 1000), "{}(k)"),
    way(lambda v: number(v / 10_000), "{}（万件）"),
    way(lambda v: f"{text(v / 12)}打" if v % 12 == 0 else text(v)),
    way(lambda v: f"{text(v / PACK)}箱" if v % PACK == 0 else f"{text(v)}件"),
    way(lambda v: float(v) * (1 + 2e-16)),
    way(lambda v: number(v), form='0"件"'),
    way(lambda v: f"{text(v)}+"),
]
DAYS: list[Way] = [
    way(lambda v: f"{text(v)}天"),
    way(lambda v: f"{text(v * 24)}小时"),
    way(lambda v: number(v * 24), "{}（小时）"),
    way(lambda v: f"1-{text(v)}天" if v > 1 else f"{text(v)}天"),
    way(lambda v: f"{text(v * 24)}小时内发货"),
    way(number, "{}（天）"),
    way(lambda v: f"{text(v / 7)}周" if v % 7 == 0 else text(v)),
    way(lambda v: f"1~{text(v / 7)}周" if v % 7 == 0 and v > 7 else text(v)),
    way(lambda v: number(v * 24), "lead_time_hours"),
    way(lambda v: f"T+{text(v)}"),
]
RATES: list[Way] = [
    way(lambda v: f"{text(v * 100)}%"),
    way(number, form="0.0%"),
    way(lambda v: f"{text(v * 100)}％"),
    way(lambda v: number(v * 1000), "{}（‰）"),
    way(lambda v: f"{text(v * 100)}个点"),
    way(lambda v: f"{text(v * 10)}成"),
]
MINUTES: list[Way] = [
    way(lambda v: f"{text(v)}分钟"),
    way(lambda v: number(v * 60), "{}（秒）"),
    way(lambda v: f"{text(v * 60)}秒"),
    way(number, "{}(min)"),
    way(lambda v: f"{text(v)}'"),
]
SCORES: list[Way] = [way(lambda v: f"{text(v)}分"), way(number, "{}（0-100）"), way(lambda v: f"{text(v)}/100")]


def in_percent(name: str, values: Sequence[Fraction]) -> Column:
    """Bare numbers under a header with %, unless all of them could be shares."""
    cells: list[Cell] = [(number(value * 100), GENERAL) for value in values]
    return Column(f"{name}(%)", cells, clear=any(value >= Fraction(1, 100) for value in values))


def as_bare_percent(name: str, values: Sequence[Fraction]) -> Column:
    cells: list[Cell] = [(number(value * 100), GENERAL) for value in values]
    return Column(name, cells, clear=all(value > Fraction(1, 100) or value == 0 for value in values))


def as_shares(name: str, values: Sequence[Fraction]) -> Column:
    return Column(name, [(number(value), GENERAL) for value in values])


RATES += [in_percent, as_bare_percent, as_shares]


def one_cell(spelled: Writer) -> Way:
    """The first cell could mean two things; the others are plain."""
    return lambda name, values: Column(
        name, [(spelled(values[0]), GENERAL), *((number(value), GENERAL) for value in values[1:])], clear=False
    )


UNCLEAR: dict[str, list[Way]] = {
    "money": [
        one_cell(lambda v: f"{text(v)}\n{text(v + 40)}"),
        one_cell(lambda v: f"{text(v)}-{text(v + 40)}"),
        one_cell(lambda v: "239²"),
        one_cell(lambda v: f"{text(v)}/{text(v + 9)}"),
        one_cell(lambda v: f"{text(v)}（券后{text(v - 1)}）"),
        one_cell(lambda v: 0),
        one_cell(lambda v: -1),
        way(number, "{}（天）", clear=False),
        one_cell(lambda v: f"{text(v)}起"),
        way(number, "{}（元/升）", clear=False),
        one_cell(lambda v: f"{text(v)} {text(v + 111)}"),
    ],
    "units": [
        one_cell(lambda v: f"{text(v)}\n{text(v)}"),
        one_cell(lambda v: f"{text(v)}天"),
        way(number, "{}（元）", clear=False),
        one_cell(lambda v: f"{text(v)}-{text(v + 100)}"),
        one_cell(lambda v: "100、200"),
        one_cell(lambda v: f"{text(v)}.5"),
    ],
    "days": [
        one_cell(lambda v: f"{text(v)}天以上"),
        one_cell(lambda v: f"{text(v)}元"),
        way(number, "{}（件）", clear=False),
    ],
    "rates": [
        way(lambda v: number(v * 1000 + 2), "Returns", clear=False),
        one_cell(lambda v: 45),
        one_cell(lambda v: f"{text(v * 100)}元"),
        way(lambda v: number(v / 1000 + Fraction(1, 1000)), "{}(%)", clear=False),
    ],
    "scores": [
        way(lambda v: number(v / 20), clear=False),
        way(lambda v: number(v / 20), "{}（1-5星）", clear=False),
        way(lambda v: number(v / 10), "{}（10分制）", clear=False),
        one_cell(lambda v: f"{text(v / 20)}星"),
    ],
    "minutes": [
        one_cell(lambda v: f"{text(v)}-{text(v + 2)}分钟"),
        one_cell(lambda v: f"{text(v)}件"),
        one_cell(lambda v: f"{text(v)}\n9"),
    ],
}
