"""What a row says of price and stock in other ways than a number of its own column."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lineup.fields import PRODUCT_FIELDS
from lineup.product import UNLIMITED
from lineup.workbook.cells import Cell
from lineup.workbook.faults import Bad, Faults
from lineup.workbook.numbers import said_in
from lineup.workbook.signals import Signals
from lineup.workbook.stock_words import stock_said
from lineup.workbook.tables import Table

if TYPE_CHECKING:
    from lineup.workbook.products import ProductRow


def take_stock_in_words(product: ProductRow, cell: Cell, faults: Faults) -> bool:
    """Whether the stock was given in words that say how much it is; then it is taken as that."""
    said = stock_said(cell)
    if said is None:
        return False
    product.given["stock"] = UNLIMITED if said == "unlimited" else 0
    if said != "presale":
        faults.add(f"stock_{said}", product.table.title, cell, column=product.header("stock"))
    if said == "unlimited":
        product.given["restock_max"] = 0
    elif said == "presale":
        product.follows.add("presale")
    return True


def fill_presale(rows: Sequence[ProductRow], days_to_show: int, faults: Faults) -> None:
    """What is sold before it is made comes after the show, as much of it as is sold, unless its row says otherwise."""
    found = [row for row in rows if "presale" in row.follows]
    for row in found:
        row.given.setdefault("restock_max", UNLIMITED)
        row.given.setdefault("lead_time_days", days_to_show + 1)
    if found:
        faults.add(
            "presale_read", found[0].table.title, found[0].cell("stock"), count=len(found), days=days_to_show + 1
        )


def compare_at(rows: Sequence[ProductRow], table: Table, signals: Signals, faults: Faults) -> None:
    """A price struck out beside the price: where it is higher it is the everyday one, and the price is the show's."""
    columns = signals.columns.get("compare_at", [])
    if not columns or "list_price" not in table.columns or "live_price" in table.columns:
        return
    read: list[Cell] = []
    for row in rows:
        struck = next((row.raw.cells[number] for number in columns if number in row.raw.cells), None)
        amount = _amount(struck)
        if struck is not None and amount and row.has("list_price") and amount > row.given["list_price"] > 0:
            row.given |= {"live_price": row.given["list_price"], "list_price": amount}
            read.append(struck)
    if read:
        faults.add(
            "compare_at_read", table.title, read[0], column=table.others[read[0].column],
            price=table.columns["list_price"].header, count=len(read),
        )  # fmt: skip


def _amount(cell: Cell | None) -> float | None:
    if cell is None or cell.kind not in ("number", "text"):
        return None
    try:
        number = cell.value if isinstance(cell.value, float) else float(said_in(str(cell.value)).number)
    except Bad:
        return None
    return number if PRODUCT_FIELDS["list_price"].allows(number) else None


def say_zero_stock(rows: Sequence[ProductRow], faults: Faults) -> None:
    """Say why nothing can be ordered of what is out of stock: the most is a multiple of the stock where it is blank."""
    empty = [
        row
        for row in rows
        if row.given.get("stock") == 0
        and not row.has("restock_max")
        and "presale" not in row.follows
        and "stock" in row.cells
    ]
    if empty and not all(row.is_activity for row in empty):
        first = empty[0]
        faults.add("zero_stock", first.table.title, first.cell("stock"), column=first.header("stock"), count=len(empty))
