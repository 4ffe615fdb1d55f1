"""From the tables of one show to its record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from lineup.fields.exports import CHANNELS
from lineup.logs.figures import amount_of, count_of, length_of, share_of, when_of
from lineup.logs.goods import Goods, Match
from lineup.logs.moments import minutes_of
from lineup.logs.played import Block, OnAir, Paid, PlayedShow, SoldProduct, Totals
from lineup.logs.tables import LogTable
from lineup.workbook.cells import Cell, Row
from lineup.workbook.naming import key

OPEN = 720
"""Minutes that no airing lasts longer than: what is on air while nobody knows its end."""
_SOURCES = {key(name): source for source, names in CHANNELS.items() for name in names}
_TOTALS = {
    "entries": count_of, "viewers": count_of, "average": count_of, "gmv": amount_of, "units": count_of, "spend": amount_of,
    "returning_share": share_of, "returning_buyers": share_of,
}  # fmt: skip


def session_of(table: LogTable, row: Row) -> dict[str, Any]:
    """What a row of the session table says, by field."""
    found = {name: table.read(row, name, how) for name, how in _TOTALS.items() if table.has(name)}
    found["mean_stay"] = table.read(row, "mean_stay", length_of, brief=True)
    found["minutes"] = table.read(row, "minutes", length_of)
    return found


def totals_of(session: dict[str, Any]) -> Totals:
    """The totals of a show."""
    entries = session.get("entries")
    return Totals(
        entries=entries if entries is not None else session.get("viewers"),
        mean_stay=session.get("mean_stay"),
        average_online=session.get("average"),
        returning_share=session.get("returning_share"),
        returning_buyers=session.get("returning_buyers"),
        gmv=session.get("gmv"),
        units=session.get("units"),
        spend=session.get("spend"),
    )


def read_sources(table: LogTable, rows: Sequence[Row]) -> dict[str, int]:
    """Entries by private, public and paid channels."""
    found: dict[str, int] = {}
    for row in rows:
        cell, entries = table.cell(row, "channel"), table.read(row, "entries", count_of)
        if cell is None or entries is None:
            continue
        source = _source(cell)
        if source is None:
            table.add("log_channel_unknown", cell)
            source = "public"
        found[source] = found.get(source, 0) + entries
    return found


def _source(cell: Cell) -> str | None:
    said = key(str(cell.value))
    if said in _SOURCES:
        return _SOURCES[said]
    inside = [(len(name), source) for name, source in _SOURCES.items() if len(name) >= 2 and name in said]
    return max(inside)[1] if inside else None


def read_products(table: LogTable, rows: Sequence[Row], goods: Goods) -> list[SoldProduct]:
    """What each product sold; rows of its variants added up."""
    found: dict[str, SoldProduct] = {}
    if table.has("first_buyers") and not table.has("new_fan_buyers"):
        table.add("log_first_buyers", table.found.columns["first_buyers"].header)
    for row in rows:
        sku = matched(table, row, goods)
        if not sku:
            continue
        one = SoldProduct(
            sku, table.read(row, "units", count_of), table.read(row, "gmv", amount_of), table.read(row, "buyers", count_of),
            table.read(row, "new_fan_buyers", count_of),
        )  # fmt: skip
        if one.buyers is not None and one.new_fan_buyers is not None and one.new_fan_buyers > one.buyers:
            table.add("log_more_new", table.cell(row, "new_fan_buyers"), buyers=one.buyers)
            one = replace(one, new_fan_buyers=None)
        before = found.get(sku)
        found[sku] = one if before is None else SoldProduct(
            sku, _sum(before.units, one.units), _sum(before.gmv, one.gmv), _sum(before.buyers, one.buyers),
            _sum(before.new_fan_buyers, one.new_fan_buyers),
        )  # fmt: skip
    return list(found.values())


def _sum(one: Any, other: Any) -> Any:
    return None if one is None or other is None else one + other


def matched(table: LogTable, row: Row, goods: Goods) -> str:
    """The product of a row, "" if it is none of the catalogue, which is noted."""
    number, name = table.cell(row, "sku"), table.cell(row, "name")
    return told(table, goods.match(number, name), name or number)


def told(table: LogTable, match: Match, cell: Cell | None) -> str:
    """A match, what was uncertain about it noted."""
    if match.how == "none" and cell is not None:
        table.add("log_product_unknown", cell, column=table.found.head.shown)
    elif match.how in ("near", "contradicted"):
        table.add(f"log_product_{match.how}", cell, sku=match.sku, column=table.found.head.shown)
    return match.sku


def read_on_air(
    table: LogTable, rows: Sequence[Row], start: dt.datetime, goods: Goods, running: bool = False
) -> list[OnAir]:
    """The airings of a table of its own, in time order; of a show that goes on the last may have no end yet: it is OPEN."""
    starts = [_first(table.read(row, "start", when_of)) for row in rows]
    begins = minutes_of(starts, start)
    found = []
    for row, begin in zip(rows, begins, strict=True):
        if begin is None:
            continue
        end = _end(table, row, begin, start)
        if end is None and running and begin == max(one for one in begins if one is not None):
            end = begin + OPEN
        if end is None or not -30 <= begin < end <= begin + OPEN:
            table.add("log_airing_odd", table.cell(row, "end") or table.cell(row, "start"))
            continue
        sold_out = _first(table.read(row, "sold_out", when_of))
        out = minutes_of([sold_out], start)[0] if sold_out else None
        found.append(
            OnAir(
                matched(table, row, goods), max(0, begin), end,
                table.read(row, "live_price", amount_of) or None,
                table.read(row, "new_fan_coupon", amount_of) or 0.0,
                table.read(row, "returning_fan_coupon", amount_of) or 0.0,
                table.read(row, "ready", count_of),
                out if out is not None and begin <= out <= end else None,
            )
        )  # fmt: skip
    return sorted(found, key=lambda one: one.start_min)


def _first(span: Any) -> Any:
    return span[0] if span else None


def _end(table: LogTable, row: Row, begin: int, start: dt.datetime) -> int | None:
    if table.has("end"):
        when = _first(table.read(row, "end", when_of))
        end = minutes_of([when], start)[0] if when else None
        while end is not None and end < begin:
            end += 1440
        return end
    length = table.read(row, "minutes", length_of)
    return begin + round(length) if length else None


def on_air_by_minute(
    table: LogTable, rows: Sequence[tuple[int, Row]], blocks: Sequence[Block], goods: Goods
) -> list[OnAir]:
    """Airings from a column that says what was on air; a word that is no product is a break."""
    found: list[OnAir] = []
    for block, (_, row) in zip(blocks, rows, strict=True):
        cell = table.cell(row, "on_air")
        sku = told(table, goods.match(None, cell), cell) if cell else ""
        if found and found[-1].sku == sku and found[-1].end_min == block.start_min:
            found[-1] = replace(found[-1], end_min=block.end_min)
        else:
            found.append(OnAir(sku, block.start_min, block.end_min))
    return found


def read_paid(table: LogTable, rows: Sequence[Row], start: dt.datetime, minutes: int) -> list[Paid]:
    """Paid spend; each row lasts until the next, the last as long as the one before it."""
    spans = [table.read(row, "time", when_of) for row in rows]
    begins = minutes_of([_first(span) for span in spans], start)
    ends = [minutes_of([span[1]], start)[0] if span and span[1] else None for span in spans]
    placed = sorted(
        (begin, end, k) for k, (begin, end) in enumerate(zip(begins, ends, strict=True)) if begin is not None
    )  # fmt: skip
    steps = [b[0] - a[0] for a, b in pairwise(placed) if b[0] > a[0]]
    usual = min(steps) if steps else minutes
    found = []
    for begin, end, k in placed:
        spend = table.read(rows[k], "spend", amount_of)
        if spend is None or not -30 <= begin < minutes:
            continue
        until = end if end is not None and end > begin else min(minutes, begin + usual)
        found.append(Paid(max(0, begin), until, spend, table.read(rows[k], "entries", count_of)))
    return found


def with_prices(show: PlayedShow) -> PlayedShow:
    """The show with a price for every airing: what was stated, else what the product earned by the unit."""
    earned = {one.sku: one.gmv / one.units for one in show.products if one.units and one.gmv}
    stated = {one.sku: one for one in show.on_air if one.live_price}
    aired = []
    for one in show.on_air:
        if one.sku and not one.live_price:
            known = stated.get(one.sku)
            if known:
                one = replace(
                    one, live_price=known.live_price, new_fan_coupon=known.new_fan_coupon,
                    returning_fan_coupon=known.returning_fan_coupon,
                )  # fmt: skip
            elif one.sku in earned:
                one = replace(one, live_price=round(earned[one.sku], 2))
        aired.append(one)
    return replace(show, on_air=tuple(aired))
