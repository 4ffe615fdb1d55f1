"""今晚: what was known when the rest of a night was planned anew, by product and by minute."""

from __future__ import annotations

from typing import Any

from xlsxwriter.worksheet import Worksheet

from lineup.night.outlook import Replanned
from lineup.report.excel.book import Book, write_text
from lineup.report.excel.grid import HEAD, Column, set_widths, write_table, write_title
from lineup.report.tables.clock import moment
from lineup.report.tables.frame import Row
from lineup.report.tonight import TonightWords
from lineup.tonight import Known

_FACTS = ("fact", "value")


def write_tonight(book: Book, sheet: Worksheet, replanned: Replanned) -> None:
    """Facts, then products, then minutes, one below the other."""
    said = TonightWords(replanned.result.catalog)
    write_title(book, sheet, "tonight", said.say("about", at=said.clock(said.catalog.night.now)))
    facts = [Column(key, header=said.say(key), least=14, most=60) for key in _FACTS]
    products = _product_columns(said)
    rows = _products(said)
    set_widths(book, sheet, products, rows)
    table = write_table(book, sheet, facts, _facts(said, replanned), _look)
    table = write_table(book, sheet, products, rows, _look, head=table.last + 2)
    below = table.last + 2
    write_text(sheet, below, 0, said.say("curve"), book.format(bold=True))
    write_table(book, sheet, _minute_columns(said), _minutes(said), _look, head=below + 1)
    sheet.freeze_panes(HEAD, 0)


def _facts(said: TonightWords, replanned: Replanned) -> list[Row]:
    catalog, night = said.catalog, said.catalog.night
    told = {
        "now": said.clock(night.now),
        "ready": said.clock(night.ready),
        "start": said.clock(0),
        "end": said.clock(catalog.show.minutes),
        "gmv": said.money(said.so_far()),
        "viewers": f"{night.new_viewers + night.returning_viewers:,.0f}",
        "spent": said.money(night.spent),
        "subsidy": said.money(night.subsidy),
        "excused": said.rules(night.excused),
        "playing_on": said.outlook(replanned.playing_on),
        "plan": said.money(replanned.result.figures.gmv),
    }
    return [{"fact": said.say(f"fact.{key}"), "value": value} for key, value in told.items() if value]


def _product_columns(said: TonightWords) -> list[Column]:
    kinds = {
        "product": "text", "name": "text", "sold": "some_units", "gmv": "cash", "left": "some_units",
        "demand": "number", "sigma": "percent", "price": "text", "state": "text",
    }  # fmt: skip
    return [Column(key, kind, header=said.say(f"col.{key}"), least=10, most=34) for key, kind in kinds.items()]


def _products(said: TonightWords) -> list[Row]:
    night = said.catalog.night
    return [_product(said, sku, known) for sku, known in night.products.items()]


def _product(said: TonightWords, sku: str, known: Known) -> Row:
    state = "off" if known.off else "out" if known.is_out else "held" if known.held else ""
    return {
        "product": sku,
        "name": said.name(sku),
        "sold": known.sold,
        "gmv": known.gmv,
        "left": sum(known.left.values()) + sum(known.quota.values()),
        "demand": round(known.demand, 3),
        "sigma": known.sigma,
        "price": said.price(known.price),
        "state": said.say(f"state.{state}") if state else "",
    }


def _minute_columns(said: TonightWords) -> list[Column]:
    kinds = {"clock": "clock", "product": "text", "viewers": "whole", "sold": "some_units", "gmv": "cash"}
    return [Column(key, kind, header=said.say(f"col.{key}"), least=10) for key, kind in kinds.items()]


def _minutes(said: TonightWords) -> list[Row]:
    return [
        {
            "clock": moment(said.catalog.show, t),
            "product": minute.sku,
            "viewers": minute.new + minute.returning,
            "sold": minute.units,
            "gmv": minute.gmv,
        }
        for t, minute in enumerate(said.catalog.night.curve)
    ]


def _look(row: Row, key: str) -> dict[str, Any]:
    return {}
