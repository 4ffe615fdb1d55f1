"""What is wrong with a catalogue, and why there is no plan, on screen."""

from __future__ import annotations

import io

import pytest
from rich.cells import cell_len
from rich.console import Console

from lineup.errors import CatalogError, CellFault, NoPlan
from lineup.report import render_faults, render_no_plan

ZH = (
    CellFault("negative", "商品", "F4", "-3", "库存不能是负数", "请填 0 或更大的整数"),
    CellFault("missing_column", "商品", "", "", "缺少「库存」一列", "请补上这一列"),
    CellFault("bad_parameter", "场次", "B7", "[red]很多[/red]", "毛利率底线看不懂", "请填 25% 或 0.25"),
)
EN = (CellFault("negative", "Catalog", "F4", "-3", "stock is below 0", "give 0 or more"),)


def shown(render, error, width: int = 80, *language: str) -> str:
    out = io.StringIO()
    render(error, Console(file=out, width=width), *language)
    return out.getvalue()


@pytest.mark.parametrize("width", [40, 80])
def test_every_fault_says_where_what_and_what_to_do(width):
    """Cell, value, problem and remedy of each, under its sheet; markup in a value is text."""
    text = shown(render_faults, CatalogError("坏.xlsx", ZH, "zh"), width)
    flat = "".join(text.split())
    assert "3处问题" in flat
    for fault in ZH:
        for part in (fault.sheet, fault.cell, fault.value, fault.problem, fault.remedy):
            assert "".join(part.split()) in flat
    assert all(cell_len(line) <= width for line in text.splitlines())


def test_faults_speak_the_language_of_their_sentences():
    """An English catalogue's faults have an English frame."""
    text = shown(render_faults, CatalogError("bad.xlsx", EN, "en"))
    assert "What to do: give 0 or more" in text
    assert not any("\u4e00" <= c <= "\u9fff" for c in text)


def test_a_long_value_is_cut():
    """A cell with a novel in it does not fill the screen."""
    fault = CellFault("too_long", "Catalog", "B2", "x" * 5000, "the name is too long", "shorten it")
    assert len(shown(render_faults, CatalogError("bad.xlsx", (fault,), "en"))) < 400


@pytest.mark.parametrize(
    ("language", "error", "parts"),
    [
        (
            "zh",
            NoPlan("只有 2 个爆款，至少要 3 个", "把 min_hits 改成 2", ("min_hits",)),
            ["2 个爆款", "爆款个数", "改成 2"],
        ),
        (
            "en",
            NoPlan("20 minutes cannot be filled", "add products", ("timeline", "airings")),
            ["20 minutes", "Timeline", "add"],
        ),
    ],
)
def test_no_plan_says_why_and_what_would_work(language, error, parts):
    """The sentence, the rules in conflict by their names, the nearest thing that works."""
    text = shown(render_no_plan, error, 80, language)
    assert all(part in text for part in parts)


def test_no_plan_without_remedy_promises_none():
    """Nothing is made up when nothing is known to work."""
    assert "What would work" not in shown(render_no_plan, NoPlan("it cannot be done"), 80, "en")
