"""`lineup init`: a template beside nothing that was there before."""

from __future__ import annotations

import pytest
from cli_run import run

from lineup.report.template import template_bytes


@pytest.mark.parametrize(("lang", "said"), [("zh", "已写入"), ("en", "Wrote")])
def test_writes_a_template_and_says_what_comes_next(capsys, tmp_path, lang, said):
    """The path on stdout, the next two commands on stderr."""
    path = tmp_path / "show.xlsx"
    ended = run(capsys, "init", path, "--lang", lang)
    assert ended.code == 0
    assert ended.out == f"{said} {path}\n"
    assert f"lineup check {path}" in ended.err
    assert f"lineup plan {path}" in ended.err
    assert path.read_bytes() == template_bytes(lang)


def test_speaks_the_systems_language_unless_told(capsys, tmp_path, monkeypatch):
    """Without --lang the locale decides."""
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert run(capsys, "init", tmp_path / "a.xlsx").out.startswith("已写入")
    assert (tmp_path / "a.xlsx").read_bytes() == template_bytes("zh")


def test_what_exists_is_left_alone(capsys, tmp_path):
    """A catalogue of that name keeps every byte."""
    path = tmp_path / "show.xlsx"
    path.write_bytes(b"an evening's work")
    ended = run(capsys, "init", path, "--lang", "en")
    assert (ended.code, ended.out) == (2, "")
    assert "exists already" in ended.err
    assert path.read_bytes() == b"an evening's work"


@pytest.mark.parametrize(("name", "said"), [("show.csv", "end"), ("none/show.xlsx", "does not exist")])
def test_a_place_that_cannot_be(capsys, tmp_path, name, said):
    """Another format, or a folder that is not there: said at once, nothing written."""
    ended = run(capsys, "init", tmp_path / name, "--lang", "en")
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err
    assert list(tmp_path.iterdir()) == []
