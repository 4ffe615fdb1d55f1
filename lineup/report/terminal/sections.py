"""What to order, where the paid traffic goes, which rules hold, what was assumed."""

from __future__ import annotations

from rich.text import Text

from lineup.report import formats as show_as
from lineup.report import paid_prose, prose, restock_prose
from lineup.report.assumed_prose import assumption_sentences
from lineup.report.tables import Tables
from lineup.report.tables.frame import Row, rows_of
from lineup.report.terminal.grid import Column, Line, draw, room_left
from lineup.report.terminal.pen import BAND, Pen
from lineup.result import Result

_NAME_ROOM = 12
_BAR = 12


def draw_restock(pen: Pen, tables: Tables) -> None:
    """Orders by date, and what runs short for want of one."""
    pen.heading(pen.words.label("sheet.restock"))
    rows = restock_prose.orders_due(tables, pen.words)
    if not rows:
        pen.say(pen.words.say("nothing_to_do"))
    else:
        columns, lines = _orders(pen, rows)
        if room_left(pen, columns, lines) >= _NAME_ROOM:
            draw(pen, columns, lines)
        else:
            for sentence in restock_prose.orders(tables, pen.words):
                pen.bullet(sentence)
    for sentence in restock_prose.specs_ordered(tables, pen.words):
        pen.bullet(sentence)
    for sentence in (*restock_prose.short_of(tables, pen.words), *restock_prose.surcharges(tables, pen.words)):
        pen.say(sentence)


def _orders(pen: Pen, rows: list[Row]) -> tuple[list[Column], list[Line]]:
    label = pen.words.label
    columns = [
        Column(label("order_by")),
        Column(label("caption.product_column"), gives=True),
        Column(label("caption.order_kind")),
        Column(label("caption.units_column"), "right"),
        Column(label("cash"), "right"),
        Column(label("caption.arrives_or_ships")),
        Column(label("presold"), "right"),
    ]
    lines = []
    for row in rows:
        stock = row["kind"] == "stock"
        cells = [
            show_as.day(row["order_by"]),
            row["name"],
            label(f"caption.restock_{'ready' if stock and row['by_brand'] else row['kind']}"),
            show_as.count(row["order_units"] if stock else row["presale_quota"]),
            pen.words.money(row["cash"]) if stock and not row["by_brand"] else "",
            show_as.day(row["arrives"] if stock else row["ship_by"]),
            "" if stock else show_as.few(row["presold"]),
        ]
        lines.append(Line([pen.text(cell) for cell in cells]))
    return columns, lines


def draw_paid(pen: Pen, result: Result, tables: Tables) -> None:
    """Spend by block with a bar, and what one yuan more would return; a narrow window does without bar and entries."""
    pen.heading(pen.words.label("sheet.paid"))
    rows = [row for row in rows_of(tables.paid_traffic) if row["funded"]]
    if rows:
        wide = ("bar", "entries") if pen.draws else ("entries",)
        for extra in (wide, ("entries",), ()):
            columns, lines = _blocks(pen, rows, extra)
            if room_left(pen, columns, lines) >= 0:
                break
        draw(pen, columns, lines)
    for sentence in paid_prose.paid(result, tables, pen.words):
        pen.say(sentence)


def _blocks(pen: Pen, rows: list[Row], extra: tuple[str, ...]) -> tuple[list[Column], list[Line]]:
    label, most = pen.words.label, max(row["spend"] for row in rows)
    columns = [
        Column(label("caption.time_column")),
        Column(label("caption.spend_column"), "right"),
        *([Column("")] if "bar" in extra else []),
        *([Column(label("paid_entries"), "right")] if "entries" in extra else []),
        Column(label("caption.last_yuan_column"), "right"),
    ]
    lines = []
    for row in rows:
        cells = [
            f"{row['starts']:%H:%M}–{row['ends']:%H:%M}",
            pen.words.money(row["spend"]),
            *(["━" * max(1, round(_BAR * row["spend"] / most))] if "bar" in extra else []),
            *([show_as.count(row["entries"])] if "entries" in extra else []),
            f"+{pen.words.money(row['last_yuan'], 2)}",
        ]
        lines.append(Line([pen.text(cell) for cell in cells], BAND if row["highlight"] else ""))
    return columns, lines


def draw_rules(pen: Pen, tables: Tables) -> None:
    """How many rules hold; whatever a broken one says."""
    pen.heading(pen.words.label("caption.rules"))
    pen.say(prose.rules(tables, pen.words))
    for row in rows_of(tables.checks):
        for breach in row["breaches"]:
            pen.bullet(f"{pen.words.rule(row['rule'])}{pen.words.colon()}{breach}")


def draw_assumptions(pen: Pen, result: Result, tables: Tables) -> None:
    """What was not given, a sentence a kind."""
    pen.heading(pen.words.label("caption.assumptions"))
    for sentence in assumption_sentences(result, tables, pen.words):
        pen.bullet(sentence)


def draw_search(pen: Pen, result: Result) -> None:
    """How the plan was found."""
    pen.show(Text(""))
    pen.say(f"{pen.words.label('caption.search')}{pen.words.colon()}{prose.search(result, pen.words)}", "dim")
