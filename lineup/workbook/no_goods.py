"""Lines of a catalogue that are no goods: a difference paid later, postage, gifts, gift cards."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from lineup.vocabulary.words import Listed
from lineup.words import Text
from lineup.workbook.faults import Faults
from lineup.workbook.numbers import plain
from lineup.workbook.traditional import simplified

if TYPE_CHECKING:
    from lineup.workbook.products import ProductRow

_NO_GOODS = re.compile(
    r"补(差价?|邮费?|运费|拍链接)|差价(链接|专拍|补)|(运费|邮费|差价|定金|尾款|打包费|包装费|安装费|服务费)(补拍|补差|链接|专拍|$)"
    r"|^(运|邮)费|非卖品?|不单卖|非售品|^[(\[【]?赠品|赠品$|^[(\[【]?赠送|请?勿拍|拍下不发|不发货|样品不售|补拍(链接|专用)?$"
    r"|礼品卡|购物卡|储值卡|充值卡"
    r"|\be?-?gift ?(card|certificate|voucher|wrap(ping)?)s?\b(?! (holder|tin|box|wallet|envelope|case|set|paper))"
    r"|\b(shipping|package|route|delivery) (protection|insurance|fee|cost|charge|surcharge)\b|\bpostage\b|^deposit\b"
    r"|\bnot for sale\b|^free gift\b|\bprice difference\b"
)
_NO_CATEGORY = re.compile(r"赠品|非卖品|虚拟(商品)?|gift cards?")
_MOST_NAMED = 6


def no_goods(rows: Sequence[ProductRow], faults: Faults) -> None:
    """One question for all of them. Whoever gave a line a role has answered it."""
    found = [row for row in rows if "role" not in row.cells and _is_none(row)]
    if found:
        first = found[0]
        names = [str(row.given.get("name") or row.given.get("sku", "")) for row in found[:_MOST_NAMED]]
        faults.add(
            "no_goods", first.table.title, first.cell("name" if "name" in first.cells else "sku"), count=len(found),
            lines=Listed("items", [Text(name, name) for name in names]),
        )  # fmt: skip


def _is_none(row: ProductRow) -> bool:
    name = simplified(plain(str(row.given.get("name", ""))))
    category = simplified(plain(str(row.given.get("category", ""))))
    return bool(_NO_GOODS.search(name) or _NO_CATEGORY.fullmatch(category))
