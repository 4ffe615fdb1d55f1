"""Where a plan exists it is found: limits stand exactly at the figures of a plan that was drawn first."""

from __future__ import annotations

import pytest
from feasible import KINDS, feasible

from lineup.check import check
from lineup.planner import plan_show

FIRST_SEEDS = [s for s in range(16) if KINDS[s % len(KINDS)] != "twelve_hours"]
ONCE_NOT_FOUND = {
    25: "ten minutes, the margin floor at what one pair of prices makes",
    28: "half of GMV in the highlight, prize money to the last yuan of the budget",
    33: "ten minutes, every block of paid traffic closed",
    65: "ten minutes, the room best where nothing sells",
    108: "half of GMV in the highlight, a coupon where stock runs short",
    129: "ten minutes, no welfare budget at all",
}


@pytest.mark.parametrize("seed", [*FIRST_SEEDS, *ONCE_NOT_FOUND])
def test_a_plan_is_found_where_there_is_one(seed):
    """With the least effort, and every rule holds; `python tests/feasible.py 200` plans many more, long shows among them."""
    catalog, _ = feasible(seed)
    result = plan_show(catalog, effort="quick")
    assert all(report.passed for report in check(result.plan, catalog))
