"""Lines of mixed Chinese and English."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from lineup.report.terminal.wrapping import wrap

TEXT = st.text(alphabet="ab1 ,.%¥（）「」，。：高光时刻", max_size=80)


@given(TEXT, st.integers(4, 30))
def test_no_line_is_too_long_and_nothing_but_blanks_is_lost(text, width):
    """Lines fit, and hold the text's characters in order."""
    lines = wrap(text, width)
    assert all(cell_len(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_chinese_breaks_anywhere_but_before_a_closing_mark():
    """A line never begins with a full stop; words and numbers stay whole."""
    assert wrap("高光时刻二十点。", 14) == ["高光时刻二十", "点。"]
    assert wrap("预计 GMV 97,646", 12) == ["预计 GMV", "97,646"]
    assert wrap("占全场（38.9%）多", 10) == ["占全场", "（38.9%）", "多"]


def test_words_break_at_blanks():
    """English wraps as usual; a word longer than the line is cut."""
    assert wrap("one two three", 8) == ["one two", "three"]
    assert wrap("abcdefghij", 4) == ["abcd", "efgh", "ij"]
