"""A plan for people and for programs: on screen, as a workbook, as JSON."""

from __future__ import annotations

from pathlib import Path

from lineup.report.plan_file import plan_json
from lineup.report.saving import save, write_text
from lineup.report.sparing import spared
from lineup.report.terminal import render_plan
from lineup.report.terminal.faults import render_faults, render_no_plan, render_remarks
from lineup.report.terminal.understood import render_understood, repeated
from lineup.result import Result

__all__ = [
    "plan_json",
    "render_faults",
    "render_no_plan",
    "render_plan",
    "render_remarks",
    "render_understood",
    "repeated",
    "spared",
    "write_text",
    "write_workbook",
]


def write_workbook(result: Result, path: Path) -> Path:
    """Write the plan as an Excel workbook; returns where it went (`spared`, `lineup.report.saving.save`)."""
    from lineup.report.excel import workbook_bytes  # XlsxWriter is only loaded by who writes a workbook

    return save(spared(path), workbook_bytes(result))
