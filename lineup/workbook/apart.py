"""Names that tell products apart: what stands in several rows takes the values that differ between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from lineup.vocabulary.words import Listed
from lineup.words import Text
from lineup.workbook.faults import Faults, joined
from lineup.workbook.headers import PRODUCT
from lineup.workbook.naming import index, key, meaning_of
from lineup.workbook.signals import signal_of

if TYPE_CHECKING:
    from lineup.workbook.products import ProductRow

_SHORT = 24
"""Characters of a value that may enter a name."""
_MEANT = index(PRODUCT)
_NO_NAME = re.compile(r"https?:|www\.|[\\/].*\.(jpg|png|jpeg|webp)|^[\d.,\s%¥￥$€-]+$", re.IGNORECASE)
_FIELDS = ("spec", "category", "supplier")
_MOST_SAID = 4


def told_apart(rows: Sequence[ProductRow], faults: Faults) -> None:
    """Give each product a name of its own."""
    groups: dict[str, list[ProductRow]] = {}
    for row in rows:
        if name := row.given.get("name"):
            groups.setdefault(name.casefold(), []).append(row)
    changed: dict[str, ProductRow] = {}
    headers: dict[str, None] = {}
    for name, group in groups.items():
        if len(group) < 2 or _is_one_style(group):
            continue
        for header, values in _telling(group):
            headers.setdefault(header)
            for row, value in zip(group, values, strict=True):
                if value and not _holds(row.given["name"], value):
                    row.given["name"] = f"{row.given['name']} {value}"
        changed[name] = group[0]
    if changed and headers:
        first = next(iter(changed.values()))
        some = Listed("items", [Text(row.given["name"], row.given["name"]) for row in [*changed.values()][:_MOST_SAID]])
        faults.add(
            "names_told_apart",
            first.table.title,
            first.cell("name"),
            count=len(changed),
            columns=joined(list(headers)),
            some=some,
        )


def _is_one_style(group: Sequence[ProductRow]) -> bool:
    """Whether the rows are variants: of a style that they name, or by their specs. Their product has one name."""
    styles = {row.given.get("style") for row in group}
    return len(styles) == 1 and (styles != {None} or all("spec" in row.given for row in group))


def _holds(name: str, value: str) -> bool:
    """Whether a name says the value already; the L of Linen says no size."""
    at = name.casefold().find(value.casefold())
    around = name[at - 1 : at] + name[at + len(value) : at + len(value) + 1]
    return at >= 0 and not any(character.isascii() and character.isalnum() for character in around)


def _telling(group: Sequence[ProductRow]) -> Iterator[tuple[str, list[str]]]:
    """(header, its value in each row) of as few columns as tell all rows apart, what is a spec first."""
    so_far: list[tuple[str, ...]] = [() for _ in group]
    for header, values in _candidates(group):
        longer = [(*said, value.casefold()) for said, value in zip(so_far, values, strict=True)]
        if len(set(longer)) > len(set(so_far)):
            so_far = longer
            yield header, values
        if len(set(so_far)) == len(group):
            return


def _candidates(group: Sequence[ProductRow]) -> Iterator[tuple[str, list[str]]]:
    first = group[0]
    if all(row.table is first.table for row in group):
        yield from _columns(group)
    for field in ("list_price", "live_price"):
        if all(field in row.cells for row in group):
            yield first.header(field), [row.cells[field].shown for row in group]
    yield first.header("sku") or "#", [row.given["sku"] for row in group]


def _columns(group: Sequence[ProductRow]) -> Iterator[tuple[str, list[str]]]:
    first = group[0]
    fields = {column.number: field for field, column in first.table.columns.items()}
    others = {number: header for number, header in first.table.others.items() if _may_tell(header)}
    specs = [n for n, header in others.items() if meaning_of(header, _MEANT) == "spec" or signal_of(header) == "piece"]
    named = [number for number, field in fields.items() if field in _FIELDS]
    added = {column.number: column.header for column in first.table.added.get("spec", ())}
    specs += [*(number for number in named if fields[number] == "spec"), *added]
    others |= added
    for number in (*sorted(specs), *sorted({*others, *named} - {*specs})):
        header = first.table.columns[fields[number]].header if number in fields else others[number]
        is_spec = number in specs
        values = [_shown(row, number) for row in group]
        if all(len(value) <= _SHORT and (is_spec or (value and not _NO_NAME.search(value))) for value in values):
            yield header, values


def _may_tell(header: str) -> bool:
    """Whether a column that counts for nothing may enter a name: it says what the product is, no other number of it."""
    return signal_of(header) in (None, "piece") and _MEANT.get(key(header)) in (None, "spec", "category")


def _shown(row: ProductRow, number: int) -> str:
    cell = row.raw.cells.get(number)
    return "" if cell is None or cell.kind in ("error", "no_value", "picture") else " ".join(cell.shown.split())
