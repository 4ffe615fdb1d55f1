"""What stands in the brackets of a header: a unit or a remark, or words that make it another column."""

from __future__ import annotations

import re
import unicodedata

from lineup.fields.choices import CURRENCIES
from lineup.workbook.traditional import simplified

_BRACKETS = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]|【([^【】]*)】")
_ANOTHER = re.compile(
    # stock that can't be sold now
    r"在途|锁定|占用|预占|冻结|待发|待收|待入|未到|不可[用售]|残次|次品|不良|破损|已售|已订|安全库存|预警"
    r"|\b(incoming|in transit|on order|committed|reserved|allocated|locked|unavailable|damaged|sold|safety)\b"
    # a price of another time, for other people, from some number of pieces on
    r"|旧|老价|原来|以前|去年|上[期次月周年场]|历史|竞品|对手|会员|vip|批发|团购|拼团|员工|内购|内部|代理|经销"
    r"|\d\s*[件个箱盒套]?\s*(起|以上)|≥|>=|满\s*\d"
    r"|metafields?\b|\b(old|previous|former|last|historic\w*|competitors?|members?|wholesale|dealer|staff|bulk|\d+\+)\b"
)
_REMARKS = re.compile(
    r"[仓店库]$|warehouse|store|location|必填|选填|可不填|可填|非必|勿|请填|不填|填写|默认|例如|如[:：]|示例|单位|数字|整数|文本|下拉|含税|未税|不含|税前|税后"
    r"|required|optional|mandatory|not editable|read.?only|editable|current|new|新|现|e\.?g\.?|tax|vat|gross|net|in "
    r"|retail|零售|可用|可售"
)
_UNIT = re.compile(
    r"[万千百十]?[元块分角]|[个只件盒箱套包袋瓶支条双]|[天日周月时秒]|小时|分钟|[%‰]|人次?|次|千?克|公斤|斤|毫?升|[厘毫]?米|星"
    r"|yuan|pcs?|pieces|units?|days?|weeks?|hours?|hrs?|min(s|utes)?|s|sec(onds)?|[kw]?g?|ml|l|cm|mm|[01][-–~](1|5|10|100)"
    r"|cartons|boxes|cases"
)
_CURRENCIES = frozenset(
    unicodedata.normalize("NFKC", word).casefold() for code, names in CURRENCIES.items() for word in (code, *names)
)


def in_brackets(header: str) -> list[str]:
    """What stands in each bracket, half-width, lower-case, simplified."""
    plain = simplified(unicodedata.normalize("NFKC", header).casefold())
    found = (next(part for part in match.groups() if part is not None) for match in _BRACKETS.finditer(plain))
    return [" ".join(part.split()) for part in found if part.strip()]


def names_another(header: str) -> bool:
    """Whether its bracket makes a header another column: stock on its way, a price for members, the old price.

    >>> names_another("库存（在途）"), names_another("单价(100件起)"), names_another("库存（件）"), names_another("Price (old)")
    (True, True, False, True)
    """
    return any(_ANOTHER.search(said) for said in in_brackets(header))


def not_understood(header: str) -> str:
    """What stands in a bracket without being a unit, a currency or a remark; "" where all of it is."""
    for said in in_brackets(header):
        parts = [part.strip() for part in re.split(r"[/,、;，]", said)]
        known = all(not part or _UNIT.fullmatch(part) or part in _CURRENCIES for part in parts)
        if not known and not _REMARKS.search(said) and not _ANOTHER.search(said):
            return said
    return ""
