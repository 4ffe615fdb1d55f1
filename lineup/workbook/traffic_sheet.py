"""Entries per minute: `minute | private | public` rows of the Traffic sheet, each until the next."""

from __future__ import annotations

from collections.abc import Mapping

from lineup.catalog import Traffic
from lineup.fields import TRAFFIC_FIELDS
from lineup.workbook.cells import Cell, Sheet
from lineup.workbook.columns import Reading, reading_of
from lineup.workbook.faults import Bad, Faults, blank_at
from lineup.workbook.headers import TRAFFIC
from lineup.workbook.tables import Table, table_of
from lineup.workbook.times import Span
from lineup.workbook.told import Told
from lineup.workbook.values import is_blank, value_of

Step = tuple[int, float, float]
"""(minute, private, public): entries per minute from that minute on."""


def read_traffic(sheet: Sheet, span: Span, faults: Faults, *, may_end_after: bool = False) -> Traffic | None:
    """One value a minute of the show, or None if the sheet holds no rows.

    `may_end_after`: the show's length was changed for this run, so rows after its end are no fault.
    """
    if not sheet.rows:
        return None
    table = table_of(sheet, TRAFFIC, [(field,) for field in TRAFFIC], faults)
    steps: list[Step] = []
    filled = list(table.filled())
    readings = {
        field: reading_of(TRAFFIC_FIELDS[field], column.header, [c[field] for _, c in filled if field in c])
        for field, column in table.columns.items()
    }
    told = Told(faults)
    for number, cells in filled:
        step = _step(table, number, cells, span, readings, told)
        if step is None:
            continue
        minute, cell = step[0], cells["minute"]
        if not span.places(cell):
            continue
        if not steps and minute > 0:
            faults.add("traffic_start", sheet.title, cell, minute=minute)
        elif steps and minute <= steps[-1][0]:
            faults.add("traffic_order", sheet.title, cell, minute=minute, before=steps[-1][0])
            continue
        elif minute >= span.minutes and not may_end_after:
            faults.add("traffic_outside", sheet.title, cell, minute=minute, minutes=span.minutes)
        steps.append(step)
    return _by_minute(steps, span.minutes) if steps else None


def _step(
    table: Table, number: int, cells: dict[str, Cell], span: Span, readings: Mapping[str, Reading], told: Told
) -> Step | None:
    values: dict[str, float] = {}
    faults = told.faults
    for field, column in table.columns.items():
        cell = cells.get(field)
        if cell is None or is_blank(cell):
            faults.add(
                "missing_value", table.title, cell or blank_at(number, column.number), columns=f"“{column.header}”"
            )
            continue
        try:
            value = value_of(TRAFFIC_FIELDS[field], cell, span, readings[field])
        except Bad as bad:
            faults.add(bad.code, table.title, cell, column=column.header, **bad.facts)
        else:
            assert isinstance(value, int | float)
            told.read(TRAFFIC_FIELDS[field], (table.title, column.header, cell), value, readings[field])
            values[field] = value
    if set(values) != set(TRAFFIC_FIELDS):
        return None
    return int(values["minute"]), values["private"], values["public"]


def _by_minute(steps: list[Step], minutes: int) -> Traffic:
    private, public = [0.0] * minutes, [0.0] * minutes
    for (begin, *entries), end in zip(steps, [*(step[0] for step in steps[1:]), minutes], strict=True):
        for minute in range(min(begin, minutes), min(end, minutes)):
            private[minute], public[minute] = entries
    return Traffic(private=tuple(private), public=tuple(public))
