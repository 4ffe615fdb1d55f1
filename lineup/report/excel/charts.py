"""Native charts: they redraw themselves when a figure is changed."""

from __future__ import annotations

from typing import Any

from lineup.catalog import Goal
from lineup.report.excel.book import FAINT, INK, LINE, Book
from lineup.report.excel.grid import Table

NEW, RETURNING, SALES, GLOW = "#A9C7EE", "#4A78B8", "#C8432F", "#FFC94D"
_SIZE = {"width": 1080, "height": 400}


def curve(book: Book, table: Table, goal: Goal, height: float, size: dict[str, int] | None = None) -> Any:
    """Viewers as stacked areas, what the show is for as columns a minute, the highlight as a band behind them.

    `height` is the top of the columns' axis in yuan, as high as the band.
    """
    label = book.words.label
    key, name = goal_key(goal), label(f"caption.{goal}_minute")
    viewers = book.chart("area", "stacked")
    for fans, fill in (("returning_viewers", RETURNING), ("new_viewers", NEW)):
        viewers.add_series(series(table, fans, label(fans)) | {"fill": {"color": fill}, "border": {"none": True}})
    sales = book.chart("column")
    band = {"fill": {"color": GLOW, "transparency": 65}, "border": {"none": True}, "y2_axis": True, "gap": 0}
    if "band" in table.columns:
        sales.add_series(series(table, "band", label("caption.band_name")) | band | {"overlap": 100})
    bars = {"fill": {"color": SALES}, "border": {"none": True}, "y2_axis": True}
    sales.add_series(series(table, key, name) | bars)
    viewers.combine(sales)
    viewers.set_x_axis(time_axis(book, table))
    viewers.set_y_axis(axis(book, label("caption.viewers_axis"), "#,##0", grid=True))
    least = {} if goal == "profit" else {"min": 0}  # what is sold below cost loses
    sales.set_y2_axis(axis(book, name, book.kinds["axis"]) | {"max": height} | least)
    return dress(book, viewers, label(f"caption.chart_{goal}"), size)


def goal_key(goal: Goal) -> str:
    """The column of a table that holds what the show is for."""
    return "gmv" if goal == "gmv" else "goal"


def value(book: Book, table: Table, goal: Goal, size: dict[str, int] | None = None) -> Any:
    """What one more viewer of each kind is worth, by minute."""
    chart = book.chart("line")
    for key, colour in (("new_value", NEW), ("returning_value", RETURNING)):
        line = {"color": colour, "width": 2.25}
        chart.add_series(series(table, key, book.words.label(key)) | {"line": line, "marker": {"type": "none"}})
    chart.set_x_axis(time_axis(book, table))
    chart.set_y_axis(axis(book, "", book.kinds["fine_axis"], grid=True))
    return dress(book, chart, book.words.label(f"caption.chart_value_{goal}"), size)


def paid(book: Book, table: Table) -> Any:
    """Spend by block as columns, what one yuan more would return as a line."""
    label = book.words.label
    spend = book.chart("column")
    fill = {"fill": {"color": RETURNING}, "border": {"none": True}, "gap": 40}
    spend.add_series(series(table, "spend", label("spend"), "starts") | fill)
    worth = book.chart("line")
    look = {"line": {"color": SALES, "width": 2.25}, "y2_axis": True, "marker": {"type": "circle", "size": 5}}
    worth.add_series(series(table, "last_yuan", label("last_yuan"), "starts") | look)
    spend.combine(worth)
    spend.set_x_axis(time_axis(book, table, ticks=1))
    spend.set_y_axis(axis(book, label("spend"), book.kinds["axis"], grid=True))
    worth.set_y2_axis(axis(book, label("last_yuan"), book.kinds["fine_axis"]) | {"min": 0})
    return dress(book, spend, label("caption.chart_paid"), {"width": 900, "height": 350})


def tradeoffs(book: Book, table: Table, goal: Goal) -> Any:
    """Margin across, what the show is for upwards: a dot a plan, this one apart."""
    words = book.words
    chart = book.chart("scatter", "straight_with_markers")
    first, last = table.first, table.last
    looks = (("frontier_this_plan", first, first, SALES, 9), ("frontier_others", first + 1, last, RETURNING, 6))
    for name, top, bottom, colour, size in looks:
        fill = {"fill": {"color": colour}, "border": {"color": colour}}
        chart.add_series(
            {
                "name": words.say(name),
                "categories": [table.sheet, top, table.columns["margin"], bottom, table.columns["margin"]],
                "values": [table.sheet, top, table.columns[goal], bottom, table.columns[goal]],
                "marker": {"type": "circle", "size": size} | fill,
                "line": {"color": colour, "width": 1.5},
            }
        )
    chart.set_x_axis(axis(book, words.label("margin"), book.kinds["axis"], grid=True))
    chart.set_y_axis(axis(book, words.goal(goal), book.kinds["axis"], grid=True))
    return dress(book, chart, words.say("frontier_chart_goal", goal=words.goal(goal)), {"width": 830, "height": 380})


def band(book: Book, table: Table, *, low: str, height: str, lines: dict[str, str], names: tuple[str, str]) -> Any:
    """A band by minute, from the column `low` so much higher as `height` says, lines over it; `names`: of chart and band."""
    stacked = book.chart("area", "stacked")
    unseen = {"fill": {"none": True}, "border": {"none": True}}
    stacked.add_series(series(table, low, " ") | unseen)
    stacked.add_series(series(table, height, names[1]) | {"fill": {"color": NEW}, "border": {"none": True}})
    over = book.chart("line")
    for (key, name), colour in zip(lines.items(), (RETURNING, SALES), strict=True):
        line = {"color": colour, "width": 2.25}
        over.add_series(series(table, key, name) | {"line": line, "marker": {"type": "none"}})
    stacked.combine(over)
    stacked.set_x_axis(time_axis(book, table))
    stacked.set_y_axis(axis(book, "", book.kinds["axis"], grid=True) | {"min": 0})
    drawn = dress(book, stacked, names[0], None)
    legend = {"position": "bottom", "font": {"name": book.font, "size": 9, "color": FAINT}, "delete_series": [0]}
    drawn.set_legend(legend)
    return drawn


_MOST_BARS = 40
"""Rooms in a chart; more could not be told apart."""


def room_chart(book: Book, table: Table, first: int, count: int) -> Any:
    """GMV of the largest rooms as bars, from that row of the table on, where the largest stand first."""
    last = first + min(count, _MOST_BARS) - 1
    chart = book.chart("bar")
    values, names = ([table.sheet, first, table.columns[key], last, table.columns[key]] for key in ("gmv", "room"))
    bars = {"fill": {"color": RETURNING}, "border": {"none": True}, "gap": 40}
    chart.add_series({"name": book.words.label("gmv"), "categories": names, "values": values} | bars)
    chart.set_y_axis({"reverse": True, "num_font": {"name": book.font, "size": 9, "color": FAINT}})
    chart.set_x_axis(axis(book, "", "#,##0", grid=True) | {"label_position": "high"})
    size = {"width": 900, "height": 120 + 24 * (last - first + 1)}
    return dress(book, chart, book.words.label("caption.rooms_chart"), size)


def series(table: Table, key: str, name: str, times: str = "at") -> dict[str, Any]:
    """A column of a table by the clock."""
    return {"name": name, "categories": table.cells(times), "values": table.cells(key)}


def time_axis(book: Book, table: Table, ticks: int | None = None) -> dict[str, Any]:
    """Clock times as text: as dates, a spreadsheet would put all minutes on one day."""
    minutes = table.last - table.first + 1
    every = ticks or max(1, next((step for step in (5, 10, 15, 20, 30, 60) if minutes / step <= 12), 60))
    font = {"name": book.font, "size": 9, "color": FAINT}
    axis = {"num_format": "hh:mm", "text_axis": True, "num_font": font, "line": {"color": LINE}}
    return axis | {"interval_unit": every, "interval_tick": every, "position_axis": "between"}


def axis(book: Book, name: str, number_format: str, *, grid: bool = False) -> dict[str, Any]:
    """An axis of figures; `grid`: with faint lines."""
    font = {"name": book.font, "size": 9, "color": FAINT, "bold": False}
    lines = {"visible": grid, "line": {"color": "#E7EAF0", "width": 0.75}}
    axis = {"num_format": number_format, "num_font": font, "major_gridlines": lines, "line": {"none": True}}
    return axis | ({"name": name, "name_font": font} if name else {})


def dress(book: Book, chart: Any, title: str, size: dict[str, int] | None) -> Any:
    """The chart with its title, legend and size, in the look that all have."""
    font = {"name": book.font, "size": 12, "color": INK, "bold": True}
    chart.set_title({"name": title, "name_font": font, "overlay": False})
    chart.set_legend({"position": "bottom", "font": {"name": book.font, "size": 9, "color": FAINT}})
    chart.set_size(size or _SIZE)
    chart.set_chartarea({"border": {"color": LINE}})
    return chart
