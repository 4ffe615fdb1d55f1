"""Rows that go on with the product above them: what a variant's row leaves blank is what its product's first row says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lineup.workbook.cells import Cell, Row
from lineup.workbook.signals import Signal, Signals
from lineup.workbook.tables import Table
from lineup.workbook.totals import says_total

_SHARED = ("name", "style", "category", "role", "supplier")
_SHARED_SIGNALS: tuple[Signal, ...] = ("status", "shelf", "off_shelf")


def followed(table: Table, signals: Signals) -> tuple[Table, list[Cell]]:
    """The table with its variants' blanks filled, a cell keeping its own address; and the first cell of each such row."""
    if "name" not in table.columns or not {"style", "spec"} & set(table.columns):
        return table, []
    led: list[Cell] = []
    body = list(_followed(table, signals, led))
    return replace(table, body=body), led


def _followed(table: Table, signals: Signals, led: list[Cell]) -> Iterator[Row]:
    leaders: dict[str, Row] = {}
    above: Row | None = None
    shared = [table.columns[field].number for field in _SHARED if field in table.columns]
    shared += [number for signal in _SHARED_SIGNALS for number in signals.columns.get(signal, ())]
    for row in table.body:
        known = table.known(row)
        style = known["style"].shown if "style" in known else ""
        if "name" in known:
            above = row
            if style:
                leaders.setdefault(style, row)
        elif known and not any(map(says_total, row.cells.values())):
            leader = leaders.get(style) if style else _variant_of(above, known, table)
            if leader is not None:
                blank = {column: leader.cells[column] for column in shared if column in leader.cells}
                if "sku" in known or "spec" in known:
                    led.append(next(iter(known.values())))
                row = row._replace(cells={**blank, **row.cells})
        yield row


def _variant_of(above: Row | None, known: dict[str, Cell], table: Table) -> Row | None:
    """The row above, where both name a variant."""
    return above if above is not None and "spec" in known and "spec" in table.known(above) else None
