"""The `required` rule: products that must be included, or have a fixed start, air."""

from __future__ import annotations

import pytest
from shows import a_feasible_plan, report_of, sentences, small_catalog, with_product


@pytest.mark.parametrize("pin", [{"must_include": True}, {"fixed_start": 8}])
def test_a_required_product_that_is_missing_breaks_it(pin):
    """G1 does not air: required either way, it is named."""
    report = report_of("required", a_feasible_plan(), with_product(small_catalog(), "G1", **pin))
    assert (report.value, report.limit) == (0, 1)
    assert len(report.breaches) == 1
    assert "G1" in sentences(report)[0]


def test_required_products_that_air_are_counted():
    """One of two is missing: value 1, limit 2; with only the one that airs, the rule holds at its limit."""
    one = with_product(small_catalog(), "H1", must_include=True)
    assert report_of("required", a_feasible_plan(), one).passed
    both = report_of("required", a_feasible_plan(), with_product(one, "G1", must_include=True))
    assert (both.value, both.limit, both.passed) == (1, 2, False)


def test_an_earliest_start_alone_requires_nothing():
    """A window without a fixed start does not force a product into the show."""
    report = report_of("required", a_feasible_plan(), with_product(small_catalog(), "G1", earliest_start=3))
    assert (report.value, report.passed) == (None, True)
