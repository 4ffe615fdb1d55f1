"""Restock orders and paid traffic of a plan workbook."""

from __future__ import annotations

from dataclasses import dataclass

from lineup.plan import Restock, RestockKind, Spend
from lineup.workbook.cells import Sheet
from lineup.workbook.headers import PAID, RESTOCK
from lineup.workbook.plan_book.lines import Line, Reader

KINDS: dict[RestockKind, str] = {"stock": "order_units", "presale": "presale_quota"}


@dataclass(frozen=True, slots=True)
class Orders:
    """Orders of something; the pinned ones, of 0 units where nothing is to be ordered; the rows by sku."""

    orders: tuple[Restock, ...]
    pinned: tuple[Restock, ...]
    lines: dict[str, Line]


@dataclass(frozen=True, slots=True)
class Spends:
    """Blocks that something is spent on, and the rows by the minute at which their block starts."""

    spends: tuple[Spend, ...]
    lines: dict[int, Line]


def read_orders(sheet: Sheet, read: Reader) -> Orders:
    """One row a variant."""
    orders: list[Restock] = []
    pinned: list[Restock] = []
    lines: dict[str, Line] = {}
    for line in read.lines(sheet, RESTOCK, ("sku",)):
        sku = line.variant()
        units = {kind: int(line.number(column) or 0) for kind, column in KINDS.items()}
        locked = line.number("locked")
        if sku is None:
            continue
        lines.setdefault(sku, line)
        made = [Restock(sku, many, kind) for kind, many in units.items() if many]
        orders += made
        if locked:
            pinned += made or [Restock(sku, 0, "stock")]
    return Orders(tuple(orders), tuple(pinned), lines)


def read_spends(sheet: Sheet, read: Reader) -> Spends:
    """One row a block, in time order: a time that nobody calculated follows from the row's place."""
    show = read.catalog.show
    lengths = dict(show.ad_blocks())
    spends: list[Spend] = []
    lines: dict[int, Line] = {}
    for nth, line in enumerate(read.lines(sheet, PAID, ("starts", "spend"))):
        said = line.number("starts")
        start = nth * show.ad_block if said is None else int(said)
        lines.setdefault(start, line)
        if spend := line.number("spend"):
            spends.append(Spend(start, lengths.get(start, show.ad_block), spend))
    return Spends(tuple(spends), lines)
