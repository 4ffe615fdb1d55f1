"""Nothing assumes POSIX: a plan in a process that lacks what Windows lacks, with a Chinese console and long paths."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from books import what_row_said
from cli_stand_in import OWN_COLUMNS
from shows import small_catalog

from lineup.product import Product

WITHOUT_POSIX = """
import os, sys
for name in ("fcntl", "resource", "termios", "pwd", "grp"):
    sys.modules[name] = None  # importing it fails
for name in ("fork", "forkpty", "getuid", "geteuid", "getpwuid", "sched_getaffinity", "mkfifo", "chown", "killpg"):
    if hasattr(os, name):
        delattr(os, name)
replace = os.replace
def refuse(source, target, **options):
    if os.path.basename(target) in os.environ["OPEN_ELSEWHERE"].split(","):
        raise PermissionError(13, "The process cannot access the file", target)
    replace(source, target, **options)
os.replace = refuse
def longest(event, arguments):
    if event == "open" and isinstance(arguments[0], str) and len(os.path.abspath(arguments[0])) > 259:
        raise FileNotFoundError(2, "the path is too long for Windows", arguments[0])
sys.addaudithook(longest)
import lineup
from lineup.product import Product
from lineup.cli import main
main()
"""
LONG = 250


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """A folder in which the path of goods.plan.xlsx has 250 characters; in it a catalogue with CRLF line ends."""
    folder = tmp_path_factory.mktemp("直播")
    while (short := LONG - len(str(folder / "goods.plan.xlsx"))) > 0:
        folder = folder / ("d" * (short - 1 if short <= 60 else 50))
    folder.mkdir(parents=True)
    fields = [field for field in Product.model_fields if field not in (*OWN_COLUMNS, "variants")]
    fields += ["stock", "lead_time_days", "moq", "pack_size", "restock_max"]
    with (folder / "goods.csv").open("w", encoding="gb18030", newline="") as file:
        rows = csv.writer(file, lineterminator="\r\n")
        rows.writerow(fields)
        rows.writerows([what_row_said(product, field) for field in fields] for product in small_catalog().products)
    assert len(str(folder / "goods.plan.xlsx")) == LONG
    return folder


def plan(folder: Path, open_elsewhere: str = "") -> subprocess.CompletedProcess[str]:
    """`lineup plan goods.csv` there, on a console of code page 936."""
    options = ["--minutes", "30", "--effort", "quick", "--set", "ad_budget=500", "--set", "highlight_minutes=10"]
    files = [str(folder / "goods.csv"), "--json", str(folder / "plan.json"), "--start", "2026-11-22T20:00"]
    environment = {"PYTHONIOENCODING": "gbk", "PYTHONUTF8": "0", "OPEN_ELSEWHERE": open_elsewhere}
    return subprocess.run(
        [sys.executable, "-c", WITHOUT_POSIX, "plan", *files, "--lang", "zh", *options],
        capture_output=True,
        encoding="gbk",
        env=os.environ | environment,
        timeout=300,
    )


def test_a_plan_without_posix(folder):
    """It plans, writes and tells; the figures are in JSON, the Chinese on screen can be read."""
    ended = plan(folder)
    assert ended.returncode == 0, ended.stderr
    assert (folder / "goods.plan.xlsx").exists()
    assert json.loads((folder / "plan.json").read_text(encoding="utf-8"))["schema"] == "lineup.plan/1"
    assert "高光" in ended.stdout
    assert "?" not in ended.stdout


def test_files_that_are_open_elsewhere(folder):
    """The old files stay as they are, the new ones go beside them, and it says where."""
    assert (folder / "goods.plan.xlsx").exists() or plan(folder).returncode == 0
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    ended = plan(folder, "goods.plan.xlsx,plan.json")
    assert ended.returncode == 0, ended.stderr
    after = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert set(after) - set(before) == {"goods.plan-2.xlsx", "plan-2.json"}
    assert all(after[name] == content for name, content in before.items())
    assert "goods.plan-2.xlsx" in "".join((ended.stdout + ended.stderr).split())
