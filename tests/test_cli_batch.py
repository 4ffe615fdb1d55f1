"""`lineup batch` as people run it: real processes, real plans of small rooms."""

from __future__ import annotations

import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import time

import pytest
from books import write_book
from cli_run import run
from cli_stand_in import write_small_catalog
from openpyxl import load_workbook

from lineup.workbook.record import is_untouched

TODAY = ("--start", "2026-11-22T20:00")


def lineup(*arguments):
    """The process of a command."""
    return subprocess.Popen(
        [sys.executable, "-m", "lineup", *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def ended(*arguments):
    process = lineup(*arguments)
    out, err = process.communicate(timeout=300)
    return process.returncode, out, err


def digests(folder):
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


@pytest.fixture
def rooms(tmp_path):
    """Three rooms, one of them with a fault."""
    folder = tmp_path / "rooms"
    folder.mkdir()
    for name in ("a", "b"):
        write_small_catalog(folder / f"{name}.xlsx")
    (folder / "bad.csv").write_text(
        "商品名称,日常价,成本价,库存,新粉吸引力,老粉吸引力\n面霜,,40,300,60,70\n", encoding="utf-8"
    )
    return folder


def test_a_night(rooms, tmp_path):
    """Each room gets what `plan` gives it, byte for byte; the bad one stands on top of the summary with its cell."""
    out = tmp_path / "out"
    code, said, heard = ended("batch", rooms, "--out", out, "--workers", 2, *TODAY, "--lang", "zh")
    assert code == 1
    assert "没有方案：bad" in heard
    assert "B2" in said
    assert "3 间：" in said
    assert "Traceback" not in said + heard
    names = {f"{name}.plan.{kind}" for name in "ab" for kind in ("xlsx", "json")}
    assert {path.name for path in out.iterdir()} == names | {"summary.xlsx"}
    alone = (tmp_path / "a.xlsx", tmp_path / "a.json")
    ended("plan", rooms / "a.xlsx", "--effort", "quick", "--out", alone[0], "--json", alone[1], *TODAY, "--lang", "zh")
    assert alone[0].read_bytes() == (out / "a.plan.xlsx").read_bytes()
    assert alone[1].read_bytes() == (out / "a.plan.json").read_bytes()
    sheet = load_workbook(out / "summary.xlsx")["汇总"]
    assert [sheet.cell(row, 1).value for row in (4, 5, 6)] == ["bad", "a", "b"]
    assert "B2" in sheet["C4"].value
    assert sheet["A5"].hyperlink.target == "a.plan.xlsx"
    assert is_untouched(out / "summary.xlsx")


def test_killed_and_started_again(rooms, tmp_path):
    """Wherever a night is killed, the same command goes on, and every byte is as without."""
    code, _, _ = ended("batch", rooms, "--out", tmp_path / "whole", "--workers", 2, *TODAY)
    out = tmp_path / "out"
    dice = random.Random(5)
    for _ in range(4):
        process = lineup("batch", rooms, "--out", out, "--workers", 2, *TODAY)
        time.sleep(dice.uniform(1.0, 8.0))
        process.kill()
        process.communicate()
    assert ended("batch", rooms, "--out", out, "--workers", 2, *TODAY)[0] == code == 1
    assert digests(out) == digests(tmp_path / "whole")
    again = ended("batch", rooms, "--out", out, "--workers", 2, *TODAY, "--format", "json")[1]
    lines = [json.loads(line) for line in again.splitlines()]
    assert lines[-1]["fates"] == {"faults": 1, "kept": 2}
    assert {line["room"]: line["ok"] for line in lines[:-1]} == {"a": True, "b": True, "bad": False}
    assert all(line["figures"]["gmv"] > 0 for line in lines[:-1] if line["ok"])


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is sent as a signal")
def test_ctrl_c_says_how_to_go_on(rooms, tmp_path):
    """Ctrl-C ends at once, with the code and the words for it."""
    process = lineup("batch", rooms, "--out", tmp_path / "out", *TODAY, "--effort", "thorough", "--lang", "en")
    time.sleep(3)
    os.kill(process.pid, signal.SIGINT)
    _, heard = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Interrupted" in heard
    assert "Traceback" not in heard


def test_only_checked(capsys, rooms):
    """--check plans nothing and writes nothing."""
    before = digests(rooms)
    found = run(capsys, "batch", rooms, "--check", "--workers", 1, *TODAY, "--lang", "en")
    assert found.code == 1
    assert "2 OK" in found.out
    assert digests(rooms) == before


def test_a_list_of_rooms(tmp_path, rooms, capsys):
    """Parameters stand in the list; a row that names no file there is its own finding."""
    book = write_book(
        rooms / "tonight.xlsx", {"清单": [["商品表", "毛利底线", "主播"], ["a.xlsx", 0.1, "小林"], ["x.xlsx"]]}
    )
    found = run(capsys, "batch", book, "--check", "--workers", 1, *TODAY, "--format", "json", "--lang", "zh")
    lines = {line["room"]: line for line in map(json.loads, found.out.splitlines()[:-1])}
    assert (lines["a"]["fate"], lines["x"]["fate"]) == ("checked", "unreadable")
    assert "主播" in found.err


@pytest.mark.parametrize(
    ("source", "options", "code", "words"),
    [
        ("nowhere", (), 2, "nowhere"),
        ("empty", (), 2, "holds no catalogue"),
        ("rooms", ("--set", "x"), 2, "--set"),
        ("rooms", ("--set", "no_such=1"), 2, "no_such"),
        ("rooms", ("--out", "a file"), 2, "is a file"),
    ],
)
def test_what_cannot_be_used(capsys, rooms, tmp_path, source, options, code, words, monkeypatch):
    """An option or a folder that can't be used is said before any room."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").mkdir()
    (tmp_path / "a file").write_text("", encoding="utf-8")
    found = run(capsys, "batch", source, "--lang", "en", *options)
    assert (found.code, words in found.err) == (code, True), found
