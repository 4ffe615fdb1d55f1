"""Stock that stands in several columns, one a warehouse, a place or a size: which columns they are."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping

from lineup.workbook.headings import Meanings

_BRACKETED = re.compile(r"^(.+?)\s*[(\[【]([^()\[\]【】]+)[)\]】]$")
_SEPARATED = re.compile(r"\s*[-_·:/|]\s*|\s+")
_STOCK = re.compile(r"(可用|可售|现货|现有|实际)?库存(数量|数|量)?|现货")
_PLACE = re.compile(
    r"仓|库房|门店|店$|网点|基地|区$|市$|省$|warehouse|\bwh\b|store\b|location|depot|\bhub\b|outlet|branch"
    r"|\bshop\b|\bfba\b", re.IGNORECASE
)  # fmt: skip
_NO_PART = re.compile(
    r"在途|途中|锁定|占用|冻结|预占|预留|待|不可|残|次品|损|坏|安全|预警|最低|最高|最小|最大|预售|已售|金额|价值|成本|周转|天数|日期|龄|率|状态|变动|盘|可用|可售|实际|账面|在库|新|旧"
    r"|incoming|reserved|committed|transit|order|unavailable|damaged|safety|available|on hand|hold|sold|min|max|new"
    r"|current|edit|value|amount|cost|worth|tracker|policy|level|status|alert|threshold|days|date|\bage|turn|type|unit|change",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"总|合计|全部|total|\ball\b|sum", re.IGNORECASE)
_SIZE = re.compile(
    r"(尺码|码|size)?\s*(xx?s|s|m|l|x{1,4}l|[2-6]xl|均码|one size|free size|free|os"
    r"|\d{2,3}([.]5)?(码|cm)?|\d{2,3}/\d{2,3}[abcy]?|\d{2}[a-f])(码)?",
    re.IGNORECASE,
)
_WAREHOUSE = re.compile(r".*(仓|仓库|库房|门店|分店|warehouse|\bwh\b)|(warehouse|仓库|仓)\s*\w{1,12}", re.IGNORECASE)


def stock_columns(
    headers: Mapping[int, str], meanings: Meanings, counts: Callable[[int], bool]
) -> tuple[list[int], list[int]]:
    """(the columns whose sum is the stock, the columns that are parts of another that says the sum).

    `headers`: by column, as the user wrote them. `counts`: whether a column holds nothing but whole numbers.
    """
    parts: dict[int, str] = {}
    totals: list[int] = []
    plain: list[int] = []
    for column, header in headers.items():
        part = _part(header, meanings)
        if part is None:
            if meanings.field(header) == "stock":
                plain.append(column)
        elif _TOTAL.search(part):
            totals.append(column)
        elif not _NO_PART.search(part) and counts(column):
            parts[column] = part
    if len(parts) < 2 and not any(_PLACE.search(part) for part in parts.values()):
        parts = {}
    if not parts and not plain and not totals:
        across = [c for c, header in headers.items() if _is_across(header)]
        filled = [column for column in across if counts(column)]
        return (filled, []) if len(filled) >= 2 else ([], [])
    whole = totals or plain
    return (whole, list(parts)) if whole and parts else (list(parts), [])


def _part(header: str, meanings: Meanings) -> str | None:
    """Of which part of the stock the header speaks; None if it speaks of no part or of something else."""
    said = " ".join(unicodedata.normalize("NFKC", header).split())
    if (found := _BRACKETED.match(said)) and meanings.field(found[1]) == "stock":
        return None if _is_unit(found[2]) else found[2]
    if meanings.field(said) == "stock":
        return None
    words = _SEPARATED.split(said)
    for at in range(1, len(words)):
        first, rest = " ".join(words[:at]), " ".join(words[at:])
        if meanings.field(first) == "stock" and rest:
            return rest
        if meanings.field(rest) == "stock" and first:
            return first
    if meanings.field(said) is None and (found := _STOCK.search(said)):
        rest = said[: found.start()] + said[found.end() :]
        return rest.strip() or None
    return None


def _is_unit(text: str) -> bool:
    return len(text) == 1 or text.casefold() in ("pcs", "units", "pieces", "必填", "选填", "required", "optional")


def _is_across(header: str) -> bool:
    said = " ".join(unicodedata.normalize("NFKC", header).split())
    return bool(_SIZE.fullmatch(said) or _WAREHOUSE.fullmatch(said))
