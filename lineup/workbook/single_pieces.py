"""Sheets that list single pieces, each with a certificate, a size of ring, a chassis of its own, and no stock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from lineup.workbook.brackets import in_brackets
from lineup.workbook.cells import Cell, Row
from lineup.workbook.faults import Faults, blank_at
from lineup.workbook.headers import PRODUCT
from lineup.workbook.naming import index, key, meaning_of
from lineup.workbook.signals import signal_of
from lineup.workbook.tables import Table

if TYPE_CHECKING:
    from lineup.workbook.products import ProductRow

_MEANT = index(PRODUCT)
_SINGLE = frozenset(
    key(word)
    for word in (
        "一物一码",
        "孤品",
        "孤件",
        "单件",
        "仅此一件",
        "只有一件",
        "one of a kind",
        "OOAK",
        "single piece",
    )
)
"""What a row says of itself where there is one of it."""


def names_pieces(header: str) -> bool:
    """Whether a header is of single pieces, or its bracket says so; (唯一) or (serial no.) only tells what an id is."""
    return signal_of(header) == "piece" or any(key(said) in _SINGLE for said in in_brackets(header))


def _column(headers: Mapping[int, str], body: Sequence[Row]) -> int | None:
    """The column by which each row is a single piece: its header says so, or its every cell."""
    for number, header in headers.items():
        if names_pieces(header):
            return number
        said = [row.cells[number] for row in body if number in row.cells]
        if (
            body
            and len(said) == len(body)
            and all(cell.kind == "text" and key(str(cell.value)) in _SINGLE for cell in said)
        ):
            return number
    return None


def lists_pieces(header: Mapping[int, Cell], body: Sequence[Row]) -> bool:
    """Whether single pieces stand below it."""
    said = {number: str(cell.value) for number, cell in header.items() if cell.kind == "text"}
    return all(meaning_of(text, _MEANT) != "stock" for text in said.values()) and _column(said, body) is not None


def pieces(rows: Sequence[ProductRow], table: Table, faults: Faults) -> None:
    """Where the sheet lists single pieces, each row is one."""
    headers = {column.number: column.header for column in table.columns.values()} | dict(table.others)
    if not rows or "stock" in table.columns or (number := _column(dict(sorted(headers.items())), table.body)) is None:
        return
    for row in rows:
        if not row.is_activity:
            row.given["stock"] = 1
    faults.add("single_pieces", table.title, blank_at(rows[0].number, number), column=headers[number], count=len(rows))
