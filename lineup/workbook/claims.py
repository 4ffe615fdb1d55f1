"""What each column below a header means, and what becomes of several that mean the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from openpyxl.utils import get_column_letter

from lineup.workbook.cells import Cell, Row
from lineup.workbook.contests import names_products, settled
from lineup.workbook.faults import Faults, joined
from lineup.workbook.headings import Header, Meanings, Names
from lineup.workbook.naming import label
from lineup.workbook.rivals import are_alike, is_empty
from lineup.workbook.stock_columns import stock_columns
from lineup.workbook.values import is_blank


@dataclass(frozen=True, slots=True)
class Column:
    """One column that means something: its field, and its header as the user wrote it."""

    number: int
    field: str
    header: str
    row: int = 0  # of the header, from 1

    @property
    def cell(self) -> Cell:
        """The header's cell, to point at."""
        return Cell(self.row, self.number, "text", self.header)


@dataclass(slots=True)
class Columns:
    """The columns by field; those `added` to one; `strangers`, which mean nothing to us, and `others` with them that
    mean something but don't count; the header of the `empty` ones, by field, where nothing else says the field."""

    columns: dict[str, Column] = field(default_factory=dict)
    added: dict[str, tuple[Column, ...]] = field(default_factory=dict)
    strangers: dict[int, Cell] = field(default_factory=dict)
    others: dict[int, Cell] = field(default_factory=dict)
    empty: dict[str, Cell] = field(default_factory=dict)


def columns_of(title: str, header: Header, body: Sequence[Row], names: Names, faults: Faults) -> Columns:
    """What the columns mean. An empty column is as if it weren't there; two that contradict each other are a fault."""
    meanings = Meanings(names)
    found = Columns()
    claims: dict[str, list[Cell]] = {}
    stock, parts = _across(header, body, meanings) if "stock" in names else ([], [])
    for number, cell in sorted(header.cells.items()):
        if number in stock:
            claims.setdefault("stock", []).append(cell)
        elif number in parts:
            found.others[number] = cell
        elif name := meanings.field(str(cell.value)):
            claims.setdefault(name, []).append(cell)
        else:
            found.strangers[number] = found.others[number] = cell
    for name, cells in claims.items():
        adds, groups = len(stock) > 1 and name == "stock", "style" in names and "style" not in claims
        _settle(title, name, cells, body, found, names, faults, adds, groups)
    if parts:
        taken = " ".join(header.cells[stock[0]].shown.split())
        faults.add("stock_total_taken", title, header.cells[stock[0]], column=taken, others=_listed(header, parts))
    return found


def _of_products(chosen: Cell, others: Sequence[Cell], body: Sequence[Row]) -> Cell | None:
    """Of several numbers the one that rows share which are variants of one product, if the chosen one is their own."""
    rows = [row for row in body if chosen.column in row.cells]
    for cell in others:
        said = [row.cells[cell.column].shown for row in rows if cell.column in row.cells]
        if names_products(str(cell.value)) and 1 < len(set(said)) < len(said) == len(rows):
            return cell
    return None


def _across(header: Header, body: Sequence[Row], meanings: Meanings) -> tuple[list[int], list[int]]:
    def counts(column: int) -> bool:
        cells = [row.cells[column] for row in body if column in row.cells]
        return bool(cells) and all(_is_count(cell) for cell in cells)

    texts = {number: str(cell.value) if cell.kind == "text" else cell.shown for number, cell in header.cells.items()}
    return stock_columns(texts, meanings, counts)


def _is_count(cell: Cell) -> bool:
    if isinstance(cell.value, float):
        return cell.value.is_integer()
    return cell.kind == "text" and (is_blank(cell) or str(cell.value).replace(",", "").isdigit())


def _settle(
    title: str,
    name: str,
    cells: list[Cell],
    body: Sequence[Row],
    found: Columns,
    names: Names,
    faults: Faults,
    adds: bool,
    groups: bool,
) -> None:
    """Which of the columns that claim a field count. `groups`: no column says which rows are one style."""
    told = [row for row in body if len(row.cells) > 1]
    if len(told) > (len(cells) == 1):  # a blank below the only header of its kind in a table of one row is a blank
        filled = [cell for cell in cells if not is_empty(cell.column, told)]
        if not filled:
            found.empty[name] = cells[0]
            return
        cells = filled
    first, *rest = cells
    if (adds or name == "spec") and rest:
        found.added[name] = tuple(_column(cell, name) for cell in rest)
    if adds and rest:
        faults.add("stock_added", title, first, columns=joined([" ".join(cell.shown.split()) for cell in cells]))
    elif name in found.added:
        pass  # a colour and a size together tell a variant
    elif rest and are_alike([cell.column for cell in cells], body):
        found.others |= {cell.column: cell for cell in rest}
        faults.add("columns_alike", title, first, column=first.shown, others=joined([cell.shown for cell in rest]))
    elif rest and (chosen := settled(name, [(c.column, str(c.value)) for c in cells], names[name], body)) is not None:
        first = next(cell for cell in cells if cell.column == chosen)
        others = [cell for cell in cells if cell is not first]
        if name == "sku" and groups and (shared := _of_products(first, others, body)):
            others.remove(shared)
            found.columns["style"] = _column(shared, "style")
            faults.add("ids_group", title, shared, column=shared.shown, sku=first.shown)
        found.others |= {cell.column: cell for cell in others}
        if others:
            faults.add(
                "column_chosen", title, first, column=first.shown, wanted=label(names, name),
                others=joined([" ".join(cell.shown.split()) for cell in others]),
            )  # fmt: skip
    else:
        for cell in rest:
            faults.add(
                "duplicate_column", title, cell, column=cell.shown,
                other=get_column_letter(first.column), wanted=label(names, name),
            )  # fmt: skip
    found.columns[name] = _column(first, name)


def _column(cell: Cell, name: str) -> Column:
    shown = " ".join(cell.shown.split())
    return Column(cell.column, name, shown, cell.row)


def _listed(header: Header, columns: Sequence[int]) -> object:
    return joined([" ".join(header.cells[number].shown.split()) for number in columns])
