"""What the outside sees of a running search, and how it says stop."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from lineup.result import EndedBy, Progress
from lineup.solver.state import State, objective_of


@dataclass
class Watch:
    """What the outside sees of a running search, and how it says stop."""

    progress: Callable[[Progress], None] | None = None
    stop: threading.Event = field(default_factory=threading.Event)
    deadline: float | None = None  # of time.monotonic()
    began: float = field(default_factory=time.monotonic)
    work: int = 0  # proposals in all
    done: int = 0
    best: float = -math.inf  # objective of the best state so far
    best_goal: float | None = None  # what the show is for comes to in it
    unspent: float = 0.0  # what a yuan of paid spend takes from the objective and not from the goal
    ended_by: EndedBy = "effort"

    def due(self) -> bool:
        """Whether the search has to end now; remembers why."""
        if self.stop.is_set():
            self.ended_by = "stopped"
            return True
        if self.deadline is not None and time.monotonic() >= self.deadline:
            self.ended_by = "time_limit"
            return True
        return False

    def tell(self, stage: str, running: int = 0) -> None:
        if self.progress is not None:
            share = min(1.0, (self.done + running) / self.work) if self.work else 1.0
            self.progress(Progress(time.monotonic() - self.began, stage, self.best_goal, share))

    def saw(self, state: State) -> None:
        if (objective := objective_of(state)) > self.best:
            self.best, self.best_goal = objective, objective + self.unspent * float(state.total[0]["spend"])
