"""The minute table as blocks: what is counted from the start of the show is differenced, five minutes stay five."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from statistics import median

from lineup.fields.exports import TABLES
from lineup.logs.figures import amount_of, count_of, when_of
from lineup.logs.moments import minutes_of
from lineup.logs.played import Block, Paid
from lineup.logs.stays import STAYS, stay_of
from lineup.logs.tables import LogTable
from lineup.words import Text
from lineup.workbook.cells import Row

_FIELDS = ("entries", "units", "gmv")
LONGEST = 15
"""Minutes of a block, at most."""
SUMS_TO = 1.5
"""Figures that only rise, and add up to so many times the show's total, were counted from its start."""


def read_blocks(
    table: LogTable, start: dt.datetime, totals: dict[str, float]
) -> tuple[list[Block], list[Paid], list[tuple[int, Row]]]:
    """(blocks, paid spend by minute, rows with their last minute). `totals`: of the whole show, by field."""
    spans = [table.read(row, "time", when_of) for row in table.rows]
    begins = minutes_of([span[0] if span else None for span in spans], start)
    ends = [
        minutes_of([span[1]], start)[0] if span and span[1] is not None else None for span in spans
    ]  # fmt: skip
    placed = [
        (minute, end, row) for minute, end, row in zip(begins, ends, table.rows, strict=True) if minute is not None
    ]
    placed = [one for one in placed if -2 <= one[0] <= 1440 + LONGEST]
    placed.sort(key=lambda one: one[0])
    kept: list[tuple[int, int | None, Row]] = []
    for one in placed:
        if kept and kept[-1][0] == one[0]:
            table.add("log_minute_twice", table.cell(one[2], "time"))
        else:
            kept.append(one)
    if not kept:
        return [], [], []
    steps = [b[0] - a[0] for a, b in pairwise(kept)]
    grain = max(1, min(LONGEST, round(median(steps)))) if steps else 1
    labels_end = grain > 1 and kept[0][0] >= grain - 1
    if grain > 1:
        table.add("log_grain", table.cell(kept[0][2], "time"), minutes=grain)
    columns = {name: _counted(table, kept, name, totals.get(name)) for name in _FIELDS}
    blocks, paid, rows = [], [], []
    last_end = None
    for k, (minute, end, row) in enumerate(kept):
        first = minute - grain + 1 if labels_end else minute
        until = end if end is not None and end > minute else first + grain
        so_far = any(columns[name][1] for name in _FIELDS)
        if so_far and last_end is not None and 0 < first - last_end <= LONGEST:
            first = last_end
        first = max(0, first, last_end or 0)
        last_end = until
        if until <= first:
            continue
        figures = {name: columns[name][0][k] for name in _FIELDS}
        online = table.read(row, "online", count_of)
        entries = _whole(figures["entries"])
        stays = (stay_of(table, row, stay, entries) for stay in STAYS)
        blocks.append(Block(first, until, online, entries, _whole(figures["units"]), figures["gmv"], *stays))
        rows.append((until - 1, row))
        spend = table.read(row, "spend", amount_of)
        if spend:
            paid.append(Paid(first, until, spend))
    return blocks, paid, rows


def _whole(value: float | None) -> int | None:
    return None if value is None else round(value)


def _counted(
    table: LogTable, kept: list[tuple[int, int | None, Row]], name: str, total: float | None
) -> tuple[list[float | None], bool]:
    """A figure of each row by itself, and whether it had been counted from the start."""
    how = amount_of if name == "gmv" else count_of
    so_far = f"{name}_so_far"
    if table.has(name):
        values = [table.read(row, name, how) for _, _, row in kept]
        known = [value for value in values if value is not None]
        rises = len(known) > 5 and all(b >= a for a, b in pairwise(known)) and known[-1] > known[0]
        if rises and total and sum(known) > SUMS_TO * total and known[-1] <= 1.05 * total:
            table.add("log_so_far_unsaid", table.found.columns[name].header)
            return _differences(table, kept, name, values), True
        return values, False
    if not table.has(so_far):
        return [None] * len(kept), False
    values = [table.read(row, so_far, how) for _, _, row in kept]
    return _differences(table, kept, so_far, values), True


def _differences(
    table: LogTable, kept: list[tuple[int, int | None, Row]], name: str, values: list[float | None]
) -> list[float | None]:
    found: list[float | None] = []
    before = 0.0 if kept[0][0] < LONGEST else None
    for (_, _, row), value in zip(kept, values, strict=True):
        fell = value is not None and before is not None and value < before - 0.005
        if fell:
            table.add("log_falls", table.cell(row, name), before=f"{before:g}", column=_name(table, name))
        known = value is not None and before is not None and not fell
        found.append(round(value - before, 2) if known else None)  # type: ignore[operator]
        before = before if value is None else value
    return found


def _name(table: LogTable, name: str) -> Text:
    return Text(*TABLES[table.kind][name][:2])
