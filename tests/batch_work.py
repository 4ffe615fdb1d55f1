"""Work for workers in tests: module-level, so that another process can import it; and workers that are this process."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import TypeVar

from lineup.batch.crew import Lost

T = TypeVar("T")
J = TypeVar("J")


class Here:
    """A crew of one: this very process, at once. `asked`: the names of the functions, in order."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def free(self) -> int:
        return 1

    def submit(self, work: Callable[[J], T], job: J) -> Future[T]:
        self.asked.append(work.__name__)
        told: Future[T] = Future()
        try:
            told.set_result(work(job))
        except Exception as error:
            told.set_exception(error)
        return told

    def tend(self) -> None:
        pass

    def close(self) -> None:
        pass


def double(number: int) -> int:
    return 2 * number


def behave(how: str) -> str:
    """What a job may do to its worker."""
    match how:
        case "dies":
            os.kill(os.getpid(), signal.SIGKILL)
        case "hangs":
            time.sleep(600)
        case "raises":
            raise ValueError(how)
        case "lost":
            raise Lost("died")
    return f"{how}!"


def pid(_: int) -> int:
    return os.getpid()


def die_so_often(job: tuple[str, int], _stop: object = None) -> str:
    """Kill this process the first so many times that the job is tried; a file in the folder counts."""
    folder, times = job
    tried = len(os.listdir(folder))
    if tried < times:
        Path(folder, str(tried)).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return f"after {tried}"


def wait_for_stop(seconds: float, stop: threading.Event | None = None) -> str:
    """Work that heeds being stopped."""
    assert stop is not None
    stop.wait(seconds)
    return "done"
