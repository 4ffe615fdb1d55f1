"""Ctrl-C and SIGTERM keep the best plan so far; a second one leaves at once; a reader that goes away is no error."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from cli_stand_in import write_small_catalog

STAND_IN = Path(__file__).with_name("cli_stand_in.py")
PROGRESS = "25%"


@pytest.fixture
def catalog(tmp_path):
    return write_small_catalog(tmp_path / "show.xlsx")


class Running:
    """A `lineup plan` at work in another process, with a planner of that behaviour."""

    def __init__(self, behaviour: str, *arguments: object) -> None:
        command = [sys.executable, "-u", str(STAND_IN), behaviour, "plan", *map(str, arguments)]
        self._process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8"
        )
        self.heard = ""

    def wait_for(self, words: str) -> None:
        """Read stderr until a line holds the words."""
        assert self._process.stderr is not None
        for line in self._process.stderr:
            self.heard += line
            if words in line:
                return
        raise AssertionError(f"{words!r} was never said, only {self.heard!r}")

    def send(self, number: signal.Signals) -> None:
        self._process.send_signal(number)

    def end(self) -> tuple[int, str, str]:
        """(exit code, stdout, stderr), once it is over."""
        out, err = self._process.communicate(timeout=60)
        return self._process.returncode, out, self.heard + err


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_first_keeps_the_best_plan(catalog, number):
    """One Ctrl-C (or SIGTERM): said at once, the plan written and labelled as stopped early, exit 0."""
    running = Running("waits", catalog, "--json", catalog.with_name("p.json"))
    running.wait_for(PROGRESS)
    running.send(number)
    code, out, err = running.end()
    assert code == 0, err
    assert "Ctrl-C" in err
    assert "show.plan.xlsx" in out
    assert '"stopped"' in catalog.with_name("p.json").read_text(encoding="utf-8")
    assert catalog.with_name("show.plan.xlsx").exists()


def test_the_second_leaves_at_once(catalog):
    """A planner that does not listen cannot hold us: the second Ctrl-C exits 130 and writes nothing."""
    running = Running("is_deaf", catalog)
    running.wait_for(PROGRESS)
    running.send(signal.SIGINT)
    running.wait_for("Ctrl-C")
    asked = time.monotonic()
    running.send(signal.SIGINT)
    code, out, err = running.end()
    assert code == 130
    assert out == ""
    assert "Traceback" not in err
    assert time.monotonic() - asked < 5
    assert [path.name for path in catalog.parent.iterdir()] == ["show.xlsx"]


def test_before_any_plan(catalog):
    """Stopped before the first plan was found: exit 130, said so, nothing written."""
    running = Running("finds_nothing", catalog)
    running.wait_for(PROGRESS)
    running.send(signal.SIGINT)
    code, out, err = running.end()
    assert code == 130
    assert "没有写任何文件" in err
    assert out == ""
    assert [path.name for path in catalog.parent.iterdir()] == ["show.xlsx"]


def test_a_reader_that_goes_away(catalog):
    """`lineup plan … | head -1`: quiet, exit 0, and the workbook is there."""
    command = [sys.executable, str(STAND_IN), "answers", "plan", str(catalog)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8")
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    err = process.stderr.read()
    assert process.wait(timeout=60) == 0
    assert "Error" not in err
    assert "Traceback" not in err
    assert catalog.with_name("show.plan.xlsx").exists()


def test_a_terminal_without_chinese(catalog):
    """An ASCII-only stdout gets question marks, not a traceback."""
    ended = subprocess.run(
        [sys.executable, str(STAND_IN), "answers", "plan", str(catalog)],
        capture_output=True,
        env={"PYTHONIOENCODING": "ascii", "PATH": "", "PYTHONUTF8": "0"},
        timeout=60,
    )
    assert ended.returncode == 0, ended.stderr
    assert b"show.plan.xlsx" in ended.stdout
