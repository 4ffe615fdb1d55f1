"""What is answered at the prompt of a night: nothing ends it but leaving, and a re-plan can be stopped."""

from __future__ import annotations

import os
import re
import signal
import threading

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from plan_books import a_plan_book, edited, swap
from sittings import Hand, a_desk, at

from lineup.cli.following import Follower
from lineup.cli.prompting import plain_lines
from lineup.control.commands import COMMANDS
from lineup.control.words import cleaned, plain, words_of
from lineup.errors import BrokenPlan
from lineup.night import replan as replanning
from lineup.vocabulary.words import LANGUAGES

LINES = 1_000
WORDS = sorted({w for name in COMMANDS for language in LANGUAGES for w in words_of(name, language)})


@pytest.fixture
def clock():
    return Hand("20:13")


@pytest.fixture
def desk(tmp_path, clock):
    return a_desk(tmp_path, clock)


def answered(desk, capsys, *lines):
    """What is said to these lines; all of them go on."""
    capsys.readouterr()
    assert all(desk.answer(line) for line in lines)
    return capsys.readouterr().out


def test_a_line_is_kept_and_told(desk, capsys):
    """What was understood, what is on air, what playing on comes to."""
    said = answered(desk, capsys, "gmv 4000\n")
    assert said.splitlines()[0] == "20:13 成交 ¥4,000"
    assert said.splitlines()[1].startswith("现在到 20:17：H1；接着 H2")
    assert said.splitlines()[2].startswith("照旧播下去：全场 ¥")
    assert "20:13 切掉 H1" in answered(desk, capsys, "切\n")
    assert answered(desk, capsys, "撤销\n").startswith("收回：切\n")
    assert not desk.answer("退出\n")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_is_answered(tmp_path, capsys, clock, language):
    """In the show's language, without a word of the other."""
    desk = a_desk(tmp_path, clock, language)
    desk.welcome()
    told = capsys.readouterr().out
    for name in COMMANDS:
        if name not in ("quit", "replan"):
            told += answered(desk, capsys, desk.words.example(name))
    told += desk.bar()
    assert bool(re.search("[\u4e00-\u9fff]", told)) == (language == "zh")
    assert "{" not in told


def test_the_bar_counts_down(desk, clock):
    """Before the show, while it runs, at its last product, after its end."""
    assert "H1 到 20:17，还有 4:00 · 接着 H2" in desk.bar()
    clock.to("19:58:30")
    assert "1:30 后开播" in desk.bar()
    clock.to("20:29:59")
    assert "R1 到 20:30 下播，还有 0:01" in desk.bar()
    clock.to("20:31")
    assert "结束" in desk.bar()


nonsense = st.one_of(
    st.text(st.characters(exclude_categories=()), max_size=60),
    st.text(
        st.sampled_from("卖完下架切留晚到重排锁撤销gmv 0123456789=＝:：万¥-+.,\t\x00\x1b[\u202e\ufeff😀é한"),
        max_size=30,
    ),
    st.tuples(st.sampled_from(WORDS), st.text(max_size=20)).map(" ".join),
    st.tuples(st.text(max_size=5), st.integers(1, 20_000)).map(lambda one: one[0] * one[1]),
)


def test_nonsense_never_ends_it(desk, capsys, monkeypatch):
    """A thousand lines of any characters, very long ones, half commands: each is answered in a few short lines or kept."""
    monkeypatch.setattr(replanning, "replan", None)  # who asks for one is told that it went wrong
    heard = []

    @settings(max_examples=LINES)
    @given(nonsense)
    def hear(line):
        goes_on = desk.answer(line)
        said = capsys.readouterr().out
        heard.append(said)
        assert goes_on or plain(cleaned(line)).startswith(("退出", "再见", "quit", "exit"))
        assert len(said) < 3_000
        assert not any(ord(c) < 32 and c != "\n" for c in said)
        assert "出错了" not in said or "NoneType" in said

    hear()
    assert len(heard) >= LINES


def test_a_fault_of_ours_counts_for_nothing(desk, capsys, monkeypatch):
    """It is told, what was typed is taken back, and the next line is answered; also by the process after it."""

    def fails(*_):
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr(desk.session, "stand", fails)
    assert "ZeroDivisionError" in answered(desk, capsys, "gmv 4000")
    monkeypatch.undo()
    assert desk.session.told == ()
    assert "下架" in answered(desk, capsys, "下架 H3")


def test_what_cannot_be_kept_does_not_count(desk, capsys, monkeypatch):
    """A full disk is told."""

    def full(_handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert "No space left" in answered(desk, capsys, "gmv 4000")
    assert desk.session.told == ()


def test_a_replan_says_what_replan_says(desk, capsys, tmp_path):
    """Playing on first, then the new plan, its changes and cues; each one writes another workbook, which the log names."""
    said = answered(desk, capsys, "gmv 4000", "重排")
    assert said.index("照旧播下去") < said.index("重排后") < said.index("提示") < said.index("show.plan.2013.xlsx")
    assert "show.plan.2013-2.xlsx" in answered(desk, capsys, "重排")
    assert desk.session.file == "show.plan.2013-2.xlsx"
    assert '"file": "show.plan.2013-2.xlsx"' in (tmp_path / "show.plan.night.jsonl").read_text("utf-8")
    assert "现行方案 show.plan.2013-2.xlsx" in answered(desk, capsys, "状态")
    answered(desk, capsys, "撤销", "撤销")
    assert desk.session.file == ""


def test_ctrl_c_keeps_the_best_so_far(desk, capsys, monkeypatch):
    """A re-plan that is stopped is written, and the prompt goes on."""
    really = replanning.replan

    def stopped(begun, plan, watch, **options):
        os.kill(os.getpid(), signal.SIGINT)
        assert watch.stop.wait(10)
        return really(begun, plan, watch, **options)

    monkeypatch.setattr(replanning, "replan", stopped)
    said = answered(desk, capsys, "重排")
    assert "提前停下" in said
    assert "show.plan.2013.xlsx" in said
    assert desk.session.file == "show.plan.2013.xlsx"


def test_a_second_ctrl_c_gives_the_replan_up(desk, capsys, monkeypatch):
    """The plan stays as it is; the prompt goes on."""
    over = threading.Event()

    def deaf(_begun, _plan, watch, **_options):
        os.kill(os.getpid(), signal.SIGINT)
        assert watch.stop.wait(10)
        os.kill(os.getpid(), signal.SIGINT)
        over.wait(10)

    monkeypatch.setattr(replanning, "replan", deaf)
    assert "方案不变" in answered(desk, capsys, "重排")
    over.set()
    assert desk.session.file == ""
    assert "下架" in answered(desk, capsys, "下架 H3")


def test_a_plan_of_ours_that_breaks_a_rule_is_not_taken(desk, capsys, monkeypatch):
    """It is told, nothing is written, the plan stays."""

    def breaks(*_, **__):
        raise BrokenPlan("margin_floor")

    monkeypatch.setattr(replanning, "replan", breaks)
    assert "margin_floor" in answered(desk, capsys, "重排")
    assert desk.session.file == ""


class Pipe:
    """Lines that come in, Ctrl-C among them."""

    def __init__(self, *lines):
        self.lines = list(lines)

    def isatty(self):
        return False

    def readline(self, limit):
        line = self.lines.pop(0) if self.lines else ""
        if line is None:
            raise KeyboardInterrupt
        if len(line) > limit:
            self.lines.insert(0, line[limit:])
        return line[:limit]


def test_lines_of_a_pipe(desk, capsys):
    """One by one, however long; Ctrl-C between them ends nothing; the last one needs no line break."""
    read = list(plain_lines(desk, Pipe("切\n", None, "x" * 100_000 + "\n", "留 2")))
    assert [line.strip()[:3] for line in read] == ["切", "xxx", "留 2"]
    assert max(map(len, read)) < 5_000
    assert "Ctrl-D" in capsys.readouterr().out


def test_a_followed_file_is_read_again_when_it_changes(desk, capsys, tmp_path, clock):
    """What it says has aired counts; that a re-plan pays is said once of a plan, and again of the next."""
    book = a_plan_book(tmp_path)
    follower = Follower(desk, book, 0.0)
    follower.look()
    said = capsys.readouterr().out
    assert "show.plan.xlsx 有更新" in said
    assert said.count("输入 重排") == 1
    follower.look()
    assert capsys.readouterr().out == ""
    changed = edited(book, swap("排品表", "P1", "A1"))
    os.replace(changed, book)
    clock.to("20:14")
    follower.look()
    said = capsys.readouterr().out
    assert "有更新" in said
    assert "输入 重排" not in said
    assert [a.sku for a in desk.session.stand(at("20:14")).plan.airings][:3] == ["W1", "A1", "P1"]
    book.write_bytes(book.read_bytes()[:3000])
    follower.look()
    assert "读不出来" in capsys.readouterr().out
    follower.look()
    assert capsys.readouterr().out == ""


def test_an_export_that_grows_is_followed(desk, capsys, tmp_path, clock):
    """Minute data of the running show: when it began, who is there, what sold, what aired; a folder of them too."""
    folder = tmp_path / "live"
    folder.mkdir()
    follower = Follower(desk, folder, 1.0)

    def export(*minutes):
        rows = [f"2026-11-22 20:{3 + t:02d},90,100,{sku}" for t, sku in enumerate(minutes)]
        (folder / "minutes.csv").write_text("\n".join(["时间,实时在线人数,成交金额,讲解商品", *rows]), "utf-8")

    follower.look()
    assert capsys.readouterr().out == ""
    export(*["W1"] * 4, *["A1"] * 4)
    clock.to("20:11")
    follower.look()
    assert "live 有更新" in capsys.readouterr().out
    night = desk.session.stand(at("20:11")).begun.catalog.night
    assert (night.shift, night.begun[:2]) == (-3, ("W1", "A1"))
    assert sum(known.gmv for known in night.products.values()) == pytest.approx(800.0, abs=0.1)
    export(*["W1"] * 4, *["A1"] * 4, *["H1"] * 2)
    clock.to("20:13")
    follower.look()
    assert "live 有更新" in capsys.readouterr().out
    assert desk.session.stand(at("20:13")).begun.catalog.night.begun[:3] == ("W1", "A1", "H1")
    said = answered(desk, capsys, "gmv 5000", "状态")
    assert "20:03" in said
    assert "5,000" in said
