"""The words of a language, by topic and key.

A language is a folder that holds one module a topic, each with its `WORDS`, and one line of `LANGUAGES`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import NamedTuple

from lineup.words import Text

LANGUAGES: dict[str, str] = {
    "zh": "lineup.vocabulary.zh",
    "en": "lineup.vocabulary.en",
}


class FindingWords(NamedTuple):
    """What is wrong, and what to do."""

    problem: str
    remedy: str


class RuleWords(NamedTuple):
    """A rule's name and its demand."""

    name: str
    demand: str


@cache
def words(language: str, *topics: str) -> Mapping[str, str]:
    """The words of some topics, by key."""
    found: dict[str, str] = {}
    for topic in topics:
        found |= import_module(f"{LANGUAGES[language]}.{topic}").WORDS
    return found


@cache
def findings(language: str) -> Mapping[str, FindingWords]:
    """What to say of every finding in a catalogue or a plan workbook, by its code."""
    found: dict[str, FindingWords] = {}
    for topic in ("catalog_findings", "reading_findings", "plan_findings"):
        found |= import_module(f"{LANGUAGES[language]}.{topic}").WORDS
    return found


@cache
def rules(language: str) -> Mapping[str, RuleWords]:
    """What the rules of a show are called, and what each demands."""
    found: dict[str, RuleWords] = import_module(f"{LANGUAGES[language]}.rules").WORDS
    return found


def filled(template: str, language: str, facts: Mapping[str, object]) -> str:
    """The template with its facts. Those that are themselves a `Text` are said in that language."""
    return template.format_map({k: v.said(language) if isinstance(v, Text) else v for k, v in facts.items()})
