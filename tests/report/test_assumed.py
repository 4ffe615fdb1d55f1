"""What was assumed, in a few sentences."""

from __future__ import annotations

import pytest
from report.results import a_result
from shows import small_catalog

from lineup.catalog import Assumption, Catalog, Show
from lineup.report.assumed_prose import assumption_sentences
from lineup.report.tables import tables_of
from lineup.report.words import Words
from lineup.result import Result


def said(assumptions, language="en"):
    result = a_result(language)
    catalog = Catalog(**{**dict(result.catalog), "assumptions": tuple(assumptions)})
    result = Result(**{name: getattr(result, name) for name in Result.__slots__} | {"catalog": catalog})
    return assumption_sentences(result, tables_of(result), Words(language))


def test_a_full_catalogue_assumes_nothing():
    """One sentence, and no pointer to a list of nothing."""
    assert said(()) == ["Nothing was assumed: every value was given."]


def test_everything_assumed_is_still_a_few_sentences():
    """All show parameters and columns of hundreds of products: counted, the telling ones with their values."""
    everything = [Assumption(field=field, value="x", reason="default") for field in Show.model_fields]
    skus = tuple(p.sku for p in small_catalog().products)
    everything += [Assumption(field=f, value="1", reason="default", skus=skus) for f in ("moq", "pack_size", "salvage")]
    sentences = said(everything)
    assert len(sentences) <= 6
    assert sum(len(sentence) for sentence in sentences) < 700
    assert f"{len(Show.model_fields)} show parameters" in sentences[0]
    assert "Margin floor 40%" in sentences[0]


@pytest.mark.parametrize(
    ("assumption", "part"),
    [
        (Assumption(field="role", value="hit", reason="inferred", skus=("H1", "H2")), "Hit 2"),
        (Assumption(field="traffic", value="5", reason="shape"), "expected entries"),
        (Assumption(field="moq", value="1", reason="default", skus=("H1",)), "MOQ (1 products)"),
        (Assumption(field="hold", value="2", reason="role_default", skus=("W1",)), "Taken from the role: Hold"),
        (Assumption(field="something_new", value="2", reason="default"), "Something new"),
    ],
)
def test_each_kind_has_its_sentence(assumption, part):
    """Inferred roles by number, columns by name, traffic by its entries, unknown fields by themselves."""
    assert part in " ".join(said([assumption]))


def test_columns_are_named_once():
    """A column filled with several values for several roles is one column."""
    both = [Assumption(field="hold", value=v, reason="role_default", skus=(s,)) for v, s in (("2", "W1"), ("1", "R1"))]
    assert " ".join(said(both)).count("Hold") == 1
