"""Compiled kernels are found again: beside the code, or in the user's cache where the package can't be written."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from shows import small_catalog

import lineup
from lineup.planner import plan_show
from lineup.result import Progress

KERNEL = """
import sys
from lineup.solver import COMPILED, is_compiled
import numba
before = is_compiled()
@numba.njit(cache=True)
def kernel(x):
    return x + 1
kernel(1)
print(before, is_compiled(), COMPILED)
"""


@pytest.fixture
def copied(tmp_path) -> Path:
    """A folder with a copy of the package, nothing compiled in it."""
    shutil.copytree(Path(lineup.__file__).parent, tmp_path / "site" / "lineup", ignore=lambda *_: ["__pycache__"])
    (tmp_path / "kernel.py").write_text(KERNEL, encoding="utf-8")
    return tmp_path


def compile_one(folder: Path, **environment: str) -> tuple[str, str, Path]:
    """Compile a kernel in a process of its own: whether one was there before and is after, and where."""
    own = {
        "PYTHONPATH": str(folder / "site"),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "LOCALAPPDATA": str(folder / "cache"),
    }
    ended = subprocess.run(
        [sys.executable, str(folder / "kernel.py")],
        capture_output=True,
        encoding="utf-8",
        env=os.environ | {"HOME": str(folder)} | own | environment,
        timeout=120,
    )
    assert ended.returncode == 0, ended.stderr
    before, after, place = ended.stdout.strip().split(" ", 2)
    return before, after, Path(place)


def shut(folder: Path) -> None:
    """Let nothing be kept in a folder, not even by root: a file is where it would be."""
    folder.write_bytes(b"")


def test_kernels_are_kept_beside_the_code(copied):
    """The first process compiles, the second one finds it."""
    assert compile_one(copied)[:2] == ("False", "True")
    again = compile_one(copied)
    assert again[:2] == ("True", "True")
    assert again[2].parent == copied / "site" / "lineup" / "solver" / "__pycache__"


def test_where_the_package_cannot_be_written_they_go_to_the_users_cache(copied):
    """Once; and another installation of the same sources keeps its own."""
    shut(copied / "site" / "lineup" / "solver" / "__pycache__")
    assert compile_one(copied)[:2] == ("False", "True")
    again = compile_one(copied)
    assert again[:2] == ("True", "True")
    assert copied / "site" not in again[2].parents
    assert copied in again[2].parents
    (copied / "site").rename(copied / "moved")
    assert compile_one(copied, PYTHONPATH=str(copied / "moved"))[0] == "False"


def test_a_cache_that_is_asked_for_comes_first(copied):
    """NUMBA_CACHE_DIR, which whoever runs numba knows."""
    place = compile_one(copied, NUMBA_CACHE_DIR=str(copied / "asked"))[2]
    assert copied / "asked" in place.parents


def test_where_nothing_can_be_kept_it_still_runs(copied):
    """Compiled afresh by every process, and nothing is left behind."""
    shut(copied / "site" / "lineup" / "solver" / "__pycache__")
    shut(copied / "cache")
    shut(copied / "Library")
    for _ in range(2):
        before, after, place = compile_one(copied)
        assert (before, after) == ("False", "True")
        assert not place.parent.exists()


def test_the_second_plan_says_nothing_of_compiling():
    """What the progress line shows first."""
    stages: list[str] = []

    def note(progress: Progress) -> None:
        stages.append(progress.stage)

    plan_show(small_catalog(), effort="quick")
    plan_show(small_catalog(), effort="quick", progress=note)
    assert stages[0] == "reading"
    assert "compile" not in stages
