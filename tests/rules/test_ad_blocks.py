"""The `ad_blocks` rule: paid spend sits on the blocks that tile the show, one amount each."""

from __future__ import annotations

from dataclasses import replace

import pytest
from shows import a_feasible_plan, report_of, small_catalog

from lineup.plan import Spend


@pytest.mark.parametrize(
    ("block", "passes"),
    [
        (Spend(0, 8, 100.0), True),
        (Spend(0, 8, 0.0), True),
        (Spend(0, 8, -0.01), False),
        (Spend(24, 6, 100.0), True),  # the last block of a 30-minute show is shorter
        (Spend(24, 8, 100.0), False),
        (Spend(8, 7, 100.0), False),
        (Spend(8, 9, 100.0), False),
        (Spend(7, 8, 100.0), False),
        (Spend(-8, 8, 100.0), False),
        (Spend(32, 8, 100.0), False),
        (Spend(8, 0, 100.0), False),
    ],
)
def test_blocks_of_eight_minutes(block, passes):
    """Right start, right length, no negative spend; anything else is one misfit."""
    report = report_of("ad_blocks", replace(a_feasible_plan(), paid_traffic=(block,)), small_catalog())
    assert report.passed is passes
    assert (report.value, report.limit) == (0 if passes else 1, 0)


def test_a_block_stands_there_once():
    """Two entries for one block are a misfit, even with the same spend."""
    plan = replace(a_feasible_plan(), paid_traffic=(Spend(8, 8, 50.0), Spend(8, 8, 50.0)))
    assert report_of("ad_blocks", plan, small_catalog()).value == 1
