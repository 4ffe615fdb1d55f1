"""`lineup explain PRODUCT`: what rules cost a notch looser, and each pin of the product."""

from __future__ import annotations

import json
import math

import pytest
from cli_run import run
from plan_books import a_plan_book
from report.results import a_result

from lineup.asked import stand
from lineup.asked.rules import NOTCHES, rule_costs
from lineup.evaluate import evaluate
from lineup.plan import Airing


@pytest.fixture(scope="module")
def base():
    """The small show's plan, one product of it pinned, its margin floor as high as it can be."""
    result = a_result()
    products = tuple(
        p.model_copy(update={"must_include": True, "latest_start": 27}) if p.sku == "R1" else p
        for p in result.catalog.products
    )
    show = result.catalog.show.model_copy(update={"margin_floor": math.floor(1000 * result.figures.margin_rate) / 1000})
    return stand(result.catalog.model_copy(update={"products": products, "show": show}), result.plan)


def test_each_is_a_plan_of_a_looser_show(base):
    """Valued by the plain evaluator, under one parameter a notch looser; what has room isn't tried."""
    found = rule_costs(base, "R1")
    assert found is not None
    assert found.base.value >= base.value
    assert "margin_floor" in {one.what.facts["name"] for one in found.loosened}
    for one in found.loosened:
        assert one.now.figures == evaluate(one.now.catalog, one.now.plan)
        assert one.now.broken == ()
        name = one.what.facts["name"]
        assert name in NOTCHES
        assert getattr(one.now.catalog.show, name) == one.what.facts["new"] != getattr(base.catalog.show, name)
    assert {(pin.kind, pin.sku) for pin in found.pins} == {("window", "R1"), ("must_include", "R1")}
    assert all(pin.cost >= 0 for pin in found.pins)


def test_of_a_broken_plan_nothing_is_said(base):
    """Its rules have no price."""
    airings = (Airing("W1", 0, 1), *base.plan.airings[1:])
    assert (
        rule_costs(stand(base.catalog, type(base.plan)(base.plan.highlight, airings, base.plan.prices)), "R1") is None
    )


def test_it_is_said_and_told(capsys, tmp_path):
    """Under a heading of its own, and in the JSON."""
    answer = tmp_path / "answer.json"
    ended = run(capsys, "explain", a_plan_book(tmp_path), "R1", "--json", answer, "--lang", "en")
    assert ended.code == 0, ended.err
    assert "What rules and pins cost" in ended.out
    told = json.loads(answer.read_text("utf-8"))["rules"]
    assert set(told) == {"base", "loosened", "pins"}
    assert all(one["code"] == "explain.setting" for one in told["loosened"])
