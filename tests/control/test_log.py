"""The log: a line is safe before it counts; half a line is dropped, strange ones are passed over, nothing is written over."""

from __future__ import annotations

import json
import os

import pytest

from lineup.control.log import InUse, open_log


@pytest.fixture
def plan(tmp_path):
    return tmp_path / "show.plan.xlsx"


def entries(log):
    return [entry["command"] for entry in log.kept.entries]


def test_what_was_kept_is_there(plan):
    """In the order in which it was written."""
    with open_log(plan, "a") as log:
        log.append({"command": "cut"})
        log.append({"command": "gmv", "line": "成交 5"})
    with open_log(plan, "a") as log:
        assert entries(log) == ["begin", "cut", "gmv"]
        assert (log.kept.unread, log.kept.dropped) == (0, False)


def test_half_a_line_is_dropped(plan):
    """Wherever the process died in it; what is written next stands on a line of its own."""
    with open_log(plan, "a") as log:
        log.append({"command": "cut"})
        path = log.path
    whole = path.read_bytes()
    last = json.dumps({"command": "gmv", "line": "成交 5"}, ensure_ascii=False).encode()
    for length in range(1, len(last)):
        path.write_bytes(whole + last[:length])
        with open_log(plan, "a") as log:
            assert entries(log) == ["begin", "cut"]
            assert log.kept.dropped
            log.append({"command": "undo"})
        with open_log(plan, "a") as log:
            assert entries(log) == ["begin", "cut", "undo"]
            assert not log.kept.dropped
    path.write_bytes(whole + last)  # only its line break is missing
    with open_log(plan, "a") as log:
        assert entries(log) == ["begin", "cut", "gmv"]


def test_strange_lines_are_passed_over(plan):
    """And counted."""
    with open_log(plan, "a") as log:
        path = log.path
    path.write_bytes(path.read_bytes() + b'\xff\xfe\n[1]\n{"command": "cut"}\n')
    with open_log(plan, "a") as log:
        assert entries(log) == ["begin", "cut"]
        assert log.kept.unread == 2


def test_another_plan_has_another_log(plan):
    """That of the plan before is left as it is, and named; `anew` begins another one too."""
    with open_log(plan, "a") as log:
        log.append({"command": "cut"})
        first = log.path
    before = first.read_bytes()
    with open_log(plan, "b") as log:
        assert log.path.name == "show.plan.night-2.jsonl"
        assert log.left == first
        assert entries(log) == []
    with open_log(plan, "b") as log:
        assert (log.path.name, entries(log)) == ("show.plan.night-2.jsonl", ["begin"])
    with open_log(plan, "b", anew=True) as log:
        assert (log.path.name, log.left) == ("show.plan.night-3.jsonl", None)
    assert first.read_bytes() == before


def test_one_that_was_never_begun_is_begun(plan):
    """The process died between making the file and its first line."""
    plan.with_name("show.plan.night.jsonl").write_bytes(b'{"comm')
    with open_log(plan, "a") as log:
        assert (log.path.name, log.kept.dropped) == ("show.plan.night.jsonl", True)
    with open_log(plan, "a") as log:
        assert entries(log) == ["begin"]


def test_nobody_else_writes_it(plan):
    """While one process keeps it, another is told so."""
    pytest.importorskip("fcntl")
    with open_log(plan, "a"), pytest.raises(InUse):
        open_log(plan, "a")
    open_log(plan, "a").close()


def test_what_cannot_be_written_is_not_there(plan, monkeypatch):
    """A full disk: the error is told, and nothing of that line stays."""

    def full(_handle):
        raise OSError(28, "No space left on device")

    with open_log(plan, "a") as log:
        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="space"):
            log.append({"command": "cut"})
        monkeypatch.undo()
        log.append({"command": "undo"})
    with open_log(plan, "a") as log:
        assert entries(log) == ["begin", "undo"]
