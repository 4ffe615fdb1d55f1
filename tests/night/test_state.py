"""What the evaluator makes of a night: history as it happened, the rest from there on."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from nights import a_night, at_night, knowing
from shows import a_feasible_plan, small_catalog

from lineup.evaluate import evaluate
from lineup.room import entries, stay
from lineup.tonight import BEFORE, Passed, night_data, night_of

NOW = 12


def test_a_night_without_facts_changes_no_figure():
    """Before the show the state is empty, and everything begins from it."""
    assert small_catalog().night == BEFORE
    assert not BEFORE.has_begun


def test_what_has_passed_stays_as_it_was():
    """Minutes before now are those that were seen, whatever the model would say of them."""
    night = a_night(NOW)
    night = replace(night, curve=(Passed("W1", 7.0, 5.0, 3.0, 60.0), *night.curve[1:]))
    figures = evaluate(at_night(night), a_feasible_plan())
    first = figures.curve[0]
    assert (first.new_viewers, first.returning_viewers, first.units, first.gmv) == (7.0, 5.0, 3.0, 60.0)


def test_the_room_goes_on_from_who_is_there():
    """The first minute to come has those who stay of the viewers that were seen, and who enters."""
    catalog = at_night(replace(a_night(NOW), new_viewers=900.0, returning_viewers=70.0))
    here = evaluate(catalog, a_feasible_plan()).curve[NOW]
    product = catalog.product(here.sku)
    came = entries(catalog, product, NOW, here.paid_entries)
    assert here.new_viewers == pytest.approx(900.0 * stay(product, catalog.show, "new") + came["new"])
    assert here.returning_viewers == pytest.approx(70.0 * stay(product, catalog.show, "returning") + came["returning"])


def test_an_empty_shelf_sells_no_more():
    """Of a product that is out, all that sold is all that will have sold."""
    night = knowing(a_night(NOW), "H2", left={"H2": 0.0}, sold=4.0, gmv=500.0)
    sales = evaluate(at_night(night), a_feasible_plan()).sales["H2"]
    assert (sales.units, sales.gmv) == (4.0, 500.0)


def test_demand_that_was_learnt_counts_in_full():
    """Twice the demand wants twice as much of the rest."""
    plain = evaluate(at_night(a_night(NOW)), a_feasible_plan()).sales["H2"]
    twice = evaluate(at_night(knowing(a_night(NOW), "H2", demand=2.0)), a_feasible_plan()).sales["H2"]
    assert twice.wanted == pytest.approx(2 * plain.wanted)


def test_what_sold_without_an_airing_counts():
    """People buy from the list of goods as well."""
    night = knowing(a_night(NOW), "G1", sold=2.0, gmv=400.0)
    plan = a_feasible_plan()
    before = evaluate(at_night(a_night(NOW)), plan).gmv
    assert evaluate(at_night(night), plan).gmv == pytest.approx(before + 400.0)


def test_a_night_is_told_and_read_back():
    """As data and back it is the same, price and all."""
    night = replace(knowing(a_night(NOW), "G1", off=True, demand=1.3), excused=("relief",), forgiven_margin=12.5)
    assert night_of(json.loads(json.dumps(night_data(night)))) == night
