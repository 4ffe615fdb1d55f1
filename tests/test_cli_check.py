"""`lineup check`: all faults of all files, and a line for each good one."""

from __future__ import annotations

import pytest
import xlsxwriter
from cli_run import run
from cli_stand_in import write_small_catalog


@pytest.fixture
def good(tmp_path):
    return write_small_catalog(tmp_path / "good.xlsx")


@pytest.fixture
def bad(tmp_path):
    path = tmp_path / "bad.xlsx"
    heading = ["商品编号", "商品名称", "日常价", "毛利率", "库存", "新粉吸引力", "老粉吸引力"]
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("商品")
        sheet.write_row(0, 0, heading)
        sheet.write_row(1, 0, ["A1", "面膜", 99, 0.5, -3, 50, 50])
        sheet.write_row(2, 0, ["A2", "口红", 99, 0.5, 10, 120, 50])
    return path


def test_a_good_catalogue(capsys, good):
    """First the file, how many products, how long, how much was assumed; then what was understood, and nothing else."""
    ended = run(capsys, "check", good)
    assert ended.code == 0
    assert ended.err == ""
    line, blank, caption, *_ = ended.out.splitlines()
    assert (blank, caption) == ("", "读到的内容")
    assert str(good) in line
    assert "8 个商品" in line
    assert "30 分钟" in line


def test_all_faults_at_once(capsys, bad):
    """Both bad cells are named in one run, exit 1."""
    ended = run(capsys, "check", bad)
    assert ended.code == 1
    assert "E2" in ended.out
    assert "F3" in ended.out


def test_all_files_are_checked(capsys, good, bad):
    """A bad file does not hide the good one after it, and decides the exit code."""
    ended = run(capsys, "check", bad, good)
    assert ended.code == 1
    assert "F3" in ended.out
    assert "good.xlsx" in ended.out


def test_an_unreadable_file_is_worse_than_a_faulty_one(capsys, good, bad, tmp_path):
    """An unreadable file makes it 2, and the others are still checked."""
    ended = run(capsys, "check", tmp_path / "none.xlsx", bad, good)
    assert ended.code == 2
    assert "none.xlsx" in ended.err
    assert "F3" in ended.out
    assert "good.xlsx" in ended.out


def test_the_language_can_be_chosen(capsys, good):
    """--lang en speaks English of a Chinese catalogue."""
    assert "8 products" in run(capsys, "check", good, "--lang", "en").out
