"""What is said of columns once: how they were taken, and which were not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from lineup.fields import PRODUCT_FIELDS
from lineup.vocabulary.words import Listed, Phrase
from lineup.words import Text
from lineup.workbook.brackets import not_understood
from lineup.workbook.cells import Cell, Row
from lineup.workbook.columns import header_measure
from lineup.workbook.faults import Faults, blank_at
from lineup.workbook.headers import PRODUCT
from lineup.workbook.naming import index, key, label, meaning_of
from lineup.workbook.signals import Signals
from lineup.workbook.single_pieces import names_pieces
from lineup.workbook.tables import Table
from lineup.workbook.values import is_blank, roles_named

_VAGUE_ROLES = frozenset(map(key, ("商品类型", "货品类型", "直播类型", "定位", "商品定位", "货品定位", "款式定位")))
"""Headers that may well speak of something else than a role."""
_NO_SPEC = frozenset(("", "default title", "default", "无", "默认", "均码/默认", "-", "/", "n/a", "none"))
_MEANT = index(PRODUCT)
_MOST_WORDS = 6


def specs_of(table: Table, row: Row) -> tuple[str, ...]:
    """What the row says of its variant, column by column: colour, size."""
    if "spec" not in table.columns:
        return ()
    columns = [column.number for column in (table.columns["spec"], *table.added.get("spec", ()))]
    cells = [row.cells[number] for number in sorted(columns) if number in row.cells]
    said = [" ".join(cell.shown.split()) for cell in cells if cell.kind in ("text", "number") and not is_blank(cell)]
    return tuple(text for text in said if text.casefold() not in _NO_SPEC)


def says_nothing(number: int, table: Table, signals: Signals) -> bool:
    """Whether the column counts for nothing and no other note speaks of it."""
    header = table.others[number]
    return signals.of(number) is None and key(header) not in _MEANT and key(header) not in _VAGUE_ROLES


def without_vague_roles(table: Table, faults: Faults) -> Table:
    """The table; a column such as 商品类型 that names no role anywhere says something else, and is carried along."""
    column = table.columns.get("role")
    if column is None or key(column.header) not in _VAGUE_ROLES:
        return table
    cells = [row.cells[column.number] for row in table.body if column.number in row.cells]
    if any(roles_named(cell) for cell in cells):
        return table
    rest = {field: one for field, one in table.columns.items() if field != "role"}
    if cells:
        faults.add("no_roles", table.title, cells[0], column=column.header)
    return replace(table, columns=rest, others=dict(sorted({**table.others, column.number: column.header}.items())))


def say_brackets(table: Table, faults: Faults) -> None:
    """What the bracket of a header decided."""
    for column in table.columns.values():
        as_pieces = "stock" not in table.columns and names_pieces(column.header)
        understood = as_pieces or header_measure(PRODUCT_FIELDS[column.field], column.header)[0]
        if not understood and (said := not_understood(column.header)):
            at = blank_at(table.header_row, column.number)
            faults.add(
                "bracket_left", table.title, at, column=column.header, said=said, wanted=label(PRODUCT, column.field)
            )
    for number, header in table.others.items():
        field = _MEANT.get(key(header))
        if field and meaning_of(header, _MEANT) is None and "metafield" not in header:  # a shop repeats options there
            at = blank_at(table.header_row, number)
            faults.add("bracket_another", table.title, at, column=header, wanted=label(PRODUCT, field))


def say_signals(
    table: Table, signals: Signals, unclear: Mapping[str, Cell], led: Sequence[Cell], faults: Faults
) -> None:
    """Words for a state that nobody knows; prices of others, which are no floor; names taken from the row above."""
    if unclear:
        words = Listed("items", [Phrase("quoted", name=Text(word, word)) for word in list(unclear)[:_MOST_WORDS]])
        first = next(iter(unclear.values()))
        faults.add("status_unclear", table.title, first, column=table.others[first.column], words=words)
    for number in signals.columns.get("no_floor", ()):
        faults.add("no_floor", table.title, blank_at(table.header_row, number), column=table.others[number])
    if led:
        faults.add("name_followed", table.title, blank_at(led[0].row, table.columns["name"].number), count=len(led))
