"""The same catalogue, effort and seed give the same plan, whatever the threads do and in whichever process."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from shows import small_catalog

from lineup.planner import plan_show
from lineup.report import plan_json
from lineup.result import Progress

TESTS = Path(__file__).resolve().parents[1]
PROGRAM = """
import sys
from shows import small_catalog
from lineup.planner import plan_show
from lineup.report import plan_json
sys.stdout.write(plan_json(plan_show(small_catalog(), effort="quick", seed=3)))
"""


def test_twice_the_same():
    """Two runs in one process, one of them watched and with another thread in its way: equal results."""
    done = threading.Event()

    def work() -> None:
        while not done.is_set():
            sum(range(1000))

    quiet = plan_show(small_catalog(), effort="quick", seed=3)
    busy = threading.Thread(target=work)
    busy.start()
    seen: list[Progress] = []
    try:
        watched = plan_show(small_catalog(), effort="quick", seed=3, progress=seen.append)
    finally:
        done.set()
        busy.join()
    assert watched == quiet
    assert seen


def test_another_seed_is_another_search():
    """The seed is used: the work done with another one differs, or its plan does."""
    one, other = (plan_show(small_catalog(), effort="quick", seed=seed) for seed in (3, 4))
    assert one.search.seed != other.search.seed
    assert one.plan != other.plan or one.search.evaluations != other.search.evaluations


@pytest.fixture(scope="module")
def two_processes() -> list[bytes]:
    """What two processes with different hash seeds write."""
    written = []
    for hash_seed in ("0", "1"):
        environment = {**os.environ, "PYTHONPATH": str(TESTS), "PYTHONHASHSEED": hash_seed, "PYTHONUTF8": "1"}
        done = subprocess.run([sys.executable, "-c", PROGRAM], env=environment, capture_output=True, check=True)
        written.append(done.stdout)
    return written


def test_two_processes_write_the_same_bytes(two_processes):
    """The order of sets and dictionaries has no say."""
    assert two_processes[0] == two_processes[1]
    assert two_processes[0] == plan_json(plan_show(small_catalog(), effort="quick", seed=3)).encode()
