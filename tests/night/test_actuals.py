"""What exports of the running show say: what aired, what sold, who is there, beside what was typed."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from cli_run import run
from plan_books import a_plan_book, edited
from shows import a_feasible_plan, small_catalog

from lineup.logs.played import Block, OnAir, PlayedShow, SoldProduct
from lineup.logs.reading import read_logs
from lineup.night.actuals import clock_of, seen_in, together
from lineup.night.aired import Shown, as_aired, shown_in, with_real_prices
from lineup.night.beginning import begin
from lineup.night.facts import Facts
from lineup.plan import Airing

START = small_catalog().show.start


def a_show(**fields):
    """A running show, ten minutes of it: 100 viewers and 50 yuan a minute."""
    blocks = tuple(Block(t, t + 1, 100, None, None, 50.0) for t in range(10))
    return PlayedShow(**{"start": START, "minutes": 10, "blocks": blocks} | fields)


def line(airings):
    return ", ".join(f"{a.sku} {a.start_min}-{a.end_min}" for a in airings)


def test_viewers_sales_and_products_become_facts():
    """Takings go on as lately where the export ends; units follow from yuan where only those are told."""
    plan = a_feasible_plan()
    price = plan.price("H1").live_price
    show = a_show(products=(SoldProduct("P1", 6, 300.0), SoldProduct("H1", None, 3 * price)))
    facts = seen_in(show, 0, 12, plan).facts
    assert facts.gmv == pytest.approx(600.0)
    assert facts.online == dict.fromkeys(range(10), 100.0)
    assert facts.sold == {"P1": 6.0, "H1": pytest.approx(3.0)}
    assert facts.earned == {"P1": 300.0, "H1": 3 * price}


def test_what_was_typed_beats_the_export_and_is_said():
    """By product and for the room; a small difference is none."""
    export = seen_in(
        a_show(products=(SoldProduct("P1", 6, 300.0), SoldProduct("H1", 2, 200.0))), 0, 10, a_feasible_plan()
    )
    facts, said = together(Facts(now=10, gmv=900.0, sold={"P1": 9.0}, viewers=101.0), export)
    assert (facts.gmv, facts.viewers) == (900.0, 101.0)
    assert facts.sold == {"P1": 9.0, "H1": 2.0}
    assert facts.earned == {"H1": 200.0}
    assert [one.code for one in said] == ["conflict.gmv", "conflict.sold", "actual.under"]


def test_products_that_add_up_to_more_than_the_room_are_scaled():
    """The room's total counts."""
    facts, said = together(
        Facts(now=10), seen_in(a_show(products=(SoldProduct("P1", 20, 1000.0),)), 0, 10, a_feasible_plan())
    )
    assert (facts.sold["P1"], facts.earned["P1"]) == (pytest.approx(10.0), pytest.approx(500.0))
    assert [one.code for one in said] == ["actual.over"]


def test_a_late_start_is_read_from_the_export():
    """Unless it is known; then the export's minutes are moved, and that is said."""
    catalog, late = small_catalog(), a_show(start=START + dt.timedelta(minutes=4))
    read = clock_of(catalog, late, START, surely=False)
    assert (read.shift, read.late, [one.code for one in read.said]) == (0, 4, ["actual.began"])
    known = clock_of(catalog, late, START + dt.timedelta(minutes=1), surely=True)
    assert (known.shift, known.late, [one.code for one in known.said]) == (3, None, ["actual.start_known"])
    other_day = clock_of(catalog, a_show(start=START + dt.timedelta(days=3)), START, surely=False)
    assert (other_day.shift, [one.code for one in other_day.said]) == (0, ["actual.day"])
    early = clock_of(catalog, a_show(start=START - dt.timedelta(minutes=2)), START, surely=False)
    assert (early.shift, early.late) == (-2, None)


def test_what_aired_has_no_gap():
    """What nobody named is the product's before it; a long silence is said; what is on air may go on."""
    aired = (OnAir("W1", 0, 4), OnAir("", 4, 5), OnAir("W1", 5, 6), OnAir("H1", 11, 13), OnAir("R1", 40, 44))
    shown = shown_in(a_show(on_air=aired, minutes=13), 0, 13)
    assert line(shown.airings) == "W1 0-11, H1 11-13"
    assert shown.still_on
    assert [one.code for one in shown.said] == ["actual.silence"]


def test_the_old_order_goes_on_after_what_aired():
    """What came forward is done; what two later ones have overtaken was skipped; what is on air has its planned minutes."""
    plan = a_feasible_plan()
    order = [a.sku for a in plan.airings]
    first, second, third = order[0], order[2], order[4]
    shown = Shown((Airing(first, 0, 3), Airing(second, 3, 3), Airing(third, 6, 1)), still_on=True)
    now, skipped = as_aired(plan, shown, 7, 0)
    assert skipped == (order[1],)
    planned = plan.airings[4].duration_min
    assert line(now.airings).startswith(
        f"{first} 0-3, {second} 3-6, {third} 6-{6 + planned}, {order[3]} {6 + planned}-"
    )
    assert [a.sku for a in now.airings[3:]] == [order[3], *order[5:]]
    settled, _ = as_aired(plan, shown, 7, 2)
    assert line(settled.airings[:3]) == f"{order[0]} 0-4, {order[1]} 4-6, {third} 6-{6 + planned}"


def test_a_real_price_counts():
    """What an airing says it sold at beats the plan; the mean of what was paid is no price tag."""
    plan = a_feasible_plan()
    show = a_show(on_air=(OnAir("P1", 0, 4, 33.0), OnAir("H1", 4, 8, 25.0)), products=(SoldProduct("H1", 4, 100.0),))
    priced, said = with_real_prices(plan, show)
    assert priced.price("P1").live_price == 33.0
    assert priced.price("H1") == plan.price("H1")
    assert [one.sku for one in said] == ["P1"]


def test_viewers_of_each_minute_tell_what_was_wanted():
    """Half the room, half the demand: what then sold as planned is twice as wanted."""
    catalog, plan = small_catalog(), a_feasible_plan()
    as_meant = begin(catalog, plan, Facts(now=9))
    expected = {m: passed.new + passed.returning for m, passed in enumerate(as_meant.catalog.night.curve)}
    half = begin(catalog, plan, Facts(now=9, online={t: n / 2 for t, n in expected.items()}, sold={}))
    assert half.sold["P1"].wanted == pytest.approx(as_meant.sold["P1"].wanted / 2)
    assert half.room == pytest.approx(0.5)
    assert half.catalog.night.new_viewers == pytest.approx(as_meant.catalog.night.new_viewers / 2)


def test_a_running_airing_has_no_end_yet(tmp_path):
    """The record of airings is taken all the same, and product data alone is a show too."""
    aired = tmp_path / "aired.csv"
    aired.write_text("商品编号,开始时间,结束时间\nW1,20:00,20:04\nH1,20:04,\n", "utf-8")
    sold = tmp_path / "sold.csv"
    sold.write_text("商品编号,成交件数\nH1,4\n", "utf-8")
    (show,) = read_logs([aired], small_catalog(), running=True).shows
    assert [(one.sku, one.end_min) for one in show.on_air] == [("W1", 4), ("H1", 5)]
    (alone,) = read_logs([sold], small_catalog(), running=True).shows
    assert alone.products[0].units == 4


@pytest.fixture
def book(tmp_path):
    return a_plan_book(tmp_path)


def test_a_folder_of_exports(capsys, book, tmp_path):
    """Lateness, sales and what aired come from the files; a word for each conflict; plans of this night are no exports."""
    folder = tmp_path / "now"
    folder.mkdir()
    (folder / book.name).write_bytes(book.read_bytes())
    order = [a.sku for a in a_feasible_plan().airings]
    shown = [order[0]] * 4 + [order[2]] * 3
    rows = [f"2026-11-22 20:{3 + t:02d},90,100,{sku}" for t, sku in enumerate(shown)]
    text = "\n".join(["时间,实时在线人数,成交金额,讲解商品", *rows]).replace("2026-11-22", f"{START:%Y-%m-%d}")
    (folder / "minutes.csv").write_text(text, "utf-8")
    ended = run(
        capsys, "replan", book, "--at", "20:10", "--actuals", folder, "--gmv", "900", "--json", tmp_path / "n.json"
    )
    assert ended.code == 0, ended.err
    assert "20:03" in ended.out
    assert "--gmv" in ended.out
    night = json.loads((tmp_path / "n.json").read_text("utf-8"))["night"]
    assert night["shift"] == -3
    assert [minute["sku"] for minute in night["curve"]] == shown
    assert sum(p["gmv"] for p in night["products"].values()) == pytest.approx(900.0, abs=0.1)


def test_a_plan_kept_true(capsys, book, tmp_path):
    """Its rundown is what aired; its order beats the plan's."""
    true = edited(book)
    ended = run(capsys, "replan", book, "--at", "20:09", "--actuals", true, "--late", "2", "--quiet")
    assert ended.code == 0, ended.err


@pytest.mark.parametrize("text", ["nothing,here\n1,2\n", "时间,实时在线人数\n2026-11-22 03:10,90\n"])
def test_what_says_nothing_of_this_show_is_refused(capsys, book, tmp_path, text):
    """Code 2, before any search, nothing written."""
    other = tmp_path / "other.csv"
    other.write_text(text, "utf-8")
    ended = run(capsys, "replan", book, "--at", "20:10", "--actuals", other, "--lang", "en")
    assert ended.code == 2
    assert "--actuals" in ended.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["other.csv", book.name]
