"""The rundown on screen: a line an airing where there is room, two lines where there is not."""

from __future__ import annotations

from rich.text import Text

from lineup.report import formats as show_as
from lineup.report.tables import Tables
from lineup.report.tables.frame import Row, rows_of
from lineup.report.terminal.grid import Column, Line, draw, room_left
from lineup.report.terminal.pen import BAND, QUIET, ROLE_STYLES, Pen

_NAME_ROOM = 16  # with less for the product's name a line becomes two
_TOLD_APART = 110  # from this width on there is room for numbers and tiers
_VIEWERS_FROM = 40  # below this width viewers are left out


def draw_rundown(pen: Pen, tables: Tables) -> None:
    """Every airing, the highlight under a band and marked ★, what leads in to it marked ▸."""
    rows = rows_of(tables.rundown)
    columns, lines = _wide(pen, rows)
    if room_left(pen, columns, lines) >= _NAME_ROOM:
        draw(pen, columns, lines, _footer(pen, tables, columns))
    else:
        draw(pen, *_stacked(pen, rows))
    pen.say(pen.words.say("legend" if tables.totals.has_highlight else "legend_plain"), QUIET)


def _wide(pen: Pen, rows: list[Row]) -> tuple[list[Column], list[Line]]:
    label, roomy = pen.words.label, pen.width >= _TOLD_APART
    columns = [
        Column(label("caption.time_column")),
        Column(""),
        *([Column(label("sku"))] if roomy else []),
        Column(label("caption.product_column"), gives=True),
        Column(label("role")),
        Column(label("minutes"), "right"),
        *([Column(label("tier"))] if roomy else []),
        Column(label("caption.price_column"), "right"),
        Column(label("caption.coupon_column")),
        Column(label("caption.viewers_column"), "right"),
        Column(label("caption.units_column"), "right"),
        Column(label("caption.gmv_column"), "right"),
    ]
    lines = []
    for row in rows:
        cells = [
            pen.text(f"{row['starts']:%H:%M}"),
            pen.text(mark(row)),
            *([pen.text(row["sku"])] if roomy else []),
            _name(pen, row),
            _role(pen, row),
            pen.text(str(row["minutes"])),
            *([pen.text(pen.words.tier(row["tier"]) if row["tier"] else "")] if roomy else []),
            pen.text(_price(pen, row)),
            pen.text(_coupon(pen, row)),
            pen.text(show_as.count(row["viewers"])),
            pen.text(_units(row)),
            pen.text(_gmv(pen, row)),
        ]
        lines.append(Line(cells, _style(row)))
    return columns, lines


def _footer(pen: Pen, tables: Tables, columns: list[Column]) -> list[Text]:
    totals, last = tables.totals, [show_as.count(tables.totals.units), pen.words.money(tables.totals.gmv)]
    by_header = {
        pen.words.label("caption.product_column"): pen.words.label("caption.total"),
        pen.words.label("minutes"): str(sum(row.minutes for row in tables.rundown)),
        pen.words.label("caption.viewers_column"): show_as.count(totals.mean_viewers),
    }
    cells = [pen.text(by_header.get(column.header, "")) for column in columns]
    cells[-2:] = [pen.text(text) for text in last]
    return cells


def _stacked(pen: Pen, rows: list[Row]) -> tuple[list[Column], list[Line]]:
    """Two lines an airing: what and how much, then how long, at which price and to how many."""
    label, viewers = pen.words.label, pen.width >= _VIEWERS_FROM
    numbers = [label("caption.gmv_column"), label("caption.units_column")]
    if viewers:
        numbers.append(label("caption.viewers_column"))
    columns = [
        Column(label("caption.time_column")),
        Column(label("caption.product_price_column"), gives=True),
        Column(" / ".join(numbers), "right"),
    ]
    lines = []
    for row in rows:
        name = Text.assemble(pen.text(f"{mark(row)} " if mark(row) else ""), _name(pen, row))
        tags = [tag for tag in (_price(pen, row), _coupon(pen, row)) if tag]
        told = Text.assemble(_role(pen, row), pen.text(" " + " ".join(tags)))
        counted = [_units(row), show_as.count(row["viewers"])] if viewers else [_units(row)]
        minutes = f"{row['minutes']}{label('caption.minutes_unit')}"
        lines.append(Line([pen.text(f"{row['starts']:%H:%M}"), name, pen.text(_gmv(pen, row))], _style(row)))
        lines.append(Line([pen.text(minutes), told, pen.text(" / ".join(filter(None, counted)))], _style(row)))
    return columns, lines


def mark(row: Row) -> str:
    """★ in the highlight, ▸ for what leads in to it."""
    return "★" if row["highlight"] else "▸" if row["lead_in"] else ""


def _style(row: Row) -> str:
    return BAND if row["highlight"] else ""


def _role(pen: Pen, row: Row) -> Text:
    return pen.text(pen.words.role(row["role"]), "" if row["highlight"] else ROLE_STYLES[row["role"]])


def _name(pen: Pen, row: Row) -> Text:
    # In front, where a long name's end that is cut off does not take it along.
    again = f"({pen.words.label('caption.again')}) " if row["airing"] > 1 else ""
    return Text.assemble(pen.text(again), pen.text(row["name"]))


def _price(pen: Pen, row: Row) -> str:
    return "" if row["live_price"] is None else pen.words.price(row["live_price"])


def _coupon(pen: Pen, row: Row) -> str:
    for column, caption in (("new_fan_coupon", "new_fan"), ("returning_fan_coupon", "returning_fan")):
        if row[column]:
            return f"{pen.words.label(f'caption.{caption}')} -{pen.words.price(row[column])}"
    return ""


def _units(row: Row) -> str:
    if row["live_price"] is None:
        return ""
    return show_as.few(row["units"])


def _gmv(pen: Pen, row: Row) -> str:
    return "" if row["live_price"] is None else pen.words.money(row["gmv"])
