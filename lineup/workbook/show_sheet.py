"""The show's parameters: `parameter | value` rows of the Show sheet, and `--set name=value`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from lineup.catalog import Language
from lineup.completion import default_start
from lineup.errors import UsageError
from lineup.fields import READING_FIELDS, SHOW_FIELDS
from lineup.vocabulary.words import Phrase
from lineup.workbook.cells import Cell, Sheet
from lineup.workbook.columns import Reading, reading_of
from lineup.workbook.faults import Bad, Faults, guess, phrased
from lineup.workbook.headers import PARAMETER_TITLES, SHOW, VALUE_TITLES
from lineup.workbook.naming import index, key, label, meaning_of, nearest_meaning
from lineup.workbook.times import Span
from lineup.workbook.told import Told
from lineup.workbook.units import measure_of
from lineup.workbook.values import FieldValue, is_blank, value_of

_FIELDS = SHOW_FIELDS | READING_FIELDS
_MEANINGS = index({name: field.names for name, field in _FIELDS.items()})
_TITLES = frozenset(key(title) for title in PARAMETER_TITLES)
_VALUES = frozenset(key(title) for title in VALUE_TITLES)


class ShowCells(NamedTuple):
    """What the sheet gives, the parameters whose cells can't be read, and where each stands."""

    given: dict[str, Any]
    bad: set[str]
    cells: Mapping[str, tuple[str, Cell]] = MappingProxyType({})  # the name and the value of each


def read_show(sheet: Sheet, today: dt.date | None, stated: Mapping[str, Any], faults: Faults) -> ShowCells:
    """The parameters that the sheet gives. Columns to the right of the value are the user's notes.

    `stated`: parameters that beat the sheet's.
    """
    cells: dict[str, tuple[str, Cell]] = {}
    units: dict[str, str] = {}
    told = Told(faults)
    at = _parameter_column(sheet)
    values = at + to_value(sheet)
    for row in sheet.rows:
        name, value = row.cells.get(at), row.cells.get(values)
        if name is None or value is None or is_blank(value) or key(name.shown) in _TITLES:
            continue
        field = meaning_of(name.shown, _MEANINGS)
        if field is None:
            faults.add("unknown_parameter", sheet.title, name, name=name.shown, guess=_meant(name.shown))
        elif field in cells:
            faults.add("duplicate_parameter", sheet.title, name, name=name.shown, row=cells[field][1].row)
        else:
            cells[field] = name.shown, value
            units[field] = _unit_beside(field, row.cells.get(values + 1))
    found = ShowCells({}, set(), cells)
    for field in _start_last(cells):
        name_shown, value = cells[field]
        reading = reading_of(_FIELDS[field], name_shown + units[field], [value])
        try:
            found.given[field] = _value(field, value, today, found.given | dict(stated), reading)
        except Bad as bad:
            found.bad.add(field)
            faults.add(bad.code, sheet.title, value, column=name_shown, **bad.facts)
        else:
            told.read(_FIELDS[field], (sheet.title, name_shown, value), found.given[field], reading)
    return found


def read_overrides(overrides: Mapping[str, str], today: dt.date | None, language: Language) -> dict[str, Any]:
    """The parameters that `--set` gives. UsageError with everything that is wrong with them."""
    texts: dict[str, tuple[str, str]] = {}
    wrong: list[str] = []
    for name, text in overrides.items():
        if field := meaning_of(name, _MEANINGS):
            texts[field] = name, text
        else:
            wrong.append(Phrase("set_unknown", name=name, guess=_meant(name)).said(language))
    given: dict[str, Any] = {}
    for field in _start_last(texts):
        name, text = texts[field]
        try:
            cell = Cell(0, 0, "text", text.strip())
            given[field] = _value(field, cell, today, given, reading_of(_FIELDS[field], name, [cell]))
        except Bad as bad:
            problem, remedy = phrased(bad.code, language, {"column": name, "value": text} | bad.facts)
            said = Phrase("set_unusable", name=name, text=text, problem=problem, remedy=remedy)
            wrong.append(said.said(language))
    if wrong:
        raise UsageError("\n".join(wrong))
    return given


def read_parameter(field: str, header: str, cell: Cell, today: dt.date | None, given: Mapping[str, Any]) -> FieldValue:
    """The value of a parameter that stands in a cell under that header. Raises Bad.

    `given`: parameters known so far; a start of 20:00 alone is on a day that `days_to_show` decides.
    """
    return _value(field, cell, today, given, reading_of(_FIELDS[field], header, [cell]))


def _value(field: str, cell: Cell, today: dt.date | None, given: Mapping[str, Any], reading: Reading) -> FieldValue:
    return value_of(_FIELDS[field], cell, Span(default_start(given, today), 0), reading)


def _unit_beside(field: str, cell: Cell | None) -> str:
    """A unit that stands in a column of its own, as the name of the parameter would have it; other words are notes."""
    said = cell.shown if cell and cell.kind == "text" else ""
    return f"({said})" if said and measure_of(_FIELDS[field], said) else ""


def _start_last(fields: Iterable[str]) -> list[str]:
    """A start of 20:00 alone is on a day that `days_to_show` decides."""
    return sorted(fields, key=lambda field: field == "start")


def _meant(name: str) -> Phrase | str:
    meaning = nearest_meaning(name, SHOW)
    return guess(label(SHOW, meaning) if meaning else None)


def to_value(sheet: Sheet) -> int:
    """How many columns right of its name a parameter's value stands: the next, unless others were put between."""
    at = _parameter_column(sheet)
    titled = (row.cells for row in sheet.rows if at in row.cells and key(row.cells[at].shown) in _TITLES)
    titles = {column: key(cell.shown) for column, cell in next(titled, {}).items() if column > at}
    if values := [column for column, title in titles.items() if title in _VALUES]:
        return min(values) - at
    if any(at in row.cells and at + 1 in row.cells for row in sheet.rows):
        return 1
    return min(titles, default=at + 1) - at


def _parameter_column(sheet: Sheet) -> int:
    """The leftmost column that names a parameter; else the leftmost that holds anything."""
    filled = sorted({column for row in sheet.rows for column in row.cells})
    named = (c for c in filled if any(c in r.cells and meaning_of(r.cells[c].shown, _MEANINGS) for r in sheet.rows))
    return next(named, filled[0] if filled else 1)
