"""`lineup whatif --table`: a plan for every combination of some parameters, in one table."""

from __future__ import annotations

import json

import pytest
from cli_run import run
from openpyxl import load_workbook
from plan_books import a_plan_book

from lineup.asked.scenarios import combinations


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    return a_plan_book(tmp_path_factory.mktemp("plans"))


def test_every_combination_once():
    """The last parameter changes fastest."""
    found = list(combinations([("a", ["1", "2"]), ("b", ["3", "4"])]))
    assert found == [
        (("a", "1"), ("b", "3")),
        (("a", "1"), ("b", "4")),
        (("a", "2"), ("b", "3")),
        (("a", "2"), ("b", "4")),
    ]


def test_one_table_of_plans(capsys, book, tmp_path):
    """A line a combination, within its budget, breaking no rule."""
    told = tmp_path / "table.json"
    sheet = tmp_path / "table.xlsx"
    asked = ("--table", "budget=0,600", "--effort", "quick", "--json", told, "--out", sheet, "--lang", "en")
    ended = run(capsys, "whatif", book, *asked)
    assert ended.code == 0, ended.err
    none, some = json.loads(told.read_text("utf-8"))["scenarios"]
    assert (none["settings"], some["settings"]) == ({"ad_budget": "0"}, {"ad_budget": "600"})
    assert none["figures"]["ad_spend"] == 0
    assert some["figures"]["ad_spend"] <= 600
    assert none["broken"] == some["broken"] == []
    assert f"¥{none['figures']['gmv']:,.2f}" in ended.out
    rows = list(load_workbook(sheet).active.iter_rows(min_row=4, values_only=True))
    assert [row[0] for row in rows] == ["0", "600"]
    assert [round(row[1], 2) for row in rows] == pytest.approx(
        [none["figures"]["gmv"], some["figures"]["gmv"]], abs=0.01
    )


@pytest.mark.parametrize(
    "options",
    [
        ("--table", "budget"),
        ("--table", "start=19:00,20:00"),
        ("--table", "budget=1", "投流预算=2"),
        ("--table", "nothing=1,2"),
        ("--table", "budget=1", "--drop", "H1"),
        ("budget=1",),
        ("--table", "budget=" + ",".join(map(str, range(99)))),
    ],
)
def test_what_makes_no_table_is_refused(capsys, book, options):
    """A sentence and code 2, before any search."""
    ended = run(capsys, "whatif", book, *options)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.strip()
