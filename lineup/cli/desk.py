"""What is answered to a line of `lineup night`: kept first, then counted, then said."""

from __future__ import annotations

import datetime as dt
import os
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lineup.cli.console import emit, emit_rendered
from lineup.cli.outputs import STDOUT
from lineup.cli.progress import ProgressLine
from lineup.cli.running import Interrupts, run_in_thread
from lineup.cli.words import Speaker
from lineup.errors import BrokenPlan, UsageError

if TYPE_CHECKING:
    from lineup.control.commands import Command
    from lineup.control.log import Log
    from lineup.control.session import Session
    from lineup.control.standing import Standing
    from lineup.night.outlook import Replanned


@dataclass(frozen=True, slots=True)
class Settings:
    """The plan that the night began with, where commands are kept, how a re-plan is made; where its JSON goes, if anywhere."""

    plan: Path
    log: Log
    calm: float
    seed: int
    json: Path | None = None


class Desk:
    """A session at a prompt. `lock`: held by whoever reads or changes it; `busy`: set while a line is answered."""

    def __init__(
        self, session: Session, clock: Callable[[], dt.datetime], settings: Settings, speaker: Speaker
    ) -> None:
        from lineup.report.control import ControlWords

        self.session, self.clock, self.settings = session, clock, settings
        self.words, self.lock, self.busy = ControlWords(session), threading.RLock(), threading.Event()
        self._speaker = speaker

    def welcome(self) -> None:
        """Which plan, what of the log is gone on from, where the night stands."""
        session, log, say = self.session, self.settings.log, self.words.say
        hours = session.hours
        emit(say("welcome", file=self.settings.plan.name, start=hours.clock(0), end=hours.clock(hours.minutes)))
        if log.left is not None:
            emit(say("left_log", left=log.left.name, path=log.path.name))
        if log.kept.dropped:
            emit(say("dropped"))
        if session.unread:
            emit(say("unread", count=session.unread))
        self._tell_losses()
        if told := session.told:
            emit(say("goes_on", count=len(told), last=f"{told[-1].at:%H:%M}"))
        else:
            emit(say("kept_in", path=log.path.name))
        if session.unfinished:
            emit(say("unfinished"))
        for line in self.words.in_force():
            emit(line)
        self._tell_standing(self.clock())

    def answer(self, line: str) -> bool:
        """Answer a line; whether to go on."""
        self.busy.set()
        try:
            with self.lock, Interrupts() as interrupts:
                interrupts.begin_solving()
                return self._answer(line, interrupts)
        except KeyboardInterrupt:  # a second Ctrl-C, while a re-plan is at work
            emit(self.words.say("no_replan"))
            return True
        finally:
            self.busy.clear()

    def leave(self) -> None:
        emit(self.words.say("bye"))

    def hint(self) -> None:
        """Said on Ctrl-C where nothing is at work."""
        emit(self.words.say("ctrl_c"))

    def bar(self) -> str:
        """The line that is always there."""
        return self.words.bar(self.clock())

    def _answer(self, line: str, interrupts: Interrupts) -> bool:
        at, kept = self.clock(), len(self.session.told)
        try:
            command = self.session.read(line, at)
            if command is None:
                return True
            if command.name == "quit":
                return False
            self._do(command, interrupts)
        except UsageError as error:
            emit(str(error))
        except BrokenPlan as error:
            emit(self._speaker.say("broken_plan", what=error))
        except OSError as error:
            emit(self.words.say("not_kept", reason=error.strerror or type(error).__name__))
        except Exception as error:  # nothing ends the night: what went wrong is said, and counts for nothing
            if os.environ.get("LINEUP_DEBUG") == "1":
                emit(traceback.format_exc(), to_stderr=True)
            emit(self.words.say("went_wrong", what=f"{type(error).__name__}: {error}"))
            self._forget(at, kept)
        self._tell_losses()
        return True

    def _do(self, command: Command, interrupts: Interrupts) -> None:
        session, words = self.session, self.words
        match command.name:
            case "help":
                for line in words.help():
                    emit(line)
            case "status":
                self._tell_status(command.at)
            case "replan":
                session.take(command)
                self._replan(command.at, interrupts)
            case "undo":
                undone = session.take(command)
                if undone is not None:
                    emit(words.undone(undone))
                self._tell_standing(command.at)
            case _:
                on_air = words.on_air(command.at)
                session.take(command)
                emit(words.took(command, on_air))
                self._tell_standing(command.at)

    def _replan(self, at: dt.datetime, interrupts: Interrupts) -> None:
        from lineup.night.replan import replan
        from lineup.report.terminal.tonight import render_playing_on, render_replan
        from lineup.solver.watch import Watch

        standing = self.session.stand(at)
        emit_rendered(lambda console: render_playing_on(standing.begun, standing.outlook, standing.remarks, console))
        settings, show = self.settings, self.session.catalog.show
        line = ProgressLine(self._speaker.language, quiet=not is_live(), currency=show.currency, goal=show.goal)
        watch = Watch(progress=line.hear, stop=interrupts.stop)
        try:
            replanned = run_in_thread(
                lambda: replan(standing.begun, standing.plan, watch, calm=settings.calm, seed=settings.seed), line.draw
            )
        finally:
            line.clear()
        emit_rendered(lambda console: render_replan(replanned, console, self.session.target))
        for path in self._written(replanned):
            emit(self._speaker.say("written", path=path))

    def _written(self, replanned: Replanned) -> list[Path]:
        from lineup.cli.replanning import save_night
        from lineup.report.saving import write_text
        from lineup.report.tonight import replan_json

        try:
            written = [save_night(replanned, self.settings.plan)]
            self.session.replanned(self.clock(), written[0].name, replanned.result.plan)
            if self.settings.json == STDOUT:
                emit(replan_json(replanned))
            elif self.settings.json is not None:
                written.append(write_text(self.settings.json, replan_json(replanned)))
        except OSError as error:
            raise UsageError(self._speaker.say("cannot_write", reason=error)) from error
        return written

    def _tell_status(self, at: dt.datetime) -> None:
        from lineup.report.terminal.tonight import render_playing_on

        standing = self.session.stand(at)
        emit_rendered(lambda console: render_playing_on(standing.begun, standing.outlook, standing.remarks, console))
        for line in (*self.words.coming(standing), *self.words.in_force()):
            emit(line)

    def _tell_standing(self, at: dt.datetime) -> None:
        """What is on air, and what playing on comes to."""
        from lineup.report.tonight import TonightWords

        try:
            standing: Standing = self.session.stand(at)
        except UsageError as error:
            emit(str(error))
            return
        emit(self.words.now(at))
        emit(TonightWords(standing.begun.catalog).outlook(standing.outlook))

    def _tell_losses(self) -> None:
        while self.session.lost:
            emit(self.words.say("lost", file=self.session.lost.pop(0)))

    def _forget(self, at: dt.datetime, kept: int) -> None:
        """Take back what was kept of a line that went wrong."""
        from lineup.control.commands import Command

        with suppress(OSError):
            while len(self.session.told) > kept:
                self.session.take(Command("undo", at))


def is_live() -> bool:
    """Whether somebody sits before a terminal that can do more than print lines."""
    import sys

    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
