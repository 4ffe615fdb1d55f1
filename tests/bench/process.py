"""One command in a fresh process: how long it takes and how much memory it needs at most (Linux, macOS)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from typing import Any

from bench.catalogs import HERE, ROOT

KIB_OF_MAXRSS = 1 / 1024 if sys.platform == "darwin" else 1.0
"""`ru_maxrss` counts bytes on macOS, KiB on Linux."""


@dataclass(frozen=True)
class Run:
    """What one process did. Memory is the most that it held at a time, MB of 1,000,000 bytes."""

    code: int
    seconds: float
    megabytes: float
    out: str
    err: str


def run_python(*arguments: str) -> Run:
    """`python ARGUMENTS…`, waited for. A parent's own size counts against a child: measure before importing much."""
    environment = os.environ | {"PYTHONPATH": str(HERE.parent), "PYTHONUTF8": "1"}
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        began = time.monotonic()
        process = subprocess.Popen(
            [sys.executable, *arguments], cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, stdout=out, stderr=err
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        texts = []
        for stream in (out, err):
            stream.seek(0)
            texts.append(stream.read().decode("utf-8", "replace"))
    return Run(process.returncode, seconds, usage.ru_maxrss * KIB_OF_MAXRSS * 1024 / 1e6, *texts)


def run_task(task: str, **settings: Any) -> tuple[Run, dict[str, Any]]:
    """A task of `bench.tasks` in a fresh process, with its answer. Raises RuntimeError when it fails."""
    run = run_python("-m", "bench.tasks", task, json.dumps(settings))
    if run.code != 0:
        raise RuntimeError(f"{task} {settings}: exit code {run.code}\n{run.err}")
    return run, json.loads(run.out)
