"""The same bytes on every machine: neither processors nor threads nor the linear algebra at hand get into a plan."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from shows import a_feasible_plan, small_catalog, with_show
from states import valued_state

from lineup.planner import plan_show
from lineup.solver.building import build_problem
from lineup.solver.paid import in_fen, meant, spread_spend

TESTS = Path(__file__).resolve().parents[1]
PROGRAM = """
import hashlib, sys
from shows import small_catalog, with_show
from lineup.planner import plan_show
from lineup.report import plan_json
from lineup.report.excel import workbook_bytes
for floor in (0.1, 0.45):  # the second one binds, so that it has a price
    result = plan_show(with_show(small_catalog(), margin_floor=floor), effort="quick", seed=1)
    sys.stdout.write(plan_json(result) + hashlib.sha256(workbook_bytes(result)).hexdigest() + "\\n")
"""
MACHINES = {
    "one thread": ([], {"OMP_NUM_THREADS": "1"}),
    "an older processor": ([], {"OPENBLAS_CORETYPE": "Nehalem"}),
    "a newer processor": ([], {"OPENBLAS_CORETYPE": "Haswell"}),
    "one processor": (["taskset", "-c", "0"], {}),
}


def written(before: list[str], environment: dict[str, str]) -> str:
    own = {"PYTHONPATH": os.pathsep.join((str(TESTS), str(TESTS.parent))), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [*before, sys.executable, "-c", PROGRAM],
        env=os.environ | own | environment,
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return done.stdout


@pytest.fixture(scope="module")
def here() -> str:
    """What this machine writes as it is."""
    return written([], {})


@pytest.mark.xdist_group("every machine")
@pytest.mark.parametrize(("before", "environment"), MACHINES.values(), ids=MACHINES)
def test_json_and_workbook_are_the_same_bytes(here, before, environment):
    """The optimiser of paid traffic ends up a few last digits away; nothing that is written does."""
    if before and not shutil.which(before[0]):
        pytest.skip("this system cannot hold a process to one processor")
    if "OPENBLAS_CORETYPE" in environment and platform.machine().lower() not in ("x86_64", "amd64"):
        pytest.skip("these are processors of another family")
    assert written(before, environment) == here


@pytest.mark.parametrize("floor", [0.1, 0.45])
def test_spend_is_what_a_person_enters(floor):
    """Whole fen, within the budget, nearly all of it spent."""
    result = plan_show(with_show(small_catalog(), margin_floor=floor), effort="quick", seed=1)
    fen = [block.spend * 100 for block in result.plan.paid_traffic]
    assert fen == pytest.approx([round(each) for each in fen], abs=1e-6)
    assert sum(round(each) for each in fen) <= 100 * small_catalog().show.ad_budget


@pytest.mark.parametrize(
    ("spend", "budget", "fen"),
    [
        ([1.004, 2.006], 10.0, [100, 201]),
        ([0.335, 0.336, 0.329], 1.0, [33, 34, 33]),
        ([1.006, 1.006, 1.006], 3.018, [100, 100, 101]),  # 3.03 would pass the budget: the largest, then the next
        ([0.999], 0.999, [99]),
        ([0.0, 0.0], 0.0, [0, 0]),
    ],
)
def test_rounding_never_passes_the_budget(spend, budget, fen):
    """To the nearest fen; what is too much is taken from the largest, one each."""
    assert [round(each * 100) for each in in_fen(np.array(spend), budget)] == fen


def test_a_rule_that_costs_next_to_nothing_costs_nothing():
    """Four digits, and none of what is only the optimiser's noise."""
    assert (meant(0.9593357079), meant(0.9593357076), meant(123456.0)) == (0.9593, 0.9593, 123500.0)
    assert meant(3e-13) == meant(0.0) == meant(-1e-9) == 0.0


def test_a_limit_that_rounding_would_break_is_kept_clear_of():
    """Where the window's lift binds to the last digit, spend is in fen all the same and the lift holds."""
    problem = build_problem(with_show(small_catalog(), margin_floor=0.1, welfare_budget=1e6, highlight_share=0.2))
    best, _ = spread_spend(problem, valued_state(problem, a_feasible_plan()))
    lift = float(best.total[0]["lift"]) + 0.01
    tight = build_problem(with_show(problem.catalog, highlight_lift=lift))
    state = valued_state(tight, a_feasible_plan())
    for block in range(len(state.spend)):
        state.spend[block] = best.spend[block]
    found, prices = spread_spend(tight, state)
    assert prices.highlight_lift > 0
    assert found.total[0]["broken"] == 0
    assert found.spend * 100 == pytest.approx(np.round(found.spend * 100), abs=1e-6)
