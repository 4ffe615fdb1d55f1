"""The night in a dozen figures, as many side by side as fit."""

from __future__ import annotations

from rich.cells import cell_len
from rich.table import Table

from lineup.report import formats as show_as
from lineup.report.tables import Tables
from lineup.report.terminal.pen import HEADING, QUIET, Pen
from lineup.result import Result

_BETWEEN = 3  # columns between one figure and the next name


def draw_totals(pen: Pen, result: Result, tables: Tables) -> None:
    """Key figures; budgets stand after what is spent of them."""
    named = [(pen.plain(name), pen.plain(figure)) for name, figure in _figures(pen, result, tables)]
    across = next((n for n in (4, 3, 2) if _width(named, n) <= pen.width), 1)
    table = Table.grid(padding=0)
    for width in _column_widths(named, across):
        table.add_column(width=width[0] + 1, style=QUIET, no_wrap=True)
        table.add_column(width=width[1] + _BETWEEN, style=HEADING, no_wrap=True)
    for line in _lines(named, across):
        table.add_row(*(cell for pair in line for cell in pair))
    pen.show(table)


def _figures(pen: Pen, result: Result, tables: Tables) -> list[tuple[str, str]]:
    label, totals, show = pen.words.label, tables.totals, result.catalog.show
    goals = ("gmv", "net_gmv", "profit")
    return [
        *sorted(
            [(label(name), pen.words.money(getattr(totals, name))) for name in goals],
            key=lambda figure: figure[0] != label(totals.goal),
        ),
        (label("margin"), pen.words.money(totals.margin)),
        (label("margin_rate"), show_as.percent(totals.margin_rate)),
        (label("units"), show_as.count(totals.units)),
        (label("caption.entries_total"), show_as.count(totals.entries)),
        (label("caption.gpm_short"), pen.words.money(totals.gpm)),
        (label("caption.uv_value"), pen.words.money(totals.uv_value, 2)),
        (label("caption.paid_entries"), show_as.count(totals.paid_entries)),
        (label("caption.ad_budget"), _of(pen, totals.ad_spend, show.ad_budget)),
        (label("caption.subsidy_budget"), _of(pen, totals.subsidy, show.welfare_budget)),
        (label("caption.restock_budget"), _of(pen, totals.restock_cash, show.restock_budget)),
    ]


def _of(pen: Pen, spent: float, budget: float) -> str:
    return f"{pen.words.money(spent)} / {pen.words.money(budget)}"


def _lines(named: list[tuple[str, str]], across: int) -> list[list[tuple[str, str]]]:
    return [named[k : k + across] for k in range(0, len(named), across)]


def _column_widths(named: list[tuple[str, str]], across: int) -> list[tuple[int, int]]:
    columns = [named[k::across] for k in range(across)]
    return [(max(cell_len(name) for name, _ in c), max(cell_len(figure) for _, figure in c)) for c in columns]


def _width(named: list[tuple[str, str]], across: int) -> int:
    return sum(a + 1 + b for a, b in _column_widths(named, across)) + _BETWEEN * across
