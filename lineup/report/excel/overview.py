"""总览: the night on one page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from xlsxwriter.worksheet import Worksheet

from lineup.catalog import Goal
from lineup.report import formats as show_as
from lineup.report import goal_prose, prose, restock_prose
from lineup.report.alternatives import hand_order_said, next_place_said, pins_said, tradeoff_said
from lineup.report.assumed_prose import assumption_sentences
from lineup.report.excel import charts
from lineup.report.excel.book import (
    BAND,
    FAINT,
    INK,
    LINE,
    Book,
    lines_needed,
    merge_text,
    sheet_reference,
    write_text,
)
from lineup.report.excel.grid import Table
from lineup.report.excel.rundown import write_legend
from lineup.report.odds_prose import odds_said
from lineup.report.substitutes import substitutes_said
from lineup.report.tables import Tables
from lineup.result import Result

_COLUMNS, _WIDTH = 12, 11.5
_CARD = 2  # columns a card takes
_LAST = _COLUMNS - 1
_HALF = _COLUMNS // 2
_ORDERS, _PINS = 7, 3
_CHART_ROWS = 17
_ROW_HEIGHT = 16.5


@dataclass(frozen=True, slots=True)
class Sheets:
    """The tables that the overview sums up."""

    rundown: Table
    prices: Table
    restock: Table
    paid: Table
    curve: Table


@dataclass(frozen=True, slots=True)
class Card:
    """A key figure: its name, the formula and its value, a word below."""

    name: str
    formula: str
    value: float
    kind: str
    note: str = ""
    leads: bool = False  # what the show is for


def write_overview(book: Book, sheet: Worksheet, result: Result, tables: Tables, sheets: Sheets, height: float) -> None:
    """Key figures, the highlight, the curve, what to do; `height` ends the chart's GMV axis, yuan."""
    words = book.words
    sheet.set_column(0, _LAST, _WIDTH)
    sheet.set_row(0, 32)
    write_text(sheet, 0, 0, words.label("caption.plan"), book.format(font_size=20, bold=True))
    head = f"{prose.headline(result, words)}  ·  {prose.counts(tables, words)}"
    write_text(sheet, 1, 0, head, book.format(font_color=FAINT, font_size=11))
    row = 2
    if prose.stopped_early(result):
        alarm = book.format(bold=True, bg_color=BAND, text_wrap=True)
        row = _paragraph(sheet, row, 0, _LAST, f"⚠ {prose.search(result, words)}", alarm)
    row = _cards(book, sheet, row, _key_figures(book, result, tables, sheets))
    look = book.format(font_size=11, bold=True, text_wrap=True, bg_color=BAND, indent=1)
    if tables.totals.has_highlight:
        row = _paragraph(sheet, row, 0, _LAST, prose.highlight(tables, words), look, scale=1.15)
    about = [next_place_said(result, words), prose.peak(tables, words)]
    row = _paragraph(sheet, row, 0, _LAST, words.sentences([*filter(None, about)]), book.format(font_color=FAINT))
    for said in odds_said(result, words):
        row = _paragraph(sheet, row, 0, _LAST, said, book.format(text_wrap=True))
    if compared := hand_order_said(result, words):
        row = _paragraph(sheet, row, 0, _LAST, compared, book.format(text_wrap=True, bold=True))
    size = {"width": 1028, "height": int(_CHART_ROWS * 22) - 6}
    chart = charts.curve(book, sheets.curve, tables.totals.goal, height, size)
    sheet.insert_chart(row, 0, chart, {"object_position": 1})
    for at in range(row, row + _CHART_ROWS):
        sheet.set_row(at, _ROW_HEIGHT)
    row += _CHART_ROWS + 1
    bottom = max(_to_do(book, sheet, row, tables), _backing(book, sheet, row, result, tables))
    sheet.print_area(0, 0, bottom, _LAST)
    sheet.fit_to_pages(1, 1)
    sheet.activate()


def _key_figures(book: Book, result: Result, tables: Tables, sheets: Sheets) -> list[Card]:
    """Twelve cards, what the show is for first."""
    label, totals, show = book.words.label, tables.totals, result.catalog.show

    def total(table: Table, key: str) -> str:
        return sheet_reference(table.sheet, table.total(key))

    gmv, entries = total(sheets.rundown, "gmv"), total(sheets.curve, "entries")
    net, margin, spend = total(sheets.prices, "net_gmv"), total(sheets.prices, "margin"), total(sheets.paid, "spend")

    def of(budget: float) -> str:
        return book.words.say("of_budget", budget=book.words.money(budget))

    goals: dict[Goal, Card] = {
        "gmv": Card(label("gmv"), gmv, totals.gmv, "yuan"),
        "net_gmv": Card(label("net_gmv"), net, totals.net_gmv, "yuan"),
        "profit": Card(
            label("profit"),
            f"{margin}-{totals.prizes:.15g}-{spend}",
            totals.profit,
            "yuan",
            label("caption.after_prizes_and_spend"),
        ),
    }
    leading = replace(goals.pop(show.goal), leads=True)
    floor = book.words.say("floor", floor=show_as.percent(show.margin_floor))
    return [
        leading,
        *goals.values(),
        Card(label("margin"), margin, totals.margin, "yuan", label("caption.after_returns")),
        Card(label("margin_rate"), f"IF({net}=0,0,{margin}/{net})", totals.margin_rate, "percent", floor),
        Card(label("units"), total(sheets.rundown, "units"), totals.units, "whole"),
        Card(label("caption.entries_total"), entries, totals.entries, "whole"),
        Card(
            label("caption.gpm_short"),
            f"IF({entries}=0,0,1000*{gmv}/{entries})",
            totals.gpm,
            "yuan",
            label("caption.gpm_note"),
        ),
        Card(
            label("caption.uv_value"),
            f"IF({entries}=0,0,{gmv}/{entries})",
            totals.uv_value,
            "price",
            label("caption.uv_note"),
        ),
        Card(label("caption.ad_spend"), spend, totals.ad_spend, "yuan", of(show.ad_budget)),
        Card(label("caption.subsidy"), "", totals.subsidy, "yuan", of(show.welfare_budget)),
        Card(
            label("caption.restock_cash"),
            total(sheets.restock, "cash"),
            totals.restock_cash,
            "yuan",
            of(show.restock_budget),
        ),
    ]


def _cards(book: Book, sheet: Worksheet, row: int, cards: list[Card]) -> int:
    """Cards side by side, in rows; returns the row below."""
    across = _COLUMNS // _CARD
    for k, card in enumerate(cards):
        frame: dict[str, Any] = {"border": 1, "border_color": LINE, "align": "center"}
        frame |= {"bg_color": BAND} if card.leads else {}
        top, left = row + 3 * (k // across), _CARD * (k % across)
        merge_text(sheet, top, left, left + 1, card.name, book.format(font_color=FAINT, **(frame | {"bottom": 0})))
        big = book.format(card.kind, font_size=16, bold=True, font_color=INK, **(frame | {"top": 0, "bottom": 0}))
        sheet.merge_range(top + 1, left, top + 1, left + 1, "", big)
        if card.formula:
            sheet.write_formula(top + 1, left, "=" + card.formula, big, card.value)
        else:
            sheet.write_number(top + 1, left, card.value, big)
        small = book.format(font_color=FAINT, font_size=8, **(frame | {"top": 0}))
        note = book.words.label("caption.is_goal") if card.leads else card.note
        merge_text(sheet, top + 2, left, left + 1, note, small)
    for k in range(-(-len(cards) // across)):
        sheet.set_row(row + 3 * k, 18)
        sheet.set_row(row + 3 * k + 1, 25)
        sheet.set_row(row + 3 * k + 2, 13)
    return row + 3 * -(-len(cards) // across) + 1


def _to_do(book: Book, sheet: Worksheet, row: int, tables: Tables) -> int:
    """What to do before the show, on the left; returns the last row."""
    title = book.format(font_size=12, bold=True, bottom=1, border_color=LINE)
    merge_text(sheet, row, 0, _HALF - 1, book.words.label("caption.todo"), title)
    row += 1
    for sentence in restock_prose.todo(tables, book.words, _ORDERS):
        row = _paragraph(sheet, row, 0, _HALF - 1, f"□ {sentence}", book.format(text_wrap=True, valign="top"))
    return row


def _backing(book: Book, sheet: Worksheet, row: int, result: Result, tables: Tables) -> int:
    """Rules, assumptions, search and the colours, on the right; returns the last row."""
    words = book.words
    title = book.format(font_size=12, bold=True, bottom=1, border_color=LINE)
    merge_text(sheet, row, _HALF, _LAST, words.label("caption.backing"), title)
    row += 1
    said = [prose.rules(tables, words), *restock_prose.short_of(tables, words)]
    said += [*pins_said(result, tables, words)[:_PINS], tradeoff_said(tables, words)]
    said += goal_prose.never_air(tables, words)
    said += substitutes_said(tables, words)
    said += assumption_sentences(result, tables, words)
    if not prose.stopped_early(result):
        said.append(f"{words.label('caption.search')}{words.colon()}{prose.search(result, words)}")
    for sentence in filter(None, said):
        row = _paragraph(sheet, row, _HALF, _LAST, f"· {sentence}", book.format(text_wrap=True, valign="top"))
    write_legend(book, sheet, row, _HALF, [airing.role for airing in tables.rundown])
    return row + 1


def _paragraph(sheet: Worksheet, row: int, first: int, last: int, text: str, look: Any, scale: float = 1.0) -> int:
    """A text over the columns `first` to `last`, as many rows high as it needs; returns the row below."""
    needed = lines_needed(text, (last - first + 1) * _WIDTH / scale)
    for at in range(row, row + needed):
        sheet.set_row(at, _ROW_HEIGHT * scale)
    if needed > 1 or last > first:
        merge_text(sheet, row, first, last, text, look, rows=needed)
    return row + needed
