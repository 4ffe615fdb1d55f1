"""`lineup whatif` and `lineup compare`: exact figures of other plans, and what becomes of each airing."""

from __future__ import annotations

import json

import pytest
from cli_run import run
from plan_books import a_plan_book
from shows import a_feasible_plan, small_catalog, with_price

from lineup.evaluate import evaluate
from lineup.night.edits import Edits, edited
from lineup.plan import Price


@pytest.fixture
def book(tmp_path):
    return a_plan_book(tmp_path)


def line(plan) -> str:
    return ", ".join(f"{a.sku} {a.duration_min}" for a in plan.airings)


@pytest.mark.parametrize(
    ("edits", "becomes"),
    [
        (Edits(), "W1 4, P1 4, A1 4, H1 5, H2 5, W1 3, R1 5"),
        (Edits(moves={"H2": 12}), "W1 4, P1 4, A1 4, H2 5, H1 5, W1 3, R1 5"),
        (
            Edits(moves={"G1": 25}),
            "W1 4, P1 4, A1 4, H1 5, H2 5, W1 3, G1 5",
        ),  # one that wasn't in the plan; R1 no longer fits
        (Edits(minutes={"P1": 6}), "W1 4, P1 6, A1 4, H1 5, H2 5, W1 3, R1 3"),
        (Edits(dropped=frozenset({"P1"})), "W1 4, A1 4, H1 5, H2 5, W1 4, R1 8"),
    ],
)
def test_what_follows_moves_along(edits, becomes):
    """Up or back; the last ones are stretched or cut to the end."""
    assert line(edited(a_feasible_plan(), small_catalog(), edits)) == becomes


def test_a_price_is_what_the_plain_evaluator_makes_of_it(capsys, book, tmp_path):
    """Figures are those of the plan with that price."""
    ended = run(capsys, "whatif", book, "--price", "P1=199", "--json", tmp_path / "told.json", "--lang", "en")
    assert ended.code == 0, ended.err
    told = json.loads((tmp_path / "told.json").read_text("utf-8"))
    catalog, plan = small_catalog(), a_feasible_plan()
    assert told["before"]["gmv"] == pytest.approx(evaluate(catalog, plan).gmv, abs=0.01)
    other = with_price(plan, Price("P1", 199.0))
    assert told["after"]["gmv"] == pytest.approx(evaluate(catalog, other).gmv, abs=0.01)
    assert [change["sku"] for change in told["airings"]] == ["P1"]


def test_broken_rules_are_named(capsys, book):
    """By their names, in the plan's language."""
    ended = run(capsys, "whatif", book, "--drop", "A1", "--set", "max_coupons=0")
    assert ended.code == 0, ended.err
    assert "改后违反" in ended.out


@pytest.mark.parametrize(
    "options", [(), ("--minutes-of", "P1=0"), ("--move", "P1=soon"), ("--price", "P1"), ("--drop", "?")]
)
def test_what_cannot_be_is_said(capsys, book, options):
    """Exit code 2."""
    assert run(capsys, "whatif", book, *options).code == 2


def test_a_plan_differs_from_itself_in_nothing(capsys, book):
    """And says so."""
    ended = run(capsys, "compare", book, book, "--json", "-", "--lang", "en")
    assert ended.code == 0, ended.err
    told = json.loads(ended.out)
    assert told["airings"] == []
    assert told["before"] == told["after"]
    assert "the same" in ended.err
