"""What was understood of a workbook: the tables taken, how each column was read, which rows are no products."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from rich.cells import cell_len, set_cell_size
from rich.console import Console

from lineup.catalog import Language
from lineup.errors import CellFault
from lineup.fields import PRODUCT_FIELDS
from lineup.fields.units import UNITS
from lineup.report import formats
from lineup.report.read_json import unit_read
from lineup.report.terminal.grid import Column, Line, draw
from lineup.report.terminal.pen import QUIET, Pen
from lineup.report.words import Words
from lineup.report.words.parameters import unit_of
from lineup.understood import ReadColumn, ReadRow, ReadTable, Understood
from lineup.vocabulary.runs import run_told, runs
from lineup.vocabulary.words import Phrase

_MOST_CARRIED = 8  # of columns that count for nothing
_MOST_RANGES = 6  # of rows left out for one reason
_WIDEST = 20  # columns of a header or an example
_UNSAID = ("share", "count")  # the example says it


def render_understood(read: Understood, findings: Sequence[CellFault], console: Console, language: Language) -> None:
    """Print it below the findings; nothing where no table was found."""
    if not read.tables:
        return
    pen = Pen(console, Words(language))
    pen.heading(pen.words.label("caption.understood"))
    alike: dict[tuple[ReadColumn, ...], list[ReadTable]] = {}
    for table in read.tables:
        alike.setdefault(table.columns, []).append(table)
    for columns, tables in alike.items():
        rows: list[ReadRow] = []
        for table in tables:
            own = [row for row in read.rows if _holds(table, row, read.tables)]
            pen.say(pen.words.say("read_table", sheet=table.sheet, row=table.header_row, count=len(own)))
            rows += own
        _columns(pen, columns, rows, read)
    for sentence in _left_out(pen, read, findings):
        pen.say(sentence)
    if read.show:
        named = [f"{pen.words.parameter(name)} {_setting(pen, name, value)}" for name, value in read.show.items()]
        pen.say(pen.words.say("read_show", parameters=pen.words.label("joint.clauses").join(named)))


def repeated(read: Understood, findings: Sequence[CellFault]) -> list[CellFault]:
    """The notes that this tells again, whole: columns that count for nothing, rows that are no products."""
    if not read.tables:
        return []
    told = {("columns_carried", table.sheet) for table in read.tables} | {
        (left.why, left.sheet) for left in read.left_out
    }
    count = Counter((found.code, found.sheet) for found in findings)
    return [
        found
        for found in findings
        if found.severity == "note" and (kind := (found.code, found.sheet)) in told and count[kind] == 1
    ]


def _holds(table: ReadTable, row: ReadRow, tables: Sequence[ReadTable]) -> bool:
    """Whether the row stands in that table: below its header, and below no later one of the sheet."""
    above = [one for one in tables if one.sheet == row.sheet and one.header_row < row.row]
    return bool(above) and max(above, key=lambda one: one.header_row) == table


def _columns(pen: Pen, columns: Sequence[ReadColumn], rows: Sequence[ReadRow], read: Understood) -> None:
    label = pen.words.label
    heads = [
        Column(label("caption.read_header"), gives=True),
        Column(label("caption.read_field")),
        Column(label("caption.read_unit")),
        Column(label("caption.read_example")),
    ]
    lines = [
        Line(
            [
                pen.text(_cut(text))
                for text in (
                    column.header,
                    pen.words.column(column.field),
                    _unit(pen, column, read),
                    _example(pen, column, rows),
                )
            ]
        )
        for column in columns
        if column.field
    ]
    draw(pen, heads, lines)
    if carried := [_cut(column.header) for column in columns if not column.field]:
        more = [pen.words.say("read_more", count=len(carried) - _MOST_CARRIED)] if len(carried) > _MOST_CARRIED else []
        pen.say(pen.words.say("read_carried", columns=pen.words.listed([*carried[:_MOST_CARRIED], *more])), QUIET)


def _example(pen: Pen, column: ReadColumn, rows: Sequence[ReadRow]) -> str:
    """What the first product that has it says."""
    value = next((row.given[column.field] for row in rows if column.field in row.given), None)
    return "" if value is None else _shown(pen, column.field, value)


def _unit(pen: Pen, column: ReadColumn, read: Understood) -> str:
    unit = unit_read(column, read.show)
    said = next((text.said(pen.words.language) for name, text in UNITS.items() if name == unit), unit)
    return "" if unit in _UNSAID else said


def _shown(pen: Pen, field: str, value: Any) -> str:
    kind, unit = PRODUCT_FIELDS[field].kind, PRODUCT_FIELDS[field].unit
    if isinstance(value, bool):
        return pen.words.label("caption.yes" if value else "caption.no")
    if kind == "role":
        return pen.words.role(value)
    if isinstance(value, int | float):
        return f"{formats.plain(100 * value)}%" if unit == "share" else formats.plain(value)
    return str(value)


def _setting(pen: Pen, name: str, value: Any) -> str:
    return formats.setting(value, unit_of(name), pen.words)


def _left_out(pen: Pen, read: Understood, findings: Sequence[CellFault]) -> Iterator[str]:
    """A sentence for each reason: which rows, and what the finding at the first of them says."""
    reasons: dict[tuple[str, str], list[int]] = {}
    for left in read.left_out:
        reasons.setdefault((left.sheet, left.why), []).append(left.row)
    for (sheet, why), rows in reasons.items():
        said = next(
            (_once(found, pen.words.language) for found in findings if found.code == why and found.sheet == sheet), ""
        )
        key = "read_left_out" if said else "read_left_out_alone"
        ends = runs(sorted(rows))
        told = [run_told(*some) for some in ends[:_MOST_RANGES]]
        if len(ends) > _MOST_RANGES:
            told.append(pen.words.say("read_more_rows", count=len(rows)))
        yield pen.words.say(key, rows=pen.words.listed(told), why=said)


def _once(found: CellFault, language: Language) -> str:
    """What a finding says, without the other cells that it is true of."""
    alike = Phrase("cells_alike", count=len(getattr(found, "cells", ())), cells="").said(language)
    return found.problem.partition(alike[:-1])[0]


def _cut(text: str) -> str:
    return text if cell_len(text) <= _WIDEST else set_cell_size(text, _WIDEST - 1).rstrip() + "…"
