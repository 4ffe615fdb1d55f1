"""Rows that are no products of this show: not for sale, past their date, a template's samples, parents of others."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import NamedTuple

from lineup.workbook.cells import Cell, Row
from lineup.workbook.headers import NO_WORDS, YES_WORDS
from lineup.workbook.numbers import plain
from lineup.workbook.signals import Signals
from lineup.workbook.tables import Table
from lineup.workbook.times import Span
from lineup.workbook.traditional import simplified
from lineup.workbook.values import is_blank

_NOT_FOR_SALE = re.compile(
    r"已?(下架|下线|停售|停产|停用|禁用|冻结|删除|失效|归档|淘汰|清退|封禁|隐藏)(中|商品)?|(未|待|等待)上架|仓库中|在?仓库|草稿箱?|停止销售"
    r"|暂停(销售|售卖|出售)|不可售|无效|未启用|未发布|待发布|(待|未)审核|审核(中|不通过|失败)|缺货|无货|断货|售罄|已售[罄完]|作废"
    r"|draft|archived?|inactive|disabled|discontinued|out of stock|outofstock|sold ?out|unpublished|not published|hidden"
    r"|unlisted|suspended|deleted|removed|blocked|off ?shelf|delisted|obsolete|eol|end of life|retired|closed|incomplete"
)
_FOR_SALE = re.compile(
    r"已?(上架|上线|在售|发布|启用|生效)(中|商品)?|出售中|销售中|售卖中|正常(销售|在售)?|有货|现货|有效|可售|审核通过|热销|新品|预售(中)?"
    r"|active|published|in ?stock|instock|enabled|listed|visible|live|available|on sale|for sale|new|catalog|search|pre-?order"
    r"|on ?backorder|backorder|online|approved|ok|normal"
)
_SAMPLE = re.compile(
    r".*[(\[【]\s*(样本|样例|示例|范例|例子|模板|举例)[^)\]】]*[)\]】]?.*|.*[(\[【].*(可|请)删除?.*|(示例|样例|范例|测试)(商品|产品|数据|\d*$).*"
    r"|.*\((sample|example|demo|delete)( row| data|,.*| me.*)?\).*|(sample|example|demo|test) (row|product|item|data)\d*"
)
_SAMPLE_ID = re.compile(
    r"[(\[【]?(填写|导入|模板|录入)?(样本|示例|样例|范例)[\w-]*[)\]】]?|[(\[]?(example|sample|demo)[-_ ]?\d*[)\]]?"
)
_EXAMPLE = ("示例", "样例", "样本", "example", "sample")
_PARENTS = frozenset(
    ("variable", "parent", "grouped", "configurable", "bundle parent", "variant parent", "父商品", "主商品")
)
_FIGURES = ("list_price", "live_price", "cost", "margin", "commission")


class Passed(NamedTuple):
    """Why a row is no product: the code of the finding, and the cell that says so."""

    code: str
    cell: Cell


class PassedOver:
    """Tells the rows of a table that are left out.

    `everything`: goods not for sale are taken all the same.
    """

    def __init__(self, table: Table, signals: Signals, span: Span, everything: bool) -> None:
        self._table = table
        self._signals = signals
        self._today = span.start.date()
        self._everything = everything
        self._parents = {plain(cell.shown) for row in table.body for cell in signals.cells(row, "parent")}
        self.unclear: dict[str, Cell] = {}  # words for a state that say neither, each with its first cell

    def why(self, row: Row) -> Passed | None:
        """Why the row is left out; None for a product."""
        known = self._table.known(row)
        return (
            _sample(known)
            or self._parent(row, known)
            or _picture_only(known)
            or (None if self._everything else self._off(row))
        )

    def _off(self, row: Row) -> Passed | None:
        for cell in self._signals.cells(row, "status"):
            said = simplified(plain(cell.shown))
            if _NOT_FOR_SALE.fullmatch(said) or said in ("false", "否"):
                return Passed("not_for_sale", cell)
            if not _FOR_SALE.fullmatch(said) and not is_blank(cell) and cell.kind != "yes_no":
                self.unclear.setdefault(said, cell)
        for cell in self._signals.cells(row, "shelf"):
            if _is_no(cell) or _NOT_FOR_SALE.fullmatch(simplified(plain(cell.shown))):
                return Passed("not_for_sale", cell)
        for cell in self._signals.cells(row, "off_shelf"):
            if _is_yes(cell):
                return Passed("not_for_sale", cell)
        for cell in self._signals.cells(row, "expires"):
            if (day := _day(cell)) and day < self._today:
                return Passed("expired", cell)
        return None

    def _parent(self, row: Row, known: Mapping[str, Cell]) -> Passed | None:
        """A row that stands for its variants: it has no price of its own, and they name it or its kind says so."""
        if any(field in known and not is_blank(known[field]) for field in _FIGURES):
            return None
        named = next((known[field] for field in ("sku", "style") if field in known), None)
        kinds = self._signals.cells(row, "kind")
        if any(plain(cell.shown) in _PARENTS for cell in kinds) or (named and plain(named.shown) in self._parents):
            return Passed("parent_passed", named or kinds[0])
        return None


def _sample(known: Mapping[str, Cell]) -> Passed | None:
    said = [(known[field], plain(str(known[field].value))) for field in ("sku", "name") if field in known]
    texts = [(cell, simplified(text)) for cell, text in said if cell.kind == "text"]
    if len(texts) == 2 and all(text.startswith(_EXAMPLE) for _, text in texts):
        return Passed("example_passed", texts[0][0])
    for cell, text in texts:
        if cell is known.get("name"):
            is_sample = _SAMPLE.fullmatch(text)
        else:
            is_sample = _SAMPLE_ID.fullmatch(text) if len(texts) == 1 or text[:1] in "([【" else None
        if is_sample:
            return Passed("example_passed", cell)
    return None


def _picture_only(known: Mapping[str, Cell]) -> Passed | None:
    """A further line of a product that adds no more than a picture: its style alone, or what follows from it."""
    style = known.get("style")
    named = "name" in known and style is not None and known["name"].row == style.row
    if style is not None and not named and not {"sku", "spec", "stock", *_FIGURES} & set(known):
        return Passed("picture_passed", style)
    return None


def _is_no(cell: Cell) -> bool:
    return cell.value is False or (cell.kind != "yes_no" and plain(cell.shown) in NO_WORDS)


def _is_yes(cell: Cell) -> bool:
    return cell.value is True or (cell.kind != "yes_no" and plain(cell.shown) in YES_WORDS)


def _day(cell: Cell) -> dt.date | None:
    if isinstance(cell.value, dt.datetime):
        return cell.value.date()
    found = re.fullmatch(r"(20\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})日?( .*)?", plain(cell.shown))
    if found is None:
        return None
    try:
        return dt.date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None
