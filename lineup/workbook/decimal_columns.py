"""Decimal commas: a column says as a whole that it has them, else its table does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from lineup.fields import PRODUCT_FIELDS
from lineup.workbook.cells import Cell
from lineup.workbook.decimal_marks import Form, form_of, with_point
from lineup.workbook.faults import Faults, blank_at, joined
from lineup.workbook.tables import Table

_LEAST, _MANY = 2, 5
"""So many numbers with a decimal comma are no pairs of numbers: if most of their column are, or a tenth."""


def with_points(table: Table, faults: Faults) -> Table:
    """The table, numbers of columns with decimal commas written with points; which columns these are is noted."""
    columns = dict(_texts_of(table))
    forms = {number: [form_of(str(cell.value)) for cell in cells] for number, (cells, _) in columns.items()}
    said = {number: _says(forms[number], total) for number, (_, total) in columns.items()}
    if "comma" not in said.values():
        return table
    alone = "point" not in said.values()
    taken = [
        number
        for number, mark in said.items()
        if mark == "comma" or (alone and mark is None and any(form != "plain" for form in forms[number]))
    ]
    swapped = {cell: with_point(str(cell.value)) for number in taken for cell in columns[number][0]}
    body = [
        row._replace(cells={c: cell._replace(value=swapped.get(cell, cell.value)) for c, cell in row.cells.items()})
        for row in table.body
    ]
    first = next(cell for cell in swapped if "comma" in form_of(str(cell.value)))
    faults.add(
        "comma_read", table.title, blank_at(first.row, first.column), columns=joined(_headers(table, taken)),
        value=str(first.value), read=swapped[first],
    )  # fmt: skip
    return replace(table, body=body)


def _headers(table: Table, numbers: Sequence[int]) -> list[str]:
    every = [*table.columns.values(), *(column for more in table.added.values() for column in more)]
    return [column.header for column in sorted(every, key=lambda column: column.number) if column.number in numbers]


def _texts_of(table: Table) -> Iterator[tuple[int, tuple[list[Cell], int]]]:
    """By column of numbers: its cells that hold text, and how many hold anything."""
    for name, column in table.columns.items():
        if PRODUCT_FIELDS[name].kind not in ("number", "whole") or name in table.joined:
            continue
        for one in (column, *table.added.get(name, ())):
            cells = [row.cells[one.number] for row in table.body if one.number in row.cells]
            yield one.number, ([cell for cell in cells if cell.kind == "text"], len(cells))


def _says(forms: Sequence[Form], total: int) -> Literal["comma", "point", "both"] | None:
    """The decimal mark of a column; None if it says nothing of it."""
    strong, weak, point = (forms.count(form) for form in ("comma", "weak comma", "point"))
    if point:
        return "both" if strong or weak else "point"
    likely = (weak >= _LEAST and 2 * weak >= total) or (weak >= _MANY and 10 * weak >= total)
    return "comma" if strong or likely else None
