"""`sure`: rules of which luck decides hold with the chance that was asked for, and what that costs is said."""

from __future__ import annotations

import threading

import pytest
from cli_stand_in import result_of
from report.results import screen
from shows import small_catalog, with_product, with_show

from lineup.catalog import Catalog
from lineup.caution import cautiously
from lineup.caution.limits import PROMISED, is_sure, limits_for
from lineup.check import check
from lineup.errors import Interrupted, NoPlan
from lineup.odds import odds_of
from lineup.planner import plan_show
from lineup.result import Result

SURE = 0.8


@pytest.fixture(scope="module")
def tempting() -> Catalog:
    """A show whose best plan in the mean breaks a promise or two every other night."""
    return with_show(small_catalog("en"), sure=SURE, welfare_budget=700.0)


@pytest.fixture(scope="module")
def careful(tempting) -> Result:
    return plan_show(tempting, effort="quick")


@pytest.mark.xdist_group("caution")
def test_promises_hold_as_often_as_asked(tempting, careful):
    """On the simulated shows each promised rule holds four times in five, on others that nobody looked at about as often."""
    plan = careful.plan
    assert is_sure(careful, SURE)
    fresh = dict(odds_of(tempting, plan, shows=4000, seed=77).rules)
    assert all(fresh[rule] >= SURE - 0.03 for rule in PROMISED)
    assert not any(rule.breaches for rule in check(plan, tempting))
    assert careful.catalog is tempting
    assert careful.odds == odds_of(tempting, plan)


@pytest.mark.xdist_group("caution")
def test_without_caution_they_hold_less_often(tempting, careful):
    """In the mean alone a promise is broken too often; the caution has its price, and it is said."""
    plain = plan_show(with_show(tempting, sure=None), effort="quick")
    assert not is_sure(plain, SURE)
    assert plain.caution is None
    assert careful.caution is not None
    assert careful.caution.reached
    assert careful.caution.cost >= plain.figures.value - careful.figures.value - 1e-6
    assert any(limit != asked for _, asked, limit in careful.caution.limits)
    shown = screen(careful, width=400)
    assert "To be 80% sure it is planned for" in shown
    assert f"takes ¥{careful.caution.cost:,.0f} of GMV" in shown


def test_a_target_changes_no_decision(tempting):
    """What was promised is only measured: the plan stays as it is."""
    plain = with_show(tempting, sure=None)
    assert plan_show(plain, effort="quick").plan == plan_show(with_show(plain, target=9e4), effort="quick").plan


def test_limits_are_never_looser_than_the_shows_own():
    """What must hold more often is held tighter in the mean, and never looser than the rule itself."""
    catalog = with_product(small_catalog(), "W1", stock=5000)
    often, seldom = (limits_for(result_of(catalog), chance) for chance in (0.9, 0.5))
    for limits in (often, seldom):
        assert limits["margin_floor"] >= catalog.show.margin_floor
        assert limits["highlight_share"] >= catalog.show.highlight_share
        assert limits["welfare_budget"] <= catalog.show.welfare_budget
    assert often["margin_floor"] > seldom["margin_floor"]
    assert often["welfare_budget"] < seldom["welfare_budget"]
    assert "highlight_share" not in limits_for(result_of(with_show(catalog, highlight_minutes=0)), 0.8)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_too_sure_is_refused(language):
    """Where no plan is that sure the refusal says how often a plan without caution holds the rules, and what can be had."""
    catalog = with_show(small_catalog(language), sure=0.7, margin_floor=0.5)

    def search(asked: Catalog, **_: object) -> Result:
        if asked.show.margin_floor > 0.5:
            raise NoPlan("none")
        return result_of(asked)

    with pytest.raises(NoPlan) as refused:
        cautiously(search, catalog, "quick", None, threading.Event(), None, with_frontier=False)
    assert "70%" in str(refused.value)
    assert "margin_floor" in refused.value.rules
    assert refused.value.remedy


def test_stopped_before_it_is_sure():
    """Ctrl-C before the careful plan keeps the other one, and says that it is not that sure."""
    stop = threading.Event()
    catalog = with_show(small_catalog("en"), sure=0.95, margin_floor=0.5)

    def search(asked: Catalog, **_: object) -> Result:
        if asked.show.margin_floor > 0.5:
            stop.set()
            raise Interrupted
        return result_of(asked)

    found = cautiously(search, catalog, "normal", None, stop, None, with_frontier=False)
    assert found.caution is not None
    assert not found.caution.reached
    assert found.search.ended_by == "stopped"
    assert "Ended early, before the plan could be made 95% sure" in screen(found, width=400)


def test_what_is_sure_anyway_is_left_as_it_is():
    """Where every promise holds often enough nothing is tightened and nothing lost."""
    catalog = with_show(small_catalog("en"), sure=0.6, margin_floor=0.0, welfare_budget=1e6, highlight_share=0.1)
    asked: list[Catalog] = []

    def search(one: Catalog, **_: object) -> Result:
        asked.append(one)
        return result_of(one)

    found = cautiously(search, catalog, "quick", None, threading.Event(), None, with_frontier=False)
    assert found.caution is not None
    assert found.caution.cost == 0.0
    assert found.caution.limits == ()
    assert len(asked) == 1
    assert "nothing had to be tightened" in screen(found, width=400)
