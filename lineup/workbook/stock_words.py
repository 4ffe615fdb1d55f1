"""Stock in words: as much as anyone wants, sold before it is made, sold out."""

from __future__ import annotations

import re
from typing import Literal

from lineup.workbook.cells import Cell
from lineup.workbook.numbers import plain
from lineup.workbook.traditional import simplified

Said = Literal["unlimited", "presale", "none"]
_WORDS: tuple[tuple[Said, re.Pattern[str]], ...] = (
    (
        "unlimited",
        re.compile(
            r"(库存|货源|数量|现货)?(不限量?|无限量?|无上限|充足|足够|足量|大量|管够)(库存|供应)?"
            r"|unlimited|no limit|plenty|ample|∞|infinite"
        ),
    ),
    (
        "presale",
        re.compile(r"(全?款?|可)?预[售定订](中|款|商品)?|定制|接单(生产|制作)|pre-?sale|pre-?orders?|made to order"),
    ),
    (
        "none",
        re.compile(r"(已|全部)?售[罄空完]|卖完|没货|无货|缺货|断货|无库存|没有库存|sold ?out|out of stock|no stock"),
    ),
)


def stock_said(cell: Cell) -> Said | None:
    """What a stock in words says; None for a number, or for words that leave it open."""
    if cell.kind != "text":
        return None
    said = simplified(plain(str(cell.value)))
    return next((meaning for meaning, words in _WORDS if words.fullmatch(said)), None)
