"""The one currency of a workbook, from what its headers, cells and number formats say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from lineup.catalog import Language
from lineup.fields import ABROAD, PRODUCT_FIELDS, SHOW_FIELDS, Field
from lineup.fields.choices import CURRENCIES
from lineup.vocabulary.words import Phrase
from lineup.words import Text
from lineup.workbook.amounts import amount_in
from lineup.workbook.cells import Cell
from lineup.workbook.columns import header_measure
from lineup.workbook.faults import Bad, Faults, blank_at
from lineup.workbook.formats import LOCAL
from lineup.workbook.naming import key
from lineup.workbook.products import ProductRow
from lineup.workbook.tables import Table
from lineup.workbook.units import SHARED_SIGNS, currency_of

_SIGNS = {**SHARED_SIGNS, LOCAL: ()}
_COLUMNS = frozenset(
    key(name) for name in (*SHOW_FIELDS["currency"].names, "币别", "货币单位", "价格货币", "price currency")
)
_ABROAD = frozenset(key(name) for names in ABROAD.values() for name in names)
_AT_HOME: dict[Language, str] = {"zh": "CNY", "en": "USD"}
"""What a format shows that leaves the currency to whoever opens the file."""


class Seen(NamedTuple):
    """A currency, or a sign that several share, and the first place that names it."""

    currency: str
    sheet: str
    header: str
    cell: Cell

    @property
    def looks(self) -> bool:
        """Whether it is only how a number is shown."""
        return self.cell.kind == "number"


def currency_of_all(seen: Iterable[Seen], faults: Faults) -> str | None:
    """The currency that all of them can mean, None if none is named. Two are a fault."""
    first: dict[str, Seen] = {}
    for one in seen:
        first.setdefault(one.currency, one)
    found = [_clear(one, faults.language, first) for one in first.values()]
    for one in found[1:]:
        if one.currency != found[0].currency:
            other = found[0]
            faults.add(
                "two_currencies", one.sheet, one.cell, column=one.header, currency=_named(one.currency),
                other_column=other.header, other_cell=other.cell.address or other.sheet, other=_named(other.currency),
            )  # fmt: skip
            return None
    if not found:
        return None
    return found[0].currency


def tell_currency(seen: Sequence[Seen], currency: str, faults: Faults) -> None:
    """Say that the workbook's amounts are in that currency, and what says so."""
    one = seen[0]
    faults.add("currency_taken", one.sheet, one.cell, column=one.header, currency=_named(currency))


def tell_other_currency(field: Field, sheet: str, cell: Cell, faults: Faults) -> bool:
    """Whether a cell of amounts names, or its format shows, another currency than all the rest is in; a fault if so."""
    named, own = currency_in(field, cell), faults.currency
    if named in ("", own, LOCAL) or own in _SIGNS.get(named, ()):
        return False
    meant = _SIGNS[named][0] if named in _SIGNS else named
    faults.add("other_currency", sheet, cell, currency=_named(meant), own=_named(own))
    return True


def tell_unsaid(tables: Iterable[Table], faults: Faults) -> None:
    """Say that amounts are taken for yuan, where headers in another language leave open what they are in."""
    for table in tables:
        for field, column in table.columns.items():
            if PRODUCT_FIELDS[field].unit == "yuan" and key(column.header) in _ABROAD:
                faults.add("currency_unsaid", table.title, column.cell, column=column.header, currency=_named("CNY"))
                return


def _clear(one: Seen, language: Language, seen: Mapping[str, Seen]) -> Seen:
    """A shared sign means the currency that stands beside it, if it can; else the one that it means at home."""
    if one.currency not in _SIGNS:
        return one
    clear = [code for code in seen if code not in _SIGNS]
    if one.currency == LOCAL:
        signs = [code for code in seen if code in SHARED_SIGNS]
        meant = clear[0] if clear else SHARED_SIGNS[signs[0]][0] if signs else _AT_HOME[language]
        return one._replace(currency=meant)
    possible = SHARED_SIGNS[one.currency]
    return one._replace(currency=next((code for code in clear if code in possible), possible[0]))


def _named(currency: str) -> Phrase:
    chinese, english = CURRENCIES[currency][:2]
    return Phrase("currency", name=Text(chinese, english), code=currency)


def seen_in_products(rows: Sequence[ProductRow]) -> Iterator[Seen]:
    """What the headers and cells of amounts name, and a column of currencies; of each column every currency once."""
    known: set[tuple[str, int, str]] = set()
    headers: set[tuple[str, int]] = set()
    for row in rows:
        for field, cell in row.cells.items():
            record, column = PRODUCT_FIELDS[field], row.table.columns[field]
            if not _is_money(record) or field in row.bad:
                continue
            if (place := (row.table.title, column.number)) not in headers:
                headers.add(place)
                measure, _ = header_measure(record, column.header)
                if measure and measure.currency:
                    yield Seen(measure.currency, row.table.title, column.header, column.cell)
            named = currency_in(record, cell)
            if named and (*place, named) not in known:
                known.add((*place, named))
                yield Seen(named, row.table.title, column.header, cell)
        yield from _said_beside(row, known)


def _said_beside(row: ProductRow, known: set[tuple[str, int, str]]) -> Iterator[Seen]:
    texts = dict(row.given.get("extra", ()))
    for number, header in row.table.others.items():
        if key(header) in _COLUMNS and (named := currency_of(texts.get(header, ""))):
            place = (row.table.title, number, named)
            if place not in known:
                known.add(place)
                yield Seen(named, row.table.title, header, blank_at(row.number, number)._replace(value=texts[header]))


def seen_in_show(title: str, cells: Mapping[str, tuple[str, Cell]]) -> Iterator[Seen]:
    """What the parameters name: `cells` holds the name and the value of each."""
    for field, (name, cell) in sorted(cells.items(), key=lambda one: one[0] != "currency"):
        record = SHOW_FIELDS[field]
        if field == "currency":
            if named := currency_of(cell.shown):
                yield Seen(named, title, name, cell)
        elif _is_money(record):
            measure, _ = header_measure(record, name)
            for named in (measure.currency if measure else "", currency_in(record, cell)):
                if named:
                    yield Seen(named, title, name, cell)


def _is_money(field: Field) -> bool:
    return field.unit == "yuan" or field.name in ("commission", "margin")


def currency_in(field: Field, cell: Cell) -> str:
    """What a cell or its format names, "" if nothing."""
    if cell.kind == "number":
        return cell.mark if cell.mark == LOCAL else _of(field, cell) if cell.mark else ""
    if cell.kind != "text" or not (text := str(cell.value)).strip("0123456789., "):
        return ""
    return "" if text[:1].isdigit() and text[-1:].isdigit() else _of(field, cell)


def _of(field: Field, cell: Cell) -> str:
    try:
        own = amount_in(field, cell, {"list_price": 1.0}).own
    except Bad:
        return ""
    return own.currency if own else ""
