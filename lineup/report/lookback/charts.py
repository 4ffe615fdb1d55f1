"""Charts of the look back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from lineup.report.excel.book import Book
from lineup.report.excel.charts import NEW, RETURNING, SALES, axis, dress, series, time_axis
from lineup.report.excel.grid import Table
from lineup.report.lookback.words import said

_LOST, _WON = "#C8432F", "#2E7D4F"
_DOTS = {"long": (_LOST, 8), "short": (_WON, 8), "fit": (RETURNING, 6), "unjudged": ("#B9BFCC", 6)}
_NAMED = ("long", "short")
OVERVIEW = {"width": 640, "height": 330}
"""Of the charts beside the figures: ten columns wide, so that a page holds them."""


def beside(book: Book, table: Table, name: str, title: str, form: str, size: dict[str, int] | None = None) -> Any:
    """A figure by minute: planned as an area, actual as a line before it."""
    planned, actual = (f"{side}_{name}" for side in ("planned", "actual"))
    headers = {side: said(book.words.language, side) for side in ("planned", "actual")}
    area = book.chart("area")
    area.add_series(series(table, planned, headers["planned"]) | {"fill": {"color": NEW}, "border": {"none": True}})
    line = book.chart("line")
    look = {"line": {"color": SALES, "width": 2}, "marker": {"type": "none"}}
    line.add_series(series(table, actual, headers["actual"]) | look)
    area.combine(line)
    area.set_x_axis(time_axis(book, table))
    area.set_y_axis(axis(book, "", form, grid=True) | {"min": 0})
    area.show_blanks_as("gap")
    return dress(book, area, title, size)


def causes(book: Book, table: Table, amounts: Sequence[float], title: str) -> Any:
    """What each cause did: a bar to the right earned, one to the left cost."""
    chart = book.chart("bar")
    points = [{"fill": {"color": _LOST if amount < 0 else _WON}} for amount in amounts]
    bars = {"points": points, "fill": {"color": _WON}, "border": {"none": True}, "gap": 40}
    chart.add_series({"values": table.cells("amount"), "categories": table.cells("cause")} | bars)
    chart.set_x_axis(axis(book, "", book.kinds["axis"], grid=True) | {"label_position": "high"})
    chart.set_y_axis(axis(book, "", "General") | {"reverse": True, "label_position": "low"})
    drawn = dress(book, chart, title, OVERVIEW)
    drawn.set_legend({"none": True})
    return drawn


def lengths(
    book: Book,
    table: Table,
    spans: Mapping[str, tuple[int, int, str]],
    names: Sequence[str],
    title: str,
    axes: tuple[str, str],
) -> Any:
    """Minutes across, what a viewer-minute earned upwards, a dot a product.

    `spans`: (first row, last, kind) by what the kind is called; `names` of the products, in the table's order.
    """
    chart = book.chart("scatter")
    for name, (first, last, kind) in spans.items():
        colour, size = _DOTS[kind]
        places = {key: table.columns[f"actual_{key}"] for key in ("minutes", "earns")}
        labels = [{"value": label.lstrip("=")} for label in names[first - table.first : last - table.first + 1]]
        named = {"data_labels": {"value": True, "custom": labels, "position": "right"}} if kind in _NAMED else {}
        chart.add_series(
            {
                "name": name,
                "categories": [table.sheet, first, places["minutes"], last, places["minutes"]],
                "values": [table.sheet, first, places["earns"], last, places["earns"]],
                "marker": {"type": "circle", "size": size, "fill": {"color": colour}, "border": {"color": colour}},
                **named,
            }
        )
    chart.set_x_axis(axis(book, axes[0], "0", grid=True) | {"min": 0})
    chart.set_y_axis(axis(book, axes[1], book.kinds["fine_axis"], grid=True) | {"min": 0})
    return dress(book, chart, title, {"width": 900, "height": 520})
