"""What is wrong with a catalogue, and why there is no plan."""

from __future__ import annotations

import itertools

from rich.console import Console
from rich.text import Text

from lineup.catalog import Language
from lineup.errors import CatalogError, CellFault, NoPlan
from lineup.report.terminal.pen import HEADING, QUIET, Pen
from lineup.report.words import Words
from lineup.report.words.rules import RULES


def render_faults(error: CatalogError, console: Console) -> None:
    """Print every fault under its sheet: the cell, what it says, what is wrong, what to do."""
    pen = Pen(console, Words(_language([f.problem + f.remedy for f in error.faults])))
    pen.say(pen.words.say("faults", file=error.file, count=len(error.faults)), HEADING)
    for sheet, faults in itertools.groupby(error.faults, key=lambda fault: fault.sheet):
        if sheet:
            pen.heading(pen.words.say("fault_sheet", sheet=sheet))
        for fault in faults:
            _fault(pen, fault)


def _fault(pen: Pen, fault: CellFault) -> None:
    value = pen.words.say("fault_value", value=_shortened(fault.value)) if fault.value else ""
    place = pen.text(f"{fault.cell}  " if fault.cell else "", "bold red")
    pen.show(Text.assemble(place, pen.text(fault.problem), pen.text(f"  {value}" if value else "", QUIET)))
    if fault.remedy:
        pen.show(Text.assemble("    ", pen.text(pen.words.say("fault_remedy", remedy=fault.remedy), "green")))


def _shortened(value: str, most: int = 40) -> str:
    return value if len(value) <= most else value[: most - 1] + "…"


def render_no_plan(error: NoPlan, console: Console) -> None:
    """Print which rules conflict, with the numbers, and the nearest thing that would work."""
    pen = Pen(console, Words(_language([str(error) + error.remedy])))
    pen.say(pen.words.say("no_plan"), "bold red")
    pen.say(str(error))
    named = [pen.words.rule(rule) for rule in error.rules if rule in RULES]
    if named:
        pen.say(pen.words.say("no_plan_rules", rules=pen.words.listed(named)), QUIET)
    if error.remedy:
        pen.say(pen.words.say("no_plan_remedy", remedy=error.remedy), "green")


def _language(texts: list[str]) -> Language:
    """The language that an error was written in: its own sentences are in the user's already."""
    return "zh" if any("\u4e00" <= character <= "\u9fff" for text in texts for character in text) else "en"
