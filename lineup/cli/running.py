"""The solver works in a thread of its own, so that Ctrl-C is heard at once in ours."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable
from concurrent.futures import Future
from types import FrameType, TracebackType
from typing import Self, TypeVar

HEARTBEAT_SECONDS = 0.1
T = TypeVar("T")


class Interrupts:
    """Ctrl-C and SIGTERM while this context lasts.

    Before `begin_solving` they raise KeyboardInterrupt. After it the first one only sets `stop`, which asks the solver
    for the best plan so far; the second raises KeyboardInterrupt.
    """

    SIGNALS = (signal.SIGINT, signal.SIGTERM)

    def __init__(self) -> None:
        self.stop = threading.Event()
        self._solving = False

    def begin_solving(self) -> None:
        self._solving = True

    def __enter__(self) -> Self:
        self._before = {number: signal.signal(number, self._heard) for number in self.SIGNALS}
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def _heard(self, _number: int, _frame: FrameType | None) -> None:
        # Nothing is printed here: a handler may run in the middle of another write to the same stream.
        if not self._solving or self.stop.is_set():
            raise KeyboardInterrupt
        self.stop.set()


def run_in_thread(work: Callable[[], T], heartbeat: Callable[[], None]) -> T:
    """The result of `work`, done in a thread; `heartbeat` is called ten times a second meanwhile, in ours.

    Raises what `work` raises. On KeyboardInterrupt the thread is left behind, and dies with the process.
    """
    outcome: Future[T] = Future()
    finished = threading.Event()

    def labour() -> None:
        try:
            outcome.set_result(work())
        except BaseException as error:  # handed over to the main thread, whatever it is
            outcome.set_exception(error)
        finally:
            finished.set()

    threading.Thread(target=labour, name="planner", daemon=True).start()
    while not finished.wait(HEARTBEAT_SECONDS):
        heartbeat()
    heartbeat()
    return outcome.result()
