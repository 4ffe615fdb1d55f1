"""What is wrong: with one cell (`Bad`), and everything found so far (`Faults`), put into words when it is found."""

from __future__ import annotations

from collections.abc import Sequence

from lineup.catalog import Language
from lineup.errors import CatalogError, CellFault, Severity
from lineup.vocabulary.words import Listed, Phrase, filled, findings
from lineup.words import Text
from lineup.workbook.cells import Cell

SEVERITIES: dict[str, Severity] = {
    # worth a look
    "near_miss": "warning",
    "hidden_rows": "warning",
    "private_share_unused": "warning",
    "plan_not_read": "warning",
    "kept_setting_unused": "warning",
    "kept_not_pinned": "warning",
    "plan_header_changed": "warning",
    # how it was read
    "read_as": "note",
    "role_read_as": "note",
    "sheet_taken": "note",
    "section_taken": "note",
    "remark_taken": "note",
    "example_passed": "note",
    "columns_carried": "note",
    "plan_text_number": "note",
    "plan_remark": "note",
    "plan_own_column": "note",
}
"""Of the codes that are no errors: a show can be planned all the same."""


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


class Faults:
    """Gathers what is wrong with a workbook, so that the user hears of everything at once.

    `sheets`: the titles of the workbook, in order.
    """

    def __init__(self, language: Language, sheets: Sequence[str] = ()) -> None:
        self.language = language
        self._found: list[tuple[tuple[int, int, int], CellFault]] = []
        self._sheets = list(sheets)

    def add(self, code: str, sheet: str, cell: Cell | None = None, **facts: object) -> None:
        """Note a fault. Without a cell it belongs to the sheet; a blank cell is named by `blank_at`."""
        value = cell.shown if cell else ""
        problem, remedy = phrased(code, self.language, {"value": value} | facts)
        of_sheet = self._sheets.index(sheet) if sheet in self._sheets else -1
        place = (of_sheet, cell.row, cell.column) if cell else (of_sheet, 0, 0)
        address = cell.address if cell else ""
        self._found.append((place, CellFault(code, sheet, address, value, problem, remedy, severity_of(code))))

    @property
    def all(self) -> tuple[CellFault, ...]:
        """Everything found, in the order of sheets, rows and columns."""
        return tuple(fault for _, fault in sorted(self._found, key=lambda found: found[0]))

    def raise_if_any(self, file: str) -> None:
        """Raise CatalogError with everything found if any of it is an error."""
        if any(fault.severity == "error" for _, fault in self._found):
            raise CatalogError(file, self.all, self.language)


def blank_at(row: int, column: int) -> Cell:
    """A cell with nothing in it, to point at."""
    return Cell(row, column, "text", "")


def joined(names: Sequence[str]) -> Listed:
    """Names in a row, quoted."""
    return Listed("items", [Phrase("quoted", name=name) for name in names])


def guess(name: Text | None) -> Phrase | str:
    """“did you mean”, or nothing."""
    return Phrase("guess", name=name) if name else ""
