"""`--follow FILE`: read again when it changes; when a re-plan would pay, that is said once."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from lineup.cli.asking import read_plan
from lineup.cli.console import emit
from lineup.cli.desk import Desk
from lineup.cli.words import Speaker, goal_name
from lineup.errors import BrokenPlan, CatalogError, UnreadableWorkbook, UsageError

if TYPE_CHECKING:
    from lineup.catalog import Language
    from lineup.control.commands import Aired
    from lineup.control.standing import Standing
    from lineup.night.outlook import Replanned

POLL_SECONDS = 1.0


class Follower(threading.Thread):
    """Looks at the file every second. `threshold`: of what the rest is worth, what a re-plan has to add to be worth a word."""

    def __init__(self, desk: Desk, path: Path, threshold: float, language: Language | None) -> None:
        super().__init__(name="follower", daemon=True)
        self._desk, self._path, self._threshold, self._language = desk, path, threshold, language
        self._seen: tuple[int, int] | None = None
        self._is_due = False
        self._said_of: str | None = None
        self._leave = threading.Event()

    def run(self) -> None:
        while not self._leave.wait(POLL_SECONDS):
            self.look()

    def look(self) -> None:
        """Read the file if it has changed; then see whether a re-plan pays, unless that has been said of this plan."""
        try:
            there = self._path.stat()
        except OSError:
            return
        if (now := (there.st_mtime_ns, there.st_size)) != self._seen:
            self._seen = now
            self._read()
        if self._is_due and not self._desk.busy.is_set():
            self._judge()

    def _read(self) -> None:
        desk = self._desk
        try:
            plan = read_plan(self._path, self._language, Speaker(desk.session.catalog.language)).plan
        except (UsageError, UnreadableWorkbook, CatalogError, OSError) as error:
            emit(desk.words.say("follow_unread", file=self._path.name, why=str(error).splitlines()[0]))
            return
        with desk.lock:
            at = desk.clock()
            minute = desk.session.hours.minute(at)
            aired: tuple[Aired, ...] = tuple(
                (a.sku, a.start_min, a.duration_min) for a in plan.airings if a.start_min < minute
            )
            if aired and desk.session.hear(at, aired):
                emit(desk.words.say("heard", file=self._path.name))
                self._is_due = True

    def _judge(self) -> None:
        from lineup.night.replan import replan
        from lineup.solver.search import Watch

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
