"""The night as two lines of bars: who is there, and what sells."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from rich.text import Text

from lineup.report.tables import Tables
from lineup.report.tables.frame import rows_of
from lineup.report.terminal.pen import QUIET, Pen

_BARS = "▁▂▃▄▅▆▇█"
_HOT = "#d9822b"


def sparkline(values: Sequence[float]) -> str:
    """A bar a value, the highest one full.

    >>> sparkline([0.0, 4.0, 8.0])
    '▁▅█'
    """
    most = max(values, default=0.0)
    if most <= 0:
        return _BARS[0] * len(values)
    top = len(_BARS) - 1
    return "".join(_BARS[min(top, int(top * value / most + 0.5))] for value in values)


def squeeze(values: Sequence[float], width: int) -> list[float]:
    """At most `width` values: means of neighbours.

    >>> squeeze([1.0, 3.0, 5.0, 7.0], 2)
    [2.0, 6.0]
    """
    count = min(width, len(values))
    edges = [k * len(values) // count for k in range(count + 1)]
    return [sum(values[a:b]) / (b - a) for a, b in itertools.pairwise(edges)]


def draw_curves(pen: Pen, tables: Tables) -> None:
    """Viewers and GMV by minute, the highlight coloured and underlined; nothing where bars cannot be drawn."""
    if not pen.draws:
        return
    rows = rows_of(tables.curve)
    names = [pen.words.label(f"caption.{key}") for key in ("curve_viewers", "curve_gmv")]
    captions = [pen.text(name) for name in names]
    margin = max(caption.cell_len for caption in captions) + 1
    width = max(10, pen.width - margin)
    hot = [value > 0.5 for value in squeeze([float(row["highlight"]) for row in rows], width)]
    for caption, column in zip(captions, ("viewers", "gmv"), strict=True):
        bars = sparkline(squeeze([row[column] for row in rows], width))
        line = Text.assemble(caption, " " * (margin - caption.cell_len))
        for bar, in_highlight in zip(bars, hot, strict=True):
            line.append(bar, style=_HOT if in_highlight else QUIET)
        pen.show(line)
    pen.show(_axis(tables, hot, margin))


def _axis(tables: Tables, hot: list[bool], margin: int) -> Text:
    """The start, a bar under the highlight with a star in it, the end."""
    rows = rows_of(tables.rundown)
    cells = ["━" if in_highlight else " " for in_highlight in hot]
    if True in hot:
        first, last = hot.index(True), len(hot) - 1 - hot[::-1].index(True)
        cells[(first + last) // 2] = "★"
    for at, text in ((0, f"{rows[0]['starts']:%H:%M}"), (len(cells) - 5, f"{rows[-1]['ends']:%H:%M}")):
        if all(cell == " " for cell in cells[at : at + 5]):
            cells[at : at + 5] = text
    return Text(" " * margin + "".join(cells).rstrip(), style="")
