"""The registry of fields holds exactly one record of everything that a catalogue may say."""

from __future__ import annotations

from collections import Counter

import pytest

from lineup.catalog import Show, Traffic
from lineup.fields import PRODUCT_FIELDS, REQUIRED, SHOW_FIELDS, TRAFFIC_FIELDS, fans, handling, products, show, traffic
from lineup.product import Product, Variant
from lineup.vocabulary.words import words
from lineup.workbook.naming import key

OTHER_WAYS = {"margin", "variant_share", "pitch_minutes"}
"""Columns that fill other fields."""
KEPT_AS_THEY_STAND = {"extra", "own_prices", "share", "share_given", "variants"}
"""What a product holds of columns that mean nothing to us."""


def test_every_product_field_has_one_record():
    """And every record is of a field of the product, or another way to fill one."""
    names = Counter(field.name for field in (*products.COLUMNS, *handling.COLUMNS))
    assert names == Counter({*Product.model_fields, *Variant.model_fields} - KEPT_AS_THEY_STAND | OTHER_WAYS)


def test_every_show_parameter_has_one_record():
    """And every record is of a parameter, under a heading that has a name."""
    parameters = (*show.PARAMETERS, *fans.PARAMETERS)
    assert Counter(field.name for field in parameters) == Counter([*Show.model_fields])
    assert all(f"group.{field.group}" in words("en", "labels") for field in parameters)


def test_every_column_of_traffic_has_one_record():
    """The minute, and what enters in it."""
    assert Counter(field.name for field in traffic.COLUMNS) == Counter({"minute", *Traffic.model_fields})


@pytest.mark.parametrize("table", [PRODUCT_FIELDS, SHOW_FIELDS, TRAFFIC_FIELDS], ids=["product", "show", "traffic"])
def test_names_lead_to_one_field(table):
    """Each field has a name in both languages, its own name among them, and shares none with another."""
    owners = {}
    for field in table.values():
        assert len(field.names) >= 2
        assert key(field.name) in map(key, field.names)
        for name in field.names:
            assert owners.setdefault(key(name), field.name) == field.name


def test_every_blank_is_explained():
    """A record says what a blank becomes: a default, or words."""
    silent = [f.name for f in (*PRODUCT_FIELDS.values(), *SHOW_FIELDS.values()) if f.default is None and not f.blank]
    assert silent == []


def test_defaults_are_within_the_limits():
    """A number that stands in for a blank could have been typed."""
    for field in (*PRODUCT_FIELDS.values(), *SHOW_FIELDS.values()):
        if isinstance(field.default, int | float):
            assert field.allows(field.default), field.name


def test_what_is_required_has_no_default():
    """A default would hide that it is missing."""
    assert [name for names in REQUIRED for name in names if PRODUCT_FIELDS[name].default is not None] == []
