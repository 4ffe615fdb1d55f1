"""What may have been meant, and how a line may go on."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import dataclass

from lineup.catalog import Catalog
from lineup.control.commands import COMMANDS
from lineup.control.spoken import said_in
from lineup.control.words import all_words, plain, said, words_of
from lineup.plan import Plan

_NEAR, _MOST = 0.55, 3
_USUAL = ("sold_out", "replan", "status")


@dataclass(frozen=True, slots=True)
class GoingOn:
    """A text that takes the place of the last `instead` characters typed, and what it is."""

    text: str
    instead: int
    what: str


def nearest(typed: str, language: str) -> list[str]:
    """The commands whose words are nearest, in that language; those typed most where none is near."""
    head = (typed.split() or [""])[0][:12].casefold()
    by_word = dict(all_words())
    near = difflib.get_close_matches(head, by_word, _MOST, _NEAR)
    near += [word for word in by_word if not word.isascii() and set(word) & set(head)]
    names = dict.fromkeys([by_word[word] for word in near] or _USUAL)
    return [words_of(name, language)[0] for name in names][:_MOST]


def going_on(typed: str, catalog: Catalog, plan: Plan) -> Iterator[GoingOn]:
    """How a line may go on: commands, or behind the word of one products, those of the plan first."""
    found, language = said_in(typed), catalog.language
    if found is None or not typed[len(found.word) :]:
        for name in COMMANDS:
            if any(word.startswith(plain(typed)) for word, command in all_words() if command == name):
                yield GoingOn(words_of(name, language)[0] + " ", len(typed), said(language, f"does.{name}"))
    elif COMMANDS[found.name] in ("product", "units") and typed.startswith(found.word):
        piece = found.rest.casefold()
        coming = {airing.sku: place for place, airing in enumerate(plan.airings)}
        for product in sorted(catalog.products, key=lambda p: coming.get(p.sku, len(coming))):
            if piece in product.name.casefold() or product.sku.casefold().startswith(piece):
                yield GoingOn(product.sku, len(found.rest), product.name)
