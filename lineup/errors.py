"""What can go wrong, in the user's words.

Every message is built in the user's language by the code that raises it, so that the command line only prints.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lineup.understood import NOTHING, Understood

Language = Literal["zh", "en"]
Severity = Literal["error", "warning", "note"]


class LineupError(Exception):
    """Base of every error that a user can act on."""


class UsageError(LineupError):
    """An option, a file name or a `--set` that cannot be used (exit code 2)."""


class UnreadableWorkbook(LineupError):
    """The file is not a workbook that can be read: missing, encrypted, a bomb, another format (exit code 2)."""


@dataclass(frozen=True, slots=True)
class CellFault:
    """One thing wrong with a catalogue: where it is, what stands there, what is wrong, what to do.

    `code` names the kind of fault (`negative`, `duplicate_sku`, …) and never changes with the language.
    `cell` is an A1 address, or "" when the fault has no cell of its own (a missing sheet or column). `severity`: an
    `error` must be mended before a show is planned, a `warning` should be looked at, a `note` says how a cell was read.
    """

    code: str
    sheet: str
    cell: str
    value: str
    problem: str
    remedy: str
    severity: Severity = "error"


class CatalogError(LineupError):
    """Every fault of a catalogue at once, in sheet and row order, and the language they are told in (exit code 1).

    `understood`: how the workbook was read all the same.
    """

    def __init__(
        self, file: str, faults: tuple[CellFault, ...], language: Language, understood: Understood = NOTHING
    ) -> None:
        super().__init__(f"{file}: {len(faults)}")
        self.file = file
        self.faults = faults
        self.language: Language = language
        self.understood = understood


class NoPlan(LineupError):
    """No plan obeys the rules: which ones conflict, with the numbers, and the nearest thing that would work (exit 1).

    `rules` are names of `lineup.check.RULE_NAMES`.
    """

    def __init__(self, message: str, remedy: str = "", rules: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.remedy = remedy
        self.rules = rules


class BrokenPlan(LineupError):
    """A plan that we made fails its own check: our fault, nothing is written (exit code 3)."""


class Interrupted(LineupError):
    """Stopped by the user before any plan was found; nothing is written (exit code 130)."""
