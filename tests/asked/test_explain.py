"""`lineup explain`: what a plan would come to otherwise, airing by airing, and why a product is left out."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from cli_run import run
from plan_books import a_plan_book, edited, put
from report.results import a_result
from shows import a_feasible_plan, rundown, small_catalog, with_price, with_product

from lineup.asked import stand
from lineup.asked.explain import left_out, of_absence, of_length, of_neighbours, of_place, of_price
from lineup.check import check
from lineup.evaluate import evaluate
from lineup.plan import Price
from lineup.workbook.plan_book import read_plan_book


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    return a_plan_book(tmp_path_factory.mktemp("plans"))


@pytest.fixture(scope="module")
def base():
    return stand(small_catalog(), a_feasible_plan())


def test_every_trial_is_what_the_evaluator_says(base):
    """Whatever is tried is one plan, valued by the plain evaluator, its rules those of the check."""
    trials = [
        *of_place(base, 1),
        *of_neighbours(base, 1),
        *of_length(base, 1),
        of_absence(base, 1),
        *of_price(base, "H1"),
    ]
    out = left_out(base, "G1")
    trials += [trial for trial in (out.best, out.barred) if trial]
    for trial in trials:
        assert trial.now.figures == evaluate(base.catalog, trial.now.plan)
        assert {r.rule for r in trial.now.broken} == {r.rule for r in check(trial.now.plan, base.catalog) if r.breaches}
        assert trial.now.plan.airings[-1].end_min == 30


def test_what_is_tried_is_what_is_said(base):
    """A minute longer and shorter, a step up and down the ladder with its coupon, neighbours, five other places."""
    plan = base.plan
    longer, shorter = of_length(base, 1)
    assert longer.now.plan == replace(plan, airings=rundown("W1 4, P1 5, A1 3, H1 5, H2 5, W1 3, R1 5"))
    assert shorter.now.plan.airings[1].duration_min == 3
    dearer, cheaper = of_price(base, "H1")
    assert dearer.now.plan == with_price(plan, Price("H1", 129.0, new_fan_coupon=6.0))
    assert cheaper.now.plan.price("H1").live_price < 119
    assert [trial.what.facts["other"] for trial in of_neighbours(base, 1)] == ["W1", "A1"]
    places = of_place(base, 0)
    assert len(places) == len({trial.now.plan for trial in places}) == 5
    broken = [len(trial.now.breaks_beyond(base)) for trial in places]
    assert broken == sorted(broken)
    assert of_absence(base, 5).now.plan.airings[-1].sku == "R1"


def test_the_dearest_has_no_step_up(base):
    """P1 stands at its list price: only a step down is tried. What is agreed has no step at all."""
    assert [trial.what.code for trial in of_price(base, "P1")] == ["explain.cheaper"]
    agreed = stand(with_product(base.catalog, "P1", live_price=239.0), base.plan)
    assert list(of_price(agreed, "P1")) == []


def test_a_product_left_out_takes_anothers_place(base):
    """The best place breaks no rule that holds; what earns more names the rules that bar it."""
    out = left_out(base, "G1")
    tried = [trial for trial in (out.best, out.barred) if trial]
    assert tried
    assert out.best is None or out.best.now.breaks_beyond(base) == ()
    if out.best and out.barred:
        assert out.barred.now.value > out.best.now.value
    for trial in tried:
        aired = {airing.sku for airing in trial.now.plan.airings}
        assert "G1" in aired
        assert trial.now.plan.price("G1") == trial.what.facts["price"]


@pytest.mark.parametrize(
    ("language", "telling"), [("zh", ("为什么排在 20:12", "为什么卖")), ("en", ("Why at 20:12", "Why ¥119"))]
)
def test_one_product_is_explained(capsys, book, tmp_path, language, telling):
    """What is printed and written agrees with the plain evaluator to 0.01 yuan."""
    told = tmp_path / "answer.json"
    ended = run(capsys, "explain", book, "H1", "--json", told, "--lang", language)
    assert ended.code == 0, ended.err
    assert all(words in ended.out for words in telling)
    content, read = json.loads(told.read_text("utf-8")), read_plan_book(book)
    before = evaluate(read.catalog, read.plan)
    dearer = evaluate(read.catalog, with_price(read.plan, Price("H1", 129.0, new_fan_coupon=6.0)))
    (up,) = (one for one in content["price"] if one["code"] == "explain.dearer")
    assert up["worth"]["gmv"] == pytest.approx(dearer.gmv - before.gmv, abs=0.01)
    shown = f"{'-' if dearer.gmv < before.gmv else '+'}¥{abs(dearer.gmv - before.gmv):,.2f}"
    assert shown in ended.out


def test_a_row_means_that_airing(capsys, book):
    """By its row a product's second airing alone is explained, by its number both are."""
    assert len(json.loads(run(capsys, "explain", book, "6", "--json", "-").out)["airings"]) == 1
    assert len(json.loads(run(capsys, "explain", book, "W1", "--json", "-").out)["airings"]) == 2


def test_what_is_left_out_is_said(capsys, book):
    """A product that doesn't air: where it would stand, instead of what."""
    ended = run(capsys, "explain", book, "G1", "--lang", "en")
    assert ended.code == 0, ended.err
    assert "Why not in the rundown" in ended.out
    assert "in place of" in ended.out.replace("\n  ", " ")


def test_what_would_earn_less_is_said_to(capsys, tmp_path):
    """A product that nobody wants is left out because it costs; one that the plan only forgot would earn more."""
    for appeal, said in ((0.0, "earn less than what it pushes out"), (100.0, "would earn more than this plan")):
        catalog = with_product(
            small_catalog(), "G1", new_fan_appeal=appeal, returning_fan_appeal=appeal, list_price=559.0
        )
        path = a_plan_book(tmp_path, a_result(catalog=catalog))
        assert said in " ".join(run(capsys, "explain", path, "G1", "--lang", "en").out.split())


def test_all_airings_at_once(capsys, book):
    """A line an airing, its figures the evaluator's, for what the show is for."""
    ended = run(capsys, "explain", book)
    assert ended.code == 0, ended.err
    read = read_plan_book(book)
    base = stand(read.catalog, read.plan)
    value = of_absence(base, 0).now.value - base.value
    assert f"{'-' if value < 0 else '+'}¥{abs(value):,.2f}" in ended.out
    content = json.loads(run(capsys, "explain", book, "--json", "-").out)
    assert len(content["airings"]) == len(read.plan.airings)
    assert content["airings"][0]["without"]["worth"]["value"] == pytest.approx(value, abs=0.01)


def test_what_cannot_be_explained(capsys, book):
    """No such product; a plan that can't be walked through."""
    assert run(capsys, "explain", book, "nothing").code == 2
    negative = edited(book, put("排品表", "H1", "新粉券", 500))
    ended = run(capsys, "explain", negative)
    assert (ended.code, ended.out) == (2, "")
