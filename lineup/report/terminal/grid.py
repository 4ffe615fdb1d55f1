"""A table that fits: one column gives way, the others keep what they hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from rich.cells import cell_len
from rich.table import Table
from rich.text import Text

from lineup.report.terminal.pen import HEADING, Pen

_AIRY = 90  # from this width on columns stand two apart


@dataclass(frozen=True, slots=True)
class Column:
    """A column's header and side; the one that `gives` is cut short when the line is too long."""

    header: str
    justify: Literal["left", "right"] = "left"
    gives: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """The cells of one line, and a style for all of it."""

    cells: Sequence[Text]
    style: str = ""


def room_left(pen: Pen, columns: Sequence[Column], lines: Sequence[Line]) -> int:
    """Columns of the console left for the one that gives; may be below 0."""
    kept = [width for column, width in zip(columns, _widths(columns, lines), strict=True) if not column.gives]
    return pen.width - sum(kept) - _gap(pen) * (len(columns) - 1)


def draw(pen: Pen, columns: Sequence[Column], lines: Sequence[Line], footer: Sequence[Text] | None = None) -> None:
    """Show the table, no wider than the console; `footer` is a last line in bold."""
    everything = [*lines, Line(footer, HEADING)] if footer else list(lines)
    widths = _widths(columns, everything)
    left = max(4, room_left(pen, columns, everything))
    table = Table(box=None, padding=(0, _gap(pen), 0, 0), pad_edge=False, header_style=HEADING, show_edge=False)
    for column, width in zip(columns, widths, strict=True):
        table.add_column(
            pen.text(column.header),
            justify=column.justify,
            width=min(width, left) if column.gives else width,
            no_wrap=True,
            overflow="ellipsis" if pen.draws else "crop",
        )
    for line in everything:
        table.add_row(*line.cells, style=line.style)
    pen.show(table)


def _widths(columns: Sequence[Column], lines: Sequence[Line]) -> list[int]:
    return [
        max([cell_len(column.header), *(line.cells[k].cell_len for line in lines)]) for k, column in enumerate(columns)
    ]


def _gap(pen: Pen) -> int:
    return 2 if pen.width >= _AIRY else 1
