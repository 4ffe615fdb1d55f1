"""What is wrong: with one cell (`Bad`), and everything found so far (`Faults`), put into words when it is found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from lineup.catalog import Language
from lineup.errors import CatalogError, CellFault, Severity
from lineup.understood import NOTHING, LeftOut, Understood
from lineup.vocabulary.runs import run_told, runs
from lineup.vocabulary.words import Listed, Phrase, filled, findings
from lineup.words import Text
from lineup.workbook.cells import Cell

SEVERITIES: dict[str, Severity] = {
    # worth a look
    "near_miss": "warning",
    "hidden_rows": "warning",
    # how it was read
    "read_as": "note",
    "role_read_as": "note",
    "sheet_taken": "note",
    "encoding_taken": "note",
    "section_taken": "note",
    "remark_taken": "note",
    "example_passed": "note",
    "columns_carried": "note",
}
"""Of the codes that are no errors: a show can be planned all the same."""


MOST_SAID: dict[Severity, int] = {"error": 3, "warning": 3, "note": 8}
"""Where more cells of a column have faults of one kind, each with its own figures, they are told as one by the first."""
MOST_RANGES = 6
"""Places listed of one finding."""


def severity_of(code: str) -> Severity:
    """How much a finding matters: it is an error unless `SEVERITIES` says otherwise."""
    return SEVERITIES.get(code, "error")


def phrased(code: str, language: Language, facts: dict[str, object]) -> tuple[str, str]:
    """(what is wrong, what to do) in that language."""
    problem, remedy = findings(language)[code]
    return filled(problem, language, facts), filled(remedy, language, facts)


class Bad(Exception):
    """The cell doesn't say what its field needs: the code of the fault and the facts of its message."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts


class _Found(NamedTuple):
    """One cell's fault. `place`: of sheet, row, column; `about`: what it has in common with others of one cause."""

    place: tuple[int, int, int]
    about: tuple[object, ...]
    fault: CellFault


class Faults:
    """Gathers what is wrong with a workbook, so that the user hears of everything at once, and of each thing once.

    `sheets`: the titles of the workbook, in order.
    """

    def __init__(self, language: Language, sheets: Sequence[str] = ()) -> None:
        self.language = language
        self._found: list[_Found] = []
        self._sheets = list(sheets)
        self._left_out: list[LeftOut] = []

    def add(self, code: str, sheet: str, cell: Cell | None = None, **facts: object) -> None:
        """Note a fault. Without a cell it belongs to the sheet; a blank cell is named by `blank_at`."""
        value = cell.shown if cell else ""
        problem, remedy = phrased(code, self.language, {"value": value} | facts)
        of_sheet = self._place(sheet)
        place = (of_sheet, cell.row, cell.column) if cell else (of_sheet, 0, 0)
        address = cell.address if cell else ""
        about = (code, sheet, cell.column if cell else len(self._found), facts.get("column"), facts.get("name"))
        fault = CellFault(code, sheet, address, value, problem, remedy, severity_of(code))
        self._found.append(_Found(place, about, fault))

    def leave_out(self, code: str, sheet: str, row: int) -> None:
        """Remember a row that is no product, or none for this show, beside the finding that says so."""
        self._left_out.append(LeftOut(sheet, row, code))

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """Every row left out, in the order of sheets and rows."""
        return tuple(sorted(self._left_out, key=lambda left: (self._place(left.sheet), left.row)))

    @property
    def all(self) -> tuple[CellFault, ...]:
        """Everything found, in the order of sheets, rows and columns; what is wrong all down a column is one finding."""
        groups: dict[tuple[object, ...], list[_Found]] = {}
        for found in sorted(self._found, key=lambda found: found.place):
            groups.setdefault(found.about, []).append(found)
        told = [one for group in groups.values() for one in self._told(group)]
        return tuple(fault for _, fault in sorted(told, key=lambda one: one[0]))

    def _told(self, group: list[_Found]) -> Iterator[tuple[tuple[int, int, int], CellFault]]:
        """Cells of one cause as findings: one for those that say the same; one for all where too many differ."""
        alike: dict[tuple[str, str], list[_Found]] = {}
        for found in group:
            alike.setdefault((found.fault.problem, found.fault.remedy), []).append(found)
        for together in [group] if len(alike) > MOST_SAID[group[0].fault.severity] else alike.values():
            same = list({found.place: found for found in reversed(together)}.values())[::-1]  # merged cells are one
            first = same[0]
            if len(same) == 1:
                yield first.place, first.fault
                continue
            where = Phrase("cells_alike", count=len(same), cells=_ranges([found.place for found in same]))
            cells = tuple(found.fault.cell for found in same)
            problem = first.fault.problem + where.said(self.language)
            yield first.place, replace(first.fault, problem=problem, cells=cells)

    def raise_if_any(self, file: str, understood: Understood = NOTHING) -> None:
        """Raise CatalogError with everything found, and how the workbook was read, if any of it is an error."""
        if any(found.fault.severity == "error" for found in self._found):
            raise CatalogError(file, self.all, self.language, understood)

    def _place(self, sheet: str) -> int:
        return self._sheets.index(sheet) if sheet in self._sheets else -1


def blank_at(row: int, column: int) -> Cell:
    """A cell with nothing in it, to point at."""
    return Cell(row, column, "text", "")


def _ranges(places: Sequence[tuple[int, int, int]]) -> Listed:
    """Cells of one column, those below each other as a range: F4–F9, F12."""
    column, found = places[0][2], runs(row for _, row, _ in places)
    texts = [run_told(*(blank_at(row, column).address for row in ends)) for ends in found[:MOST_RANGES]]
    more = ["…"] if len(found) > MOST_RANGES else []
    return Listed("items", [Text(text, text) for text in (*texts, *more)])


def joined(names: Sequence[str]) -> Listed:
    """Names in a row, quoted."""
    return Listed("items", [Phrase("quoted", name=name) for name in names])


def guess(name: Text | None) -> Phrase | str:
    """“did you mean”, or nothing."""
    return Phrase("guess", name=name) if name else ""
