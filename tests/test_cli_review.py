"""`lineup review`: a plan workbook beside the exports of its show."""

from __future__ import annotations

import csv
import json
import zipfile
from dataclasses import replace

import openpyxl
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
    assert sum(minute["actual"]["gmv"] for minute in told["minutes"]) == pytest.approx(told["actual"]["gmv"], abs=0.5)
    assert {"rules", "products", "advice"} <= set(told)


def test_what_is_no_plan_or_no_show_is_refused(files, tmp_path, capsys):
    """The plan comes first and the exports of its show after it."""
    book, folder, _ = files
    wrong = run(capsys, "review", folder / "minute.csv", folder, "--lang", "en")
    assert (wrong.code, "is no plan workbook" in wrong.err) == (2, True)
    (tmp_path / "empty").mkdir()
    empty = run(capsys, "review", book, tmp_path / "empty", "--lang", "en")
    assert (empty.code, "No show was found" in empty.err) == (2, True)


def test_the_workbook_lies_beside_the_plan(files, capsys):
    """It holds the figures and charts, comes out the same every time, and replaces the one before."""
    book, folder, _ = files
    run(capsys, "review", book, folder, "--lang", "en")
    place = book.with_name(book.name.replace(".plan", ".review"))
    first = place.read_bytes()
    assert place.name in run(capsys, "review", book, folder, "--lang", "en").out
    assert place.read_bytes() == first
    with zipfile.ZipFile(place) as parts:
        assert sum(name.startswith("xl/charts/chart") for name in parts.namelist()) >= 5
    sheets = openpyxl.load_workbook(place)
    assert sheets.sheetnames == ["Review", "Minute by minute", "Airing by airing", "Product lengths"]
    airings = list(sheets["Airing by airing"].iter_rows(min_row=4, values_only=True))
    assert any(row[2] == "skipped" for row in airings)


def test_nothing_that_was_read_or_is_not_ours_is_written_over(files, capsys):
    """`--out` may be none of the files that were read; what lies at the usual place and isn't a review stays."""
    book, folder, _ = files
    log = folder / "session.xlsx"
    (folder / "session.csv").rename(folder / "kept.csv")
    refused = run(capsys, "review", book, folder, "--out", book, "--lang", "en")
    assert (refused.code, book.is_file()) == (2, True)
    openpyxl.Workbook().save(log)
    assert run(capsys, "review", book, folder, "--out", log, "--lang", "en").code == 2
    log.unlink()
    own = book.with_name(book.name.replace(".plan", ".review"))
    own.write_text("my notes")
    told = run(capsys, "review", book, folder, "--lang", "en")
    assert (own.read_text(), told.code) == ("my notes", 0)
    assert len(list(book.parent.glob("*.review*.xlsx"))) == 2


def test_a_review_is_no_export(files, capsys):
    """A review that lies among the exports is passed over, not counted as a second show."""
    book, folder, _ = files
    before = json.loads(run(capsys, "review", book, folder, "--json", "--out", folder / "seen.xlsx").out)
    assert json.loads(run(capsys, "review", book, folder, "--json").out) == before


def test_who_stayed_and_what_came_back(files, capsys):
    """The 5 s and 60 s lines, as shares or as people, and refunds are read and told beside what was planned."""
    book, folder, _ = files
    with (folder / "session.csv").open(encoding="utf-8-sig", newline="") as file:
        (head, row) = csv.reader(file)
    head += ["5秒停留率", "直播间超过1分钟观看数", "退款率"]
    entries = int(row[2])
    row += ["61.5%", str(entries // 4), "10%"]
    with (folder / "session.csv").open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([head, row])
    told = run(capsys, "review", book, folder, "--lang", "en")
    assert "Stayed past 5 s" in told.out
    assert "61.5%" in told.out
    actual = json.loads(run(capsys, "review", book, folder, "--json").out)["actual"]
    assert (actual["stay_5s"], actual["stay_60s"]) == (0.615, pytest.approx(0.25, abs=0.01))
    assert actual["refunds"] == pytest.approx(0.1 * actual["gmv"], rel=1e-3)
