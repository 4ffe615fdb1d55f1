"""`lineup night` as a process: what goes through a pipe, and what `kill -9` leaves."""

from __future__ import annotations

import io
import json
import os
import random
import subprocess
import sys
import time

import pytest
from cli_run import run
from plan_books import a_plan_book

KILLS = int(os.environ.get("LINEUP_KILLS", "3"))
"""100 for the full measure."""
WITHOUT_KERNELS = """
import lineup.night.warm
lineup.night.warm.load_kernels = lambda: None
from lineup.cli import main
main()
"""
TYPED = [
    "gmv 3000", "在线 800", "下架 H3", "切", "留 2", "撤销", "卖了 P1 6", "库存 W1 200", "锁 R1", "目标 9000",
    "卖完 G1", "gmv 3100", "胡说", "跳过 P1", "撤销", "在讲 H2", "重排", "viewers 820", "until 20:32", "留 1", "下架 G1",
]  # fmt: skip


@pytest.fixture
def book(tmp_path):
    return a_plan_book(tmp_path)


@pytest.fixture
def typing(monkeypatch):
    """Lines for a command that runs in this process."""

    def type_(*lines):
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))

    return type_


def test_through_a_pipe(capsys, book, typing, tmp_path):
    """Each line is answered; the end of the lines is the end; the same command goes on."""
    typing("晚 2", "gmv 4000", "sold-out H3", "重排")
    ended = run(capsys, "night", book, "--at", "20:13", "--json", tmp_path / "now.json")
    assert ended.code == 0, ended.err
    told = json.loads((tmp_path / "now.json").read_text("utf-8"))
    assert (told["night"]["shift"], told["replan"]["cues"][0]["at"] <= 11) == (-2, True)
    assert "实际 20:02 开播" in ended.out
    assert "已写入" in ended.out
    assert (tmp_path / "show.plan.2013.xlsx").exists()
    typing("status", "undo", "whatever", "quit", "replan")
    again = run(capsys, "night", book, "--at", "20:14", "--lang", "en")
    assert again.code == 0, again.err
    assert "Going on from the log (4 entries" in again.out
    assert "The plan in force: show.plan.2013.xlsx" in again.out
    assert "Taken back: re-plan (show.plan.2013.xlsx)" in again.out
    assert again.out.rstrip().endswith("goes on from here.")
    typing()
    assert "show.plan.night-2.jsonl" in run(capsys, "night", book, "--at", "20:14", "--new").out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(("--at", "soon"), "soon"), (("--at", "20:10", "--lang", "en", "--at", "x"), "x is no time")],
)
def test_what_cannot_be_is_said(capsys, book, typing, arguments, said):
    """Exit code 2, nothing written."""
    typing("gmv 1")
    ended = run(capsys, "night", book, *arguments)
    assert ended.code == 2
    assert said in ended.err
    assert [path.name for path in book.parent.iterdir()] == [book.name]


def test_kill_9_loses_nothing(capsys, book, typing):
    """At random moments: whatever was answered is there, in order, and at most the line in flight beside it."""
    rng = random.Random(7)
    for nth in range(KILLS):
        log = book.with_name(f"show.plan.night{'' if nth == 0 else f'-{nth + 1}'}.jsonl")
        process = subprocess.Popen(
            [sys.executable, "-c", WITHOUT_KERNELS, "night", str(book), "--at", "20:13", "--new"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        )
        assert process.stdin is not None
        assert process.stdout is not None
        for _ in range(4):  # the welcome
            process.stdout.readline()
        process.stdin.write("\n".join(TYPED) + "\n")
        process.stdin.flush()
        wanted, answers = rng.randint(0, len(TYPED) - 2), 0
        while answers < wanted:
            line = process.stdout.readline()
            assert line, "it ended by itself"
            answers += line.startswith(("照旧播下去", "没听懂"))
        time.sleep(rng.random() * 0.02)
        process.kill()
        process.wait()
        left = process.stdout.read()
        answers += sum(line.startswith(("照旧播下去", "没听懂")) for line in left.splitlines())
        kept = [line for line in log.read_text("utf-8").splitlines() if '"line"' in line]
        meant = [line for line in TYPED[:answers] if line != "胡说"]
        assert len(meant) <= len(kept) <= len(meant) + 1, (wanted, answers)
        assert all(f'"line": "{line}"' in there for line, there in zip(meant, kept, strict=False))
    typing("状态")
    again = run(capsys, "night", book, "--at", "20:13")
    assert again.code == 0, again.err
    standing = [line for line in kept if '"undo"' not in line]
    assert bool(standing) == ("接着上次的记录" in again.out)
