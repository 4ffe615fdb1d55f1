"""Breaches are data, and every one has its words: what check can find, both languages can say."""

from __future__ import annotations

import ast
import tokenize
from pathlib import Path
from string import Formatter

import pytest
from shows import a_feasible_plan, report_of, small_catalog, with_show

from lineup.check import RULE_NAMES
from lineup.vocabulary.breaches import said
from lineup.vocabulary.en.breaches import BREACHES as ENGLISH
from lineup.vocabulary.zh.breaches import BREACHES as CHINESE

CHECK = sorted((Path(__file__).parents[2] / "lineup" / "check").glob("*.py"))


def _codes() -> set[str]:
    """Every string in check that reads as a breach's code."""
    strings = {
        node.value
        for path in CHECK
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    return {text for text in strings if text == "unmeasured" or (text.partition(".")[0] in RULE_NAMES and "." in text)}


def _facts(words: tuple[str, ...]) -> set[str]:
    """Names of the facts in problem and remedy."""
    return {name for template in words[:2] for _, name, _, _ in Formatter().parse(template) if name}


@pytest.mark.parametrize("words", [CHINESE, ENGLISH], ids=["zh", "en"])
def test_every_breach_has_words_and_all_words_have_a_breach(words):
    """No code without a sentence in a language, no sentence that nothing finds."""
    assert set(words) == _codes()


@pytest.mark.parametrize("code", ENGLISH)
def test_both_languages_tell_the_same_facts(code):
    """No number is kept from one reader."""
    assert _facts(ENGLISH[code]) == _facts(CHINESE[code])


@pytest.mark.parametrize("path", CHECK, ids=lambda path: path.name)
def test_no_chinese_in_check(path):
    """What check says is said elsewhere."""
    with tokenize.open(path) as file:
        tokens = [t.string for t in tokenize.generate_tokens(file.readline) if t.type != tokenize.COMMENT]
    assert not any("\u3000" <= letter <= "\u9fff" or letter >= "\uff00" for text in tokens for letter in text)


@pytest.mark.parametrize(
    ("language", "problem", "remedy"),
    [
        ("en", "hits on air: 2, needed: 3", "add for instance “H3”"),
        ("zh", "高光时刻只排了 2 个主推款，至少要 3 个", "请再排入 「H3」 等"),
    ],
)
def test_problem_and_remedy_are_apart_from_the_start(language, problem, remedy):
    """Colons in a problem, or in a name, cut nothing."""
    catalog = with_show(small_catalog(language), min_hits=3)
    (breach,) = report_of("min_hits", a_feasible_plan(), catalog).breaches
    assert said(catalog, breach)[:2] == (problem, remedy)
    assert said(catalog, breach).sentence == problem + {"en": "; ", "zh": "："}[language] + remedy
