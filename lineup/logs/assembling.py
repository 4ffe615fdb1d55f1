"""From a group of files to its shows: each show's tables read, the first of a kind counting."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from lineup.catalog import Catalog
from lineup.logs.blocks import read_blocks
from lineup.logs.drafts import LONGEST, Draft, Group, assign, drafts_of
from lineup.logs.goods import Goods
from lineup.logs.played import Block, Paid, PlayedShow, Totals
from lineup.logs.show import (
    OPEN,
    on_air_by_minute,
    read_on_air,
    read_paid,
    read_products,
    read_sources,
    totals_of,
    with_prices,
)
from lineup.logs.tables import LogFile, LogTable
from lineup.workbook.cells import Row


def shows_of(group: Group, catalog: Catalog, goods: Goods, *, running: bool = False) -> list[PlayedShow]:
    """The shows of a group. `running`: they go on."""
    drafts = drafts_of(group, catalog)
    for file in group.files:
        for table in file.tables:
            if table.kind != "session":
                assign(table, drafts)
    plans = {show.start.date(): (file, show) for file, show in group.plans if show}
    shows = []
    for draft in drafts:
        planned = plans.get(draft.start.date()) or (next(iter(plans.values())) if len(drafts) == 1 and plans else None)
        shows.append(_show(draft, planned, goods, running=running))
    return [show for show in shows if show is not None]


def _show(
    draft: Draft, planned: tuple[LogFile, PlayedShow] | None, goods: Goods, *, running: bool
) -> PlayedShow | None:
    by_kind: dict[str, list[LogTable]] = {}
    for table, rows in draft.rows:
        by_kind.setdefault(table.kind, []).append(replace(table, rows=rows))
    minute = next(iter(by_kind.get("minute", ())), None)
    for kind, tables in by_kind.items():
        for other in tables[1:]:
            if kind != "paid":
                other.add("log_table_twice", other.found.head)
    totals = totals_of(draft.session)
    blocks: list[Block] = []
    spend: list[Paid] = []
    labelled: list[tuple[int, Row]] = []
    if minute:
        blocks, spend, labelled = read_blocks(minute, draft.start, _sums(totals))
    airings = by_kind.get("aired", [])[:1]
    aired = [one for table in airings for one in read_on_air(table, table.rows, draft.start, goods, running)]
    if not aired and minute and minute.has("on_air"):
        aired = on_air_by_minute(minute, labelled, blocks, goods)
    if not aired and planned:
        aired = list(planned[1].on_air)
    ends = [one.start_min + 1 if one.end_min - one.start_min == OPEN else one.end_min for one in aired]
    length = draft.minutes or max(
        [*(block.end_min for block in blocks), *ends, planned[1].minutes if planned else int(running)]
    )
    if not 0 < length <= LONGEST:
        return None
    blocks = [replace(one, end_min=min(one.end_min, length)) for one in blocks if one.start_min < length]
    paid: list[Paid] = [
        p for table in by_kind.get("paid", ()) for p in read_paid(table, table.rows, draft.start, length)
    ]
    if not paid:
        paid = spend or (list(planned[1].paid) if planned else [])
    show = PlayedShow(
        start=draft.start,
        minutes=length,
        totals=totals,
        sources=_first(by_kind, "source", lambda table: read_sources(table, table.rows)) or {},
        blocks=tuple(blocks),
        products=tuple(_first(by_kind, "product", lambda table: read_products(table, table.rows, goods)) or ()),
        on_air=tuple(replace(one, end_min=min(one.end_min, length)) for one in aired if one.start_min < length),
        paid=tuple(paid),
    )
    return with_prices(show)


def _first(by_kind: dict[str, list[LogTable]], kind: str, read: Any) -> Any:
    tables = by_kind.get(kind)
    return read(tables[0]) if tables else None


def _sums(totals: Totals) -> dict[str, float]:
    stated = {"entries": totals.entries, "units": totals.units, "gmv": totals.gmv}
    return {name: float(value) for name, value in stated.items() if value}
