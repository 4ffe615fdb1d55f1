"""Which language a workbook speaks: that of its headers, else that of most of what stands in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lineup.catalog import Language
from lineup.workbook.cells import Sheet
from lineup.workbook.headers import PRODUCT, SHEETS, SHOW, TRAFFIC
from lineup.workbook.naming import index, key

MANY = 0.2
"""So much of a workbook in Chinese is no brand name here and there."""
_HEADER_ROWS = 20
_HAN = re.compile(r"[\u4e00-\u9fff]")
_NOT_CHINESE = re.compile(r"[\u3040-\u30ff\uac00-\ud7af]")  # kana and hangul, among which Chinese characters stand too


def language_of(titles: Sequence[str], sheets: Sequence[Sheet]) -> Language:
    """Chinese if a sheet's title is one in Chinese, if most headers that are understood are, or much of all text."""
    known = index(SHEETS) | index(PRODUCT) | index(SHOW) | index(TRAFFIC)
    texts = [cell.shown for sheet in sheets for row in sheet.rows for cell in row.cells.values() if cell.kind == "text"]
    heads = [
        cell.shown
        for sheet in sheets
        for row in sheet.rows[:_HEADER_ROWS]
        for cell in row.cells.values()
        if cell.kind == "text"
    ]
    if any(key(title) in known and _is_chinese(title) for title in titles):
        return "zh"
    names = [name for name in heads if key(name) in known]
    chinese = sum(map(_is_chinese, names))
    if chinese and 2 * chinese >= len(names):
        return "zh"
    said = [*titles, *texts]
    return "zh" if sum(map(_is_chinese, said)) > MANY * len(said) else "en"


def _is_chinese(text: str) -> bool:
    return bool(_HAN.search(text)) and not _NOT_CHINESE.search(text)
