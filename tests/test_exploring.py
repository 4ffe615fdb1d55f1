"""Plans that explore: rows as if what is little known sold better, figures as they are expected."""

from __future__ import annotations

import math
import threading
from dataclasses import replace

import pytest
from cli_run import run
from cli_stand_in import write_small_catalog
from report.results import a_result

from lineup.catalog import Doubt
from lineup.caution.exploring import HOPE, curiously, hopeful, lessons
from lineup.caution.repricing import repriced
from lineup.check import check
from lineup.report.odds_json import explored_content
from lineup.report.odds_prose import explored_said
from lineup.report.words import Words
from lineup.result import Explored, Lesson


@pytest.fixture(scope="module")
def result():
    """The small show's plan; of every product that sells it is known how well."""
    made = a_result("en")
    doubts = tuple(
        Doubt(field="new_fan_appeal", sku=p.sku, low=20 / (2 if p.role == "hit" else 1.2), high=20.0)
        for p in made.catalog.products
        if p.sells
    )
    return replace(made, catalog=made.catalog.model_copy(update={"doubts": doubts}))


def test_hope_is_a_part_of_the_doubt(result):
    """Both appeals rise by so much of the doubt; what nobody looked at stays."""
    before, sku = result.catalog, next(p.sku for p in result.catalog.products if p.role == "hit")
    sd = math.log(2) / (2 * 1.2815515655446)
    after = hopeful(before, HOPE)
    for fan in ("new", "returning"):
        expected = before.product(sku).appeal(fan) * math.exp(HOPE * sd)
        assert after.product(sku).appeal(fan) == pytest.approx(expected)
    silent = [p for p in before.products if not p.sells]
    assert all(after.product(p.sku) == p for p in silent)


def test_it_is_valued_as_expected(result):
    """The search hopes, the plan does not: figures and rules are those of the user's own catalogue."""
    asked = []

    def search(catalog, **_):
        asked.append(catalog)
        return replace(result, catalog=catalog)

    made = curiously(search, result.catalog, "quick", None, threading.Event())
    assert asked[0] == result.catalog
    assert asked[1] == hopeful(result.catalog, HOPE)
    assert made.catalog == result.catalog
    assert made.explored is not None
    assert made.explored.cost >= 0
    assert not [b for rule in check(made.plan, result.catalog, made.figures) for b in rule.breaches]
    assert made.figures.gmv == pytest.approx(repriced(result.catalog, result, hurried=False).figures.gmv)


def test_what_it_teaches(result):
    """Products that air longer than they would are named, with how well each is known before and after."""
    first = result.plan.airings[0]
    shorter = replace(result.plan, airings=result.plan.airings[1:])
    told = lessons(result.catalog, result.plan, shorter)
    if result.catalog.product(first.sku).sells:
        assert first.sku in [lesson.sku for lesson in told]
    assert all(lesson.after < lesson.now and lesson.minutes > lesson.otherwise for lesson in told)
    assert lessons(result.catalog, result.plan, result.plan) == ()


def test_it_is_told(result):
    """The report and the JSON say what airs for it and what that costs; without asking, nothing is said."""
    sku = next(p.sku for p in result.catalog.products if p.role == "hit")
    explored = Explored(1234.0, (Lesson(sku, 6, 0, 0.5, 0.3),))
    told = explored_said(replace(result, explored=explored), Words("en"))
    assert "1,234" in told
    assert "6 min instead of 0" in told
    assert explored_content(explored)["explored"]["cost"] == 1234.0
    assert explored_said(result, Words("en")) == ""
    assert explored_content(None) == {}


def test_a_catalogue_that_nobody_learnt_is_refused(tmp_path, capsys):
    """Without shows there is no doubt to explore; the remedy is named."""
    path = write_small_catalog(tmp_path / "show.xlsx")
    ended = run(capsys, "plan", path, "--explore", "--lang", "en")
    assert (ended.code, "lineup learn" in ended.err) == (2, True)
