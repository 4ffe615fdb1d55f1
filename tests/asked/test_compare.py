"""`lineup compare`: what differs between two plans, and what each difference is worth."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from cli_run import run
from plan_books import a_plan_book, edited, put, swap
from report.results import a_result
from shows import a_feasible_plan, rundown, small_catalog, with_price

from lineup.asked import stand
from lineup.asked.compare import differences
from lineup.evaluate import evaluate
from lineup.plan import Highlight, Price, Restock, Spend
from lineup.workbook.plan_book import read_plan_book


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    return a_plan_book(tmp_path_factory.mktemp("plans"))


def found(first, second, catalog=None):
    """The differences by code."""
    catalog = catalog or small_catalog()
    return {one.what.code: one for one in differences(stand(catalog, first), stand(catalog, second))}


def test_a_plan_differs_from_itself_in_nothing(capsys, book):
    """The same file twice: no difference, in either language."""
    assert differences(stand(small_catalog(), a_feasible_plan()), stand(small_catalog(), a_feasible_plan())) == ()
    assert "两套方案一样" in run(capsys, "compare", book, book).out
    assert "The two plans are the same" in run(capsys, "compare", book, book, "--lang", "en").out


def test_prices_spend_restock_and_highlight_are_taken_alone():
    """What is taken over is only the one decision; its worth is the evaluator's."""
    a, catalog = a_feasible_plan(), small_catalog()
    spend = (Spend(0, 8, 300.0),)
    b = replace(
        with_price(a, Price("H1", 99.0)), paid_traffic=spend, restock=a.restock[:1], highlight=Highlight(10, 10)
    )
    got = found(a, b)
    assert set(got) == {"differs.price", "differs.spend", "differs.restock", "differs.highlight"}
    expected = {
        "differs.price": with_price(a, Price("H1", 99.0)),
        "differs.spend": replace(a, paid_traffic=spend),
        "differs.restock": replace(a, restock=(Restock("H1", 40, "presale"),)),
        "differs.highlight": replace(a, highlight=Highlight(10, 10)),
    }
    for code, plan in expected.items():
        assert got[code].taken.plan == plan
        assert got[code].taken.figures == evaluate(catalog, plan)


def test_a_coupon_is_no_price():
    """The same live price with another coupon is a coupon."""
    assert set(found(a_feasible_plan(), with_price(a_feasible_plan(), Price("H1", 119.0)))) == {"differs.coupon"}


def test_order_is_the_fewest_moves():
    """One product carried to the front is one move, not six."""
    a = a_feasible_plan()
    b = replace(a, airings=rundown("R1 5, W1 4, P1 4, A1 4, H1 5, H2 5, W1 3"))
    got = differences(stand(small_catalog(), a), stand(small_catalog(), b))
    assert [(one.what.code, one.what.sku) for one in got] == [("differs.moved", "R1")]
    assert got[0].taken.plan == b


def test_an_order_of_many_moves_is_also_taken_as_a_whole():
    """Two strays: the order as a whole is the second plan's, then each alone."""
    a = a_feasible_plan()
    b = replace(a, airings=rundown("R1 5, P1 4, W1 4, A1 4, H1 5, H2 5, W1 3"))
    got = differences(stand(small_catalog(), a), stand(small_catalog(), b))
    assert [one.what.code for one in got] == ["differs.order", "differs.moved", "differs.moved"]
    assert got[0].taken.plan == b


def test_minutes_come_from_the_neighbours():
    """A minute longer takes one from the next airing that can give it; the show ends as before."""
    a = a_feasible_plan()
    b = replace(a, airings=rundown("W1 5, P1 3, A1 4, H1 5, H2 5, W1 3, R1 5"))
    got = differences(stand(small_catalog(), a), stand(small_catalog(), b))
    assert [one.what.code for one in got] == ["differs.all_minutes", "differs.minutes", "differs.minutes"]
    assert got[0].taken.plan == b
    assert got[1].taken.plan.airings == b.airings
    assert all(one.taken.plan.airings[-1].end_min == 30 for one in got)


def test_airings_that_only_one_has():
    """What only the first has is taken out, what only the second has is put in, at its price there."""
    a = a_feasible_plan()
    b = replace(
        a,
        airings=rundown("W1 4, P1 4, A1 4, H1 5, H2 5, W1 3, G1 5"),
        prices=(*a.prices[:-1], Price("G1", 599.0)),
        restock=a.restock[:1],
    )
    got = found(a, b)
    assert {"differs.only_first", "differs.only_second"} <= set(got)
    assert {airing.sku for airing in got["differs.only_first"].taken.plan.airings} == {"W1", "P1", "A1", "H1", "H2"}
    assert got["differs.only_second"].taken.plan.price("G1") == Price("G1", 599.0)
    assert got["differs.only_second"].taken.plan.airings[-1].end_min == 30


def test_other_settings_are_named():
    """A parameter that differs is valued with the first plan as it is; the length can't be taken alone."""
    a, catalog = a_feasible_plan(), small_catalog()
    other = catalog.model_copy(update={"show": catalog.show.model_copy(update={"base_rate": 0.03})})
    (one,) = differences(stand(catalog, a), stand(other, a))
    assert one.what.facts["name"] == "base_rate"
    assert one.taken.figures == evaluate(other, a)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_is_printed_is_what_the_evaluator_says(capsys, book, tmp_path, language):
    """Every worth on screen and in the JSON agrees with the plain evaluator to 0.01 yuan."""
    other = edited(book, put("排品表", "P1", "直播价", 209), swap("排品表", "H1", "H2"))
    told = tmp_path / "answer.json"
    ended = run(capsys, "compare", book, other, "--json", told, "--lang", language)
    assert ended.code == 0, ended.err
    content = json.loads(told.read_text("utf-8"))
    a, b = read_plan_book(book), read_plan_book(other)
    base = evaluate(a.catalog, a.plan)
    assert content["first"]["figures"]["gmv"] == pytest.approx(base.gmv, abs=0.01)
    assert content["second"]["figures"]["profit"] == pytest.approx(evaluate(b.catalog, b.plan).profit, abs=0.01)
    price = next(one for one in content["differences"] if one["code"] == "differs.price")
    alone = evaluate(a.catalog, with_price(a.plan, Price("P1", 209.0)))
    assert price["worth"]["gmv"] == pytest.approx(alone.gmv - base.gmv, abs=0.01)
    shown = f"{'-' if alone.gmv < base.gmv else '+'}¥{abs(alone.gmv - base.gmv):,.2f}"
    assert shown in ended.out.replace("\n", "")
    assert f"¥{base.gmv:,.2f}" in ended.out


def test_json_alone_and_what_is_no_plan(capsys, book):
    """`--json -` prints nothing else; a catalogue, a missing file, a JSON over a plan are refused."""
    from cli_stand_in import write_small_catalog

    assert json.loads(run(capsys, "compare", book, book, "--json", "-").out)["differences"] == []
    catalog = write_small_catalog(book.parent / "catalog.xlsx")
    assert run(capsys, "compare", book, catalog).code == 2
    assert run(capsys, "compare", book.parent / "none.xlsx", book).code == 2
    assert run(capsys, "compare", book, book, "--json", book).code == 2


def test_rules_that_a_difference_breaks_are_named(capsys, book):
    """A price off the ladder is named with the rule it breaks."""
    ended = run(capsys, "compare", book, edited(book, put("排品表", "P1", "直播价", 200)))
    assert "破坏：" in ended.out
    assert a_result().catalog.product("P1").name in ended.out


def test_a_plan_beside_what_really_aired(capsys, tmp_path):
    """Exports say the order and the minutes; a file that says neither is refused."""
    book = a_plan_book(tmp_path)
    start, airings = f"{small_catalog().show.start:%Y-%m-%d}", read_plan_book(book).plan.airings
    order = [airings[1], airings[0], *airings[2:]]
    rows, minute = ["时间,实时在线人数,讲解商品"], 0
    for airing in order:
        for _ in range(airing.duration_min):
            rows.append(f"{start} 20:{minute:02d},100,{airing.sku}")
            minute += 1
    aired = tmp_path / "minutes.csv"
    aired.write_text("\n".join(rows), "utf-8")
    ended = run(capsys, "compare", book, aired, "--json", tmp_path / "told.json")
    assert ended.code == 0, ended.err
    differences = json.loads((tmp_path / "told.json").read_text("utf-8"))["differences"]
    assert {one["code"] for one in differences} == {"differs.moved"}
    other = tmp_path / "goods.csv"
    other.write_text("sku,list_price,cost,stock\nA,10,5,3\n", "utf-8")
    ended = run(capsys, "compare", book, other, "--lang", "en")
    assert ended.code == 2
    assert "lineup plan" in ended.err
