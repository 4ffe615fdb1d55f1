"""The walk over arrays is the product's own model."""

from __future__ import annotations

import numpy as np
import pytest
from played_shows import START, a_plan, a_room, changed, play

from lineup.catalog import Catalog
from lineup.evaluate import evaluate
from lineup.learning.observed import observed_of, products_of
from lineup.learning.parameters import parameters_of
from lineup.learning.walk import Steps, Walked, walk
from lineup.logs.played import OnAir, Paid, PlayedShow
from lineup.plan import Plan


def unseen(catalog: Catalog, plan: Plan) -> PlayedShow:
    """The plan as a show of which nothing was counted."""
    prices = {price.sku: price for price in plan.prices}
    aired = tuple(
        OnAir(a.sku, a.start_min, a.end_min, prices[a.sku].live_price, prices[a.sku].new_fan_coupon)
        for a in plan.airings
    )
    paid = tuple(Paid(b.start_min, b.start_min + b.length_min, b.spend) for b in plan.paid_traffic)
    return PlayedShow(START, catalog.show.minutes, on_air=aired, paid=paid)


def walked(guess: Catalog, show: PlayedShow, steps: dict[str, float]) -> Walked:
    """The walk with the room's parameters moved by so much on their scales."""
    parameters = parameters_of(guess)
    room = {p.name: p.moved(np.array([steps.get(p.name, 0.0)])) for p in parameters}
    zero, own = np.zeros((1, 1)), np.zeros(len(guess.products) + 1)
    return walk(guess.show, products_of(guess), observed_of(guess, [show]), Steps(room, zero, zero, own, own, own, own))


MOVED = {
    "dwell_new": 0.4, "category_fatigue": -0.5, "relist_factor": 0.2, "paid_cap": 0.3, "returning_share_public": 0.5,
    "elasticity_new": -0.2, "pressure_memory": 0.3,
}  # fmt: skip


@pytest.mark.parametrize("steps", [{}, MOVED], ids=["guess", "moved"])
def test_the_walk_is_the_evaluator(steps):
    """Viewers of both kinds and what they want are the evaluator's, whatever the parameters are."""
    guess = a_room()
    by_name = {p.name: p for p in parameters_of(guess)}
    show = guess.show.model_copy(update={name: by_name[name].value(step) for name, step in steps.items()})
    truth = changed(guess, show=show)
    plan = a_plan(guess)
    figures, found = evaluate(truth, plan), walked(guess, unseen(guess, plan), steps)
    assert found.viewers[0, 0, 0] == pytest.approx([minute.new_viewers for minute in figures.curve])
    assert found.viewers[1, 0, 0] == pytest.approx([minute.returning_viewers for minute in figures.curve])
    assert found.expected[0, 0] == pytest.approx([minute.entries for minute in figures.curve])
    wanted = dict.fromkeys(figures.sales, 0.0)
    for minute, units in zip(figures.curve, found.wanted.sum(0)[0, 0], strict=True):
        wanted[minute.sku] += units
    assert wanted == pytest.approx({sku: sales.wanted for sku, sales in figures.sales.items()})


def test_what_hold_does_lasts():
    """What a little more hold of a product does to viewers is what the walk says of it, in its airings and behind them."""
    guess = a_room()
    products, seen = products_of(guess), observed_of(guess, [play(guess, a_plan(guess), 1)])
    room = {p.name: p.moved(np.zeros(1)) for p in parameters_of(guess)}
    zero, own = np.zeros((1, 1)), np.zeros(len(guess.products) + 1)
    items = np.array([0, 3, 7])
    before = walk(guess.show, products, seen, Steps(room, zero, zero, own, own, own, own), items)
    for place, item in enumerate(items):
        longer = own + 1e-5 * (np.arange(len(own)) == item)
        after = walk(guess.show, products, seen, Steps(room, zero, zero, longer, own, own, own), items)
        numeric = np.log(after.predicted[0] / before.predicted[0]) / 1e-5
        assert before.holding[place] == pytest.approx(numeric, abs=1e-4)
        assert np.abs(numeric[seen.product != item]).max() > 1e-3
