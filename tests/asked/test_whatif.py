"""`lineup whatif`: a plan changed as asked, valued and checked, or planned around."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from cli_run import run
from plan_books import a_plan_book
from shows import a_feasible_plan, rundown, small_catalog, with_price

from lineup.asked.lateness import begun_late
from lineup.asked.naming import keys_called
from lineup.asked.whatif import Wishes, starting_at, wished
from lineup.evaluate import evaluate
from lineup.plan import Price
from lineup.workbook.plan_book import read_plan_book


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    return a_plan_book(tmp_path_factory.mktemp("plans"))


def told(capsys, *arguments):
    """The answer as programs get it."""
    ended = run(capsys, "whatif", *arguments, "--json", "-")
    assert ended.code == 0, ended.err
    return json.loads(ended.out)


def test_products_are_found_by_any_name():
    """By id in any case, by row of the rundown with which airing it is, by a piece of the name."""
    products = tuple(p.model_copy(update={"name": f"{p.sku} cream"}) for p in small_catalog().products)
    catalog = small_catalog().model_copy(update={"products": products})
    plan = a_feasible_plan()
    assert keys_called(catalog, plan, " h1 ") == (("H1", 1),)
    assert keys_called(catalog, plan, "6") == (("W1", 2),)
    assert keys_called(catalog, plan, "g1 cr") == (("G1", 1),)
    assert len(keys_called(catalog, plan, "cream")) == 8
    assert keys_called(catalog, plan, "nothing") == keys_called(catalog, plan, "99") == ()


def test_a_move_starts_at_that_very_minute():
    """Wherever it is moved, the airing begins there and the show keeps its length where lengths allow it."""
    catalog, plan = small_catalog(), a_feasible_plan()
    for minute in range(26):
        moved = starting_at(catalog, plan, 1, minute)
        assert next(a.start_min for a in moved.airings if a.sku == "P1") == minute
        assert all(a.end_min == b.start_min for a, b in zip(moved.airings, moved.airings[1:], strict=False))
    assert starting_at(catalog, plan, 1, plan.airings[1].start_min) == plan


def test_wishes_change_what_is_asked():
    """Dropped, longer, dearer: the rest is as it was, but for minutes of neighbours."""
    catalog, plan = small_catalog(), a_feasible_plan()
    assert wished(catalog, plan, Wishes()) == plan
    dropped = wished(catalog, plan, Wishes(drops=("R1",)))
    assert "R1" not in {a.sku for a in dropped.airings} | {p.sku for p in dropped.prices} | {
        o.sku for o in dropped.restock
    }
    longer = wished(catalog, plan, Wishes(minutes=((("W1", 1), 5),)))
    assert longer == replace(plan, airings=rundown("W1 5, P1 3, A1 4, H1 5, H2 5, W1 3, R1 5"))
    dearer = wished(catalog, plan, Wishes(prices=(("H2", 89.0),)))
    assert dearer.price("H2") == Price("H2", 89.0, returning_fan_coupon=4.0)
    assert wished(catalog, plan, Wishes(prices=(("H2", 88.0),))).price("H2") == Price("H2", 88.0)


def test_figures_are_the_evaluators(capsys, book):
    """What is told of the changed plan agrees with the plain evaluator to 0.01 yuan; a broken rule is told."""
    read = read_plan_book(book)
    content = told(capsys, book, "--price", "H1=100")
    after = evaluate(read.catalog, with_price(read.plan, Price("H1", 100.0)))
    assert content["before"]["figures"]["gmv"] == pytest.approx(evaluate(read.catalog, read.plan).gmv, abs=0.01)
    assert content["after"]["figures"]["gmv"] == pytest.approx(after.gmv, abs=0.01)
    assert content["after"]["figures"]["profit"] == pytest.approx(after.profit, abs=0.01)
    assert "price_ladder" in content["after"]["broken"]
    assert [one["code"] for one in content["changes"]] == ["differs.price"]


def test_settings_change_the_room(capsys, book):
    """`--set` values the same plan in another room, and says which parameter changed."""
    content = told(capsys, book, "--set", "ad_budget=100")
    assert content["after"]["broken"] == ["ad_budget"]
    assert content["after"]["figures"] == content["before"]["figures"]
    assert [one["name"] for one in content["changes"]] == ["ad_budget"]


@pytest.mark.parametrize(
    ("language", "telling"), [("zh", ("现在", "改后", "变了什么")), ("en", ("Now", "Then", "changes"))]
)
def test_what_is_said(capsys, book, language, telling):
    """Figures before and after, broken rules, what changed."""
    ended = run(capsys, "whatif", book, "--move", "H2=20:05", "--drop", "R1", "--lang", language)
    assert ended.code == 0, ended.err
    assert all(words in ended.out for words in telling)
    assert "20:05" in ended.out


@pytest.mark.parametrize(
    "options",
    [
        (),
        ("--move", "H1"),
        ("--move", "H1=25:99"),
        ("--move", "H1=23:00"),
        ("--drop", "nothing"),
        ("--drop", "1", "--move", "W1=20:05"),
        ("--price", "A1=10"),
        ("--price", "H1=-3"),
        ("--minutes-of", "H1=2.5"),
        ("--minutes-of", "G1=5"),
    ],
)
def test_what_cannot_be_asked_is_refused(capsys, book, options):
    """A sentence and code 2, nothing on stdout."""
    ended = run(capsys, "whatif", book, *options)
    assert (ended.code, ended.out) == (2, "")
    assert len(ended.err.strip()) > 10


def test_planned_around(capsys, book, tmp_path):
    """`--replan` grants what was asked and breaks no rule; the new plan is written where it was asked for."""
    out = tmp_path / "new.plan.xlsx"
    options = ("--price", "H1=109", "--drop", "R1", "--replan", "--effort", "quick", "--out", out)
    ended = run(capsys, "whatif", book, *options, "--json", tmp_path / "answer.json")
    assert ended.code == 0, ended.err
    content = json.loads((tmp_path / "answer.json").read_text("utf-8"))
    assert content["replanned"]
    assert content["after"]["broken"] == []
    assert "differs.product" not in {one["code"] for one in content["changes"]}
    new = read_plan_book(out).plan
    assert "R1" not in {airing.sku for airing in new.airings}
    assert new.price("H1") == Price("H1", 109.0)


def test_a_late_show_plays_on_to_its_end(capsys, book):
    """The end keeps its clock time: what no longer fits is cut, pins move, the figures are the evaluator's."""
    answer = told(capsys, book, "--late", "4")
    rows = answer["rundown"]
    assert rows[-1]["start_min"] + rows[-1]["duration_min"] == 26
    plan, catalog = read_plan_book(book).plan, read_plan_book(book).catalog
    late, now = begun_late(catalog, plan, 4)
    assert late.show.minutes == 26
    assert (late.show.start - catalog.show.start).total_seconds() == 240
    assert answer["after"]["figures"]["gmv"] == pytest.approx(evaluate(late, now).gmv, abs=0.01)
    assert answer["after"]["figures"]["gmv"] < answer["before"]["figures"]["gmv"]
    ended = run(capsys, "whatif", book, "--late", "30")
    assert ended.code == 2
