"""Every rule has four places with one name: check, solver, a test, a row of the README."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lineup.check import RULE_NAMES, RULES
from lineup.solver import bounds, building, figure_rules, timeline_rules
from lineup.solver.rules import FIGURE_RULES, TIMELINE_RULES

ROOT = Path(__file__).resolve().parents[2]


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
        "opening",
        "category_minutes",
        "price_ladder",
        "coupons",
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


BY_CONSTRUCTION = {
    "highlight_window": bounds.highlight_window,
    "price_ladder": building.build_problem,  # a price is the number of a step of its ladder
    "ad_blocks": bounds.ad_blocks,
    "ad_budget": bounds.ad_budget,
    "arrival": building.build_problem,  # what arrives too late may not be ordered: `order_max` is 0
    "newsvendor": bounds.newsvendor,
    "order_size": bounds.order_size,
}
"""What makes states that cannot break the rule; every other rule is held at a price, by a measure of its name."""


@pytest.mark.parametrize("name", RULE_NAMES)
def test_the_search_holds_it_in_one_way(name):
    """At a price, with a measure of the rule's name and one place among the weights, or by construction."""
    weighed = [*TIMELINE_RULES, *FIGURE_RULES]
    assert weighed.count(name) == (name not in BY_CONSTRUCTION)
    measured_in = timeline_rules if name in TIMELINE_RULES else figure_rules
    assert callable(BY_CONSTRUCTION.get(name) or getattr(measured_in, name))


def test_the_search_weighs_no_other():
    """A weight belongs to a rule of the check."""
    assert {*TIMELINE_RULES, *FIGURE_RULES, *BY_CONSTRUCTION} == set(RULE_NAMES)
