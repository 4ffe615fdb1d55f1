"""备胎: who stands in for a hit or a must-air that fails, before the show and tonight."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from cli_run import run
from openpyxl import load_workbook
from plan_books import a_plan_book
from shows import a_feasible_plan, make_product, small_catalog

from lineup.catalog import Catalog
from lineup.evaluate import evaluate
from lineup.night.beginning import begin
from lineup.night.facts import Facts
from lineup.night.replan import replan
from lineup.night.substitutes import stood_in
from lineup.night.told import cues, used_swaps
from lineup.plan import numbered
from lineup.planner import plan_show
from lineup.report.tonight import TonightWords
from lineup.result import Result
from lineup.solver.search import Watch
from lineup.workbook.plan_book import read_plan_book

GOOD = make_product("Z1", name="Spare", new_fan_appeal=70.0, returning_fan_appeal=70.0, category="z", stock=500)
POOR = make_product("Z2", name="Poor", new_fan_appeal=12.0, returning_fan_appeal=12.0, category="y", stock=500)


def a_catalog(**named: str) -> Catalog:
    """The small show with two products that it need not air; `named`: the substitutes of some."""
    products = [p.model_copy(update={"substitute": named.get(p.sku, "")}) for p in small_catalog().products]
    show = small_catalog().show.model_copy(update={"highlight_share": 0.1, "margin_floor": 0.05})
    return Catalog(**{**dict(small_catalog()), "products": (*products, GOOD, POOR), "show": show})


@cache
def planned() -> Result:
    return plan_show(a_catalog(H1="Poor"), effort="quick")


def test_every_hit_has_one_and_it_earns_what_the_evaluator_says():
    """Who is named stands in, else the best; nothing is ordered for it."""
    result = planned()
    found = {one.sku: one for one in result.substitutes}
    hits = {a.sku for a in result.plan.airings if result.catalog.product(a.sku).role == "hit"}
    assert hits == set(found)
    assert (found["H1"].by, found["H1"].given) == ("Z2", True)
    idle = {p.sku for p in result.catalog.products} - {a.sku for a in result.plan.airings}
    for one in result.substitutes:
        assert one.given or one.by in idle
        airings = numbered(replace(a, sku=one.by) if a.sku == one.sku else a for a in result.plan.airings)
        prices = (*(p for p in result.plan.prices if p.sku not in (one.sku, one.by)), one.price)
        restock = tuple(order for order in result.plan.restock if order.sku != one.sku)
        plan = replace(result.plan, airings=airings, prices=prices, restock=restock)
        assert result.figures.value - one.cost == pytest.approx(evaluate(result.catalog, plan).value, abs=0.01)


def test_the_workbook_says_it_and_the_night_reads_it(tmp_path):
    """On its own sheet, on the cue sheet, and in the catalogue that the plan carries."""
    path = a_plan_book(tmp_path, planned())
    book = load_workbook(path)
    sheet = book["备胎"]
    assert [sheet.cell(row, 1).value for row in range(4, 4 + len(planned().substitutes))] == [
        one.sku for one in planned().substitutes
    ]
    assert "备胎" in [cell.value for cell in book["场控单"][3]]
    read = read_plan_book(path).catalog
    for one in planned().substitutes:
        stands_in = read.substitute_of(one.sku)
        assert (stands_in.sku if stands_in else "") == one.by


def test_tonight_it_takes_the_place_of_what_is_gone():
    """The old order with it alone is valued; in the new plan it is a cue by name."""
    catalog, plan = a_catalog(H2="Z1"), a_feasible_plan()
    begun = begin(catalog, plan, Facts(now=11, dropped=frozenset({"H2"})))
    swapped = stood_in(begun, plan)
    assert swapped is not None
    assert swapped.swaps == (("H2", "Z1"),)
    lost = next(a for a in plan.airings if a.sku == "H2")
    assert any(a.sku == "Z1" and a.start_min <= lost.start_min < a.end_min for a in swapped.outlook.plan.airings)
    assert swapped.outlook.figures == evaluate(begun.catalog, swapped.outlook.plan)
    replanned = replan(begun, plan, Watch())
    assert replanned.stood_in is not None
    assert replanned.result.figures.value >= swapped.outlook.figures.value - 0.01 or swapped.outlook.broken
    assert used_swaps(replanned) == (("H2", "Z1"),)
    said = TonightWords(replanned.result.catalog)
    (sentence,) = said.substitutes(replanned)
    assert "Spare" in sentence
    told = [said.prepare(cue) for cue in cues(replanned) if cue.sku == "Z1"]
    assert all("H2" in text for text in told)


def test_who_is_gone_too_does_not_stand_in():
    """Nor who stands in for another already, nor for what has no airing left."""
    plan = a_feasible_plan()
    gone = begin(a_catalog(H2="Z1"), plan, Facts(now=11, dropped=frozenset({"H2", "Z1"})))
    assert stood_in(gone, plan) is None
    both = begin(a_catalog(H2="Z1", H1="Z1"), plan, Facts(now=9, dropped=frozenset({"H1", "H2"})))
    swapped = stood_in(both, plan)
    assert swapped is not None
    assert len(swapped.swaps) == 1
    aired = begin(a_catalog(W1="Z1"), plan, Facts(now=29, sold_out=frozenset({"W1"})))
    assert stood_in(aired, plan) is None


def test_a_name_that_is_no_product_is_said(capsys, tmp_path):
    """A warning at its cell; the plan goes on without it."""
    goods = tmp_path / "goods.csv"
    goods.write_text(
        "sku,name,list_price,cost,stock,substitute\nA,Cream,100,40,9,B\nB,Serum,90,30,9,nobody\nC,Balm,80,30,9,Cream\n",
        "utf-8",
    )
    ended = run(capsys, "check", goods, "--lang", "en")
    assert ended.code == 0, ended.out
    assert "F3" in ended.out
    assert "nobody" in ended.out
    assert "F2" not in ended.out
    assert "F4" not in ended.out
