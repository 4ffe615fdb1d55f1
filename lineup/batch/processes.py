"""Workers on this machine: processes that fork from one that has loaded everything (on Windows, that each load it).

Each has an executor of its own: a process that dies breaks its executor, and only the room in it is lost.
"""

from __future__ import annotations

import math
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from typing import TypeVar

from lineup.batch.crew import Lost

T = TypeVar("T")
J = TypeVar("J")
_FORKS = sys.platform != "win32"


class Processes:
    """So many processes. `timeout`: seconds after which a job's process is ended, None: never."""

    def __init__(self, count: int, timeout: float | None = None) -> None:
        self._context = multiprocessing.get_context("forkserver" if _FORKS else "spawn")
        if _FORKS:
            self._context.set_forkserver_preload(["lineup.batch.preloaded"])
        self._timeout = timeout
        self._lanes: list[_Lane | None] = [None] * count

    def free(self) -> int:
        return sum(lane is None or not lane.is_busy for lane in self._lanes)

    def submit(self, work: Callable[[J], T], job: J) -> Future[T]:
        at = next(k for k, lane in enumerate(self._lanes) if lane is None or not lane.is_busy)
        lane = self._lanes[at]
        if lane is not None and not lane.is_broken:
            with suppress(BrokenProcessPool):  # it may have died while it had nothing to do
                return lane.submit(work, job)
        lane = self._lanes[at] = _Lane(self._context)
        return lane.submit(work, job)

    def tend(self) -> None:
        for lane in self._lanes:
            if lane is not None and self._timeout is not None and lane.seconds > self._timeout:
                lane.end(Lost("late", seconds=self._timeout))

    def close(self) -> None:
        for lane in self._lanes:
            if lane is not None:
                lane.end(Lost("died"))


class _Lane:
    """One process behind its executor, with one job at a time."""

    def __init__(self, context: multiprocessing.context.BaseContext) -> None:
        self._executor = ProcessPoolExecutor(1, context, initializer=_begin)
        self._job: Future[object] | None = None
        self._began = math.inf
        self._pid = self._executor.submit(os.getpid)
        self._pid.add_done_callback(lambda _: self._begin_now())
        self._why = Lost("died")
        self.is_broken = False

    @property
    def is_busy(self) -> bool:
        return self._job is not None and not self._job.done()

    @property
    def seconds(self) -> float:
        """How long its job has been running."""
        return time.monotonic() - self._began if self.is_busy else 0.0

    def submit(self, work: Callable[[J], T], job: J) -> Future[T]:
        told: Future[T] = Future()
        if self._pid.done():
            self._begin_now()
        inner = self._executor.submit(work, job)
        inner.add_done_callback(lambda done: self._tell(done, told))
        self._job = inner  # type: ignore[assignment]  # of whatever type
        return told

    def end(self, why: Lost) -> None:
        """Kill the process; its job is lost for that reason."""
        self._why, self.is_broken = why, True
        if self._pid.done() and self._pid.exception() is None:
            with suppress(ProcessLookupError, PermissionError):
                os.kill(self._pid.result(), signal.SIGKILL if _FORKS else signal.SIGTERM)
        self._executor.shutdown(wait=False, cancel_futures=True)

    def _begin_now(self) -> None:
        """Count from here: what a process takes to start is not its first job's."""
        self._began = time.monotonic()

    def _tell(self, inner: Future[T], told: Future[T]) -> None:
        if inner.cancelled() or isinstance(inner.exception(), BrokenProcessPool):
            self.is_broken = True
            told.set_exception(self._why)
        elif (error := inner.exception()) is not None:
            told.set_exception(error)
        else:
            told.set_result(inner.result())


def _begin() -> None:
    """In a new process: Ctrl-C is the parent's affair, and without the parent there is nothing to do."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    if not _FORKS:
        from lineup.batch.worker import prepare

        prepare()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
