"""The `highlight_window` rule: one window of the right length inside the show."""

from __future__ import annotations

from dataclasses import replace

import pytest
from shows import a_feasible_plan, report_of, small_catalog

from lineup.plan import Highlight


@pytest.mark.parametrize(
    ("start", "length", "faults"),
    [(12, 10, 0), (12, 9, 1), (12, 11, 1), (0, 10, 0), (-1, 10, 1), (20, 10, 0), (21, 10, 1), (25, 12, 2), (5, 0, 1)],
)
def test_windows_of_a_half_hour_show(start, length, faults):
    """Ten minutes from minute 0 to 20 fit; a minute more, less or outside does not."""
    report = report_of(
        "highlight_window", replace(a_feasible_plan(), highlight=Highlight(start, length)), small_catalog()
    )
    assert len(report.breaches) == faults
    assert (report.value, report.limit) == (length, 10)
