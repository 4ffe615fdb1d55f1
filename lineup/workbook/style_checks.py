"""What rows of one style disagree on, and which of them counts; ids that can't be told apart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lineup.fields import PRODUCT_FIELDS
from lineup.product import Product, Variant
from lineup.styles import PRICED, are_close, group_styles, named_alike, usual_of
from lineup.vocabulary.words import Phrase
from lineup.workbook.faults import Faults

if TYPE_CHECKING:
    from lineup.workbook.cells import Cell
    from lineup.workbook.products import ProductRow

_EACH_ITS_OWN = frozenset(("sku", "style", "name", "hand_order", *Variant.model_fields, *PRICED))
"""Fields that variants need not share, and prices, which are compared in a way of their own."""
_SHARED = tuple(field for field in PRODUCT_FIELDS if field in Product.model_fields and field not in _EACH_ITS_OWN)


def check_styles(rows: Sequence[ProductRow], faults: Faults) -> None:
    """Note what rows of one style disagree on: prices, what a style has one of, and ids that collide."""
    by_given = {id(row.given): row for row in rows}
    for (_, name), members in named_alike([row.given for row in rows]).items():
        group = [by_given[id(given)] for given in members]
        if len(group) == 1 or not all(row.given.get("list_price") or row.is_activity for row in group):
            continue  # a price that is missing has a finding of its own
        style = str(name)
        if are_close(members):
            _shared_differ(style, group, faults)
            _prices_differ(style, group, faults)
        elif not any(row.is_activity for row in group):
            _split(style, group, faults)
    _ids_collide(rows, faults)


def _shared_differ(style: str, group: Sequence[ProductRow], faults: Faults) -> None:
    """What the first row says that fills it in counts."""
    for field in _SHARED:
        saying = [row for row in group if row.has(field) and _place(row, field)]
        for row in saying[1:]:
            if row.given[field] != saying[0].given[field]:
                _add_differs(style, row, saying[0], field, faults)


def _prices_differ(style: str, group: Sequence[ProductRow], faults: Faults) -> None:
    """The most common prices count. With another list price goes another cost: that is a surcharge."""
    given = usual_of([row.given for row in group])
    usual = next(row for row in group if row.given is given)
    prices = [row.given["list_price"] for row in group if row.has("list_price")]
    for row in group:
        if row.given.get("list_price") != given.get("list_price"):
            faults.add(
                "style_surcharge", row.table.title, _price_cell(row), name=style, style=style,
                low=faults.money(min(prices)), high=faults.money(max(prices)), usual=faults.money(given["list_price"]),
            )  # fmt: skip
            continue
        for field in PRICED:
            if row.has(field) and row.given[field] != given.get(field) and field in row.cells:
                _add_differs(style, row, usual, field, faults)


def _split(style: str, group: Sequence[ProductRow], faults: Faults) -> None:
    prices = [row.given["list_price"] for row in group]
    count = len(group_styles([row.given for row in group]))
    for row in group:
        faults.add(
            "style_split", row.table.title, _price_cell(row), name=style, style=style, count=count,
            low=faults.money(min(prices)), high=faults.money(max(prices)),
        )  # fmt: skip


def _ids_collide(rows: Sequence[ProductRow], faults: Faults) -> None:
    """A style that rows name is the id of a product: it may not be the number of another one's row."""
    number_of = {str(row.given["sku"]): row for row in rows if row.has("sku")}
    first: dict[str, ProductRow] = {}
    for row in rows:
        if row.has("style"):
            first.setdefault(str(row.given["style"]), row)
    for style, row in first.items():
        other = number_of.get(style)
        if other is not None and str(other.given.get("style", "")) != style:
            faults.add("style_is_sku", row.table.title, row.cell("style"), style=style, row=other.number)


def _add_differs(style: str, row: ProductRow, counts: ProductRow, field: str, faults: Faults) -> None:
    place, taken = _place(row, field), _place(counts, field)
    if place is None:
        return
    said = (
        Phrase("cell_says", cell=taken.address, value=taken.shown)
        if taken
        else Phrase("cell_blank", cell=counts.cell(field).address)
    )
    header = next((column.header for column in row.table.columns.values() if column.number == place.column), field)
    faults.add("style_differs", row.table.title, place, column=header, name=style, style=style, counts=said)


def _place(row: ProductRow, field: str) -> Cell | None:
    """The cell that fills a field; both ends of a pitch's length may stand in one."""
    return row.cells.get(field) or (row.cells.get("pitch_minutes") if field.endswith("_minutes") else None)


def _price_cell(row: ProductRow) -> Cell:
    return row.cell("live_price" if "list_price" in row.follows else "list_price")
