"""What is wrong with a catalogue, and why there is no plan."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from lineup.catalog import Language
from lineup.errors import CatalogError, CellFault, NoPlan, Severity
from lineup.report.terminal.pen import HEADING, QUIET, Pen
from lineup.report.words import Words

STYLES: dict[Severity, str] = {"error": "bold red", "warning": "bold yellow", "note": QUIET}
MOST_NOTES = 40
"""More would hide what matters; `--format json` has them all."""


def render_faults(error: CatalogError, console: Console) -> None:
    """Print every fault under its sheet: the cell, what it says, what is wrong, what to do."""
    pen = Pen(console, Words(error.language))
    count = sum(fault.severity == "error" for fault in error.faults)
    pen.say(pen.words.say("faults", file=error.file, count=count), HEADING)
    by_sheet(pen, [fault for fault in error.faults if fault.severity == "error"])
    render_remarks(error.faults, console, error.language)


def render_remarks(findings: Sequence[CellFault], console: Console, language: Language, *, notes: bool = True) -> None:
    """Print warnings as faults are, and below them how cells were read (`notes`), or how many notes there are."""
    pen = Pen(console, Words(language))
    warnings = [found for found in findings if found.severity == "warning"]
    if warnings:
        pen.say(pen.words.say("warnings", count=len(warnings)), HEADING)
        by_sheet(pen, warnings)
    read = [found for found in findings if found.severity == "note"]
    if read and notes:
        pen.say(pen.words.say("notes", count=len(read)), HEADING)
        for found in read[:MOST_NOTES]:
            pen.show(
                Text.assemble(pen.text(f"{found.address}  " if found.address else "", QUIET), pen.text(found.problem))
            )
        if len(read) > MOST_NOTES:
            pen.say(pen.words.say("more_notes", count=len(read) - MOST_NOTES), QUIET)
    elif read:
        pen.say(pen.words.say("notes_elsewhere", count=len(read)), QUIET)


def by_sheet(pen: Pen, findings: Sequence[CellFault]) -> None:
    """Print findings under the names of their sheets, what to do below those in a row that ask for the same."""
    for sheet, faults in itertools.groupby(findings, key=lambda fault: fault.sheet):
        if sheet:
            pen.heading(pen.words.say("fault_sheet", sheet=sheet))
        for remedy, alike in itertools.groupby(faults, key=lambda fault: fault.remedy):
            for fault in alike:
                _fault(pen, fault)
            if remedy:
                pen.show(Text.assemble("    ", pen.text(pen.words.say("fault_remedy", remedy=remedy), "green")))


def _fault(pen: Pen, fault: CellFault) -> None:
    value = pen.words.say("fault_value", value=_shortened(fault.value)) if fault.value else ""
    place = pen.text(f"{fault.cell}  " if fault.cell else "", STYLES[fault.severity])
    pen.show(Text.assemble(place, pen.text(fault.problem), pen.text(f"  {value}" if value else "", QUIET)))


def _shortened(value: str, most: int = 40) -> str:
    return value if len(value) <= most else value[: most - 1] + "…"


def render_no_plan(error: NoPlan, console: Console, language: Language) -> None:
    """Print which rules conflict, with the numbers, and the nearest thing that would work."""
    pen = Pen(console, Words(language))
    pen.say(pen.words.say("no_plan"), "bold red")
    pen.say(str(error))
    named = [pen.words.rule(rule) for rule in error.rules if pen.words.knows_rule(rule)]
    if named:
        pen.say(pen.words.say("no_plan_rules", rules=pen.words.listed(named)), QUIET)
    if error.remedy:
        pen.say(pen.words.say("no_plan_remedy", remedy=error.remedy), "green")
