"""Workers on this machine: whatever one job does to its process, the others are done."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from batch_work import behave, double, pid

from lineup.batch.crew import Lost, each
from lineup.batch.processes import Processes

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a process is killed with a signal")
TESTS = Path(__file__).resolve().parents[1]


def outcomes(crew, work, jobs):
    try:
        return dict(each(crew, work, [lambda job=job: job for job in jobs], lambda: None))
    finally:
        crew.close()


def test_every_job_is_done_once():
    """More jobs than processes: each has its answer."""
    assert outcomes(Processes(2), double, range(9)) == {n: 2 * n for n in range(9)}


def test_a_process_that_dies_takes_only_its_job():
    """The job that killed its process is lost, the one that raised raises, the others are done."""
    found = outcomes(Processes(2), behave, ["a", "dies", "b", "raises", "dies", "c"])
    assert [found[n] for n in (0, 2, 5)] == ["a!", "b!", "c!"]
    assert [(type(found[n]), found[n].code) for n in (1, 4)] == [(Lost, "died")] * 2
    assert isinstance(found[3], ValueError)


def test_a_job_that_hangs_is_ended():
    """A job beyond the timeout is lost for that reason, and its process takes no other with it."""
    began = time.monotonic()
    found = outcomes(Processes(2, timeout=3.0), behave, ["a", "hangs", "b"])
    assert (found[0], found[2]) == ("a!", "b!")
    assert (found[1].code, found[1].facts) == ("late", {"seconds": 3.0})
    assert time.monotonic() - began < 120


def test_a_process_is_used_again():
    """Processes live as long as the night: start-up is paid once."""
    assert len(set(outcomes(Processes(1), pid, range(4)).values())) == 1


CODE = """
from batch_work import behave, pid
from lineup.batch.processes import Processes
crew = Processes(1)
print(crew.submit(pid, 0).result(), flush=True)
crew.submit(behave, "hangs").result()
"""


def test_workers_end_with_their_parent():
    """A parent killed without a word leaves no process behind."""
    path = os.pathsep.join([str(TESTS), str(TESTS.parent)])
    parent = subprocess.Popen(
        [sys.executable, "-c", CODE], stdout=subprocess.PIPE, env=os.environ | {"PYTHONPATH": path}
    )
    assert parent.stdout is not None
    worker = int(parent.stdout.readline())
    parent.kill()
    parent.wait()
    for _ in range(200):
        if not alive(worker):
            return
        time.sleep(0.1)
    pytest.fail("the worker goes on")


def alive(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"
