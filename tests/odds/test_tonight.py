"""Simulated ends of a night that has begun: what has passed stays, the rest begins from there."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from nights import a_night, at_night, knowing
from shows import a_feasible_plan

from lineup.evaluate import evaluate
from lineup.odds.luck import luck_of
from lineup.odds.measures import measures_of
from lineup.odds.odds import odds_of, simulated
from lineup.odds.play import _boundaries, play
from lineup.odds.stage import stage_of


def _at(now: int):
    night = a_night(now)
    for sku in ("W1", "H1", "H2", "P1", "R1"):
        night = knowing(night, sku, sigma=0.0, demand=1.2)
    return at_night(night)


@pytest.mark.parametrize("now", [1, 13, 22])
def test_without_luck_the_rest_is_the_plain_evaluation(now):
    """Where all comes as expected a night that has begun ends as `evaluate` says, whatever minute it is."""
    catalog, plan = _at(now), a_feasible_plan()
    figures, stage = evaluate(catalog, plan), stage_of(catalog, plan)
    luck = luck_of(len(catalog.products), catalog.show.minutes, 1, 0).without(entries=True, demand=True, host=True)
    night = play(stage, luck)
    came_to = measures_of(stage, night)
    assert night.gmv[:, 0] == pytest.approx([minute.gmv for minute in figures.curve])
    assert night.viewers[:, 0] == pytest.approx([minute.viewers for minute in figures.curve])
    measured = (came_to.net_gmv, came_to.margin, came_to.profit, came_to.subsidy)
    assert [of[0] for of in measured] == pytest.approx(
        [figures.net_gmv, figures.margin, figures.profit, figures.subsidy]
    )


def test_what_has_passed_is_no_luck():
    """History is the same on every night, airings begun are on time, and less is uncertain the later it is."""
    catalog, plan = at_night(a_night(16)), a_feasible_plan()
    stage, nights = simulated(catalog, plan, shows=300)
    assert (nights.gmv[:16] == nights.gmv[:16, :1]).all()
    assert (nights.gmv[16:].std(axis=1) > 0).any()
    luck = luck_of(len(catalog.products), 30, 300, 0)
    begins = _boundaries(stage, replace(luck, late=luck.late * 30))
    aired = catalog.night.aired
    assert (begins[:aired] == stage.starts[:aired, None]).all()
    assert (np.diff(begins, axis=0) >= 1).all()
    spread = {now: odds_of(at_night(a_night(now)), plan).gmv for now in (1, 22)}
    assert spread[22].high - spread[22].low < spread[1].high - spread[1].low


def test_rules_of_which_tonight_asks_no_more():
    """A highlight that has passed has nothing to hold; what is excused is not judged."""
    late = at_night(a_night(24))
    assert [rule for rule, _ in odds_of(late, a_feasible_plan(), shows=100).rules] == ["margin_floor", "welfare_budget"]
    excused = at_night(a_night(2, excused=("margin_floor",)))
    assert "margin_floor" not in dict(odds_of(excused, a_feasible_plan(), shows=100).rules)
