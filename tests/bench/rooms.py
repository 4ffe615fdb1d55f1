"""Many rooms: how many a core plans in an hour, what a room costs, whether memory stays, what a cluster adds."""

from __future__ import annotations

import datetime as dt
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from bench.catalogs import EXAMPLE_NAMES, cases, example
from lineup.batch.crew import each
from lineup.batch.jobs import Job, Settings
from lineup.batch.processes import Processes
from lineup.batch.worker import make
from lineup.workbook.package import held

LEAST_A_CORE_HOUR = 2_000
LEAST_OF_TWO = 1.8
MOST_GROWTH = 1.1
MOST_MILLISECONDS = 3.0
MIX = ("s1", "m1", "m2", "m3", "m4", "v1", "c1", "p1")
START = dt.datetime(2026, 11, 22, 20, 0)


def run_rooms(count: int, tell: Callable[[str], None], idle: int) -> dict[str, Any]:
    """Everything about many rooms; `idle`: jobs of no work that go through a cluster."""
    with tempfile.TemporaryDirectory() as scratch:
        book = draw(Path(scratch), count)
        told: dict[str, Any] = {"rooms": count}
        for workers in (1, 2):
            told[f"workers_{workers}"] = night(book, Path(scratch) / f"out{workers}", workers)
            tell(f"{workers} workers: {told[f'workers_{workers}']}")
    told["seconds"] = seconds_of_a_room()
    told["megabytes"] = memory(count)
    tell(f"a room: {told['seconds']}; memory: {told['megabytes']}")
    if idle:
        told["cluster_ms"] = overhead(idle)
        tell(f"a job of no work through a cluster: {told['cluster_ms']:.2f} ms")
    return told


def draw(folder: Path, count: int) -> Path:
    """A list of so many rooms: catalogues in turn, entries and budget drawn within a tenth."""
    dice, book = random.Random(16), Workbook()
    sheet = book.active
    sheet.append(["catalog", "room", "start", "expected_entries"])
    files = [case.workbook for case in cases() if case.name in MIX] + [example(name).workbook for name in EXAMPLE_NAMES]
    for number in range(count):
        sheet.append([str(files[number % len(files)]), f"room {number}", START, round(20_000 * dice.uniform(0.9, 1.1))])
    book.save(folder / "rooms.xlsx")
    return folder / "rooms.xlsx"


def night(book: Path, out: Path, workers: int) -> dict[str, Any]:
    """Plan the list: seconds on the clock and of all processors, and how many rooms were planned."""
    began, before = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [
        sys.executable,
        "-m",
        "lineup",
        "batch",
        book,
        "--out",
        out,
        "--workers",
        str(workers),
        "--format",
        "json",
    ]
    ended = subprocess.run(list(map(str, command)), capture_output=True, text=True, encoding="utf-8")
    after, took = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic() - began
    fates = json.loads(ended.stdout.splitlines()[-1])["fates"]
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {
        "seconds": took,
        "cpu_seconds": cpu,
        "fates": fates,
        "a_core_hour": 3600 * sum(fates.values()) / (workers * took),
    }


def seconds_of_a_room() -> dict[str, float]:
    """CPU-seconds of one room by what is done, the mean of the mix, libraries loaded and kernels compiled."""
    from lineup.batch.worker import prepare
    from lineup.planner import plan_show
    from lineup.report import plan_json
    from lineup.report.excel import workbook_bytes
    from lineup.workbook.reading import read_catalog

    prepare()
    spent: dict[str, float] = {}

    def timed(name: str, work: Callable[[], Any]) -> Any:
        began = time.process_time()
        done = work()
        spent[name] = spent.get(name, 0.0) + time.process_time() - began
        return done

    chosen = [case for case in cases() if case.name in MIX] + [example(name) for name in EXAMPLE_NAMES]
    for case in chosen:
        catalog = timed("reading", partial(read_catalog, case.workbook, start=START))
        result = timed("planning", partial(plan_show, catalog, effort="quick"))
        timed("workbook", partial(workbook_bytes, result))
        timed("json", partial(plan_json, result))
    return {name: seconds / len(chosen) for name, seconds in spent.items()}


def memory(count: int) -> list[float]:
    """The most that one worker has held after each tenth of so many rooms, MB."""
    crew = Processes(1)
    settings = Settings(start=START, today=START.date())
    files = [example(name).workbook for name in EXAMPLE_NAMES]
    jobs = [partial(_job, files[number % len(files)], settings) for number in range(count)]
    held_now: list[float] = []
    try:
        for number, _ in each(crew, make, jobs, lambda: None):
            if number % max(1, count // 10) == 0:
                held_now.append(crew.submit(_megabytes, None).result())
    finally:
        crew.close()
    return held_now


def _job(path: Path, settings: Settings) -> Job:
    return Job(held(path, "en"), settings)


def _megabytes(_: None) -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def overhead(count: int) -> float:
    """Milliseconds that a job of no work costs through a cluster of two processes."""
    from distributed import LocalCluster

    from lineup.batch.cluster import Cluster

    with (
        tempfile.TemporaryDirectory() as scratch,
        LocalCluster(n_workers=2, threads_per_worker=1, local_directory=scratch, dashboard_address=None) as cluster,
    ):
        crew = Cluster(cluster.scheduler_address)
        began = time.monotonic()
        done = sum(1 for _ in each(crew, _nothing, [partial(int, number) for number in range(count)], lambda: None))
        took = time.monotonic() - began
        crew.close()
    assert done == count
    return 1000 * took / count


def _nothing(number: int) -> int:
    return number


def failures(told: dict[str, Any]) -> list[str]:
    """What is not as it must be."""
    one, two = told["workers_1"], told["workers_2"]
    wrong = [
        f"{n} workers: {told[f'workers_{n}']['fates']}"
        for n in (1, 2)
        if set(told[f"workers_{n}"]["fates"]) != {"planned"}
    ]
    if two["a_core_hour"] < LEAST_A_CORE_HOUR:
        wrong.append(f"{two['a_core_hour']:.0f} rooms a core-hour, must be {LEAST_A_CORE_HOUR}")
    if one["seconds"] / two["seconds"] < LEAST_OF_TWO:
        wrong.append(f"two workers are {one['seconds'] / two['seconds']:.2f} times one, must be {LEAST_OF_TWO}")
    if told["megabytes"][-1] > MOST_GROWTH * told["megabytes"][len(told["megabytes"]) // 5]:
        wrong.append(f"a worker's memory grows: {told['megabytes']}")
    if told.get("cluster_ms", 0.0) > MOST_MILLISECONDS:
        wrong.append(f"{told['cluster_ms']:.2f} ms a job through a cluster, may be {MOST_MILLISECONDS:g}")
    return wrong
