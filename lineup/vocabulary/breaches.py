"""Breaches of rules in words: what is wrong and what to do about it.

A language's file holds, by code, a template for each. A template names facts, each with how it is said (`Sayer`):
`{sku:product}`, `{minute:clock}`, `{cost:yuan}`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple, Protocol

from lineup.catalog import Catalog
from lineup.vocabulary.sayer import Sayer
from lineup.vocabulary.words import module


class Found(Protocol):
    """What is rendered: `lineup.check.report.Breach`."""

    @property
    def code(self) -> str: ...
    @property
    def facts(self) -> Mapping[str, Any]: ...
    @property
    def sku(self) -> str: ...
    @property
    def minute(self) -> int | None: ...


class Said(NamedTuple):
    """A breach in the catalogue's language."""

    problem: str
    remedy: str
    sentence: str


def said(catalog: Catalog, breach: Found) -> Said:
    """What is wrong, what to do about it, and both in one sentence."""
    language = module(catalog.language, "breaches")
    words = language.BREACHES[breach.code]
    facts = {"sku": breach.sku, "minute": breach.minute, **breach.facts}
    sayer = Sayer(catalog, facts)
    problem, remedy = (sayer.vformat(template, (), facts) for template in words[:2])
    joint = words[2] if len(words) > 2 else language.JOINT
    return Said(problem, remedy, problem + joint + remedy)


def sentence(catalog: Catalog, breach: Found) -> str:
    """The breach as one sentence."""
    return said(catalog, breach).sentence
