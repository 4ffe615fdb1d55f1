"""Both languages say everything, and each keeps to itself."""

from __future__ import annotations

import string

import pytest

from lineup.catalog import FANS, ROLES, Product, Show
from lineup.check import RULE_NAMES
from lineup.fields import PRODUCT_FIELDS, SHOW_FIELDS, TRAFFIC_FIELDS
from lineup.fields.units import UNITS
from lineup.report.tiers import TIERS
from lineup.report.words import Words
from lineup.report.words.labels import LABELS
from lineup.report.words.parameters import GROUPS, PARAMETERS, REASONS, parameter_name
from lineup.report.words.roles import ROLES as ROLE_WORDS
from lineup.report.words.roles import TIER_MEANINGS
from lineup.report.words.roles import TIERS as TIER_WORDS
from lineup.report.words.rules import RULES
from lineup.report.words.sentences import SENTENCES as PLAN_SENTENCES
from lineup.report.words.template import TEMPLATE_LABELS, TEMPLATE_SENTENCES
from lineup.words import Text
from lineup.workbook import headers
from lineup.workbook.naming import index, key

SAME_IN_BOTH = {"GMV", "GPM", "–", "", "; ", "0–100"}
SENTENCES = PLAN_SENTENCES | TEMPLATE_SENTENCES
TABLES = [LABELS, TEMPLATE_LABELS, SENTENCES, ROLE_WORDS, TIER_WORDS, TIER_MEANINGS, GROUPS, REASONS, UNITS]
FIELDS = [*PRODUCT_FIELDS.values(), *SHOW_FIELDS.values(), *TRAFFIC_FIELDS.values()]
TEXTS: list[Text] = [text for table in TABLES for text in table.values()]
TEXTS += [text for field in FIELDS for text in (field.meaning, field.blank, field.absent) if text]
TEXTS += [text for rule in RULES.values() for text in rule]
TEXTS += [parameter_name(field) for field in Show.model_fields]


def is_chinese(character: str) -> bool:
    return "\u3000" <= character <= "\u9fff" or "\uff00" <= character <= "\uffef"


def blanks(template: str) -> list[str]:
    return sorted(name for _, name, _, _ in string.Formatter().parse(template) if name)


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.en[:30])
def test_english_has_no_chinese_and_chinese_is_chinese(text):
    """No Chinese character or full-width mark in English; Chinese words hold Chinese, bar a few names of figures."""
    assert not any(is_chinese(c) for c in text.en)
    without_blanks = text.zh
    for name in blanks(text.zh):
        without_blanks = without_blanks.replace("{" + name + "}", "")
    assert text.zh in SAME_IN_BOTH or any(is_chinese(c) for c in without_blanks) or not without_blanks.strip(" ·")


@pytest.mark.parametrize("name", SENTENCES)
def test_both_languages_tell_the_same_facts(name):
    """A sentence has the same blanks in both languages."""
    assert blanks(SENTENCES[name].zh) == blanks(SENTENCES[name].en)


def test_every_rule_role_tier_and_fan_has_words():
    """Nothing that a plan can hold is left without a name."""
    assert tuple(RULES) == RULE_NAMES
    assert set(ROLE_WORDS) == set(ROLES)
    assert set(TIER_WORDS) == set(TIER_MEANINGS) == set(TIERS)
    assert {"new", "returning"} == set(FANS)


def test_every_show_parameter_has_its_place():
    """The sheet of parameters lists every field of the show once."""
    listed = [field for units in PARAMETERS.values() for field in units]
    assert sorted(listed) == sorted(Show.model_fields)
    assert set(GROUPS) == set(PARAMETERS)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_names_are_those_that_a_catalogue_takes(language):
    """A name read in a report can be typed into the next catalogue."""
    words = Words(language)
    for field in Show.model_fields:
        assert index(headers.SHOW)[key(words.parameter(field))] == field
    for field in set(Product.model_fields) - {"extra"}:
        assert index(headers.PRODUCT)[key(words.column(field))] == field
