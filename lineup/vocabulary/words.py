"""The words of a language, by topic and key.

A language is a folder that holds one module a topic, each with its `WORDS`, and one line of `LANGUAGES`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from types import ModuleType
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


def module(language: str, topic: str) -> ModuleType:
    """What a language says of a topic."""
    return import_module(f"{LANGUAGES[language]}.{topic}")


@cache
def words(language: str, *topics: str) -> Mapping[str, str]:
    """The words of some topics, by key."""
    found: dict[str, str] = {}
    for topic in topics:
        found |= module(language, topic).WORDS
    return found


@cache
def findings(language: str) -> Mapping[str, FindingWords]:
    """What to say of every finding in a catalogue or a plan workbook, by its code."""
    found: dict[str, FindingWords] = {}
    for topic in (
        "catalog_findings", "reading_findings", "layout_findings", "row_findings", "plan_findings", "list_findings",
        "log_findings",
    ):  # fmt: skip
        found |= module(language, topic).WORDS
    return found


@cache
def rules(language: str) -> Mapping[str, RuleWords]:
    """What the rules of a show are called, and what each demands."""
    found: dict[str, RuleWords] = module(language, "rules").WORDS
    return found


class Phrase:
    """A part of a sentence, by its key in the topic `phrases`: said once the language is known."""

    def __init__(self, key: str, **facts: object) -> None:
        self._key = key
        self._facts = facts

    def said(self, language: str) -> str:
        """The words in that language."""
        return filled(words(language, "phrases")[self._key], language, self._facts)


class Listed:
    """Parts of a sentence in a row. `joint`: the key of the phrase that stands between two."""

    def __init__(self, joint: str, items: Sequence[Text | Phrase]) -> None:
        self._joint = joint
        self._items = items

    def said(self, language: str) -> str:
        """The words in that language."""
        return words(language, "phrases")[self._joint].join(item.said(language) for item in self._items)


_SAYABLE = (Text, Phrase, Listed)


def filled(template: str, language: str, facts: Mapping[str, object]) -> str:
    """The template with its facts. Those that have words of their own are said in that language."""
    return template.format_map({k: v.said(language) if isinstance(v, _SAYABLE) else v for k, v in facts.items()})
