"""Where the plans of a night stand, and which of an earlier run still hold."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lineup.batch.jobs import Made
from lineup.report.saving import save
from lineup.report.sparing import numbered, spared


@dataclass(frozen=True, slots=True)
class Place:
    """The files of one room in the folder of a night: its workbook as it is first called, and its plan file."""

    workbook: Path
    plan_file: Path

    @classmethod
    def of(cls, folder: Path, room: str) -> Place:
        return cls(folder / f"{room}.plan.xlsx", folder / f"{room}.plan.json")

    def kept(self, fingerprint: str) -> dict[str, Any] | None:
        """The plan that was made of the same before, if it is still there with its workbook."""
        try:
            plan: dict[str, Any] = json.loads(self.plan_file.read_bytes())
            same = plan["fingerprint"] == fingerprint
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return plan if same and self.newest is not None else None

    @property
    def newest(self) -> Path | None:
        """The last workbook that was written for the room; earlier ones were changed since, and left."""
        found = self.workbook if self.workbook.exists() else None
        for place in numbered(self.workbook):
            if not place.exists():
                return found
            found = place
        return None

    def write(self, made: Made) -> Path:
        """Write what was made; returns where the workbook went: nothing that a person changed is written over.

        The plan file vouches for the workbook, so it goes first and comes back last: whenever this is cut short, the room is
        planned again. OSError where the folder can't be written to.
        """
        self.plan_file.unlink(missing_ok=True)
        self._sweep()
        workbook = save(spared(self.workbook), made.workbook)
        save(self.plan_file, made.json)
        return workbook

    def _sweep(self) -> None:
        """Take away what a run that was killed while it wrote this room left half-written."""
        for path in self.workbook.parent.glob(f".{_literal(self.workbook.stem)}*.tmp"):
            with suppress(OSError):
                path.unlink()


def _literal(name: str) -> str:
    """The name as a pattern that means itself."""
    return "".join(f"[{c}]" if c in "*?[" else c for c in name)
