"""What hands jobs to workers, whatever the workers are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from typing import Protocol, TypeVar

T = TypeVar("T")
J = TypeVar("J")
HEARTBEAT_SECONDS = 0.2


class Lost(Exception):
    """The worker died over this job, or was ended because the job took too long. `code`: which, with the facts to say."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts


class Crew(Protocol):
    """Workers that take jobs as they become free."""

    def free(self) -> int:
        """How many more jobs to hand out now: as many as will not have to wait long."""

    def submit(self, work: Callable[[J], T], job: J) -> Future[T]:
        """Have a worker do it; the future raises Lost where the worker was lost over it."""

    def tend(self) -> None:
        """Look after the workers; called a few times a second."""

    def close(self) -> None:
        """End the workers, whatever they are doing."""


def each(
    crew: Crew,
    work: Callable[[J], T],
    jobs: Sequence[Callable[[], J]],
    heartbeat: Callable[[], None],
) -> Iterator[tuple[int, T | Exception]]:
    """The number of each job with what came of it, as they are done; handed out in order.

    A job is made only when a worker is free for it, so that there are never many at once.
    """
    numbers = iter(range(len(jobs)))
    left = len(jobs)
    flying: dict[Future[T], int] = {}
    while left or flying:
        while left and crew.free() > 0:
            number, left = next(numbers), left - 1
            try:
                job = jobs[number]()
            except Exception as error:  # such as a file that can't be read: the other jobs go on
                yield number, error
            else:
                flying[crew.submit(work, job)] = number
        done, _ = wait(flying, timeout=HEARTBEAT_SECONDS, return_when=FIRST_COMPLETED)
        crew.tend()
        heartbeat()
        for future in sorted(done, key=flying.__getitem__):
            number, went_wrong = flying.pop(future), future.exception()
            if went_wrong is None:
                yield number, future.result()
            elif isinstance(went_wrong, Exception):
                yield number, went_wrong
            else:
                raise went_wrong
