"""Progress on stderr: a live line on a terminal, a line now and then in a pipe, nothing when quiet."""

from __future__ import annotations

import io
import re
import sys
import unicodedata
from pathlib import Path

import pytest

import lineup
from lineup.cli.progress import ERASE_LINE, ProgressLine, cut
from lineup.result import Progress
from lineup.vocabulary.words import words


class Terminal(io.StringIO):
    """A stderr that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def clock(monkeypatch):
    """A clock that only moves when told."""
    now = [100.0]
    monkeypatch.setattr("time.monotonic", lambda: now[0])
    return now


@pytest.fixture
def stderr(monkeypatch):
    def become(stream: io.StringIO) -> io.StringIO:
        monkeypatch.setattr(sys, "stderr", stream)
        return stream

    monkeypatch.setenv("TERM", "xterm")
    return become


def news(stage: str = "search", done: float = 0.5, best_goal: float | None = 123456.7) -> Progress:
    return Progress(seconds=0.0, stage=stage, best_goal=best_goal, done=done)


def test_a_pipe_gets_a_line_at_each_stage_and_every_five_seconds(stderr, clock):
    """Ten reports a second for twelve seconds, two stages: a line each stage and each five seconds."""
    heard = stderr(io.StringIO())
    line = ProgressLine("en", quiet=False)
    for tenth in range(120):
        clock[0] = 100.0 + tenth / 10
        line.hear(news("timeline" if tenth < 30 else "search 1/2"))
        line.draw()
    said = heard.getvalue().splitlines()
    assert len(said) == 3
    assert [text.split()[0] for text in said] == ["filling", "improving", "improving"]
    assert "\x1b" not in heard.getvalue()


def test_a_terminal_gets_one_live_line(stderr, clock):
    """Every drawing wipes the one before and never breaks the line."""
    heard = stderr(Terminal())
    line = ProgressLine("zh", quiet=False)
    line.hear(news(done=0.25))
    line.draw()
    line.hear(news(done=0.5))
    clock[0] += 3
    line.draw()
    line.clear()
    assert "\n" not in heard.getvalue()
    drawn = heard.getvalue().split(ERASE_LINE)
    assert "50%" in drawn[2]
    assert "3 秒" in drawn[2]
    assert "¥123,457" in drawn[2]
    assert drawn[-1] == ""


def test_what_the_show_is_for_is_named(stderr, clock):
    """The best so far is of the goal, and says of which."""
    heard = stderr(io.StringIO())
    line = ProgressLine("zh", quiet=False, goal="profit")
    line.hear(news(best_goal=1234.0))
    line.draw()
    assert "利润 ¥1,234" in heard.getvalue()


def test_before_the_first_plan_no_gmv_is_claimed(stderr, clock):
    """Without a plan there is no best GMV to show."""
    heard = stderr(io.StringIO())
    line = ProgressLine("zh", quiet=False)
    line.hear(news(best_goal=None))
    line.draw()
    assert heard.getvalue()
    assert "¥" not in heard.getvalue()


@pytest.mark.parametrize("stream", [io.StringIO, Terminal])
def test_quiet_says_nothing(stderr, clock, stream):
    """--quiet silences progress and notes on every kind of stderr."""
    heard = stderr(stream())
    line = ProgressLine("zh", quiet=True)
    line.hear(news())
    line.draw()
    line.note("…")
    line.clear()
    assert heard.getvalue() == ""


def test_a_line_never_wraps(stderr, clock, monkeypatch):
    """On a narrow terminal the live line is cut, Chinese counted as two columns wide."""
    monkeypatch.setenv("COLUMNS", "20")
    heard = stderr(Terminal())
    line = ProgressLine("zh", quiet=False)
    line.hear(news())
    line.draw()
    text = heard.getvalue().removeprefix(ERASE_LINE)
    assert sum(2 if unicodedata.east_asian_width(c) == "W" else 1 for c in text) <= 19


@pytest.mark.parametrize(
    ("text", "width", "kept"), [("abc", 5, "abc"), ("abc", 2, "ab"), ("优化", 3, "优"), ("a", 0, "")]
)
def test_cut(text, width, kept):
    """As much as fits, whole characters only."""
    assert cut(text, width) == kept


def test_rounds_of_the_search_are_counted(stderr, clock):
    """`search 1/2` is the first of two rounds, in the user's words."""
    heard = stderr(io.StringIO())
    line = ProgressLine("zh", quiet=False)
    line.hear(news("search 1/2"))
    line.draw()
    assert heard.getvalue().startswith("优化排品 1/2")


@pytest.mark.parametrize("done", [0.0, 1.0])
def test_no_percentage_outside_counted_work(stderr, clock, done):
    """Before the counted work begins and once it is over, no percentage is shown."""
    heard = stderr(io.StringIO())
    line = ProgressLine("zh", quiet=False)
    line.hear(news(done=done))
    line.draw()
    assert "GMV" in heard.getvalue()
    assert "%" not in heard.getvalue()


def test_every_stage_of_the_planner_has_words():
    """No stage that the planner or the solver names is shown to a Chinese reader in English."""
    package = Path(lineup.__file__).parent
    code = "".join(path.read_text(encoding="utf-8") for path in (package / "solver").rglob("*.py"))
    code += (package / "planner.py").read_text(encoding="utf-8")
    named = set(re.findall(r"""\.tell\("(\w+)""", code))
    assert named
    assert {f"stage.{name}" for name in named} <= set(words("zh", "command"))


def test_an_unknown_stage_speaks_for_itself(stderr, clock):
    """A stage without words of its own is shown by name rather than hidden."""
    heard = stderr(io.StringIO())
    line = ProgressLine("en", quiet=False)
    line.hear(news("dreaming"))
    line.draw()
    assert "dreaming" in heard.getvalue()
