"""Rows of one product: its stock in several places is added; what differs otherwise is asked, never planned twice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lineup.vocabulary.words import Listed, Phrase
from lineup.words import Text
from lineup.workbook.cells import Cell, Row
from lineup.workbook.faults import Faults, joined
from lineup.workbook.headers import PRODUCT
from lineup.workbook.naming import index, key, meaning_of
from lineup.workbook.signals import signal_of

if TYPE_CHECKING:
    from lineup.workbook.products import ProductRow
    from lineup.workbook.tables import Table

_OF_A_PLACE = ("place", "expires")
_COUNTS_NOTHING = ("serial", "status", "shelf", "off_shelf", "compare_at", "no_floor")
_MEANT = index(PRODUCT)
_PRICES = ("list_price", "live_price", "cost", "margin", "commission", "floor_price", "salvage")
_MOST_NAMED = 6


def merged(rows: list[ProductRow], faults: Faults) -> list[ProductRow]:
    """The rows, those of one product in several places as one with their stocks added."""
    kept: dict[int, ProductRow] = {id(row): row for row in rows}
    added: list[tuple[ProductRow, list[object], list[str]]] = []
    with_place: dict[str, frozenset[int]] = {}
    for group in _groups(rows):
        table = group[0].table
        if table.title not in with_place:
            with_place[table.title] = _going_with_place(table)
        alike = _Alike(group, with_place[table.title])
        if alike.is_one_product():
            first, *others = group
            for other in others:
                del kept[id(other)]
                faults.leave_out("stocks_added", other.table.title, other.number)
            stocks = [row.given["stock"] for row in group if row.has("stock")]
            if len(stocks) == len(group):
                first.given["stock"] = sum(stocks)
                added.append((first, stocks, alike.places))
        elif alike.asks:
            _ask(group, alike, faults)
            for other in group[1:]:
                del kept[id(other)]
    if added:
        _say(added, faults)
    return list(kept.values())


def _groups(rows: Sequence[ProductRow]) -> list[list[ProductRow]]:
    """Rows of one number, else of one name and spec, where there are several."""
    groups: dict[tuple[object, ...], list[ProductRow]] = {}
    for row in rows:
        if any(cell.row != row.number for field, cell in row.cells.items() if field in ("sku", "name")):
            continue  # cells merged over variants, or a variant's name taken from the row above
        if "sku" in row.cells and row.has("sku"):
            groups.setdefault(("sku", row.table.title, row.given["sku"]), []).append(row)
        elif name := row.given.get("name"):
            groups.setdefault((row.table.title, name.casefold(), row.given.get("style"), *row.specs), []).append(row)
    return [group for group in groups.values() if len(group) > 1]


class _Alike:
    """In which columns the rows of one number or name differ."""

    def __init__(self, group: Sequence[ProductRow], with_place: frozenset[int]) -> None:
        table = group[0].table
        self._by_number = "sku" in group[0].cells
        fields = {column.number: field for field, column in table.columns.items()}
        fields |= {column.number: field for field, columns in table.added.items() for column in columns}
        raw = [row.raw for row in group]
        differing = [
            number for number in (*fields, *table.others) if len({_said(row.cells.get(number)) for row in raw}) > 1
        ]
        self.places: list[str] = []
        self.prices: list[str] = []
        self.periods: list[str] = []
        self.others: list[str] = []
        self.variants = False
        for number in differing:
            field = fields.get(number)
            header = table.columns[field].header if field else table.others.get(number, "")
            signal = None if field else signal_of(header)
            if not field and _is_amount(number, header, raw):
                continue
            if signal in _OF_A_PLACE or number in with_place:
                self.places.append(header)
            elif field in _PRICES:
                self.prices.append(header)
            elif signal == "period":
                self.periods.append(header)
            elif field == "spec" or (not field and meaning_of(header, _MEANT) == "spec"):
                self.variants = True
            elif field not in ("stock", "hand_order", "restock_max") and signal not in _COUNTS_NOTHING:
                self.others.append(header)

    def is_one_product(self) -> bool:
        """Whether they differ only in where the goods lie, or when they came."""
        return bool(self.places) and not (self.prices or self.periods or self.others or self.variants)

    @property
    def asks(self) -> bool:
        """Whether nobody can tell if they are one product; what tells variants apart by a name is settled elsewhere."""
        told_elsewhere = self.others and (self._by_number or not (self.places or self.periods))
        return not (self.variants or told_elsewhere)


def _going_with_place(table: Table) -> frozenset[int]:
    """Columns that say no more than the one of places does: each warehouse has its own keeper, say."""
    place = next((n for n, header in table.others.items() if signal_of(header) == "place"), None)
    if place is None:
        return frozenset()
    seen: dict[int, dict[str, set[str]]] = {n: {} for n, header in table.others.items() if signal_of(header) is None}
    placed = [row for row in table.body if place in row.cells]
    for row in placed:
        for number, by_place in seen.items():
            by_place.setdefault(_said(row.cells[place]), set()).add(_said(row.cells.get(number)))
    return frozenset(
        number
        for number, by_place in seen.items()
        if 1 < len(by_place) < len(placed) and all(len(said) == 1 for said in by_place.values())
    )


def _is_amount(number: int, header: str, rows: Sequence[Row]) -> bool:
    """Whether a column that means nothing, or other stock, holds numbers: how much lies there, not what it is."""
    cells = [row.cells[number] for row in rows if number in row.cells]
    return _MEANT.get(key(header)) == "stock" or (
        signal_of(header) is None
        and meaning_of(header, _MEANT) is None
        and all(cell.kind == "number" or _said(cell).lstrip("-").isdigit() for cell in cells)
    )


def _ask(group: Sequence[ProductRow], alike: _Alike, faults: Faults) -> None:
    first, second = group[:2]
    cell = second.cell("sku" if "sku" in second.cells else "name")
    rows = Listed("items", [Text(str(row.number), str(row.number)) for row in group[:_MOST_NAMED]])
    differ = [*alike.periods, *alike.prices, *alike.others]
    name = first.given.get("name") or first.given["sku"]
    if differ:
        faults.add("same_goods_differ", first.table.title, cell, name=name, rows=rows, columns=joined(differ))
    else:
        faults.add("same_goods_twice", first.table.title, cell, name=name, rows=rows)


def _say(added: Sequence[tuple[ProductRow, list[object], list[str]]], faults: Faults) -> None:
    """Once: how many products, by which columns their rows differ, and the first one's sum."""
    first, stocks, _ = added[0]
    columns = list(dict.fromkeys(header for _, _, headers in added for header in headers))
    faults.add(
        "stocks_added", first.table.title, first.cell("name" if "name" in first.cells else "sku"), count=len(added),
        columns=joined(columns), name=first.given.get("name") or first.given["sku"],
        sum=Phrase("sum", parts=" + ".join(map(str, stocks)), sum=first.given["stock"]),
    )  # fmt: skip


def _said(cell: Cell | None) -> str:
    return "" if cell is None else " ".join(cell.shown.split()).casefold()
