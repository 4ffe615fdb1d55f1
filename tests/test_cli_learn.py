"""`lineup learn`: what it writes, what it says, what it refuses."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path

import pytest
from cli_run import run
from played_shows import ENGLISH, Table, a_plan, a_room, changed, play, tables_of, write_tables

from lineup.catalog import Catalog
from lineup.learning.learned import LearntCatalog
from lineup.report.learnt import learnt_bytes
from lineup.workbook.reading import read_catalog


def written(catalog: Catalog, path: Path) -> Path:
    """The catalogue as a workbook of its own."""
    path.write_bytes(learnt_bytes(LearntCatalog(catalog, (), (), 0, (), 1.0, {})))
    return path


@pytest.fixture
def guess(tmp_path) -> tuple[Catalog, Path]:
    """A catalogue in English and its workbook."""
    catalog = a_room(12, minutes=60, language="en")
    return catalog, written(catalog, tmp_path / "room.xlsx")


def a_show(catalog: Catalog, folder: Path, day: int, **show: float) -> Path:
    """The folder of exports of one evening in a room that is other than guessed."""
    truth = changed(catalog, show=catalog.show.model_copy(update={"dwell_returning": 2.5, "base_rate": 0.012} | show))
    return write_tables(
        folder, tables_of(play(truth, a_plan(truth), day, dt.datetime(2026, 11, day, 20)), truth, ENGLISH)
    )


def test_learns_and_plans_with_it(guess, tmp_path, capsys):
    """The catalogue anew reads without faults and holds what was learnt; the one read stays as it was."""
    catalog, path = guess
    before = path.read_bytes()
    ended = run(capsys, "learn", path, a_show(catalog, tmp_path / "1", 1), a_show(catalog, tmp_path / "2", 2))
    assert ended.code == 0, ended.err
    assert path.read_bytes() == before
    learnt = read_catalog(tmp_path / "room.learned.xlsx")
    assert abs(learnt.show.dwell_returning - 2.5) < abs(catalog.show.dwell_returning - 2.5) / 2
    assert learnt.show.pressure_memory == catalog.show.pressure_memory
    assert [p.sku for p in learnt.products] == [p.sku for p in catalog.products]
    assert {note.code for note in learnt.notes} <= {"sheet_taken"}
    for said in ("Shows learnt from: 2", "Set by the data", "Can't be seen in these shows, kept", "lineup plan"):
        assert said in ended.out
    room = json.loads((tmp_path / "room.learned.room.json").read_text("utf-8"))
    assert [show["start"] for show in room["shows"]] == ["2026-11-01T20:00", "2026-11-02T20:00"]


def test_shows_added_later_count_as_if_given_at_once(guess, tmp_path, capsys):
    """One at a time from the learnt catalogue, one at a time from the old one, both at once: the same catalogue."""
    catalog, path = guess
    one, two = a_show(catalog, tmp_path / "1", 1), a_show(catalog, tmp_path / "2", 2)
    at_once, later, again = tmp_path / "once.xlsx", tmp_path / "later.learned.xlsx", tmp_path / "again.xlsx"
    assert run(capsys, "learn", path, one, two, "--out", at_once).code == 0
    assert run(capsys, "learn", path, one, "--out", later).code == 0
    assert run(capsys, "learn", later, two, "--out", again).code == 0
    assert run(capsys, "learn", path, two, "--out", later).code == 0
    books = [read_catalog(book) for book in (at_once, again, later)]
    for other in books[1:]:
        assert other.products == books[0].products
        assert other.traffic == books[0].traffic
        assert other.show == books[0].show


def test_the_same_files_give_the_same_bytes(guess, tmp_path, capsys):
    """Workbook and room file don't depend on when or where they were made."""
    catalog, path = guess
    one = a_show(catalog, tmp_path / "1", 1)
    books = []
    for name in ("a", "b"):
        out = tmp_path / name / "out.xlsx"
        out.parent.mkdir()
        assert run(capsys, "learn", path, one, "--out", out, "--quiet").out.split() == [
            str(out),
            str(out.parent / "out.room.json"),
        ]
        books.append((out.read_bytes(), (out.parent / "out.room.json").read_bytes()))
    assert books[0] == books[1]


def test_what_was_changed_is_left(guess, tmp_path, capsys):
    """A learnt catalogue that somebody worked on is not written over; the shows behind it count all the same."""
    catalog, path = guess
    assert run(capsys, "learn", path, a_show(catalog, tmp_path / "1", 1)).code == 0
    first = tmp_path / "room.learned.xlsx"
    edited = written(replace_price(read_catalog(first)), first).read_bytes()
    ended = run(capsys, "learn", path, a_show(catalog, tmp_path / "2", 2), "--lang", "en")
    assert first.read_bytes() == edited
    assert "left alone" in ended.err
    assert "Shows learnt from: 2" in ended.out
    assert (tmp_path / "room.learned2.xlsx").exists()


def replace_price(catalog: Catalog) -> Catalog:
    """The catalogue as somebody changed it."""
    first, *others = catalog.products
    return changed(catalog, products=(first.model_copy(update={"list_price": 51.0}), *others))


def test_a_learnt_catalogue_alone_is_a_guess(guess, tmp_path, capsys):
    """Without its room file what it says is the prior, and that this is approximate is said."""
    catalog, path = guess
    assert run(capsys, "learn", path, a_show(catalog, tmp_path / "1", 1)).code == 0
    alone = tmp_path / "alone.xlsx"
    alone.write_bytes((tmp_path / "room.learned.xlsx").read_bytes())
    ended = run(capsys, "learn", alone, a_show(catalog, tmp_path / "2", 2), "--lang", "en")
    assert ended.code == 0
    assert "alone.room.json" in ended.err
    assert "Shows learnt from: 1" in ended.out


def test_missing_tables_are_said(guess, tmp_path, capsys):
    """A show without some of its tables is learnt from as far as it goes, and what is missing is named."""
    catalog, path = guess
    folder = a_show(catalog, tmp_path / "1", 1)
    for name in ("product", "source"):
        (folder / f"{name}.csv").unlink()
    ended = run(capsys, "learn", path, folder, "--lang", "en")
    assert ended.code == 0, ended.err
    assert "without" in ended.out
    assert "no entries by channel" in " ".join(ended.out.split())


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["nothing_here.csv"], 2, "nothing_here.csv"),
        (["room.xlsx"], 2, "No show was found"),
        (["1", "--out", "room.xlsx"], 2, "destroy"),
        (["1", "--out", "room.csv"], 2, ".xlsx"),
    ],
)
def test_what_cannot_be_used_is_refused(guess, tmp_path, capsys, monkeypatch, arguments, code, said):
    """A file that isn't there, one that holds no show, an output that would destroy an input."""
    catalog, path = guess
    a_show(catalog, tmp_path / "1", 1)
    monkeypatch.chdir(tmp_path)
    ended = run(capsys, "learn", path.name, *arguments, "--lang", "en")
    assert ended.code == code
    assert said in ended.err


def test_a_question_is_asked_at_its_cell(guess, tmp_path, capsys):
    """What can't be read ends the run before anything is written: file, cell, remedy."""
    catalog, path = guess

    def spoilt(name: str, rows: Table) -> Table:
        return [rows[0], *([*row[:1], "?", *row[2:]] for row in rows[1:])] if name == "minute" else rows

    show = play(catalog, a_plan(catalog), 1)
    folder = write_tables(tmp_path / "1", tables_of(replace(show), catalog, ENGLISH), spoilt)
    ended = run(capsys, "learn", path, folder, "--lang", "en")
    assert ended.code == 1
    assert "minute.csv" in ended.err
    assert "B2" in ended.err
    assert not (tmp_path / "room.learned.xlsx").exists()
