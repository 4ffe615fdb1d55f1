"""`lineup review`: the parts add up, and causes that were planted are found with their size."""

from __future__ import annotations

import datetime as dt
import json
import math
from dataclasses import replace

import pytest
from played_shows import START, a_plan, a_room, changed

from lineup.catalog import Catalog
from lineup.evaluate import evaluate
from lineup.logs.played import Block, OnAir, Paid, PlayedShow, SoldProduct
from lineup.lookback import LookBack, look_back
from lineup.plan import Plan
from lineup.report.lookback import lookback_json


@pytest.fixture(scope="module")
def room() -> Catalog:
    return a_room(start=START)


@pytest.fixture(scope="module")
def plan(room: Catalog) -> Plan:
    return a_plan(room)


def as_expected(room: Catalog, plan: Plan) -> PlayedShow:
    """The show that goes exactly as the model says, without chance."""
    curve = evaluate(room, plan).curve
    prices = {price.sku: price for price in plan.prices}
    return PlayedShow(
        START,
        room.show.minutes,
        blocks=tuple(
            Block(m.t, m.t + 1, m.viewers, m.entries, m.units, m.gmv)  # type: ignore[arg-type]
            for m in curve
        ),
        on_air=tuple(
            OnAir(a.sku, a.start_min, a.end_min, prices[a.sku].live_price, prices[a.sku].new_fan_coupon)
            for a in plan.airings
        ),
        paid=tuple(Paid(b.start_min, b.start_min + b.length_min, b.spend) for b in plan.paid_traffic),
    )


def adds_up(found: LookBack) -> LookBack:
    """Every part belongs to an airing, and all of them make the difference."""
    assert sum(found.parts.values()) == pytest.approx(found.actual.gmv - found.planned.gmv, abs=1e-6)
    for one in found.airings:
        assert sum(one.parts.values()) == pytest.approx(one.difference, abs=1e-6)
    return found


def test_a_show_as_planned_has_no_causes(room, plan):
    """Where everything went as the model says, no cause did anything."""
    found = adds_up(look_back(room, plan, as_expected(room, plan)))
    assert found.actual.gmv == pytest.approx(found.planned.gmv)
    assert all(abs(amount) < 1e-3 * found.planned.gmv for amount in found.parts.values())
    assert {one.status for one in found.airings} == {"aired"}


@pytest.mark.parametrize(("days", "minutes"), [(0, 12), (-4, 12), (1, -5)])
def test_late_by_the_clock(room, plan, days, minutes):
    """A plan made for another date, often an assumed one, is late or early by its time of day."""
    began = START + dt.timedelta(days=days, minutes=minutes)
    assert look_back(room, plan, replace(as_expected(room, plan), start=began)).late == minutes


def test_half_the_traffic(room, plan):
    """Traffic that was half of what was planned is the cause, with its size."""
    traffic = room.traffic.model_copy(update={
        "private": tuple(x / 2 for x in room.traffic.private), "public": tuple(x / 2 for x in room.traffic.public),
    })  # fmt: skip
    truth = changed(room, traffic=traffic)
    found = adds_up(look_back(room, plan, as_expected(truth, plan)))
    lost = evaluate(truth, plan).gmv - evaluate(room, plan).gmv
    assert found.parts["traffic"] == pytest.approx(lost, rel=0.15)
    assert max(found.parts, key=lambda cause: -found.parts[cause]) == "traffic"


def test_shorter_stays(room, plan):
    """People who left sooner than planned are told from people who didn't come."""
    truth = changed(room, show=room.show.model_copy(update={"dwell_new": 0.4, "dwell_returning": 2.0}))
    found = adds_up(look_back(room, plan, as_expected(truth, plan)))
    lost = evaluate(truth, plan).gmv - evaluate(room, plan).gmv
    assert found.parts["dwell"] == pytest.approx(lost, rel=0.15)
    assert abs(found.parts["traffic"]) < 0.02 * abs(lost)


def test_a_skipped_product(room, plan):
    """What the host left out is named, with what it was to earn."""
    airings = list(plan.airings)
    gone = airings.pop(5)
    held = replace(airings[4], duration_min=airings[4].duration_min + gone.duration_min)
    happened = replace(plan, airings=(*airings[:4], held, *airings[5:]))
    found = adds_up(look_back(room, plan, as_expected(room, happened)))
    skipped = [one for one in found.airings if one.status == "skipped"]
    expected = evaluate(room, plan).by_airing[5][1]
    assert [(one.sku, one.planned_gmv) for one in skipped] == [(gone.sku, pytest.approx(expected))]
    assert abs(found.parts["conversion"]) < 0.03 * found.planned.gmv


def test_a_hit_that_ran_out(room, plan):
    """Fewer units on the shelf than planned are the cause, in that product's airing."""
    sku = plan.airings[1].sku
    planned = dict(
        zip([a.sku for a in plan.airings], [units for units, _ in evaluate(room, plan).by_airing], strict=False)
    )
    ready = max(1, int(planned[sku] / 3))
    few = [v.model_copy(update={"stock": ready}) for v in room.product(sku).variants]
    truth = changed(room, products=tuple(
        p.model_copy(update={"variants": tuple(few)}) if p.sku == sku else p for p in room.products
    ))  # fmt: skip
    show = as_expected(truth, plan)
    show = replace(show, on_air=tuple(replace(a, ready=ready if a.sku == sku else 5000) for a in show.on_air))
    found = adds_up(look_back(room, plan, show))
    lost = evaluate(truth, plan).gmv - evaluate(room, plan).gmv
    assert found.parts["stock"] == pytest.approx(lost, rel=0.15)
    assert next(one for one in found.airings if one.sku == sku).main_cause == "stock"


def test_other_prices(room, plan):
    """Prices that were lower than planned are told apart from how well it sold."""
    cheaper = replace(plan, prices=tuple(replace(p, live_price=round(0.8 * p.live_price, 1)) for p in plan.prices))
    found = adds_up(look_back(room, plan, as_expected(room, cheaper)))
    change = evaluate(room, cheaper).gmv - evaluate(room, plan).gmv
    assert found.parts["price"] == pytest.approx(change, rel=0.15)
    assert abs(found.parts["conversion"]) < 0.02 * found.planned.gmv


def test_what_files_do_not_tell(room, plan):
    """Without minutes, sales by product still compare; what can't be told is said, and parts add up all the same."""
    show = as_expected(room, plan)
    units: dict[str, float] = {}
    for airing, (_, gmv) in zip(plan.airings, evaluate(room, plan).by_airing, strict=True):
        units[airing.sku] = units.get(airing.sku, 0.0) + gmv
    products = tuple(SoldProduct(sku, gmv=0.5 * gmv) for sku, gmv in units.items())
    found = adds_up(look_back(room, plan, replace(show, blocks=(), products=products)))
    assert {"traffic", "dwell"} <= set(found.unknown)
    assert found.parts["conversion"] == pytest.approx(-0.5 * found.planned.gmv, rel=0.02)


def test_airings_that_overlap(room, plan):
    """A minute that two airings claim counts once."""
    show = as_expected(room, plan)
    longer = tuple(replace(one, end_min=min(one.end_min + 2, room.show.minutes)) for one in show.on_air)
    adds_up(look_back(room, plan, replace(show, on_air=longer)))


def test_as_json(room, plan):
    """Programs get all of it."""
    told = json.loads(
        lookback_json(look_back(room, plan, replace(as_expected(room, plan), start=START.replace(minute=12))))
    )
    assert (told["schema"], told["late"]) == ("lineup.review/1", 12)
    assert sum(told["parts"].values()) == pytest.approx(told["actual"]["gmv"] - told["planned"]["gmv"], abs=0.1)


def test_minute_by_minute(room, plan):
    """Both shows stand side by side, as long as the longer one; what the files don't hold stays unknown."""
    show = as_expected(room, plan)
    found = look_back(room, plan, replace(show, minutes=80, blocks=show.blocks[:80]))
    assert [minute.t for minute in found.minutes] == list(range(90))
    curve = evaluate(room, plan).curve
    assert [m.planned.gmv for m in found.minutes if m.planned] == pytest.approx([m.gmv for m in curve])
    assert [m.actual.viewers for m in found.minutes if m.actual] == pytest.approx([m.viewers for m in curve[:80]])
    assert all(m.actual is None for m in found.minutes[80:])
    assert found.minutes[0].actual.stay_5s is None
    assert found.planned.stay_60s < found.planned.stay_5s < 1


def test_who_stayed_follows_the_model(room, plan):
    """The planned share that stays a minute is that of people who leave at a steady rate."""
    still = changed(room, show=room.show.model_copy(update={"dwell_new": 2.0, "dwell_returning": 2.0}), products=tuple(
        p.model_copy(update={"hold": 1.0}) for p in room.products
    ))  # fmt: skip
    found = look_back(still, plan, as_expected(still, plan))
    assert found.planned.stay_60s == pytest.approx(math.exp(-1 / 2))


def test_products_that_got_too_long_or_too_short(room, plan):
    """What earned little in many minutes was too long, what earned much in few too short; welfare is not judged."""
    show, curve = as_expected(room, plan), evaluate(room, plan).curve
    judged = [a for a in plan.airings if room.product(a.sku).sells and not room.product(a.sku).is_relief]
    long = max(judged, key=lambda a: a.duration_min)
    short = min(judged, key=lambda a: a.duration_min)
    factors = {long.sku: 0.2, short.sku: 5.0}
    blocks = tuple(replace(b, gmv=m.gmv * factors.get(m.sku, 1.0)) for b, m in zip(show.blocks, curve, strict=True))
    found = {one.sku: one for one in look_back(room, plan, replace(show, blocks=blocks)).goods}
    assert (found[long.sku].length, found[short.sku].length) == ("long", "short")
    welfare = next(p.sku for p in room.products if p.role == "welfare" and p.sku in found)
    assert found[welfare].length == "unjudged"
    advice = look_back(room, plan, replace(show, blocks=blocks)).advice
    assert {(one.code, one.sku) for one in advice} >= {("long", long.sku), ("short", short.sku)}


def test_rules_of_the_show_as_played(room, plan):
    """A rule that the plan obeyed and the evening did not is named, on what aired and on what was earned."""
    show = as_expected(room, plan)
    before = {rule.rule: rule.passed for rule in look_back(room, plan, show).rules}
    held = max(range(1, len(show.on_air)), key=lambda k: show.on_air[k].start_min)
    longer = (*show.on_air[: held - 1], replace(show.on_air[held - 1], end_min=show.on_air[held].end_min))
    sold = tuple(
        SoldProduct(a.sku, units=1000, gmv=0.1 * 1000 * room.product(a.sku).cost)
        for a in show.on_air
        if room.product(a.sku).sells
    )
    after = {rule.rule: rule for rule in look_back(room, plan, replace(show, on_air=longer, products=sold)).rules}
    assert before["duration"]
    assert not after["duration"].passed
    assert "margin_floor" not in before
    assert not after["margin_floor"].passed
    assert "price_ladder" not in after


def test_returns_beside_what_was_thought(room, plan):
    """What came back is set beside what the catalogue says, and where it is more, that is said."""
    show = as_expected(room, plan)
    sku = next(a.sku for a in plan.airings if room.product(a.sku).sells)
    sold = (SoldProduct(sku, units=10, gmv=1000.0, refunds=500.0),)
    found = look_back(room, plan, replace(show, products=sold))
    assert found.actual.refunds == 500.0
    assert found.planned.refunds == pytest.approx(found.planned.gmv - evaluate(room, plan).net_gmv)
    assert [(one.sku, one.facts["rate"]) for one in found.advice if one.code == "returns"] == [(sku, 0.5)]


def test_advice_names_what_went_wrong(room, plan):
    """A late start, a skipped product and people who stayed away each have their piece of advice, with its size."""
    show = as_expected(room, plan)
    few = tuple(replace(b, entries=b.entries / 2, online=b.online / 2, gmv=b.gmv / 2) for b in show.blocks)
    late = replace(show, start=START.replace(minute=12), blocks=few, on_air=(*show.on_air[:5], *show.on_air[6:]))
    found = look_back(room, plan, late)
    advice = {one.code: one for one in found.advice}
    assert advice["late"].facts == {"minutes": 12}
    assert advice["traffic"].facts["share"] == pytest.approx(0.5, abs=0.02)
    assert advice["skipped"].sku == plan.airings[5].sku
