"""Who speaks on the command line, and in which language."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineup.vocabulary.words import LANGUAGES, filled, words

if TYPE_CHECKING:
    from lineup.catalog import Language


def say(language: str, key: str, /, **values: object) -> str:
    """The sentence `key` in that language, its blanks filled."""
    return filled(words(language, "command")[key], language, values)


def help_of(key: str) -> str:
    """What `--help` says of something, in every language: it is asked for before one is known."""
    return " ".join(words(language, "help")[key] for language in reversed(LANGUAGES))


def stage_name(language: str, stage: str) -> str:
    """What the solver is busy with; a stage we have no words for speaks for itself."""
    name, space, round_of = stage.partition(" ")  # "search 1/2": the first of two rounds
    return words(language, "command").get(f"stage.{name}", name) + space + round_of


def goal_name(language: str, goal: str) -> str:
    """What a show is for."""
    return words(language, "alternatives")[f"goal.{goal}"]


def environment_language(environment: Mapping[str, str] = os.environ) -> Language:
    """The user's language as the system tells it, for messages before a catalogue has been read: "zh" or "en"."""
    locale = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    return "zh" if locale.lower().startswith("zh") else "en"


@dataclass
class Speaker:
    """Who talks to the user: in the system's language at first, in the catalogue's once it has been read."""

    language: Language

    def say(self, key: str, /, **values: object) -> str:
        return say(self.language, key, **values)
