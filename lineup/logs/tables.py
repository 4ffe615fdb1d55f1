"""The tables of one file, and every figure in them that can't be read."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lineup.catalog import Language
from lineup.fields.exports import FIRST_COUNTS, TABLES
from lineup.fields.exports import Table as Kind
from lineup.logs.figures import is_empty
from lineup.logs.goods import is_total
from lineup.logs.headers import Found, tables_in
from lineup.vocabulary.words import Listed, Phrase
from lineup.words import Text
from lineup.workbook.cells import Cell, Row
from lineup.workbook.faults import Bad, Faults, joined
from lineup.workbook.sheets import Sheets

_DATED = re.compile(r"(?<!\d)(20\d{2})(?:[-_.](\d{1,2})[-_.](\d{1,2})|(\d{2})(\d{2}))(?!\d)")


@dataclass
class LogFile:
    """A file of exports: its tables, what was found in it. `day`: that its name or its folder's name tells."""

    path: Path
    faults: Faults
    tables: list[LogTable] = field(default_factory=list)
    day: dt.date | None = None


@dataclass
class LogTable:
    """One table, its rows without totals, and a reader of its cells that notes what can't be read."""

    file: LogFile
    found: Found
    rows: list[Row]

    @property
    def kind(self) -> Kind:
        return self.found.kind

    def has(self, name: str) -> bool:
        return name in self.found.columns

    def name(self, name: str) -> Text:
        """What a field is called."""
        return Text(*TABLES[self.kind][name][:2])

    def cell(self, row: Row, name: str) -> Cell | None:
        """The cell of a field, None if there is nothing in it."""
        cell = self.found.cell(row, name)
        return None if is_empty(cell) else cell

    def read(self, row: Row, name: str, how: Callable[..., Any], **options: Any) -> Any:
        """What the cell says, None if it is empty or can't be read, which is then a finding."""
        cell = self.cell(row, name)
        if cell is None:
            return None
        try:
            if how.__name__ == "when_of":
                return how(cell)
            return how(cell, self.found.columns[name].unit, **options)
        except Bad as bad:
            self.add(bad.code, cell, column=self.found.columns[name].header.shown, **bad.facts)
            return None

    def add(self, code: str, cell: Cell | None = None, **facts: object) -> None:
        """Note a finding at a cell of this table."""
        self.file.faults.add(code, self.found.sheet, cell, **facts)


def tables_of(path: Path, sheets: Sheets, language: Language) -> LogFile:
    """The tables of an open file."""
    faults = Faults(language, sheets.titles)
    file = LogFile(path, faults, day=day_in(path.stem) or day_in(path.parent.name))
    for title in sheets.titles:
        if title in sheets.hidden:
            continue
        sheet = sheets.read(title)
        found = tables_in(sheet)
        if found is not None:
            file.tables.append(_checked(file, found))
        elif sheet.rows:
            names = [cell.shown for _, cell in sorted(sheet.rows[0].cells.items())][:6]
            first = min(sheet.rows[0].cells.values(), key=lambda cell: cell.column)
            faults.add("log_unknown_table", title, first, names=joined(names))
    return file


def day_in(name: str) -> dt.date | None:
    """The date in the name of a file."""
    found = _DATED.search(re.sub("[^\\d._-]", "-", name))
    try:
        return dt.date(int(found[1]), int(found[2] or found[4]), int(found[3] or found[5])) if found else None
    except ValueError:
        return None


def _checked(file: LogFile, found: Found) -> LogTable:
    table = LogTable(file, found, [])
    table.add("log_table", found.head, kind=Phrase(f"log_{found.kind}"), columns=_told(table))
    for name, cells in found.rivals.items():
        headers = joined([cell.shown for cell in cells])
        code = "log_first_counts" if name in FIRST_COUNTS else "log_two_columns"
        table.add(code, cells[1], field=table.name(name), headers=headers, first=cells[0].shown)
    if found.unknown:
        table.add("log_columns_unused", found.unknown[0], headers=joined([cell.shown for cell in found.unknown]))
    for row in found.rows:
        named = [
            cell for name in ("sku", "name", "channel", "time", "start", "title") if (cell := found.cell(row, name))
        ]
        if is_total(named):
            table.add("log_total_passed", named[0])
        elif any(found.cell(row, name) for name in found.columns):
            table.rows.append(row)
    return table


def _told(table: LogTable) -> Listed:
    """Each header with what it was read as."""
    headers = table.found.columns.items()
    names = {name: TABLES[table.kind][name][:2] for name, _ in headers}
    return Listed("items", [Text(*(f"{c.header.shown} → {one}" for one in names[name])) for name, c in headers])
