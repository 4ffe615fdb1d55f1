"""Why there is no plan, in words.

A language's `proofs` hold, by code, what stands in the way with advice beside it, its `no_plan` everything else that is said
of it. Templates may name settings of the show, `{show.minutes}`, and columns, `{column[cost]}`; facts that are
statements are said by their own templates.
"""

from __future__ import annotations

from typing import Any

from lineup.catalog import Catalog
from lineup.errors import NoPlan, Refusal, Statement
from lineup.fields import PRODUCT_FIELDS, SHOW_FIELDS
from lineup.vocabulary.sayer import Sayer
from lineup.vocabulary.words import module
from lineup.words import Text

MOST_NAMES = 4
"""Products that a list names."""


def refused(catalog: Catalog, refusal: Refusal) -> NoPlan:
    """The refusal in the catalogue's language, to be raised."""
    problem, remedy = said(catalog, refusal)
    return NoPlan(problem, remedy, refusal.rules, refusal)


def said(catalog: Catalog, refusal: Refusal) -> tuple[str, str]:
    """What stands in the way, and what to do about it."""
    joint = module(catalog.language, "no_plan").BETWEEN_SENTENCES
    problem = joint.join(_said(catalog, statement, 0) for statement in refusal.problems)
    return problem, joint.join(text for statement in refusal.remedies if (text := _said(catalog, statement)))


def _said(catalog: Catalog, statement: Statement, place: int = 1) -> str:
    """A statement; of a proof the problem (place 0) or the advice (1). Nothing if all its ways say nothing."""
    ways = statement.facts.get("ways")
    if ways is not None and not any(_said(catalog, way) for way in ways):
        return ""
    words: dict[str, str] = module(catalog.language, "no_plan").WORDS
    template = words.get(statement.code) or module(catalog.language, "proofs").PROOFS[statement.code][place]
    facts = {
        **statement.facts,
        "sku": statement.sku,
        "minute": statement.minute,
        "show": catalog.show,
        "column": _Columns(catalog),
    }
    return _Sayer(catalog, facts).vformat(template, (), facts)


class _Columns:
    """The columns of a catalogue by field, as a sentence names them."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog

    def __getitem__(self, name: str) -> str:
        language, names = self._catalog.language, (PRODUCT_FIELDS | SHOW_FIELDS)[name].names
        quoted: str = module(language, "no_plan").FIELD
        return quoted.format(Text(*names[:2]).said(language))


class _Sayer(Sayer):
    """Says statements too, and lists of them: the format names what stands between two."""

    def format_field(self, value: Any, format_spec: str) -> str:
        catalog, language = self._catalog, module(self._catalog.language, "no_plan")
        if isinstance(value, Statement):
            return _said(catalog, value)
        match format_spec:
            case "field":
                return _Columns(catalog)[value]
            case "named":
                names = super().format_field(value[:MOST_NAMES], "products")
                more = len(value) - MOST_NAMES
                return language.MORE.format(names=names, more=more, count=len(value)) if more > 0 else names
            case "airings" | "items":
                return f"{value} {format_spec if value != 1 else format_spec[:-1]}"
        if format_spec in language.BETWEEN:
            texts = (_said(catalog, statement) for statement in value)
            return str(language.BETWEEN[format_spec].join(text for text in texts if text))
        return super().format_field(value, format_spec)
