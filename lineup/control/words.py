"""What is said in the control room, in a language."""

from __future__ import annotations

import unicodedata
from functools import cache

from lineup.control.commands import COMMANDS
from lineup.errors import UsageError
from lineup.vocabulary.words import LANGUAGES, filled, words

_SHOWN = 40


def said(language: str, key: str, /, **facts: object) -> str:
    """The sentence of that key."""
    return filled(words(language, "control")[key], language, facts)


def refuse(language: str, key: str, /, **facts: object) -> UsageError:
    """Why something that was typed can't be used."""
    return UsageError(said(language, key, **facts))


def cleaned(line: str) -> str:
    """A line as typed without what can't be seen: control characters, marks of direction, halves of characters."""
    return "".join(" " if c.isspace() or unicodedata.category(c)[0] == "C" else c for c in line).strip()


def shortened(text: str) -> str:
    """Its beginning, to be told again."""
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


@cache
def words_of(name: str, language: str) -> tuple[str, ...]:
    """What a command is called in a language, the usual word first."""
    return tuple(words(language, "control")[f"word.{name}"].split("|"))


@cache
def all_words() -> tuple[tuple[str, str], ...]:
    """(word, command) of every language, the longest first."""
    found = [(plain(word), name) for name in COMMANDS for language in LANGUAGES for word in words_of(name, language)]
    return tuple(sorted(dict.fromkeys(found), key=lambda one: -len(one[0])))


@cache
def particles() -> tuple[str, ...]:
    """What people put behind a word, and means nothing here."""
    return tuple(p for language in LANGUAGES for p in words(language, "control")["particles"].split("|") if p)


def plain(text: str) -> str:
    """The text in small letters of usual width."""
    return unicodedata.normalize("NFKC", text).casefold()
