"""The sheet 共享 of a list of rooms: a row for whatever several of them share."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from lineup.fields import PRODUCT_FIELDS, SHOW_FIELDS
from lineup.fields.rooms import SHARED_COLUMNS, SHARED_SHEET, SHARED_WHATS, What
from lineup.words import Text
from lineup.workbook.cells import Cell, Row, Sheet
from lineup.workbook.columns import reading_of
from lineup.workbook.faults import Bad, Faults, blank_at, guess, joined
from lineup.workbook.naming import index, key, label, meaning_of, nearest, nearest_meaning
from lineup.workbook.times import Span
from lineup.workbook.values import is_blank, text_of, value_of

_NAMES = {field.name: field.names for field in SHARED_COLUMNS}
_MEANINGS, _WHATS = index(_NAMES), index(SHARED_WHATS)
_TITLES = frozenset(map(key, SHARED_SHEET))
_BETWEEN_ROOMS = re.compile(r"[、,，;；\n]+")
_ANY_DAY = dt.datetime(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class Shared:
    """So many units or yuan that rooms share. `rooms`: their places in the list; `all_rooms`: nobody named them.

    `sheet` and `cells` (by column) say where it stands.
    """

    what: What
    sku: str
    amount: int
    rooms: tuple[int, ...]
    all_rooms: bool
    sheet: str
    cells: Mapping[str, Cell]


def is_shared_sheet(title: str) -> bool:
    """Whether a sheet of that title says what rooms share."""
    return key(title) in _TITLES


def read_shared(sheet: Sheet, rooms: Sequence[tuple[str, ...]], faults: Faults) -> tuple[Shared, ...]:
    """What rooms share. `rooms`: of each room of the list, what it may be called. Adds what is wrong to `faults`."""
    header = next((row for row in sheet.rows if {"what", "amount"} <= _meant_by(row)), None)
    if header is None:
        faults.add("shared_no_header", sheet.title)
        return ()
    columns: dict[str, Cell] = {}
    for cell in header.cells.values():
        meaning = meaning_of(cell.shown, _MEANINGS)
        if meaning is None:
            faults.add("shared_column_unused", sheet.title, cell, column=cell.shown)
        elif meaning in columns:
            faults.add("list_column_twice", sheet.title, cell, column=cell.shown)
        else:
            columns[meaning] = cell
    reader = _Reader(sheet.title, columns, rooms, faults)
    for row in sheet.rows:
        if row.number > header.number:
            reader.read(row)
    return tuple(reader.found)


def _meant_by(row: Row) -> set[str | None]:
    return {meaning_of(cell.shown, _MEANINGS) for cell in row.cells.values()}


class _Reader:
    """Reads one row after the other."""

    def __init__(
        self, title: str, columns: Mapping[str, Cell], rooms: Sequence[tuple[str, ...]], faults: Faults
    ) -> None:
        self._title, self._columns, self._faults = title, columns, faults
        self._called: dict[str, list[int]] = {}
        for at, names in enumerate(rooms):
            for name in dict.fromkeys(map(key, names)):
                self._called.setdefault(name, []).append(at)
        self._shown = [names[0] for names in rooms]
        self.found: list[Shared] = []

    def read(self, row: Row) -> None:
        cells = {
            name: row.cells[head.column]
            for name, head in self._columns.items()
            if head.column in row.cells and not is_blank(row.cells[head.column])
        }
        if not cells:
            return
        what = self._what(row, cells)
        amount = None if what is None else self._amount(what, row, cells)
        sku = "" if what is None else self._sku(what, row, cells)
        rooms = self._rooms(cells)
        if what is None or amount is None or sku is None or rooms is None:
            return
        shared = Shared(what, sku, amount, rooms, "rooms" not in cells, self._title, cells)
        for other in self.found:
            if (other.what, other.sku) == (what, sku) and set(other.rooms) & set(rooms):
                self._faults.add("shared_twice", self._title, cells["what"], row=other.cells["what"].row)
                return
        self.found.append(shared)

    def _what(self, row: Row, cells: Mapping[str, Cell]) -> What | None:
        if "what" not in cells:
            self._add("shared_no_what", row, cells, "what")
        elif what := _WHATS.get(key(cells["what"].shown)):
            return cast("What", what)
        else:
            near = nearest_meaning(cells["what"].shown, SHARED_WHATS)
            self._add(
                "shared_unknown_what", row, cells, "what", guess=guess(label(SHARED_WHATS, near) if near else None)
            )
        return None

    def _amount(self, what: What, row: Row, cells: Mapping[str, Cell]) -> int | None:
        if "amount" not in cells:
            self._add("shared_no_amount", row, cells, "amount")
            return None
        field = PRODUCT_FIELDS["stock"] if what == "stock" else SHOW_FIELDS[what]
        header, cell = self._columns["amount"].shown, cells["amount"]
        try:
            number = value_of(field, cell, Span(_ANY_DAY, 0), reading_of(field, header, [cell]))
        except Bad as bad:
            self._faults.add(bad.code, self._title, cell, column=header, **bad.facts)
            return None
        amount = int(cast("float", number))  # a part of a yuan is left to nobody
        if amount <= 0:
            self._add("shared_nothing", row, cells, "amount")
            return None
        return amount

    def _sku(self, what: What, row: Row, cells: Mapping[str, Cell]) -> str | None:
        if what != "stock":
            if "sku" in cells:
                self._add("shared_sku_unused", row, cells, "sku")
            return ""
        if "sku" not in cells:
            self._add("shared_no_sku", row, cells, "sku")
            return None
        try:
            return text_of(cells["sku"])
        except Bad as bad:
            self._faults.add(bad.code, self._title, cells["sku"], column=self._columns["sku"].shown, **bad.facts)
            return None

    def _rooms(self, cells: Mapping[str, Cell]) -> tuple[int, ...] | None:
        """Places of the rooms that the cell names, all of them where it is blank; None where one is not known."""
        if "rooms" not in cells:
            return tuple(range(len(self._shown)))
        cell = cells["rooms"]
        whole = self._called.get(key(cell.shown))
        if whole is not None:
            return tuple(whole)
        found: set[int] = set()
        known = True
        for name in filter(None, map(str.strip, _BETWEEN_ROOMS.split(str(cell.value)))):
            if places := self._called.get(key(name)):
                found.update(places)
            else:
                known, near = False, nearest(name, self._shown)
                meant = guess(Text(near, near) if near else None)
                self._faults.add("shared_unknown_room", self._title, cell, room=name, guess=meant)
        return tuple(sorted(found)) if known else None

    def _add(self, code: str, row: Row, cells: Mapping[str, Cell], column: str, **facts: object) -> None:
        """A finding at that column of the row, or at the first one where the sheet hasn't it."""
        head = self._columns.get(column, self._columns["what"])
        self._faults.add(code, self._title, cells.get(column, blank_at(row.number, head.column)), **facts)


def misfits(
    shared: Sequence[Shared], names: Sequence[str], stocks: Mapping[int, Mapping[str, int]], faults: Faults
) -> None:
    """Add what only the catalogues tell: a product that no room has, or not one that was named.

    `stocks`: what each room that could be read has in stock, by number.
    """
    for one in shared:
        if one.what != "stock":
            continue
        readable = [at for at in one.rooms if at in stocks]
        without = [at for at in readable if one.sku not in stocks[at]]
        cell = one.cells["sku"]
        if readable and len(without) == len(readable):
            faults.add("shared_unknown_sku", one.sheet, cell, sku=one.sku)
        elif without and not one.all_rooms:
            faults.add(
                "shared_room_without",
                one.sheet,
                one.cells["rooms"],
                sku=one.sku,
                rooms=joined([names[at] for at in without]),
            )
