"""`lineup plan`: what it hands to the reader and the planner, what it writes, what it says."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from cli_run import run
from cli_stand_in import StandIn, write_small_catalog


@pytest.fixture
def planner(monkeypatch):
    stand_in = StandIn()
    monkeypatch.setattr("lineup.planner.plan_show", stand_in)
    return stand_in


@pytest.fixture
def catalog(tmp_path):
    return write_small_catalog(tmp_path / "show.xlsx")


def test_a_plan_workbook_beside_the_catalogue(capsys, planner, catalog):
    """Without options the plan goes to CATALOG.plan.xlsx, and only there."""
    ended = run(capsys, "plan", catalog)
    assert ended.code == 0
    assert {path.name for path in catalog.parent.iterdir()} == {"show.xlsx", "show.plan.xlsx"}
    assert (catalog.parent / "show.plan.xlsx").read_bytes().startswith(b"PK")


def test_the_rundown_goes_to_stdout(capsys, planner, catalog):
    """The table and the path are results: they stand on stdout, progress doesn't."""
    ended = run(capsys, "plan", catalog)
    assert "20:00" in ended.out
    assert "show.plan.xlsx" in ended.out
    assert "25%" in ended.err
    assert "25%" not in ended.out.splitlines()[0]


def test_quiet_prints_nothing_but_the_paths(capsys, planner, catalog, tmp_path):
    """With --quiet stdout holds one path a line, and stderr nothing."""
    out, json_file = tmp_path / "a.xlsx", tmp_path / "a.json"
    ended = run(capsys, "plan", catalog, "--out", out, "--json", json_file, "--quiet")
    assert ended == (0, f"{out}\n{json_file}\n", "")
    assert out.exists()
    assert json_file.exists()


def test_json_to_stdout_is_all_of_stdout(capsys, planner, catalog):
    """`--json -` leaves stdout to the JSON; the table moves to stderr."""
    ended = run(capsys, "plan", catalog, "--json", "-")
    assert json.loads(ended.out)["schema"] == "lineup.plan/1"
    assert "show.plan.xlsx" in ended.err
    assert not (catalog.parent / "-").exists()


def test_quiet_json_to_stdout(capsys, planner, catalog):
    """`--quiet --json -` prints JSON and not a character more."""
    ended = run(capsys, "plan", catalog, "--json", "-", "--quiet")
    assert json.loads(ended.out)["seed"] == 0
    assert ended.err == ""


def test_options_reach_the_planner(capsys, planner, catalog):
    """Seed, effort and time limit arrive as given; their defaults are 0, normal and none."""
    run(capsys, "plan", catalog, "--seed", 7, "--effort", "quick", "--time-limit", "1.5")
    assert {k: planner.options[k] for k in ("seed", "effort", "time_limit")} == {
        "seed": 7,
        "effort": "quick",
        "time_limit": pytest.approx(1.5, abs=0.5),
    }
    run(capsys, "plan", catalog)
    assert planner.options["effort"] == "normal"
    assert planner.options["time_limit"] is None


def test_options_reach_the_catalogue(capsys, planner, catalog):
    """--start and --set beat the workbook."""
    run(capsys, "plan", catalog, "--start", "2026-11-22T21:30", "--set", "最少爆款数=1", "--set", "margin_floor=30%")
    show = planner.options["catalog"].show
    assert show.start == dt.datetime(2026, 11, 22, 21, 30)
    assert (show.min_hits, show.margin_floor) == (1, 0.3)


def test_minutes_reach_the_catalogue(capsys, planner, catalog):
    """--minutes beats the workbook, and the traffic follows."""
    run(capsys, "plan", catalog, "--minutes", 30)
    assert planner.options["catalog"].show.minutes == 30
    run(capsys, "plan", catalog, "--minutes", 31)
    assert len(planner.options["catalog"].traffic.public) == 31


def test_without_a_start_the_show_is_counted_from_today(capsys, planner, catalog):
    """The clock is read here: the show starts at 20:00, `days_to_show` from today."""
    before = dt.date.today()
    run(capsys, "plan", catalog)
    start = planner.options["catalog"].show.start
    after = dt.date.today()
    assert before + dt.timedelta(days=2) <= start.date() <= after + dt.timedelta(days=2)
    assert start.time() == dt.time(20)


@pytest.mark.parametrize(("language", "words"), [("zh", "已写入"), ("en", "Wrote")])
def test_lang_decides_the_language(capsys, planner, catalog, language, words):
    """--lang beats the catalogue's own language."""
    assert words in run(capsys, "plan", catalog, "--lang", language).out


def test_the_catalogues_language_otherwise(capsys, planner, tmp_path, monkeypatch):
    """Without --lang we speak the catalogue's language, whatever the system's is."""
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    assert "已写入" in run(capsys, "plan", write_small_catalog(tmp_path / "zh.xlsx", "zh")).out
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert "Wrote" in run(capsys, "plan", write_small_catalog(tmp_path / "en.xlsx", "en")).out


def test_a_workbook_open_in_excel_is_written_beside(capsys, planner, catalog, monkeypatch):
    """When the plan had to go elsewhere, we say where and why."""
    elsewhere = catalog.with_name("show.plan-2.xlsx")
    monkeypatch.setattr("lineup.report.write_workbook", lambda result, path: elsewhere)
    ended = run(capsys, "plan", catalog)
    assert ended.code == 0
    assert "Excel" in ended.err
    assert "show.plan-2.xlsx" in ended.err


def test_a_full_disk_is_said(capsys, planner, catalog, monkeypatch):
    """A failure to write is told with the system's reason, and is no bug of ours."""

    def full(result, path):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("lineup.report.write_workbook", full)
    ended = run(capsys, "plan", catalog)
    assert ended.code == 2
    assert "No space left on device" in ended.err
