"""The plan on screen: everything is there at every width, in a pipe, without colour, whatever a name holds."""

from __future__ import annotations

import io

import pytest
from report.results import a_result, screen
from report.test_words import is_chinese
from rich.cells import cell_len
from rich.console import Console
from shows import sentences, small_catalog, with_product

from lineup.check import RULES
from lineup.report import render_plan
from lineup.report.terminal.curves import sparkline, squeeze
from lineup.report.words import Words

WIDTHS = [36, 60, 80, 100, 140]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_everything_is_told_at_every_width(language, width):
    """Clock, product, role, minutes, price, coupon, units, GMV; totals; orders; traffic; rules; assumptions; search."""
    result, words = a_result(language), Words(language)
    shown = screen(result, width)
    flat = "".join(shown.split())
    figures = result.figures
    for airing in result.plan.airings:
        assert f"20:{airing.start_min:02}" in shown
        assert airing.sku in shown
        assert words.role(result.catalog.product(airing.sku).role) in shown
    for price in ("¥14.9", "¥119", "¥79.9", "¥239", "¥46.9", "¥5", "¥3"):
        assert price in shown
    for _, gmv in result.figures.by_airing:
        assert f"¥{gmv:,.0f}" in shown
    for total in (figures.gmv, figures.net_gmv, figures.margin, figures.gpm, figures.ad_spend):
        assert f"¥{total:,.0f}" in shown
    assert f"{figures.margin_rate:.1%}" in shown
    assert f"¥{figures.uv_value:.2f}" in shown
    assert "★" in shown
    assert words.label("caption.again") in shown
    for date in ("11-21", "11-24"):  # order by
        assert date in shown
    assert "20:16–20:24" in shown
    for sentence in ("rules_passed", "assumed_see"):
        facts = {"passed": len(RULES), "all": len(RULES), "sheet": words.label("sheet.parameters")}
        assert "".join(words.say(sentence, **facts).split()) in flat
    assert "".join(words.say("ended_effort").split()) in flat


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_line_is_wider_than_the_window(language, width):
    """Nothing wraps into mush."""
    assert all(cell_len(line) <= width for line in screen(a_result(language), width).splitlines())


def test_viewers_are_told_where_there_is_room():
    """Mean viewers of an airing from 40 columns on; below, they are the first to go."""
    result = a_result("en")
    mean = f"{sum(m.viewers for m in result.figures.curve[12:17]) / 5:,.0f}"
    assert f" / {mean}" in screen(result, 60)
    assert mean in screen(result, 100)
    assert f" / {mean}" not in screen(result, 36)


def test_long_names_give_way():
    """A name too long for the line is cut, its figures are not."""
    result = a_result(catalog=with_product(small_catalog(), "H1", name="玻尿酸保湿精华液" * 8))
    for width in WIDTHS:
        shown = screen(result, width)
        assert "玻尿酸" in shown
        assert f"¥{result.figures.by_airing[3][1]:,.0f}" in shown
        assert all(cell_len(line) <= width for line in shown.splitlines())


def test_a_pipe_gets_no_escape_codes():
    """Colours are for terminals."""
    assert "\x1b" not in screen(a_result())


def test_a_terminal_gets_colours_and_a_band():
    """The highlight's rows have a background of their own."""
    shown = screen(a_result(), force_terminal=True, color_system="truecolor")
    banded = [line for line in shown.splitlines() if "48;2;255;226;173" in line]
    assert len([line for line in banded if "★" in line]) == 2


def test_no_color_is_obeyed(monkeypatch):
    """NO_COLOR: a terminal may show bold, never a colour."""
    monkeypatch.setenv("NO_COLOR", "1")
    shown = screen(a_result(), force_terminal=True, color_system="truecolor")
    assert "38;2" not in shown
    assert "48;2" not in shown


@pytest.mark.parametrize(("encoding", "language"), [("ascii", "en"), ("gbk", "zh"), ("cp1252", "en")])
def test_a_narrow_encoding_gets_stand_ins(encoding, language):
    """Every character can be written, the curve is left out, the highlight is still marked."""
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding=encoding, errors="strict", newline="\n")
    render_plan(a_result(language), Console(file=out, width=80))
    out.flush()
    shown = raw.getvalue().decode(encoding)
    assert "H1" in shown
    assert "*" in shown or "★" in shown
    assert "?" not in shown


@pytest.mark.parametrize("name", ["[red]x[/red]", "[/]", ":smile:", "a\x1b[31mb", "x\ny", "{name}", "100%"])
def test_names_are_shown_as_they_are(name):
    """Markup, emoji codes, blanks of templates and control characters in a name are not obeyed."""
    shown = screen(a_result(catalog=with_product(small_catalog(), "H1", name=name)))
    assert "\x1b" not in shown
    expected = name.replace("\x1b", " ").replace("\n", " ")
    assert expected in shown


def test_english_stays_english():
    """No Chinese in an English plan."""
    assert not any(is_chinese(c) for c in screen(a_result("en")))


@pytest.mark.parametrize(("language", "label"), [("zh", "提前结束"), ("en", "stopped early")])
def test_a_plan_that_was_cut_short_says_so_at_the_top(language, label):
    """Before the rundown, and only then."""
    cut = screen(a_result(language, ended_by="time_limit"))
    assert label in "".join(cut.splitlines(keepends=True)[:4])
    assert label not in screen(a_result(language))


def test_a_broken_rule_is_told_with_its_sentence():
    """A report never hides what its check found."""
    result = a_result("en", catalog=with_product(small_catalog("en"), "H1", max_minutes=4))
    shown = " ".join(screen(result).split())
    assert f"{len(RULES) - 1} of {len(RULES)} hold" in shown
    broken = next(rule for rule in result.rules if not rule.passed)
    assert " ".join(sentences(broken, result.catalog)[0].split()) in shown


def test_bars_follow_the_values():
    """The highest value has the full bar; nothing sold is a flat line."""
    assert sparkline([1.0, 8.0, 4.0])[1] == "█"
    assert sparkline([0.0, 0.0]) == "▁▁"
    assert squeeze([1.0, 2.0, 3.0], 10) == [1.0, 2.0, 3.0]
    assert squeeze([1.0, 3.0, 10.0, 20.0], 2) == [2.0, 15.0]
