"""投流: what the last yuan returns."""

from __future__ import annotations

from dataclasses import replace

import pytest
from report.results import a_result
from shows import a_feasible_plan, small_catalog, with_show

from lineup.evaluate import evaluate
from lineup.plan import Spend
from lineup.report import paid_prose
from lineup.report.tables import tables_of
from lineup.report.tables.frame import rows_of
from lineup.report.tables.paid import value_of_last_yuan
from lineup.report.words import Words
from lineup.worth import RulePrices


@pytest.mark.parametrize("block", range(4))
def test_the_last_yuan_returns_what_a_yuan_more_adds(block):
    """The marginal value of each block against GMV re-evaluated with one yuan more and one less."""
    plan, result = a_feasible_plan(), a_result()
    row = rows_of(tables_of(result).paid_traffic)[block]

    def gmv(extra: float) -> float:
        spends = [replace(b, spend=b.spend + extra * (k == block)) for k, b in enumerate(plan.paid_traffic)]
        return evaluate(result.catalog, replace(plan, paid_traffic=tuple(spends))).gmv

    assert row["last_yuan"] == pytest.approx((gmv(0.5) - gmv(-0.5)), rel=1e-3)


def test_every_block_has_a_line_spent_on_or_not():
    """Blocks tile the show; those the plan leaves out stand there with 0 yuan and no cost per entry."""
    plan = replace(a_feasible_plan(), paid_traffic=(Spend(8, 8, 250.0),))
    rows = rows_of(tables_of(a_result(plan=plan)).paid_traffic)
    assert [(row["start_min"], row["length_min"], row["spend"]) for row in rows] == [
        (0, 8, 0.0),
        (8, 8, 250.0),
        (16, 8, 0.0),
        (24, 6, 0.0),
    ]
    assert [row["cost_per_entry"] is None for row in rows] == [True, False, True, True]
    assert sum(row["gmv"] for row in rows) == pytest.approx(evaluate(small_catalog(), plan).gmv)


def test_no_traffic_can_be_bought_without_a_cap():
    """A cap of 0 entries: a yuan more returns nothing."""
    show = with_show(small_catalog(), paid_cap=0.0).show
    assert value_of_last_yuan(Spend(0, 8, 100.0), show, ((1.0, 2.0),) * 30) == 0.0


def test_returns_that_are_equal_are_said_once():
    """At the optimum every block returns the same: one figure, not a range from it to itself."""
    result = a_result("en")
    tables = tables_of(result)
    alike = tuple(replace(block, last_yuan=1.5) for block in tables.paid_traffic)
    said = paid_prose.paid(result, replace(tables, paid_traffic=alike), Words("en"))[2]
    assert said == "In the blocks spent on, ¥1 more would return ¥1.50 (of GMV)."


def test_rules_whose_price_is_counted_are_named():
    """Viewers' worth counts what the margin floor costs: the report says so, and of no rule that does not bind."""
    result = a_result("en", rule_prices=RulePrices(margin_floor=0.3))
    said = paid_prose.paid(result, tables_of(result), Words("en"))[2]
    assert said.endswith("What rules at their limits cost is counted in: Margin floor.")
    free = a_result("en")
    assert "counted in" not in " ".join(paid_prose.paid(free, tables_of(free), Words("en")))
