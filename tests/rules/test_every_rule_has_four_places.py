"""Every rule has four places with one name: check, solver, a test, a row of the README."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from lineup.check import RULE_NAMES, RULES

ROOT = Path(__file__).resolve().parents[2]


def _functions(path: Path) -> set[str]:
    return {node.name for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.FunctionDef)}


def test_the_rules_are_these():
    """The names are part of the plan file and of the reports: none comes, goes or moves unnoticed."""
    assert list(RULE_NAMES) == [
        "timeline",
        "duration",
        "airings",
        "relist_gap",
        "pins",
        "required",
        "highlight_window",
        "highlight_hits",
        "min_hits",
        "highlight_share",
        "highlight_lift",
        "lead_in",
        "relief",
        "category_minutes",
        "price_ladder",
        "margin_floor",
        "welfare_budget",
        "ad_budget",
        "ad_blocks",
        "order_size",
        "arrival",
        "newsvendor",
        "restock_budget",
    ]


@pytest.mark.parametrize("name", RULE_NAMES)
def test_a_function_of_check(name):
    """The rule's function bears its name, and its docstring names the section of the model."""
    assert RULES[name].__name__ == name
    assert "§" in (RULES[name].__doc__ or "")


@pytest.mark.parametrize("name", RULE_NAMES)
def test_a_test_file(name):
    """The rule is tested in a file of its own."""
    assert (ROOT / "tests" / "rules" / f"test_{name}.py").is_file()


@pytest.mark.parametrize("name", RULE_NAMES)
def test_a_row_of_the_readme(name):
    """The README's table of rules explains it."""
    assert re.search(rf"^\|.*`{name}`.*\|", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize("name", RULE_NAMES)
def test_a_function_of_the_solver(name):
    """The solver keeps the rule in a function of the same name."""
    assert name in _functions(ROOT / "lineup" / "solver" / "rules.py")
