"""A night of rooms: faults first, the longest show first, nothing planned twice, nothing of anybody's written over."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace

import pytest
from batch_work import Here
from cli_stand_in import result_of, write_small_catalog
from openpyxl import load_workbook

from lineup.batch.jobs import Settings
from lineup.batch.kept import Place
from lineup.batch.night import Night
from lineup.batch.rooms import in_folder
from lineup.errors import BrokenPlan, NoPlan

SETTINGS = Settings(today=dt.date(2026, 11, 25), speaks="en")
BAD = "name,list price,cost,stock,new fan appeal,returning fan appeal\nCream,,40,300,60,70\nSoap,20,15,90,60,70\n"


@pytest.fixture
def planned(monkeypatch):
    """Names of the files that were planned, by a planner that answers at once."""
    names: list[str] = []

    def plan(catalog, *, effort, seed, stop=None):
        names.append(catalog.file)
        if catalog.file.startswith("none"):
            raise NoPlan("too few hits", "add one", ("min_hits",))
        if catalog.file.startswith("broken"):
            raise BrokenPlan("margin_floor")
        if catalog.file.startswith("bug"):
            raise ZeroDivisionError
        result = result_of(catalog, seed=seed)
        return replace(result, search=replace(result.search, effort=effort))

    monkeypatch.setattr("lineup.planner.plan_show", plan)
    return names


def settled(folder, out=None, settings=SETTINGS, crew=None, **options):
    night = Night(in_folder(folder, settings).rooms, out or folder, crew or Here(), **options)
    return {row.room: row for row in night.settle()}


def test_one_bad_catalogue_stops_no_other(tmp_path, planned):
    """Whatever is wrong with a room is its own finding; the others have their plans."""
    for name in ("a", "b", "none", "broken", "bug"):
        write_small_catalog(tmp_path / f"{name}.xlsx")
    (tmp_path / "bad.csv").write_text(BAD, encoding="utf-8")
    (tmp_path / "zip.xlsx").write_bytes(b"PK\3\4 no archive")
    (tmp_path / "gone.xlsx").symlink_to(tmp_path / "nowhere.xlsx")
    rows = settled(tmp_path)
    assert {name: row.fate for name, row in rows.items()} == {
        "a": "planned", "b": "planned", "none": "no_plan", "broken": "bug", "bug": "bug", "bad": "faults", "zip": "unreadable",
        "gone": "unreadable",
    }  # fmt: skip
    assert [(found.sheet, found.cell) for found in rows["bad"].errors] == [("bad", "B2")]
    assert (rows["none"].errors[0].problem, rows["none"].errors[0].remedy) == ("too few hits", "add one")
    assert "ZeroDivisionError" in rows["bug"].errors[0].problem
    assert {path.name for path in tmp_path.glob("*.plan.*")} == {
        f"{name}.plan.{kind}" for name in "ab" for kind in ("xlsx", "json")
    }


def test_faults_are_known_before_anything_is_planned(tmp_path, planned):
    """All catalogues are read first."""
    for name in "ab":
        write_small_catalog(tmp_path / f"{name}.xlsx")
    crew = Here()
    settled(tmp_path, crew=crew)
    assert crew.asked == ["read", "read", "make", "make"]


def test_long_shows_are_planned_first(tmp_path, planned):
    """At the end of the night no worker waits for one that has just begun a long show."""
    for name in "abc":
        write_small_catalog(tmp_path / f"{name}.xlsx")
    book = load_workbook(tmp_path / "b.xlsx")
    row = next(row for row in book["场次"].iter_rows() if row[0].value == "minutes")
    row[1].value = 31
    book.save(tmp_path / "b.xlsx")
    settled(tmp_path, settings=SETTINGS)
    assert planned == ["b.xlsx", "a.xlsx", "c.xlsx"]


def test_nothing_is_planned_twice(tmp_path, planned):
    """A second night over the same rooms plans nothing and leaves every byte."""
    for name in "ab":
        write_small_catalog(tmp_path / f"{name}.xlsx")
    first = settled(tmp_path, tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    second = settled(tmp_path, tmp_path)
    assert len(planned) == 2
    assert [row.fate for row in second.values()] == ["kept", "kept"]
    assert [row.money for row in second.values()] == [row.money for row in first.values()]
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


@pytest.mark.parametrize(
    "changed",
    [
        {"overrides": (("margin_floor", "0.1"),)},
        {"seed": 1},
        {"effort": "normal"},
        {"start": dt.datetime(2026, 12, 1, 20, 0)},
        {"language": "en"},
    ],
)
def test_another_setting_is_another_plan(tmp_path, planned, changed):
    """Whatever a plan follows from makes it another."""
    write_small_catalog(tmp_path / "a.xlsx")
    settled(tmp_path)
    settings = Settings(**{field: getattr(SETTINGS, field) for field in Settings.__slots__} | changed)
    assert settled(tmp_path, settings=settings)["a"].fate == "planned"


def test_a_start_without_a_date_is_another_tomorrow(tmp_path, planned):
    """A plan whose date was counted from yesterday is no plan for today."""
    write_small_catalog(tmp_path / "a.xlsx")
    settled(tmp_path)
    assert settled(tmp_path, settings=Settings(today=dt.date(2026, 11, 26)))["a"].fate == "planned"


@pytest.mark.parametrize("missing", ["a.plan.xlsx", "a.plan.json"])
def test_half_a_plan_is_made_again(tmp_path, planned, missing):
    """A workbook without its plan file, or the other way round, is what a killed run leaves."""
    write_small_catalog(tmp_path / "a.xlsx")
    settled(tmp_path)
    (tmp_path / missing).unlink()
    (tmp_path / ".a.plan-x1y2.tmp").write_text("half", encoding="utf-8")
    assert settled(tmp_path)["a"].fate == "planned"
    assert {path.name for path in tmp_path.iterdir()} == {"a.xlsx", "a.plan.xlsx", "a.plan.json"}


def test_an_edited_plan_is_never_written_over(tmp_path, planned):
    """What somebody changed stays; a plan of changed settings goes beside it, and that is the one from then on."""
    write_small_catalog(tmp_path / "a.xlsx")
    settled(tmp_path)
    book = load_workbook(tmp_path / "a.plan.xlsx")
    book["排品表"]["D5"] = 7
    book.save(tmp_path / "a.plan.xlsx")
    edited = (tmp_path / "a.plan.xlsx").read_bytes()
    assert settled(tmp_path)["a"].fate == "kept"
    other = Settings(today=SETTINGS.today, seed=3)
    assert settled(tmp_path, settings=other)["a"].workbook == "a.plan2.xlsx"
    again = settled(tmp_path, settings=other)["a"]
    assert (again.fate, again.workbook) == ("kept", "a.plan2.xlsx")
    assert (tmp_path / "a.plan.xlsx").read_bytes() == edited


def test_a_plan_file_vouches_for_its_workbook(tmp_path, planned, monkeypatch):
    """However a run is cut short while it writes, no plan file is left that speaks of another workbook."""
    write_small_catalog(tmp_path / "a.xlsx")
    settled(tmp_path)

    def cut(path, content):
        raise KeyboardInterrupt

    monkeypatch.setattr("lineup.batch.kept.save", cut)
    with pytest.raises(KeyboardInterrupt):
        settled(tmp_path, settings=Settings(today=SETTINGS.today, seed=3))
    assert not Place.of(tmp_path, "a").plan_file.exists()


def test_a_plan_that_was_ended_early_vouches_for_nothing(tmp_path, planned, monkeypatch):
    """What was stopped by hand would not come again from the same, so it is planned anew."""
    write_small_catalog(tmp_path / "a.xlsx")
    stopped = lambda catalog, **_: result_of(catalog, ended_by="stopped")  # noqa: E731
    monkeypatch.setattr("lineup.planner.plan_show", stopped)
    settled(tmp_path)
    assert json.loads((tmp_path / "a.plan.json").read_text("utf-8"))["fingerprint"] == ""
    assert settled(tmp_path)["a"].fate == "planned"


def test_check_plans_nothing(tmp_path, planned):
    """With `only_check` catalogues are read, and nothing is written."""
    write_small_catalog(tmp_path / "a.xlsx")
    (tmp_path / "bad.csv").write_text(BAD, encoding="utf-8")
    rows = settled(tmp_path, only_check=True)
    assert (planned, {name: row.fate for name, row in rows.items()}) == ([], {"a": "checked", "bad": "faults"})
    assert {path.name for path in tmp_path.iterdir()} == {"a.xlsx", "bad.csv"}
