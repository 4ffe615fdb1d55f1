"""Which command a line names: by its word in any language at the beginning; or the product stands first, as people say it."""

from __future__ import annotations

from dataclasses import dataclass

from lineup.control.commands import COMMANDS
from lineup.control.words import all_words, particles, plain

CLOSING = ".!?,;:。！？，；："
"""Marks behind a word that mean nothing."""


@dataclass(frozen=True, slots=True)
class Said:
    """A command's word as typed, which command that is, and what stands beside it."""

    name: str
    word: str
    rest: str


def said_in(typed: str) -> Said | None:
    """The longest word at the line's beginning; else one between others, or one at the end that a product stands before."""
    for word, name in all_words():
        if length := _begins(typed, word):
            rest = _without_particle(typed[length:])
            if COMMANDS[name] != "nothing" or _is_all(rest):
                return Said(name, typed[:length], rest.strip())
    parts = typed.split()
    said = [plain(part) for part in parts]
    for word, name in all_words():
        if COMMANDS[name] in ("product", "units") and word in said:
            at = said.index(word)
            return Said(name, parts[at], " ".join(parts[:at] + parts[at + 1 :]))
    ends = typed
    for particle in particles():
        ends = ends.removesuffix(particle)
    for word, name in all_words():
        if COMMANDS[name] == "product" and not word.isascii() and plain(ends).endswith(word):
            return Said(name, ends[-len(word) :], ends[: -len(word)].strip())
    return None


def _begins(typed: str, word: str) -> int:
    """How many characters of the line are that word; 0 where it doesn't begin with it, or a letter goes on."""
    for length in range(1, min(len(typed), 2 * len(word)) + 1):
        if plain(typed[:length]) == word:
            following = plain(typed[length : length + 1])
            goes_on = word[-1].isascii() and word[-1].isalnum() and following.isascii() and following.isalpha()
            return 0 if goes_on else length
    return 0


def _is_all(rest: str) -> bool:
    """Whether nothing that means anything follows, or it stands apart."""
    return not rest.strip(CLOSING) or rest[0].isspace() or not rest[0].isalnum()


def _without_particle(rest: str) -> str:
    for particle in particles():
        after = rest.removeprefix(particle)
        if after != rest and (not after or after[0].isspace()):
            return after
    return rest
