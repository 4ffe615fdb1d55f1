"""What can go wrong, in the user's words.

Every message is built in the user's language by the code that raises it, so that the command line only prints.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

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
    `cells`: where the same is wrong in several cells, all of them, `cell` first; else ().
    """

    code: str
    sheet: str
    cell: str
    value: str
    problem: str
    remedy: str
    severity: Severity = "error"
    cells: tuple[str, ...] = ()

    @property
    def places(self) -> tuple[str, ...]:
        """Every cell that it is about."""
        return self.cells or ((self.cell,) if self.cell else ())

    @property
    def address(self) -> str:
        """Sheet and cell, as far as it has them: Catalog!B2."""
        return "!".join(part for part in (self.sheet, self.cell) if part)


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


@dataclass(frozen=True, slots=True)
class Statement:
    """Something to say, in no language: a code with its facts, some of which may be statements again.

    `sku` and `minute` say what it is about, where that is one thing.
    """

    code: str
    facts: Mapping[str, Any] = field(default_factory=dict, hash=False)
    sku: str = ""
    minute: int | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why there is no plan and what would give one, a sentence each: `lineup.vocabulary.no_plan` says it.

    `rules` are names of `lineup.check.RULE_NAMES`. `in_hand_order`: the order made by hand was to be kept.
    """

    problems: tuple[Statement, ...]
    remedies: tuple[Statement, ...]
    rules: tuple[str, ...] = ()
    in_hand_order: bool = False


class NoPlan(LineupError):
    """No plan obeys the rules: which ones conflict, with the numbers, and the nearest thing that would work.

    The exit code is 1, of the order made by hand 3.

    `rules` are names of `lineup.check.RULE_NAMES`; `refusal` is all of it as data, where a search refused.
    """

    def __init__(
        self, message: str, remedy: str = "", rules: tuple[str, ...] = (), refusal: Refusal | None = None
    ) -> None:
        super().__init__(message)
        self.remedy = remedy
        self.rules = rules
        self.refusal = refusal


class BrokenPlan(LineupError):
    """A plan that we made fails its own check: our fault, nothing is written (exit code 3)."""


class ClusterGone(LineupError):
    """No scheduler of a cluster answers at that address, or it went away (exit code 2)."""


class Interrupted(LineupError):
    """Stopped by the user before any plan was found; nothing is written (exit code 130)."""
