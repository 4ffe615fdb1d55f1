"""The check as a whole: a good plan passes, each rule can break alone, and no plan is too broken to be reported."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from shows import (
    a_feasible_plan,
    broken_rules,
    report_of,
    rundown,
    sentences,
    small_catalog,
    with_price,
    with_product,
    with_show,
)
from strategies import broken_plans, shows

from lineup.catalog import Catalog, Kept
from lineup.check import RULE_NAMES, RULES, check
from lineup.evaluate import evaluate
from lineup.plan import Airing, Highlight, Plan, Price, Restock, Spend
from lineup.tonight import Known, Night
from lineup.vocabulary.en.breaches import BREACHES as ENGLISH

ON_FIGURES = {"highlight_share", "highlight_lift", "margin_floor", "welfare_budget", "newsvendor"}
Change = Callable[[Plan, Catalog], tuple[Plan, Catalog]]


def _plan(**fields) -> Change:
    return lambda plan, catalog: (replace(plan, **fields), catalog)


def _show(**fields) -> Change:
    return lambda plan, catalog: (plan, with_show(catalog, **fields))


def _product(sku: str, **fields) -> Change:
    return lambda plan, catalog: (plan, with_product(catalog, sku, **fields))


def _useless_stock(plan: Plan, catalog: Catalog) -> tuple[Plan, Catalog]:
    """Five of a product that does not air, where rounding excuses two."""
    orders = (plan.restock[0], Restock("G1", 5, "stock"))
    return replace(plan, restock=orders), with_product(catalog, "G1", lead_time_days=1)


def _nothing_leads_in(plan: Plan, catalog: Catalog) -> tuple[Plan, Catalog]:
    """P1 fills the minute before the highlight that a welfare item or activity is due in."""
    airings = rundown("W1 4, A1 4, P1 4, H1 5, H2 5, W1 3, R1 5")
    return replace(plan, airings=airings), with_show(catalog, highlight_lead_in=1, relief_window=20)


def _opens_late(plan: Plan, catalog: Catalog) -> tuple[Plan, Catalog]:
    """W1 and P1 change places: what relieves first comes after four minutes."""
    airings = rundown("P1 4, W1 4, A1 4, H1 5, H2 5, W1 3, R1 5")
    return replace(plan, airings=airings), with_show(catalog, opening_window=4, relist_gap=14)


BREAKS: dict[str, Change] = {
    "timeline": _plan(airings=rundown("W1 4, P1 4, A1 4, H1 5, H2 5, W1 3, R1 4")),
    "duration": _product("H1", min_minutes=6),
    "airings": _product("W1", max_airings=1),
    "relist_gap": _show(relist_gap=19),
    "pins": _product("P1", fixed_start=5),
    "required": _product("G1", must_include=True),
    "highlight_window": _plan(highlight=Highlight(12, 11)),
    "highlight_hits": _product("R1", role="hit"),
    "min_hits": _show(min_hits=3),
    "highlight_share": _show(highlight_share=0.99),
    "highlight_lift": _show(highlight_lift=2.0),
    "lead_in": _nothing_leads_in,
    "relief": _show(relief_window=10),
    "opening": _opens_late,
    "category_minutes": _show(category_minutes=4),
    "price_ladder": lambda plan, catalog: (with_price(plan, Price("H1", 119.5)), catalog),
    "coupons": _show(max_coupons=1),
    "margin_floor": _show(margin_floor=0.9),
    "welfare_budget": _show(welfare_budget=1000.0),
    "ad_budget": _show(ad_budget=500.0),
    "ad_blocks": _plan(paid_traffic=(Spend(1, 8, 150.0), Spend(8, 8, 250.0), Spend(16, 8, 120.0))),
    "order_size": _product("R1", pack_size=7),
    "arrival": _product("H1", lead_time_days=13),
    "newsvendor": _useless_stock,
    "restock_budget": _show(restock_budget=700.0),
}


MORE_BREAKS: tuple[Change, ...] = (
    _product("W1", max_minutes=3),
    _product("P1", earliest_start=5),
    _product("P1", latest_start=3),
    _product("H1", lead_time_days=1),
    _product("R1", lead_time_days=5),
    _product("R1", lead_time_days=99),
    _plan(airings=rundown("W1 4, P1 4, A1 4, H1 5, H2 5, W1 3, R1 6")),
    _plan(airings=(Airing("W1", -1, 4), Airing("P1", 2, 4), Airing("X1", 6, 4))),
    _plan(highlight=Highlight(0, 9)),
    _plan(highlight=Highlight(25, 10)),
    _plan(prices=(Price("W1", 14.9), Price("W1", 15.9))),
    _plan(restock=(Restock("R1", 30, "stock"), Restock("R1", 30, "stock"), Restock("A1", 1, "stock"))),
    _plan(paid_traffic=(Spend(0, 8, 150.0), Spend(0, 8, 150.0), Spend(8, 7, 1.0), Spend(16, 8, -1.0))),
    _plan(paid_traffic=(Spend(0, 8, 39.0),)),
    lambda plan, catalog: (plan, catalog.model_copy(update={"kept": Kept(order=("P1", "W1"))})),
    lambda plan, catalog: (
        plan,
        catalog.model_copy(
            update={"kept": Kept((Airing("H1", 3, 5),), (Price("H1", 1.0),), (Restock("H1", 9, "presale"),))}
        ),
    ),
    lambda plan, catalog: (
        plan,
        catalog.model_copy(
            update={"night": Night(ready=1, bought=(Spend(0, 8, 9.0),), products={"R1": Known(off=True)})}
        ),
    ),
)
"""What else there is to say of broken rules."""


@pytest.mark.parametrize("language", ["zh", "en"])
def test_everything_that_can_be_found_can_be_said(language):
    """Every code comes up, and its words find all their facts."""
    heard = set()
    for change in (*BREAKS.values(), *MORE_BREAKS):
        plan, catalog = change(a_feasible_plan(), small_catalog(language))
        for report in check(plan, catalog):
            assert all(sentences(report, catalog))
            heard |= {breach.code for breach in report.breaches}
    assert heard == set(ENGLISH)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_good_plan_breaks_nothing(language):
    """The small show's plan passes all rules, in their order."""
    reports = check(a_feasible_plan(), small_catalog(language))
    assert [report.rule for report in reports] == list(RULE_NAMES) == list(RULES)
    assert [report.breaches for report in reports] == [()] * 25


@pytest.mark.parametrize("rule", RULE_NAMES)
def test_each_rule_can_break_alone(rule):
    """One change to the good plan or its catalogue breaks exactly the rule it is meant to."""
    plan, catalog = BREAKS[rule](a_feasible_plan(), small_catalog())
    assert broken_rules(plan, catalog) == {rule}


@pytest.mark.parametrize("rule", RULE_NAMES)
def test_each_breach_is_told_in_both_languages(rule):
    """Chinese sentences for a Chinese catalogue; none of it in an English one."""
    for language, chinese in (("zh", True), ("en", False)):
        plan, catalog = BREAKS[rule](a_feasible_plan(), small_catalog(language))
        for breach in sentences(report_of(rule, plan, catalog), catalog):
            assert any("\u4e00" <= letter <= "\u9fff" for letter in breach) is chinese, breach


def test_figures_may_be_handed_over():
    """Figures that the caller has are used as they are: the same reports."""
    plan, catalog = a_feasible_plan(), small_catalog()
    assert check(plan, catalog, evaluate(catalog, plan)) == check(plan, catalog)


def test_airings_in_any_order_are_the_same_plan():
    """The check looks at starts, not at the order in which airings are listed."""
    plan = a_feasible_plan()
    assert check(replace(plan, airings=plan.airings[::-1]), small_catalog()) == check(plan, small_catalog())


def test_an_unknown_product_hides_no_other_fault():
    """A sku outside the catalogue is a breach of `timeline`; a price off the ladder beside it still shows."""
    plan = with_price(a_feasible_plan(), Price("H1", 119.5))
    plan = replace(plan, prices=(*plan.prices, Price("X1", 1.0)), restock=(*plan.restock, Restock("X1", 1, "stock")))
    assert broken_rules(plan, small_catalog()) == {"timeline", "price_ladder"}


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"airings": (*a_feasible_plan().airings[:-1], Airing("R1", 25, 6))}, "timeline"),
        ({"airings": (Airing("R1", -1, 6), *a_feasible_plan().airings[1:])}, "timeline"),
        ({"prices": (Price("W1", 0.0), *a_feasible_plan().prices[1:])}, "price_ladder"),
        ({"prices": (Price("W1", -5.0), *a_feasible_plan().prices[1:])}, "price_ladder"),
        ({"paid_traffic": (Spend(0, 0, 100.0),)}, "ad_blocks"),
        ({"paid_traffic": (Spend(-8, 8, 100.0),)}, "ad_blocks"),
        ({"paid_traffic": (Spend(0, 8, -1e9),)}, "ad_blocks"),
    ],
)
def test_what_cannot_be_walked_through_does_not_pass_in_silence(change, named):
    """The cause is named by its own rule, and each rule on sales or viewers is breached without a value."""
    reports = {report.rule: report for report in check(replace(a_feasible_plan(), **change), small_catalog())}
    assert not reports[named].passed
    for rule in ON_FIGURES:
        assert not reports[rule].passed
        assert reports[rule].value is None


def test_an_empty_plan_is_reported():
    """No airing, no price, nothing: the show is one gap without hits and without relief."""
    empty = Plan(Highlight(12, 10), (), ())
    assert broken_rules(empty, small_catalog()) == {
        "timeline",
        "min_hits",
        "highlight_lift",
        "lead_in",
        "relief",
        "opening",
    }


@settings(max_examples=300)
@given(broken_plans())
def test_no_plan_is_too_broken(plan):
    """Whatever a plan says, there are 25 reports of finite numbers and non-empty sentences, and it never passes."""
    reports = check(plan, small_catalog())
    assert [report.rule for report in reports] == list(RULE_NAMES)
    for report in reports:
        assert report.limit is None or math.isfinite(report.limit)
        assert all(said.strip() for said in sentences(report))
        assert report.value is not None or report.limit is None or not report.passed
    assert not all(report.passed for report in reports)


@given(shows())
def test_a_value_on_the_wrong_side_is_a_breach(show):
    """Whoever reads only value, relation and limit comes to the verdict of the rule."""
    catalog, plan = show
    for report in check(plan, catalog):
        if report.value is None or report.rule in {"highlight_window", "timeline", "pins"}:
            continue
        slack = report.value - report.limit if report.relation == ">=" else report.limit - report.value
        if report.relation == "=":
            slack = -abs(slack)
        if report.rule == "margin_floor":
            slack *= evaluate(catalog, plan).net_gmv  # margins are compared in money, to a fen
        if slack < -0.02:
            assert not report.passed, report
        if slack > 0:
            assert report.passed, report
