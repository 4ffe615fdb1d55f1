"""Numbers of products that have none of their own: variants under one number, rows without any."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lineup.workbook.faults import Faults

if TYPE_CHECKING:
    from lineup.workbook.products import ProductRow


def number_variants(rows: Sequence[ProductRow]) -> None:
    """Variants under one number get one each, and share it as their style: it isn't a number given twice.

    They stand under one merged cell, or their colour, size or the like differs from row to row.
    """
    merged: dict[str, list[ProductRow]] = {}
    repeated: dict[str, list[ProductRow]] = {}
    for row in rows:
        if "sku" in row.cells and row.has("sku"):
            merged.setdefault(f"{row.table.title}!{row.cells['sku'].address}", []).append(row)
            repeated.setdefault(row.given["sku"], []).append(row)
    groups = [group for group in merged.values() if len(group) > 1]
    done = {id(row) for group in groups for row in group}
    for group in repeated.values():
        specs = {(row.specs, row.given.get("name")) for row in group}
        if (
            len(group) > 1
            and len(specs) == len(group)
            and not done & {id(row) for row in group}
            and _are_variants(group)
        ):
            groups.append(group)
    for group in groups:
        for nth, row in enumerate(group, start=1):
            row.given.setdefault("style", row.given["sku"])
            row.given["sku"] = f"{row.given['sku']}-{nth}"


def _are_variants(group: Sequence[ProductRow]) -> bool:
    """Whether they name different variants of one product: the same name, or one that begins alike."""
    if len({row.specs for row in group}) < len(group):
        return False
    names = {str(row.given.get("name", "")) for row in group}
    return len(names) == 1 or len({name[:2] for name in names}) == 1


def number_blanks(rows: Sequence[ProductRow], faults: Faults) -> None:
    """A product without a number is known by that of its row."""
    taken = {row.given["sku"] for row in rows if row.has("sku")}
    blank: list[ProductRow] = []
    for row in rows:
        if row.has("sku") or "sku" in row.bad:
            continue
        number = f"{row.table.prefix}{row.number}"
        while number in taken:
            number += "'"
        row.given["sku"] = number
        taken.add(number)
        column = row.table.columns.get("sku")
        if column is not None and column.number not in row.raw.cells:
            blank.append(row)
    if blank:
        first = blank[0]
        faults.add(
            "ids_numbered", first.table.title, first.cell("sku"), column=first.header("sku"), count=len(blank),
            example=first.given["sku"],
        )  # fmt: skip
