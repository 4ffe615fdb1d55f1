"""Exit codes and messages: 1 findings or no plan, 2 usage or unreadable, 3 our fault."""

from __future__ import annotations

import pytest
from cli_run import run
from cli_stand_in import StandIn, write_small_catalog

from lineup.cli.words import environment_language


@pytest.fixture
def catalog(tmp_path):
    return write_small_catalog(tmp_path / "show.xlsx")


@pytest.fixture
def planner(monkeypatch):
    def behave(behaviour: str) -> None:
        monkeypatch.setattr("lineup.planner.plan_show", StandIn(behaviour))

    behave("has_a_bug")  # whatever fails before planning must not come this far
    return behave


def written_files(catalog) -> set[str]:
    return {path.name for path in catalog.parent.iterdir()} - {catalog.name}


def test_no_plan_exits_1_and_says_what_would_work(capsys, planner, catalog):
    """No plan: the reason and the remedy on stderr, exit 1, nothing written."""
    planner("has_no_plan")
    ended = run(capsys, "plan", catalog)
    assert ended.code == 1
    assert "爆款只有 2 个" in ended.err
    assert "再加 1 个爆款" in ended.err
    assert ended.out == ""
    assert written_files(catalog) == set()


def test_an_order_that_no_plan_keeps_exits_3(capsys, planner, catalog):
    """No plan in the order made by hand: why, and what has to move, exit 3, nothing written."""
    planner("keeps_no_order")
    ended = run(capsys, "plan", catalog, "--order", "hand")
    assert ended.code == 3
    assert "照手排的顺序不行" in ended.err
    assert "把 W1 挪到最前面" in ended.err
    assert written_files(catalog) == set()


def test_a_plan_that_fails_its_check_exits_3(capsys, planner, catalog):
    """A broken plan is our fault: said so, exit 3, nothing written."""
    planner("breaks_a_rule")
    ended = run(capsys, "plan", catalog)
    assert ended.code == 3
    assert "margin_floor: 0.19 < 0.2" in ended.err
    assert "体检" in ended.err
    assert written_files(catalog) == set()


def test_a_bug_is_a_sentence_not_a_traceback(capsys, planner, catalog, monkeypatch):
    """An unexpected error: exit 3, one short message that asks to report it."""
    monkeypatch.delenv("LINEUP_DEBUG", raising=False)
    ended = run(capsys, "plan", catalog)
    assert ended.code == 3
    assert "ZeroDivisionError: division by zero" in ended.err
    assert "LINEUP_DEBUG=1" in ended.err
    assert "Traceback" not in ended.err
    assert written_files(catalog) == set()


def test_a_traceback_for_those_who_ask(capsys, planner, catalog, monkeypatch):
    """LINEUP_DEBUG=1 shows where it happened, in the planner's own thread."""
    monkeypatch.setenv("LINEUP_DEBUG", "1")
    ended = run(capsys, "plan", catalog)
    assert ended.code == 3
    assert "Traceback" in ended.err
    assert "cli_stand_in.py" in ended.err


def test_a_missing_catalogue_exits_2(capsys, planner, tmp_path):
    """The name of the file that is not there is in the message."""
    ended = run(capsys, "plan", tmp_path / "nowhere.xlsx")
    assert ended.code == 2
    assert "nowhere.xlsx" in ended.err
    assert ended.out == ""


def test_faults_of_the_catalogue_exit_1(capsys, planner, tmp_path):
    """`plan` shows the catalogue's faults on stderr and writes nothing."""
    import xlsxwriter

    path = tmp_path / "faulty.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("商品").write_row(0, 0, ["商品编号", "日常价", "库存"])
    ended = run(capsys, "plan", path)
    assert ended.code == 1
    assert ended.out == ""
    assert "商品" in ended.err
    assert written_files(path) == set()


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--start", "tomorrow"), "2026-11-22T20:00"),
        (("--start", "2026-11-22"), "2026-11-22T20:00"),
        (("--start", "2026-11-22T20:00+08:00"), "2026-11-22T20:00"),
        (("--set", "margin_floor"), "margin_floor"),
        (("--set", "=3"), "=3"),
        (("--set", "min_hits="), "min_hits="),
        (("--set", "min_hits=1", "--set", "min_hits=2"), "min_hits"),
        (("--set", "margin_flor=0.2"), "margin_flor"),
        (("--set", "margin_floor=abc"), "abc"),
        (("--minutes", "0"), "--minutes"),
        (("--minutes", "1441"), "--minutes"),
        (("--seed", "-1"), "--seed"),
        (("--time-limit", "0"), "--time-limit"),
        (("--time-limit", "nan"), "--time-limit"),
        (("--effort", "heroic"), "heroic"),
        (("--lang", "fr"), "fr"),
        (("--no-such-option",), "--no-such-option"),
    ],
)
@pytest.mark.parametrize("locale", ["zh_CN.UTF-8", "C.UTF-8"])
def test_unusable_options_exit_2(capsys, planner, catalog, monkeypatch, locale, options, words):
    """A wrong option is named, before any planning, in whichever language."""
    monkeypatch.setenv("LC_ALL", locale)
    ended = run(capsys, "plan", catalog, *options)
    assert ended.code == 2
    assert words in ended.err
    assert ended.out == ""
    assert written_files(catalog) == set()


@pytest.mark.parametrize("arguments", [("plan",), ("check",), ("plam", "x.xlsx")])
def test_unusable_commands_exit_2(capsys, arguments):
    """A missing file name or an unknown command is a usage error."""
    assert run(capsys, *arguments).code == 2


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LC_ALL": "zh_TW", "LANG": "en_US.UTF-8"}, "zh"),
        ({"LC_ALL": "", "LC_MESSAGES": "zh_CN", "LANG": "C"}, "zh"),
        ({}, "en"),
    ],
)
def test_the_systems_language(environment, language):
    """LC_ALL beats LC_MESSAGES beats LANG; an empty one does not count."""
    assert environment_language(environment) == language
