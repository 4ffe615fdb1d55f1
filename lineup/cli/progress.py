"""Signs of life on stderr: one live line on a terminal, a line now and then elsewhere."""

from __future__ import annotations

import os
import shutil
import sys
import time
import unicodedata
from collections import deque
from typing import TYPE_CHECKING

from lineup.cli.console import emit, write_live
from lineup.cli.words import goal_name, say, stage_name
from lineup.vocabulary.money import money

if TYPE_CHECKING:
    from lineup.catalog import Goal
    from lineup.result import Progress

SPARSE_SECONDS = 5.0
ERASE_LINE = "\r\x1b[K"


class ProgressLine:
    """Shows how far the solver is. `hear` may be called from any thread, the rest from the main one."""

    def __init__(self, language: str, *, quiet: bool, currency: str = "CNY", goal: Goal = "gmv") -> None:
        self._language = language
        self._currency, self._goal = currency, goal
        self._quiet = quiet
        self._live = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self._began = time.monotonic()
        self._news: deque[Progress] = deque()
        self._latest: Progress | None = None
        self._shown_stage = ""
        self._shown_at = 0.0

    def hear(self, progress: Progress) -> None:
        self._news.append(progress)

    def draw(self) -> None:
        """Show what was heard since the last time."""
        while self._news:
            self._latest = self._news.popleft()
            if not self._live:
                self._draw_sparsely(self._latest)
        if self._live and not self._quiet and self._latest is not None:
            width = shutil.get_terminal_size().columns - 1
            write_live(ERASE_LINE + cut(self._line(self._latest), width))

    def note(self, text: str) -> None:
        """Say something of its own line, without tearing the live one."""
        self.clear()
        if not self._quiet:
            emit(text, to_stderr=True)

    def clear(self) -> None:
        if self._live and not self._quiet:
            write_live(ERASE_LINE)

    def _draw_sparsely(self, progress: Progress) -> None:
        elapsed = time.monotonic() - self._began
        due = progress.stage != self._shown_stage or elapsed - self._shown_at >= SPARSE_SECONDS
        if due and not self._quiet:
            self._shown_stage, self._shown_at = progress.stage, elapsed
            emit(self._line(progress), to_stderr=True)

    def _line(self, progress: Progress) -> str:
        line = say(
            self._language,
            "progress",
            stage=stage_name(self._language, progress.stage),
            seconds=time.monotonic() - self._began,
        )
        if 0.0 < progress.done < 1.0:  # before counted work begins, and after it, a percentage says nothing
            line += say(self._language, "progress_done", percent=100.0 * progress.done)
        if progress.best_goal is not None:
            best = money(progress.best_goal, self._currency, 0)
            line += say(self._language, "progress_best", goal=goal_name(self._language, self._goal), value=best)
        return line


def cut(text: str, width: int) -> str:
    """The beginning of the text that fits into `width` columns; a Chinese character takes two.

    >>> cut("优化 45%", 6)
    '优化 4'
    """
    used = 0
    for i, character in enumerate(text):
        used += 2 if unicodedata.east_asian_width(character) in "WF" else 1
        if used > width:
            return text[:i]
    return text
