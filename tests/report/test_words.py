"""Whatever a plan can hold has a name, and names are those that a catalogue takes."""

from __future__ import annotations

import pytest

from lineup.catalog import Show
from lineup.check import RULE_NAMES
from lineup.fields import PRODUCT_FIELDS, SHOW_FIELDS, TRAFFIC_FIELDS
from lineup.fields.units import UNITS
from lineup.product import FANS, ROLES, Product
from lineup.report.tiers import TIERS
from lineup.report.words import Words
from lineup.report.words.parameters import PARAMETERS, parameter_name
from lineup.vocabulary.words import LANGUAGES, rules, words
from lineup.words import Text
from lineup.workbook import headers
from lineup.workbook.naming import index, key

SAME_IN_BOTH = {"–", "", "; ", "0–100"}
FIELDS = [*PRODUCT_FIELDS.values(), *SHOW_FIELDS.values(), *TRAFFIC_FIELDS.values()]
TEXTS: list[Text] = [*UNITS.values()]
TEXTS += [text for field in FIELDS for text in (field.meaning, field.blank, field.absent) if text]
TEXTS += [parameter_name(field) for field in Show.model_fields]


def is_chinese(character: str) -> bool:
    return "\u3000" <= character <= "\u9fff" or "\uff00" <= character <= "\uffef"


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.en[:30])
def test_english_has_no_chinese_and_chinese_is_chinese(text):
    """No Chinese character or full-width mark in English; Chinese words hold Chinese, bar a few names of figures."""
    assert not any(is_chinese(c) for c in text.en)
    assert text.zh in SAME_IN_BOTH or any(is_chinese(c) for c in text.zh)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_role_tier_and_fan_has_words(language):
    """Nothing that a plan can hold is left without a name, and no name without what it names."""
    assert tuple(rules(language)) == RULE_NAMES
    named = [f"{kind}.{role}" for kind in ("role", "script") for role in ROLES]
    named += [f"{kind}.{tier}" for kind in ("tier", "tier_meaning") for tier in TIERS]
    assert sorted(words(language, "roles")) == sorted(named)
    assert {"new", "returning"} == set(FANS)


def test_every_show_parameter_has_its_place():
    """The sheet of parameters lists every field of the show once."""
    listed = [field for units in PARAMETERS.values() for field in units]
    assert sorted(listed) == sorted(Show.model_fields)
    groups = {key for key in words("en", "labels") if key.startswith("group.")}
    assert groups == {f"group.{group}" for group in PARAMETERS}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_names_are_those_that_a_catalogue_takes(language):
    """A name read in a report can be typed into the next catalogue."""
    words = Words(language)
    for field in Show.model_fields:
        assert index(headers.SHOW)[key(words.parameter(field))] == field
    of_variants = {"stock", "spec", "variant_share", "lead_time_days", "moq", "pack_size", "restock_max"}
    for field in set(Product.model_fields) - {"variants"} | of_variants:
        assert index(headers.PRODUCT)[key(words.column(field))] == field
