"""`lineup check --format` and `--annotate`: the same findings for programs, CI logs, and beside the data."""

from __future__ import annotations

import json
import re

import pytest
from books import GOOD, HEADER, OTHERS, catalog_rows, cell_of, show_rows, write_book
from cli_run import run
from openpyxl import load_workbook

SHORT = show_rows(minutes=20, min_hits=1)
"""So short that three products fill it."""


@pytest.fixture
def good(tmp_path):
    """A catalogue with one number in words."""
    rows = catalog_rows(GOOD | {"stock": "1.2万"}, *OTHERS)
    return write_book(tmp_path / "good.xlsx", {"Catalog": rows, "Show": SHORT})


@pytest.fixture
def bad(tmp_path):
    """Two errors in two rows, one with a formula that nobody wants to run."""
    rows = catalog_rows(GOOD | {"stock": "many", "name": "=cmd()%,:"}, OTHERS[0] | {"role": "福利狂"})
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
    assert {(f["code"], f["cell"]) for f in second["findings"]} == {("not_a_number", "J2"), ("unknown_role", "D3")}
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
    clean = write_book(tmp_path / "clean.xlsx", {"Catalog": catalog_rows(GOOD, *OTHERS), "Show": SHORT})
    assert run(capsys, "check", clean, "--format", "github") == (0, "", "")


def test_notes_alone_are_no_failure(capsys, good):
    """Exit 0, and the text says how the cell was read."""
    ended = run(capsys, "check", good, "--lang", "zh")
    assert ended.code == 0
    assert "J2" in ended.out
    assert "12,000" in ended.out


@pytest.mark.parametrize(
    ("lang", "alike"), [("zh", "（同类共 3 格：L2、L4–L5）"), ("en", " (3 cells alike: L2, L4–L5)")]
)
def test_notes_that_say_the_same_are_told_once(capsys, tmp_path, lang, alike):
    """One finding at the first of the cells, with how many there are and where; as JSON it has them all."""
    lead = HEADER.index("lead_time_days")
    rows = catalog_rows(GOOD, GOOD | {"sku": "P2", "role": "welfare"}, GOOD | {"sku": "P3"}, GOOD | {"sku": "P4"})
    for row, said in zip(rows[1:], ("3-5天", "48小时", "3-5天", "3-5天"), strict=True):
        row[lead] = said
    path = write_book(tmp_path / "c.xlsx", {"Catalog": rows})
    told = " ".join(run(capsys, "check", path, "--lang", lang).out.split())
    assert told.count(alike.replace("L", cell_of("lead_time_days")[0])) == 1
    assert told.count("3-5天") == 1
    findings = json.loads(run(capsys, "check", path, "--format", "json").out)["files"][0]["findings"]
    [note] = [f for f in findings if "3-5天" in f["problem"]]
    assert note["cell"] == cell_of("lead_time_days")
    assert note["cells"] == [cell_of("lead_time_days", row) for row in (2, 4, 5)]


def test_annotations_speak_the_catalogues_language(capsys, tmp_path):
    """Without --lang a Chinese catalogue gets a Chinese list of findings, whatever the system speaks."""
    rows = catalog_rows(GOOD | {"name": "面霜", "stock": "many"})
    path = write_book(tmp_path / "c.xlsx", {"商品": rows})
    ended = run(capsys, "check", path, "--annotate", tmp_path / "checked.xlsx")
    assert "已写入" in ended.out
    book = load_workbook(tmp_path / "checked.xlsx")
    assert book.sheetnames == ["问题", "商品"]
    assert "看不懂" in book["商品"][cell_of("stock")].comment.text


def test_the_language_asked_for_frames_the_findings_too(capsys, tmp_path):
    """English about a Chinese catalogue: only what it quotes is Chinese."""
    path = write_book(tmp_path / "c.xlsx", {"商品": catalog_rows(GOOD | {"stock": "很多", "lead_time_days": "3-5天"})})
    told = run(capsys, "check", path, "--lang", "en").out
    quoted = ("商品", "很多", "3-5天")
    for words in quoted:
        told = told.replace(words, "")
    assert "What to do" in told
    assert not any("\u4e00" <= character <= "\u9fff" for character in told)


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
    assert sheet["J2"].value == "many"
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
