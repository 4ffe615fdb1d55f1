"""Workers of a Dask cluster that is already there: catalogues go out as bytes, plans come back as bytes.

Transport, processes and lost machines are Dask's affair. Ours is which workers may have a room, those that would make the same
bytes with the same lineup, Python and numba; and to hand out few at a time, so that never many wait in its scheduler. Each room
is meant for one worker, so that it is known which room was in hand when a worker is lost.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from functools import cache, partial
from importlib.metadata import version
from platform import python_version
from typing import Any, TypeVar

from distributed import Client
from distributed.scheduler import KilledWorker

from lineup.batch.crew import Lost
from lineup.batch.worker import make, prepare, probe
from lineup.errors import ClusterGone

T = TypeVar("T")
J = TypeVar("J")
AHEAD = 1
"""Jobs that wait at a worker beside those that it is busy with."""
LOOK_SECONDS = 1.0
MOST_LOST = 3
"""Workers that a job may cost."""
_ALIKE = ("lineup", "numba")
_CONNECT_SECONDS = 15
Tell = Callable[..., None]


class Cluster:
    """The workers behind a scheduler, as they come and go. `timeout`: seconds that a job may take, None: as long as it likes.

    `tell(code, **facts)` hears of workers that are refused, and when there are none. ClusterGone if nobody answers.
    """

    def __init__(self, address: str, timeout: float | None = None, tell: Tell = lambda _code, **_facts: None) -> None:
        self._address, self._timeout, self._tell = address, timeout, tell
        try:
            connect: Any = Client
            self._client = connect(address, timeout=_CONNECT_SECONDS, set_as_default=False)
        except (OSError, ValueError) as error:
            raise ClusterGone(f"{error}") from error
        self._wanted = {"python": python_version()} | {name: version(name) for name in _ALIKE}
        self._threads: dict[str, int] = {}  # of each worker that may have jobs
        self._refused: set[str] = set()
        self._flying: dict[Future[Any], _Flight] = {}
        self._at: dict[str, list[Future[Any]]] = {}  # of those, what each worker has, in order
        self._back: deque[Future[Any]] = deque()  # of those, what is at no worker
        self._looked = 0.0
        self._alone = False
        self._look()

    def free(self) -> int:
        if self._back:
            return 0  # one of these may wait for a worker that has nothing else
        return sum(self._threads.values()) + AHEAD * len(self._threads) - len(self._flying)

    def submit(self, work: Callable[..., T], job: J) -> Future[T]:
        told: Future[T] = Future()
        self._flying[told] = _Flight(partial(_do, work, self._timeout), job)
        self._send(told)
        return told

    def tend(self) -> None:
        for told in [told for told in self._flying if told.done()]:
            self._at.get(self._flying.pop(told).worker, [told]).remove(told)
        if self._client.status != "running":
            raise ClusterGone(self._address)
        if time.monotonic() - self._looked >= LOOK_SECONDS:
            self._look()
        for _ in range(len(self._back)):
            told = self._back.popleft()
            if told in self._flying:  # it may have been done just when its worker went
                self._send(told)

    def close(self) -> None:
        for told, flight in self._flying.items():
            told.cancel()
            flight.inner.cancel()
        self._client.close(timeout=5)

    def _send(self, told: Future[Any]) -> None:
        """To the worker that has least to do. What a lost worker had gets one to itself, so that the next loss is its own."""
        flight = self._flying[told]
        fit = [one for one, has in self._at.items() if not (has and (flight.suspect or self._has_suspect(one)))]
        if not fit:
            self._back.append(told)
            return
        flight.worker = min(fit, key=lambda one: (len(self._at[one]) / self._threads[one], one))
        self._at[flight.worker].append(told)
        executor = self._client.get_executor(pure=False, workers=[flight.worker])
        flight.inner = inner = executor.submit(flight.work, flight.job)
        inner.add_done_callback(lambda done: _pass_on(done, told) if flight.inner is done else None)

    def _has_suspect(self, worker: str) -> bool:
        return any(self._flying[told].suspect for told in self._at[worker])

    def _look(self) -> None:
        """See which workers there are: new ones are asked for their versions, what lost ones had goes to others."""
        self._looked = time.monotonic()
        there: dict[str, int] = dict(self._client.nthreads())
        if there.keys() - self._threads.keys() - self._refused:
            for address, found in self._client.get_versions(packages=_ALIKE)["workers"].items():
                if address in there and address not in self._threads and address not in self._refused:
                    self._take(address, there[address], found["packages"])
        self._refused &= there.keys()
        for address in self._threads.keys() - there.keys():
            self._lose(address)
        if not self._threads and not self._alone:
            self._tell("cluster_no_workers", address=self._address)
        self._alone = not self._threads

    def _lose(self, address: str) -> None:
        """Take back what a lost worker had; what it was busy with has cost a worker."""
        busy_with = self._threads.pop(address)
        had = [told for told in self._at.pop(address) if not told.done()]
        for nth, told in enumerate(had):
            flight = self._flying[told]
            inner, flight.inner, flight.worker = flight.inner, Future(), ""
            inner.cancel()
            flight.cost += nth < busy_with
            flight.suspect = True
            if flight.cost >= MOST_LOST:
                told.set_exception(Lost("killed", workers=flight.cost))
            else:
                self._back.append(told)

    def _take(self, address: str, threads: int, packages: dict[str, str | None]) -> None:
        found = {name: packages.get(name) or "–" for name in _ALIKE}
        found["python"] = ".".join((packages.get("python") or "–").split(".")[:3])
        other = [name for name, wanted in self._wanted.items() if found[name] != wanted]
        if other:
            self._refused.add(address)
            has, wants = (" · ".join(f"{name} {of[name]}" for name in other) for of in (found, self._wanted))
            self._tell("cluster_refused", worker=address, has=has, wants=wants)
        else:
            self._threads[address] = threads
            self._at[address] = []


class _Flight:
    """A job on its way: what is to be done, which worker has it, and how many it has cost."""

    def __init__(self, work: Callable[..., Any], job: object) -> None:
        self.work, self.job = work, job
        self.inner: Future[Any] = Future()
        self.worker = ""
        self.cost = 0
        self.suspect = False  # a worker that had it was lost


def _pass_on(done: Future[Any], told: Future[Any]) -> None:
    """What came of a job to who waits for it."""
    if told.done():
        return
    try:
        told.set_result(done.result())
    except KilledWorker as killed:
        told.set_exception(Lost("killed", workers=killed.allowed_failures + 1))
    except CancelledError:
        told.set_exception(Lost("cancelled"))
    except Exception as error:
        told.set_exception(error)


@cache
def _prepared() -> None:
    prepare()


def _do(work: Callable[..., T], timeout: float | None, job: object) -> T:
    """On a worker: do it, and stop it when it has taken so long."""
    if work in (make, probe):
        _prepared()
    if timeout is None:
        return work(job)
    stop = threading.Event()
    alarm = threading.Timer(timeout, stop.set)
    alarm.start()
    try:
        done = work(job, stop)
    finally:
        alarm.cancel()
    if stop.is_set():
        raise Lost("late", seconds=timeout)
    return done
