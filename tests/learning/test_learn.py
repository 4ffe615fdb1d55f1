"""What played shows teach: rooms that are off are found, honestly."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from played_shows import a_plan, a_room, changed, play

from lineup.catalog import Catalog
from lineup.learning.estimate import Learnt, learn
from lineup.learning.learned import LearntCatalog, learnt_catalog
from lineup.learning.limits import fixed_in, usable
from lineup.learning.room_file import guessed, read_room, room_bytes, room_path, together
from lineup.learning.values import Value
from lineup.logs.played import PlayedShow
from lineup.report.learnt import learnt_bytes
from lineup.workbook.reading import read_catalog

MOVED = {
    "dwell_new": 1.4,
    "dwell_returning": 2.6,
    "base_rate": 0.012,
    "returning_share_public": 0.25,
    "cost_per_entry": 1.3,
}


def true_room(guess: Catalog) -> Catalog:
    """The room as it is: stays, shares and the base rate are others, two products sell otherwise than guessed."""
    products = tuple(
        p.model_copy(update={
            "new_fan_appeal": p.new_fan_appeal * factor, "returning_fan_appeal": p.returning_fan_appeal * factor,
            "demand_sigma": 0.1,
        })
        for p in guess.products
        for factor in [{"P02": 1.6, "P03": 0.3}.get(p.sku, 1.0)]
    )  # fmt: skip
    public = tuple(0.6 * x for x in guess.traffic.public)
    traffic = guess.traffic.model_copy(update={"public": public})
    return changed(guess, show=guess.show.model_copy(update=MOVED), products=products, traffic=traffic)


def taught(guess: Catalog, shows: list[PlayedShow]) -> LearntCatalog:
    """The catalogue anew."""
    refused = fixed_in(shows)
    return learnt_catalog(learn(guess, shows, frozenset(refused)), guess, refused)


def of(found: LearntCatalog, field: str, sku: str = "") -> Value:
    return next(value for value in found.values if value.field == field and value.sku == sku)


@pytest.fixture(scope="module")
def guess() -> Catalog:
    return a_room()


@pytest.fixture(scope="module")
def shows(guess: Catalog) -> list[PlayedShow]:
    truth = true_room(guess)
    return [
        replace(play(truth, a_plan(truth, 5 * k), k), start=play(truth, a_plan(truth), 0).start.replace(day=20 + k))
        for k in range(3)
    ]


@pytest.fixture(scope="module")
def found(guess: Catalog, shows: list[PlayedShow]) -> LearntCatalog:
    return taught(guess, shows)


@pytest.mark.parametrize("name", ["dwell_new", "dwell_returning", "returning_share_public", "cost_per_entry"])
def test_the_room_is_found(found, guess, name):
    """What was off is found: nearer to the truth than the guess, within what the interval allows, set by the data."""
    value = of(found, name)
    assert abs(math.log(value.value / MOVED[name])) < 0.35 * abs(math.log(value.guess / MOVED[name]))
    assert value.low < value.value < value.high
    assert value.verdict == "data"
    assert getattr(found.catalog.show, name) == pytest.approx(value.value, rel=1e-4)


def test_levels_of_demand_and_traffic_are_found(found):
    """Base rate and public traffic lie far from the guess and near the truth."""
    appeal = sum(p.new_fan_appeal for p in found.catalog.products) / sum(40.0 + k for k in range(20))
    assert found.catalog.show.base_rate * appeal == pytest.approx(0.012, rel=0.3)
    assert sum(found.catalog.traffic.public) == pytest.approx(0.6 * 120 * 90, rel=0.25)
    assert sum(found.catalog.traffic.private) == pytest.approx(60 * 90, rel=0.25)


def test_products_are_told_apart(found):
    """The one that sells better than guessed and the one that sells worse are found among the others."""
    assert found.moves["P02"] > 0.15 > sorted(found.moves.values())[10]
    assert min(found.moves, key=found.moves.__getitem__) == "P03"


def test_what_never_aired_keeps_its_guess(guess):
    """A product that was not on air keeps its guess beside the others, and says so."""
    truth = true_room(guess)
    one = taught(guess, [play(truth, a_plan(truth), 0)])
    value = of(one, "returning_fan_appeal", "P19")
    tilt, kept = of(one, "tilt").value, of(one, "demand_sigma", "P00")
    assert (value.verdict, value.shows) == ("never", 0)
    assert value.value == pytest.approx(value.guess * math.exp(-tilt) / one.top)
    assert kept.shows == 1
    assert one.catalog.product("P19").demand_sigma == guess.product("P19").demand_sigma


def test_what_sold_out_is_not_punished(guess):
    """A product of which all was sold counts as wanted at least so much: it is not thought worse than its twin that wasn't."""
    truth = true_room(guess)
    few = [v.model_copy(update={"stock": 12}) for v in truth.product("P02").variants]
    scarce = changed(truth, products=tuple(
        p.model_copy(update={"variants": tuple(few)}) if p.sku == "P02" else p for p in truth.products
    ))  # fmt: skip
    plenty, sold_out = (play(room, a_plan(truth), 3) for room in (truth, scarce))
    sold = {one.sku: one.units for one in sold_out.products}
    assert sold["P02"] == 12 < {one.sku: one.units for one in plenty.products}["P02"]
    untold = replace(sold_out, on_air=tuple(replace(a, sold_out_min=None) for a in sold_out.on_air))
    believed = replace(untold, on_air=tuple(replace(a, ready=None) for a in untold.on_air))
    full, timed, censored, punished = (
        taught(guess, [show]).moves["P02"] for show in (plenty, sold_out, untold, believed)
    )
    assert punished < censored
    assert abs(timed - full) < abs(punished - full)


def test_what_shows_cannot_tell_stays(guess, shows):
    """Without paid traffic, channels and shares these parameters are refused for that reason, and keep their guess."""
    bare = [
        replace(s, paid=(), sources={}, products=tuple(replace(p, new_fan_buyers=None) for p in s.products),
                totals=replace(s.totals, returning_share=None, returning_buyers=None))
        for s in shows
    ]  # fmt: skip
    one = taught(guess, bare)
    assert (of(one, "paid_cap").why, of(one, "returning_share_private").why) == ("no_paid", "no_shares")
    assert one.catalog.show.returning_share_private == guess.show.returning_share_private
    assert of(one, "dwell_new").verdict in ("data", "some")


def test_memories_are_said_to_be_unseen(found, guess):
    """A parameter that these shows can't tell is kept as it was, and pairs that can't be told apart are named."""
    memory = of(found, "pressure_memory")
    assert (memory.verdict, memory.value) == ("kept", guess.show.pressure_memory)
    assert found.pairs
    assert all(abs(r) > 0.5 and of(found, one).verdict != "kept" for one, _, r in found.pairs)


def test_more_shows_more_is_known(guess, shows):
    """Intervals narrow with every show."""
    widths = [learn(guess, shows[:count]).sd for count in (1, 3)]
    assert (widths[1] <= widths[0] * 1.02).mean() > 0.9


def test_a_show_of_which_nothing_is_known_but_its_viewers(guess, shows):
    """Where nobody says what was on air, stays and sales teach nothing of products, and the run goes on."""
    blind = usable(replace(shows[0], on_air=()))
    one = taught(guess, [blind])
    assert all(value.verdict == "never" for value in one.values if value.sku)
    assert of(one, "dwell_new").value == guess.show.dwell_new


def test_five_minutes_say_less_than_single_ones(guess, shows):
    """The same show counted every five minutes is read alike, and how long people stay is known less well."""
    show = shows[0]
    blocks = tuple(
        replace(show.blocks[k + 4], start_min=k, entries=sum(b.entries or 0 for b in show.blocks[k : k + 5]),
                units=sum(b.units or 0 for b in show.blocks[k : k + 5]))
        for k in range(0, 90, 5)
    )  # fmt: skip
    fine, coarse = (_dwell(learn(guess, [one])) for one in (show, replace(show, blocks=blocks)))
    assert coarse[1] > fine[1]
    assert abs(coarse[0] - fine[0]) < 3 * coarse[1]


def _dwell(learnt: Learnt) -> tuple[float, float]:
    k = [p.name for p in learnt.parameters].index("dwell_returning")
    return float(learnt.room[k]), float(learnt.sd[k])


def test_one_at_a_time_is_all_in_one_go(guess, shows, found, tmp_path):
    """With the room file, a show added to a learnt catalogue gives what all of them give at once."""
    book = tmp_path / "room.learned.xlsx"
    first = taught(guess, shows[:2])
    room_path(book).write_bytes(room_bytes(shows[:2], guess, b""))
    room = read_room(book)
    assert room is not None
    again, twice = together(room.shows, shows[2:])
    was = guessed(first.catalog, room)
    refused = fixed_in(again)
    later = learnt_catalog(learn(was, list(again), frozenset(refused)), first.catalog, refused)
    assert twice == 0
    assert [v.value for v in later.values] == pytest.approx([v.value for v in found.values], rel=1e-6)
    assert later.catalog.products == found.catalog.products


def test_a_show_read_again_counts_once(shows):
    """The same evening given twice is one show, the later reading counts."""
    again = replace(shows[0], minutes=80)
    all_shows, twice = together(shows, [again])
    assert (len(all_shows), twice, all_shows[0].minutes) == (3, 1, 80)


def test_the_shape_of_traffic_has_no_level(guess, shows):
    """How entries spread over the show moves none of them in or out of it: how many come is learnt by itself."""
    learnt = learn(guess, shows)
    raised = learnt_catalog(replace(learnt, shape=1.3 * learnt.shape), guess, {})
    assert raised.catalog.traffic.public == pytest.approx(learnt_catalog(learnt, guess, {}).catalog.traffic.public)


def test_how_sure_of_sums(guess, shows):
    """The interval of an appeal is that of appeal and base rate together, which are better known than each alone."""
    learnt = learn(guess, shows)
    alone = math.hypot(learnt.sd_of(1, {"both": 1.0}, {}), learnt.sd_of(1, {}, {"base_rate": 1.0}))
    assert learnt.sd_of(1, {"both": 1.0}, {"base_rate": 1.0}) < alone
    assert learnt.sd_of(1, {"both": 1.0}, {}) == pytest.approx(float(learnt.sds["both"][1]))
    assert learnt.sd_of(1, {"both": 1.0}, {"base_rate": 1.0}) > 0


def test_shares_of_buyers_teach_where_products_do_not(guess, shows):
    """Without new fans by product, the show's share of returning fans among its buyers tells whom they are."""
    bare = [
        replace(
            show,
            products=tuple(replace(one, new_fan_buyers=None) for one in show.products),
            totals=replace(show.totals, returning_buyers=None),
        )
        for show in shows
    ]
    told = [
        replace(show, totals=replace(show.totals, returning_buyers=whole.totals.returning_buyers))
        for show, whole in zip(bare, shows, strict=True)
    ]
    without, having = (of(taught(guess, each), "tilt") for each in (bare, told))
    assert having.moved > without.moved + 0.1


def test_how_sure_it_is_comes_back_from_the_sheet(found, tmp_path):
    """The intervals of what shows tell of the room are read back from the sheet that they were written to."""
    path = tmp_path / "a.learned.xlsx"
    path.write_bytes(learnt_bytes(found))
    written = {(one.field, one.sku): (one.low, one.high) for one in found.catalog.doubts}
    read = {(one.field, one.sku): (one.low, one.high) for one in read_catalog(path).doubts}
    assert {("level", ""), ("dwell_new", ""), ("traffic.public", ""), ("new_fan_appeal", "P02")} <= read.keys()
    assert all(read[one] == pytest.approx(written[one], rel=1e-6) for one in read)
