"""The same catalogue, effort and seed give the same plan, whatever the threads do and in whichever process."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from feasible import feasible
from shows import small_catalog

from lineup.planner import plan_show
from lineup.report import plan_json
from lineup.result import Progress
from lineup.solver import chains

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
    catalog, _ = feasible(0)
    one, other = (plan_show(catalog, effort="quick", seed=seed) for seed in (3, 4))
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


def test_however_many_processors_there_are_the_plan_is_the_same(monkeypatch):
    """With one thread, two and four: they take turns at the same chains."""
    written = []
    for threads in (1, 2, 4):
        monkeypatch.setattr(chains, "THREADS", threads)
        written.append(plan_json(plan_show(small_catalog(), effort="quick", seed=3)))
    assert written[0] == written[1] == written[2]


def test_it_uses_the_processors_that_it_may():
    """At least one, and no more than this process is let have."""
    assert 1 <= chains.THREADS <= min(8, os.cpu_count() or 1)
    if hasattr(os, "sched_getaffinity"):
        command = "import os; os.sched_setaffinity(0, [min(os.sched_getaffinity(0))])\n"
        command += "from lineup.solver.chains import THREADS; print(THREADS)"
        alone = subprocess.run([sys.executable, "-c", command], capture_output=True, check=True, encoding="utf-8")
        assert alone.stdout == "1\n"
