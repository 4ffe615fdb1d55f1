"""`lineup replan`: what a hurried hand types, what it writes, and from where the next one starts."""

from __future__ import annotations

import json

import pytest
from cli_run import run
from openpyxl import load_workbook
from plan_books import a_plan_book

from lineup.workbook.plan_book import read_plan_book


@pytest.fixture
def book(tmp_path):
    """The small show's plan, 20:00 to 20:30."""
    return a_plan_book(tmp_path)


def test_the_night_goes_on_from_file_to_file(capsys, book, tmp_path):
    """Each re-plan writes the next workbook, and the next one starts there; nothing before is overwritten."""
    before = book.read_bytes()
    ended = run(capsys, "replan", book, "--at", "20:09", "--gmv", "4000", "--drop", "H3", "--json", tmp_path / "a.json")
    assert ended.code == 0, ended.err
    first = tmp_path / "show.plan.2009.xlsx"
    assert str(first) in ended.out
    again = run(capsys, "replan", book, "--at", "20:09", "--quiet")
    assert again.out.strip() == str(tmp_path / "show.plan.2009-2.xlsx")
    second = run(capsys, "replan", first, "--at", "20：15", "--sold-out", "R1", "--target", "2万")
    assert second.code == 0, second.err
    assert (tmp_path / "show.plan.2015.xlsx").exists()
    assert book.read_bytes() == before
    read = read_plan_book(tmp_path / "show.plan.2015.xlsx")
    assert read.catalog.night.now == 15
    assert read.catalog.night.products["H3"].off
    assert read.catalog.is_gone("R1")


def test_the_plan_file_holds_night_and_replan(capsys, book, tmp_path):
    """As the model says, beside all that a plan file holds."""
    ended = run(capsys, "replan", book, "--at", "9", "--sold", "P1=6", "--late", "2", "--json", "-", "--lang", "en")
    assert ended.code == 0, ended.err
    told = json.loads(ended.out)
    assert told["night"]["now"] == 9
    assert told["night"]["shift"] == -2
    assert told["show"]["minutes"] == 28 == len(told["night"]["traffic"]["private"])
    assert told["night"]["products"]["P1"]["sold"] == 6
    assert set(told["replan"]) == {"playing_on", "changes", "excused", "cues"}
    assert len(told["replan"]["cues"]) == 3
    assert told["replan"]["cues"][0]["at"] <= 9 < told["replan"]["cues"][0]["until"]
    assert "Playing on" in ended.err


def test_the_workbook_tells_the_night(capsys, book, tmp_path):
    """A sheet of what was known; rows that have aired are pinned; the check finds nothing."""
    assert run(capsys, "replan", book, "--at", "20:13").code == 0
    written = tmp_path / "show.plan.2013.xlsx"
    page = load_workbook(written)["今晚"]
    assert "20:13" in str(page["A2"].value)
    rundown = load_workbook(written)["排品表"]
    pinned = [row[1].value for row in rundown.iter_rows(min_row=4, max_row=7)]
    assert pinned == ["是"] * 4
    checked = run(capsys, "check", written)
    assert checked.code == 0, checked.out


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--at", "soon"), "soon"),
        (("--at", "21:30"), "20:30"),
        (("--at", "20:10", "--end", "20:05"), "20:05"),
        (("--at", "20:10", "--gmv", "lots"), "lots"),
        (("--at", "20:10", "--sold", "P1"), "P1"),
        (("--at", "20:10", "--drop", "nobody"), "nobody"),
    ],
)
def test_what_cannot_be_is_said(capsys, book, options, said):
    """Exit code 2, the words that were typed, nothing written."""
    ended = run(capsys, "replan", book, *options)
    assert ended.code == 2
    assert said in ended.err
    assert sorted(path.name for path in book.parent.iterdir()) == [book.name]


def test_nothing_that_is_read_is_written_over(capsys, book, tmp_path):
    """Neither the plan nor what really aired, nor one result by the other; said before the search, nothing written."""
    actuals = tmp_path / "aired.plan.xlsx"
    actuals.write_bytes(book.read_bytes())
    before = sorted(path.name for path in tmp_path.iterdir())
    for options in (
        ("--json", book),
        ("--actuals", actuals, "--json", actuals),
        ("--out", "a.xlsx", "--json", "a.xlsx"),
    ):
        ended = run(capsys, "replan", book, "--at", "20:10", *options)
        assert ended.code == 2, options
        assert str(options[-1]) in ended.err
    assert actuals.read_bytes() == book.read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == before


def test_a_catalogue_is_no_plan(capsys, tmp_path):
    """It says what to do instead."""
    other = tmp_path / "goods.csv"
    other.write_text("sku,list_price,cost,stock\nA,10,5,3\n", "utf-8")
    ended = run(capsys, "replan", other, "--at", "20:10")
    assert ended.code == 2
    assert "lineup plan" in ended.err


def test_a_night_never_goes_backwards(capsys, book, tmp_path):
    """An earlier minute starts from an earlier file."""
    assert run(capsys, "replan", book, "--at", "20:13", "--quiet").code == 0
    ended = run(capsys, "replan", tmp_path / "show.plan.2013.xlsx", "--at", "20:10")
    assert ended.code == 2
    assert "20:13" in ended.err
