"""A Dask cluster of two processes on this machine: workers are lost, come late, or are of another version."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
import time
from functools import partial
from importlib.metadata import version
from pathlib import Path

import pytest
from batch_work import Here, die_so_often, double, wait_for_stop
from cli_run import run
from cli_stand_in import write_small_catalog
from distributed import LocalCluster

from lineup.batch.cluster import Cluster
from lineup.batch.crew import Lost, each
from lineup.batch.jobs import Settings
from lineup.batch.night import Night
from lineup.batch.rooms import in_folder
from lineup.errors import ClusterGone

pytestmark = pytest.mark.xdist_group("dask")
SETTINGS = Settings(today=dt.date(2026, 11, 25))
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def cluster(tmp_path):
    """A scheduler without workers yet."""
    with LocalCluster(
        n_workers=0, threads_per_worker=1, local_directory=str(tmp_path / "scratch"), dashboard_address=None
    ) as there:
        yield there


def outcomes(crew, work, jobs, heartbeat=lambda: None):
    ends = time.monotonic() + 300

    def beat():
        heartbeat()
        assert time.monotonic() < ends, "nobody does anything"

    return dict(each(crew, work, [partial(lambda job: job, job) for job in jobs], beat))


def test_workers_are_lost_and_jobs_are_not(cluster, tmp_path):
    """The job of a lost worker is done by another; one that costs three workers is lost; all others are done."""
    cluster.adapt(minimum=2, maximum=2)
    cluster.wait_for_workers(2)
    crew = Cluster(cluster.scheduler_address)
    once, always = tmp_path / "once", tmp_path / "always"
    for folder in (once, always):
        folder.mkdir()
    try:
        found = outcomes(crew, die_so_often, [(str(once), 1), (str(always), 99)])
        assert found[0] == "after 1"
        assert isinstance(found[1], Lost)
        assert (found[1].code, found[1].facts, len(os.listdir(always))) == ("killed", {"workers": 3}, 3)
        assert outcomes(crew, double, range(20)) == {n: 2 * n for n in range(20)}
    finally:
        crew.close()


@pytest.fixture
def other_version(cluster, tmp_path):
    """A worker that is installed with another version of lineup."""
    metadata = tmp_path / "other" / "lineup-0.0.9.dist-info" / "METADATA"
    metadata.parent.mkdir(parents=True)
    metadata.write_text("Metadata-Version: 2.1\nName: lineup\nVersion: 0.0.9\n", encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "distributed.cli.dask_worker", cluster.scheduler_address, "--no-nanny", "--nthreads", "1",
         "--local-directory", str(tmp_path / "other"), "--no-dashboard"],
        env=os.environ | {"PYTHONPATH": os.pathsep.join([str(tmp_path / "other"), str(ROOT)])},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    cluster.wait_for_workers(1)
    yield
    process.kill()
    process.wait()


@pytest.mark.usefixtures("other_version")
def test_only_the_same_version_works(cluster):
    """A worker of another version is refused by name and has no job; one that comes late has them all."""
    told: list[tuple[str, dict[str, object]]] = []
    crew = Cluster(cluster.scheduler_address, tell=lambda code, **facts: told.append((code, facts)))
    beats = iter(range(10**6))

    def come_late():
        if next(beats) == 5:
            cluster.scale(1)

    try:
        assert [code for code, _ in told] == ["cluster_refused", "cluster_no_workers"]
        assert (told[0][1]["has"], told[0][1]["wants"]) == ("lineup 0.0.9", f"lineup {version('lineup')}")
        assert str(told[0][1]["worker"]).startswith("tcp://")
        assert outcomes(crew, double, range(6), come_late) == {n: 2 * n for n in range(6)}
        assert len(told) == 2
    finally:
        crew.close()


def test_a_job_may_take_only_so_long(cluster):
    """Beyond the timeout a job is stopped and lost; the worker goes on."""
    cluster.scale(1)
    cluster.wait_for_workers(1)
    crew = Cluster(cluster.scheduler_address, timeout=1.0)
    try:
        found = outcomes(crew, wait_for_stop, [600, 0.01])
        assert (found[0].code, found[0].facts) == ("late", {"seconds": 1.0})
        assert found[1] == "done"
    finally:
        crew.close()


def test_a_cluster_makes_the_same_bytes(cluster, tmp_path):
    """Rooms planned by a cluster are the rooms planned here; their catalogues need no shared disk."""
    write_small_catalog(tmp_path / "a.xlsx")
    (tmp_path / "bad.csv").write_text("name,price\nCream,\n", encoding="utf-8")
    cluster.scale(1)
    crew = Cluster(cluster.scheduler_address)
    written = []
    try:
        for folder, workers in (("here", Here()), ("there", crew)):
            out = tmp_path / folder
            out.mkdir()
            rows = list(Night(in_folder(tmp_path, SETTINGS).rooms, out, workers).settle())
            assert sorted(row.fate for row in rows) == ["faults", "planned"]
            written.append({path.name: path.read_bytes() for path in out.iterdir()})
    finally:
        crew.close()
    assert len(written[0]) == 2
    assert written[0] == written[1]


def test_nobody_answers(tmp_path, capsys, monkeypatch):
    """An address without a scheduler is said, with what to do, before any room."""
    monkeypatch.setattr("lineup.batch.cluster._CONNECT_SECONDS", 1)
    with pytest.raises(ClusterGone):
        Cluster("tcp://127.0.0.1:1")
    write_small_catalog(tmp_path / "a.xlsx")
    found = run(capsys, "batch", tmp_path, "--cluster", "tcp://127.0.0.1:1", "--lang", "en")
    assert (found.code, "tcp://127.0.0.1:1" in found.err, "Traceback" in found.err) == (2, True, False)
