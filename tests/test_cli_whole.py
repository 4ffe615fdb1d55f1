"""The whole program, planner and all, in processes of its own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from cli_stand_in import write_small_catalog

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
COMMAND = [sys.executable, "-u", "-m", "lineup", "plan"]


@pytest.fixture(scope="module")
def two_runs(tmp_path_factory) -> list[Path]:
    """Folders of two runs with the same catalogue, options and seed, under different hash seeds."""
    folders = []
    for hash_seed in ("1", "2"):
        folder = tmp_path_factory.mktemp("run")
        catalog = write_small_catalog(folder / "show.xlsx")
        options = ["--json", str(folder / "plan.json"), "--effort", "quick", "--start", "2026-11-22T20:00"]
        environment = os.environ | {"PYTHONHASHSEED": hash_seed}
        command = [*COMMAND, str(catalog), *options]
        ended = subprocess.run(command, capture_output=True, encoding="utf-8", env=environment, timeout=120)
        assert ended.returncode == 0, ended.stderr
        folders.append(folder)
    return folders


@pytest.mark.xdist_group("two runs")
@pytest.mark.parametrize("name", ["plan.json", "show.plan.xlsx"])
def test_same_input_same_bytes(two_runs, name):
    """Two processes with the same catalogue, options and seed write the same bytes."""
    first, second = (folder / name for folder in two_runs)
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.xdist_group("two runs")
def test_the_plan_file_says_what_ended_the_search(two_runs):
    """A search that was not cut short says so, with its effort and seed."""
    search = json.loads((two_runs[0] / "plan.json").read_text(encoding="utf-8"))["search"]
    assert (search["effort"], search["seed"], search["ended_by"]) == ("quick", 0, "effort")


def test_ctrl_c_keeps_the_best_plan_so_far(tmp_path):
    """Ctrl-C amid a thorough search: exit 0, and a plan labelled as stopped early."""
    out, plan = tmp_path / "p.xlsx", tmp_path / "p.json"
    command = [
        *COMMAND,
        str(EXAMPLES / "beauty_night.xlsx"),
        "--effort",
        "thorough",
        "--out",
        str(out),
        "--json",
        str(plan),
    ]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")
    assert process.stderr is not None
    for line in process.stderr:
        if "GMV" in line:
            break
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 0, err
    assert out.exists()
    assert json.loads(plan.read_text(encoding="utf-8"))["search"]["ended_by"] == "stopped"


def test_a_time_limit_keeps_the_best_plan_so_far(tmp_path):
    """--time-limit amid a thorough search: exit 0, and a plan that says the clock ended it."""
    out, plan = tmp_path / "p.xlsx", tmp_path / "p.json"
    command = [*COMMAND, str(EXAMPLES / "beauty_night.xlsx"), "--effort", "thorough", "--time-limit", "4"]
    ended = subprocess.run(
        [*command, "--out", str(out), "--json", str(plan), "--quiet"], capture_output=True, encoding="utf-8", timeout=60
    )
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout == f"{out}\n{plan}\n"
    assert json.loads(plan.read_text(encoding="utf-8"))["search"]["ended_by"] == "time_limit"


@pytest.mark.skipif(os.name == "nt", reason="needs a shell that closes streams")
@pytest.mark.parametrize(("file", "code"), [("first_show.xlsx", 0), ("nowhere.xlsx", 2)])
def test_closed_streams_end_quietly(file, code):
    """Nobody reads what is printed: nothing is said of it, and the exit code is what it would be."""
    command = f"exec {sys.executable} -m lineup check {EXAMPLES / file} >&-"
    ended = subprocess.run(["sh", "-c", command], stderr=subprocess.PIPE, encoding="utf-8", timeout=120)
    assert ended.returncode == code
    assert "AttributeError" not in ended.stderr
    assert (ended.stderr == "") == (code == 0)
