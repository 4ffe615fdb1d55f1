"""Breaking lines of Chinese and English: between Chinese characters, at blanks, never before a closing mark."""

from __future__ import annotations

import re

from rich.cells import cell_len

# A piece is what no line break may split: a word or one Chinese character, with the marks that cling to it.
_OPEN, _CLOSE = "（「“(¥", "，。、；：！？）」”%,.;:!?)"
_WIDE = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef"
_PIECE = re.compile(rf"[{_OPEN}]*(?:[{_WIDE}]|[^\s{_WIDE}]+)[{_CLOSE}]*|\s+")


def wrap(text: str, width: int) -> list[str]:
    """The text in lines of at most `width` columns; blanks at a break are dropped, a longer word is cut.

    >>> wrap("全场平均 1,272 人。", 11)
    ['全场平均', '1,272 人。']
    """
    lines, line = [], ""
    for piece in _pieces(text, width):
        if line and cell_len(line + piece.rstrip()) > width:
            lines.append(line.rstrip())
            line = ""
        line += piece if line else piece.lstrip()
    return [*lines, line.rstrip()]


def _pieces(text: str, width: int) -> list[str]:
    pieces: list[str] = []
    for found in _PIECE.finditer(text):
        piece = found[0]
        while cell_len(piece) > width:
            cut = next(k for k in range(len(piece), 0, -1) if k == 1 or cell_len(piece[:k]) <= width)
            pieces.append(piece[:cut])
            piece = piece[cut:]
        pieces.append(piece)
    return pieces
