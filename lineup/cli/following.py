"""`--follow FILE`: read again when it changes; when a re-plan would pay, that is said once."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from lineup.cli.actuals import show_in
from lineup.cli.console import emit
from lineup.cli.desk import Desk
from lineup.cli.words import goal_name
from lineup.errors import BrokenPlan, CatalogError, UnreadableWorkbook, UsageError

if TYPE_CHECKING:
    from lineup.control.standing import Standing
    from lineup.night.outlook import Replanned

POLL_SECONDS = 1.0


class Follower(threading.Thread):
    """Looks at the file, or the folder, every second.

    `threshold`: of what the rest is worth, what a re-plan has to add to be worth a word.
    """

    def __init__(self, desk: Desk, path: Path, threshold: float) -> None:
        super().__init__(name="follower", daemon=True)
        self._desk, self._path, self._threshold = desk, path, threshold
        self._seen: list[tuple[str, int, int]] = []
        self._is_due = False
        self._said_of: str | None = None
        self._leave = threading.Event()

    def run(self) -> None:
        while not self._leave.wait(POLL_SECONDS):
            self.look()

    def look(self) -> None:
        """Read the file if it has changed; then see whether a re-plan pays, unless that has been said of this plan."""
        if (now := self._signs()) and now != self._seen:
            self._seen = now
            self._read()
        if self._is_due and not self._desk.busy.is_set():
            self._judge()

    def _signs(self) -> list[tuple[str, int, int]]:
        """What changes with the file, or with any in the folder."""
        try:
            files = sorted(self._path.iterdir()) if self._path.is_dir() else [self._path]
            return [(one.name, there.st_mtime_ns, there.st_size) for one in files if (there := one.stat())]
        except OSError:
            return []

    def _read(self) -> None:
        desk, name = self._desk, self._path.name
        with desk.lock:
            catalog, start = desk.session.catalog, desk.session.hours.start
        try:
            show = show_in([self._path], catalog, start, desk.settings.plan, quiet=True)
        except UsageError:
            emit(desk.words.say("follow_nothing", file=name))
            return
        except (UnreadableWorkbook, CatalogError, OSError) as error:
            emit(desk.words.say("follow_unread", file=name, why=str(error).splitlines()[0]))
            return
        except typer.Exit:  # its faults have been told
            return
        with desk.lock:
            try:
                if desk.session.hear(desk.clock(), show):
                    emit(desk.words.say("heard", file=name))
                    self._is_due = True
            except UsageError as error:
                emit(f"{name}: {error}")

    def _judge(self) -> None:
        from lineup.night.replan import replan
        from lineup.solver.watch import Watch

        desk = self._desk
        with desk.lock:
            told, file = desk.session.told, desk.session.file
            if self._said_of == file:
                self._is_due = False
                return
            try:
                standing = desk.session.stand(desk.clock())
            except UsageError:  # over
                return
        watch = Watch(stop=desk.busy)
        settings = desk.settings
        try:
            found = replan(standing.begun, standing.plan, watch, calm=settings.calm, seed=settings.seed)
        except BrokenPlan:
            return
        with desk.lock:
            if watch.ended_by != "effort" or desk.session.told != told:
                return  # somebody typed; the next look sees
            self._is_due = False
            if (words := self._pays(standing, found)) is not None:
                self._said_of = file
                emit(words)

    def _pays(self, standing: Standing, found: Replanned) -> str | None:
        """What to say where a re-plan pays."""
        from lineup.report.tonight import TonightWords

        catalog = found.result.catalog
        said, at = TonightWords(catalog), f"{self._desk.clock():%H:%M}"
        if broken := set(standing.outlook.broken) - set(catalog.night.excused):
            return self._desk.words.say("pays_rules", at=at, rules=said.rules(sorted(broken)))
        before = standing.outlook.figures.value
        gain, rest = found.result.figures.value - before, before - said.so_far()
        if rest <= 0 or gain < self._threshold * rest:
            return None
        goal = goal_name(catalog.language, catalog.show.goal)
        return self._desk.words.say("pays", at=at, goal=goal, gain=said.signed(gain), share=gain / rest)
