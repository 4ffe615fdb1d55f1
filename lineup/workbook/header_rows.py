"""Rows right below a header that speak of its columns: units, 必填, names for machines, how to fill them in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from lineup.fields import PRODUCT_FIELDS
from lineup.workbook.cells import Cell, Row
from lineup.workbook.headings import Header, Meanings
from lineup.workbook.numbers import plain

MOST = 4
"""So many rows below a header may speak of it."""
_BRACKETS = "()[]【】（）"
_UNITS = re.compile(
    r"[万千]?元|角|分|块|[%％折克斤件个只套箱盒瓶包袋支条双份台人次天日周月秒星]|[元件]/[件箱盒]|千克|公斤|毫升|升|小时|分钟|厘米|毫米|米"
    r"|yuan|rmb|cny|usd|eur|gbp|cad|aud|hkd|jpy|cents|units?|pcs|pieces|days?|weeks?|hours|hrs|h"
    r"|min|mins|minutes|seconds|sec|percent|k?g|ml|l|[cm]m|(hk)?\$|[€£¥]"
)
_KINDS = re.compile(r"文本|文字|数字|数值|日期|字符|整数|小数|text|string|number|integer|decimal|float|date|boolean")
_MARKS = re.compile(
    r"[*＊]|(是否)?(必填|选填|必选|可选|非必填|可不填|可空|系统生成|自动生成|条件必填|不可修改|勿改)(项)?|(not )?required"
    r"|optional|mandatory|recommended|conditional(ly required)?|preferred|read[ -]?only"
)
_MACHINE = re.compile(r"[a-z][a-z0-9]*([_.#:\[\]][a-z0-9_.#:\[\]]*)*|[a-z]+([A-Z][a-z0-9]*)+")
_EXPLAINS = re.compile(
    r"请|填写|填入|必填|选填|例如|如[：:]|格式|不超过|不能|不可|最多|最少|至少|字符|个字|保留|小数|下拉|单位|选择|用于"
    r"|required|optional|enter |must |e\.g\.|example|characters|valid |format|select |provide|specify|maximum|the "
)
_NUMERIC = frozenset(name for name, field in PRODUCT_FIELDS.items() if field.kind in ("number", "whole"))


def below_header(header: Header, rows: Sequence[Row], meanings: Meanings) -> tuple[Header, list[Row]]:
    """The header with the units that stand below it, and the rows right below that speak of it.

    `rows`: all rows below the header.
    """
    found: list[Row] = []
    for row in rows[:MOST]:
        own = {column: cell for column, cell in row.cells.items() if cell.row == row.number}
        if not own or any(cell.kind != "text" for cell in own.values()):
            break
        said = {column: plain(str(cell.value)).strip(_BRACKETS).strip() for column, cell in own.items()}
        units = {column: unit for column, unit in said.items() if _UNITS.fullmatch(unit)}
        marks = [text for text in said.values() if _MARKS.fullmatch(text) or _KINDS.fullmatch(text)]
        if len(units) + len(marks) == len(said):
            header = _with_units(header, {column: own[column] for column in units})
        elif not (_repeats(row, header, meanings) or _for_machines(own, header) or _explains(own, header, meanings)):
            break
        found.append(row)
    return header, found


def repeats(row: Row, header: Header) -> bool:
    """Whether the row is the header once more."""
    names = {column: str(cell.value) for column, cell in header.cells.items()}
    same = sum(cell.value == names.get(column) for column, cell in row.cells.items())
    return same >= 2 and same >= 0.8 * len(row.cells)


def _repeats(row: Row, header: Header, meanings: Meanings) -> bool:
    """Whether the row names the columns once more, maybe in another language."""
    if repeats(row, header):
        return True
    again = [
        (meanings.field(str(cell.value)), meanings.field(str(header.cells[column].value)))
        for column, cell in row.cells.items()
        if column in header.cells
    ]
    alike = sum(one is not None and one == other for one, other in again)
    return alike >= 2 and 2 * alike >= len(row.cells)


def _for_machines(cells: dict[int, Cell], header: Header) -> bool:
    """Whether the row holds names such as item_name, some of them of more than one word."""
    texts = [str(cell.value) for cell in cells.values()]
    return (
        len(texts) >= 3
        and len(texts) >= len(header.cells) / 2
        and len(set(texts)) == len(texts)
        and all(_MACHINE.fullmatch(text) for text in texts)
        and any(re.search("[_.]|[a-z][A-Z]", text) for text in texts)
    )


def _explains(cells: dict[int, Cell], header: Header, meanings: Meanings) -> bool:
    """Whether the row says in words how to fill in the columns: no number stands where numbers belong."""
    numeric = [
        str(cell.value)
        for column, cell in cells.items()
        if column in header.cells and meanings.field(str(header.cells[column].value)) in _NUMERIC
    ]
    told = sum(
        bool(_EXPLAINS.search(said) or _MARKS.fullmatch(said))
        for said in (plain(str(cell.value)) for cell in cells.values())
    )
    if any(len(text) < 4 and not _EXPLAINS.search(plain(text)) for text in numeric):
        return False
    return told >= 2 and 2 * told >= len(cells)


def _with_units(header: Header, units: dict[int, Cell]) -> Header:
    """The header with each unit in brackets behind the name that it stands below."""
    cells = dict(header.cells)
    for column, unit in units.items():
        cell = cells.get(column)
        if cell is not None and not str(cell.value).rstrip().endswith((")", "）", "]", "】")):
            cells[column] = cell._replace(value=f"{cell.value}（{str(unit.value).strip(_BRACKETS)}）")
    return replace(header, cells=cells)
