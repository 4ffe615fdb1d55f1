"""Simulated nights: the model's own formulas, a luck that is drawn beforehand."""

from __future__ import annotations

import time
from dataclasses import replace

import numpy as np
import pytest
from shows import a_feasible_plan, make_catalog, make_product, rundown, small_catalog, with_show

from lineup.catalog import Catalog
from lineup.evaluate import evaluate
from lineup.odds.draws import Draws
from lineup.odds.luck import Luck, luck_of
from lineup.odds.measures import measures_of
from lineup.odds.noise import NOISE
from lineup.odds.odds import odds_of, simulated
from lineup.odds.play import NEVER, _boundaries, _whole, play
from lineup.odds.stage import stage_of
from lineup.plan import Highlight, Plan, Price


def _certain(catalog: Catalog) -> Catalog:
    """The catalogue, what is wanted of its products being known for sure."""
    sure = (product.model_copy(update={"demand_sigma": 0.0}) for product in catalog.products)
    return Catalog(**{**dict(catalog), "products": tuple(sure)})


def _luck(catalog: Catalog, nights: int, seed: int = 0) -> Luck:
    return luck_of(len(catalog.products), catalog.show.minutes, nights, seed)


def test_a_night_without_luck_is_the_plain_evaluation():
    """Where all comes as expected a night is what `evaluate` says of it, minute by minute, second airings and presale too."""
    catalog, plan = _certain(small_catalog()), a_feasible_plan()
    figures = evaluate(catalog, plan)
    stage = stage_of(catalog, plan)
    night = play(stage, _luck(catalog, 1).without(entries=True, demand=True, host=True))
    came_to = measures_of(stage, night)
    assert night.gmv[:, 0] == pytest.approx([minute.gmv for minute in figures.curve])
    assert night.viewers[:, 0] == pytest.approx([minute.viewers for minute in figures.curve])
    assert night.entries.sum() == pytest.approx(figures.entries)
    of_figures = (figures.gmv, figures.net_gmv, figures.margin, figures.profit, figures.subsidy)
    measured = (came_to.gmv, came_to.net_gmv, came_to.margin, came_to.profit, came_to.subsidy)
    assert [values[0] for values in measured] == pytest.approx(of_figures)
    inside = sum(minute.gmv for minute in figures.curve if minute.t in plan.highlight)
    assert came_to.highlight_share[0] == pytest.approx(inside / figures.gmv)


def test_demand_luck_alone_comes_to_what_is_expected():
    """Over many nights GMV is the expected one, which counts the same luck in closed form: half a percent apart at most."""
    catalog, plan = small_catalog(), a_feasible_plan()
    stage = stage_of(catalog, plan)
    nights = play(stage, _luck(catalog, 40_000).without(entries=True, host=True))
    assert nights.gmv.sum(axis=0).mean() == pytest.approx(evaluate(catalog, plan).gmv, rel=5e-3)


def test_no_night_sells_more_than_there_is():
    """Units are whole, and within stock, order and quota; what sold out says so from that minute on."""
    catalog, plan = small_catalog(), a_feasible_plan()
    stage, nights = simulated(catalog, plan, shows=500)
    most = stage.stock + catalog.show.presale_conversion * (stage.reach - stage.stock)
    assert (nights.units <= most.sum(axis=1)[:, None] + 1e-9).all()
    gone = nights.sold_out != NEVER
    assert gone.any()
    assert np.allclose(nights.units[gone], np.broadcast_to(most.sum(axis=1)[:, None], gone.shape)[gone])


@pytest.mark.parametrize("mean", [0.02, 0.7, 7.5, 8.5, 60.0])
def test_whole_numbers_are_poisson(mean):
    """Mean and variance of what is counted are those of a Poisson number; few and many join without a step."""
    rng = np.random.default_rng(1)
    numbers = _whole(np.full(200_000, mean), rng.random(200_000), rng.standard_normal(200_000))
    assert numbers.min() >= 0
    assert np.array_equal(numbers, np.rint(numbers))
    assert numbers.mean() == pytest.approx(mean, abs=4 * (mean / 200_000) ** 0.5 + 2e-3 * mean)
    assert numbers.var() == pytest.approx(mean, rel=0.06)


def test_luck_has_mean_one():
    """Neither entries nor the host's mood move what is expected: their factors have mean 1, and the spread that is said."""
    luck = _luck(small_catalog(), 20_000)
    for source, factors in zip(("private", "public", "paid"), luck.entries, strict=True):
        night, minute = getattr(NOISE, f"night_{source}"), getattr(NOISE, f"minute_{source}")
        assert factors.mean() == pytest.approx(1.0, abs=0.01)
        assert np.log(factors[5]).std() == pytest.approx((night**2 + minute**2) ** 0.5, rel=0.03)
    assert luck.mood.mean() == pytest.approx(1.0, abs=0.01)


def test_a_late_host_still_airs_everything():
    """However late the host is, each airing gets a minute, in its order, and the show ends when it ends."""
    catalog, plan = small_catalog(), a_feasible_plan()
    luck = _luck(catalog, 300)
    begins = _boundaries(stage_of(catalog, plan), replace(luck, late=luck.late * 30))
    assert (np.diff(begins, axis=0) >= 1).all()
    assert (begins[0] == 0).all()
    assert (begins[-1] == catalog.show.minutes).all()
    assert (begins != _boundaries(stage_of(catalog, plan), luck.without(host=True))).any()


def test_the_same_seed_gives_the_same_odds():
    """Odds are a function of catalogue, plan and seed; another seed gives others, batches of a seed differ."""
    catalog, plan = small_catalog(), a_feasible_plan()
    assert odds_of(catalog, plan, shows=300) == odds_of(catalog, plan, shows=300)
    assert odds_of(catalog, plan, shows=300) != odds_of(catalog, plan, shows=300, seed=1)
    _, nights = simulated(catalog, plan, shows=2000)
    assert not np.allclose(nights.gmv[:, :1000], nights.gmv[:, 1000:])


def test_odds_say_quantiles_and_chances():
    """One night in ten lies below P10, and a target of the median is reached every other time."""
    catalog, plan = small_catalog(), a_feasible_plan()
    stage, nights = simulated(catalog, plan)
    gmv = measures_of(stage, nights).gmv
    odds = odds_of(with_show(catalog, target=float(np.median(gmv)), margin_floor=-1.0, highlight_share=1.0), plan)
    assert (gmv < odds.gmv.low).mean() == pytest.approx(0.1, abs=2e-3)
    assert odds.gmv.low < odds.gmv.mid < odds.gmv.high
    assert odds.target_chance == pytest.approx(0.5, abs=2e-3)
    assert odds.gmv_so_far[-1] == odds.gmv
    assert [rule for rule, _ in odds.rules] == ["margin_floor", "welfare_budget", "highlight_share", "highlight_lift"]
    assert dict(odds.rules) | {"margin_floor": 1.0, "highlight_share": 0.0} == dict(odds.rules)


def test_a_show_without_a_highlight_asks_nothing_of_it():
    """Its rules on figures are margin and welfare."""
    catalog = with_show(small_catalog(), highlight_minutes=0)
    plan = replace(a_feasible_plan(), highlight=replace(a_feasible_plan().highlight, start_min=0, length_min=0))
    assert [rule for rule, _ in odds_of(catalog, plan, shows=100).rules] == ["margin_floor", "welfare_budget"]


def test_rooms_that_may_be():
    """Draws of a single room are that room's catalogue; of several, each gets its share of the nights."""
    catalog, plan = small_catalog(), a_feasible_plan()
    doubled = with_show(catalog, base_rate=2 * catalog.show.base_rate)
    one = Draws(show={"base_rate": np.array([doubled.show.base_rate])})
    assert odds_of(catalog, plan, one, shows=200) == odds_of(doubled, plan, shows=200)
    both = Draws(show={"base_rate": np.array([catalog.show.base_rate, doubled.show.base_rate])})
    _, nights = simulated(catalog, plan, both, shows=200)
    _, plain = simulated(catalog, plan, shows=200)
    _, more = simulated(doubled, plan, shows=200)
    assert np.array_equal(nights.gmv[:, ::2], plain.gmv[:, ::2])
    assert np.array_equal(nights.gmv[:, 1::2], more.gmv[:, 1::2])
    louder = Draws(traffic={"public": np.array([1.5])}, products={"hold": np.full((1, len(catalog.products)), 1.0)})
    assert odds_of(catalog, plan, louder, shows=200) != odds_of(catalog, plan, shows=200)


def test_draws_that_are_none_are_refused():
    """Names that no formula knows, and arrays of different lengths, are told."""
    with pytest.raises(ValueError, match="no parameters"):
        _ = Draws(show={"charm": np.ones(3)}).rooms
    with pytest.raises(ValueError, match="different lengths"):
        _ = Draws(show={"base_rate": np.ones(3)}, traffic={"public": np.ones(4)}).rooms


def test_a_thousand_shows_take_little():
    """Two hours of sixty products, a thousand times: two seconds of one processor at most, drawing the luck included."""
    products = [make_product(f"P{n}", category=f"C{n % 8}") for n in range(60)]
    catalog = make_catalog(products, minutes=120, highlight_minutes=0)
    airings = rundown(", ".join(f"P{n} 2" for n in range(60)))
    plan = Plan(Highlight(0, 0), airings, tuple(Price(product.sku, 80.0) for product in products))
    began = time.process_time()
    assert odds_of(catalog, plan).shows == 1000
    assert time.process_time() - began <= 2.0
