"""`lineup check --format` and `--annotate`: the same findings for programs, CI logs, and beside the data."""

from __future__ import annotations

import json
import re

import pytest
from books import GOOD, OTHERS, catalog_rows, write_book
from cli_run import run
from openpyxl import load_workbook


@pytest.fixture
def good(tmp_path):
    """A catalogue with one number in words."""
    return write_book(tmp_path / "good.xlsx", {"Catalog": catalog_rows(GOOD | {"stock": "1.2万"}, *OTHERS)})


@pytest.fixture
def bad(tmp_path):
    """Two errors in two rows, one with a formula that nobody wants to run."""
    rows = catalog_rows(GOOD | {"stock": -5, "name": "=cmd()%,:"}, OTHERS[0] | {"role": "福利狂"})
    rows[1][1] = "'=cmd()%,:"
    return write_book(tmp_path / "bad.xlsx", {"Catalog": rows})


def test_json_tells_everything(capsys, good, bad, tmp_path):
    """One object for all files: findings with code, severity, place and remedy; the unreadable file is in it too."""
    ended = run(capsys, "check", good, bad, tmp_path / "none.xlsx", "--format", "json")
    told = json.loads(ended.out)
    assert (ended.code, told["ok"], told["schema"]) == (2, False, 1)
    first, second, third = told["files"]
    assert (first["ok"], first["products"], first["counts"]) == (True, 3, {"error": 0, "warning": 0, "note": 1})
    [note] = first["findings"]
    assert (note["code"], note["severity"], note["sheet"], note["cell"]) == ("read_as", "note", "Catalog", "J2")
    assert second["counts"]["error"] == 2
    assert {(f["code"], f["cell"]) for f in second["findings"]} == {("negative", "J2"), ("unknown_role", "D3")}
    assert all(f["problem"] and f["remedy"] for f in second["findings"])
    assert (third["ok"], third["findings"]) == (False, [])
    assert "none.xlsx" in third["unreadable"]


def test_github_annotations(capsys, bad):
    """A workflow command each, at the row of the cell, with what would end it escaped."""
    ended = run(capsys, "check", bad, "--format", "github", "--lang", "en")
    lines = ended.out.splitlines()
    assert ended.code == 1
    assert len(lines) == 2
    assert all(re.fullmatch(r"::error file=[^,:]*,line=[23],title=\w+::Catalog![A-Z]\d .*", line) for line in lines)


def test_github_says_nothing_of_a_clean_file(capsys, tmp_path):
    """No finding, no output."""
    clean = write_book(tmp_path / "clean.xlsx", {"Catalog": catalog_rows(GOOD, *OTHERS)})
    assert run(capsys, "check", clean, "--format", "github") == (0, "", "")


def test_notes_alone_are_no_failure(capsys, good):
    """Exit 0, and the text says how the cell was read."""
    ended = run(capsys, "check", good, "--lang", "zh")
    assert ended.code == 0
    assert "J2" in ended.out
    assert "12,000" in ended.out


@pytest.mark.parametrize("language", ["zh", "en"])
def test_annotated_copy(capsys, bad, tmp_path, language):
    """Each bad cell is coloured and carries its message; the first sheet lists all; text stays text; the original stays."""
    before = bad.read_bytes()
    out = tmp_path / "checked.xlsx"
    ended = run(capsys, "check", bad, "--annotate", out, "--lang", language)
    assert ended.code == 1
    assert str(out) in ended.out
    book = load_workbook(out)
    listed, sheet = book.worksheets
    assert listed.title == {"zh": "问题", "en": "Findings"}[language]
    assert {listed.cell(row, 3).value for row in (2, 3)} == {"J2", "D3"}
    assert listed["C2"].hyperlink.location == "'Catalog'!D3" or listed["C2"].hyperlink.location == "'Catalog'!J2"
    assert sheet["J2"].value == -5
    assert sheet["J2"].comment.text.strip()
    assert sheet["J2"].fill.fgColor.rgb == sheet["D3"].fill.fgColor.rgb != sheet["A2"].fill.fgColor.rgb
    assert sheet["A2"].comment is None
    assert sheet["B2"].data_type == "s"
    assert bad.read_bytes() == before


def test_annotating_twice_gives_the_same_bytes(capsys, bad, tmp_path):
    """Nothing of the clock is in it."""
    for name in ("a.xlsx", "b.xlsx"):
        run(capsys, "check", bad, "--annotate", tmp_path / name)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_annotate_never_writes_over_a_catalogue(capsys, bad, good, tmp_path):
    """Not over the file itself, under whatever name; of one file only; only as .xlsx; nothing for an unreadable file."""
    before = bad.read_bytes()
    alias = tmp_path / "alias.xlsx"
    alias.symlink_to(bad)
    for arguments in ((bad, "--annotate", bad), (bad, "--annotate", alias), (bad, good, "--annotate", tmp_path / "o.xlsx"),
                      (bad, "--annotate", tmp_path / "o.csv")):  # fmt: skip
        ended = run(capsys, "check", *arguments)
        assert ended.code == 2
        assert "--annotate" in ended.err
    assert bad.read_bytes() == before
    out = tmp_path / "none-checked.xlsx"
    assert run(capsys, "check", tmp_path / "none.xlsx", "--annotate", out).code == 2
    assert not out.exists()
