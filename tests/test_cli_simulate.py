"""`lineup simulate`: a plan workbook as it stands, played on many nights."""

from __future__ import annotations

import json

import pytest
from cli_run import run
from plan_books import a_plan_book, edited, put
from report.results import a_result
from shows import a_feasible_plan, small_catalog, with_show

from lineup.odds import odds_of
from lineup.odds.extremes import extremes
from lineup.odds.measures import measures_of
from lineup.odds.odds import simulated


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    """The small show's plan, with a target."""
    catalog = with_show(small_catalog(), target=20_000.0)
    return a_plan_book(tmp_path_factory.mktemp("plans"), a_result(catalog=catalog))


@pytest.mark.parametrize(
    ("language", "telling"),
    [
        ("zh", ("十场有八场 GMV", "守得住的把握", "做到目标", "会卖断的商品", "最差的几晚", "模拟时假定")),
        (
            "en",
            ("eight in ten make GMV", "Chance that each rule holds", "¥20,000", "What sells out", "The worst nights"),
        ),
    ],
)
def test_what_is_said(capsys, book, language, telling):
    """The odds, what sells out, the worst and the best nights, what was assumed."""
    ended = run(capsys, "simulate", book, "--lang", language)
    assert ended.code == 0
    for words in telling:
        assert words in ended.out


def test_programs_get_the_same_as_the_plan_said(capsys, book):
    """The odds are those of the plan itself; another seed and more shows give others, the same ones the same bytes."""
    told = json.loads(run(capsys, "simulate", book, "--format", "json").out)
    plan = odds_of(with_show(small_catalog(), target=20_000.0), a_feasible_plan())
    assert told["gmv"]["p50"] == pytest.approx(plan.gmv.mid, rel=1e-6)
    assert told["rules"] == dict(plan.rules)
    assert told["target_chance"] == plan.target_chance
    worst, best = told["worst"], told["best"]
    assert (
        worst[0]["gmv"]
        <= worst[1]["gmv"]
        <= told["gmv"]["p10"]
        < told["gmv"]["p90"]
        <= best[1]["gmv"]
        <= best[0]["gmv"]
    )
    more = run(capsys, "simulate", book, "--format", "json", "--shows", "1500", "--seed", "3").out
    assert json.loads(more)["shows"] == 1500
    assert more == run(capsys, "simulate", book, "--format", "json", "--shows", "1500", "--seed", "3").out
    assert json.loads(more)["gmv"] != told["gmv"]


def test_edits_count(capsys, book):
    """An edited plan is played as it stands; that it breaks rules already in the mean is said."""
    dearer = edited(book, put("排品表", "P1", "直播价", 200))
    ended = run(capsys, "simulate", dearer)
    assert ended.code == 0
    assert "按预期就有 1 条规则没守住" in ended.out
    before = json.loads(run(capsys, "simulate", book, "--format", "json").out)
    assert json.loads(run(capsys, "simulate", dearer, "--format", "json").out)["gmv"] != before["gmv"]


def test_a_catalogue_is_no_plan(capsys, tmp_path):
    """What is no plan workbook is said to be none; a missing file can't be read."""
    from cli_stand_in import write_small_catalog

    ended = run(capsys, "simulate", write_small_catalog(tmp_path / "show.xlsx"))
    assert ended.code == 1
    assert ended.out == ""
    assert run(capsys, "simulate", tmp_path / "none.xlsx").code == 2


@pytest.mark.parametrize("shows", [400, 1300])
def test_what_made_a_night_adds_up(shows):
    """What entries, demand and host did to a night is all that parts it from the expected one, in later batches too."""
    catalog, plan = small_catalog(), a_feasible_plan()
    stage, nights = simulated(catalog, plan, shows=shows, seed=5)
    gmv = sorted(measures_of(stage, nights).gmv)
    worst, best = extremes(stage, nights, 5, count=4)
    assert [night.gmv for night in worst] == pytest.approx(gmv[:4])
    assert [night.gmv for night in best] == pytest.approx(gmv[::-1][:4])
    for night in (*worst, *best):
        assert night.as_expected + night.by_entries + night.by_demand + night.by_host == pytest.approx(night.gmv)
    assert all(apart < 0 for night in worst for _, apart in night.products)
    assert all(apart > 0 for night in best for _, apart in night.products)


def test_luck_that_was_not_there_did_nothing():
    """Where demand is certain and the host on time all of a night's difference is its entries'."""
    certain = tuple(product.model_copy(update={"demand_sigma": 0.0}) for product in small_catalog().products)
    catalog = type(small_catalog())(**{**dict(small_catalog()), "products": certain})
    stage, nights = simulated(catalog, a_feasible_plan(), shows=200)
    worst, _ = extremes(stage, nights, 0, count=1)
    assert worst[0].by_entries < 0
    assert worst[0].entries < 0
    assert abs(worst[0].by_entries) > abs(worst[0].by_host)
