"""Amounts as people write them, in every currency, wherever they stand."""

from __future__ import annotations

import pytest
from report.results import a_result, screen
from shows import a_feasible_plan, small_catalog, with_product, with_show

from lineup.check import check
from lineup.report import plan_json
from lineup.vocabulary.breaches import sentence
from lineup.vocabulary.money import money


@pytest.mark.parametrize(
    ("amount", "currency", "tag"),
    [
        (16.99, "USD", "$16.99"),
        (16.9, "USD", "$16.90"),
        (20.0, "USD", "$20"),
        (1299.0, "CNY", "¥1,299"),
        (35.9, "CNY", "¥35.9"),
        (1980.0, "JPY", "JP¥1,980"),
        (1980.4, "JPY", "JP¥1,980"),
        (12.5, "EUR", "€12.50"),
        (12.5, "CHF", "CHF 12.50"),
        (-3.0, "GBP", "-£3"),
    ],
)
def test_a_price_tag(amount, currency, tag):
    """Sign and decimals are the currency's; whole amounts have no cents."""
    assert money(amount, currency) == tag


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_show_in_dollars_is_told_in_dollars(language):
    """Not one yuan is left on the screen."""
    catalog = with_show(small_catalog(language), currency="USD", ad_budget=100.0)
    shown = screen(a_result(language, catalog=catalog))
    assert "¥" not in shown
    assert "元" not in shown.replace("单元", "")
    assert "yuan" not in shown
    assert "$" in shown


def test_a_breach_is_told_in_the_shows_currency():
    """What is wrong names the same amounts as the screen."""
    catalog = with_show(small_catalog("en"), currency="USD", welfare_budget=0.0, margin_floor=1.0)
    said = [sentence(catalog, breach) for rule in check(a_feasible_plan(), catalog) for breach in rule.breaches]
    assert any("$" in one for one in said)
    assert not any("¥" in one for one in said)


def test_the_plan_file_names_the_currency():
    """A program need not guess what its amounts are in."""
    assert '"currency": "USD"' in plan_json(a_result(catalog=with_show(small_catalog(), currency="USD")))


def test_abroad_amounts_that_nobody_stated_are_named_first():
    """Defaults were made for yuan: in dollars they are what to look at first."""
    from lineup.catalog import Assumption, Catalog
    from lineup.report.assumed_prose import assumption_sentences
    from lineup.report.tables import tables_of
    from lineup.report.words import Words

    fields = ("minutes", "days_to_show", "margin_floor", "restock_budget", "cost_per_entry", "ad_budget")
    assumed = tuple(Assumption(field=field, value="1", reason="default") for field in fields)
    result = a_result("en", catalog=with_show(with_product(small_catalog("en"), "P1", stock=5), currency="USD"))
    catalog = Catalog(**{**dict(result.catalog), "assumptions": assumed})
    import dataclasses

    result = dataclasses.replace(result, catalog=catalog)
    said = assumption_sentences(result, tables_of(result), Words.of(catalog))[0]
    places = [said.index(words) for words in ("Ad budget", "Restock budget", "Cost per entry", "Minutes")]
    assert places == sorted(places)
