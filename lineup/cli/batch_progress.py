"""How far a night's rooms are: a live line on a terminal, elsewhere one now and then; and each room that needs somebody."""

from __future__ import annotations

import os
import shutil
import sys
import time
from typing import TYPE_CHECKING

from lineup.cli.console import emit, write_live
from lineup.cli.progress import ERASE_LINE, SPARSE_SECONDS, cut
from lineup.cli.words import say

if TYPE_CHECKING:
    from lineup.report.tables.rooms import RoomRow


class BatchProgress:
    """Says which rooms are settled and how long the rest will take. On stderr, whatever goes to stdout."""

    def __init__(self, language: str, rooms: int) -> None:
        self._language, self._rooms = language, rooms
        self._live = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self._began = time.monotonic()
        self._planning_since: float | None = None
        self._minutes = 0  # of shows to be planned, when planning began
        self._done = self._failed = 0
        self._sharing = ""
        self._shown_at = 0.0

    def settled(self, row: RoomRow, minutes_left: int) -> None:
        """Take note of a room; name it where it needs somebody."""
        self._done += 1
        if not row.good:
            self._failed += 1
            told = say(self._language, "batch_failed", room=row.room, finding=row.first_error)
            self.note(told.splitlines()[0])
        self.draw(minutes_left)

    def shares(self, nth: int, done: int, plans: int) -> None:
        """Take note of a round in which what rooms share is divided: so many of its plans are made."""
        self._sharing = say(self._language, "batch_sharing", round=nth, done=done, plans=plans)

    def draw(self, minutes_left: int) -> None:
        """Show how far it is. `minutes_left`: of shows that are still to be planned."""
        now = time.monotonic()
        if minutes_left > self._minutes:  # still reading: more and more turns out to be to do
            self._minutes, self._planning_since = minutes_left, now
        line = say(self._language, "batch_progress", done=self._done, rooms=self._rooms, failed=self._failed)
        if not minutes_left:
            line += self._sharing
        if self._planning_since is not None and minutes_left < self._minutes:
            seconds = (now - self._planning_since) / (self._minutes - minutes_left) * minutes_left
            line += say(self._language, "batch_left", minutes=seconds / 60)
        if self._live:
            write_live(ERASE_LINE + cut(line, shutil.get_terminal_size().columns - 1))
        elif now - self._began - self._shown_at >= SPARSE_SECONDS:
            self._shown_at = now - self._began
            emit(line, to_stderr=True)

    def note(self, text: str) -> None:
        """Say something on a line of its own."""
        self.clear()
        emit(text, to_stderr=True)

    def clear(self) -> None:
        if self._live:
            write_live(ERASE_LINE)
