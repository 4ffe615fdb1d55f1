"""`lineup --help` answers at once, and tells of every command."""

from __future__ import annotations

import subprocess
import sys

import pytest

from lineup import __version__

HEAVY = {"pandas", "ortools", "numba", "numpy", "openpyxl", "xlsxwriter", "pydantic", "rich", "lineup.catalog"}


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-X", "importtime", "-m", "lineup", *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=60)


def imported_by(ended: subprocess.CompletedProcess[str]) -> set[str]:
    return {line.rpartition("|")[2].strip() for line in ended.stderr.splitlines() if line.startswith("import time:")}


@pytest.mark.parametrize("arguments", [("--help",), ("--version",)])
def test_nothing_slow_is_imported(arguments):
    """Help and version need neither spreadsheets nor solvers nor tables."""
    ended = run(*arguments)
    assert ended.returncode == 0
    imported = imported_by(ended)
    assert "typer" in imported
    assert not HEAVY & imported


def test_help_names_the_commands_in_both_languages():
    """All commands are listed, with Chinese words for those who read Chinese."""
    text = run("--help").stdout
    for words in ("plan", "batch", "check", "init", "排品", "排很多直播间", "检查商品表", "生成模板"):
        assert words in text


def test_no_completion_options():
    """Shell completion is not offered: one thing less to wonder about."""
    assert "completion" not in run("--help").stdout


def test_version():
    """`--version` names the program and its version."""
    assert run("--version").stdout == f"lineup {__version__}\n"
