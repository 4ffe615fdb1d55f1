"""`lineup review`: a plan workbook beside the exports of its show."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from cli_run import run
from plan_books import a_plan_book
from played_shows import play, tables_of, write_tables
from report.results import a_result


@pytest.fixture
def files(tmp_path):
    """The small show's plan workbook, and the exports of an evening on which its third airing was left out."""
    result = a_result()
    show = play(result.catalog, result.plan, 3, result.catalog.show.start)
    gone = show.on_air[2]
    show = replace(show, on_air=tuple(one for one in show.on_air if one != gone))
    return a_plan_book(tmp_path, result), write_tables(tmp_path / "show", tables_of(show, result.catalog)), gone


def test_review_tells_planned_and_actual(files, capsys):
    """Figures, causes, airings and moments are told; what was left out is named."""
    book, folder, _ = files
    ended = run(capsys, "review", book, folder)
    assert ended.code == 0, ended.err
    for said in ("复盘", "千次观看成交", "转化", "漏讲", "逐段讲解"):
        assert said in ended.out


def test_review_as_json(files, capsys):
    """The parts add up to the difference, and the airing that was left out is there."""
    book, folder, gone = files
    told = json.loads(run(capsys, "review", book, folder, "--json", "--lang", "en").out)
    assert sum(told["parts"].values()) == pytest.approx(told["actual"]["gmv"] - told["planned"]["gmv"], abs=0.1)
    assert [one["sku"] for one in told["airings"] if one["status"] == "skipped"] == [gone.sku]


def test_what_is_no_plan_or_no_show_is_refused(files, tmp_path, capsys):
    """The plan comes first and the exports of its show after it."""
    book, folder, _ = files
    wrong = run(capsys, "review", folder / "minute.csv", folder, "--lang", "en")
    assert (wrong.code, "is no plan workbook" in wrong.err) == (2, True)
    (tmp_path / "empty").mkdir()
    empty = run(capsys, "review", book, tmp_path / "empty", "--lang", "en")
    assert (empty.code, "No show was found" in empty.err) == (2, True)
