"""What a check found, for programs: JSON, and annotations of a continuous-integration log."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, get_args

from lineup.catalog import Catalog, Language
from lineup.errors import CellFault, Severity
from lineup.report.read_json import read_json
from lineup.review import Review
from lineup.understood import NOTHING, Understood

SCHEMA = 1
_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "note": "notice"}


@dataclass(frozen=True, slots=True)
class Checked:
    """One file: what was found in it, and its catalogue unless it has errors. `unreadable`: why it can't be read.

    `review`: what a plan workbook comes to, unless it can't be read as one. `read`: what was understood of a catalogue,
    as far as reading came. `hopeless`: some of the findings say that planning it would be refused.
    """

    file: Path
    language: Language
    findings: tuple[CellFault, ...] = ()
    catalog: Catalog | None = None
    unreadable: str = ""
    review: Review | None = None
    read: Understood = NOTHING
    hopeless: bool = False

    @property
    def ok(self) -> bool:
        return self.catalog is not None and not self.of("error")

    def of(self, *severities: Severity) -> tuple[CellFault, ...]:
        """The findings of these severities, in reading order."""
        return tuple(finding for finding in self.findings if finding.severity in severities)


def findings_json(checked: Sequence[Checked]) -> str:
    """One object for all files: `{"schema": 1, "ok": …, "files": […]}`."""
    told = {"schema": SCHEMA, "ok": all(one.ok for one in checked), "files": [_file(one) for one in checked]}
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _file(one: Checked) -> dict[str, Any]:
    counts = Counter(finding.severity for finding in one.findings)
    return {
        "file": str(one.file),
        "language": one.language,
        "ok": one.ok,
        "unreadable": one.unreadable or None,
        "counts": {severity: counts[severity] for severity in get_args(Severity)},
        "findings": [asdict(finding) | {"cells": finding.places} for finding in one.findings],
        "read": read_json(one.read),
        "products": len(one.catalog.products) if one.catalog else None,
        "minutes": one.catalog.show.minutes if one.catalog else None,
        "plan": _plan(one.review) if one.review else None,
        "assumed": sorted({assumed.field for assumed in one.catalog.assumptions}) if one.catalog else [],
    }


def _plan(review: Review) -> dict[str, Any]:
    """What a plan workbook promised and what it comes to; None where it can't be walked through."""
    now = review.figures
    return {
        "planned_gmv": review.book.planned_gmv,
        "gmv": now.gmv if now else None,
        "net_gmv": now.net_gmv if now else None,
        "value": now.value if now else None,
        "profit": now.profit if now else None,
        "currency": review.book.catalog.show.currency,
        "margin_rate": now.margin_rate if now else None,
        "rules_passed": sum(rule.passed for rule in review.rules),
        "rules": len(review.rules),
    }


def findings_github(checked: Sequence[Checked]) -> str:
    """A workflow command a finding; the row of its cell stands for the line."""
    lines = []
    for one in checked:
        if one.unreadable:
            lines.append(_command("error", {"file": str(one.file), "title": "unreadable"}, one.unreadable))
        for finding in one.findings:
            row = "".join(c for c in finding.cell if c.isdigit())
            facts = {"file": str(one.file)} | ({"line": row} if row else {}) | {"title": finding.code}
            said = " · ".join(part for part in (finding.address, finding.problem, finding.remedy) if part)
            lines.append(_command(_LEVELS[finding.severity], facts, said))
    return "".join(f"{line}\n" for line in lines)


def _command(level: str, facts: dict[str, str], message: str) -> str:
    listed = ",".join(f"{name}={_escaped(value, ':,')}" for name, value in facts.items())
    return f"::{level} {listed}::{_escaped(message)}"


def _escaped(text: str, also: str = "") -> str:
    for character in "%\r\n" + also:
        text = text.replace(character, f"%{ord(character):02X}")
    return text
