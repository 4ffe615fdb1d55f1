"""The bench measures what it says: its peers obey the rules, its limits bite, its tables tell what was measured."""

from __future__ import annotations

import math
import time
from collections import Counter
from dataclasses import asdict

import pytest
from bench import growth, peers, promises, quality, reading, sharing
from bench.__main__ import PICTURE, RESULTS, ROOT
from bench.by_hand import BY_HAND, lay
from bench.generate import generate
from bench.monolithic import a_plan_by_hand, plan_at_once
from bench.plan_file import plan_of
from bench.plot import draw
from bench.process import run_python
from bench.repair import followers, parted, repaired, to_state
from bench.report import BEGIN, END, markdown, rewrite
from bench.restarts import best_of_restarts
from hypothesis import given, settings
from hypothesis import strategies as st

from lineup.check import check
from lineup.plan import Plan
from lineup.product import ROLES
from lineup.solver.building import build_problem
from lineup.solver.decode import decode
from lineup.solver.search import mended_starts
from lineup.solver.state import State
from lineup.solver.tables import Problem
from lineup.solver.watch import Watch
from lineup.vocabulary.breaches import sentence
from lineup.workbook.room_list import read_room_list


@pytest.fixture(scope="module")
def problem() -> Problem:
    """Forty minutes of 24 products."""
    return build_problem(generate(24, 40))


def breaches(problem: Problem, state: State) -> list[str]:
    plan, figures = decode(problem, state)
    rules = check(plan, problem.catalog, figures)
    return [sentence(problem.catalog, breach) for rule in rules for breach in rule.breaches]


def rows() -> list[dict]:
    """Measured figures in which nothing is wrong."""
    row = {"catalog": "m2", "products": 62, "minutes": 120, "gmv": 1e5, "wrong": [], "megabytes": 300.0}
    return [
        row | {"effort": "quick", "ratio": 0.98, "seconds": 4.0},
        row | {"effort": "normal", "ratio": 0.99, "seconds": 25.0},
    ]


def test_plan_files_are_read_back(plan: Plan):
    """A plan written as its file is comes back the same, second airings counted afresh."""
    told = {
        "highlight": asdict(plan.highlight),
        "segments": [{k: v for k, v in asdict(a).items() if k != "airing"} for a in plan.airings],
        "prices": [asdict(p) for p in plan.prices],
        "restock": [asdict(r) for r in plan.restock],
        "paid_traffic": [asdict(s) for s in plan.paid_traffic],
    }
    assert plan_of(told) == plan


@settings(max_examples=15)
@given(products=st.integers(12, 80), minutes=st.integers(20, 90), seed=st.integers(0, 9))
def test_generated_catalogues_have_their_size(products, minutes, seed):
    """As many products and minutes as asked for, every role among them, the same each time."""
    catalog = generate(products, minutes, seed)
    assert (len(catalog.products), catalog.show.minutes) == (products, minutes)
    assert {product.role for product in catalog.products} == set(ROLES) - {"talk"}
    assert catalog == generate(products, minutes, seed)


@pytest.mark.parametrize(("products", "minutes"), growth.sizes())
def test_generated_catalogues_can_be_planned(products, minutes):
    """At every size that growth is measured at there is a timeline that obeys its rules."""
    assert mended_starts(build_problem(generate(products, minutes)), 1, 0, frozenset(), Watch())


@pytest.mark.parametrize("rule", BY_HAND, ids=lambda rule: rule.name)
@pytest.mark.parametrize("highlight", [0, 17, 39])
def test_rules_of_thumb_fill_the_show(problem, rule, highlight):
    """Each lays products for exactly the show's minutes, none too short, too long or too often."""
    catalog = problem.catalog
    laid, window = lay(catalog, rule, highlight)
    assert sum(minutes for _, minutes in laid) == catalog.show.minutes
    assert 0 <= window <= catalog.show.minutes - catalog.show.highlight_minutes
    for p, minutes in laid:
        assert catalog.products[p].min_minutes <= minutes <= catalog.products[p].max_minutes
    assert all(count <= catalog.products[p].max_airings for p, count in Counter(p for p, _ in laid).items())


def test_rules_of_thumb_differ(problem):
    """No two of them lay the same show."""
    assert len({tuple(lay(problem.catalog, rule, 15)[0]) for rule in BY_HAND}) == len(BY_HAND)


@pytest.mark.parametrize("rule", BY_HAND, ids=lambda rule: rule.name)
def test_what_is_repaired_obeys_the_rules(problem, rule):
    """A rule of thumb's show, repaired, passes the check."""
    state = repaired(problem, to_state(problem, *lay(problem.catalog, rule, 15)), 0)
    assert state is not None
    assert breaches(problem, state) == []


def test_repair_leaves_what_is_whole(problem):
    """A show that obeys every rule keeps its sequence, minutes and window."""
    whole = repaired(problem, to_state(problem, *lay(problem.catalog, BY_HAND[0], 15)), 0)
    again = repaired(problem, whole, 1)
    slots = int(whole.total[0]["slots"])
    assert parted(again, followers(whole), slots - 1) == 0
    assert (again.slots[:slots] == whole.slots[:slots]).all()
    assert again.total[0]["highlight"] == whole.total[0]["highlight"]


def test_restarts_obey_the_rules(problem):
    """The best of a second's climbs passes the check."""
    state, climbs = best_of_restarts(problem, time.monotonic() + 3)
    assert climbs >= 2
    assert breaches(problem, state) == []


def test_the_monolithic_model_holds_what_obeys_the_rules():
    """It takes the plan that it starts from for one of its own, and gives back none that is worse or breaks a rule."""
    problem = build_problem(generate(12, 20))
    state, told = plan_at_once(problem, time.monotonic() + 90)
    assert told["status"] in ("OPTIMAL", "FEASIBLE")
    assert breaches(problem, state) == []
    assert state.total[0]["gmv"] >= a_plan_by_hand(problem).total[0]["gmv"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({}, []),
        ({"ratio": 0.96}, ["m2 quick: ratio to the best known 0.9600, must be 0.97"]),
        ({"ratio": None}, ["m2 quick: ratio to the best known 0.0000, must be 0.97"]),
        ({"seconds": 5.1}, ["m2 quick: 5.1 seconds, may be 5"]),
        ({"megabytes": 2500.0}, ["m2 quick: 2500.0 megabytes, may be 2000"]),
        ({"wrong": ["two airings overlap"]}, ["m2 quick: two airings overlap"]),
    ],
)
def test_limits_bite(change, said):
    """Each figure beyond its limit is named, and nothing else."""
    quick, normal = rows()
    assert quality.failures([quick | change, normal]) == said


def test_the_average_counts_only_when_all_were_measured():
    """The small catalogues' average is held against its limit when each was planned, not before."""
    normal = rows()[1]
    small = [normal | {"catalog": name} for name in quality.SMALL]
    assert quality.failures(small[1:]) == []
    assert quality.failures(small) == [f"{', '.join(quality.SMALL)} normal: average ratio 0.9900, must be 0.995"]


def test_gains_are_over_the_best_by_hand():
    """Twice what the best by hand earns is a gain of 100 %; machines don't count."""
    told = [{"catalog": "m2", "peer": BY_HAND[i].name, "ratio": ratio} for i, ratio in enumerate((0.4, 0.5, None))]
    told.append({"catalog": "m2", "peer": "restarts", "ratio": 0.99})
    assert peers.gains(told) == {"m2": 1.0}


@given(factor=st.floats(0.1, 10), power=st.floats(-2, 3))
def test_the_exponent_of_a_power_law_is_found(factor, power):
    """Points on a·x^b give b."""
    told = [{"minutes": x, "seconds": factor * x**power} for x in (60, 120, 240)]
    assert math.isclose(growth.exponent(told, "seconds", "minutes"), power, abs_tol=1e-9)


def measured() -> dict:
    size = {"megabytes": 300.0, "proposals": 10**6, "wrong": []}
    return {
        "machine": "2 cores",
        "first_plan_seconds": 0.5,
        "first_plan_catalog": "m2",
        "quality": rows(),
        "peers": [
            {"catalog": "m2", "peer": name, "ratio": ratio, "seconds": 9.0, "megabytes": 280.0}
            for name, ratio in zip(["lineup", *peers.HANDS, *peers.BY_MACHINE], [1, 0.8, None] + [0.5] * 6, strict=True)
        ],
        "reading": [{"rows": 20000, "code": 0, "seconds": 5.25, "megabytes": 323.4}],
        "growth": [size | {"products": p, "minutes": m, "seconds": 0.1 * m} for p, m in growth.sizes()],
    }


def test_the_report_tells_every_part():
    """Quality, peers, growth and reading, each with its figures; a peer without a plan says so."""
    told = markdown(measured(), "growth.png")
    assert "| m2 | 62 | 120 | 0.980 | 4.0 | 300 | 0.990 | 25.0 | 300 |" in told
    assert "| by hand: margin sort (按毛利率排) | none | 9 | 280 |" in told
    assert "A plan gains 25 % on m2 over the best" in told
    assert "| 100 | 480 | 48.0 | 300 | 1.0 | 48.0 |" in told
    assert "minutes^1.0" in told
    assert "20,000 products in 22 columns is read and checked in 5.2 s and 323 MB" in told
    assert "![Seconds of planning against products and minutes](growth.png)" in told


def test_rewriting_touches_only_what_lies_between_the_marks(tmp_path):
    """What stands around the marks stays, a second rewriting changes nothing more, a page without marks is refused."""
    page = tmp_path / "page.md"
    page.write_text(f"before\n{BEGIN}\nold\n{END}\nafter\n", encoding="utf-8")
    rewrite(page, "new\n")
    once = page.read_text(encoding="utf-8")
    rewrite(page, "new\n")
    assert once == page.read_text(encoding="utf-8") == f"before\n{BEGIN}\n\nnew\n\n{END}\nafter\n"
    page.write_text("nothing", encoding="utf-8")
    with pytest.raises(ValueError, match=r"page\.md"):
        rewrite(page, "new")


def test_the_readme_tells_what_was_measured():
    """Between the marks stands what the results say; before there are any, how to get them."""
    import json

    page = (ROOT / "README.md").read_text(encoding="utf-8")
    section = page[page.index(BEGIN) + len(BEGIN) : page.index(END)]
    if RESULTS.exists():
        results = json.loads(RESULTS.read_text(encoding="utf-8"))
        assert section.strip() == markdown(results, PICTURE.relative_to(ROOT).as_posix()).strip()
    else:
        assert "`make bench`" in section


def test_the_picture_is_drawn(tmp_path):
    """A PNG of some size."""
    draw(measured()["growth"], tmp_path / "growth.png")
    assert (tmp_path / "growth.png").read_bytes().startswith(b"\x89PNG")
    assert (tmp_path / "growth.png").stat().st_size > 10_000


def test_a_process_is_measured():
    """Its exit code, its output, the time it takes, and the memory that it holds at most."""
    small = run_python("-c", "print('here'); raise SystemExit(3)")
    assert (small.code, small.out.strip()) == (3, "here")
    large = run_python("-c", "import time; b = b'x' * 600_000_000; time.sleep(0.3)")
    assert large.code == 0
    assert large.seconds > 0.3
    assert large.megabytes > 600, large  # and no upper bound: the size of these tests' own process may count


def test_reading_is_measured_on_a_good_catalogue():
    """The brand's workbook is one that is found good; what takes too long, or is not good, fails."""
    (row,) = reading.run_reading(lambda told: None, rows=50)
    assert (row["rows"], row["code"]) == (50, 0)
    assert reading.failures([row]) == []
    assert len(reading.failures([row | {"rows": reading.ROWS, "seconds": 8.1, "code": 1}])) == 2


def test_promises_are_measured_where_they_bind():
    """A rule that holds back no plan counts for nothing; one that holds too seldom, or too often, is a failure."""
    row = {"catalog": "m2", "room": 0, "binds": True, "cost": 0.05}
    fair = [
        row | {"rule": "margin_floor", "holds": 0.82},
        row | {"rule": "welfare_budget", "holds": 1.0, "binds": False},
    ]
    assert promises.pooled(fair) == {"margin_floor": 0.82}
    assert promises.failures(fair) == []
    assert len(promises.failures([row | {"rule": "margin_floor", "holds": 0.95}])) == 1
    assert len(promises.failures([row | {"rule": "margin_floor", "holds": 0.60}])) == 2
    assert "hold `margin_floor` on 0.82" in markdown({**measured(), "promises": fair})


def test_drawn_rooms_differ():
    """Each room is another one, the same every time, and asks for its promise."""
    catalog = generate(24, 40)
    rooms = [promises.drawn(catalog, room) for room in (0, 0, 1)]
    assert rooms[0] == rooms[1] != rooms[2]
    assert rooms[0].show.sure == promises.SURE


def test_drawn_groups_share_something(tmp_path):
    """A drawn group is a list that is read without a remark: three to eight rooms, stock and both budgets, by its seed."""
    for seed in (0, 1):
        (tmp_path / str(seed)).mkdir()
    lists = [read_room_list(sharing.draw(tmp_path / str(seed), seed), sharing.START.date(), None) for seed in (0, 1)]
    assert all(3 <= len(one.rooms) <= 8 and not one.remarks for one in lists)
    assert all({row.what for row in one.shared} == {"stock", "ad_budget", "restock_budget"} for one in lists)
    assert lists[0].shared != lists[1].shared


def test_what_sharing_must_be():
    """A group below a baseline, totals that are not exact, a room without a plan, and too little gain are named."""
    good = {
        "seed": 0,
        "value": 103.0,
        "equal": 90.0,
        "by_sales": 100.0,
        "gain": 0.03,
        "exact": True,
        "fates": {"planned": 3},
    }
    assert sharing.failures([good]) == []
    assert sharing.pooled([good, good]) == pytest.approx(0.03)
    bad = good | {"seed": 7, "value": 99.0, "gain": -0.01, "exact": False, "fates": {"planned": 2, "died": 1}}
    assert len(sharing.failures([bad])) == 4
